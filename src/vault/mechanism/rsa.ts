import { CKK, CKM } from '../../wire/pkcs11.ts';
import { rawRsaCost } from './cost.ts';
import { defineMechanism } from './define-mechanism.ts';
import { LEGACY_VERBS } from './hash.ts';
import { rsaAesKeyWrap } from './openssl/rsa-aes-key-wrap.ts';
import * as openssl from './openssl/rsa.ts';
import { HAS_IMPLICIT_REJECTION, rsaesPkcs1, rsaX509 } from './openssl/rsa-unpadded.ts';
import { noParameters } from './parameters.ts';
import { MODULUS_BITS_MAX, MODULUS_BITS_MIN } from './key/rsa-check.ts';
import { RSA_HASHES } from './rsa-hash.ts';
import {
  parseOaepParameters,
  parsePssParameters,
  parseRsaAesKeyWrap,
  pssIsApproved,
} from './rsa-parameters.ts';

/** noble has no RSA. */
const RSA = {
  keyTypes: [CKK.RSA],
  keyBits: { min: MODULUS_BITS_MIN, max: MODULUS_BITS_MAX },
  /** Also of public keys: their exponent may be long, and their message a mebibyte. */
  cost: 'dear',
  only: 'openssl',
} as const;

const SIGNATURE = ['sign', 'verify'] as const;
const ENCRYPTION = ['encrypt', 'decrypt'] as const;
const WRAPPING = ['wrap', 'unwrap'] as const;

/**
 * Every mechanism of this family. Where the caller hashed, the vault cannot know how: not approved.
 */
export const RSA_MECHANISMS = [
  /** Signs bytes as they are, usually a DigestInfo, with the padding of RFC 8017 §9.2. */
  defineMechanism({
    ...RSA,
    number: CKM.RSA_PKCS,
    name: 'RSA_PKCS',
    cost: rawRsaCost,
    verbs: HAS_IMPLICIT_REJECTION ? [...SIGNATURE, ...ENCRYPTION, ...WRAPPING] : SIGNATURE,
    approved: false,
    clause: 'RFC 8017 §7.2, §8.2; PKCS#11 v3.2 §6.1.6',
    wrapProtection: 'none',
    switches: {
      encrypt: 'rsaPkcs1Encryption',
      decrypt: 'rsaPkcs1Encryption',
      wrap: 'rsaPkcs1Encryption',
      unwrap: 'rsaPkcs1Encryption',
    },
    parse: noParameters,
    providers: {
      openssl: { ...openssl.rsaPkcsRaw, ...(HAS_IMPLICIT_REJECTION ? rsaesPkcs1 : {}) },
    },
  }),
  /** No padding: what signs with it decrypts, and what decrypts with it signs. */
  defineMechanism({
    ...RSA,
    number: CKM.RSA_X_509,
    name: 'RSA_X_509',
    cost: rawRsaCost,
    verbs: [...SIGNATURE, ...ENCRYPTION],
    approved: false,
    clause: 'RFC 8017 §5; PKCS#11 v3.2 §6.1.10',
    switches: { sign: 'rsaRaw', verify: 'rsaRaw', encrypt: 'rsaRaw', decrypt: 'rsaRaw' },
    apartFrom: {
      sign: ['encrypt', 'decrypt', 'wrap', 'unwrap'],
      decrypt: ['sign', 'verify', 'wrap', 'unwrap'],
    },
    parse: noParameters,
    providers: { openssl: rsaX509 },
  }),
  /** Signs a hash that the caller computed. */
  defineMechanism({
    ...RSA,
    number: CKM.RSA_PKCS_PSS,
    name: 'RSA_PKCS_PSS',
    cost: rawRsaCost,
    verbs: SIGNATURE,
    approved: false,
    clause: 'RFC 8017 §8.1; PKCS#11 v3.2 §6.1.9',
    parse: parsePssParameters(null),
    providers: { openssl: openssl.rsaPssRaw },
  }),
  defineMechanism({
    ...RSA,
    number: CKM.RSA_PKCS_OAEP,
    name: 'RSA_PKCS_OAEP',
    cost: rawRsaCost,
    verbs: [...ENCRYPTION, ...WRAPPING],
    approved: true,
    clause: 'RFC 8017 §7.1; SP 800-56B §7.2.2; PKCS#11 v3.2 §6.1.8',
    wrapProtection: 'integrity',
    parse: parseOaepParameters,
    providers: { openssl: openssl.rsaOaep },
  }),
  /** For keys of any length, private ones too. */
  defineMechanism({
    ...RSA,
    number: CKM.RSA_AES_KEY_WRAP,
    name: 'RSA_AES_KEY_WRAP',
    cost: rawRsaCost,
    verbs: WRAPPING,
    approved: true,
    clause: 'SP 800-56B §9.3; SP 800-38F §6.3; PKCS#11 v3.2 §6.1.18',
    wrapProtection: 'integrity',
    wrapStrengthBits: ({ aesKeyBits }) => aesKeyBits,
    parse: parseRsaAesKeyWrap,
    providers: { openssl: rsaAesKeyWrap },
  }),
  ...RSA_HASHES.flatMap((hash) => [
    defineMechanism({
      ...RSA,
      number: hash.rsaPkcs,
      name: `${hash.label}_RSA_PKCS`,
      verbs: SIGNATURE,
      approved: hash.approvedForSignatures,
      legacyVerbs: LEGACY_VERBS,
      clause: 'FIPS 186-5 §5.4; RFC 8017 §8.2; PKCS#11 v3.2 §6.1.11',
      parse: noParameters,
      providers: { openssl: openssl.rsaPkcs(hash) },
    }),
    defineMechanism({
      ...RSA,
      number: hash.rsaPss,
      name: `${hash.label}_RSA_PKCS_PSS`,
      verbs: SIGNATURE,
      approved: hash.approvedForSignatures,
      legacyVerbs: LEGACY_VERBS,
      clause: 'FIPS 186-5 §5.4; RFC 8017 §8.1; PKCS#11 v3.2 §6.1.12',
      parse: parsePssParameters(hash),
      approves: pssIsApproved,
      providers: { openssl: openssl.rsaPss(hash) },
    }),
  ]),
];
