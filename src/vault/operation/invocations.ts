import { CKA } from '../../wire/pkcs11.ts';
import { INTERNAL } from '../object/attribute-internal.ts';
import type { ObjectId, VaultObject } from '../object/object.ts';
import type { Unsealed } from '../partition/partition.ts';
import { Refusal } from '../refusal.ts';

/**
 * Encryptions with random 12-byte IVs under one key: no more than 2^32 (SP 800-38D §8.3), and what
 * a number holds.
 */
const INVOCATIONS_MAX = 2 ** 32 - 1;
/**
 * Reserved on disk at a time. A crash loses what is left of a block: small enough that 65,536
 * restarts use up a key, large enough that a busy key writes once a second.
 */
const BLOCK = 2 ** 16;

interface Count {
  used: number;
  reserved: number;
  /** The reservation under way, shared by all who wait for it. */
  pending: Promise<void> | null;
}

/** Forgotten when the partition seals: what was reserved then counts as used. */
const COUNTS = new WeakMap<Unsealed, Map<ObjectId, Count>>();

/**
 * Counts one encryption under a key. A promise, when a block must be reserved durably first: then
 * nothing was counted, and the caller asks again. Throws CKR_KEY_EXHAUSTED at 2^32.
 */
export function countInvocation(unsealed: Unsealed, key: VaultObject): Promise<void> | void {
  const count = countOf(unsealed, key);
  if (count.used < count.reserved) {
    count.used += 1;
    // The next block is written before this one ends, so that nobody waits for it.
    const low = count.reserved - count.used < BLOCK / 2;
    if (low && count.reserved < INVOCATIONS_MAX)
      reserve(unsealed, key, count).catch(() => undefined);
    return;
  }
  if (count.reserved >= INVOCATIONS_MAX) {
    throw new Refusal('CKR_KEY_EXHAUSTED', 'the key has encrypted 2^32 times', {
      hint: 'Make a new key; this one still decrypts.',
    });
  }
  return reserve(unsealed, key, count);
}

function countOf(unsealed: Unsealed, key: VaultObject): Count {
  let counts = COUNTS.get(unsealed);
  if (counts === undefined) {
    counts = new Map();
    COUNTS.set(unsealed, counts);
  }
  let count = counts.get(key.id);
  if (count === undefined) {
    const stored = key.number(INTERNAL.INVOCATIONS) ?? 0;
    // A session object dies with the process: nothing needs to be written for it.
    const reserved = key.flag(CKA.TOKEN) ? stored : INVOCATIONS_MAX;
    count = { used: stored, reserved, pending: null };
    counts.set(key.id, count);
  }
  return count;
}

function reserve(unsealed: Unsealed, key: VaultObject, count: Count): Promise<void> {
  count.pending ??= unsealed
    .mutate((change) => {
      const object = unsealed.objects.get(key.id);
      if (object === undefined) return;
      const reserved = Math.min(count.reserved + BLOCK, INVOCATIONS_MAX);
      const attributes = new Map(object.attributes).set(INTERNAL.INVOCATIONS, reserved);
      change.putObject(unsealed.changeObject(object, attributes));
    })
    .then(() => {
      const object = unsealed.objects.get(key.id);
      count.reserved = object?.number(INTERNAL.INVOCATIONS) ?? count.reserved;
    })
    .finally(() => {
      count.pending = null;
    });
  return count.pending;
}
