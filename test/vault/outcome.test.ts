import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { connect, memoryDial } from '../../src/client/index.ts';
import { composeVault } from '../../src/vault/compose.ts';
import { initialUsers } from '../../src/vault/session/user.ts';
import { MemoryStorage } from '../../src/vault/storage/memory.ts';

const PIN = '246810';

test('uses in turn are told apart: by key, bytes, mechanism and session', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'coffer-outcome-'));
  const { vault, listeners } = await composeVault({
    storage: new MemoryStorage(),
    directory,
    keyfileDirectory: null,
    anchorDirectory: null,
    provider: 'openssl',
    failure: '',
    abort: (defect) => {
      throw defect;
    },
    log: () => undefined,
  });
  try {
    const pins = { soPin: Buffer.from('12345678'), userPin: Buffer.from(PIN), pinBytesMin: 4 };
    const users = await initialUsers(pins);
    await vault.partitions.create({ label: 'web', method: 'keyfile', passphrase: null, users });
    const transport = memoryDial((end) => listeners.attach(end, 'unix'));
    const client = await connect({ transport, reconnect: false });
    const first = await client.openSession('web', { user: 'user', pin: PIN });
    const second = await client.openSession('web');
    const one = await first.generateKey('generic-256', { label: 'one', usage: ['sign'] });
    const two = await first.generateKey('generic-256', { label: 'two', usage: ['sign'] });
    const oneToo = await second.findKey({ label: 'one' });
    const hmac = { mechanism: 'SHA256_HMAC' };
    const expected: unknown[] = [];
    for (const [key, label, bytes, mechanism] of [
      [one, 'one', 3, 'SHA256_HMAC'],
      [one, 'one', 3, 'SHA256_HMAC'],
      [two, 'two', 3, 'SHA256_HMAC'],
      [one, 'one', 4, 'SHA256_HMAC'],
      [one, 'one', 4, 'SHA384_HMAC'],
      [oneToo, 'one', 4, 'SHA384_HMAC'],
      [one, 'one', 4, 'SHA384_HMAC'],
    ] as const) {
      await key.sign(Buffer.alloc(bytes), { ...hmac, mechanism });
      const session = key === oneToo ? 2 : 1;
      expected.push({ label, bytes, mechanism, session, user: 'user' });
    }
    client.close();
    await vault.partitions.close();
    const told = (await entriesUnder(directory)).filter(({ op }) => op === 'sign');
    expect(told).toMatchObject(expected);
    expect(told).toHaveLength(expected.length);
    expect(new Set(told.map(({ n }) => n)).size).toBe(expected.length);
  } finally {
    await listeners.close(0);
    await rm(directory, { recursive: true, force: true });
  }
});

async function entriesUnder(directory: string): Promise<Record<string, unknown>[]> {
  const names = await readdir(join(directory, 'audit'), { recursive: true });
  const logs = names.filter((name) => name.endsWith('.jsonl'));
  const texts = await Promise.all(
    logs.map((name) => readFile(join(directory, 'audit', name), 'utf8')),
  );
  return texts
    .join('')
    .split('\n')
    .filter((line) => line.startsWith('{"n":'))
    .map((line) => JSON.parse(line));
}
