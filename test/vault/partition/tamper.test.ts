import { randomBytes } from 'node:crypto';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue, type SQLOutputValue } from 'node:sqlite';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Partitions } from '../../../src/vault/partition/partitions.ts';
import { MemoryStorage } from '../../../src/vault/storage/memory.ts';
import { openSqlite } from '../../../src/vault/storage/sqlite.ts';
import type {
  PartitionId,
  StoredPartition,
  StoredRecord,
} from '../../../src/vault/storage/storage.ts';
import {
  addKey,
  atEnd,
  openVault,
  secretOf,
  someId,
  someUser,
  someVault,
  temporary,
} from './vault-fixture.ts';

/** Gives back what is stored, edited. */
class EditedStorage extends MemoryStorage {
  editPartition: (partition: StoredPartition) => StoredPartition = (partition) => partition;
  editRecords: (records: readonly StoredRecord[]) => readonly StoredRecord[] = (records) => records;

  override async partitions(): Promise<readonly StoredPartition[]> {
    return (await super.partitions()).map((partition) => this.editPartition(partition));
  }

  override async partition(id: PartitionId): Promise<StoredPartition | null> {
    return (await this.partitions()).find((partition) => partition.id === id) ?? null;
  }

  override async *records(id: PartitionId): AsyncIterable<readonly StoredRecord[]> {
    const all: StoredRecord[] = [];
    for await (const page of super.records(id)) all.push(...page);
    yield this.editRecords(all);
  }
}

/** A partition with one record of each kind, sealed again. */
async function sealedPartition() {
  const { storage, partition, keyfile } = await someVault();
  const unsealed = partition.unsealed();
  const first = await addKey(unsealed, 'first');
  await addKey(unsealed, 'second');
  const user = [...unsealed.records('user').keys()][0] ?? someId();
  await unsealed.mutate((change) => {
    change.setAttempts(user, { failed: 1, lastMs: 1000 });
    change.put('ceiling', someId(), someUser());
  });
  const old = await unsealed.mutate((change) => {
    change.putObject(unsealed.changeObject(first, first.attributes));
    return first;
  });
  await partition.seal();
  const edited = new EditedStorage(storage);
  const directory = temporary();
  const partitions = await openVault({ directory, storage: edited });
  const [sealed] = partitions.list();
  if (sealed === undefined) throw new Error('no partition');
  const records: StoredRecord[] = [];
  for await (const page of storage.records(sealed.id)) records.push(...page);
  const [row] = await storage.partitions();
  if (row === undefined) throw new Error('no row');
  const opens = async (): Promise<boolean> => {
    try {
      await sealed.unseal(secretOf(keyfile));
    } catch {
      expect(['sealed', 'failed']).toContain(sealed.state);
      expect(() => sealed.unsealed()).toThrow(/sealed|failed/);
      return false;
    }
    await sealed.seal();
    return true;
  };
  return { edited, sealed, records, row, opens, old, keyfile };
}

function flip(bytes: Uint8Array, at: number, bit: number): Uint8Array {
  const flipped = Uint8Array.from(bytes);
  flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
  return flipped;
}

const numRuns = process.env['SLOW'] === '1' ? 2000 : 150;

describe('every stored value', () => {
  test('opens as it was written', async () => {
    const { opens } = await sealedPartition();
    expect(await opens()).toBe(true);
  });

  test('a flipped bit of any record is noticed', async () => {
    const { edited, records, opens, sealed } = await sealedPartition();
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), fc.nat(7), async (which, at, bit) => {
        const victim = which % records.length;
        edited.editRecords = (all) =>
          all.map((record, i) =>
            i === victim
              ? { ...record, blob: flip(record.blob, at % record.blob.byteLength, bit) }
              : record,
          );
        expect(await opens()).toBe(false);
        expect(sealed.state).toBe('failed');
      }),
      { numRuns },
    );
    edited.editRecords = (all) => all;
    expect(await opens()).toBe(true);
  });

  test('a flipped bit of the manifest, an unseal slot or the audit public key is noticed', async () => {
    const { edited, opens, row } = await sealedPartition();
    const fields = ['manifest', 'auditPublicKey', 'unsealSlots'] as const;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...fields), fc.nat(), fc.nat(7), async (field, at, bit) => {
        const edit = (bytes: Uint8Array): Uint8Array => flip(bytes, at % bytes.byteLength, bit);
        edited.editPartition = (partition) => ({
          ...partition,
          [field]: field === 'unsealSlots' ? row.unsealSlots.map(edit) : edit(row[field]),
        });
        expect(await opens()).toBe(false);
      }),
      { numRuns },
    );
  });

  test.each<[string, (row: StoredPartition) => StoredPartition]>([
    ['label', (row) => ({ ...row, label: 'two' })],
    ['slot', (row) => ({ ...row, slot: row.slot + 1 })],
    ['generation up', (row) => ({ ...row, generation: row.generation + 1 })],
    ['generation down', (row) => ({ ...row, generation: row.generation - 1 })],
    ['a second slot', (row) => ({ ...row, unsealSlots: [...row.unsealSlots, randomBytes(110)] })],
    ['a slot twice', (row) => ({ ...row, unsealSlots: [...row.unsealSlots, ...row.unsealSlots] })],
    ['a shorter manifest', (row) => ({ ...row, manifest: row.manifest.subarray(1) })],
    ['no manifest', (row) => ({ ...row, manifest: new Uint8Array(0) })],
    ['another audit key', (row) => ({ ...row, auditPublicKey: randomBytes(44) })],
  ])('an edited row is noticed: %s', async (_, edit) => {
    const { edited, opens, sealed } = await sealedPartition();
    edited.editPartition = edit;
    expect(await opens()).toBe(false);
    expect(sealed.state).toBe('failed');
    expect(sealed.failure).toMatch(/altered/);
  });

  test.each<[string, (all: readonly StoredRecord[]) => readonly StoredRecord[]]>([
    ['removed', (all) => all.slice(1)],
    ['all removed', () => []],
    ['added', (all) => [...all, { ...(all[0] as StoredRecord), id: someId() }]],
    ['repeated', (all) => [...all, ...all.slice(0, 1)]],
    ['renumbered', (all) => all.map((r, i) => (i === 0 ? { ...r, version: r.version + 1 } : r))],
    [
      'of another kind',
      (all) => all.map((r) => (r.kind === 'user' ? { ...r, kind: 'ceiling' } : r)),
    ],
    ['of a later kind', (all) => all.map((r) => (r.kind === 'user' ? { ...r, kind: 'state' } : r))],
    ['cut short', (all) => all.map((r) => ({ ...r, blob: r.blob.subarray(0, 31) }))],
    ['without secret', (all) => all.map((r) => ({ ...r, blob: r.blob.subarray(0, -80) }))],
    [
      'swapped',
      (all) => {
        const [a, b, ...rest] = all.filter(({ kind }) => kind === 'object');
        const others = all.filter(({ kind }) => kind !== 'object');
        if (a === undefined || b === undefined) return all.slice(1);
        return [...others, ...rest, { ...a, blob: b.blob }, { ...b, blob: a.blob }];
      },
    ],
  ])('a record is noticed that was %s', async (_, edit) => {
    const { edited, opens, sealed } = await sealedPartition();
    edited.editRecords = edit;
    expect(await opens()).toBe(false);
    expect(sealed.state).toBe('failed');
    expect(sealed.failure).not.toBe('');
  });

  test('a record rolled back to what this vault wrote before is noticed', async () => {
    const { edited, opens, sealed, old } = await sealedPartition();
    const { id, version, blob } = old;
    edited.editRecords = (all) =>
      all.map((record) => (record.id === id ? { id, kind: 'object', version, blob } : record));
    expect(await opens()).toBe(false);
    expect(sealed.failure).toContain('replaced by older ones');
  });
});

describe('a record or row of another partition', () => {
  test('does not open in this one, even under one root key holder', async () => {
    const { storage, partitions, partition, keyfile } = await someVault();
    const { partition: two } = await partitions.create({
      label: 'two',
      method: 'keyfile',
      users: [],
    });
    const object = await addKey(partition.unsealed());
    await addKey(two.unsealed());
    await partitions.close();
    const edited = new EditedStorage(storage);
    edited.editRecords = (all) =>
      all.map((r) => (r.kind === 'object' ? { ...r, id: object.id, blob: object.blob } : r));
    const again = await openVault({ directory: temporary(), storage: edited });
    const victim = again.byId(two.id);
    edited.editPartition = (row) => row;
    await expect(victim?.unseal(secretOf(keyfile))).rejects.toMatchObject({
      code: 'CKR_PIN_INCORRECT',
    });
    const rows = await storage.partitions();
    const [one, other] = [
      rows.find((r) => r.id === partition.id),
      rows.find((r) => r.id === two.id),
    ];
    if (one === undefined || other === undefined) throw new Error('lost rows');
    // The slot of one in the row of two: bound to the partition, it opens for nobody.
    edited.editPartition = (row) =>
      row.id === two.id ? { ...row, unsealSlots: one.unsealSlots } : row;
    await expect(victim?.unseal(secretOf(keyfile))).rejects.toMatchObject({
      code: 'CKR_PIN_INCORRECT',
    });
  });
});

describe('stretching that was edited', () => {
  const edits: [string, number, number][] = [
    ['memory to nothing', 2, 0],
    ['memory below a PIN', 2, 1024],
    ['memory to 4 TiB', 2, 0xffff_ffff],
    ['no passes', 6, 0],
    ['endless passes', 6, 0xffff_ffff],
    ['no lanes', 10, 0],
    ['many lanes', 10, 64],
  ];
  test.each(edits)('is refused before it is done: %s', async (_, at, value) => {
    const storage = new EditedStorage();
    const partitions = await openVault({ directory: temporary(), storage });
    const made = await partitions.create({ label: 'p', method: 'passphrase', users: [] });
    await made.partition.seal();
    storage.editPartition = (row) => ({
      ...row,
      unsealSlots: row.unsealSlots.map((slot) => {
        const edited = Buffer.from(slot);
        edited.writeUInt32BE(value, at);
        return edited;
      }),
    });
    await expect(
      made.partition.unseal(secretOf(made.passphrase ?? randomBytes(1))),
    ).rejects.toThrow('more or less work');
    expect(made.partition.state).toBe('failed');
  });
});

const COLUMNS = {
  partition: ['id', 'slot', 'label', 'generation', 'manifest', 'audit_public_key'],
  unseal_slot: ['partition', 'position', 'slot'],
  record: ['partition', 'id', 'kind', 'version', 'blob'],
};
const ALL_COLUMNS = Object.entries(COLUMNS).flatMap(([table, names]) =>
  names.map((name) => [table, name] as const),
);

describe('SQLite', () => {
  test.each(ALL_COLUMNS)(
    'an edited value is noticed in %s.%s',
    async (table, name) => {
      const directory = await sqliteVault();
      await fc.assert(
        fc.asyncProperty(fc.nat(), fc.nat(7), async (at, bit) => {
          const copy = temporary();
          cpSync(directory, copy, { recursive: true });
          editColumn({ path: join(copy, 'coffer.db'), table, name }, at, bit);
          expect(await opensAll(copy)).toBe(false);
        }),
        { numRuns: process.env['SLOW'] === '1' ? 50 : 1 },
      );
    },
    120_000,
  );

  test('is opened as it was left', async () => {
    expect(await opensAll(await sqliteVault())).toBe(true);
  });

  test('garbage in the file never crashes, hangs or opens something else', async () => {
    const directory = await sqliteVault();
    const file = readFileSync(join(directory, 'coffer.db'));
    await fc.assert(
      fc.asyncProperty(fc.nat(file.byteLength - 1), fc.nat(7), async (at, bit) => {
        const copy = temporary();
        cpSync(directory, copy, { recursive: true });
        writeFileSync(join(copy, 'coffer.db'), flip(file, at, bit));
        // Free space of a page may change; what opens is what was written.
        expect(await opensAll(copy)).toBeTypeOf('boolean');
      }),
      { numRuns: process.env['SLOW'] === '1' ? 500 : 5 },
    );
  }, 120_000);
});

/** A closed vault with one partition, one user and one key. */
async function sqliteVault(): Promise<string> {
  const directory = temporary();
  const storage = await openSqlite({ directory });
  const vault = await openVault({ directory, storage });
  const { partition } = await vault.create({
    label: 'one',
    method: 'keyfile',
    users: [someUser()],
  });
  await addKey(partition.unsealed());
  await vault.close();
  await storage.close();
  return directory;
}

function editColumn(
  { path, table, name }: { path: string; table: string; name: string },
  at: number,
  bit: number,
): void {
  const database = new DatabaseSync(path, { enableForeignKeyConstraints: false });
  const rows = database.prepare(`SELECT ${name} AS value FROM ${table}`).all();
  const value = rows[at % rows.length]?.['value'] ?? null;
  const { changes } = database
    .prepare(`UPDATE ${table} SET ${name} = ? WHERE ${name} = ?`)
    .run(editedValue(value, at, bit), value);
  database.close();
  expect(changes).toBeGreaterThan(0);
}

function editedValue(value: SQLOutputValue, at: number, bit: number): SQLInputValue {
  if (value instanceof Uint8Array) return flip(value, at % value.byteLength, bit);
  return typeof value === 'number' ? value + 1 + bit : `${String(value)}${bit}`;
}

/** True when the vault opens and its one partition is unsealed with what was put in it. */
async function opensAll(directory: string): Promise<boolean> {
  let vault: Partitions | null = null;
  const storage = await openSqlite({ directory }).catch(() => null);
  if (storage === null) return false;
  atEnd(() => storage.close());
  try {
    vault = await openVault({ directory, storage });
    const [partition] = vault.list();
    if (partition === undefined || partition.state !== 'unsealed') return false;
    expect(partition.unsealed().objects.size).toBe(1);
    expect(partition.unsealed().records('user').size).toBe(1);
    return true;
  } catch {
    return false;
  } finally {
    await vault?.close().catch(() => undefined);
    await storage.close();
  }
}
