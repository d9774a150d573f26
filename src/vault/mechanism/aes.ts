import { CKK, CKM } from '../../wire/pkcs11.ts';
import {
  KW_IV,
  KWP_IV,
  parseCbcParameters,
  parseCtrParameters,
  parseGcmParameters,
  parseKeyWrap,
} from './aes-parameters.ts';
import { AES_CTS } from './aes-cts.ts';
import { AES_KEY_WRAP_PKCS7, unpadded } from './aes-wrap-pkcs7.ts';
import { AES_XTS_MECHANISMS } from './aes-xts.ts';
import { defineMechanism } from './define-mechanism.ts';
import * as noble from './noble/aes.ts';
import * as openssl from './openssl/aes.ts';
import { noParameters } from './parameters.ts';

const AES = {
  keyTypes: [CKK.AES],
  keyBits: { min: 128, max: 256 },
  cost: 'cheap',
  approved: true,
} as const;

const DATA_AND_KEYS = ['encrypt', 'decrypt', 'wrap', 'unwrap'] as const;

/**
 * AES-GCM. IV 12 bytes, tag 16 bytes: node:crypto before 26 takes shorter tags unless told. What it
 * wraps is the key XOR a key stream, and the wrapping key tells that key stream to whoever has it
 * wrap a readable key by ECB, or by GCM under the same IV: no protection for sensitive keys.
 */
export const AES_GCM = defineMechanism({
  ...AES,
  number: CKM.AES_GCM,
  name: 'AES_GCM',
  verbs: DATA_AND_KEYS,
  clause: 'SP 800-38D; PKCS#11 v3.2 §6.13',
  wrapProtection: 'none',
  countsInvocations: true,
  parse: parseGcmParameters,
  generatedIv: ({ iv, generated }) => (generated ? iv : null),
  providers: { openssl: openssl.aesGcm, noble: noble.aesGcm },
});

/**
 * AES-CBC without padding: whole blocks. A key of 24 bytes is none: wrap it by CBC_PAD, KWP or GCM.
 */
export const AES_CBC = defineMechanism({
  ...AES,
  number: CKM.AES_CBC,
  name: 'AES_CBC',
  verbs: DATA_AND_KEYS,
  clause: 'SP 800-38A §6.2; PKCS#11 v3.2 §6.10',
  wrapProtection: 'none',
  parse: parseCbcParameters,
  providers: { openssl: openssl.aesCbc, noble: noble.aesCbc },
});

/** AES-CBC with the padding of RFC 5652 §6.3. */
export const AES_CBC_PAD = defineMechanism({
  ...AES,
  number: CKM.AES_CBC_PAD,
  name: 'AES_CBC_PAD',
  verbs: DATA_AND_KEYS,
  clause: 'SP 800-38A §6.2; RFC 5652 §6.3; PKCS#11 v3.2 §6.10',
  wrapProtection: 'none',
  switches: { unwrap: 'cbcPadUnwrap' },
  parse: parseCbcParameters,
  providers: { openssl: openssl.aesCbcPad, noble: noble.aesCbcPad },
});

export const AES_CTR = defineMechanism({
  ...AES,
  number: CKM.AES_CTR,
  name: 'AES_CTR',
  verbs: ['encrypt', 'decrypt'],
  clause: 'SP 800-38A §6.5; PKCS#11 v3.2 §6.11',
  parse: parseCtrParameters,
  providers: { openssl: openssl.aesCtr, noble: noble.aesCtr },
});

/** AES-OFB. noble has none. */
export const AES_OFB = defineMechanism({
  ...AES,
  number: CKM.AES_OFB,
  name: 'AES_OFB',
  verbs: ['encrypt', 'decrypt'],
  clause: 'SP 800-38A §6.4; PKCS#11 v3.2 §6.10',
  parse: parseCbcParameters,
  only: 'openssl',
  providers: { openssl: openssl.aesOfb },
});

export const AES_CFB128 = defineMechanism({
  ...AES,
  number: CKM.AES_CFB128,
  name: 'AES_CFB128',
  verbs: ['encrypt', 'decrypt'],
  clause: 'SP 800-38A §6.3; PKCS#11 v3.2 §6.10',
  parse: parseCbcParameters,
  providers: { openssl: openssl.aesCfb128, noble: noble.aesCfb128 },
});

export const AES_ECB = defineMechanism({
  ...AES,
  number: CKM.AES_ECB,
  name: 'AES_ECB',
  verbs: DATA_AND_KEYS,
  clause: 'SP 800-38A §6.1; PKCS#11 v3.2 §6.10',
  wrapProtection: 'none',
  parse: noParameters,
  providers: { openssl: openssl.aesEcb, noble: noble.aesEcb },
});

export const AES_KEY_WRAP = defineMechanism({
  ...AES,
  number: CKM.AES_KEY_WRAP,
  name: 'AES_KEY_WRAP',
  verbs: ['wrap', 'unwrap'],
  clause: 'SP 800-38F §6.2; RFC 3394; PKCS#11 v3.2 §6.16',
  wrapProtection: 'integrity',
  // What AES_KEY_WRAP_PKCS7 wrapped, this would unwrap with its padding: a key of no history.
  alsoReadAs: unpadded,
  parse: parseKeyWrap(KW_IV),
  providers: { openssl: openssl.aesKw, noble: noble.aesKw },
});

export const AES_KEY_WRAP_KWP = defineMechanism({
  ...AES,
  number: CKM.AES_KEY_WRAP_KWP,
  name: 'AES_KEY_WRAP_KWP',
  verbs: ['wrap', 'unwrap'],
  clause: 'SP 800-38F §6.3; RFC 5649; PKCS#11 v3.2 §6.16',
  wrapProtection: 'integrity',
  parse: parseKeyWrap(KWP_IV),
  providers: { openssl: openssl.aesKwp, noble: noble.aesKwp },
});

/** Every mechanism of this family. */
export const AES_MECHANISMS = [
  ...AES_XTS_MECHANISMS,
  AES_CTS,
  AES_KEY_WRAP_PKCS7,
  AES_GCM,
  AES_CBC,
  AES_CBC_PAD,
  AES_CTR,
  AES_OFB,
  AES_CFB128,
  AES_ECB,
  AES_KEY_WRAP,
  AES_KEY_WRAP_KWP,
] as const;
