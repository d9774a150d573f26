import { hash, timingSafeEqual } from 'node:crypto';
import type { AuditHead } from '../audit/audit.ts';
import { macBytes } from '../mechanism/seal.ts';
import type { Secret } from '../object/secret.ts';
import { recordIdOf } from '../storage/storage.ts';
import type { PartitionId, RecordId, StoredPartition } from '../storage/storage.ts';
import { idBytes } from './keys.ts';
import { ALARMS, type Alarm, type Attempts } from './partition.ts';

/**
 * What the whole of a partition is at one generation, written with every change (docs/STORAGE.md,
 * Manifest).
 */
export interface Manifest {
  readonly generation: number;
  readonly records: number;
  /** Of every record, 32 bytes. */
  readonly setMac: Uint8Array;
  /** Of the partition's row: `hashPartition`. */
  readonly partitionHash: Uint8Array;
  readonly auditHead: AuditHead;
  readonly auditEntries: number;
  /** Raised and not acknowledged. */
  readonly alarms: ReadonlySet<Alarm>;
  readonly attempts: ReadonlyMap<RecordId, Attempts>;
}

/** "coffer", format 0.1: every format has its own. */
const MAGIC = Buffer.from('cofman\u0000\u0001', 'latin1');
const FIXED_BYTES = 8 + 6 + 6 + 32 + 32 + 6 + 32 + 6 + 1 + 4;
const COUNTER_BYTES = 16 + 4 + 6;
const MAC_BYTES = 32;
const MAC_LABEL = Buffer.from('coffer manifest v1\n');

export function encodeManifest(
  manifest: Manifest,
  partition: PartitionId,
  stateKey: Secret,
): Uint8Array {
  const counters = [...manifest.attempts].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const end = FIXED_BYTES + counters.length * COUNTER_BYTES;
  const bytes = Buffer.alloc(end + MAC_BYTES);
  bytes.set(MAGIC, 0);
  bytes.writeUIntBE(manifest.generation, 8, 6);
  bytes.writeUIntBE(manifest.records, 14, 6);
  bytes.set(manifest.setMac, 20);
  bytes.set(manifest.partitionHash, 52);
  bytes.writeUIntBE(manifest.auditHead.sequence, 84, 6);
  bytes.set(manifest.auditHead.hash, 90);
  bytes.writeUIntBE(manifest.auditEntries, 122, 6);
  bytes.writeUInt8(alarmBits(manifest.alarms), 128);
  bytes.writeUInt32BE(counters.length, 129);
  for (const [i, [user, { failed, lastMs }]] of counters.entries()) {
    const at = FIXED_BYTES + i * COUNTER_BYTES;
    bytes.set(idBytes(user), at);
    bytes.writeUInt32BE(failed, at + 16);
    bytes.writeUIntBE(Math.max(0, Math.trunc(lastMs)), at + 20, 6);
  }
  bytes.set(manifestMac(bytes.subarray(0, end), partition, stateKey), end);
  return bytes;
}

/** Null when it is not, bit for bit, what this partition's state key authenticated. */
export function decodeManifest(
  stored: Uint8Array,
  partition: PartitionId,
  stateKey: Secret,
): Manifest | null {
  const bytes = Buffer.from(stored);
  const end = bytes.byteLength - MAC_BYTES;
  if (end < FIXED_BYTES) return null;
  const mac = manifestMac(bytes.subarray(0, end), partition, stateKey);
  if (!timingSafeEqual(mac, bytes.subarray(end))) return null;
  // From here on these are bytes that this vault wrote; another format has another magic.
  const counters = bytes.readUInt32BE(129);
  if (!bytes.subarray(0, 8).equals(MAGIC) || end !== FIXED_BYTES + counters * COUNTER_BYTES) {
    return null;
  }
  return {
    generation: bytes.readUIntBE(8, 6),
    records: bytes.readUIntBE(14, 6),
    setMac: bytes.subarray(20, 52),
    partitionHash: bytes.subarray(52, 84),
    auditHead: { sequence: bytes.readUIntBE(84, 6), hash: bytes.subarray(90, 122) },
    auditEntries: bytes.readUIntBE(122, 6),
    alarms: new Set(ALARMS.filter((_, bit) => ((bytes[128] ?? 0) >> bit) & 1)),
    attempts: new Map(Array.from({ length: counters }, (_, i) => counterAt(bytes, i))),
  };
}

/** The MAC at the end of an encoded manifest: what tells two manifests of one generation apart. */
export function macOfManifest(encoded: Uint8Array): Uint8Array {
  return encoded.subarray(encoded.byteLength - MAC_BYTES);
}

/**
 * Binds what lies in the clear beside the records: id, slot, label, unseal slots and audit public
 * key.
 */
export function hashPartition(
  partition: Pick<StoredPartition, 'id' | 'slot' | 'label' | 'unsealSlots' | 'auditPublicKey'>,
): Uint8Array {
  const fields = [
    idBytes(partition.id),
    uint32(partition.slot),
    Buffer.from(partition.label),
    uint32(partition.unsealSlots.length),
    ...partition.unsealSlots,
    partition.auditPublicKey,
  ];
  const framed = fields.flatMap((field) => [uint32(field.byteLength), field]);
  return hash('sha256', Buffer.concat([Buffer.from('coffer partition v1\n'), ...framed]), 'buffer');
}

function manifestMac(body: Uint8Array, partition: PartitionId, stateKey: Secret): Uint8Array {
  return macBytes(stateKey, MAC_LABEL, idBytes(partition), body);
}

function counterAt(bytes: Buffer, i: number): [RecordId, Attempts] {
  const at = FIXED_BYTES + i * COUNTER_BYTES;
  const failed = bytes.readUInt32BE(at + 16);
  const lastMs = bytes.readUIntBE(at + 20, 6);
  return [recordIdOf(bytes.subarray(at, at + 16)), { failed, lastMs }];
}

function alarmBits(alarms: ReadonlySet<Alarm>): number {
  return ALARMS.reduce((bits, alarm, bit) => (alarms.has(alarm) ? bits | (1 << bit) : bits), 0);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
