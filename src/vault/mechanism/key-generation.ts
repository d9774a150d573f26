import { CKK, CKM } from '../../wire/pkcs11.ts';
import { defineMechanism } from './define-mechanism.ts';
import { HASH_FUNCTIONS, mechanismLabel } from './hash.ts';
import { SECRET_BYTES_MAX } from './key/key-type.ts';
import * as noble from './noble/key-generation.ts';
import * as openssl from './openssl/key-generation.ts';
import { noParameters } from './parameters.ts';
import { MODULUS_BITS_MAX, MODULUS_BITS_MIN } from './key/rsa-check.ts';

const SECRET = {
  verbs: ['generateKey'],
  cost: 'cheap',
  approved: true,
  clause: 'SP 800-133 §6.1; PKCS#11 v3.2',
  parse: noParameters,
  providers: { openssl: openssl.secretKey, noble: noble.secretKey },
} as const;

const PAIR = { verbs: ['generateKeyPair'], cost: 'dear', parse: noParameters } as const;

const ANY_SECRET = { min: 8, max: SECRET_BYTES_MAX * 8 };

/** Every mechanism of this family. */
export const KEY_GENERATION_MECHANISMS = [
  defineMechanism({
    ...SECRET,
    number: CKM.AES_KEY_GEN,
    name: 'AES_KEY_GEN',
    keyTypes: [CKK.AES],
    keyBits: { min: 128, max: 256 },
    clause: 'SP 800-133 §6.1; PKCS#11 v3.2 §6.10',
  }),
  defineMechanism({
    ...SECRET,
    number: CKM.CHACHA20_KEY_GEN,
    name: 'CHACHA20_KEY_GEN',
    keyTypes: [CKK.CHACHA20],
    keyBits: { min: 256, max: 256 },
    approved: false,
    clause: 'RFC 8439; PKCS#11 v3.2 §6.58',
  }),
  defineMechanism({
    ...SECRET,
    number: CKM.GENERIC_SECRET_KEY_GEN,
    name: 'GENERIC_SECRET_KEY_GEN',
    keyTypes: [CKK.GENERIC_SECRET],
    keyBits: ANY_SECRET,
    clause: 'SP 800-133 §6.1; PKCS#11 v3.2 §6.8',
  }),
  defineMechanism({
    ...SECRET,
    number: CKM.HKDF_KEY_GEN,
    name: 'HKDF_KEY_GEN',
    keyTypes: [CKK.HKDF],
    keyBits: ANY_SECRET,
    clause: 'SP 800-133 §6.1; PKCS#11 v3.2 §6.62',
  }),
  ...HASH_FUNCTIONS.map((hash) =>
    defineMechanism({
      ...SECRET,
      number: hash.keyGen,
      name: `${mechanismLabel(hash)}_KEY_GEN`,
      keyTypes: [hash.hmacKeyType],
      keyBits: ANY_SECRET,
      // A key for nothing that is approved is not approved either: BLAKE2 is on no list.
      approved: hash.approved,
      clause: 'SP 800-133 §6.1; PKCS#11 v3.2',
    }),
  ),
  defineMechanism({
    ...PAIR,
    number: CKM.RSA_PKCS_KEY_PAIR_GEN,
    name: 'RSA_PKCS_KEY_PAIR_GEN',
    keyTypes: [CKK.RSA],
    keyBits: { min: MODULUS_BITS_MIN, max: MODULUS_BITS_MAX },
    approved: true,
    clause: 'FIPS 186-5 §A.1; PKCS#11 v3.2 §6.1.4',
    only: 'openssl',
    providers: { openssl: openssl.rsaPair },
  }),
  defineMechanism({
    ...PAIR,
    number: CKM.EC_KEY_PAIR_GEN,
    name: 'EC_KEY_PAIR_GEN',
    keyTypes: [CKK.EC],
    keyBits: { min: 224, max: 521 },
    approved: true,
    clause: 'FIPS 186-5 §A.2; PKCS#11 v3.2 §6.3.8',
    providers: { openssl: openssl.curvePair, noble: noble.curvePair },
  }),
  defineMechanism({
    ...PAIR,
    number: CKM.EC_EDWARDS_KEY_PAIR_GEN,
    name: 'EC_EDWARDS_KEY_PAIR_GEN',
    keyTypes: [CKK.EC_EDWARDS],
    keyBits: { min: 255, max: 448 },
    approved: true,
    clause: 'FIPS 186-5 §A.2.3; RFC 8032 §5.1.5, §5.2.5; PKCS#11 v3.2 §6.3.10',
    providers: { openssl: openssl.curvePair, noble: noble.curvePair },
  }),
  defineMechanism({
    ...PAIR,
    number: CKM.EC_MONTGOMERY_KEY_PAIR_GEN,
    name: 'EC_MONTGOMERY_KEY_PAIR_GEN',
    keyTypes: [CKK.EC_MONTGOMERY],
    keyBits: { min: 255, max: 448 },
    approved: false,
    clause: 'RFC 7748 §6; PKCS#11 v3.2 §6.3.11',
    providers: { openssl: openssl.curvePair, noble: noble.curvePair },
  }),
  defineMechanism({
    ...PAIR,
    number: CKM.ML_DSA_KEY_PAIR_GEN,
    name: 'ML_DSA_KEY_PAIR_GEN',
    keyTypes: [CKK.ML_DSA],
    keyBits: { min: 1312 * 8, max: 2592 * 8 },
    approved: true,
    clause: 'FIPS 204 §5.1; PKCS#11 v3.2 §6.67',
    providers: { openssl: openssl.parameterSetPair, noble: noble.parameterSetPair },
  }),
  defineMechanism({
    ...PAIR,
    number: CKM.ML_KEM_KEY_PAIR_GEN,
    name: 'ML_KEM_KEY_PAIR_GEN',
    keyTypes: [CKK.ML_KEM],
    keyBits: { min: 800 * 8, max: 1568 * 8 },
    approved: true,
    clause: 'FIPS 203 §7.1; PKCS#11 v3.2 §6.68',
    providers: { openssl: openssl.parameterSetPair, noble: noble.parameterSetPair },
  }),
];
