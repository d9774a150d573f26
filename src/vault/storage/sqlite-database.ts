import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { APPLICATION_ID, NOT_OURS, SCHEMA, SCHEMA_VERSION } from './sqlite-schema.ts';
import { KIND_CODES, kindOfCode, partitionIdOf } from './storage.ts';
import type {
  CommitOutcome,
  PartitionId,
  StoredPartition,
  StoredRecord,
  Transaction,
} from './storage.ts';

/** Records of one page, packed: a few transferred buffers cost less than a copy of each row. */
export interface RecordPage {
  readonly ids: Uint8Array<ArrayBuffer>;
  readonly kinds: Uint8Array<ArrayBuffer>;
  readonly versions: Float64Array<ArrayBuffer>;
  /** Where each blob ends in `blobs`. */
  readonly ends: Uint32Array<ArrayBuffer>;
  readonly blobs: Uint8Array<ArrayBuffer>;
}

/** One outcome a transaction; an error is its message and SQLite result code. */
export type CommitReport = CommitOutcome | { readonly message: string; readonly code: number };

const PAGE_RECORDS = 256;
const SELECT_PARTITION =
  'SELECT id, slot, label, generation, manifest, audit_public_key FROM partition';

class NotOurs extends Error {}

/** The one connection to the database: synchronous, and so only ever used in the worker thread. */
export class Database {
  readonly #db: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  constructor(path: string, pagesMax: number | null) {
    this.#db = new DatabaseSync(path, {
      enableForeignKeyConstraints: true,
      enableDoubleQuotedStringLiterals: false,
    });
    // EXCLUSIVE before the first access: the lock of the one vault of this directory, which dies
    // with the process.
    this.#db.exec('PRAGMA locking_mode = EXCLUSIVE');
    this.#db.exec('PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON');
    this.#db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
    // What was deleted is overwritten: a destroyed key must not stay in a free page, sealed as it
    // is.
    this.#db.exec('PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY');
    if (pagesMax !== null) this.#db.exec(`PRAGMA max_page_count = ${pagesMax}`);
    this.#inTransaction(() => this.#requireSchema());
  }

  /** All of them, or the one of that id. */
  partitions(only: PartitionId | null): StoredPartition[] {
    const rows =
      only === null
        ? this.#prepare(`${SELECT_PARTITION} ORDER BY slot`).all()
        : this.#prepare(`${SELECT_PARTITION} WHERE id = ?`).all(unhex(only));
    return rows.map((row) => ({
      id: partitionIdOf(bytesIn(row['id'])),
      slot: Number(row['slot']),
      label: String(row['label']),
      generation: Number(row['generation']),
      manifest: bytesIn(row['manifest']),
      auditPublicKey: bytesIn(row['audit_public_key']),
      unsealSlots: this.#slots(bytesIn(row['id'])),
    }));
  }

  page(partition: PartitionId, after: Uint8Array | null): RecordPage {
    const rows = this.#prepare(
      `SELECT id, kind, version, blob FROM record WHERE partition = ? AND id > ? ORDER BY id LIMIT ${PAGE_RECORDS}`,
    ).all(unhex(partition), after ?? new Uint8Array(0));
    const blobs = rows.map((row) => bytesIn(row['blob']));
    const page: RecordPage = {
      ids: new Uint8Array(rows.length * 16),
      kinds: new Uint8Array(rows.length),
      versions: new Float64Array(rows.length),
      ends: new Uint32Array(rows.length),
      blobs: new Uint8Array(blobs.reduce((sum, blob) => sum + blob.byteLength, 0)),
    };
    let end = 0;
    for (const [i, row] of rows.entries()) {
      const blob = blobs[i] ?? new Uint8Array(0);
      page.ids.set(bytesIn(row['id']), i * 16);
      const code = Number(row['kind']);
      page.kinds[i] = kindOfCode(code) === undefined ? 0 : code;
      page.versions[i] = Number(row['version']);
      page.blobs.set(blob, end);
      end += blob.byteLength;
      page.ends[i] = end;
    }
    return page;
  }

  create(partition: StoredPartition, records: readonly StoredRecord[]): CommitOutcome {
    return this.#inTransaction(() => {
      const taken = this.#prepare('SELECT 1 FROM partition WHERE id = ? OR label = ? OR slot = ?');
      const id = unhex(partition.id);
      if (taken.get(id, partition.label, partition.slot) !== undefined) return 'conflict';
      this.#prepare('INSERT INTO partition VALUES (?, ?, ?, ?, ?, ?)').run(
        id,
        partition.slot,
        partition.label,
        partition.generation,
        partition.manifest,
        partition.auditPublicKey,
      );
      this.#putSlots(id, partition.unsealSlots);
      this.#putRecords(id, records);
      return 'committed';
    });
  }

  /**
   * Group commit: one flush for all; a savepoint each, so that one that is refused leaves its
   * neighbours alone.
   */
  commit(transactions: readonly Transaction[]): CommitReport[] {
    return this.#inTransaction(() =>
      transactions.map((transaction) => {
        this.#db.exec('SAVEPOINT one');
        try {
          const outcome = this.#apply(transaction);
          if (outcome !== 'committed') this.#db.exec('ROLLBACK TO one');
          this.#db.exec('RELEASE one');
          return outcome;
        } catch (error) {
          // A full disk rolls everything back by itself: then nothing of the group stands.
          if (!this.#db.isTransaction) throw error;
          this.#db.exec('ROLLBACK TO one; RELEASE one');
          return describeError(error);
        }
      }),
    );
  }

  destroy(partition: PartitionId): void {
    this.#inTransaction(() =>
      this.#prepare('DELETE FROM partition WHERE id = ?').run(unhex(partition)),
    );
    // The log still has the old pages: empty it.
    this.#db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  }

  close(): void {
    this.#statements.clear();
    this.#db.close();
  }

  #apply(transaction: Transaction): CommitOutcome {
    const id = unhex(transaction.partition);
    const { changes } = this.#prepare(
      'UPDATE partition SET generation = ?, manifest = ? WHERE id = ? AND generation = ?',
    ).run(transaction.generation, transaction.manifest, id, transaction.expectedGeneration);
    if (Number(changes) !== 1) return 'conflict';
    if (transaction.label !== undefined) {
      const { label } = transaction;
      const other = this.#prepare('SELECT 1 FROM partition WHERE label = ? AND id <> ?');
      if (other.get(label, id) !== undefined) return 'conflict';
      this.#prepare('UPDATE partition SET label = ? WHERE id = ?').run(label, id);
    }
    if (transaction.unsealSlots !== undefined) this.#putSlots(id, transaction.unsealSlots);
    if (transaction.clears !== undefined) {
      const clear = this.#prepare('DELETE FROM record WHERE partition = ? AND kind = ?');
      clear.run(id, KIND_CODES[transaction.clears]);
    }
    const remove = this.#prepare('DELETE FROM record WHERE partition = ? AND id = ?');
    for (const record of transaction.deletes) remove.run(id, unhex(record));
    this.#putRecords(id, transaction.puts);
    return 'committed';
  }

  #slots(partition: Uint8Array): Uint8Array[] {
    const rows = this.#prepare(
      'SELECT position, slot FROM unseal_slot WHERE partition = ? ORDER BY position',
    ).all(partition);
    const slots = rows.map((row) => bytesIn(row['slot']));
    // Positions that were edited: an empty slot, which no manifest knows, makes the partition fail.
    return rows.every((row, i) => row['position'] === i) ? slots : [...slots, new Uint8Array(0)];
  }

  #putSlots(partition: Uint8Array, slots: readonly Uint8Array[]): void {
    this.#prepare('DELETE FROM unseal_slot WHERE partition = ?').run(partition);
    const insert = this.#prepare('INSERT INTO unseal_slot VALUES (?, ?, ?)');
    for (const [position, slot] of slots.entries()) insert.run(partition, position, slot);
  }

  #putRecords(partition: Uint8Array, records: readonly StoredRecord[]): void {
    const put = this.#prepare(
      `INSERT INTO record VALUES (?, ?, ?, ?, ?) ON CONFLICT (partition, id)
       DO UPDATE SET kind = excluded.kind, version = excluded.version, blob = excluded.blob`,
    );
    for (const { id, kind, version, blob } of records) {
      put.run(partition, unhex(id), KIND_CODES[kind], version, blob);
    }
  }

  #inTransaction<T>(work: () => T): T {
    this.#db.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      this.#db.exec('COMMIT');
      return result;
    } catch (error) {
      if (this.#db.isTransaction) this.#db.exec('ROLLBACK');
      throw error;
    }
  }

  /**
   * Makes the schema in an empty database; refuses one with anything else in it: a trigger would
   * run as we write.
   */
  #requireSchema(): void {
    const found = this.#prepare(
      "SELECT sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_autoindex_%'",
    )
      .all()
      .map((row) => String(row['sql']));
    const version = this.#pragma('user_version');
    if (found.length === 0 && version === 0) {
      for (const statement of SCHEMA) this.#db.exec(statement);
      this.#db.exec(`PRAGMA user_version = ${SCHEMA_VERSION}`);
      this.#db.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
      return;
    }
    if (version !== SCHEMA_VERSION || this.#pragma('application_id') !== APPLICATION_ID) {
      throw new NotOurs(`its schema has version ${version}; this vault reads ${SCHEMA_VERSION}`);
    }
    if (found.toSorted().join('\n') !== [...SCHEMA].toSorted().join('\n')) {
      throw new NotOurs('its schema was altered');
    }
  }

  #pragma(name: 'user_version' | 'application_id'): number {
    return Number(this.#prepare(`PRAGMA ${name}`).get()?.[name]);
  }

  #prepare(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const statement = this.#db.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }
}

function bytesIn(value: unknown): Uint8Array {
  if (!(value instanceof Uint8Array)) throw new NotOurs('a column has another type');
  return value;
}

const unhex = (id: string): Uint8Array => Buffer.from(id, 'hex');

/** What crosses to the other thread of an error. */
export function describeError(error: unknown): { message: string; code: number } {
  if (!(error instanceof Error)) return { message: String(error), code: 1 };
  if (error instanceof NotOurs) return { message: error.message, code: NOT_OURS };
  const code = 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : 1;
  return { message: error.message, code };
}
