import { sign, verify } from 'node:crypto';
import { isWellFormed } from '../ed25519-signature.ts';
import { WrongSignature } from '../failure.ts';
import type { Implementation, Key } from '../mechanism.ts';
import { heldStream, heldVerifyStream } from '../stream.ts';
import { keyObject, publicKeyObjectOf } from './key-object.ts';

/**
 * Deterministic, so a signature with a fault in it would give the key away: it is verified before
 * it leaves.
 */
function signChecked(key: Key, data: Uint8Array): Uint8Array {
  const signature = sign(null, data, keyObject(key));
  if (!verify(null, data, publicKeyObjectOf(key), signature)) {
    throw new WrongSignature();
  }
  return signature;
}

/** OpenSSL has no cofactor in its equation, RFC 8032 §5.1.7. */
function verifyOnce(key: Key, data: Uint8Array, signature: Uint8Array): boolean {
  return isWellFormed(signature) && verify(null, data, keyObject(key), signature);
}

/** The message is hashed twice (RFC 8032 §5.1.6), so streams hold it. */
export const eddsa: Implementation<null> = {
  sign: (key, _, data) => signChecked(key, data),
  verify: (key, _, data, signature) => verifyOnce(key, data, signature),
  signStream: (key) => heldStream((data) => signChecked(key, data)),
  verifyStream: (key) => heldVerifyStream((data, signature) => verifyOnce(key, data, signature)),
};
