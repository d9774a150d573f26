import { CKD } from '../../wire/pkcs11.ts';
import { LIMITS } from '../../wire/limits.ts';
import { Secret } from '../object/secret.ts';
import { Defect, Refusal } from '../refusal.ts';
import { type Hash, HASHES } from './hash.ts';
import { CURVES, SECRET_BYTES_MAX } from './key/key-type.ts';
import type { Curve, Key, WireMechanism } from './mechanism.ts';
import { canonicalPoint } from './noble/point.ts';
import { parameterRefusal, requireParameters } from './parameters.ts';
import { unwrapPoint } from './key/public-key.ts';

export interface EcdhParameters {
  /** Of the X9.63 key derivation function; null: the shared secret itself. */
  readonly kdf: Hash | null;
  readonly sharedData: Uint8Array;
  readonly publicData: Uint8Array;
}

const EMPTY = new Uint8Array(0);

export function parseEcdhParameters(wire: WireMechanism): EcdhParameters {
  const given = requireParameters(wire, 'ecdh');
  const sharedData = given.sharedData ?? EMPTY;
  const publicData = given.publicData ?? EMPTY;
  const kdf = HASHES.find((hash) => hash.kdf === given.kdf) ?? null;
  if (kdf === null && given.kdf !== CKD.NULL) {
    throw parameterRefusal('the KDF is not CKD_NULL or one of SHA-1 and SHA-2');
  }
  if (kdf === null && sharedData.byteLength > 0) {
    throw parameterRefusal('CKD_NULL takes no shared data');
  }
  if (sharedData.byteLength > LIMITS.aadBytesMax) {
    throw parameterRefusal(`shared data has at most ${LIMITS.aadBytesMax} bytes`);
  }
  if (publicData.byteLength === 0) throw parameterRefusal('the public key of the peer is missing');
  return { kdf, sharedData, publicData };
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
  hash(hash: Hash, data: Uint8Array): Uint8Array;
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
    const natural = parameters.kdf === null ? shared.byteLength : parameters.kdf.bytes;
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
    return Secret.own(x963(shared, wanted, { ...derivation, kdf: parameters.kdf }));
  } finally {
    shared.fill(0);
  }
}

/** SEC 1 §3.6.1: hashes of Z ‖ counter ‖ SharedInfo, the counter from 1 in 32 bits. */
function x963(
  shared: Uint8Array,
  bytes: number,
  { kdf, hash, parameters }: Derivation & { readonly kdf: Hash },
): Uint8Array {
  const input = Buffer.alloc(shared.byteLength + 4 + parameters.sharedData.byteLength);
  input.set(shared);
  input.set(parameters.sharedData, shared.byteLength + 4);
  const output = new Uint8Array(bytes);
  for (let at = 0, counter = 1; at < bytes; at += kdf.bytes, counter++) {
    input.writeUInt32BE(counter, shared.byteLength);
    const block = hash(kdf, input);
    output.set(block.subarray(0, bytes - at), at);
    block.fill(0);
  }
  input.fill(0);
  return output;
}
