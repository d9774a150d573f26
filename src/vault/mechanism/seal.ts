import { argon2, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { Secret } from '../object/secret.ts';
import { gcmOpenOnce, gcmSealOnce } from './openssl/seal.ts';
import { secretBytes } from './secret-reader.ts';

/**
 * How partitions seal what they store, without seeing a key byte: boxes under keys derived for one
 * use, derivation of one secret from another, and MACs. docs/STORAGE.md specifies the bytes.
 */

/** What a box is bound to: opening needs all of it, equal in every bit. */
export interface Binding {
  readonly hash: 'sha256' | 'sha512';
  /**
   * HKDF's salt: 16 random bytes, fresh for each box or for each group of boxes whose `info`
   * differ.
   */
  readonly salt: Uint8Array;
  /** HKDF's info and the AAD: a label, then everything that says which box this is. */
  readonly info: Uint8Array;
}

/** commitment 32 ‖ ciphertext ‖ tag 16. */
export const BOX_OVERHEAD_BYTES = 48;
const COMMITMENT_BYTES = 32;
const KEY_BYTES = 32;

/** A box around bytes that may be public. The plaintext stays the caller's. */
export function sealBytes(key: Secret, binding: Binding, plaintext: Uint8Array): Uint8Array {
  const derived = deriveOnce(key, binding);
  const sealed = gcmSealOnce(derived.subarray(0, KEY_BYTES), binding.info, plaintext);
  const box = new Uint8Array(COMMITMENT_BYTES + sealed.byteLength);
  box.set(derived.subarray(KEY_BYTES), 0);
  box.set(sealed, COMMITMENT_BYTES);
  derived.fill(0);
  return box;
}

/**
 * The plaintext, in a buffer of its own, or null: wrong key, wrong binding or altered box. The
 * commitment is what makes a box open under one key only: AES-GCM alone does not commit to its key.
 */
export function openBytes(key: Secret, binding: Binding, box: Uint8Array): Uint8Array | null {
  if (box.byteLength < BOX_OVERHEAD_BYTES) return null;
  const derived = deriveOnce(key, binding);
  const committed = timingSafeEqual(derived.subarray(KEY_BYTES), box.subarray(0, COMMITMENT_BYTES));
  const plaintext = committed
    ? gcmOpenOnce(derived.subarray(0, KEY_BYTES), binding.info, box.subarray(COMMITMENT_BYTES))
    : null;
  derived.fill(0);
  return plaintext;
}

/** A box around a secret, which stays the caller's. */
export function sealSecret(key: Secret, binding: Binding, secret: Secret): Uint8Array {
  return sealBytes(key, binding, secretBytes(secret));
}

/** The secret of a box, or null as `openBytes`. The caller disposes it. */
export function openSecret(key: Secret, binding: Binding, box: Uint8Array): Secret | null {
  const bytes = openBytes(key, binding, box);
  return bytes === null ? null : Secret.own(bytes);
}

/**
 * 32 bytes by HKDF-SHA-256 without salt: `key` is uniform already (RFC 5869 §3.3). The caller
 * disposes them.
 */
export function deriveSecret(key: Secret, info: Uint8Array): Secret {
  return Secret.own(new Uint8Array(hkdfSync('sha256', secretBytes(key), '', info, KEY_BYTES)));
}

export function randomSecret(byteLength: number): Secret {
  return Secret.own(randomBytes(byteLength));
}

/**
 * HMAC-SHA-256 over the parts, one after another: their lengths must be fixed, or told by what
 * comes before.
 */
export function macBytes(key: Secret, ...parts: readonly Uint8Array[]): Uint8Array {
  const hmac = createHmac('sha256', secretBytes(key));
  for (const part of parts) hmac.update(part);
  return hmac.digest();
}

/** HMAC-SHA-256 over a label of fixed length and a secret's bytes. */
export function macSecret(key: Secret, label: Uint8Array, secret: Secret): Uint8Array {
  return macBytes(key, label, secretBytes(secret));
}

export interface Stretching {
  readonly memoryKib: number;
  readonly passes: number;
  readonly lanes: number;
  readonly salt: Uint8Array;
}

const argon2Async = promisify(argon2);

/**
 * Argon2id (RFC 9106) of a passphrase, on the thread pool: 32 bytes. The passphrase stays the
 * caller's.
 */
export async function stretchSecret(secret: Secret, stretching: Stretching): Promise<Secret> {
  // OpenSSL reads the message on another thread: it gets a copy, which outlives whatever the caller
  // does meanwhile.
  const message = Uint8Array.from(secretBytes(secret));
  try {
    const stretched = await argon2Async('argon2id', {
      message,
      nonce: stretching.salt,
      parallelism: stretching.lanes,
      memory: stretching.memoryKib,
      passes: stretching.passes,
      tagLength: KEY_BYTES,
    });
    return Secret.own(stretched);
  } finally {
    message.fill(0);
  }
}

/** key 32 ‖ commitment 32. */
function deriveOnce(key: Secret, binding: Binding): Uint8Array {
  const { hash, salt, info } = binding;
  return new Uint8Array(hkdfSync(hash, secretBytes(key), salt, info, KEY_BYTES + COMMITMENT_BYTES));
}
