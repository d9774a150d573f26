import { schnorr } from '@noble/curves/secp256k1.js';
import { randomBytes } from '@noble/hashes/utils.js';
import { Refusal } from '../../refusal.ts';
import type { Implementation, Key } from '../mechanism.ts';
import { inOwnTurn } from '../own-turn.ts';
import { WrongSignature } from '../self-test/failure.ts';
import { heldSignStream, heldVerifyStream } from '../stream.ts';
import { keyBytes, publicBytes } from './key-bytes.ts';

function requireCurve({ curve }: Key): void {
  if (curve === 'secp256k1') return;
  throw new Refusal('CKR_KEY_TYPE_INCONSISTENT', 'BIP340_SCHNORR takes keys of secp256k1 alone');
}

/**
 * With fresh randomness, so that a fault in one run tells nothing. noble verifies it before it
 * returns it, as BIP 340 advises, and throws when it does not verify.
 */
function sign(key: Key, data: Uint8Array): Promise<Uint8Array> {
  requireCurve(key);
  const message = Uint8Array.from(data);
  const scalar = Uint8Array.from(keyBytes(key));
  return inOwnTurn(() => {
    const random = randomBytes(32);
    try {
      return schnorr.sign(message, scalar, random);
    } catch (error) {
      throw new WrongSignature(error);
    } finally {
      scalar.fill(0);
      random.fill(0);
    }
  });
}

function verify(key: Key, data: Uint8Array, signature: Uint8Array): boolean | Promise<boolean> {
  requireCurve(key);
  // lift_x takes the x alone: the y of 0x04 ‖ x ‖ y is left out.
  const publicKey = publicBytes(key).slice(1, 33);
  if (signature.byteLength !== 64) return false;
  const [message, given] = [Uint8Array.from(data), Uint8Array.from(signature)];
  return inOwnTurn(() => schnorr.verify(given, message, publicKey));
}

/** The message is hashed twice, for the nonce and for the challenge, so streams hold it. */
export const schnorrSignature: Implementation<null> = {
  sign: (key, _, data) => sign(key, data),
  verify: (key, _, data, signature) => verify(key, data, signature),
  signStream: (key) => heldSignStream((data) => sign(key, data)),
  verifyStream: (key) => heldVerifyStream((data, signature) => verify(key, data, signature)),
};
