import { createCipheriv, createDecipheriv } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
const TAG_BYTES = 16;

/**
 * Zeros: each key that comes here is derived for one encryption (`../seal.ts`), so that no nonce
 * can repeat under it (SP 800-38D §8: uniqueness of key and IV together).
 */
const NONCE = new Uint8Array(12);

/** AES-256-GCM under a key that is used for this one message: ciphertext ‖ 16-byte tag. */
export function gcmSealOnce(key: Uint8Array, aad: Uint8Array, plaintext: Uint8Array): Uint8Array {
  const cipher = createCipheriv(ALGORITHM, key, NONCE, { authTagLength: TAG_BYTES });
  cipher.setAAD(aad);
  const head = cipher.update(plaintext);
  cipher.final();
  const out = new Uint8Array(head.byteLength + TAG_BYTES);
  out.set(head, 0);
  out.set(cipher.getAuthTag(), head.byteLength);
  return out;
}

/**
 * The plaintext in a buffer of its own, or null when the tag does not verify; what was decrypted is
 * wiped then.
 */
export function gcmOpenOnce(
  key: Uint8Array,
  aad: Uint8Array,
  sealed: Uint8Array,
): Uint8Array | null {
  const end = sealed.byteLength - TAG_BYTES;
  if (end < 0) return null;
  const decipher = createDecipheriv(ALGORITHM, key, NONCE, { authTagLength: TAG_BYTES });
  decipher.setAAD(aad);
  decipher.setAuthTag(sealed.subarray(end));
  const plaintext = decipher.update(sealed.subarray(0, end));
  try {
    decipher.final();
    return plaintext;
  } catch {
    plaintext.fill(0);
    return null;
  }
}
