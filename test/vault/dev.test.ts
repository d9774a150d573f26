import { readdir, rename, rm, stat } from 'node:fs/promises';
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

test('a database that is gone is not replaced by an empty one; put back, all is as before', async () => {
  const pin = await vault.pin('user');
  await vault.stop();
  const database = join(vault.directory, 'coffer.db');
  await rename(database, `${database}.elsewhere`);
  await expect(vault.run()).rejects.toThrow(
    /the database has no partition, and .*\/unseal\/[0-9a-f]{32}\.key is of one that was in use/,
  );
  // Nothing is left beside it that would be added to what is put in its place.
  expect((await readdir(vault.directory)).filter((name) => name.includes('-'))).toEqual([]);
  await rename(`${database}.elsewhere`, database);
  await vault.run();
  expect(await roleOf(pin)).toBe('user');
});

test('PINs that are there are kept, when a new database is wanted', async () => {
  const pin = await vault.pin('user');
  await vault.stop();
  await rm(join(vault.directory, 'coffer.db'));
  await rename(join(vault.directory, 'unseal'), join(vault.directory, 'unseal.old'));
  await vault.run();
  expect(vault.said).toMatch(/Made a partition "dev"/);
  expect(await vault.pin('user')).toEqual(pin);
  expect(await roleOf(pin)).toBe('user');
});

async function roleOf(pin: Buffer): Promise<string | undefined> {
  const client = await connect({ socket: vault.socket });
  const session = await client.openSession('dev', { user: 'user', pin });
  const role = session.user?.role;
  client.close();
  return role;
}

test('a keyfile that is not there is told to the operator', async () => {
  await vault.stop();
  await vault.run({ keyfileDirectory: join(vault.directory, 'elsewhere') });
  expect(vault.said).toMatch(/stays sealed: there is no keyfile/);
});
