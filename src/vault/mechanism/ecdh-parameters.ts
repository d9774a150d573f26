import { CKD } from '../../wire/derivation-number.ts';
import { LIMITS } from '../../wire/limits.ts';
import { Secret } from '../object/secret.ts';
import { Defect, Refusal } from '../refusal.ts';
import { CURVE_HASHES, type CurveHash } from './curve-hash.ts';
import type { HashFunction } from './hash.ts';
import { CURVES, SECRET_BYTES_MAX } from './key/key-type.ts';
import type { Curve, Key, WireMechanism } from './mechanism.ts';
import { canonicalPoint } from './noble/point.ts';
import { parameterRefusal, requireParameters } from './parameters.ts';
import { unwrapPoint } from './key/public-key.ts';

/** How a key comes of the shared secret Z, by a hash function. */
export interface EcdhKdf {
  readonly hash: CurveHash;
  /** SP 800-56C §4.1 hashes counter ‖ Z ‖ FixedInfo; X9.63 Z ‖ counter ‖ SharedInfo. */
  readonly counterFirst: boolean;
}

/** What is derived of a shared secret, and with what. */
export interface EcdhDerivation {
  /** Null: the shared secret itself. */
  readonly kdf: EcdhKdf | null;
  readonly sharedData: Uint8Array;
}

export interface EcdhParameters extends EcdhDerivation {
  readonly publicData: Uint8Array;
}

const EMPTY = new Uint8Array(0);

/**
 * X9.63 over SHA-2 (SP 800-135 §4.2) and the one step of SP 800-56C §4.1 over SHA-2 and SHA-3.
 */
export function isApprovedKdf(kdf: EcdhKdf | null): boolean {
  if (kdf === null || !kdf.hash.approvedForSignatures) return false;
  return kdf.counterFirst || !kdf.hash.name.startsWith('sha3-');
}

export function parseEcdhParameters(wire: WireMechanism): EcdhParameters {
  const given = requireParameters(wire, 'ecdh');
  const publicData = given.publicData ?? EMPTY;
  const derivation = parseEcdhDerivation(given);
  if (publicData.byteLength === 0) throw parameterRefusal('the public key of the peer is missing');
  return { ...derivation, publicData };
}

/** Throws CKR_MECHANISM_PARAM_INVALID. */
export function parseEcdhDerivation(given: {
  readonly kdf?: number | null | undefined;
  readonly sharedData?: Uint8Array | null | undefined;
}): EcdhDerivation {
  const sharedData = given.sharedData ?? EMPTY;
  const kdf = kdfOf(given.kdf ?? 0);
  if (kdf === null && sharedData.byteLength > 0) {
    throw parameterRefusal('CKD_NULL takes no shared data');
  }
  if (sharedData.byteLength > LIMITS.aadBytesMax) {
    throw parameterRefusal(`shared data has at most ${LIMITS.aadBytesMax} bytes`);
  }
  return { kdf, sharedData };
}

function kdfOf(number: number): EcdhKdf | null {
  if (number === CKD.NULL) return null;
  const x963 = CURVE_HASHES.find((hash) => hash.x963 === number);
  if (x963 !== undefined) return { hash: x963, counterFirst: false };
  const oneStep = CURVE_HASHES.find((hash) => hash.oneStep === number);
  if (oneStep !== undefined) return { hash: oneStep, counterFirst: true };
  throw parameterRefusal('the KDF is not CKD_NULL or one of SHA-1, SHA-2 and SHA-3');
}

/**
 * The peer's point, checked against the curve of the key (SP 800-56A §5.6.2.3). Throws
 * CKR_PUBLIC_KEY_INVALID.
 */
export function peerPoint(key: Key, { publicData }: EcdhParameters): Uint8Array {
  if (key.curve === null) throw new Defect('the key is on no curve');
  const encoded = unwrapPoint(CURVES[key.curve], publicData, 'CKR_PUBLIC_KEY_INVALID');
  const point = canonicalPoint(key.curve, encoded);
  if (point === null) {
    throw new Refusal(
      'CKR_PUBLIC_KEY_INVALID',
      `the public key of the peer is not a valid point of ${key.curve}`,
    );
  }
  return point;
}

export interface Derivation {
  readonly curve: Curve | null;
  readonly parameters: EcdhParameters;
  /** Null: as long as the shared secret, or as the hash. */
  readonly valueBytes: number | null;
  /** The provider's hash function. */
  hash(hash: HashFunction, data: Uint8Array): Uint8Array;
}

/** From the shared secret, which is overwritten, to the derived one. */
export function deriveFrom(shared: Uint8Array, derivation: Derivation): Secret {
  const { parameters, valueBytes } = derivation;
  try {
    // RFC 7748 §6.1, §6.2. On the other curves x = 0 is a point like any other.
    const { curve } = derivation;
    const isMontgomery = curve === 'X25519' || curve === 'X448';
    if (isMontgomery && shared.every((byte) => byte === 0)) {
      throw new Refusal('CKR_PUBLIC_KEY_INVALID', 'the public key of the peer is of low order');
    }
    const natural = parameters.kdf === null ? shared.byteLength : parameters.kdf.hash.bytes;
    const wanted = valueBytes ?? natural;
    const max = parameters.kdf === null ? shared.byteLength : SECRET_BYTES_MAX;
    if (wanted < 1 || wanted > max) {
      throw new Refusal('CKR_KEY_SIZE_RANGE', `the mechanism derives 1 to ${max} bytes here`);
    }
    // PKCS#11 v3.2 §6.3.17: truncation removes bytes from the leading end.
    if (parameters.kdf === null) {
      // A copy: the slice of a Buffer would be a view of what is overwritten below.
      return Secret.own(Uint8Array.from(shared.subarray(shared.byteLength - wanted)));
    }
    return Secret.own(expand(shared, wanted, { ...derivation, kdf: parameters.kdf }));
  } finally {
    shared.fill(0);
  }
}

/**
 * SEC 1 §3.6.1: hashes of Z ‖ counter ‖ SharedInfo, the counter from 1 in 32 bits; or with the
 * counter first.
 */
function expand(
  shared: Uint8Array,
  bytes: number,
  { kdf, hash, parameters }: Derivation & { readonly kdf: EcdhKdf },
): Uint8Array {
  const input = Buffer.alloc(shared.byteLength + 4 + parameters.sharedData.byteLength);
  const counterAt = kdf.counterFirst ? 0 : shared.byteLength;
  input.set(shared, kdf.counterFirst ? 4 : 0);
  input.set(parameters.sharedData, shared.byteLength + 4);
  const output = new Uint8Array(bytes);
  for (let at = 0, counter = 1; at < bytes; at += kdf.hash.bytes, counter++) {
    input.writeUInt32BE(counter, counterAt);
    const block = hash(kdf.hash, input);
    output.set(block.subarray(0, bytes - at), at);
    block.fill(0);
  }
  input.fill(0);
  return output;
}
