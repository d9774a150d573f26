import { CKK, CKM } from '../../wire/pkcs11.ts';
import { defineMechanism } from './define-mechanism.ts';
import { HASH_FUNCTIONS } from './hash.ts';
import { isHashedByHmac } from './hmac-block.ts';
import { type KbkdfParameters, parseKbkdfParameters } from './kbkdf-parameters.ts';
import { SECRET_BYTES_MAX } from './key/key-type.ts';
import type { Key } from './mechanism.ts';
import * as noble from './noble/kbkdf.ts';
import * as openssl from './openssl/kbkdf.ts';

const KBKDF = {
  keyTypes: [
    CKK.GENERIC_SECRET,
    CKK.AES,
    ...HASH_FUNCTIONS.filter(({ approved }) => approved).map(({ hmacKeyType }) => hmacKeyType),
  ],
  keyBits: { min: 8, max: SECRET_BYTES_MAX * 8 },
  verbs: ['derive'],
  cost: 'cheap',
  approved: true,
  derivesMac: true,
  hashesKey: ({ prf: { hash } }: KbkdfParameters, key: Pick<Key, 'bits'>) =>
    hash !== null && isHashedByHmac(hash, key),
  providers: { openssl: openssl.kbkdf, noble: noble.kbkdf },
} as const;

/** Keys by SP 800-108 over HMAC and AES-CMAC, one each: additional ones take their own call. */
export const KBKDF_MECHANISMS = [
  defineMechanism({
    ...KBKDF,
    number: CKM.SP800_108_COUNTER_KDF,
    name: 'SP800_108_COUNTER_KDF',
    clause: 'SP 800-108 §4.1; PKCS#11 v3.2 §6.42',
    parse: parseKbkdfParameters('counter'),
  }),
  defineMechanism({
    ...KBKDF,
    number: CKM.SP800_108_FEEDBACK_KDF,
    name: 'SP800_108_FEEDBACK_KDF',
    clause: 'SP 800-108 §4.2; PKCS#11 v3.2 §6.42',
    parse: parseKbkdfParameters('feedback'),
  }),
  defineMechanism({
    ...KBKDF,
    number: CKM.SP800_108_DOUBLE_PIPELINE_KDF,
    name: 'SP800_108_DOUBLE_PIPELINE_KDF',
    clause: 'SP 800-108 §4.3; PKCS#11 v3.2 §6.42',
    parse: parseKbkdfParameters('double pipeline'),
  }),
];
