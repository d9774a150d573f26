import { CKA, CKO } from '../../wire/pkcs11.ts';
import type { Attributes } from '../object/attribute.ts';
import { Defect } from '../refusal.ts';
import { DerReader, TAG } from './key/der.ts';
import { CURVES } from './key/key-type.ts';
import type { Key } from './mechanism.ts';
import { PARAMETER_SETS } from './key/parameter-set.ts';
import { expandedOfPkcs8, partsOfPkcs8 } from './key/parameter-set-private.ts';
import { scalarOfPkcs8 } from './key/private-key.ts';
import { secretBytes } from './secret-reader.ts';

/**
 * The one way by which key bytes leave the vault in the clear: parts of a secret that policy says
 * is readable (`isReadable`), as PKCS#11's attributes. The caller has asked policy, and records it.
 * PKCS#11 v3.2 §5.7.5.
 */
export function exportPlaintext(key: Key, types: readonly number[]): Attributes {
  using secret = key.openSecret();
  const parts = partsOf(key, secretBytes(secret));
  const attributes = new Map<number, Uint8Array>();
  for (const type of types) {
    const value = parts.get(type);
    if (value !== undefined) attributes.set(type, new Uint8Array(value));
  }
  return attributes;
}

/** Views of the secret. */
function partsOf(key: Key, bytes: Uint8Array): ReadonlyMap<number, Uint8Array> {
  if (key.class === CKO.SECRET_KEY) return new Map([[CKA.VALUE, bytes]]);
  if (key.parameterSet !== null) {
    const { seed } = partsOfPkcs8(PARAMETER_SETS[key.parameterSet], bytes);
    const value = expandedOfPkcs8(key.parameterSet, bytes);
    return new Map([[CKA.VALUE, value], ...(seed === null ? [] : [[CKA.SEED, seed] as const])]);
  }
  if (key.curve !== null) return new Map([[CKA.VALUE, scalarOfPkcs8(CURVES[key.curve], bytes)]]);
  return rsaParts(bytes);
}

/** In the order of RSAPrivateKey, after version, modulus and public exponent. RFC 8017 §A.1.2. */
const RSA_PARTS = [
  CKA.PRIVATE_EXPONENT,
  CKA.PRIME_1,
  CKA.PRIME_2,
  CKA.EXPONENT_1,
  CKA.EXPONENT_2,
  CKA.COEFFICIENT,
];

function rsaParts(pkcs8: Uint8Array): ReadonlyMap<number, Uint8Array> {
  const info = new DerReader(pkcs8, 'CKR_GENERAL_ERROR').enter(TAG.SEQUENCE);
  info.takeVersion();
  info.take(TAG.SEQUENCE);
  const fields = info.enter(TAG.OCTET_STRING).enter(TAG.SEQUENCE);
  if (fields.takeVersion() !== 0) throw new Defect('a stored RSA key is not canonical');
  fields.takeUnsigned();
  fields.takeUnsigned();
  return new Map(RSA_PARTS.map((type) => [type, fields.takeUnsigned()]));
}
