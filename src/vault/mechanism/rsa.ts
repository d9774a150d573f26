import { CKK, CKM } from '../../wire/pkcs11.ts';
import { rawRsaCost } from './cost.ts';
import { defineMechanism } from './define-mechanism.ts';
import { LEGACY_VERBS } from './hash.ts';
import { rsaAesKeyWrap } from './openssl/rsa-aes-key-wrap.ts';
import * as openssl from './openssl/rsa.ts';
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
    verbs: SIGNATURE,
    approved: false,
    clause: 'RFC 8017 §8.2; PKCS#11 v3.2 §6.1.6',
    parse: noParameters,
    providers: { openssl: openssl.rsaPkcsRaw },
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
    verbs: ['encrypt', 'decrypt', 'wrap', 'unwrap'],
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
    verbs: ['wrap', 'unwrap'],
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
