import { CKD, CKG, CKK, CKM } from '../../wire/pkcs11.ts';
import { Refusal } from '../refusal.ts';

/** Hash functions as OpenSSL names them; both providers look them up by this name. */
export type HashName = 'sha1' | 'sha224' | 'sha256' | 'sha384' | 'sha512';

/** A hash function, with the PKCS#11 numbers of all that is built on it. FIPS 180-4. */
export interface Hash {
  readonly name: HashName;
  readonly bytes: number;
  /** As in the names of mechanisms: "SHA256" in ECDSA_SHA256. */
  readonly label: string;
  readonly digest: number;
  readonly hmac: number;
  readonly hmacKeyType: number;
  readonly keyGen: number;
  readonly ecdsa: number;
  readonly rsaPkcs: number;
  readonly rsaPss: number;
  readonly mgf: number;
  readonly kdf: number;
  /** SP 800-131A §3: SHA-1 is no longer approved for signatures. */
  readonly approvedForSignatures: boolean;
}

export const SHA_1: Hash = {
  name: 'sha1',
  bytes: 20,
  label: 'SHA1',
  digest: CKM.SHA_1,
  hmac: CKM.SHA_1_HMAC,
  hmacKeyType: CKK.SHA_1_HMAC,
  keyGen: CKM.SHA_1_KEY_GEN,
  ecdsa: CKM.ECDSA_SHA1,
  rsaPkcs: CKM.SHA1_RSA_PKCS,
  rsaPss: CKM.SHA1_RSA_PKCS_PSS,
  mgf: CKG.MGF1_SHA1,
  kdf: CKD.SHA1_KDF,
  approvedForSignatures: false,
};

export const HASHES: readonly Hash[] = [
  SHA_1,
  sha2('sha224', 28, 'SHA224'),
  sha2('sha256', 32, 'SHA256'),
  sha2('sha384', 48, 'SHA384'),
  sha2('sha512', 64, 'SHA512'),
];

function sha2(
  name: HashName,
  bytes: number,
  label: 'SHA224' | 'SHA256' | 'SHA384' | 'SHA512',
): Hash {
  return {
    name,
    bytes,
    label,
    digest: CKM[label],
    hmac: CKM[`${label}_HMAC`],
    hmacKeyType: CKK[`${label}_HMAC`],
    keyGen: CKM[`${label}_KEY_GEN`],
    ecdsa: CKM[`ECDSA_${label}`],
    rsaPkcs: CKM[`${label}_RSA_PKCS`],
    rsaPss: CKM[`${label}_RSA_PKCS_PSS`],
    mgf: CKG[`MGF1_${label}`],
    kdf: CKD[`${label}_KDF`],
    approvedForSignatures: true,
  };
}

/** The hash whose digest mechanism is `number`. Throws CKR_MECHANISM_PARAM_INVALID. */
export function hashOfDigest(number: number): Hash {
  const hash = HASHES.find(({ digest }) => digest === number);
  if (hash === undefined) {
    throw new Refusal('CKR_MECHANISM_PARAM_INVALID', 'the hash is not one of SHA-1 and SHA-2', {
      hint: 'name it by the number of its digest mechanism, such as CKM_SHA256.',
    });
  }
  return hash;
}
