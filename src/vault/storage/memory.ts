import { Fault } from '../refusal.ts';
import type {
  CommitOutcome,
  PartitionId,
  RecordId,
  Storage,
  StorageChange,
  StoredPartition,
  StoredRecord,
  Transaction,
} from './storage.ts';

interface Held {
  partition: StoredPartition;
  readonly records: Map<RecordId, StoredRecord>;
}

/** What several vaults share: the partitions, and who wants to hear of changes. */
interface Shared {
  readonly partitions: Map<PartitionId, Held>;
  readonly vaults: Set<MemoryStorage>;
}

const PAGE_RECORDS = 256;

/**
 * Sealed bytes in memory, gone with the process: for tests, and the model of what a shared store
 * does.
 */
export class MemoryStorage implements Storage {
  readonly #shared: Shared;
  readonly #listeners = new Set<(change: StorageChange) => void>();
  #open = true;

  constructor(sibling?: MemoryStorage) {
    this.#shared = sibling ? sibling.#shared : { partitions: new Map(), vaults: new Set() };
    this.#shared.vaults.add(this);
  }

  async partitions(): Promise<readonly StoredPartition[]> {
    this.#requireOpen();
    return [...this.#shared.partitions.values()].map(({ partition }) => copyPartition(partition));
  }

  async partition(id: PartitionId): Promise<StoredPartition | null> {
    this.#requireOpen();
    const held = this.#shared.partitions.get(id);
    return held === undefined ? null : copyPartition(held.partition);
  }

  async *records(id: PartitionId): AsyncIterable<readonly StoredRecord[]> {
    this.#requireOpen();
    const records = [...(this.#shared.partitions.get(id)?.records.values() ?? [])];
    for (let start = 0; start < records.length; start += PAGE_RECORDS) {
      yield records.slice(start, start + PAGE_RECORDS).map(copyRecord);
    }
  }

  async create(
    partition: StoredPartition,
    records: readonly StoredRecord[],
  ): Promise<CommitOutcome> {
    this.#requireOpen();
    for (const held of this.#shared.partitions.values()) {
      const { id, label, slot } = held.partition;
      if (id === partition.id || label === partition.label || slot === partition.slot) {
        return 'conflict';
      }
    }
    this.#shared.partitions.set(partition.id, {
      partition: copyPartition(partition),
      records: new Map(records.map((record) => [record.id, copyRecord(record)])),
    });
    return 'committed';
  }

  async commit(transaction: Transaction): Promise<CommitOutcome> {
    this.#requireOpen();
    const { partition: id, generation } = transaction;
    const held = this.#shared.partitions.get(id);
    if (held?.partition.generation !== transaction.expectedGeneration) return 'conflict';
    if (transaction.label !== undefined && this.#labelTaken(id, transaction.label))
      return 'conflict';
    held.partition = copyPartition({
      ...held.partition,
      generation,
      manifest: transaction.manifest,
      label: transaction.label ?? held.partition.label,
      unsealSlots: transaction.unsealSlots ?? held.partition.unsealSlots,
    });
    for (const { id, kind } of held.records.values()) {
      if (kind === transaction.clears) held.records.delete(id);
    }
    for (const id of transaction.deletes) held.records.delete(id);
    for (const record of transaction.puts) held.records.set(record.id, copyRecord(record));
    this.#tellOthers({ partition: id, generation });
    return 'committed';
  }

  async destroy(id: PartitionId): Promise<void> {
    this.#requireOpen();
    this.#shared.partitions.delete(id);
  }

  watch(listener: (change: StorageChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async close(): Promise<void> {
    this.#open = false;
    this.#listeners.clear();
    this.#shared.vaults.delete(this);
  }

  #labelTaken(except: PartitionId, label: string): boolean {
    return [...this.#shared.partitions.values()].some(
      ({ partition }) => partition.id !== except && partition.label === label,
    );
  }

  #tellOthers(change: StorageChange): void {
    for (const vault of this.#shared.vaults) {
      if (vault === this) continue;
      for (const listener of vault.#listeners) listener(change);
    }
  }

  #requireOpen(): void {
    if (!this.#open) throw new Fault('the store is closed');
  }
}

/** Nobody may change stored bytes from outside. Not by `slice`: a Buffer's is a view. */
function copyRecord(record: StoredRecord): StoredRecord {
  return { ...record, blob: Uint8Array.from(record.blob) };
}

function copyPartition(partition: StoredPartition): StoredPartition {
  return {
    ...partition,
    unsealSlots: partition.unsealSlots.map((slot) => Uint8Array.from(slot)),
    manifest: Uint8Array.from(partition.manifest),
    auditPublicKey: Uint8Array.from(partition.auditPublicKey),
  };
}
