import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { MemoryStorage } from '../../../src/vault/storage/memory.ts';
import { openVault, someVault, temporary } from './vault-fixture.ts';

const LOST = expect.objectContaining({
  code: 'CKR_DEVICE_ERROR',
  message: expect.stringContaining('the database has no partition'),
  hint: expect.stringContaining('put coffer.db back'),
});
const STRAY = 'aa'.repeat(16);

/** What is told at a start with this store. */
async function told(options: Parameters<typeof openVault>[0]): Promise<string[]> {
  const said: string[] = [];
  await openVault({ ...options, log: (message) => said.push(message) });
  return said;
}

describe('a database that has no partition', () => {
  test('is refused beside the keyfile of one that was unsealed', async () => {
    const { directory, partitions } = await someVault();
    await partitions.close();
    const storage = new MemoryStorage();
    await expect(openVault({ directory, storage })).rejects.toThrow(LOST);
    await expect(openVault({ directory, storage, unsealAtStart: false })).rejects.toThrow(LOST);
  });

  test('is refused beside the anchor of one, whose keyfile is gone, too', async () => {
    const anchorDirectory = temporary();
    const { directory, partitions } = await someVault({ anchorDirectory });
    await partitions.close();
    rmSync(join(directory, 'unseal'), { recursive: true });
    const storage = new MemoryStorage();
    await expect(openVault({ directory, storage, anchorDirectory })).rejects.toThrow(LOST);
    await expect(told({ directory, storage })).resolves.toEqual([]);
  });

  test('is taken beside a keyfile of which nothing was ever made', async () => {
    const { directory, partitions, partition } = await someVault();
    await partitions.destroy(partition);
    await partitions.close();
    // As a crash leaves it, between the keyfile and the rows.
    const path = join(directory, 'unseal', `${STRAY}.key`);
    writeFileSync(path, Buffer.alloc(32), { mode: 0o600 });
    await expect(told({ directory, storage: new MemoryStorage() })).resolves.toEqual([
      `there is ${path}, and no such partition in the database`,
    ]);
  });

  test('is taken after its last partition was destroyed', async () => {
    const anchorDirectory = temporary();
    const { directory, partitions, partition } = await someVault({ anchorDirectory });
    await partitions.destroy(partition);
    await partitions.close();
    const storage = new MemoryStorage();
    await expect(told({ directory, storage, anchorDirectory })).resolves.toEqual([]);
  });
});

test('one that has others serves them, and tells which is missing', async () => {
  const { directory, storage, partitions } = await someVault();
  const two = await partitions.create({ label: 'two', method: 'keyfile', users: [] });
  await partitions.close();
  const rest = new MemoryStorage(storage);
  await rest.destroy(two.partition.id);
  const said = await told({ directory, storage: rest });
  expect(said).toEqual([`there is ${two.keyfile ?? ''}, and no such partition in the database`]);
});
