import { randomBytes } from 'node:crypto';
import { openSecret, sealSecret, stretchSecret, type Binding } from '../mechanism/seal.ts';
import type { Secret } from '../object/secret.ts';
import type { PartitionId } from '../storage/storage.ts';
import { Damage } from './damage.ts';
import { idBytes } from './keys.ts';
import type { UnsealMethod } from './partition.ts';

/**
 * An unseal method at rest: a header in the clear, and the root key in a box bound to it
 * (docs/STORAGE.md, Slots).
 */
interface SlotHeader {
  readonly method: UnsealMethod;
  /** Argon2id; zeros for a secret that is uniform already. */
  readonly memoryKib: number;
  readonly passes: number;
  readonly lanes: number;
  readonly salt: Uint8Array;
}

/**
 * RFC 9106 §4, second recommendation, with one lane: the thread pool has few threads and other
 * work.
 */
const STRETCHING = { memoryKib: 64 * 1024, passes: 3, lanes: 1 } as const;
const NO_STRETCHING = { memoryKib: 0, passes: 0, lanes: 0 } as const;

/** What is read back costs at most this much, and is never weaker than a PIN's stretching. */
const BOUNDS = {
  memoryKib: { min: 19 * 1024, max: 256 * 1024 },
  passes: { min: 1, max: 10 },
  lanes: { min: 1, max: 4 },
} as const;

export const KEYFILE_BYTES = 32;

const FORMAT = 1;
const METHOD_CODES: Readonly<Record<UnsealMethod, number>> = { keyfile: 1, passphrase: 2 };
const HEADER_BYTES = 30;
const SLOT_BYTES = HEADER_BYTES + 80;
const LABEL = Buffer.from('coffer unseal slot v1\n');

/** Wraps the root key for one method. Both secrets stay the caller's. */
export async function makeSlot(
  partition: PartitionId,
  method: UnsealMethod,
  secret: Secret,
  root: Secret,
): Promise<Uint8Array> {
  const cost = method === 'passphrase' ? STRETCHING : NO_STRETCHING;
  const header: SlotHeader = { method, ...cost, salt: randomBytes(16) };
  using stretched = await stretchedFor(header, secret);
  const box = sealSecret(stretched ?? secret, bindingOf(partition, header), root);
  return Buffer.concat([encodeHeader(header), box]);
}

/**
 * The root key, or null: a wrong secret, or a slot that was altered, which nobody can tell apart.
 * Throws Damage for what is no slot. The secret stays the caller's.
 */
export async function openSlot(
  partition: PartitionId,
  slot: Uint8Array,
  secret: Secret,
): Promise<Secret | null> {
  const header = parseHeader(slot);
  if (header.method === 'keyfile' && secret.byteLength !== KEYFILE_BYTES) return null;
  using stretched = await stretchedFor(header, secret);
  const box = slot.subarray(HEADER_BYTES);
  return openSecret(stretched ?? secret, bindingOf(partition, header), box);
}

/** Throws Damage for what is no slot. */
export function slotMethod(slot: Uint8Array): UnsealMethod {
  return parseHeader(slot).method;
}

async function stretchedFor(header: SlotHeader, secret: Secret): Promise<Secret | null> {
  return header.method === 'keyfile' ? null : await stretchSecret(secret, header);
}

function bindingOf(partition: PartitionId, header: SlotHeader): Binding {
  const info = Buffer.concat([LABEL, idBytes(partition), encodeHeader(header)]);
  return { hash: 'sha512', salt: header.salt, info };
}

function encodeHeader(header: SlotHeader): Uint8Array {
  const bytes = Buffer.alloc(HEADER_BYTES);
  bytes.writeUInt8(FORMAT, 0);
  bytes.writeUInt8(METHOD_CODES[header.method], 1);
  bytes.writeUInt32BE(header.memoryKib, 2);
  bytes.writeUInt32BE(header.passes, 6);
  bytes.writeUInt32BE(header.lanes, 10);
  bytes.set(header.salt, 14);
  return bytes;
}

function parseHeader(slot: Uint8Array): SlotHeader {
  const bytes = Buffer.from(slot.buffer, slot.byteOffset, slot.byteLength);
  if (bytes.byteLength !== SLOT_BYTES || bytes[0] !== FORMAT) {
    throw new Damage('an unseal slot is not one that this vault wrote');
  }
  const method = (['keyfile', 'passphrase'] as const).find((m) => METHOD_CODES[m] === bytes[1]);
  if (method === undefined) throw new Damage('an unseal slot has an unknown method');
  const cost = {
    memoryKib: bytes.readUInt32BE(2),
    passes: bytes.readUInt32BE(6),
    lanes: bytes.readUInt32BE(10),
  };
  if (!costAllowed(method, cost)) {
    throw new Damage('an unseal slot asks for more or less work than this vault ever asks for');
  }
  return { method, ...cost, salt: Uint8Array.from(bytes.subarray(14, HEADER_BYTES)) };
}

function costAllowed(
  method: UnsealMethod,
  cost: Pick<SlotHeader, 'memoryKib' | 'passes' | 'lanes'>,
): boolean {
  return (['memoryKib', 'passes', 'lanes'] as const).every((name) => {
    const { min, max } = method === 'keyfile' ? { min: 0, max: 0 } : BOUNDS[name];
    return cost[name] >= min && cost[name] <= max;
  });
}
