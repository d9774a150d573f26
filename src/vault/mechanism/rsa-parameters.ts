import { LIMITS } from '../../wire/limits.ts';
import { Refusal } from '../refusal.ts';
import { type RsaHash, rsaHashOfDigest, rsaHashOfMgf } from './rsa-hash.ts';
import type { Key, KeyPairSpec, WireMechanism } from './mechanism.ts';
import { parameterRefusal, parametersOf, requireParameters } from './parameters.ts';
import { bitLength, MODULUS_BITS_MAX, MODULUS_BITS_MIN, MODULUS_SIZES } from './key/rsa-check.ts';

export interface PssParameters {
  /** Of the message. */
  readonly hash: RsaHash;
  /** Of MGF1: mostly the same. */
  readonly maskHash: RsaHash;
  readonly saltBytes: number;
}

export interface OaepParameters {
  /** Of the label, and of MGF1. */
  readonly hash: RsaHash;
  readonly label: Uint8Array;
}

/**
 * `expected`: the hash of the mechanism, which the parameters must name; null where the caller
 * hashed.
 */
export function parsePssParameters(
  expected: RsaHash | null,
): (wire: WireMechanism) => PssParameters {
  return (wire) => {
    const given = parametersOf(wire, 'pss');
    // Without parameters, the usual ones: a salt as long as the hash (RFC 8017 §9.1, note 4).
    if (given === null && expected !== null) {
      return { hash: expected, maskHash: expected, saltBytes: expected.bytes };
    }
    if (given === null) throw parameterRefusal('the mechanism needs pss parameters');
    const hash = rsaHashOfDigest(given.hash ?? 0);
    if (expected !== null && hash !== expected) {
      throw parameterRefusal("the hash of the PSS parameters is not the mechanism's");
    }
    const maskHash = rsaHashOfMgf(given.mgf ?? 0);
    const saltBytes = given.saltBytes ?? 0;
    if (saltBytes > MODULUS_BITS_MAX / 8) throw parameterRefusal('the PSS salt is too long');
    return { hash, maskHash, saltBytes };
  };
}

/** FIPS 186-5 §5.4 (g): no salt is longer than the hash; the mask is of an approved hash, too. */
export function pssIsApproved({ hash, maskHash, saltBytes }: PssParameters): boolean {
  return saltBytes <= hash.bytes && maskHash.approvedForSignatures;
}

export function parseOaepParameters(wire: WireMechanism): OaepParameters {
  return oaepParameters(requireParameters(wire, 'oaep'));
}

/** An AES key that is used once, in OAEP, and KWP under it. PKCS#11 v3.2 §6.1.18. */
export interface RsaAesKeyWrapParameters {
  readonly aesKeyBits: number;
  readonly oaep: OaepParameters;
}

export function parseRsaAesKeyWrap(wire: WireMechanism): RsaAesKeyWrapParameters {
  const given = requireParameters(wire, 'rsaAesKeyWrap');
  const aesKeyBits = given.aesKeyBits ?? 0;
  if (aesKeyBits !== 128 && aesKeyBits !== 192 && aesKeyBits !== 256) {
    throw parameterRefusal('the AES key of RSA_AES_KEY_WRAP has 128, 192 or 256 bits');
  }
  if (given.oaep == null) throw parameterRefusal('RSA_AES_KEY_WRAP needs the parameters of OAEP');
  return { aesKeyBits, oaep: oaepParameters(given.oaep) };
}

function oaepParameters(given: NonNullable<WireMechanism['oaep']>): OaepParameters {
  const hash = rsaHashOfDigest(given.hash ?? 0);
  requireOwnMgf(hash, given.mgf ?? 0);
  // A copy: a thread for RSA is sent all the memory under a view, which may hold other requests.
  const label = Uint8Array.from(given.label ?? []);
  if (label.byteLength > LIMITS.aadBytesMax) {
    throw parameterRefusal(`an OAEP label has at most ${LIMITS.aadBytesMax} bytes`);
  }
  return { hash, label };
}

/**
 * Node:crypto has one hash for both, and to take the padding off in JavaScript would tell by its
 * time what is wrong with it (Manger 2001).
 */
function requireOwnMgf(hash: RsaHash, mgf: number): void {
  if (rsaHashOfMgf(mgf) === hash) return;
  throw parameterRefusal(
    'the hash of MGF1 must be that of OAEP',
    `use CKG_MGF1_${hash.label} with ${hash.label}.`,
  );
}

/** RFC 8017 §9.1.1, step 3. */
export function checkPssSalt(key: Key, { hash, saltBytes }: PssParameters): void {
  const saltBytesMax = key.bits / 8 - hash.bytes - 2;
  if (saltBytes > saltBytesMax) {
    throw parameterRefusal(`the PSS salt has at most ${saltBytesMax} bytes with this key and hash`);
  }
}

/** RFC 8017 §7.1.1, step 1. */
export function checkOaepLength(key: Key, { hash }: OaepParameters, dataBytes: number): void {
  const dataBytesMax = key.bits / 8 - 2 * hash.bytes - 2;
  if (dataBytes > dataBytesMax) {
    throw new Refusal(
      'CKR_DATA_LEN_RANGE',
      `OAEP takes at most ${dataBytesMax} bytes with this key and hash`,
      { hint: 'a longer key is wrapped by RSA_AES_KEY_WRAP.' },
    );
  }
}

/**
 * Size and exponent of a pair to generate. FIPS 186-5 §A.1.1; node:crypto takes exponents below
 * 2^32.
 */
export function rsaSpec(spec: KeyPairSpec): { modulusLength: number; publicExponent: number } {
  const { modulusBits, publicExponent } = spec;
  if (modulusBits === undefined) {
    throw new Refusal('CKR_TEMPLATE_INCOMPLETE', 'the template has no CKA_MODULUS_BITS');
  }
  if (modulusBits < MODULUS_BITS_MIN || modulusBits > MODULUS_BITS_MAX || modulusBits % 8 !== 0) {
    throw new Refusal('CKR_KEY_SIZE_RANGE', MODULUS_SIZES);
  }
  if (publicExponent === undefined) return { modulusLength: modulusBits, publicExponent: 65537 };
  const value = publicExponent.reduce((sum, byte) => sum * 256 + byte, 0);
  if (bitLength(publicExponent) > 32 || value < 65537 || value % 2 === 0) {
    throw new Refusal(
      'CKR_ATTRIBUTE_VALUE_INVALID',
      'the public exponent of a new RSA key is odd, at least 65537 and below 2^32',
      { hint: 'leave it out: 65537 is the usual one.' },
    );
  }
  return { modulusLength: modulusBits, publicExponent: value };
}
