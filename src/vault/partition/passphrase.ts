import { randomBytes } from 'node:crypto';
import { LIMITS } from '../../wire/limits.ts';
import type { Secret } from '../object/secret.ts';
import { Refusal } from '../refusal.ts';

/** Crockford's base 32: none of i, l, o, u, which are misread or make words. */
const ALPHABET = Buffer.from('0123456789abcdefghjkmnpqrstvwxyz');
const GROUPS = 5;
const GROUP_SYMBOLS = 4;
/**
 * Of a passphrase that a person chose: stretching helps, and this keeps out what no stretching
 * saves.
 */
const CHOSEN_BYTES_MIN = 12;

/** 100 random bits as "7k3f-9xq2-…": easy to read aloud and to type. */
export function generatePassphrase(): Buffer {
  const random = randomBytes(GROUPS * GROUP_SYMBOLS);
  const out = Buffer.alloc(GROUPS * (GROUP_SYMBOLS + 1) - 1, '-');
  for (const [i, byte] of random.entries()) {
    out[i + Math.floor(i / GROUP_SYMBOLS)] = ALPHABET[byte & 31] ?? 0;
  }
  random.fill(0);
  return out;
}

/** Throws CKR_PIN_LEN_RANGE. */
export function checkPassphrase({ byteLength }: Secret): void {
  if (byteLength >= CHOSEN_BYTES_MIN && byteLength <= LIMITS.pinBytesMax) return;
  throw new Refusal(
    'CKR_PIN_LEN_RANGE',
    `a passphrase has ${CHOSEN_BYTES_MIN} to ${LIMITS.pinBytesMax} bytes`,
    { hint: 'leave it out, and the vault generates one.' },
  );
}
