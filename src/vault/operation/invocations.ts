import { CKO } from '../../wire/pkcs11.ts';
import { INTERNAL } from '../object/attribute-internal.ts';
import type { Attributes } from '../object/attribute.ts';
import { ceilingId } from '../object/ceiling.ts';
import type { VaultObject } from '../object/object.ts';
import type { Change, Unsealed } from '../partition/partition.ts';
import { piecewise } from '../partition/piecewise.ts';
import { Defect, Refusal } from '../refusal.ts';
import type { RecordId } from '../storage/storage.ts';
import { ceilingsOf, replaceFleeting } from './ceilings.ts';

/**
 * Encryptions with random 12-byte IVs under one key: no more than 2^32 (SP 800-38D §8.3), and what
 * a number holds.
 */
const INVOCATIONS_MAX = 2 ** 32 - 1;
/**
 * Reserved at a time. A crash loses what is left of a block: small enough that 65,536 restarts use
 * up a key, large enough that a busy key writes once a second.
 */
const BLOCK = 2 ** 16;
/** Fewer counts than this are not worth a search for those that can go. */
const SWEEP_MIN = 1024;
/** Between which others have their turn. */
const FORGOTTEN_AT_ONCE = 4096;

/**
 * Of a value, and so of all its objects together: a copy, or what was unwrapped, starts no count of
 * its own.
 */
interface Count {
  used: number;
  /**
   * At most this many, until more are reserved. What is kept of the value says at least as much.
   */
  reserved: number;
  /** The reservation under way, shared by all who wait for it. */
  pending: Promise<void> | null;
  /** Records of the value on their way to the disk, which say `reserved`: it must not grow. */
  holds: number;
  /** Whoever still has it asks for the value's count again. */
  forgotten: boolean;
}

class Counts {
  readonly byValue = new Map<RecordId, Count>();
  sweepAt = SWEEP_MIN;

  forget(id: RecordId): void {
    const count = this.byValue.get(id);
    if (count === undefined || count.holds > 0 || count.pending !== null) return;
    count.forgotten = true;
    this.byValue.delete(id);
  }
}

/** By `ceilingId`. Forgotten when the partition seals: what was reserved then counts as used. */
const COUNTS = new WeakMap<Unsealed, Counts>();
/** The same by object: one look-up a use. */
const COUNT_OF = new WeakMap<VaultObject, Count>();

/**
 * Counts one encryption under a key. A promise, when a block must be reserved durably first: then
 * nothing was counted, and the caller asks again. Throws CKR_KEY_EXHAUSTED at 2^32.
 */
export function countInvocation(unsealed: Unsealed, key: VaultObject): Promise<void> | void {
  const last = COUNT_OF.get(key);
  const count = last === undefined || last.forgotten ? bind(unsealed, key) : last;
  if (count.used >= count.reserved) {
    if (count.reserved >= INVOCATIONS_MAX) {
      throw new Refusal('CKR_KEY_EXHAUSTED', 'the key has encrypted 2^32 times', {
        hint: 'Make a new key; this one still decrypts.',
      });
    }
    const waits = extend(unsealed, key, count);
    if (waits !== null) return waits;
  }
  count.used += 1;
  // The next block is written before this one ends, so that nobody waits for it.
  const low = count.reserved - count.used < BLOCK / 2;
  if (low && count.pending === null && count.reserved < INVOCATIONS_MAX) {
    extend(unsealed, key, count)?.catch(() => undefined);
  }
}

/**
 * Attributes of a new object or ceiling that know how often their value has encrypted. What is
 * durable of them is put on disk under `holdingCount`, or beside another record of the value.
 */
export function withInvocations(unsealed: Unsealed, attributes: Attributes): Attributes {
  const tag = attributes.get(INTERNAL.VALUE_TAG);
  if (!(tag instanceof Uint8Array)) return attributes;
  const id = ceilingId(tag);
  const reserved = COUNTS.get(unsealed)?.byValue.get(id)?.reserved ?? 0;
  const invocations = Math.max(reserved, storedOf(unsealed, id), invocationsOf(attributes));
  if (invocations === invocationsOf(attributes)) return attributes;
  return new Map(attributes).set(INTERNAL.INVOCATIONS, invocations);
}

/** Runs what makes the first durable record of values, while their counts stay as reserved. */
export async function holdingCounts<T>(
  unsealed: Unsealed,
  objects: readonly VaultObject[],
  work: () => Promise<T>,
): Promise<T> {
  const keys = objects.filter((object) => object.class === CKO.SECRET_KEY);
  const held = keys.map((key) => [key, countOf(unsealed, key)] as const);
  for (const [, count] of held) count.holds += 1;
  try {
    return await work();
  } finally {
    for (const [key, count] of held) {
      count.holds -= 1;
      if (count.reserved === 0) forgetCount(unsealed, key, () => false);
    }
  }
}

/** The number goes on in another object of the value, when this one is destroyed. */
export function handOver(change: Change, unsealed: Unsealed, object: VaultObject): void {
  const id = valueOf(object);
  const invocations = object.number(INTERNAL.INVOCATIONS);
  if (id === null || invocations === undefined) return;
  const heirs = tokensOf(unsealed, id).filter((other) => other.id !== object.id);
  const [heir] = heirs;
  const known = heirs.map(({ attributes }) => attributes);
  known.push(...ceilingsOf(unsealed, id).flatMap((one) => (one.durable ? [one.attributes] : [])));
  if (heir === undefined || known.some((one) => invocationsOf(one) >= invocations)) return;
  const attributes = new Map(heir.attributes).set(INTERNAL.INVOCATIONS, invocations);
  change.putObject(unsealed.changeObject(heir, attributes));
}

/** Forgets the count of a value that has no object any more. */
export function forgetCount(
  unsealed: Unsealed,
  object: VaultObject,
  isLive: (value: RecordId) => boolean,
): void {
  const id = valueOf(object);
  const counts = COUNTS.get(unsealed);
  if (id !== null && counts !== undefined && !isLive(id)) counts.forget(id);
}

/** The same for all values, now and then: session objects end without a word. */
export function sweepCounts(unsealed: Unsealed, liveNow: () => (value: RecordId) => boolean): void {
  const counts = COUNTS.get(unsealed);
  if (counts === undefined || counts.byValue.size < counts.sweepAt) return;
  const isLive = liveNow();
  for (const id of counts.byValue.keys()) if (!isLive(id)) counts.forget(id);
  counts.sweepAt = Math.max(SWEEP_MIN, counts.byValue.size * 2);
}

/** The same for all of them now. */
export async function forgetCounts(
  unsealed: Unsealed,
  isLive: (value: RecordId) => boolean,
): Promise<void> {
  const counts = COUNTS.get(unsealed);
  if (counts === undefined) return;
  await piecewise(counts.byValue.keys(), FORGOTTEN_AT_ONCE, (id) => {
    if (!isLive(id)) counts.forget(id);
  });
}

/** How many values are counted. */
export function countsHeld(unsealed: Unsealed): number {
  return COUNTS.get(unsealed)?.byValue.size ?? 0;
}

function bind(unsealed: Unsealed, key: VaultObject): Count {
  const count = countOf(unsealed, key);
  COUNT_OF.set(key, count);
  return count;
}

function countOf(unsealed: Unsealed, key: VaultObject): Count {
  const counts = COUNTS.get(unsealed) ?? new Counts();
  COUNTS.set(unsealed, counts);
  const id = requireValue(key);
  let count = counts.byValue.get(id);
  if (count === undefined) {
    const used = Math.max(storedOf(unsealed, id), invocationsOf(key.attributes));
    count = { used, reserved: used, pending: null, holds: 0, forgotten: false };
    counts.byValue.set(id, count);
  }
  return count;
}

/**
 * Reserves a block. Null when that is done: a value of which nothing is on disk dies with the
 * process.
 */
function extend(unsealed: Unsealed, key: VaultObject, count: Count): Promise<void> | null {
  const id = requireValue(key);
  const durable = ceilingsOf(unsealed, id).some((ceiling) => ceiling.durable);
  if (durable || tokensOf(unsealed, id).length > 0 || count.holds > 0) {
    count.pending ??= reserve(unsealed, id, count).finally(() => {
      count.pending = null;
    });
    return count.pending;
  }
  count.reserved = more(count);
  for (const { attributes } of ceilingsOf(unsealed, id)) {
    replaceFleeting(unsealed, id, new Map(attributes).set(INTERNAL.INVOCATIONS, count.reserved));
  }
  return null;
}

/** In one record of the value: the most that any of them says is what counts. */
async function reserve(unsealed: Unsealed, id: RecordId, count: Count): Promise<void> {
  count.reserved = await unsealed.mutate((change) => {
    const reserved = more(count);
    const ceiling = unsealed.records('ceiling').get(id);
    const [object] = tokensOf(unsealed, id);
    if (ceiling !== undefined) {
      change.put('ceiling', id, new Map(ceiling).set(INTERNAL.INVOCATIONS, reserved));
    } else if (object !== undefined) {
      const attributes = new Map(object.attributes).set(INTERNAL.INVOCATIONS, reserved);
      change.putObject(unsealed.changeObject(object, attributes));
    } else {
      // The first record is on its way, or the last one went meanwhile: who waits asks again.
      return count.reserved;
    }
    return reserved;
  });
}

function more(count: Count): number {
  return Math.min(count.reserved + BLOCK, INVOCATIONS_MAX);
}

/** The most that anything says which is kept of the value, session objects apart. */
function storedOf(unsealed: Unsealed, id: RecordId): number {
  const kept = ceilingsOf(unsealed, id).map(({ attributes }) => invocationsOf(attributes));
  const tokens = tokensOf(unsealed, id).map(({ attributes }) => invocationsOf(attributes));
  return [...kept, ...tokens].reduce((most, number) => Math.max(most, number), 0);
}

function tokensOf(unsealed: Unsealed, id: RecordId): readonly VaultObject[] {
  return unsealed.objects.withTag(Buffer.from(id, 'hex'));
}

function invocationsOf(attributes: Attributes): number {
  const number = attributes.get(INTERNAL.INVOCATIONS);
  return typeof number === 'number' ? number : 0;
}

function requireValue(key: VaultObject): RecordId {
  const id = valueOf(key);
  if (id === null) throw new Defect('a key without a value tag');
  return id;
}

function valueOf(object: VaultObject): RecordId | null {
  const tag = object.bytes(INTERNAL.VALUE_TAG);
  return tag === undefined ? null : ceilingId(tag);
}
