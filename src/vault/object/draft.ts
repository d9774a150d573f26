import { CKA, CKO } from '../../wire/pkcs11.ts';
import { requireKeyType } from '../mechanism/key/key-type.ts';
import { Refusal } from '../refusal.ts';
import { INTERNAL } from './attribute-internal.ts';
import {
  attributeName,
  ruleFor,
  rulesOfClass,
  type AttributeRule,
  type Path,
} from './attribute-table.ts';
import { equalValues, isUnset, kept } from './attribute-value.ts';
import type { Attributes, AttributeValue } from './attribute.ts';
import { requireInitialState, requireValidValue } from './creation-rules.ts';
import { requireMayMake, type Maker } from './maker.ts';
import { conflictsStrictly, USAGE_ROWS, usagesOf, usualUsages } from './usage.ts';

/** A new object before its value is there: everything that can be refused without it has been. */
export interface Draft {
  readonly path: Path;
  readonly objectClass: number;
  /** Undefined for certificates and data objects. */
  readonly keyType: number | undefined;
  /** What the template, and the template of an unwrapping or base key, ask for. */
  readonly asked: Attributes;
  /** What the object has so far. `complete` gives a new map. */
  readonly attributes: Attributes;
  readonly maker: Maker;
}

export interface DraftRequest {
  readonly path: Path;
  readonly objectClass: number;
  readonly keyType: number | undefined;
  readonly template: Attributes;
  readonly maker: Maker;
  /** CKA_UNWRAP_TEMPLATE or CKA_DERIVE_TEMPLATE of the key at work (T19). */
  readonly enforced?: Attributes | undefined;
}

/**
 * The shared core of every way to make an object. Throws CKR_ATTRIBUTE_TYPE_INVALID,
 * CKR_ATTRIBUTE_READ_ONLY, CKR_ATTRIBUTE_VALUE_INVALID, CKR_TEMPLATE_INCONSISTENT,
 * CKR_SESSION_READ_ONLY, CKR_USER_NOT_LOGGED_IN, in the order of PKCS#11 v3.2 §4.1.1.
 */
export function draftObject(request: DraftRequest): Draft {
  const { path, objectClass, keyType, maker } = request;
  requireClassAndType(objectClass, keyType);
  if (keyType !== undefined) requireLegacy(keyType, path, maker);
  const asked = merge(request.template, request.enforced);
  for (const [type, value] of asked) requireGivable(request, type, value);
  requireInitialState(asked);
  const attributes = initialAttributes(objectClass, keyType);
  for (const [type, value] of asked) put(attributes, request, type, value);
  if (keyType !== undefined) grantUsages(attributes, asked, objectClass, keyType);
  attributes.set(CKA.CLASS, objectClass);
  if (keyType !== undefined) attributes.set(CKA.KEY_TYPE, keyType);
  attributes.set(INTERNAL.CREATED_MS, String(maker.nowMs));
  requireMayMake(attributes, maker);
  if (maker.policy.profile === 'strict') requireStrict(attributes, objectClass, keyType);
  return { path, objectClass, keyType, asked, attributes, maker };
}

/**
 * Strict conflicts of a key, or of both halves of a pair at once. Throws CKR_TEMPLATE_INCONSISTENT.
 */
export function requireNoConflict(usages: number, keyType: number): void {
  if (!conflictsStrictly(usages, keyType)) return;
  throw new Refusal('CKR_TEMPLATE_INCONSISTENT', 'the usages asked for undo each other', {
    hint: 'The partition is strict: make one key to wrap or unwrap, another to encrypt, another to sign.',
  });
}

/** The value of a number attribute that a template gives, or undefined. */
export function numberOf(template: Attributes, type: number): number | undefined {
  const value = template.get(type);
  return typeof value === 'number' ? value : undefined;
}

export function inconsistent(message: string): never {
  throw new Refusal('CKR_TEMPLATE_INCONSISTENT', message);
}

function requireClassAndType(objectClass: number, keyType: number | undefined): void {
  if (rulesOfClass(objectClass).size === 0) {
    throw new Refusal('CKR_ATTRIBUTE_VALUE_INVALID', 'the object class is not supported');
  }
  if (keyType === undefined) return;
  const kind = objectClass === CKO.SECRET_KEY ? 'secret' : 'pair';
  if (requireKeyType(keyType).kind !== kind) {
    inconsistent('CKA_KEY_TYPE does not go with CKA_CLASS');
  }
}

/**
 * A legacy key is made or brought in where that is allowed; none is unwrapped or derived: a value
 * that is more would be no more than that.
 */
function requireLegacy(keyType: number, path: Path, { policy }: Maker): void {
  if (requireKeyType(keyType).isLegacy !== true) return;
  if (path !== 'generate' && path !== 'import') {
    inconsistent('a legacy key is neither unwrapped nor derived');
  }
  if (policy.legacy) return;
  throw new Refusal('CKR_ATTRIBUTE_VALUE_INVALID', 'keys of this type are legacy, and off', {
    hint: 'Use AES or another HMAC; an officer can set the policy switch legacy.',
  });
}

/**
 * PKCS#11 v3.2 §4.9: what the key at work enforces and the template contradicts is refused, not
 * overridden.
 */
export function merge(template: Attributes, enforced: Attributes | undefined): Attributes;
export function merge(
  template: Attributes | undefined,
  enforced: Attributes | undefined,
): Attributes | undefined;
export function merge(
  template: Attributes | undefined,
  enforced: Attributes | undefined,
): Attributes | undefined {
  if (enforced === undefined || template === undefined) return template ?? enforced;
  const merged = new Map(template);
  for (const [type, value] of enforced) {
    const other = template.get(type);
    if (other !== undefined && !equalValues(other, value)) {
      inconsistent(`${attributeName(type)} is otherwise by the template of the key at work`);
    }
    merged.set(type, value);
  }
  return merged;
}

function requireGivable(request: DraftRequest, type: number, value: AttributeValue): void {
  const rule = ruleFor(request.objectClass, request.keyType, type);
  if (rule === undefined) {
    const name = attributeName(type);
    throw new Refusal('CKR_ATTRIBUTE_TYPE_INVALID', `such objects have no ${name}`);
  }
  const officers = rule.change === 'officer' && request.maker.role !== 'so' && value !== false;
  if (officers || !rule.paths.includes(request.path)) {
    throw new Refusal('CKR_ATTRIBUTE_READ_ONLY', whyNotGivable(rule, officers));
  }
  requireValidValue(rule, value);
}

function whyNotGivable(rule: AttributeRule, officers: boolean): string {
  if (officers) return `only the security officer sets CKA_${rule.name}`;
  return `CKA_${rule.name} cannot be given on this path`;
}

function initialAttributes(
  objectClass: number,
  keyType: number | undefined,
): Map<number, AttributeValue> {
  const attributes = new Map<number, AttributeValue>();
  for (const rule of rulesOfClass(objectClass).values()) {
    if (rule.initial === undefined || ruleFor(objectClass, keyType, rule.type) !== rule) continue;
    attributes.set(rule.type, rule.initial);
  }
  return attributes;
}

/** Secrets never get among the attributes; false and empty values are not kept. */
function put(
  attributes: Map<number, AttributeValue>,
  request: DraftRequest,
  type: number,
  value: AttributeValue,
): void {
  if (ruleFor(request.objectClass, request.keyType, type)?.secret !== false) return;
  if (isUnset(value)) attributes.delete(type);
  else attributes.set(type, kept(value));
}

/** Only what was asked for; when no usage is named at all, the usual one. */
function grantUsages(
  attributes: Map<number, AttributeValue>,
  asked: Attributes,
  objectClass: number,
  keyType: number,
): void {
  if (!USAGE_ROWS.some(({ type }) => asked.has(type))) {
    for (const { type } of usualUsages(objectClass, keyType)) attributes.set(type, true);
  }
  attributes.set(INTERNAL.USAGES_EVER, usagesOf(attributes));
}

/** `strict` also has no secret key that can be used without a login. */
function requireStrict(
  attributes: Attributes,
  objectClass: number,
  keyType: number | undefined,
): void {
  if (keyType === undefined) return;
  requireNoConflict(usagesOf(attributes), keyType);
  if (objectClass !== CKO.PUBLIC_KEY && attributes.get(CKA.PRIVATE) !== true) {
    inconsistent('the partition is strict: secret and private keys are private');
  }
}
