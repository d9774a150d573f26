import type { Secret } from '../object/secret.ts';
import { Refusal } from '../refusal.ts';
import { privateFromPkcs8 } from './key/key-material.ts';
import type { PrivateFacts } from './key/key-material.ts';
import { secretBytes } from './secret-reader.ts';

/**
 * The private key that was wrapped as PKCS#8; null for anything else, whatever is wrong with it.
 * Takes the secret and overwrites it. PKCS#11 v3.2 §6.7.
 */
export function privateFromSecret(secret: Secret): PrivateFacts | null {
  try {
    return privateFromPkcs8(secretBytes(secret));
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  } finally {
    secret[Symbol.dispose]();
  }
}
