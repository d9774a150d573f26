import { CKA } from '../../wire/pkcs11.ts';
import { Refusal } from '../refusal.ts';
import { INTERNAL } from './attribute-internal.ts';
import { attributeName, ruleFor, type AttributeRule, type ChangeRule } from './attribute-table.ts';
import { attributeOf, equalValues, isNumbers, isSubset, isUnset, kept } from './attribute-value.ts';
import type { Attributes, AttributeValue } from './attribute.ts';
import { requireValidValue } from './creation-rules.ts';
import { mayBecome, stateOf, stricterState } from './key-state.ts';
import { requireMayMake, requireWritable, type Maker } from './maker.ts';
import type { VaultObject } from './object.ts';
import { conflictingWith, conflictsStrictly, USAGE_ROWS, usagesEver } from './usage.ts';

/**
 * C_SetAttributeValue: the attributes that the object has afterwards, or a Refusal and nothing. A
 * usage that was gained, or a state, concerns every object of the same value: see `spreadOver`.
 * PKCS#11 v3.2 §4.1.2, §5.7.6.
 */
export function changeAttributes(
  object: VaultObject,
  template: Attributes,
  maker: Maker,
): Attributes {
  requireWritable(object.flag(CKA.TOKEN), maker);
  requireMayChange(object, template, maker);
  if (!object.flag(CKA.MODIFIABLE)) {
    throw new Refusal('CKR_ACTION_PROHIBITED', 'CKA_MODIFIABLE of the object is false');
  }
  const attributes = new Map(object.attributes);
  applyChanges(attributes, { object, template, maker, copying: false });
  const ever = usagesEver(object.attributes) | usagesEver(attributes);
  if (object.isKey) attributes.set(INTERNAL.USAGES_EVER, ever);
  return attributes;
}

/**
 * C_CopyObject: the attributes of the copy. It has the value of the original and loses rights only
 * (T4, T18). The officer trusts an object, not its copies. PKCS#11 v3.2 §4.1.3, §5.7.2.
 */
export function copied(object: VaultObject, template: Attributes, maker: Maker): Attributes {
  if (!object.flag(CKA.COPYABLE)) {
    throw new Refusal('CKR_ACTION_PROHIBITED', 'CKA_COPYABLE of the object is false');
  }
  const attributes = new Map(object.attributes);
  if (maker.role !== 'so') attributes.delete(CKA.TRUSTED);
  applyChanges(attributes, { object, template, maker, copying: true });
  requireMayMake(attributes, maker);
  attributes.set(INTERNAL.CREATED_MS, String(maker.nowMs));
  return attributes;
}

interface Change {
  readonly object: VaultObject;
  readonly template: Attributes;
  readonly maker: Maker;
  readonly copying: boolean;
}

function applyChanges(attributes: Map<number, AttributeValue>, change: Change): void {
  const { object, template } = change;
  for (const [type, value] of template) {
    const rule = ruleFor(object.class, object.type, type);
    const name = attributeName(type);
    if (rule === undefined) {
      throw new Refusal('CKR_ATTRIBUTE_TYPE_INVALID', `such objects have no ${name}`);
    }
    requireValidValue(rule, value);
    const before = rule.secret ? undefined : attributeOf(object, type);
    if (before === undefined && rule.kind !== 'number') refuse(rule, change);
    if (!ALLOWED[rule.change](before ?? 0, value, change, rule)) refuse(rule, change);
    if (isUnset(value)) attributes.delete(type);
    else attributes.set(type, kept(value));
  }
}

type Test = (
  before: AttributeValue,
  after: AttributeValue,
  change: Change,
  rule: AttributeRule,
) => boolean;

const rises: Test = (before, after) => after === true || before === false;
const falls: Test = (before, after) => after === false || before === true;

/** What each rule of the table lets happen. */
const ALLOWED: Readonly<Record<ChangeRule, Test>> = {
  frozen: () => false,
  free: (_before, _after, change, rule) => !change.copying || mayDifferInCopy(change.object, rule),
  rises,
  falls,
  narrows: (before, after) =>
    isUnset(before) ||
    (isNumbers(before) && isNumbers(after) && after.length > 0 && isSubset(after, before)),
  once: (before, after) => isUnset(before) || equalValues(before, after),
  usage: mayGain,
  // The state is the value's: a copy is never better off than its original.
  state: (_before, after, { object, copying }) =>
    typeof after === 'number' &&
    mayBecome(object.attributes, after) &&
    (!copying || stricterState(stateOf(object.attributes), after) === after),
  officer: (_before, _after, { maker }) => maker.role === 'so',
  copy: (_before, _after, { copying }) => copying,
  copyRises: (before, after, change, rule) => change.copying && rises(before, after, change, rule),
  copyFalls: (before, after, change, rule) => change.copying && falls(before, after, change, rule),
};

/**
 * A usage may always go. It may come where it never conflicts with what the value could ever do,
 * and in no copy.
 */
function mayGain(
  before: AttributeValue,
  after: AttributeValue,
  change: Change,
  rule: AttributeRule,
): boolean {
  if (after === false || before === true) return true;
  if (change.copying) return false;
  if (change.maker.policy.profile === 'compat') return true;
  const bit = USAGE_ROWS.find((row) => row.type === rule.type)?.bit ?? 0;
  // Usages gained in this very template count, too: {WRAP, DECRYPT} at once is no way round.
  let ever = usagesEver(change.object.attributes);
  for (const row of USAGE_ROWS) if (change.template.get(row.type) === true) ever |= row.bit;
  if ((conflictingWith(ever, change.object.class) & bit) !== 0) return false;
  const { object, maker } = change;
  return maker.policy.profile !== 'strict' || !conflictsStrictly(ever, object.type);
}

/**
 * A copy of an object that may not be modified can be told apart from it, and no more: dates would
 * outlive it.
 */
function mayDifferInCopy(object: VaultObject, rule: AttributeRule): boolean {
  return object.flag(CKA.MODIFIABLE) || rule.type === CKA.LABEL || rule.type === CKA.ID;
}

/** What the officer sets: trust, and the names by which an object that everybody sees is found. */
const OFFICERS = {
  private: [CKA.TRUSTED],
  public: [CKA.TRUSTED, CKA.LABEL, CKA.ID],
} as const satisfies Record<string, readonly number[]>;

/** The officer sees private objects in order to trust them; what keys may do is the user's. */
function requireMayChange(object: VaultObject, template: Attributes, maker: Maker): void {
  if (maker.role === 'user') return;
  const isPrivate = object.flag(CKA.PRIVATE);
  if (maker.role === 'so') {
    const settable: readonly number[] = isPrivate ? OFFICERS.private : OFFICERS.public;
    if ([...template.keys()].every((type) => settable.includes(type))) return;
    const what = isPrivate ? 'CKA_TRUSTED' : 'CKA_TRUSTED, CKA_LABEL and CKA_ID';
    throw new Refusal('CKR_USER_NOT_LOGGED_IN', `a security officer sets ${what} of this object`, {
      hint: 'Log in as a user to change anything else.',
    });
  }
  if (!isPrivate) return;
  throw new Refusal('CKR_USER_NOT_LOGGED_IN', 'a private object is changed by a logged-in user');
}

function refuse(rule: AttributeRule, { copying }: Change): never {
  const deed = copying ? 'by copying' : 'after creation';
  throw new Refusal('CKR_ATTRIBUTE_READ_ONLY', `CKA_${rule.name} cannot change so ${deed}`, {
    hint: `${HINTS[rule.change]} (PKCS#11 v3.2 ${rule.clause}).`,
  });
}

const HINTS: Readonly<Record<ChangeRule, string>> = {
  frozen: 'It is fixed when the object is made',
  free: 'An object that may not be modified is copied as it is, but for label and id',
  rises: 'It can become true and then stays so',
  falls: 'It can become false and then stays so',
  narrows: 'The list can only become shorter',
  once: 'It can be set once',
  usage: 'A usage that conflicts with one the value ever had cannot be added, nor any by copying',
  state: 'A key passes through its states in one direction',
  officer: 'Only the security officer sets it',
  copy: 'It is chosen when the object is made or copied',
  copyRises: 'It can become true in a copy',
  copyFalls: 'It can become false in a copy',
};
