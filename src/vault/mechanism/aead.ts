import { CKK, CKM } from '../../wire/pkcs11.ts';
import { type AeadParameters, parseAead } from './aead-parameters.ts';
import { parseGcmParameters } from './aes-parameters.ts';
import { defineMechanism, twinsOrNoble } from './define-mechanism.ts';
import * as noble from './noble/aead.ts';
import * as openssl from './openssl/aead.ts';

const AEAD = {
  verbs: ['encrypt', 'decrypt'],
  cost: 'cheap',
  generatedIv: ({ nonce, generated }: AeadParameters) => (generated ? nonce : null),
} as const;

const AES = { keyTypes: [CKK.AES], keyBits: { min: 128, max: 256 } } as const;
const CHACHA20 = { keyTypes: [CKK.CHACHA20], keyBits: { min: 256, max: 256 } } as const;

/** Every mechanism that authenticates what it encrypts, but AES-GCM. */
export const AEAD_MECHANISMS = [
  /** Nonce 7 to 13 bytes, tag 16. noble has no CCM. */
  defineMechanism({
    ...AEAD,
    ...AES,
    number: CKM.AES_CCM,
    name: 'AES_CCM',
    approved: true,
    clause: 'SP 800-38C; PKCS#11 v3.2 §6.13',
    countsInvocations: true,
    parse: parseAead('AES-CCM', { min: 7, max: 13, generated: 12 }),
    only: 'openssl',
    providers: { openssl: openssl.aesCcm },
  }),
  /**
   * Coffer's own number: PKCS#11 has none. A nonce that comes twice tells that two texts are one.
   */
  defineMechanism({
    ...AES,
    verbs: ['encrypt', 'decrypt'],
    cost: 'cheap',
    // RFC 8452 has no key of 192 bits; the providers refuse it.
    number: CKM.AES_GCM_SIV,
    name: 'AES_GCM_SIV',
    approved: false,
    clause: 'RFC 8452',
    countsInvocations: true,
    parse: parseGcmParameters,
    generatedIv: ({ iv, generated }) => (generated ? iv : null),
    ...twinsOrNoble(openssl.aesGcmSiv, noble.aesGcmSiv),
  }),
  defineMechanism({
    ...AEAD,
    ...CHACHA20,
    number: CKM.CHACHA20_POLY1305,
    name: 'CHACHA20_POLY1305',
    approved: false,
    clause: 'RFC 8439 §2.8; PKCS#11 v3.2 §6.61',
    countsInvocations: true,
    parse: parseAead('ChaCha20-Poly1305', { min: 12, max: 12, generated: 12 }),
    providers: { openssl: openssl.chacha20Poly1305, noble: noble.chacha20Poly1305 },
  }),
  /**
   * Coffer's own number. OpenSSL has none. Random nonces of 24 bytes may be drawn without count.
   */
  defineMechanism({
    ...AEAD,
    ...CHACHA20,
    number: CKM.XCHACHA20_POLY1305,
    name: 'XCHACHA20_POLY1305',
    approved: false,
    clause: 'draft-irtf-cfrg-xchacha-03 §2',
    parse: parseAead('XChaCha20-Poly1305', { min: 24, max: 24, generated: 24 }),
    only: 'noble',
    providers: { noble: noble.xchacha20Poly1305 },
  }),
] as const;
