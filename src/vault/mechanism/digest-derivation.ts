import { CKK, CKM } from '../../wire/pkcs11.ts';
import { defineMechanism } from './define-mechanism.ts';
import { HASH_FUNCTIONS, type HashName } from './hash.ts';
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

/** The number of each, and the block of its HMAC in bytes: FIPS 198-1 §3, FIPS 202 §7. */
const NUMBERS: Partial<Record<HashName, readonly [number: number, blockBytes: number]>> = {
  sha1: [CKM.SHA1_KEY_DERIVATION, 64],
  sha224: [CKM.SHA224_KEY_DERIVATION, 64],
  sha256: [CKM.SHA256_KEY_DERIVATION, 64],
  sha384: [CKM.SHA384_KEY_DERIVATION, 128],
  sha512: [CKM.SHA512_KEY_DERIVATION, 128],
  'sha512-224': [CKM.SHA512_224_KEY_DERIVATION, 128],
  'sha512-256': [CKM.SHA512_256_KEY_DERIVATION, 128],
  'sha3-224': [CKM.SHA3_224_KEY_DERIVATION, 144],
  'sha3-256': [CKM.SHA3_256_KEY_DERIVATION, 136],
  'sha3-384': [CKM.SHA3_384_KEY_DERIVATION, 104],
  'sha3-512': [CKM.SHA3_512_KEY_DERIVATION, 72],
};

/**
 * Keys that are digests of keys. HMAC takes the digest for a key that is longer than a block:
 * whoever could sign with the digest would compute what the key derives. So no such key is taken.
 */
export const DIGEST_DERIVATION_MECHANISMS = [
  ...HASH_FUNCTIONS.flatMap((hash) => {
    const [number, blockBytes] = NUMBERS[hash.name] ?? [];
    if (number === undefined || blockBytes === undefined) return [];
    return [
      defineMechanism({
        ...DERIVATION,
        number,
        name: `${hash.label}_KEY_DERIVATION`,
        keyBits: { min: 8, max: blockBytes * 8 },
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
