import { CKA, CKA_COFFER } from '../../wire/pkcs11.ts';
import { ruleFor, type ValueKind } from './attribute-table.ts';
import type { Attributes, AttributeValue } from './attribute.ts';
import type { VaultObject } from './object.ts';

/**
 * CK_UNAVAILABLE_INFORMATION in 32 bits: the generation mechanism of a key that was not generated
 * here.
 */
export const UNAVAILABLE = 0xffff_ffff;

const EMPTY_BYTES = new Uint8Array(0);
const EMPTY_NUMBERS: readonly number[] = [];
const EMPTY_TEMPLATE: Attributes = new Map();

/** What an attribute reads as when it is not stored: records keep no false and no empty value. */
const UNSET: Readonly<Record<ValueKind, AttributeValue | undefined>> = {
  flag: false,
  number: undefined,
  bytes: EMPTY_BYTES,
  text: '',
  date: '',
  numbers: EMPTY_NUMBERS,
  template: EMPTY_TEMPLATE,
};

/**
 * An attribute as a client sees it; undefined when such objects lack it, or when it is part of a
 * secret.
 */
export function attributeOf(object: VaultObject, type: number): AttributeValue | undefined {
  const rule = ruleFor(object.class, object.type, type);
  if (rule === undefined || rule.secret) return undefined;
  if (type === CKA.UNIQUE_ID) return Uint8Array.from(Buffer.from(object.id, 'hex'));
  if (type === CKA_COFFER.APPROVED) return object.approved;
  if (type === CKA.KEY_GEN_MECHANISM) return object.attributes.get(type) ?? UNAVAILABLE;
  return object.attributes.get(type) ?? UNSET[rule.kind];
}

/** False, empty, or an empty list: what a record need not keep. */
export function isUnset(value: AttributeValue): boolean {
  if (typeof value === 'number') return false;
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'string' || value instanceof Uint8Array) return value.length === 0;
  return value instanceof Map ? value.size === 0 : isEmptyList(value);
}

/** The value as it is kept: bytes may be a view of a message until then. */
export function kept(value: AttributeValue): AttributeValue {
  return value instanceof Uint8Array ? new Uint8Array(value) : value;
}

/** Equal in kind and content; templates at every depth, lists of mechanisms as sets. */
export function equalValues(a: AttributeValue, b: AttributeValue): boolean {
  if (a === b) return true;
  if (a instanceof Uint8Array) return b instanceof Uint8Array && Buffer.compare(a, b) === 0;
  if (a instanceof Map) return b instanceof Map && equalAttributes(a, b);
  if (isNumbers(a)) return isNumbers(b) && isSubset(a, b) && isSubset(b, a);
  return false;
}

export function isNumbers(value: AttributeValue | undefined): value is readonly number[] {
  return Array.isArray(value);
}

export function isSubset(part: readonly number[], whole: readonly number[]): boolean {
  return part.every((number) => whole.includes(number));
}

function isEmptyList(value: AttributeValue): boolean {
  return isNumbers(value) && value.length === 0;
}

function equalAttributes(a: Attributes, b: Attributes): boolean {
  if (a.size !== b.size) return false;
  for (const [type, value] of a) {
    const other = b.get(type);
    if (other === undefined || !equalValues(value, other)) return false;
  }
  return true;
}
