import { CKA, CKO } from '../../wire/pkcs11.ts';
import { INTERNAL } from './attribute-internal.ts';
import type { Attributes } from './attribute.ts';
import type { Known } from './ceiling.ts';
import type { ObjectIndex } from './object-index.ts';
import type { ObjectId, VaultObject } from './object.ts';
import { usagesEver } from './usage.ts';

/**
 * A value is one, in however many objects: its copies, the halves of its pair, and what came back
 * wrapped. What one of them may do, or ever could, counts for all (T3, T4, T5).
 */

/** Everything alive with a tag: say the partition's index and those of all its sessions. */
export function sameValue(indexes: Iterable<ObjectIndex>, tag: Uint8Array): readonly VaultObject[] {
  const objects: VaultObject[] = [];
  for (const index of indexes) objects.push(...index.withTag(tag));
  return objects;
}

/**
 * What a usage that was gained changes elsewhere, to be written together with the object that
 * gained it.
 */
export interface Spread {
  readonly objects: readonly { readonly object: VaultObject; readonly attributes: Attributes }[];
  /** The new record of the ceiling; null when it stays. */
  readonly ceiling: Attributes | null;
}

/**
 * Carries the usages of a new or changed object over to the rest of its lineage. `id` is its own
 * id, which is left out of `known.live`.
 */
export function spreadUsages(id: ObjectId, attributes: Attributes, known: Known): Spread {
  if (!isOfLineage(attributes)) return { objects: [], ceiling: null };
  const ever = usagesEver(attributes);
  const objects: { object: VaultObject; attributes: Attributes }[] = [];
  for (const object of known.live) {
    if (object.id === id || !isOfLineage(object.attributes)) continue;
    const wider = widened(object.attributes, ever);
    if (wider !== null) objects.push({ object, attributes: wider });
  }
  const ceiling = known.ceiling === undefined ? null : widened(known.ceiling, ever);
  return { objects, ceiling };
}

/**
 * True when relatives gained a usage that a new object does not know of: between `complete` or
 * `copied` and the moment it is stored. Storing it would give the value a second, shorter past.
 */
export function hasMissedUsages(attributes: Attributes, known: Known): boolean {
  if (!isOfLineage(attributes)) return false;
  const relatives = Array.from(known.live, (object) => object.attributes).filter(isOfLineage);
  if (known.ceiling !== undefined) relatives.push(known.ceiling);
  return relatives.some((relative) => widened(attributes, usagesEver(relative)) !== null);
}

/** All that the value of an object ever could, every living relative included. */
export function usagesEverOfValue(object: VaultObject, live: Iterable<VaultObject>): number {
  let ever = usagesEver(object.attributes);
  for (const relative of live) {
    if (isOfLineage(relative.attributes)) ever |= usagesEver(relative.attributes);
  }
  return ever;
}

/**
 * Anyone can bring a public key in again and say what it is for: that says nothing of the pair made
 * here.
 */
function isOfLineage(attributes: Attributes): boolean {
  return attributes.get(CKA.CLASS) !== CKO.PUBLIC_KEY || attributes.get(CKA.LOCAL) === true;
}

function widened(attributes: Attributes, ever: number): Attributes | null {
  const before = attributes.get(INTERNAL.USAGES_EVER) ?? 0;
  if (typeof before === 'number' && (before | ever) === before) return null;
  return new Map(attributes).set(INTERNAL.USAGES_EVER, usagesEver(attributes) | ever);
}
