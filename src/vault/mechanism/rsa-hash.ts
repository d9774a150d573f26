import { CKG, CKM } from '../../wire/pkcs11.ts';
import { HASH_FUNCTIONS, type HashFunction, type HashName } from './hash.ts';
import { parameterRefusal } from './parameters.ts';

/** Hash functions on which PKCS#11 builds signatures and masks of RSA. */
export type RsaHashName =
  | 'sha1'
  | 'sha224'
  | 'sha256'
  | 'sha384'
  | 'sha512'
  | 'sha3-224'
  | 'sha3-256'
  | 'sha3-384'
  | 'sha3-512';

/** With the numbers of its signatures and of its mask. */
export interface RsaHash extends HashFunction {
  readonly name: RsaHashName;
  readonly rsaPkcs: number;
  readonly rsaPss: number;
  readonly mgf: number;
  /** SP 800-131A §3: SHA-1 is no longer approved for signatures. */
  readonly approvedForSignatures: boolean;
  /** What stands before the hash in EMSA-PKCS1-v1_5: RFC 8017 §9.2, note 1. */
  readonly digestInfo: Uint8Array;
}

type Label =
  'SHA1' | 'SHA224' | 'SHA256' | 'SHA384' | 'SHA512' | `SHA3_${'224' | '256' | '384' | '512'}`;

export const RSA_HASHES: readonly RsaHash[] = [
  rsaHash('sha1', 'SHA1', '06052b0e03021a'),
  // The arc of NIST's hash functions, 2.16.840.1.101.3.4.2: FIPS 180-4, FIPS 202.
  rsaHash('sha224', 'SHA224', '0609608648016503040204'),
  rsaHash('sha256', 'SHA256', '0609608648016503040201'),
  rsaHash('sha384', 'SHA384', '0609608648016503040202'),
  rsaHash('sha512', 'SHA512', '0609608648016503040203'),
  rsaHash('sha3-224', 'SHA3_224', '0609608648016503040207'),
  rsaHash('sha3-256', 'SHA3_256', '0609608648016503040208'),
  rsaHash('sha3-384', 'SHA3_384', '0609608648016503040209'),
  rsaHash('sha3-512', 'SHA3_512', '060960864801650304020a'),
];

/** The hash whose digest mechanism is `number`. Throws CKR_MECHANISM_PARAM_INVALID. */
export function rsaHashOfDigest(number: number): RsaHash {
  const hash = RSA_HASHES.find(({ digest }) => digest === number);
  if (hash !== undefined) return hash;
  throw parameterRefusal(
    'the hash is not one of SHA-1, SHA-2 and SHA-3',
    'name it by the number of its digest mechanism, such as CKM_SHA256.',
  );
}

/** The hash whose MGF1 is `number`. Throws CKR_MECHANISM_PARAM_INVALID. */
export function rsaHashOfMgf(number: number): RsaHash {
  const hash = RSA_HASHES.find(({ mgf }) => mgf === number);
  if (hash !== undefined) return hash;
  throw parameterRefusal(
    'the mask generation function is not MGF1 of SHA-1, SHA-2 or SHA-3',
    'name it by its CKG_ number, such as CKG_MGF1_SHA256.',
  );
}

function rsaHash(name: RsaHashName, label: Label, oid: string): RsaHash {
  return {
    ...hashFunction(name),
    name,
    rsaPkcs: CKM[`${label}_RSA_PKCS`],
    rsaPss: CKM[`${label}_RSA_PKCS_PSS`],
    mgf: CKG[`MGF1_${label}`],
    approvedForSignatures: name !== 'sha1',
    digestInfo: digestInfo(hashFunction(name).bytes, Buffer.from(oid, 'hex')),
  };
}

function hashFunction(name: HashName): HashFunction {
  const found = HASH_FUNCTIONS.find((hash) => hash.name === name);
  if (found === undefined) throw new Error(`there is no hash function ${name}`);
  return found;
}

/**
 * DigestInfo up to the hash: the algorithm with its parameter NULL, and the OCTET STRING's head.
 */
function digestInfo(hashBytes: number, oid: Uint8Array): Uint8Array {
  const algorithm = [0x30, oid.byteLength + 2, ...oid, 0x05, 0x00];
  return Uint8Array.of(0x30, algorithm.length + 2 + hashBytes, ...algorithm, 0x04, hashBytes);
}
