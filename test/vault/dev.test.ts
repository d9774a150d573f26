import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect } from '../../src/client/index.ts';
import { RealVault } from '../client/real-vault.ts';

let vault: RealVault;
beforeAll(async () => {
  vault = await RealVault.start();
});
afterAll(() => vault.remove());

test('a first start makes a partition and its PINs, says so, and a second one makes nothing', async () => {
  expect(vault.said).toMatch(/Made a partition "dev"/);
  expect((await stat(vault.pinFile)).mode & 0o777).toBe(0o600);
  const pin = await vault.pin('user');
  await vault.stop();
  await vault.run();
  expect(vault.said).toMatch(/Serving /);
  expect(await vault.pin('user')).toEqual(pin);
});

test('PINs that are there are kept, though the database is gone: it may be only elsewhere', async () => {
  const pin = await vault.pin('user');
  await vault.stop();
  for (const name of ['coffer.db', 'coffer.db-wal', 'coffer.db-shm']) {
    await rm(join(vault.directory, name), { force: true });
  }
  await vault.run();
  expect(vault.said).toMatch(/a keyfile [0-9a-f]{32}\.key, and no such partition/);
  expect(await vault.pin('user')).toEqual(pin);
  const client = await connect({ socket: vault.socket });
  const session = await client.openSession('dev', { user: 'user', pin });
  expect(session.user?.role).toBe('user');
  client.close();
});

test('a keyfile that is not there is told to the operator', async () => {
  await vault.stop();
  await vault.run({ keyfileDirectory: join(vault.directory, 'elsewhere') });
  expect(vault.said).toMatch(/stays sealed: there is no keyfile/);
});
