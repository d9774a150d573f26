import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { connect } from '../../src/client/index.ts';
import type { Session, Vault } from '../../src/client/index.ts';
import { RealVault } from '../client/real-vault.ts';

const ROUNDS = process.env['SLOW'] === '1' ? 20 : 3;

let vault: RealVault;
let client: Vault | undefined;

beforeEach(async () => {
  vault = await RealVault.start();
});
afterEach(async () => {
  client?.close();
  await vault.remove();
});

async function open(user: 'user' | 'so' = 'user'): Promise<Session> {
  client?.close();
  client = await connect({ socket: vault.socket, reconnect: false });
  return client.openSession('dev', { user, pin: await vault.pin(user) });
}

async function labels(session: Session): Promise<Set<string>> {
  const found = new Set<string>();
  for await (const object of session.find({ class: 'SECRET_KEY' })) found.add(object.label);
  return found;
}

describe('kill -9', () => {
  test(
    'at any moment loses no key that was acknowledged, and none is half there',
    { timeout: 120_000 },
    async () => {
      const acknowledged = new Set<string>();
      for (let round = 0; round < ROUNDS; round += 1) {
        const session = await open();
        const made = Array.from({ length: 40 }, async (_, number) => {
          const label = `${round}-${number}`;
          await session.generateKey('aes-256', { label });
          acknowledged.add(label);
        });
        // Somewhere between the first acknowledgement and the last.
        await Promise.race(made);
        await setTimeout(Math.random() * 15);
        await vault.kill();
        await Promise.allSettled(made);
        await vault.run();
        const there = await labels(await open());
        for (const label of acknowledged) expect(there).toContain(label);
        const again = await open();
        for (const label of [...there].slice(0, 8)) {
          const key = await again.findKey({ label });
          const { data, iv } = await key.encrypt(Buffer.from(label));
          const back = await key.decrypt(data, { mechanism: 'AES_GCM', iv });
          expect(Buffer.from(back).toString()).toBe(label);
        }
      }
      expect(acknowledged.size).toBeGreaterThan(0);
    },
  );

  test('never gives a PIN guess back', { timeout: 120_000 }, async () => {
    let wrong = 0;
    for (;;) {
      client?.close();
      client = await connect({ socket: vault.socket, reconnect: false });
      const guess = client.openSession('dev', { user: 'user', pin: Buffer.from('000000') });
      const refusal = await guess.then(() => undefined, codeOf);
      if (refusal === 'CKR_PIN_LOCKED') break;
      if (refusal === 'CKR_PIN_INCORRECT') wrong += 1;
      expect(wrong).toBeLessThanOrEqual(10);
      if (wrong >= 2) break;
      await vault.kill();
      await vault.run();
    }
    const officer = await open('so');
    const user = (await officer.users.list()).find((one) => one.name === 'user');
    expect(user?.failedAttempts).toBeGreaterThanOrEqual(wrong);
  });
});

describe('kill -9 while a partition is made fresh', () => {
  test('leaves all of it or none', { timeout: 240_000 }, async () => {
    const count = 400;
    const session = await open();
    await Promise.all(
      Array.from({ length: count }, (_, number) =>
        session.generateKey('aes-256', { label: `${number}` }),
      ),
    );
    const left = new Set<number>();
    // An attempt that was cut off counts as a wrong PIN: more of them would have to wait.
    for (let round = 0; round < 3 && !left.has(0); round += 1) {
      client?.close();
      client = await connect({ socket: vault.socket, reconnect: false });
      const soPin = await vault.pin('so');
      const fresh = client.initPartition('dev', { label: 'dev', soPin });
      const outcome = fresh.then(
        () => 'done',
        () => 'not known',
      );
      // The PIN is stretched first, for a time that nobody knows; then the moment counts.
      await Promise.race([outcome, setTimeout(20 + Math.random() * 200)]);
      await vault.kill();
      const told = await outcome;
      await vault.run();
      client.close();
      client = await connect({ socket: vault.socket, reconnect: false });
      const [partition] = (await client.status()).partitions;
      expect([partition?.state, partition?.failure]).toEqual(['unsealed', '']);
      const objects = partition?.objects ?? -1;
      expect(told === 'done' ? [0] : [0, count]).toContain(objects);
      left.add(objects);
    }
    expect(left.size).toBeGreaterThan(0);
  });
});

describe('SIGTERM', () => {
  test('under load answers what is due, exits 0, and seals the audit log', async () => {
    const session = await open();
    const key = await session.generateKey('hmac-sha256', { label: 'mac' });
    const answers = Array.from({ length: 300 }, () =>
      key.sign(Buffer.from('data')).then(() => 'done', codeOf),
    );
    await answers[0];
    expect(await vault.stop()).toBe(0);
    const outcomes = await Promise.all(answers);
    expect(outcomes).toContain('done');
    await vault.run();
    expect(await labels(await open())).toContain('mac');
  });
});

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'none';
}
