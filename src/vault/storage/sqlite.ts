import { readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Fault, Refusal } from '../refusal.ts';
import { checkPrivate, codeOf, createFile, privateDirectory, removeFile } from './directory.ts';
import { NOT_OURS } from './sqlite-schema.ts';
import type { RecordPage } from './sqlite-database.ts';
import type { Answer, CallName, Calls } from './sqlite-worker.ts';
import { kindOfCode, recordIdOf } from './storage.ts';
import type {
  CommitOutcome,
  PartitionId,
  Storage,
  StoredPartition,
  StoredRecord,
  Transaction,
} from './storage.ts';

export interface SqliteOptions {
  /** The vault's data directory; made when it is missing. */
  readonly directory: string;
  /** The most pages of 4 KiB that the database may have: a small disk, for tests. */
  readonly pagesMax?: number;
}

const DATABASE = 'coffer.db';
const PID = 'coffer.pid';

/**
 * Opens `<directory>/coffer.db`, and holds it until closed: a second vault on the directory is
 * refused. Refuses a directory or database that others can reach; rejects with a Fault when it
 * cannot be read or written.
 */
export async function openSqlite(options: SqliteOptions): Promise<Storage> {
  const directory = await privateDirectory(options.directory);
  const path = join(directory, DATABASE);
  try {
    // Before SQLite opens it: never again after, since closing any descriptor of a file drops the
    // process's locks.
    await createFile(path, new Uint8Array(0));
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') {
      throw new Fault(`cannot make ${path}: ${error instanceof Error ? error.message : ''}`, error);
    }
  }
  await checkPrivate(path, 'file');
  const thread = new Thread(directory);
  try {
    await thread.call('open', { path, pagesMax: options.pagesMax ?? null });
    await writeFile(join(directory, PID), `${process.pid}\n`, { mode: 0o600 });
  } catch (error) {
    await thread.end();
    throw error;
  }
  return new SqliteStorage(directory, thread);
}

interface Waiting {
  readonly transaction: Transaction;
  readonly resolve: (outcome: CommitOutcome) => void;
  readonly reject: (fault: Error) => void;
}

class SqliteStorage implements Storage {
  readonly #directory: string;
  readonly #thread: Thread;
  #waiting: Waiting[] = [];
  #committing = false;

  constructor(directory: string, thread: Thread) {
    this.#directory = directory;
    this.#thread = thread;
  }

  async partitions(): Promise<readonly StoredPartition[]> {
    return await this.#thread.call('partitions', null);
  }

  async partition(id: PartitionId): Promise<StoredPartition | null> {
    const [found = null] = await this.#thread.call('partitions', id);
    return found;
  }

  async *records(partition: PartitionId): AsyncIterable<readonly StoredRecord[]> {
    let next = this.#thread.call('page', { partition, after: null });
    for (;;) {
      const page = await next;
      if (page.ends.length === 0) return;
      // The thread reads the next page while the caller opens this one.
      next = this.#thread.call('page', { partition, after: page.ids.slice(-16) });
      next.catch(() => {}); // heard when awaited; of no interest when the caller stops early
      yield unpack(page);
    }
  }

  async create(
    partition: StoredPartition,
    records: readonly StoredRecord[],
  ): Promise<CommitOutcome> {
    return await this.#thread.call('create', { partition, records });
  }

  commit(transaction: Transaction): Promise<CommitOutcome> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ transaction, resolve, reject });
      if (!this.#committing) void this.#commitAll();
    });
  }

  async destroy(partition: PartitionId): Promise<void> {
    await this.#thread.call('destroy', partition);
  }

  /** Nobody else can write while this process holds the database. */
  watch(): () => void {
    return () => {};
  }

  async close(): Promise<void> {
    if (!this.#thread.alive) return;
    await removeFile(join(this.#directory, PID)).catch(() => {}); // the lock is SQLite's
    try {
      await this.#thread.call('close', null);
    } finally {
      await this.#thread.end();
    }
  }

  /** Whatever arrived while the disk was busy goes into the next flush together. */
  async #commitAll(): Promise<void> {
    this.#committing = true;
    await Promise.resolve(); // those of the same tick are one group
    while (this.#waiting.length > 0) {
      const group = this.#waiting;
      this.#waiting = [];
      try {
        const reports = await this.#thread.call(
          'commit',
          group.map(({ transaction }) => transaction),
        );
        for (const [i, { resolve, reject }] of group.entries()) {
          const report = reports[i] ?? { message: 'no outcome', code: 1 };
          if (typeof report === 'string') resolve(report);
          else reject(this.#thread.fault(report));
        }
      } catch (error) {
        const fault = error instanceof Error ? error : new Fault('the store failed', error);
        for (const { reject } of group) reject(fault);
      }
    }
    this.#committing = false;
  }
}

/** What SQLite's result codes mean to whoever runs the vault. */
const MEANINGS: ReadonlyMap<number, string> = new Map([
  [8, 'the database or its file system is read-only: make it writable'],
  [10, 'the disk failed to read or write: look at the system log, and mind your backup'],
  [11, 'the database is damaged: stop the vault and restore a backup'],
  [13, 'the disk is full: free some space, and try again'],
  [14, 'the database cannot be opened: look at the directory, its owner and its mode'],
  [26, 'the file is no database: stop the vault and restore a backup'],
]);

const BUSY = 5;

interface Pending {
  readonly resolve: (output: Calls[CallName]['output']) => void;
  readonly reject: (error: Error) => void;
}

/** Calls to the worker thread, each answered once. */
class Thread {
  readonly #directory: string;
  readonly #worker: Worker;
  readonly #pending = new Map<number, Pending>();
  #calls = 0;
  /** Until the database is open only the operator hears what is wrong; then clients do. */
  #opened = false;
  #death: Fault | null = null;

  constructor(directory: string) {
    this.#directory = directory;
    // The worker is the sibling of this file, in a checkout (.ts) and in the package (.js).
    const file = `./sqlite-worker${extname(new URL(import.meta.url).pathname)}`;
    this.#worker = new Worker(new URL(file, import.meta.url), { stdin: false });
    this.#worker.on('message', (answer: Answer) => this.#settle(answer));
    this.#worker.on('error', (error) => this.#die(error));
    this.#worker.on('exit', () => this.#die());
  }

  get alive(): boolean {
    return this.#death === null;
  }

  call<N extends CallName>(name: N, input: Calls[N]['input']): Promise<Calls[N]['output']> {
    return new Promise((resolve, reject) => {
      if (this.#death !== null) {
        reject(this.#death);
        return;
      }
      this.#calls += 1;
      // The worker answers each call with the output of its name.
      const pending = { resolve: resolve as Pending['resolve'], reject };
      this.#pending.set(this.#calls, pending);
      this.#worker.postMessage({ id: this.#calls, name, input }, []);
    });
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  fault(error: { message: string; code: number }): Error {
    const where = this.#opened ? 'the store' : `the store in ${this.#directory}`;
    if (error.code === NOT_OURS) {
      return new Refusal('CKR_DEVICE_ERROR', `${where} is not of this vault: ${error.message}`, {
        hint: 'use the version of coffer that wrote it, or restore a backup.',
      });
    }
    const meaning = MEANINGS.get(error.code) ?? error.message;
    return new Fault(`${where}: ${meaning}`, new Error(`${this.#directory}: ${error.message}`));
  }

  #settle(answer: Answer): void {
    const pending = this.#pending.get(answer.id);
    this.#pending.delete(answer.id);
    if (pending === undefined) return;
    if (!('error' in answer)) {
      this.#opened = true;
      pending.resolve(answer.output);
    } else if (answer.error.code === BUSY) void this.#inUse().then(pending.reject);
    else pending.reject(this.fault(answer.error));
  }

  async #inUse(): Promise<Refusal> {
    const pid = await readFile(join(this.#directory, PID), 'utf8').catch(() => '');
    const who = /^\d+\n$/.test(pid) ? ` by the vault with process id ${pid.trim()}` : '';
    return new Refusal('CKR_DEVICE_ERROR', `the directory ${this.#directory} is in use${who}`, {
      hint: 'stop that vault, or choose another directory with --dir.',
    });
  }

  #die(error?: unknown): void {
    this.#death ??= new Fault('the store is closed', error);
    for (const { reject } of this.#pending.values()) reject(this.#death);
    this.#pending.clear();
  }
}

function unpack(page: RecordPage): StoredRecord[] {
  return Array.from(page.ends, (end, i) => {
    // A code that is none of ours was edited: `state`, which no record's header has, makes its
    // partition fail.
    const kind = kindOfCode(page.kinds[i] ?? 0) ?? 'state';
    return {
      id: recordIdOf(page.ids.subarray(i * 16, i * 16 + 16)),
      kind,
      version: page.versions[i] ?? 0,
      blob: page.blobs.subarray(i === 0 ? 0 : page.ends[i - 1], end),
    };
  });
}
