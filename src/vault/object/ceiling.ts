import { CKA, CKK, CKO } from '../../wire/pkcs11.ts';
import { Refusal } from '../refusal.ts';
import type { RecordId } from '../storage/storage.ts';
import { INTERNAL } from './attribute-internal.ts';
import { attributeName } from './attribute-table.ts';
import { equalValues, isNumbers, isSubset, isUnset } from './attribute-value.ts';
import type { Attributes, AttributeValue } from './attribute.ts';
import { inconsistent, type Draft } from './draft.ts';
import { objectIdFromHex, type VaultObject } from './object.ts';
import { stateOf, stricterState } from './key-state.ts';
import { CAPS, DATES, FLOORS, stricter, TEMPLATES } from './stricter.ts';
import { conflictingWith, USAGE_ROWS, usagesEver, usagesOf } from './usage.ts';

/**
 * Attribute ceilings (DESIGN §5 rule 2): what a value was when it left wrapped, or is in a living
 * object, bounds what it can be when it comes back by unwrapping, import or derivation. Ceilings
 * are kept as records beside the objects.
 */

/** What is known of a value that is about to become an object. */
export interface Known {
  /** What is kept under its `ceilingId`. */
  readonly ceilings: readonly Attributes[];
  /** Token and session objects with its tag, of the whole partition. */
  readonly live: Iterable<VaultObject>;
}

/** Nothing is known: the value was generated this moment. */
export const NEW_VALUE: Known = { ceilings: [], live: [] };

/** Id of a value's record. */
export function ceilingId(tag: Uint8Array): RecordId {
  return objectIdFromHex(Buffer.from(tag.subarray(0, 16)).toString('hex'));
}

const KIND = [CKA.CLASS, CKA.KEY_TYPE] as const;
const KEPT: readonly number[] = [
  ...KIND,
  CKA.ALLOWED_MECHANISMS,
  INTERNAL.KEY_STATE,
  INTERNAL.INVOCATIONS,
  INTERNAL.VALUE_TAG,
  INTERNAL.UNAPPROVED_ORIGIN,
  ...CAPS,
  ...FLOORS,
  ...TEMPLATES,
  ...DATES,
  ...USAGE_ROWS.map((row) => row.type),
];

/**
 * The record to keep when an object leaves wrapped, or is trusted by the officer. Readable keys get
 * one, too: it lets their value come back readable. What it ever was stays, and of all that bounds
 * it the stricter: `before` is the record there is. Throws CKR_KEY_NOT_WRAPPABLE where no bound
 * meets both.
 */
export function ceilingOf(object: VaultObject, before: Attributes | undefined): Attributes {
  const now = new Map<number, AttributeValue>();
  for (const type of KEPT) {
    const value = object.attributes.get(type);
    if (value !== undefined) now.set(type, value);
  }
  now.set(INTERNAL.USAGES_EVER, usagesEver(object.attributes));
  if (before === undefined) return now;
  const ceiling = new Map(
    stricter(now, before, (name) => {
      throw new Refusal('CKR_KEY_NOT_WRAPPABLE', `the value is known with another ${name}`, {
        hint: 'Another object of the same value left wrapped before, or is trusted.',
      });
    }),
  );
  ceiling.set(INTERNAL.USAGES_EVER, usagesEver(object.attributes) | usagesEver(before));
  if (before.get(CKA.SENSITIVE) === true && !object.flag(CKA.SENSITIVE)) {
    // It bounds as the key that it was when it was to be kept.
    for (const type of KIND) ceiling.set(type, before.get(type) ?? object.type);
  }
  return ceiling;
}

/**
 * The record of an AES key that goes along, wrapped, with a sensitive key that it wraps: it has no
 * object, and whoever unwraps it alone gets no use of it.
 */
export function ceilingOfKeyAlong(tag: Uint8Array): Attributes {
  return new Map<number, AttributeValue>([
    [CKA.CLASS, CKO.SECRET_KEY],
    [CKA.KEY_TYPE, CKK.AES],
    [CKA.SENSITIVE, true],
    [CKA.PRIVATE, true],
    [CKA.DESTROYABLE, true],
    [INTERNAL.VALUE_TAG, tag],
  ]);
}

/**
 * Bounds the attributes of a draft in place. Asking for more is CKR_TEMPLATE_INCONSISTENT; what was
 * not asked for is lowered in silence. An unwrapped value of which nothing is known is sensitive,
 * and so is one that is known as a key of another class or type.
 */
export function applyCeiling(
  attributes: Map<number, AttributeValue>,
  draft: Draft,
  known: Known,
): void {
  const live = [...known.live].filter((object) => object.class !== CKO.PUBLIC_KEY);
  const all = live.map((object) => object.attributes);
  all.push(...known.ceilings);
  const bounds = all.filter((bound) => bound.get(CKA.SENSITIVE) === true);
  if (draft.path === 'unwrap' && !all.some((bound) => isSameKind(bound, draft))) {
    raise(attributes, draft, CKA.SENSITIVE);
  }
  const [first, ...others] = bounds;
  if (first === undefined) return;
  if (!bounds.every((bound) => isSameKind(bound, draft))) {
    inconsistent('this value is known as a key of another class or type');
  }
  const bound = others.reduce((one, two) => stricter(one, two, differs), first);
  applyBound(attributes, draft, bound);
  applyUsages(attributes, draft, bounds, known.ceilings.length > 0);
}

/**
 * A value that was suspended, deactivated or compromised does not come back active, readable or
 * not.
 */
export function applyState(
  attributes: Map<number, AttributeValue>,
  draft: Draft,
  known: Known,
): void {
  const own = stateOf(attributes);
  let state = own;
  for (const ceiling of known.ceilings) state = stricterState(state, stateOf(ceiling));
  for (const { attributes: relative } of known.live) {
    if (isOfLineage(relative)) state = stricterState(state, stateOf(relative));
  }
  if (state === own) return;
  if (draft.asked.has(INTERNAL.KEY_STATE)) inconsistent('this value is in another state');
  attributes.set(INTERNAL.KEY_STATE, state);
}

/** What no approved use brought forth is not approved when it comes back by one. */
export function applyOrigin(attributes: Map<number, AttributeValue>, known: Known): void {
  const all = [...known.ceilings, ...Array.from(known.live, (object) => object.attributes)];
  if (all.every((relative) => relative.get(INTERNAL.UNAPPROVED_ORIGIN) !== true)) return;
  attributes.set(INTERNAL.UNAPPROVED_ORIGIN, true);
}

/**
 * Anyone can bring a public key in again and say what it is for: that says nothing of the pair made
 * here.
 */
export function isOfLineage(attributes: Attributes): boolean {
  return attributes.get(CKA.CLASS) !== CKO.PUBLIC_KEY || attributes.get(CKA.LOCAL) === true;
}

function applyBound(
  attributes: Map<number, AttributeValue>,
  draft: Draft,
  bound: Attributes,
): void {
  for (const type of FLOORS) if (bound.get(type) === true) raise(attributes, draft, type);
  for (const type of CAPS) if (bound.get(type) !== true) lower(attributes, draft, type);
  applyMechanisms(attributes, draft, bound.get(CKA.ALLOWED_MECHANISMS));
  for (const type of TEMPLATES) inherit(attributes, draft, type, bound.get(type));
  for (const type of DATES) applyDate(attributes, draft, type, bound.get(type));
}

function differs(name: string): never {
  inconsistent(`objects of this value differ in ${name}`);
}

function isSameKind(bound: Attributes, draft: Draft): boolean {
  return bound.get(CKA.CLASS) === draft.objectClass && bound.get(CKA.KEY_TYPE) === draft.keyType;
}

/**
 * Usages that one of the bounds has: a copy that lost some does not take them from the original. A
 * secret derived again beside a living one may have others, as that one may gain them: what
 * conflicts with its life it may not (T5).
 */
function applyUsages(
  attributes: Map<number, AttributeValue>,
  draft: Draft,
  bounds: readonly Attributes[],
  left: boolean,
): void {
  const again = draft.path === 'derive' && !left;
  const union = (of: (bound: Attributes) => number) =>
    bounds.reduce((bits, bound) => bits | of(bound), 0);
  const forbidden = again
    ? conflictingWith(union(usagesEver), draft.objectClass)
    : ~union(usagesOf);
  for (const { type, bit } of USAGE_ROWS) {
    if ((forbidden & bit) !== 0) lower(attributes, draft, type);
  }
}

function applyMechanisms(
  attributes: Map<number, AttributeValue>,
  draft: Draft,
  bound: AttributeValue | undefined,
): void {
  if (!isNumbers(bound)) return;
  const asked = draft.asked.get(CKA.ALLOWED_MECHANISMS);
  if (isNumbers(asked) && asked.length > 0) {
    if (isSubset(asked, bound)) return;
    inconsistent('CKA_ALLOWED_MECHANISMS is wider than this value ever had');
  }
  attributes.set(CKA.ALLOWED_MECHANISMS, bound);
}

function inherit(
  attributes: Map<number, AttributeValue>,
  draft: Draft,
  type: number,
  bound: AttributeValue | undefined,
): void {
  if (bound === undefined) return;
  const asked = draft.asked.get(type);
  if (asked !== undefined && !isUnset(asked) && !equalValues(asked, bound)) {
    inconsistent(`${attributeName(type)} is not that of this value`);
  }
  attributes.set(type, bound);
}

/** Days written YYYYMMDD compare as text: later to start, sooner to end. */
function applyDate(
  attributes: Map<number, AttributeValue>,
  draft: Draft,
  type: number,
  bound: AttributeValue | undefined,
): void {
  if (typeof bound !== 'string') return;
  const asked = draft.asked.get(type);
  if (typeof asked !== 'string' || asked === '') {
    attributes.set(type, bound);
    return;
  }
  const within = type === CKA.START_DATE ? asked >= bound : asked <= bound;
  if (!within) inconsistent(`${attributeName(type)} is outside the dates of this value`);
}

function raise(attributes: Map<number, AttributeValue>, draft: Draft, type: number): void {
  if (draft.asked.get(type) === false) {
    inconsistent(`${attributeName(type)} stays true for this value`);
  }
  attributes.set(type, true);
}

function lower(attributes: Map<number, AttributeValue>, draft: Draft, type: number): void {
  if (draft.asked.get(type) === true) {
    inconsistent(`${attributeName(type)} is more than this value ever had`);
  }
  attributes.delete(type);
}
