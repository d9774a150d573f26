import { CKA, CKK } from '../../../wire/pkcs11.ts';
import type { Attributes } from '../../object/attribute.ts';
import { Secret } from '../../object/secret.ts';
import { Refusal } from '../../refusal.ts';
import {
  der,
  derBitString,
  derConsuming,
  DerReader,
  derUnsigned,
  keyReader,
  sameBytes,
  TAG,
  withoutLeadingZeros,
} from './der.ts';
import { type CurveFacts, curveFromParams } from './key-type.ts';
import { publicInfoOfPkcs8 } from '../openssl/key-object.ts';
import { PARAMETER_SET_TYPES } from './parameter-set.ts';
import { parameterSetFromAttributes, parameterSetFromDer } from './parameter-set-private.ts';
import {
  isCurve,
  OID_EC,
  OID_RSA,
  pointOfPublicInfo,
  type PublicFacts,
  ecPublic,
  readAlgorithm,
  requireBytes,
  rsaPublic,
} from './public-key.ts';
import { checkRsaPrivate, type RsaPrivateNumbers } from './rsa-check.ts';

/**
 * A private key that has been checked, with its canonical PKCS#8 DER. The caller owns the secret.
 */
export interface PrivateFacts extends PublicFacts {
  readonly secret: Secret;
}

const CODE = 'CKR_ATTRIBUTE_VALUE_INVALID';
const VERSION_0 = der(TAG.INTEGER, Uint8Array.of(0));
const VERSION_1 = der(TAG.INTEGER, Uint8Array.of(1));
const NULL = Uint8Array.of(TAG.NULL, 0);

/**
 * Parses and checks a PrivateKeyInfo or OneAsymmetricKey (RFC 5208, RFC 5958; RFC 8017, RFC 5915,
 * RFC 8410, RFC 9881, RFC 9935). A public part in it must match. Takes ownership of `bytes` and
 * overwrites them. Throws CKR_ATTRIBUTE_VALUE_INVALID and what `publicFromSpki` throws.
 */
export function privateFromPkcs8(bytes: Uint8Array): PrivateFacts {
  try {
    const outer = keyReader(bytes, CODE);
    const info = outer.enter(TAG.SEQUENCE);
    outer.end();
    const version = info.takeVersion();
    if (version > 1) throw new Refusal(CODE, 'the version of the private key is not known');
    const algorithm = readAlgorithm(info.enter(TAG.SEQUENCE), CODE);
    const key = info.take(TAG.OCTET_STRING);
    if (info.next(TAG.CONTEXT_0)) info.take(TAG.CONTEXT_0);
    const publicPart =
      version === 1 && info.next(TAG.CONTEXT_1_PRIMITIVE)
        ? info.takeBitString(TAG.CONTEXT_1_PRIMITIVE)
        : null;
    info.end();
    if (algorithm === 'RSA') {
      if (publicPart !== null)
        throw new Refusal(CODE, 'an RSA private key has its public part inside');
      return rsaFromDer(key);
    }
    if (!isCurve(algorithm)) return parameterSetFromDer(algorithm, key, publicPart);
    return algorithm.keyType === CKK.EC
      ? ecFromDer(algorithm, key, publicPart)
      : edwardsFromDer(algorithm, key, publicPart);
  } finally {
    bytes.fill(0);
  }
}

/**
 * Checks the private key of a template: CKA_MODULUS, _PUBLIC_EXPONENT, _PRIVATE_EXPONENT, _PRIME_1
 * and _PRIME_2 (the other RSA numbers must match when given); or CKA_EC_PARAMS and _VALUE
 * (CKA_EC_POINT and _PUBLIC_KEY_INFO must match when given); or CKA_PARAMETER_SET with CKA_SEED or
 * _VALUE or both. Takes ownership of the secret values
 * and overwrites them.
 */
export function privateFromAttributes(type: number, attributes: Attributes): PrivateFacts {
  try {
    if (type === CKK.RSA) return rsaFromAttributes(attributes);
    if (PARAMETER_SET_TYPES.has(type)) return parameterSetFromAttributes(type, attributes);
    const curve = curveFromParams(type, requireBytes(attributes, CKA.EC_PARAMS));
    return ecFromScalar(curve, requireBytes(attributes, CKA.VALUE), null);
  } finally {
    for (const secret of SECRET_ATTRIBUTES) {
      const value = attributes.get(secret);
      if (value instanceof Uint8Array) value.fill(0);
    }
  }
}

const SECRET_ATTRIBUTES = [
  CKA.VALUE,
  CKA.SEED,
  CKA.PRIVATE_EXPONENT,
  CKA.PRIME_1,
  CKA.PRIME_2,
  CKA.EXPONENT_1,
  CKA.EXPONENT_2,
  CKA.COEFFICIENT,
] as const;

function rsaFromDer(key: Uint8Array): PrivateFacts {
  const outer = new DerReader(key, CODE);
  const fields = outer.enter(TAG.SEQUENCE);
  outer.end();
  // 1 would be a multi-prime key (RFC 8017 §A.1.2), which FIPS 186-5 does not allow.
  if (fields.takeVersion() !== 0)
    throw new Refusal(CODE, 'RSA keys of more than two primes are not supported');
  const numbers: RsaPrivateNumbers = {
    modulus: fields.takeUnsigned(),
    publicExponent: fields.takeUnsigned(),
    privateExponent: fields.takeUnsigned(),
    prime1: fields.takeUnsigned(),
    prime2: fields.takeUnsigned(),
  };
  const given = [fields.takeUnsigned(), fields.takeUnsigned(), fields.takeUnsigned()];
  fields.end();
  return rsaPrivate(numbers, given);
}

function rsaFromAttributes(attributes: Attributes): PrivateFacts {
  const number = (type: number): Uint8Array => withoutLeadingZeros(requireBytes(attributes, type));
  const given = [CKA.EXPONENT_1, CKA.EXPONENT_2, CKA.COEFFICIENT].map((type) =>
    attributes.has(type) ? number(type) : null,
  );
  return rsaPrivate(
    {
      modulus: number(CKA.MODULUS),
      publicExponent: number(CKA.PUBLIC_EXPONENT),
      privateExponent: number(CKA.PRIVATE_EXPONENT),
      prime1: number(CKA.PRIME_1),
      prime2: number(CKA.PRIME_2),
    },
    given,
  );
}

/** `given`: exponent 1, exponent 2 and coefficient as the key has them, or null. */
function rsaPrivate(
  numbers: RsaPrivateNumbers,
  given: readonly (Uint8Array | null)[],
): PrivateFacts {
  const facts = rsaPublic(numbers);
  const crt = checkRsaPrivate(numbers, facts.bits);
  const computed = [crt.exponent1, crt.exponent2, crt.coefficient];
  try {
    for (const [i, value] of computed.entries()) {
      const other = given[i] ?? null;
      if (other !== null && !sameBytes(other, withoutLeadingZeros(value))) {
        throw new Refusal(CODE, 'the numbers of the RSA private key do not belong together');
      }
    }
    const key = derConsuming(
      TAG.SEQUENCE,
      Uint8Array.from(VERSION_0),
      derUnsigned(numbers.modulus),
      derUnsigned(numbers.publicExponent),
      derUnsigned(numbers.privateExponent),
      derUnsigned(numbers.prime1),
      derUnsigned(numbers.prime2),
      ...computed.map(derUnsigned),
    );
    return { ...facts, secret: Secret.own(pkcs8(der(TAG.SEQUENCE, OID_RSA, NULL), key)) };
  } finally {
    for (const value of computed) value.fill(0);
  }
}

/** ECPrivateKey, RFC 5915 §3. */
function ecFromDer(
  curve: CurveFacts,
  key: Uint8Array,
  outerPublic: Uint8Array | null,
): PrivateFacts {
  const outer = new DerReader(key, CODE);
  const fields = outer.enter(TAG.SEQUENCE);
  outer.end();
  if (fields.takeVersion() !== 1)
    throw new Refusal(CODE, 'the version of the EC private key is not known');
  const scalar = fields.take(TAG.OCTET_STRING);
  if (fields.next(TAG.CONTEXT_0)) {
    const inner = fields.enter(TAG.CONTEXT_0);
    const params = inner.takeWhole(TAG.OID);
    inner.end();
    if (!sameBytes(params, curve.params))
      throw new Refusal(CODE, 'the EC private key names two curves');
  }
  let innerPublic: Uint8Array | null = null;
  if (fields.next(TAG.CONTEXT_1)) {
    const inner = fields.enter(TAG.CONTEXT_1);
    innerPublic = inner.takeBitString();
    inner.end();
  }
  fields.end();
  const facts = ecFromScalar(curve, scalar, innerPublic);
  if (outerPublic !== null) requireSamePoint(curve, facts, outerPublic);
  return facts;
}

/** CurvePrivateKey, RFC 8410 §7: an OCTET STRING in the OCTET STRING. */
function edwardsFromDer(
  curve: CurveFacts,
  key: Uint8Array,
  publicPart: Uint8Array | null,
): PrivateFacts {
  const reader = new DerReader(key, CODE);
  const scalar = reader.take(TAG.OCTET_STRING);
  reader.end();
  return ecFromScalar(curve, scalar, publicPart);
}

/** `scalar` is copied; `claimed`, when given, must be its public point. */
function ecFromScalar(
  curve: CurveFacts,
  scalar: Uint8Array,
  claimed: Uint8Array | null,
): PrivateFacts {
  const value = fixedScalar(curve, scalar);
  const probe = ecPkcs8(curve, value, null);
  const publicInfo = publicInfoOfPkcs8(probe);
  probe.fill(0);
  const facts = ecPublic(curve, pointOfPublicInfo(curve.name, publicInfo));
  const point = pointOfPublicInfo(curve.name, facts.publicInfo);
  const secret = Secret.own(ecPkcs8(curve, value, point));
  value.fill(0);
  const result = { ...facts, secret };
  try {
    if (claimed !== null) requireSamePoint(curve, result, claimed);
  } catch (error) {
    secret[Symbol.dispose]();
    throw error;
  }
  return result;
}

function requireSamePoint(curve: CurveFacts, facts: PrivateFacts, claimed: Uint8Array): void {
  if (!sameBytes(ecPublic(curve, claimed).publicInfo, facts.publicInfo)) {
    throw new Refusal(CODE, 'the public part of the private key is of another key');
  }
}

/**
 * The scalar in its fixed length, in a buffer of its own. Refuses 0 and the order and above (SP
 * 800-56A §5.6.1.2.2).
 */
function fixedScalar(curve: CurveFacts, scalar: Uint8Array): Uint8Array {
  const value = new Uint8Array(curve.scalarBytes);
  if (curve.order === null) {
    if (scalar.byteLength !== value.byteLength) {
      throw new Refusal(CODE, `a private key of ${curve.name} has ${curve.scalarBytes} bytes`);
    }
    value.set(scalar);
    return value;
  }
  const short = withoutLeadingZeros(scalar);
  if (short.byteLength === 0 || short.byteLength > value.byteLength) {
    throw new Refusal(CODE, `the private key is out of the range of ${curve.name}`);
  }
  value.set(short, value.byteLength - short.byteLength);
  if (Buffer.compare(value, curve.order) >= 0) {
    value.fill(0);
    throw new Refusal(CODE, `the private key is out of the range of ${curve.name}`);
  }
  return value;
}

/**
 * Canonical PKCS#8 of an EC, Edwards or Montgomery key: what OpenSSL writes. `point` null leaves
 * the public part of an EC key out.
 */
export function ecPkcs8(
  curve: CurveFacts,
  scalar: Uint8Array,
  point: Uint8Array | null,
): Uint8Array {
  if (curve.keyType !== CKK.EC) {
    return pkcs8(der(TAG.SEQUENCE, curve.params), der(TAG.OCTET_STRING, scalar));
  }
  const publicPart = point === null ? [] : [der(TAG.CONTEXT_1, derBitString(point))];
  const key = derConsuming(
    TAG.SEQUENCE,
    Uint8Array.from(VERSION_1),
    der(TAG.OCTET_STRING, scalar),
    ...publicPart,
  );
  return pkcs8(der(TAG.SEQUENCE, OID_EC, curve.params), key);
}

/** Overwrites `key`. */
function pkcs8(algorithm: Uint8Array, key: Uint8Array): Uint8Array {
  const wrapped = derConsuming(TAG.OCTET_STRING, key);
  return derConsuming(TAG.SEQUENCE, Uint8Array.from(VERSION_0), algorithm, wrapped);
}

/** The private scalar or seed of a canonical PKCS#8, as a view of it. */
export function scalarOfPkcs8(curve: CurveFacts, bytes: Uint8Array): Uint8Array {
  const outer = new DerReader(bytes, CODE).enter(TAG.SEQUENCE);
  outer.takeVersion();
  outer.take(TAG.SEQUENCE);
  const key = outer.enter(TAG.OCTET_STRING);
  if (curve.keyType !== CKK.EC) return key.take(TAG.OCTET_STRING);
  const fields = key.enter(TAG.SEQUENCE);
  fields.takeVersion();
  return fields.take(TAG.OCTET_STRING);
}
