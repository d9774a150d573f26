import { describe, expect, test } from 'vitest';
import { MemoryStorage } from '../../../src/vault/storage/memory.ts';
import type { StorageChange } from '../../../src/vault/storage/storage.ts';
import { describeStorage, next, somePartition } from './contract.ts';

describeStorage('memory', async () => new MemoryStorage());

describe('siblings on one memory store', () => {
  test('see each other, and only one of two writers wins', async () => {
    const one = new MemoryStorage();
    const two = new MemoryStorage(one);
    const partition = somePartition();
    await one.create(partition, []);
    const outcomes = await Promise.all([
      one.commit(next(partition, 2)),
      two.commit(next(partition, 2)),
    ]);
    expect(outcomes.toSorted()).toEqual(['committed', 'conflict']);
  });

  test('are told of the changes of others, not of their own, until they stop', async () => {
    const one = new MemoryStorage();
    const two = new MemoryStorage(one);
    const partition = somePartition();
    await one.create(partition, []);
    const heard: StorageChange[] = [];
    const stop = two.watch((change) => heard.push(change));
    await two.commit(next(partition, 2));
    expect(heard).toEqual([]);
    await one.commit(next(partition, 3));
    expect(heard).toEqual([{ partition: partition.id, generation: 3 }]);
    stop();
    await one.commit(next(partition, 4));
    expect(heard).toHaveLength(1);
  });
});
