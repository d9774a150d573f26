import { parentPort, type MessagePort } from 'node:worker_threads';
import { Database, describeError, type CommitReport, type RecordPage } from './sqlite-database.ts';
import type {
  CommitOutcome,
  PartitionId,
  StoredPartition,
  StoredRecord,
  Transaction,
} from './storage.ts';

/**
 * The thread that waits for the disk, so that an fsync never stalls a signature. It owns the only
 * connection to the database, answers one call after another, and sees ciphertext only. Its caller
 * is `sqlite.ts`.
 */

/** What can be called, with the argument and the result of each. */
export interface Calls {
  open: { input: { path: string; pagesMax: number | null }; output: null };
  /** All of them, or the one of that id. */
  partitions: { input: PartitionId | null; output: StoredPartition[] };
  page: { input: { partition: PartitionId; after: Uint8Array | null }; output: RecordPage };
  create: {
    input: { partition: StoredPartition; records: readonly StoredRecord[] };
    output: CommitOutcome;
  };
  commit: { input: readonly Transaction[]; output: CommitReport[] };
  destroy: { input: PartitionId; output: null };
  close: { input: null; output: null };
}

export type CallName = keyof Calls;
export type Call<N extends CallName = CallName> = {
  [K in N]: { id: number; name: K; input: Calls[K]['input'] };
}[N];
export type Answer =
  | { id: number; output: Calls[CallName]['output'] }
  | { id: number; error: { message: string; code: number } };

let database: Database | null = null;

function opened(): Database {
  if (database === null) throw new Error('the database is not open');
  return database;
}

const ANSWERS: { [N in CallName]: (input: Calls[N]['input']) => Calls[N]['output'] } = {
  open: ({ path, pagesMax }) => {
    database = new Database(path, pagesMax);
    return null;
  },
  partitions: (id) => opened().partitions(id),
  page: ({ partition, after }) => opened().page(partition, after),
  create: ({ partition, records }) => opened().create(partition, records),
  commit: (transactions) => opened().commit(transactions),
  destroy: (partition) => {
    opened().destroy(partition);
    return null;
  },
  close: () => {
    database?.close();
    database = null;
    return null;
  },
};

function answer<N extends CallName>(port: MessagePort, call: Call<N>): void {
  try {
    const output = ANSWERS[call.name](call.input);
    port.postMessage({ id: call.id, output } satisfies Answer, buffersOf(output));
  } catch (error) {
    port.postMessage({ id: call.id, error: describeError(error) } satisfies Answer, []);
  }
  if (call.name === 'close') port.close();
}

/** A page's buffers move; everything else is small and is copied. */
function buffersOf(output: Calls[CallName]['output']): ArrayBuffer[] {
  if (output === null || typeof output !== 'object' || !('ends' in output)) return [];
  const { ids, kinds, versions, ends, blobs } = output;
  return [ids.buffer, kinds.buffer, versions.buffer, ends.buffer, blobs.buffer];
}

const port = parentPort;
port?.on('message', (call: Call) => answer(port, call));
