import { schnorr } from '@noble/curves/secp256k1.js';
import { randomBytes } from '@noble/hashes/utils.js';
import { Refusal } from '../../refusal.ts';
import type { Implementation, Key } from '../mechanism.ts';
import { inOwnTurn } from '../own-turn.ts';
import { WrongSignature } from '../self-test/failure.ts';
import { heldSignStream, heldVerifyStream } from '../stream.ts';
import { keyBytes, publicBytes } from './key-bytes.ts';

/** lift_x takes the x alone: the y of 0x04 ‖ x ‖ y is left out. */
function xOnly(key: Key): Uint8Array {
  if (key.curve !== 'secp256k1') {
    throw new Refusal('CKR_KEY_TYPE_INCONSISTENT', 'BIP340_SCHNORR takes keys of secp256k1 alone');
  }
  return publicBytes(key).slice(1, 33);
}

/**
 * With fresh randomness, so that a fault in one run tells nothing; verified before it leaves, as
 * BIP 340 advises.
 */
function sign(key: Key, data: Uint8Array): Promise<Uint8Array> {
  const [publicKey, message] = [xOnly(key), Uint8Array.from(data)];
  const scalar = Uint8Array.from(keyBytes(key));
  return inOwnTurn(() => {
    const random = randomBytes(32);
    try {
      const signature = schnorr.sign(message, scalar, random);
      if (!schnorr.verify(signature, message, publicKey)) throw new WrongSignature();
      return signature;
    } finally {
      scalar.fill(0);
      random.fill(0);
    }
  });
}

function verify(key: Key, data: Uint8Array, signature: Uint8Array): boolean | Promise<boolean> {
  const publicKey = xOnly(key);
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
