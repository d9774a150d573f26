import { CKA, CKO, KEY_STATE } from '../../wire/pkcs11.ts';
import type { RecordId } from '../storage/storage.ts';
import { INTERNAL } from './attribute-internal.ts';
import { attributeName } from './attribute-table.ts';
import { equalValues, isNumbers, isSubset, isUnset } from './attribute-value.ts';
import type { Attributes, AttributeValue } from './attribute.ts';
import { inconsistent, type Draft } from './draft.ts';
import { objectIdFromHex, type VaultObject } from './object.ts';
import { conflictingWith, USAGE_ROWS, usagesEver, usagesOf } from './usage.ts';

/**
 * Attribute ceilings (DESIGN §5 rule 2): what a value was when it left wrapped, or is in a living
 * object, bounds what it can be when it comes back by unwrapping, import or derivation. Ceilings
 * are kept as records beside the objects.
 */

/** What is known of a value that is about to become an object. */
export interface Known {
  /** The record of `ceilingId`. */
  readonly ceiling: Attributes | undefined;
  /** Token and session objects with its tag, of the whole partition. */
  readonly live: Iterable<VaultObject>;
}

/** Nothing is known: the value was generated this moment. */
export const NEW_VALUE: Known = { ceiling: undefined, live: [] };

/** Id of a value's record. */
export function ceilingId(tag: Uint8Array): RecordId {
  return objectIdFromHex(Buffer.from(tag.subarray(0, 16)).toString('hex'));
}

/** True only when the bound has it true. */
const CAPS = [CKA.EXTRACTABLE, CKA.MODIFIABLE, CKA.COPYABLE, CKA.DESTROYABLE] as const;
/** True whenever the bound has it true. */
const FLOORS = [CKA.SENSITIVE, CKA.WRAP_WITH_TRUSTED, CKA.PRIVATE] as const;
const TEMPLATES = [CKA.WRAP_TEMPLATE, CKA.UNWRAP_TEMPLATE, CKA.DERIVE_TEMPLATE] as const;
const DATES = [CKA.START_DATE, CKA.END_DATE] as const;
const KEPT: readonly number[] = [
  CKA.CLASS,
  CKA.KEY_TYPE,
  CKA.ALLOWED_MECHANISMS,
  INTERNAL.KEY_STATE,
  INTERNAL.VALUE_TAG,
  ...CAPS,
  ...FLOORS,
  ...TEMPLATES,
  ...DATES,
  ...USAGE_ROWS.map((row) => row.type),
];

/**
 * The record to keep when an object leaves wrapped, or is trusted by the officer. Readable keys get
 * one, too: it lets their value come back readable. What it ever was stays: `before` is the record
 * there is.
 */
export function ceilingOf(object: VaultObject, before: Attributes | undefined): Attributes {
  const ceiling = new Map<number, AttributeValue>();
  for (const type of KEPT) {
    const value = object.attributes.get(type);
    if (value !== undefined) ceiling.set(type, value);
  }
  const ever = usagesEver(object.attributes) | (before === undefined ? 0 : usagesEver(before));
  ceiling.set(INTERNAL.USAGES_EVER, ever);
  for (const type of FLOORS) if (before?.get(type) === true) ceiling.set(type, true);
  return ceiling;
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
  if (known.ceiling !== undefined) all.push(known.ceiling);
  const bounds = all.filter((bound) => bound.get(CKA.SENSITIVE) === true);
  if (draft.path === 'unwrap' && !all.some((bound) => isSameKind(bound, draft))) {
    raise(attributes, draft, CKA.SENSITIVE);
  }
  for (const bound of bounds) applyBound(attributes, draft, bound);
  if (bounds.length > 0) applyUsages(attributes, draft, bounds, known.ceiling !== undefined);
}

function applyBound(
  attributes: Map<number, AttributeValue>,
  draft: Draft,
  bound: Attributes,
): void {
  if (!isSameKind(bound, draft)) {
    inconsistent('this value is known as a key of another class or type');
  }
  for (const type of FLOORS) if (bound.get(type) === true) raise(attributes, draft, type);
  for (const type of CAPS) if (bound.get(type) !== true) lower(attributes, draft, type);
  applyMechanisms(attributes, draft, bound.get(CKA.ALLOWED_MECHANISMS));
  for (const type of TEMPLATES) inherit(attributes, draft, type, bound.get(type));
  for (const type of DATES) applyDate(attributes, draft, type, bound.get(type));
  const state = bound.get(INTERNAL.KEY_STATE);
  if (state !== undefined && state !== KEY_STATE.ACTIVE) attributes.set(INTERNAL.KEY_STATE, state);
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
  const forbidden = again ? conflictingWith(union(usagesEver)) : ~union(usagesOf);
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
