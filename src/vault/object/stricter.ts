import { CKA } from '../../wire/pkcs11.ts';
import { INTERNAL } from './attribute-internal.ts';
import { attributeName } from './attribute-table.ts';
import { equalValues, isNumbers, isUnset } from './attribute-value.ts';
import type { Attributes, AttributeValue } from './attribute.ts';
import { stricterState } from './key-state.ts';

/** True only when the bound has it true. */
export const CAPS = [CKA.EXTRACTABLE, CKA.MODIFIABLE, CKA.COPYABLE, CKA.DESTROYABLE] as const;
/** True whenever the bound has it true. */
export const FLOORS = [CKA.SENSITIVE, CKA.WRAP_WITH_TRUSTED, CKA.PRIVATE] as const;
export const TEMPLATES = [
  CKA.WRAP_TEMPLATE,
  CKA.UNWRAP_TEMPLATE,
  CKA.DERIVE_TEMPLATE,
  CKA.ENCAPSULATE_TEMPLATE,
  CKA.DECAPSULATE_TEMPLATE,
] as const;
export const DATES = [CKA.START_DATE, CKA.END_DATE] as const;

/**
 * Of two values of one attribute, undefined where unset, the stricter; null: nothing meets both.
 */
type Stricter = (
  one: AttributeValue | undefined,
  two: AttributeValue | undefined,
) => AttributeValue | undefined | null;

const RULES: ReadonlyMap<number, Stricter> = new Map([
  ...CAPS.map((type) => [type, bothTrue] as const),
  ...FLOORS.map((type) => [type, eitherTrue] as const),
  ...TEMPLATES.map((type) => [type, theSame] as const),
  [CKA.ALLOWED_MECHANISMS, inCommon],
  // Days written YYYYMMDD compare as text.
  [CKA.START_DATE, (one, two) => ofBoth(one, two, (a, b) => (a > b ? a : b))],
  [CKA.END_DATE, (one, two) => ofBoth(one, two, (a, b) => (a < b ? a : b))],
  [INTERNAL.KEY_STATE, worseState],
  [INTERNAL.INVOCATIONS, larger],
  [INTERNAL.UNAPPROVED_ORIGIN, eitherTrue],
] satisfies (readonly [number, Stricter])[]);

/**
 * What two bounds of one value allow together; attributes that bound nothing, usages among them,
 * are those of the first. `refuse` hears what the two contradict each other in.
 */
export function stricter(
  one: Attributes,
  two: Attributes,
  refuse: (name: string) => never,
): Attributes {
  const both = new Map(one);
  for (const [type, rule] of RULES) {
    const value = rule(one.get(type), two.get(type));
    if (value === null) refuse(attributeName(type));
    else if (value === undefined) both.delete(type);
    else both.set(type, value);
  }
  return both;
}

function bothTrue(one: AttributeValue | undefined, two: AttributeValue | undefined) {
  return (one === true && two === true) || undefined;
}

function eitherTrue(one: AttributeValue | undefined, two: AttributeValue | undefined) {
  return one === true || two === true || undefined;
}

function theSame(one: AttributeValue | undefined, two: AttributeValue | undefined) {
  return ofBoth(one, two, (a, b) => (equalValues(a, b) ? a : null));
}

function inCommon(one: AttributeValue | undefined, two: AttributeValue | undefined) {
  return ofBoth(one, two, (a, b) => {
    if (!isNumbers(a) || !isNumbers(b)) return null;
    const common = a.filter((number) => b.includes(number));
    return common.length > 0 ? common : null;
  });
}

function worseState(one: AttributeValue | undefined, two: AttributeValue | undefined) {
  return ofBoth(one, two, (a, b) =>
    typeof a === 'number' && typeof b === 'number' ? stricterState(a, b) : null,
  );
}

function larger(one: AttributeValue | undefined, two: AttributeValue | undefined) {
  return ofBoth(one, two, (a, b) =>
    typeof a === 'number' && typeof b === 'number' ? Math.max(a, b) : null,
  );
}

/** What is unset bounds nothing. */
function ofBoth(
  one: AttributeValue | undefined,
  two: AttributeValue | undefined,
  choose: (one: AttributeValue, two: AttributeValue) => AttributeValue | null,
): AttributeValue | undefined | null {
  if (one === undefined || isUnset(one)) return two;
  if (two === undefined || isUnset(two)) return one;
  return choose(one, two);
}
