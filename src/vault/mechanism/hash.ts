import { CKK, CKM } from '../../wire/pkcs11.ts';

/** Hash functions as OpenSSL names them; both providers look them up by this name. */
export type HashName =
  | 'sha1'
  | 'sha224'
  | 'sha256'
  | 'sha384'
  | 'sha512'
  | 'sha512-224'
  | 'sha512-256'
  | 'sha3-224'
  | 'sha3-256'
  | 'sha3-384'
  | 'sha3-512'
  | 'blake2b160'
  | 'blake2b256'
  | 'blake2b384'
  | 'blake2b512';

/** What both providers look up: those, and what is legacy. */
export interface HashByName {
  readonly name: HashName | 'md5';
}

/**
 * A hash function, with the PKCS#11 numbers of its digest and its HMAC; `curve-hash.ts` and
 * `rsa-hash.ts` have more.
 */
export interface HashFunction {
  readonly name: HashName;
  readonly bytes: number;
  /** As in the names of mechanisms: "SHA256" in ECDSA_SHA256. */
  readonly label: string;
  readonly digest: number;
  readonly hmac: number;
  readonly hmacGeneral: number;
  readonly hmacKeyType: number;
  readonly keyGen: number;
  /** Of the digest. */
  readonly clause: string;
  /** The digest and the HMAC are on the lists of FIPS 140-3. */
  readonly approved: boolean;
  /** OpenSSL has BLAKE2b of 512 bits alone. */
  readonly only?: 'noble';
}

/**
 * What a signature with SHA-1 may still be used for: SP 800-131A §3, "legacy use". Of mechanisms
 * that are approved it says nothing.
 */
export const LEGACY_VERBS = ['verify'] as const;

const SHA_3_CLAUSE = 'FIPS 202; PKCS#11 v3.2';
const BLAKE2B = { clause: 'RFC 7693; PKCS#11 v3.2', approved: false } as const;
const SHA_2_CLAUSE = 'FIPS 180-4; PKCS#11 v3.2';

/** Approved where no signature depends on it: SP 800-131A §9. */
const SHA_1: HashFunction = {
  name: 'sha1',
  bytes: 20,
  label: 'SHA1',
  digest: CKM.SHA_1,
  hmac: CKM.SHA_1_HMAC,
  hmacGeneral: CKM.SHA_1_HMAC_GENERAL,
  hmacKeyType: CKK.SHA_1_HMAC,
  keyGen: CKM.SHA_1_KEY_GEN,
  clause: SHA_2_CLAUSE,
  approved: true,
};

/** Every hash function, each with a digest and a MAC. */
export const HASH_FUNCTIONS: readonly HashFunction[] = [
  SHA_1,
  hashFunction('sha224', 28, 'SHA224'),
  hashFunction('sha256', 32, 'SHA256'),
  hashFunction('sha384', 48, 'SHA384'),
  hashFunction('sha512', 64, 'SHA512'),
  hashFunction('sha512-224', 28, 'SHA512_224'),
  hashFunction('sha512-256', 32, 'SHA512_256'),
  { ...hashFunction('sha3-224', 28, 'SHA3_224'), clause: SHA_3_CLAUSE },
  { ...hashFunction('sha3-256', 32, 'SHA3_256'), clause: SHA_3_CLAUSE },
  { ...hashFunction('sha3-384', 48, 'SHA3_384'), clause: SHA_3_CLAUSE },
  { ...hashFunction('sha3-512', 64, 'SHA3_512'), clause: SHA_3_CLAUSE },
  { ...hashFunction('blake2b160', 20, 'BLAKE2B_160'), ...BLAKE2B, only: 'noble' },
  { ...hashFunction('blake2b256', 32, 'BLAKE2B_256'), ...BLAKE2B, only: 'noble' },
  { ...hashFunction('blake2b384', 48, 'BLAKE2B_384'), ...BLAKE2B, only: 'noble' },
  { ...hashFunction('blake2b512', 64, 'BLAKE2B_512'), ...BLAKE2B },
];

type Label =
  | 'SHA224'
  | 'SHA256'
  | 'SHA384'
  | 'SHA512'
  | 'SHA512_224'
  | 'SHA512_256'
  | 'SHA3_224'
  | 'SHA3_256'
  | 'SHA3_384'
  | 'SHA3_512'
  | 'BLAKE2B_160'
  | 'BLAKE2B_256'
  | 'BLAKE2B_384'
  | 'BLAKE2B_512';

function hashFunction(name: HashName, bytes: number, label: Label): HashFunction {
  return {
    name,
    bytes,
    label,
    digest: CKM[label],
    hmac: CKM[`${label}_HMAC`],
    hmacGeneral: CKM[`${label}_HMAC_GENERAL`],
    hmacKeyType: CKK[`${label}_HMAC`],
    keyGen: CKM[`${label}_KEY_GEN`],
    clause: SHA_2_CLAUSE,
    approved: true,
  };
}

/** What stands for the hash in the names of its digest, HMAC and key generation. */
export function mechanismLabel(hash: HashFunction): string {
  return hash.digest === CKM.SHA_1 ? 'SHA_1' : hash.label;
}
