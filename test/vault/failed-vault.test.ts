import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CofferError, connect } from '../../src/client/index.ts';
import { failureText, runSelfTests } from '../../src/vault/mechanism/self-test/self-test.ts';
import { MECHANISMS } from '../../src/vault/mechanism/table.ts';
import { OPERATIONS } from '../../src/vault/operation/table.ts';
import { handle } from '../../src/vault/handle.ts';
import { makePeer } from '../../src/vault/session/peer.ts';
import { decodeRequest, encodeRequest } from '../../src/wire/message.ts';
import { CKR } from '../../src/wire/status.ts';
import { RealVault } from '../client/real-vault.ts';
import { MemoryVault } from './memory-vault.ts';

/* A vault whose self-tests failed answers status, and nothing else. */

describe('a vault of which a self-test failed', () => {
  const PROVIDER = 'openssl';
  const OPS = Object.keys(OPERATIONS);
  let home: MemoryVault;
  beforeAll(async () => {
    home = await MemoryVault.start();
  });
  afterAll(() => home.remove());

  test('names every one that failed, and is none where all passed', async () => {
    const numbers = new Set(MECHANISMS.keys());
    const report = await runSelfTests(PROVIDER, { corrupt: numbers });
    const told = failureText(report).split(', ');
    expect(told).toEqual(
      [...MECHANISMS.values()].map(({ name, only }) => `${name} (${only ?? PROVIDER})`),
    );
    expect(failureText(await runSelfTests(PROVIDER))).toBe('');
  });

  test.each([...MECHANISMS.values()].map(({ name, number }) => [name, number] as const))(
    'answers status only: %s',
    async (name, number) => {
      const options = { corrupt: new Set([number]), only: new Set([number]) };
      const failure = failureText(await runSelfTests(PROVIDER, options));
      const vault = { ...home.vault, failure };
      for (const op of OPS) {
        const frame = encodeRequest({ id: 1, [op]: {} });
        const response = await handle(vault, makePeer('unix'), decodeRequest(frame.subarray(4)));
        if (op === 'status') expect(response.status?.failure).toContain(name);
        else expect([op, response.error?.code]).toEqual([op, CKR.CKR_FUNCTION_FAILED]);
      }
    },
  );
});

describe.each(['AES_GCM', 'ECDSA_SHA256', 'SHA256'])('the process, when %s fails', (name) => {
  let vault: RealVault;
  beforeAll(async () => {
    vault = await RealVault.start({ failSelfTests: [name] });
  }, 120_000);
  afterAll(() => vault.remove());

  test('starts, says so on stderr and by status, and does nothing', async () => {
    expect(vault.said).toContain(
      `the vault failed its self-tests, and answers status only: ${name}`,
    );
    const client = await connect({ socket: vault.socket });
    try {
      expect((await client.status()).failure).toContain(name);
      for (const asked of [() => client.openSession(), () => client.mechanisms()]) {
        await expect(asked()).rejects.toThrow(CofferError);
      }
    } finally {
      client.close();
    }
  });
});
