import type { Secret } from '../../object/secret.ts';
import { Refusal } from '../../refusal.ts';
import { secretBytes } from '../secret-reader.ts';

export const DES3_KEY_BYTES = 24;
const PART_BYTES = 8;

/**
 * Refuses a key of three whose bytes have not odd parity (PKCS#11 v3.2), or of which two
 * that follow each other are the same: it would be DES (SP 800-67).
 */
export function requireDes3Key(secret: Secret): void {
  const bytes = secretBytes(secret);
  // Another length is refused where lengths are.
  if (bytes.byteLength !== DES3_KEY_BYTES) return;
  if (bytes.some((byte) => withOddParity(byte) !== byte)) {
    throw new Refusal('CKR_ATTRIBUTE_VALUE_INVALID', 'each byte of a DES3 key has odd parity', {
      hint: 'Set the lowest bit of each byte so that the number of ones is odd.',
    });
  }
  if (isSingleDes(bytes)) {
    throw new Refusal('CKR_ATTRIBUTE_VALUE_INVALID', 'two parts of the DES3 key are the same');
  }
}

/** Sets the parity of random bytes; false: draw others. */
export function becomesDes3Key(bytes: Uint8Array): boolean {
  for (const [at, byte] of bytes.entries()) bytes[at] = withOddParity(byte);
  return !isSingleDes(bytes);
}

function isSingleDes(bytes: Uint8Array): boolean {
  const [one, two, three] = [0, 1, 2].map((part) =>
    bytes.subarray(part * PART_BYTES, (part + 1) * PART_BYTES),
  );
  if (one === undefined || two === undefined || three === undefined) return false;
  return Buffer.compare(one, two) === 0 || Buffer.compare(two, three) === 0;
}

function withOddParity(byte: number): number {
  let ones = 0;
  for (let bits = byte >> 1; bits > 0; bits >>= 1) ones += bits & 1;
  return (byte & 0xfe) | ((ones & 1) ^ 1);
}
