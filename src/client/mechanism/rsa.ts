import { CKG, CKM } from '../../wire/pkcs11.ts';
import { CofferError } from '../errors.ts';
import { only, type WireParameters } from './parameter.ts';

/** What a hash function of signatures and masks of RSA is called. */
export type RsaHashName = keyof typeof HASHES;

export type PssName = 'RSA_PKCS_PSS' | `${RsaHashName}_RSA_PKCS_PSS`;

/**
 * Hash and MGF are those of the mechanism (SHA256 for RSA_PKCS_PSS), the salt as long as the hash.
 */
export type PssMechanism = {
  mechanism: PssName;
  hash?: RsaHashName;
  mgf?: RsaHashName;
  saltBytes?: number;
};

/** SHA256 when left out; the MGF is of the same hash. */
export type OaepMechanism = {
  mechanism: 'RSA_PKCS_OAEP';
  hash?: RsaHashName;
  mgf?: RsaHashName;
  label?: Uint8Array;
};

/** As OAEP, around an AES key that is used once, of 256 bits when `aesKeyBits` is left out. */
export type RsaAesKeyWrapMechanism = Omit<OaepMechanism, 'mechanism'> & {
  mechanism: 'RSA_AES_KEY_WRAP';
  aesKeyBits?: 128 | 192 | 256;
};

/** What the functions below read: a hash by any name, which they check. */
type Given = {
  hash?: string;
  mgf?: string;
  saltBytes?: number;
  label?: Uint8Array;
  aesKeyBits?: number;
};

/** One row a digest: its numbers in each place where PKCS#11 names it. */
const HASHES = {
  SHA1: { hash: CKM.SHA_1, mgf: CKG.MGF1_SHA1, bytes: 20 },
  SHA224: { hash: CKM.SHA224, mgf: CKG.MGF1_SHA224, bytes: 28 },
  SHA256: { hash: CKM.SHA256, mgf: CKG.MGF1_SHA256, bytes: 32 },
  SHA384: { hash: CKM.SHA384, mgf: CKG.MGF1_SHA384, bytes: 48 },
  SHA512: { hash: CKM.SHA512, mgf: CKG.MGF1_SHA512, bytes: 64 },
  SHA3_224: { hash: CKM.SHA3_224, mgf: CKG.MGF1_SHA3_224, bytes: 28 },
  SHA3_256: { hash: CKM.SHA3_256, mgf: CKG.MGF1_SHA3_256, bytes: 32 },
  SHA3_384: { hash: CKM.SHA3_384, mgf: CKG.MGF1_SHA3_384, bytes: 48 },
  SHA3_512: { hash: CKM.SHA3_512, mgf: CKG.MGF1_SHA3_512, bytes: 64 },
} as const;

/** How parameters of this family go on the wire. */
export const RSA_PARAMETERS = {
  RSA_PKCS_PSS: pss('SHA256'),
  SHA1_RSA_PKCS_PSS: pss('SHA1'),
  SHA224_RSA_PKCS_PSS: pss('SHA224'),
  SHA256_RSA_PKCS_PSS: pss('SHA256'),
  SHA384_RSA_PKCS_PSS: pss('SHA384'),
  SHA512_RSA_PKCS_PSS: pss('SHA512'),
  SHA3_224_RSA_PKCS_PSS: pss('SHA3_224'),
  SHA3_256_RSA_PKCS_PSS: pss('SHA3_256'),
  SHA3_384_RSA_PKCS_PSS: pss('SHA3_384'),
  SHA3_512_RSA_PKCS_PSS: pss('SHA3_512'),
  RSA_PKCS_OAEP: (given: Given): WireParameters => ({ oaep: oaep(given) }),
  RSA_AES_KEY_WRAP: (given: Given): WireParameters => ({
    rsaAesKeyWrap: { aesKeyBits: given.aesKeyBits ?? 256, oaep: oaep(given) },
  }),
} as const satisfies Record<
  PssName | 'RSA_PKCS_OAEP' | 'RSA_AES_KEY_WRAP',
  (given: Given) => WireParameters
>;

function pss(own: RsaHashName): (given: Given) => WireParameters {
  return ({ hash = own, mgf = hash, saltBytes }) => {
    const facts = hashOf(hash);
    return {
      pss: { hash: facts.hash, mgf: hashOf(mgf).mgf, saltBytes: saltBytes ?? facts.bytes },
    };
  };
}

function oaep({ hash = 'SHA256', mgf = hash, label }: Given) {
  return { hash: hashOf(hash).hash, mgf: hashOf(mgf).mgf, ...only('label', label) };
}

function hashOf(name: string): (typeof HASHES)[RsaHashName] {
  const [, facts] = Object.entries(HASHES).find(([known]) => known === name) ?? [];
  if (facts !== undefined) return facts;
  throw new CofferError('CKR_MECHANISM_PARAM_INVALID', `the mechanism has no hash ${name}`, {
    hint: `use one of ${Object.keys(HASHES).join(', ')}.`,
  });
}
