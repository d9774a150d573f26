import { CKA, CKK } from '../../../wire/pkcs11.ts';
import { Refusal } from '../../refusal.ts';
import { der, derBitString, TAG } from './der.ts';
import type { ParameterSet } from '../mechanism.ts';
import { type ParameterSetFacts, PARAMETER_SETS } from './parameter-set.ts';
import type { PublicFacts } from './public-key.ts';

/**
 * The facts of a public key, checked. Throws CKR_PUBLIC_KEY_INVALID. Every ML-DSA key of the right
 * length is one; ML-KEM has a modulus check (FIPS 203 §7.2).
 */
export function parameterSetPublic(set: ParameterSetFacts, key: Uint8Array): PublicFacts {
  if (key.byteLength !== set.publicBytes) {
    throw new Refusal(
      'CKR_PUBLIC_KEY_INVALID',
      `a public key of ${set.name} has ${set.publicBytes} bytes`,
    );
  }
  if (set.keyType === CKK.ML_KEM && !isReduced(key)) {
    throw new Refusal(
      'CKR_PUBLIC_KEY_INVALID',
      'the public key has coefficients above the modulus',
    );
  }
  const value = Uint8Array.from(key);
  return {
    type: set.keyType,
    bits: set.publicBytes * 8,
    curve: null,
    parameterSet: set.name,
    publicInfo: der(TAG.SEQUENCE, der(TAG.SEQUENCE, set.oid), derBitString(value)),
    attributes: new Map<number, Uint8Array | number>([
      [CKA.PARAMETER_SET, set.number],
      [CKA.VALUE, value],
    ]),
  };
}

/** The raw public key of a canonical SubjectPublicKeyInfo. */
export function keyOfPublicInfo(set: ParameterSet, publicInfo: Uint8Array): Uint8Array {
  return publicInfo.subarray(publicInfo.byteLength - PARAMETER_SETS[set].publicBytes);
}

/** q of ML-KEM. FIPS 203 §2.4.1. */
const Q = 3329;
/** The seed of the matrix, behind the coefficients. */
const RHO_BYTES = 32;

/** Every coefficient, 12 bits each, is below q. FIPS 203 §7.2, check 2. */
function isReduced(key: Uint8Array): boolean {
  for (let at = 0; at < key.byteLength - RHO_BYTES; at += 3) {
    const [a = 0, b = 0, c = 0] = key.subarray(at, at + 3);
    if ((a | ((b & 0x0f) << 8)) >= Q || ((b >> 4) | (c << 4)) >= Q) return false;
  }
  return true;
}
