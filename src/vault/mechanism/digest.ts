import { defineMechanism } from './define-mechanism.ts';
import { HASH_FUNCTIONS, mechanismLabel } from './hash.ts';
import * as noble from './noble/digest.ts';
import * as openssl from './openssl/digest.ts';
import { noParameters } from './parameters.ts';

/** SHA-1, SHA-2, SHA-3 and BLAKE2b. */
export const DIGEST_MECHANISMS = HASH_FUNCTIONS.map((hash) =>
  defineMechanism({
    number: hash.digest,
    name: mechanismLabel(hash),
    keyTypes: [],
    keyBits: { min: 0, max: 0 },
    verbs: ['digest'],
    cost: 'cheap',
    approved: hash.approved,
    clause: hash.clause,
    parse: noParameters,
    ...(hash.only === undefined
      ? { providers: { openssl: openssl.digest(hash), noble: noble.digest(hash) } }
      : { only: hash.only, providers: { noble: noble.digest(hash) } }),
  }),
);
