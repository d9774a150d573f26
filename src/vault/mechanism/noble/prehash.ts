import { sha224, sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import {
  sha3_224,
  sha3_256,
  sha3_384,
  sha3_512,
  shake128_32,
  shake256_64,
} from '@noble/hashes/sha3.js';
import { CKM } from '../../../wire/pkcs11.ts';
import { nistOid } from '../key/der.ts';

/** A hash that is signed instead of its message. FIPS 204 §5.4, FIPS 205 §10.2.2. */
export interface Prehash {
  /** As in the names of mechanisms. */
  readonly label: PrehashLabel;
  readonly bytes: number;
  /** In DER: in front of the digest. */
  readonly oid: Uint8Array;
  /** The CKM_ number of its digest; null of SHAKE, which has none. */
  readonly digest: number | null;
  readonly hash: typeof sha256 | typeof shake128_32 | typeof sha3_256;
}

export type PrehashLabel =
  | 'SHA224'
  | 'SHA256'
  | 'SHA384'
  | 'SHA512'
  | 'SHA3_224'
  | 'SHA3_256'
  | 'SHA3_384'
  | 'SHA3_512'
  | 'SHAKE128'
  | 'SHAKE256';

/** NIST's hash functions are in arc 2; SHAKE128 gives 256 bits, SHAKE256 512. */
function prehash(
  label: PrehashLabel,
  last: number,
  digest: number | null,
  hash: Prehash['hash'],
): Prehash {
  return { label, bytes: hash.outputLen, oid: nistOid(2, last), digest, hash };
}

export const PREHASHES: readonly Prehash[] = [
  prehash('SHA224', 4, CKM.SHA224, sha224),
  prehash('SHA256', 1, CKM.SHA256, sha256),
  prehash('SHA384', 2, CKM.SHA384, sha384),
  prehash('SHA512', 3, CKM.SHA512, sha512),
  prehash('SHA3_224', 7, CKM.SHA3_224, sha3_224),
  prehash('SHA3_256', 8, CKM.SHA3_256, sha3_256),
  prehash('SHA3_384', 9, CKM.SHA3_384, sha3_384),
  prehash('SHA3_512', 10, CKM.SHA3_512, sha3_512),
  prehash('SHAKE128', 11, null, shake128_32),
  prehash('SHAKE256', 12, null, shake256_64),
];

/**
 * A digest as the internal algorithms sign it: 1 for prehashed, the context, and which hash it is.
 * FIPS 204 §5.4.1, algorithm 4; FIPS 205 §10.2.2, algorithm 23.
 */
export function prehashMessage(
  { oid }: Prehash,
  context: Uint8Array,
  digest: Uint8Array,
): Uint8Array {
  return Uint8Array.of(1, context.byteLength, ...context, ...oid, ...digest);
}
