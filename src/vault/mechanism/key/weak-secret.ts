import { CKK } from '../../../wire/pkcs11.ts';
import type { Secret } from '../../object/secret.ts';
import { secretBytes } from '../secret-reader.ts';
import { sameBytes } from './der.ts';

/**
 * True of a secret that cannot be a key of its type, whatever its length: AES-XTS with equal halves
 * gives nothing that XTS promises (Rogaway 2004; FIPS 140-3 IG C.I).
 */
export function isWeakSecret(type: number, secret: Secret): boolean {
  if (type !== CKK.AES_XTS) return false;
  const bytes = secretBytes(secret);
  const half = bytes.byteLength >> 1;
  return sameBytes(bytes.subarray(0, half), bytes.subarray(half));
}
