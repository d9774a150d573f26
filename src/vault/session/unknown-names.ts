import { createHmac, randomBytes } from 'node:crypto';

import { objectIdFromBytes } from '../object/object.ts';
import type { Partition } from '../partition/partition.ts';
import type { RecordId } from '../storage/storage.ts';

/** Wrong PINs for a name that no user has, and when the next one is looked at. */
export interface DecoyAttempts {
  readonly failed: number;
  /** By the monotonic clock. */
  readonly deadlineMs: number;
}

const NONE: DecoyAttempts = { failed: 0, deadlineMs: 0 };

/** About 3 MiB; to make the vault forget one name, so many others have to be tried. */
const NAMES_MAX = 16_384;

/**
 * Attempts on names that no user has, counted as a user's are, so that delays and the lock tell
 * nobody which users there are. In memory only, and bounded: over the limit the name that was not
 * tried for the longest time is forgotten.
 */
export class UnknownNames {
  /** In the order of their last try. */
  readonly #attempts = new Map<RecordId, DecoyAttempts>();
  readonly #key = randomBytes(32);
  readonly #namesMax: number;

  constructor(namesMax = NAMES_MAX) {
    this.#namesMax = namesMax;
  }

  get size(): number {
    return this.#attempts.size;
  }

  /** What a name is counted under, however long it is: an id that no record has. */
  idOf(partition: Partition, name: string): RecordId {
    const mac = createHmac('sha256', this.#key).update(`${partition.id}:${name}`).digest();
    return objectIdFromBytes(mac.subarray(0, 16));
  }

  /** Zeros for a name that was not tried. */
  get(id: RecordId): DecoyAttempts {
    const found = this.#attempts.get(id);
    if (found === undefined) return NONE;
    this.#attempts.delete(id);
    this.#attempts.set(id, found);
    return found;
  }

  set(id: RecordId, attempts: DecoyAttempts): void {
    this.#attempts.delete(id);
    this.#attempts.set(id, attempts);
    const oldest = this.#attempts.keys().next();
    if (this.#attempts.size > this.#namesMax && oldest.done !== true) {
      this.#attempts.delete(oldest.value);
    }
  }
}
