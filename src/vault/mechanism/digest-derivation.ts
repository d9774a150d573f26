import { CKK, CKM } from '../../wire/pkcs11.ts';
import { defineMechanism } from './define-mechanism.ts';
import { HASH_FUNCTIONS, type HashName } from './hash.ts';
import { hmacBlockBytes } from './hmac-block.ts';
import { SECRET_BYTES_MAX } from './key/key-type.ts';
import * as noble from './noble/digest-derivation.ts';
import * as openssl from './openssl/digest-derivation.ts';
import { noParameters } from './parameters.ts';

const DERIVATION = {
  keyTypes: [CKK.GENERIC_SECRET, CKK.HKDF, CKK.AES],
  verbs: ['derive'],
  cost: 'cheap',
  approved: false,
  parse: noParameters,
} as const;

const NUMBERS: Partial<Record<HashName, number>> = {
  sha1: CKM.SHA1_KEY_DERIVATION,
  sha224: CKM.SHA224_KEY_DERIVATION,
  sha256: CKM.SHA256_KEY_DERIVATION,
  sha384: CKM.SHA384_KEY_DERIVATION,
  sha512: CKM.SHA512_KEY_DERIVATION,
  'sha512-224': CKM.SHA512_224_KEY_DERIVATION,
  'sha512-256': CKM.SHA512_256_KEY_DERIVATION,
  'sha3-224': CKM.SHA3_224_KEY_DERIVATION,
  'sha3-256': CKM.SHA3_256_KEY_DERIVATION,
  'sha3-384': CKM.SHA3_384_KEY_DERIVATION,
  'sha3-512': CKM.SHA3_512_KEY_DERIVATION,
};

/**
 * Keys that are digests of keys. HMAC takes the digest for a key that is longer than a block:
 * whoever could sign with the digest would compute what the key derives. So no such key is taken.
 */
export const DIGEST_DERIVATION_MECHANISMS = [
  ...HASH_FUNCTIONS.flatMap((hash) => {
    const number = NUMBERS[hash.name];
    if (number === undefined) return [];
    return [
      defineMechanism({
        ...DERIVATION,
        number,
        name: `${hash.label}_KEY_DERIVATION`,
        keyBits: { min: 8, max: hmacBlockBytes(hash) * 8 },
        clause: 'FIPS 180-4; FIPS 202; PKCS#11 v3.2',
        providers: { openssl: openssl.hash(hash), noble: noble.hash(hash) },
      }),
    ];
  }),
  ...(['shake128', 'shake256'] as const).map((name) =>
    defineMechanism({
      ...DERIVATION,
      number: name === 'shake128' ? CKM.SHAKE_128_KEY_DERIVATION : CKM.SHAKE_256_KEY_DERIVATION,
      name: name === 'shake128' ? 'SHAKE_128_KEY_DERIVATION' : 'SHAKE_256_KEY_DERIVATION',
      keyBits: { min: 8, max: SECRET_BYTES_MAX * 8 },
      clause: 'FIPS 202 §6.2; PKCS#11 v3.2',
      providers: { openssl: openssl.xof(name), noble: noble.xof(name) },
    }),
  ),
];
