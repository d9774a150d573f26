import { CKK } from '../../wire/pkcs11.ts';
import { defineMechanism } from './define-mechanism.ts';
import { HASHES, SHA_1 } from './hash.ts';
import { SECRET_BYTES_MAX } from './key-type.ts';
import * as noble from './noble/hmac.ts';
import * as openssl from './openssl/hmac.ts';
import { noParameters } from './parameters.ts';

/** HMAC of SHA-1 and SHA-2, whole: a cut one is CKM_SHAx_HMAC_GENERAL, which is not offered. */
export const HMAC_MECHANISMS = HASHES.map((hash) =>
  defineMechanism({
    number: hash.hmac,
    name: `${hash === SHA_1 ? 'SHA_1' : hash.label}_HMAC`,
    keyTypes: [hash.hmacKeyType, CKK.GENERIC_SECRET],
    keyBits: { min: 8, max: SECRET_BYTES_MAX * 8 },
    verbs: ['sign', 'verify'],
    cost: 'cheap',
    approved: true,
    clause: 'FIPS 198-1; PKCS#11 v3.2 §6.20.3',
    parse: noParameters,
    providers: { openssl: openssl.hmac(hash), noble: noble.hmac(hash) },
  }),
);
