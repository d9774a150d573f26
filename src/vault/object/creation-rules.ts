import { CKA, CKA_COFFER, CKC, CKO } from '../../wire/pkcs11.ts';
import { Refusal } from '../refusal.ts';
import type { AttributeRule } from './attribute-table.ts';
import type { Attributes, AttributeValue } from './attribute.ts';
import { isInitialState } from './key-state.ts';

type ValueTest = (value: AttributeValue) => boolean;

/** Values that the kind allows and the vault does not. */
const VALUE_TESTS: ReadonlyMap<number, readonly [test: ValueTest, why: string]> = new Map([
  [CKA.ALWAYS_AUTHENTICATE, [isFalse, 'a login for each use is not offered']],
  [CKA.CHECK_VALUE, [isEmpty, 'check values are not kept: they would tell short keys']],
  [CKA.CERTIFICATE_TYPE, [isX509, 'only X.509 certificates are kept']],
]);

/** Throws CKR_ATTRIBUTE_VALUE_INVALID for a value that is well-formed and not offered. */
export function requireValidValue(rule: AttributeRule, value: AttributeValue): void {
  const test = VALUE_TESTS.get(rule.type);
  if (test === undefined || test[0](value)) return;
  throw new Refusal('CKR_ATTRIBUTE_VALUE_INVALID', `CKA_${rule.name}: ${test[1]}`);
}

/** A new key is active, or waits to be. */
export function requireInitialState(template: Attributes): void {
  const state = template.get(CKA_COFFER.KEY_STATE);
  if (state === undefined || (typeof state === 'number' && isInitialState(state))) return;
  throw new Refusal('CKR_ATTRIBUTE_VALUE_INVALID', 'a new key is active or pre-activation');
}

/** What an imported object must say of itself. PKCS#11 v3.2 §4.6.3, §4.10. */
export function requireCompleteImport(template: Attributes): void {
  for (const type of REQUIRED.get(classOf(template)) ?? []) {
    if (!template.has(type[0])) incomplete(type[1]);
  }
  if (classOf(template) === CKO.CERTIFICATE) requireCertificateValue(template);
}

const REQUIRED: ReadonlyMap<number, readonly (readonly [type: number, name: string])[]> = new Map([
  [
    CKO.CERTIFICATE,
    [
      [CKA.CERTIFICATE_TYPE, 'CKA_CERTIFICATE_TYPE'],
      [CKA.SUBJECT, 'CKA_SUBJECT'],
    ],
  ],
  [CKO.SECRET_KEY, [[CKA.VALUE, 'CKA_VALUE']]],
]);

/** The certificate itself, or where it is and what must be found there. */
function requireCertificateValue(template: Attributes): void {
  const value = template.get(CKA.VALUE);
  if (value instanceof Uint8Array && value.byteLength > 0) {
    if (isOneSequence(value)) return;
    throw new Refusal('CKR_ATTRIBUTE_VALUE_INVALID', 'CKA_VALUE is not the DER of a certificate');
  }
  const url = template.get(CKA.URL);
  if (typeof url !== 'string' || url === '') incomplete('CKA_VALUE or CKA_URL');
  if (!template.has(CKA.HASH_OF_SUBJECT_PUBLIC_KEY)) incomplete('CKA_HASH_OF_SUBJECT_PUBLIC_KEY');
  if (!template.has(CKA.HASH_OF_ISSUER_PUBLIC_KEY)) incomplete('CKA_HASH_OF_ISSUER_PUBLIC_KEY');
}

export function incomplete(name: string): never {
  throw new Refusal('CKR_TEMPLATE_INCOMPLETE', `the template lacks ${name}`);
}

function classOf(template: Attributes): number {
  const value = template.get(CKA.CLASS);
  return typeof value === 'number' ? value : -1;
}

/** The outer shape of DER, X.690 §8.1: a SEQUENCE whose length ends where the bytes end. */
function isOneSequence(der: Uint8Array): boolean {
  const [tag = 0, first = 0] = der;
  const lengthBytes = first < 0x80 ? 0 : first & 0x7f;
  if (tag !== 0x30 || lengthBytes > 3 || first === 0x80) return false;
  let length = first < 0x80 ? first : 0;
  for (let at = 2; at < 2 + lengthBytes; at += 1) length = length * 256 + (der[at] ?? 0);
  return der.byteLength === 2 + lengthBytes + length;
}

function isFalse(value: AttributeValue): boolean {
  return value === false;
}

function isEmpty(value: AttributeValue): boolean {
  return value instanceof Uint8Array && value.byteLength === 0;
}

function isX509(value: AttributeValue): boolean {
  return value === CKC.X_509;
}
