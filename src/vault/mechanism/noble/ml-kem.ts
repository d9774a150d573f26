import { Secret } from '../../object/secret.ts';
import type { Implementation } from '../mechanism.ts';
import { inOwnTurn } from '../own-turn.ts';
import { keyBytes } from './key-bytes.ts';
import { mlKemOf } from './lattice.ts';

/**
 * In turns of their own: noble has no threads. Keys are copied, for a partition may seal before.
 */
export const mlKem = {
  encapsulate(key) {
    const publicKey = Uint8Array.from(keyBytes(key));
    return inOwnTurn(() => {
      const { sharedSecret, cipherText } = mlKemOf(key).encapsulate(publicKey);
      return { secret: Secret.own(sharedSecret), ciphertext: cipherText };
    });
  },
  decapsulate(key, _, ciphertext) {
    const secretKey = Uint8Array.from(keyBytes(key));
    const given = Uint8Array.from(ciphertext);
    return inOwnTurn(() => {
      try {
        return Secret.own(mlKemOf(key).decapsulate(given, secretKey));
      } finally {
        secretKey.fill(0);
      }
    });
  },
} satisfies Implementation<null>;
