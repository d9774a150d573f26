import { LIMITS } from '../../wire/limits.ts';
import { encodeAttributes } from '../object/attribute-codec.ts';
import type { Attributes } from '../object/attribute.ts';
import type { Unsealed } from '../partition/partition.ts';
import { Refusal } from '../refusal.ts';
import type { RecordId } from '../storage/storage.ts';

/** A ceiling, and where it is kept. */
export interface KeptCeiling {
  /** On disk; otherwise in memory, until the partition seals. */
  readonly durable: boolean;
  readonly attributes: Attributes;
}

/**
 * Ceilings of values that a session without a login made and wrapped: nothing durable comes of
 * strangers. The session key under which such a value left is gone with the process, too.
 */
class FleetingCeilings {
  readonly records = new Map<RecordId, Attributes>();
  bytes = 0;

  add(id: RecordId, attributes: Attributes): void {
    if (this.bytes + this.#growth(id, attributes) > LIMITS.fleetingCeilingsBytesMax) {
      throw new Refusal('CKR_DEVICE_MEMORY', 'too many keys were wrapped without a login', {
        hint: 'Log in, and wrap it then.',
      });
    }
    this.set(id, attributes);
  }

  set(id: RecordId, attributes: Attributes): void {
    this.bytes += this.#growth(id, attributes);
    this.records.set(id, attributes);
  }

  #growth(id: RecordId, attributes: Attributes): number {
    const before = this.records.get(id);
    const bytes = encodeAttributes(attributes).byteLength;
    return before === undefined ? bytes : bytes - encodeAttributes(before).byteLength;
  }
}

/** Forgotten when the partition seals. */
const FLEETING = new WeakMap<Unsealed, FleetingCeilings>();

/** All that is kept of a value under its `ceilingId`. */
export function ceilingsOf(unsealed: Unsealed, id: RecordId): readonly KeptCeiling[] {
  const ceilings: KeptCeiling[] = [];
  for (const durable of [true, false]) {
    const attributes = ceilingOfPlace(unsealed, id, durable);
    if (attributes !== undefined) ceilings.push({ durable, attributes });
  }
  return ceilings;
}

/**
 * Keeps what `make` makes of what was kept before. Resolves when it is as durable as asked for.
 * Throws CKR_DEVICE_MEMORY at a limit.
 */
export async function keepCeiling(
  unsealed: Unsealed,
  id: RecordId,
  durable: boolean,
  make: (before: Attributes | undefined) => Attributes,
): Promise<void> {
  const before = ceilingOfPlace(unsealed, id, durable);
  const ceiling = make(before);
  if (before !== undefined && isSame(before, ceiling)) return;
  if (!durable) {
    const fleeting = FLEETING.get(unsealed) ?? new FleetingCeilings();
    FLEETING.set(unsealed, fleeting);
    fleeting.add(id, ceiling);
    return;
  }
  await unsealed.mutate((change) => {
    requireCeilingRoom(unsealed, id);
    change.put('ceiling', id, make(unsealed.records('ceiling').get(id)));
  });
}

/** Puts what became of a ceiling in memory in its place: that takes no room to speak of. */
export function replaceFleeting(unsealed: Unsealed, id: RecordId, ceiling: Attributes): void {
  FLEETING.get(unsealed)?.set(id, ceiling);
}

/** Throws CKR_DEVICE_MEMORY when the partition keeps no more values in mind. */
export function requireCeilingRoom(unsealed: Unsealed, id: RecordId): void {
  const ceilings = unsealed.records('ceiling');
  if (ceilings.has(id) || ceilings.size < LIMITS.ceilingsMax) return;
  const message = `a partition remembers at most ${LIMITS.ceilingsMax} values that left wrapped`;
  throw new Refusal('CKR_DEVICE_MEMORY', message, {
    hint: 'Keys that left before still do; use another partition for new ones.',
  });
}

function ceilingOfPlace(
  unsealed: Unsealed,
  id: RecordId,
  durable: boolean,
): Attributes | undefined {
  return durable ? unsealed.records('ceiling').get(id) : FLEETING.get(unsealed)?.records.get(id);
}

function isSame(one: Attributes, two: Attributes): boolean {
  return Buffer.compare(encodeAttributes(one), encodeAttributes(two)) === 0;
}
