import { CKD } from '../../wire/derivation-number.ts';
import { CKM } from '../../wire/pkcs11.ts';
import { HASH_FUNCTIONS, type HashFunction, type HashName } from './hash.ts';

/** Hash functions on which PKCS#11 builds signatures and key derivations of elliptic curves. */
export type CurveHashName =
  | 'sha1'
  | 'sha224'
  | 'sha256'
  | 'sha384'
  | 'sha512'
  | 'sha3-224'
  | 'sha3-256'
  | 'sha3-384'
  | 'sha3-512';

/** With the numbers of its signature and its derivations. */
export interface CurveHash extends HashFunction {
  readonly name: CurveHashName;
  readonly ecdsa: number;
  /** CKD_ numbers: of ANSI X9.63, and of the one-step derivation of SP 800-56C. */
  readonly x963: number;
  readonly oneStep: number;
  /** SP 800-131A §3: SHA-1 is no longer approved for signatures. */
  readonly approvedForSignatures: boolean;
}

type Label =
  'SHA1' | 'SHA224' | 'SHA256' | 'SHA384' | 'SHA512' | `SHA3_${'224' | '256' | '384' | '512'}`;

export const CURVE_HASHES: readonly CurveHash[] = [
  curveHash('sha1', 'SHA1'),
  curveHash('sha224', 'SHA224'),
  curveHash('sha256', 'SHA256'),
  curveHash('sha384', 'SHA384'),
  curveHash('sha512', 'SHA512'),
  curveHash('sha3-224', 'SHA3_224'),
  curveHash('sha3-256', 'SHA3_256'),
  curveHash('sha3-384', 'SHA3_384'),
  curveHash('sha3-512', 'SHA3_512'),
];

function curveHash(name: CurveHashName, label: Label): CurveHash {
  return {
    ...hashFunction(name),
    name,
    ecdsa: CKM[`ECDSA_${label}`],
    x963: CKD[`${label}_KDF`],
    oneStep: CKD[`${label}_KDF_SP800`],
    approvedForSignatures: name !== 'sha1',
  };
}

function hashFunction(name: HashName): HashFunction {
  const found = HASH_FUNCTIONS.find((hash) => hash.name === name);
  if (found === undefined) throw new Error(`there is no hash function ${name}`);
  return found;
}
