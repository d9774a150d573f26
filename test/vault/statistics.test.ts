import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { requestsOf, statisticsBetween } from '../../src/client/index.ts';
import type { OperationStatistics, Session, Vault } from '../../src/client/index.ts';
import { CKM } from '../../src/wire/pkcs11.ts';
import { latencyBoundUs, LATENCY_BUCKETS } from '../../src/wire/latency.ts';
import { decodeRequest, encodeRequest } from '../../src/wire/message.ts';
import { MECHANISMS } from '../../src/vault/mechanism/table.ts';
import { Statistics } from '../../src/vault/statistics.ts';
import { MemoryVault } from './memory-vault.ts';

const WITH_MECHANISM = [
  'generateKey',
  'generateKeyPair',
  'encrypt',
  'decrypt',
  'sign',
  'verify',
  'digest',
  'wrapKey',
  'unwrapKey',
  'deriveKey',
  'encapsulateKey',
  'decapsulateKey',
  'begin',
] as const;

let home: MemoryVault;
let client: Vault;
let session: Session;

beforeAll(async () => {
  home = await MemoryVault.start();
  ({ client, session } = await home.logIn());
}, 30_000);

afterAll(async () => {
  client.close();
  await home.remove();
});

const tallyOf = (
  operations: readonly OperationStatistics[],
  operation: string,
  mechanism: string,
): OperationStatistics | undefined =>
  operations.find((tally) => tally.operation === operation && tally.mechanism === mechanism);

describe('the statistics of a vault', () => {
  test('count what was asked since, by mechanism and outcome', async () => {
    const pair = await session.generateKeyPair('ec-p256', { label: 'counted' });
    const key = pair.privateKey;
    const before = await client.statistics();
    for (let n = 0; n < 3; n++) await key.sign(randomBytes(10));
    await expect(key.sign(randomBytes(10), { mechanism: 'SHA256_RSA_PKCS' })).rejects.toThrow(
      /does not sign with a key/,
    );
    const seen = statisticsBetween(before, await client.statistics());
    const signed = tallyOf(seen.operations, 'sign', 'ECDSA_SHA256');
    expect(signed?.outcomes).toEqual({ CKR_OK: 3 });
    expect(signed?.latencies.reduce((sum, { count }) => sum + count, 0)).toBe(3);
    expect((signed?.latencySumUs ?? 1) % 1000).toBe(0);
    const refused = tallyOf(seen.operations, 'sign', 'SHA256_RSA_PKCS');
    expect(refused && requestsOf(refused)).toBe(1);
    expect(refused?.outcomes['CKR_OK']).toBeUndefined();
    expect(tallyOf(seen.operations, 'generateKeyPair', 'EC_KEY_PAIR_GEN')?.outcomes).toEqual({
      CKR_OK: 0,
    });
  });

  test('tell of connections, sessions, queues and the audit log, to anyone on the socket', async () => {
    const stranger = await home.connect();
    const seen = await stranger.statistics();
    stranger.close();
    expect(seen.connections).toBe(2);
    expect(seen.sessions).toBe(1);
    expect(seen.queues.map(({ name }) => name)).toEqual(['use', 'make', 'makeLong', 'walk']);
    for (const { places, busy, waiting } of seen.queues) {
      expect(places).toBeGreaterThan(0);
      expect(busy + waiting).toBe(0);
    }
    expect(seen.audit.map(({ partition }) => partition)).toEqual(['web']);
    expect(seen.audit[0]?.entries).toBeGreaterThan(0);
    expect(seen.inFlight).toBe(0);
    expect(seen.residentBytes).toBeGreaterThan(0);
  });

  test('know dear work as in flight until it is answered', async () => {
    const making = session.generateKeyPair('rsa-2048', { label: 'dear' });
    const stranger = await home.connect();
    let most = 0;
    const made = making.then(() => true);
    const look = async (): Promise<boolean> => {
      most = Math.max(most, (await stranger.statistics()).inFlight);
      return false;
    };
    // In steps: who asked without a pause took the processor from the thread that makes the key.
    while (!(await Promise.race([made, look()]))) {
      expect(most).toBeLessThanOrEqual(1);
      await setTimeout(5);
    }
    expect(most).toBe(1);
    expect((await stranger.statistics()).inFlight).toBe(0);
    stranger.close();
  });
});

describe('a tally', () => {
  const request = (mechanism: number) =>
    decodeRequest(encodeRequest({ id: 1, sign: { mechanism: { type: mechanism } } }).subarray(4));

  test('is one for all mechanisms that the vault does not have', () => {
    const statistics = new Statistics();
    for (let number = 0x7fff_0000; number < 0x7fff_1000; number++) {
      statistics.count(request(number), { id: 1, error: { name: 'CKR_MECHANISM_INVALID' } }, 1);
    }
    // Nor for those that it has, and that do something else.
    const refused = { id: 1, error: { name: 'CKR_MECHANISM_INVALID' } };
    statistics.count(request(CKM.RSA_PKCS_KEY_PAIR_GEN), refused, 1);
    statistics.count(request(CKM.ECDSA), { id: 1, sign: {} }, 1);
    const tallies = statistics.tallies().map(({ mechanism, outcomes }) => [mechanism, outcomes]);
    expect(tallies).toEqual([
      ['', new Map([['CKR_MECHANISM_INVALID', 0x1001]])],
      ['ECDSA', new Map([['CKR_OK', 1]])],
    ]);
  });

  test('of every operation, mechanism and latency leaves the answer within a frame', async () => {
    for (const op of WITH_MECHANISM) {
      for (const type of MECHANISMS.keys()) {
        const message = encodeRequest({ id: 1, [op]: { mechanism: { type } } });
        const asked = decodeRequest(message.subarray(4));
        for (let bucket = 0; bucket < LATENCY_BUCKETS; bucket += 1) {
          const error = { name: 'CKR_KEY_TYPE_INCONSISTENT' };
          const ms = latencyBoundUs(bucket) / 1000;
          home.vault.statistics.count(asked, bucket % 2 === 0 ? {} : { error }, ms);
        }
      }
    }
    const told = await client.statistics();
    expect(told.operations.length).toBeGreaterThan(MECHANISMS.size);
    expect(told.operations.length).toBeLessThan(MECHANISMS.size * 5);
  });
});
