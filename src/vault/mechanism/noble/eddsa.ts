import { ed25519 } from '@noble/curves/ed25519.js';
import { bytesToNumberLE, concatBytes } from '@noble/curves/utils.js';
import { sameBytes } from '../key/der.ts';
import { isWellFormed } from '../ed25519-signature.ts';
import { WrongSignature } from '../self-test/failure.ts';
import type { Implementation, Key } from '../mechanism.ts';
import { heldSignStream, heldVerifyStream } from '../stream.ts';
import { NOBLE_HASHES } from './digest.ts';
import { keyBytes, publicBytes } from './key-bytes.ts';

const { Point } = ed25519;

/**
 * Deterministic, so a signature with a fault in it would give the key away: it is verified before
 * it leaves.
 */
function signChecked(key: Key, data: Uint8Array): Uint8Array {
  const signature = ed25519.sign(data, keyBytes(key));
  if (!verifies(publicBytes(key), data, signature)) throw new WrongSignature();
  return signature;
}

/**
 * RFC 8032 §5.1.7 without the cofactor, as OpenSSL has it: R must be the encoding of SB − kA.
 * noble's own check multiplies by the cofactor, and so takes signatures with a part of small order
 * in R that OpenSSL does not. The public point has been checked.
 */
function verifies(publicPoint: Uint8Array, data: Uint8Array, signature: Uint8Array): boolean {
  if (!isWellFormed(signature)) return false;
  const r = signature.subarray(0, 32);
  const s = bytesToNumberLE(signature.subarray(32));
  const k = Point.Fn.create(
    bytesToNumberLE(NOBLE_HASHES.sha512(concatBytes(r, publicPoint, data))),
  );
  const a = Point.fromBytes(publicPoint, false);
  const expected = Point.BASE.multiplyUnsafe(s).add(a.negate().multiplyUnsafe(k));
  return sameBytes(expected.toBytes(), r);
}

/**
 * The message is hashed twice (RFC 8032 §5.1.6), so streams hold it. On the event loop however long
 * it is: noble has no threads.
 */
export const eddsa: Implementation<null> = {
  sign: (key, _, data) => signChecked(key, data),
  verify: (key, _, data, signature) => verifies(keyBytes(key), data, signature),
  signStream: (key) => heldSignStream((data) => signChecked(key, data)),
  verifyStream: (key) =>
    heldVerifyStream((data, signature) => verifies(keyBytes(key), data, signature)),
};
