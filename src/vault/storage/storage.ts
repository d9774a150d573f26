import { Fault } from '../refusal.ts';

/**
 * Where sealed bytes rest. Implementations see ciphertext and public headers only. Everything is
 * asynchronous, every change is a compare-and-swap on the partition's generation, and changes can
 * be watched: so that several vaults can share partitions on a store of another kind later.
 * docs/STORAGE.md specifies the bytes.
 */

/** 32 lower-case hex digits. */
export type PartitionId = string & { readonly partitionId: unique symbol };
export type RecordId = string & { readonly recordId: unique symbol };

/** 16 bytes of a store to an id. */
export function partitionIdOf(bytes: Uint8Array): PartitionId {
  const id = hexOf(bytes);
  if (!isPartitionId(id)) throw new Fault('a stored partition id has another length');
  return id;
}

export function recordIdOf(bytes: Uint8Array): RecordId {
  const id = hexOf(bytes);
  if (!isRecordId(id)) throw new Fault('a stored record id has another length');
  return id;
}

/** What a record is; part of what seals it. */
export type RecordKind = 'object' | 'user' | 'policy' | 'ceiling' | 'state';

/** Kinds as stores and records' headers write them. */
export const KIND_CODES: Readonly<Record<RecordKind, number>> = {
  object: 1,
  user: 2,
  policy: 3,
  ceiling: 4,
  state: 5,
};

const KINDS = new Map(Object.entries(KIND_CODES).map(([kind, code]) => [code, kind]));

/** Undefined for a code that is none of ours. */
export function kindOfCode(code: number): RecordKind | undefined {
  const kind = KINDS.get(code);
  return kind !== undefined && isKind(kind) ? kind : undefined;
}

function isKind(kind: string): kind is RecordKind {
  return Object.hasOwn(KIND_CODES, kind);
}

/** A sealed record. `version` starts at 1 and grows by one with each write. */
export interface StoredRecord {
  readonly id: RecordId;
  readonly kind: RecordKind;
  readonly version: number;
  readonly blob: Uint8Array;
}

/** A partition as it is known while sealed. */
export interface StoredPartition {
  readonly id: PartitionId;
  /** Position in the vault, from 0: PKCS#11's slot. Never reused while the vault lives. */
  readonly slot: number;
  readonly label: string;
  /** One per unseal method: header and wrapped root key. */
  readonly unsealSlots: readonly Uint8Array[];
  readonly manifest: Uint8Array;
  /** Equals the generation in the manifest; what compare-and-swap compares. */
  readonly generation: number;
  /** The audit log's public key, SubjectPublicKeyInfo DER. */
  readonly auditPublicKey: Uint8Array;
}

/** One atomic change of one partition: all of it is durable, or none. */
export interface Transaction {
  readonly partition: PartitionId;
  /** The generation that the writer saw; another one in the store refuses the whole transaction. */
  readonly expectedGeneration: number;
  readonly generation: number;
  readonly manifest: Uint8Array;
  /** Removes every record of this kind, before anything is put. */
  readonly clears?: RecordKind;
  readonly puts: readonly StoredRecord[];
  readonly deletes: readonly RecordId[];
  /** Replaces label or unseal slots too, when given. */
  readonly label?: string;
  readonly unsealSlots?: readonly Uint8Array[];
}

/** Somebody else changed a partition that this process has seen. */
export interface StorageChange {
  readonly partition: PartitionId;
  readonly generation: number;
}

export type CommitOutcome = 'committed' | 'conflict';

/** Every method rejects with a Fault when the store fails; nothing is half done then. */
export interface Storage {
  partitions(): Promise<readonly StoredPartition[]>;
  /** One of them; null when it is not there. */
  partition(id: PartitionId): Promise<StoredPartition | null>;
  /** Every record of a partition, in pages, in no particular order. */
  records(partition: PartitionId): AsyncIterable<readonly StoredRecord[]>;
  /** Refuses a label or id that exists: `conflict`. */
  create(partition: StoredPartition, records: readonly StoredRecord[]): Promise<CommitOutcome>;
  /** Durable when it resolves. Transactions that arrive together may share one disk flush. */
  commit(transaction: Transaction): Promise<CommitOutcome>;
  destroy(partition: PartitionId): Promise<void>;
  /** Calls back for changes made by other processes; returns the way to stop. */
  watch(listener: (change: StorageChange) => void): () => void;
  close(): Promise<void>;
}

const ID = /^[0-9a-f]{32}$/;

function isPartitionId(id: string): id is PartitionId {
  return ID.test(id);
}

function isRecordId(id: string): id is RecordId {
  return ID.test(id);
}

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex');
}
