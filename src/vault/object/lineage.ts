import { KEY_STATE } from '../../wire/pkcs11.ts';
import { INTERNAL } from './attribute-internal.ts';
import type { Attributes } from './attribute.ts';
import { isOfLineage, type Known } from './ceiling.ts';
import { concernsValue, stateOf, stricterState } from './key-state.ts';
import type { ObjectIndex } from './object-index.ts';
import type { ObjectId, VaultObject } from './object.ts';
import { usagesEver } from './usage.ts';

/**
 * A value is one, in however many objects: its copies, the halves of its pair, and what came back
 * wrapped. What one of them may do, or ever could, counts for all (T3, T4, T5); and a key that is
 * suspended, deactivated or compromised is so in every copy.
 */

/** Everything alive with a tag: say the partition's index and those of all its sessions. */
export function sameValue(indexes: Iterable<ObjectIndex>, tag: Uint8Array): readonly VaultObject[] {
  const objects: VaultObject[] = [];
  for (const index of indexes) objects.push(...index.withTag(tag));
  return objects;
}

/** What an object became: all of it concerns its value. */
export interface Became {
  /** Left out of `known.live`. */
  readonly id: ObjectId;
  readonly attributes: Attributes;
  /** It was just set active: so is what was suspended with it. */
  readonly resumed: boolean;
}

/** What that changes elsewhere, to be written together with the object. */
export interface Spread {
  readonly objects: readonly { readonly object: VaultObject; readonly attributes: Attributes }[];
  /** The new ceilings, as those of `known`; null for one that stays. */
  readonly ceilings: readonly (Attributes | null)[];
}

/** Carries usages and state of a new or changed object over to the rest of its lineage. */
export function spreadOver(known: Known, became: Became): Spread {
  if (!isOfLineage(became.attributes)) return { objects: [], ceilings: [] };
  const objects: { object: VaultObject; attributes: Attributes }[] = [];
  for (const object of known.live) {
    if (object.id === became.id || !isOfLineage(object.attributes)) continue;
    const changed = reached(object.attributes, became);
    if (changed !== null) objects.push({ object, attributes: changed });
  }
  return { objects, ceilings: known.ceilings.map((ceiling) => reached(ceiling, became)) };
}

/**
 * True when relatives gained a usage or lost their state, and a new object does not know of it:
 * between `complete` or `copied` and the moment it is stored. Storing it would give the value a
 * second, shorter past.
 */
export function hasMissedChanges(attributes: Attributes, known: Known): boolean {
  if (!isOfLineage(attributes)) return false;
  const relatives = Array.from(known.live, (object) => object.attributes).filter(isOfLineage);
  return [...relatives, ...known.ceilings].some(
    (relative) =>
      widened(attributes, usagesEver(relative)) !== null ||
      stateAfter(attributes, stateOf(relative), false) !== null,
  );
}

/** All that the value of an object ever could, every living relative included. */
export function usagesEverOfValue(object: VaultObject, live: Iterable<VaultObject>): number {
  let ever = usagesEver(object.attributes);
  for (const relative of live) {
    if (isOfLineage(relative.attributes)) ever |= usagesEver(relative.attributes);
  }
  return ever;
}

/** The attributes of a relative afterwards; null when they stay. */
function reached(relative: Attributes, became: Became): Attributes | null {
  const wider = widened(relative, usagesEver(became.attributes));
  const state = stateAfter(relative, stateOf(became.attributes), became.resumed);
  if (state === null) return wider;
  return new Map(wider ?? relative).set(INTERNAL.KEY_STATE, state);
}

function widened(attributes: Attributes, ever: number): Attributes | null {
  const before = attributes.get(INTERNAL.USAGES_EVER) ?? 0;
  if (typeof before === 'number' && (before | ever) === before) return null;
  return new Map(attributes).set(INTERNAL.USAGES_EVER, usagesEver(attributes) | ever);
}

/** The state that a relative takes over; null when it keeps its own. SP 800-57 part 1 §7. */
function stateAfter(relative: Attributes, state: number, resumed: boolean): number | null {
  const own = stateOf(relative);
  if (resumed && own === KEY_STATE.SUSPENDED) return KEY_STATE.ACTIVE;
  return concernsValue(state) && stricterState(own, state) !== own ? state : null;
}
