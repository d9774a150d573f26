import { ed25519 } from '@noble/curves/ed25519.js';
import { WrongSignature } from '../failure.ts';
import type { Implementation, Key } from '../mechanism.ts';
import { heldStream, heldVerifyStream } from '../stream.ts';
import { keyBytes, publicBytes } from './key-bytes.ts';

/** RFC 8032 and FIPS 186-5, not ZIP-215: canonical points only. */
const STRICT = { zip215: false } as const;

/**
 * Deterministic, so a signature with a fault in it would give the key away: it is verified before
 * it leaves.
 */
function signChecked(key: Key, data: Uint8Array): Uint8Array {
  const signature = ed25519.sign(data, keyBytes(key));
  if (!ed25519.verify(signature, data, publicBytes(key), STRICT)) {
    throw new WrongSignature();
  }
  return signature;
}

function verifyOnce(key: Key, data: Uint8Array, signature: Uint8Array): boolean {
  if (signature.byteLength !== ed25519.lengths.signature) return false;
  return ed25519.verify(signature, data, keyBytes(key), STRICT);
}

/** The message is hashed twice (RFC 8032 §5.1.6), so streams hold it. */
export const eddsa: Implementation<null> = {
  sign: (key, _, data) => signChecked(key, data),
  verify: (key, _, data, signature) => verifyOnce(key, data, signature),
  signStream: (key) => heldStream((data) => signChecked(key, data)),
  verifyStream: (key) => heldVerifyStream((data, signature) => verifyOnce(key, data, signature)),
};
