import { Refusal } from '../refusal.ts';

/** Longer than any hash; shorter than anything that could stall the event loop. */
const HASH_BYTES_MAX = 1024;

/** A copy of what CKM_ECDSA is given to sign. Throws CKR_DATA_LEN_RANGE. */
export function requireHash(data: Uint8Array): Uint8Array {
  if (data.byteLength === 0 || data.byteLength > HASH_BYTES_MAX) {
    throw new Refusal('CKR_DATA_LEN_RANGE', 'CKM_ECDSA signs a hash, not a message', {
      hint: 'use ECDSA_SHA256 or another mechanism that hashes.',
    });
  }
  return Uint8Array.from(data);
}
