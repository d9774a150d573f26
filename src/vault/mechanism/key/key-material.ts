import { CKA, CKK, CKO } from '../../../wire/pkcs11.ts';
import type { Attributes } from '../../object/attribute.ts';
import type { KeyFacts } from '../../object/object.ts';
import { curveFromParams } from './key-type.ts';
import { PARAMETER_SET_TYPES, parameterSetOf } from './parameter-set.ts';
import { bitLength } from './rsa-check.ts';

export { publicFromAttributes, publicFromSpki, type PublicFacts } from './public-key.ts';
export { privateFromAttributes, privateFromPkcs8, type PrivateFacts } from './private-key.ts';
export { pairwiseTest } from './pairwise-test.ts';

const NO_SIZE: KeyFacts = { bits: 0, curve: null, parameterSet: null };

/**
 * Bits and curve or parameter set of an object from its attributes; 0 and null for one that is no
 * key, or says no size.
 */
export function keyFacts(attributes: Attributes): KeyFacts {
  const objectClass = attributes.get(CKA.CLASS);
  const type = attributes.get(CKA.KEY_TYPE);
  if (objectClass === CKO.SECRET_KEY) {
    const length = attributes.get(CKA.VALUE_LEN);
    return { ...NO_SIZE, bits: typeof length === 'number' ? length * 8 : 0 };
  }
  const isPair = objectClass === CKO.PUBLIC_KEY || objectClass === CKO.PRIVATE_KEY;
  if (!isPair || typeof type !== 'number') return NO_SIZE;
  if (type === CKK.RSA) {
    const modulus = attributes.get(CKA.MODULUS);
    return { ...NO_SIZE, bits: modulus instanceof Uint8Array ? bitLength(modulus) : 0 };
  }
  if (PARAMETER_SET_TYPES.has(type)) {
    const number = attributes.get(CKA.PARAMETER_SET);
    if (typeof number !== 'number') return NO_SIZE;
    const set = parameterSetOf(type, number);
    return { bits: set.publicBytes * 8, curve: null, parameterSet: set.name };
  }
  const params = attributes.get(CKA.EC_PARAMS);
  if (!(params instanceof Uint8Array)) return NO_SIZE;
  const curve = curveFromParams(type, params);
  return { bits: curve.bits, curve: curve.name, parameterSet: null };
}
