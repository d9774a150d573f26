import { MemoryStorage } from '../../../src/vault/storage/memory.ts';
import type { CommitOutcome, Transaction } from '../../../src/vault/storage/storage.ts';
import { openVault, someUser, temporary } from './vault-fixture.ts';

/** Counts commits, holds them back, and fails them when told. */
export class WatchedStorage extends MemoryStorage {
  readonly commits: Transaction[] = [];
  failure: Error | null = null;
  gate: Promise<void> = Promise.resolve();

  override async commit(transaction: Transaction): Promise<CommitOutcome> {
    this.commits.push(transaction);
    await this.gate;
    if (this.failure !== null) throw this.failure;
    return await super.commit(transaction);
  }
}

/** A vault on such a storage, with one partition of one user. */
export async function watched() {
  const storage = new WatchedStorage();
  const partitions = await openVault({ directory: temporary(), storage });
  const { partition } = await partitions.create({
    label: 'one',
    method: 'keyfile',
    users: [someUser()],
  });
  return { storage, partitions, partition, unsealed: partition.unsealed() };
}
