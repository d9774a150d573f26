import { defineMechanism } from './define-mechanism.ts';
import { HASHES, SHA_1 } from './hash.ts';
import * as noble from './noble/digest.ts';
import * as openssl from './openssl/digest.ts';
import { noParameters } from './parameters.ts';

/** SHA-1 and SHA-2. SHA-1 stays approved where no signature depends on it (SP 800-131A §9). */
export const DIGEST_MECHANISMS = HASHES.map((hash) =>
  defineMechanism({
    number: hash.digest,
    name: hash === SHA_1 ? 'SHA_1' : hash.label,
    keyTypes: [],
    keyBits: { min: 0, max: 0 },
    verbs: ['digest'],
    cost: 'cheap',
    approved: true,
    clause: 'FIPS 180-4; PKCS#11 v3.2 §6.20',
    parse: noParameters,
    providers: { openssl: openssl.digest(hash), noble: noble.digest(hash) },
  }),
);
