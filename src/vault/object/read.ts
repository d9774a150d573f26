import { CKA } from '../../wire/pkcs11.ts';
import { ruleFor, rulesOfClass } from './attribute-table.ts';
import { attributeOf } from './attribute-value.ts';
import type { Attributes, AttributeValue } from './attribute.ts';
import type { VaultObject } from './object.ts';

export interface Reading {
  readonly attributes: Attributes;
  /** Asked for and held back: CKR_ATTRIBUTE_SENSITIVE. */
  readonly sensitive: readonly number[];
  /** Asked for, and not an attribute of such an object: CKR_ATTRIBUTE_TYPE_INVALID. */
  readonly invalid: readonly number[];
  /**
   * Parts of a readable secret, which only `mechanism/` can tell. Only what was named is ever here.
   */
  readonly needsSecret: readonly number[];
}

/** C_GetAttributeValue. No type at all asks for everything but secrets. PKCS#11 v3.2 §5.7.5. */
export function readAttributes(object: VaultObject, types: readonly number[]): Reading {
  const attributes = new Map<number, AttributeValue>();
  const sensitive: number[] = [];
  const invalid: number[] = [];
  const needsSecret: number[] = [];
  for (const type of types.length === 0 ? publicTypes(object) : new Set(types)) {
    const value = attributeOf(object, type);
    if (value !== undefined) attributes.set(type, value);
    else if (!isSecret(object, type)) invalid.push(type);
    else if (isReadable(object)) needsSecret.push(type);
    else sensitive.push(type);
  }
  return { attributes, sensitive, invalid, needsSecret };
}

/**
 * A key whose value may be told: neither sensitive nor held in. PKCS#11 v3.2 §4.1.2, footnote 7.
 */
export function isReadable(object: VaultObject): boolean {
  return object.hasSecret && !object.flag(CKA.SENSITIVE) && object.flag(CKA.EXTRACTABLE);
}

/** What the object has and may show: numbers that it lacks, such as a name hash, are left out. */
function publicTypes(object: VaultObject): readonly number[] {
  const types: number[] = [];
  for (const type of rulesOfClass(object.class).keys()) {
    if (attributeOf(object, type) !== undefined) types.push(type);
  }
  return types;
}

function isSecret(object: VaultObject, type: number): boolean {
  return ruleFor(object.class, object.type, type)?.secret === true;
}
