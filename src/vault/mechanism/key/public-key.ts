import { CKA, CKK } from '../../../wire/pkcs11.ts';
import type { CkrName } from '../../../wire/status.ts';
import type { Attributes } from '../../object/attribute.ts';
import { Refusal } from '../../refusal.ts';
import {
  der,
  derBitString,
  DerReader,
  derUnsigned,
  keyReader,
  sameBytes,
  TAG,
  withoutLeadingZeros,
} from './der.ts';
import { CURVES, curveFromParams, type CurveFacts } from './key-type.ts';
import type { Curve, ParameterSet } from '../mechanism.ts';
import { canonicalPoint } from '../noble/point.ts';
import {
  PARAMETER_SET_TYPES,
  type ParameterSetFacts,
  parameterSetOfOid,
  requireParameterSet,
} from './parameter-set.ts';
import { parameterSetPublic } from './parameter-set-public.ts';
import { checkRsaPublic, type RsaPublicNumbers } from './rsa-check.ts';

/** A public key that has been checked. */
export interface PublicFacts {
  /** A CKK_ number. */
  readonly type: number;
  readonly bits: number;
  readonly curve: Curve | null;
  readonly parameterSet: ParameterSet | null;
  /** Canonical SubjectPublicKeyInfo DER. */
  readonly publicInfo: Uint8Array;
  /**
   * CKA_MODULUS, _MODULUS_BITS, _PUBLIC_EXPONENT; or CKA_EC_PARAMS, _EC_POINT; or
   * CKA_PARAMETER_SET, _VALUE.
   */
  readonly attributes: Attributes;
}

/** AlgorithmIdentifier OIDs: rsaEncryption (RFC 8017 §A.1) and id-ecPublicKey (RFC 5480 §2.1.1). */
export const OID_RSA = Uint8Array.from(Buffer.from('06092a864886f70d010101', 'hex'));
export const OID_EC = Uint8Array.from(Buffer.from('06072a8648ce3d0201', 'hex'));
const NULL = Uint8Array.of(TAG.NULL, 0);
/** Curves whose identifier is that of the algorithm, RFC 8410 §3. */
const RFC_8410 = [CURVES.Ed25519, CURVES.Ed448, CURVES.X25519, CURVES.X448];

/**
 * Parses and checks a SubjectPublicKeyInfo (RFC 5280 §4.1, RFC 5480, RFC 8410, RFC 9881). Throws
 * CKR_PUBLIC_KEY_INVALID, CKR_CURVE_NOT_SUPPORTED or CKR_KEY_SIZE_RANGE.
 */
export function publicFromSpki(spki: Uint8Array): PublicFacts {
  const outer = keyReader(spki, 'CKR_PUBLIC_KEY_INVALID');
  const info = outer.enter(TAG.SEQUENCE);
  outer.end();
  const algorithm = readAlgorithm(info.enter(TAG.SEQUENCE), 'CKR_PUBLIC_KEY_INVALID');
  const key = info.takeBitString();
  info.end();
  if (algorithm !== 'RSA') {
    return isCurve(algorithm) ? ecPublic(algorithm, key) : parameterSetPublic(algorithm, key);
  }
  const outerNumbers = new DerReader(key, 'CKR_PUBLIC_KEY_INVALID');
  const numbers = outerNumbers.enter(TAG.SEQUENCE);
  outerNumbers.end();
  const modulus = numbers.takeUnsigned();
  const publicExponent = numbers.takeUnsigned();
  numbers.end();
  return rsaPublic({ modulus, publicExponent });
}

/**
 * Checks the public key of a template: CKA_MODULUS and _PUBLIC_EXPONENT, or CKA_EC_PARAMS and
 * _EC_POINT (raw, or in a DER OCTET STRING), or CKA_PARAMETER_SET and _VALUE. Throws as
 * `publicFromSpki`, and CKR_TEMPLATE_INCOMPLETE.
 */
export function publicFromAttributes(type: number, attributes: Attributes): PublicFacts {
  if (type === CKK.RSA) {
    return rsaPublic({
      modulus: withoutLeadingZeros(requireBytes(attributes, CKA.MODULUS)),
      publicExponent: withoutLeadingZeros(requireBytes(attributes, CKA.PUBLIC_EXPONENT)),
    });
  }
  if (PARAMETER_SET_TYPES.has(type)) {
    const set = requireParameterSet(type, attributes);
    return parameterSetPublic(set, requireBytes(attributes, CKA.VALUE));
  }
  if (type !== CKK.EC && type !== CKK.EC_EDWARDS && type !== CKK.EC_MONTGOMERY) {
    throw new Refusal('CKR_ATTRIBUTE_VALUE_INVALID', 'the key type has no public keys');
  }
  const curve = curveFromParams(type, requireBytes(attributes, CKA.EC_PARAMS));
  const point = requireBytes(attributes, CKA.EC_POINT);
  return ecPublic(curve, unwrapPoint(curve, point, 'CKR_PUBLIC_KEY_INVALID'));
}

/** What an AlgorithmIdentifier can name. */
export type KeyAlgorithm = 'RSA' | CurveFacts | ParameterSetFacts;

/** True of a curve, false of a parameter set. */
export function isCurve(algorithm: CurveFacts | ParameterSetFacts): algorithm is CurveFacts {
  return 'pointBytes' in algorithm;
}

/** The algorithm of an AlgorithmIdentifier. `code` is for malformed ones. */
export function readAlgorithm(reader: DerReader, code: CkrName): KeyAlgorithm {
  const oid = reader.takeWhole(TAG.OID);
  if (sameBytes(oid, OID_RSA)) {
    reader.takeWhole(TAG.NULL);
    reader.end();
    return 'RSA';
  }
  if (sameBytes(oid, OID_EC)) {
    if (!reader.next(TAG.OID)) {
      throw new Refusal('CKR_CURVE_NOT_SUPPORTED', 'a curve is named, not given by its parameters');
    }
    const curve = curveFromParams(CKK.EC, reader.takeWhole(TAG.OID));
    reader.end();
    return curve;
  }
  reader.end();
  const curve = RFC_8410.find(({ params }) => sameBytes(params, oid));
  const algorithm = curve ?? parameterSetOfOid(oid);
  if (algorithm === undefined) throw new Refusal(code, 'the key algorithm is not supported');
  return algorithm;
}

/**
 * The point inside a DER OCTET STRING, or the bytes themselves when they are a raw point of the
 * curve.
 */
export function unwrapPoint(curve: CurveFacts, bytes: Uint8Array, code: CkrName): Uint8Array {
  const compressedBytes = 1 + curve.fieldBytes;
  const raw =
    curve.keyType === CKK.EC
      ? (bytes.byteLength === curve.pointBytes && bytes[0] === 0x04) ||
        (bytes.byteLength === compressedBytes && (bytes[0] === 0x02 || bytes[0] === 0x03))
      : bytes.byteLength === curve.pointBytes;
  if (raw) return bytes;
  const reader = new DerReader(bytes, code);
  const point = reader.take(TAG.OCTET_STRING);
  reader.end();
  return point;
}

/** SubjectPublicKeyInfo of a checked point. */
export function ecPublicInfo(curve: CurveFacts, point: Uint8Array): Uint8Array {
  const algorithm =
    curve.keyType === CKK.EC
      ? der(TAG.SEQUENCE, OID_EC, curve.params)
      : der(TAG.SEQUENCE, curve.params);
  return der(TAG.SEQUENCE, algorithm, derBitString(point));
}

/** The facts of a point, checked. Throws CKR_PUBLIC_KEY_INVALID. */
export function ecPublic(curve: CurveFacts, encoded: Uint8Array): PublicFacts {
  const point = canonicalPoint(curve.name, encoded);
  if (point === null) {
    throw new Refusal(
      'CKR_PUBLIC_KEY_INVALID',
      `the point is not on ${curve.name}, of low order, or not in canonical form`,
    );
  }
  return {
    type: curve.keyType,
    bits: curve.bits,
    curve: curve.name,
    parameterSet: null,
    publicInfo: ecPublicInfo(curve, point),
    attributes: new Map<number, Uint8Array>([
      [CKA.EC_PARAMS, curve.params],
      // PKCS#11 v3.2 §6.3.3, §6.3.5: an OCTET STRING for Weierstrass curves, the bare bytes for the
      // others.
      [CKA.EC_POINT, curve.keyType === CKK.EC ? der(TAG.OCTET_STRING, point) : point],
    ]),
  };
}

/** The facts of an RSA public key, checked. Numbers have no leading zeros. */
export function rsaPublic(numbers: RsaPublicNumbers): PublicFacts {
  const bits = checkRsaPublic(numbers);
  const modulus = Uint8Array.from(numbers.modulus);
  const publicExponent = Uint8Array.from(numbers.publicExponent);
  const key = der(TAG.SEQUENCE, derUnsigned(modulus), derUnsigned(publicExponent));
  return {
    type: CKK.RSA,
    bits,
    curve: null,
    parameterSet: null,
    publicInfo: der(TAG.SEQUENCE, der(TAG.SEQUENCE, OID_RSA, NULL), derBitString(key)),
    attributes: new Map<number, Uint8Array | number>([
      [CKA.MODULUS, modulus],
      [CKA.MODULUS_BITS, bits],
      [CKA.PUBLIC_EXPONENT, publicExponent],
    ]),
  };
}

/** A byte attribute that a template must have. Throws CKR_TEMPLATE_INCOMPLETE. */
export function requireBytes(attributes: Attributes, type: number): Uint8Array {
  const value = attributes.get(type);
  if (value instanceof Uint8Array) return value;
  const name = Object.entries(CKA).find(([, number]) => number === type)?.[0] ?? 'attribute';
  throw new Refusal('CKR_TEMPLATE_INCOMPLETE', `the template has no CKA_${name}`);
}

/**
 * The raw public point, or the bytes of RFC 8032 and RFC 7748, of a canonical SubjectPublicKeyInfo.
 */
export function pointOfPublicInfo(curve: Curve, publicInfo: Uint8Array): Uint8Array {
  return publicInfo.subarray(publicInfo.byteLength - CURVES[curve].pointBytes);
}
