import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Fault } from '../../../src/vault/refusal.ts';
import { partitionIdOf, recordIdOf } from '../../../src/vault/storage/storage.ts';
import type {
  PartitionId,
  RecordId,
  Storage,
  StoredPartition,
  StoredRecord,
  Transaction,
} from '../../../src/vault/storage/storage.ts';

export function somePartition(parts: Partial<StoredPartition> = {}): StoredPartition {
  return {
    id: partitionIdOf(randomBytes(16)),
    slot: 0,
    label: 'one',
    unsealSlots: [randomBytes(100), randomBytes(104)],
    manifest: randomBytes(180),
    generation: 1,
    auditPublicKey: randomBytes(44),
    ...parts,
  };
}

export function someRecord(parts: Partial<StoredRecord> = {}): StoredRecord {
  return {
    id: recordIdOf(randomBytes(16)),
    kind: 'object',
    version: 1,
    blob: randomBytes(300),
    ...parts,
  };
}

export function next(
  partition: StoredPartition,
  generation: number,
  parts: Partial<Transaction> = {},
): Transaction {
  return {
    partition: partition.id,
    expectedGeneration: generation - 1,
    generation,
    manifest: randomBytes(180),
    puts: [],
    deletes: [],
    ...parts,
  };
}

export async function allRecords(
  storage: Storage,
  partition: PartitionId,
): Promise<Map<RecordId, StoredRecord>> {
  const found = new Map<RecordId, StoredRecord>();
  for await (const page of storage.records(partition)) {
    for (const record of page) found.set(record.id, record);
  }
  return found;
}

/** What every implementation must do. */
export function describeStorage(name: string, open: () => Promise<Storage>): void {
  describe(`${name}: the storage contract`, () => {
    let storage: Storage;
    beforeEach(async () => {
      storage = await open();
    });
    afterEach(async () => {
      await storage.close();
    });

    test('a new store is empty', async () => {
      expect(await storage.partitions()).toEqual([]);
      expect((await allRecords(storage, somePartition().id)).size).toBe(0);
    });

    test('gives back what was created, byte for byte', async () => {
      const partition = somePartition({ label: 'Schlüssel 🔑' });
      const records = [
        someRecord(),
        someRecord({ kind: 'user', version: 7, blob: randomBytes(5000) }),
        someRecord({ kind: 'policy', blob: new Uint8Array(0) }),
        someRecord({ kind: 'ceiling' }),
        someRecord({ kind: 'state' }),
      ];
      expect(await storage.create(partition, records)).toBe('committed');
      expect(plain(await storage.partitions())).toEqual(plain([partition]));
      const found = await allRecords(storage, partition.id);
      expect(found.size).toBe(records.length);
      for (const record of records) expect(plain(found.get(record.id))).toEqual(plain(record));
    });

    test('gives back one of many', async () => {
      const partitions = [somePartition(), somePartition({ slot: 1, label: 'two' })];
      for (const partition of partitions) await storage.create(partition, [someRecord()]);
      for (const one of partitions) {
        const found = await storage.partition(one.id);
        expect(plain(found === null ? [] : [found])).toEqual(plain([one]));
      }
      await expect(storage.partition(somePartition().id)).resolves.toBeNull();
    });

    test('refuses a second partition of the same id, label or slot, and keeps nothing of it', async () => {
      const partition = somePartition();
      await storage.create(partition, [someRecord()]);
      const clashes = [
        somePartition({ id: partition.id, label: 'two', slot: 1 }),
        somePartition({ label: partition.label, slot: 1 }),
        somePartition({ label: 'two', slot: partition.slot }),
      ];
      for (const clash of clashes) {
        expect(await storage.create(clash, [someRecord()])).toBe('conflict');
      }
      expect(await storage.partitions()).toHaveLength(1);
      expect((await allRecords(storage, partition.id)).size).toBe(1);
    });

    test('commits puts, replacements, deletions, label and slots together', async () => {
      const partition = somePartition();
      const [kept, changed, removed] = [someRecord(), someRecord(), someRecord()];
      await storage.create(partition, [kept, changed, removed]);
      const fresh = someRecord();
      const newer = { ...changed, version: 2, blob: randomBytes(20) };
      const transaction = next(partition, 2, {
        puts: [fresh, newer],
        deletes: [removed.id],
        label: 'renamed',
        unsealSlots: [randomBytes(9)],
      });
      expect(await storage.commit(transaction)).toBe('committed');
      const found = await allRecords(storage, partition.id);
      expect([...found.keys()].sort()).toEqual([kept.id, changed.id, fresh.id].sort());
      expect(plain(found.get(changed.id))).toEqual(plain(newer));
      const [stored] = await storage.partitions();
      expect(plain(stored)).toEqual(
        plain({
          ...partition,
          generation: 2,
          label: 'renamed',
          manifest: transaction.manifest,
          unsealSlots: transaction.unsealSlots,
        }),
      );
    });

    test.each([0, 2, 99])('refuses a commit that expects generation %i of 1', async (expected) => {
      const partition = somePartition();
      await storage.create(partition, []);
      const transaction = next(partition, 100, {
        expectedGeneration: expected,
        puts: [someRecord()],
        label: 'other',
      });
      expect(await storage.commit(transaction)).toBe('conflict');
      expect(plain(await storage.partitions())).toEqual(plain([partition]));
      expect((await allRecords(storage, partition.id)).size).toBe(0);
    });

    test('clears every record of a kind, of this partition alone, together with the rest', async () => {
      const partitions = [somePartition(), somePartition({ slot: 1, label: 'two' })];
      const objects = Array.from({ length: 600 }, () => someRecord());
      const users = [someRecord({ kind: 'user' }), someRecord({ kind: 'user' })];
      const ceiling = someRecord({ kind: 'ceiling' });
      for (const partition of partitions) {
        await storage.create(partition, [...objects, ...users, ceiling]);
      }
      const [one, two] = partitions;
      if (one === undefined || two === undefined) throw new Error('no partition');
      const stale = next(one, 3, { clears: 'object' });
      await expect(storage.commit(stale)).resolves.toBe('conflict');
      await expect(allRecords(storage, one.id)).resolves.toHaveProperty('size', 603);
      const deletes = users.slice(0, 1).map(({ id }) => id);
      const clearing = next(one, 2, { clears: 'object', deletes, label: 'fresh' });
      await expect(storage.commit(clearing)).resolves.toBe('committed');
      const left = await allRecords(storage, one.id);
      const kept = [...users.slice(1), ceiling].map(({ id }) => id);
      expect([...left.keys()].toSorted()).toEqual(kept.toSorted());
      await expect(allRecords(storage, two.id)).resolves.toHaveProperty('size', 603);
    });

    test('refuses a commit to a partition that is not there, and a label that is taken', async () => {
      const [one, two] = [somePartition(), somePartition({ label: 'two', slot: 1 })];
      await storage.create(one, []);
      expect(await storage.commit(next(two, 2))).toBe('conflict');
      await storage.create(two, []);
      expect(await storage.commit(next(two, 2, { label: 'one' }))).toBe('conflict');
      expect(plain(await storage.partitions())).toEqual(plain([one, two]));
    });

    test('of commits that arrive together the wrong ones fail, and only they', async () => {
      const partitions = Array.from({ length: 6 }, (_, slot) =>
        somePartition({ slot, label: `p${slot}` }),
      );
      for (const partition of partitions) await storage.create(partition, []);
      const outcomes = await Promise.all(
        partitions.map((partition, i) =>
          storage.commit(
            next(partition, 2, {
              expectedGeneration: i % 2 === 0 ? 1 : 5,
              puts: [someRecord(), someRecord()],
            }),
          ),
        ),
      );
      for (const [i, partition] of partitions.entries()) {
        expect(outcomes[i]).toBe(i % 2 === 0 ? 'committed' : 'conflict');
        expect((await allRecords(storage, partition.id)).size).toBe(i % 2 === 0 ? 2 : 0);
      }
    });

    test('commits of one partition that arrive together go one after another', async () => {
      const partition = somePartition();
      await storage.create(partition, []);
      const outcomes = await Promise.all(
        [2, 3, 3, 4].map((generation) => storage.commit(next(partition, generation))),
      );
      expect(outcomes).toEqual(['committed', 'committed', 'conflict', 'committed']);
      expect((await storage.partitions())[0]?.generation).toBe(4);
    });

    test('reads a thousand records in pages, each once', async () => {
      const partition = somePartition();
      const records = Array.from({ length: 1000 }, (_, i) => someRecord({ version: i + 1 }));
      await storage.create(partition, records);
      const other = somePartition({ slot: 1, label: 'other' });
      await storage.create(other, [someRecord()]);
      const ids: RecordId[] = [];
      let pages = 0;
      for await (const page of storage.records(partition.id)) {
        pages += 1;
        ids.push(...page.map(({ id }) => id));
      }
      expect(pages).toBeGreaterThan(1);
      expect(ids.sort()).toEqual(records.map(({ id }) => id).sort());
    });

    test('destroys one partition with its records, and no other', async () => {
      const [one, two] = [somePartition(), somePartition({ label: 'two', slot: 1 })];
      await storage.create(one, [someRecord()]);
      await storage.create(two, [someRecord()]);
      await storage.destroy(one.id);
      expect(plain(await storage.partitions())).toEqual(plain([two]));
      expect((await allRecords(storage, one.id)).size).toBe(0);
      expect((await allRecords(storage, two.id)).size).toBe(1);
      expect(await storage.create(one, [])).toBe('committed');
    });

    test('is not changed by who changes the buffers that it was given or gave', async () => {
      const partition = somePartition();
      const record = someRecord();
      const before = plain(record);
      await storage.create(partition, [record]);
      record.blob.fill(0);
      const given = (await allRecords(storage, partition.id)).get(record.id);
      expect(plain(given)).toEqual(before);
      given?.blob.fill(0);
      expect(plain((await allRecords(storage, partition.id)).get(record.id))).toEqual(before);
    });

    test('answers with a Fault once it is closed; closing again does nothing', async () => {
      const partition = somePartition();
      await storage.create(partition, []);
      await storage.close();
      await storage.close();
      await expect(storage.partitions()).rejects.toThrow(Fault);
      await expect(storage.commit(next(partition, 2))).rejects.toThrow(Fault);
      await expect(allRecords(storage, partition.id)).rejects.toThrow(Fault);
    });
  });
}

/** Buffer or Uint8Array, view or not: the same bytes are equal. */
function plain(value: unknown): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('hex');
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}
