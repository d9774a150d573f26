import type { HashFunction, HashName } from './hash.ts';

/** FIPS 198-1 §3, FIPS 202 §7. */
const BLOCK_BYTES: Partial<Record<HashName, number>> = {
  sha1: 64,
  sha224: 64,
  sha256: 64,
  sha384: 128,
  sha512: 128,
  'sha512-224': 128,
  'sha512-256': 128,
  'sha3-224': 144,
  'sha3-256': 136,
  'sha3-384': 104,
  'sha3-512': 72,
};

/** The block of a hash's HMAC in bytes: it takes the digest of a longer key for the key. */
export function hmacBlockBytes({ name }: Pick<HashFunction, 'name'>): number {
  return BLOCK_BYTES[name] ?? 64;
}

/** Whether HMAC takes the digest of such a key. */
export function isHashedByHmac(hash: HashFunction, { bits }: { readonly bits: number }): boolean {
  return bits > hmacBlockBytes(hash) * 8;
}
