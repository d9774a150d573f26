import { Refusal } from '../refusal.ts';
import type { HashFunction } from './hash.ts';
import { SECRET_BYTES_MAX } from './key/key-type.ts';

/** FIPS 202 §6.2: functions whose output has any length. */
export type XofName = 'shake128' | 'shake256';

/** How much of a digest is taken. Throws CKR_KEY_SIZE_RANGE for more than there is. */
export function digestBytes(hash: HashFunction, wanted: number | null): number {
  const bytes = wanted ?? hash.bytes;
  if (bytes >= 1 && bytes <= hash.bytes) return bytes;
  throw new Refusal('CKR_KEY_SIZE_RANGE', `${hash.label} makes 1 to ${hash.bytes} bytes`);
}

/** Throws CKR_TEMPLATE_INCOMPLETE where no length is said: an XOF has none of its own. */
export function xofBytes(wanted: number | null): number {
  if (wanted === null) {
    throw new Refusal('CKR_TEMPLATE_INCOMPLETE', 'the template has no CKA_VALUE_LEN');
  }
  if (wanted >= 1 && wanted <= SECRET_BYTES_MAX) return wanted;
  throw new Refusal('CKR_KEY_SIZE_RANGE', `a secret key has 1 to ${SECRET_BYTES_MAX} bytes`);
}
