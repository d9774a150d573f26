import { CKK } from '../../wire/pkcs11.ts';
import { defineMechanism } from './define-mechanism.ts';
import { HASH_FUNCTIONS, mechanismLabel } from './hash.ts';
import { SECRET_BYTES_MAX } from './key/key-type.ts';
import { parseMacBytes } from './mac.ts';
import * as noble from './noble/hmac.ts';
import * as openssl from './openssl/hmac.ts';
import { noParameters } from './parameters.ts';

/** HMAC of every hash function, whole and cut. */
export const HMAC_MECHANISMS = HASH_FUNCTIONS.flatMap((hash) => {
  const facts = {
    keyTypes: [hash.hmacKeyType, CKK.GENERIC_SECRET],
    keyBits: { min: 8, max: SECRET_BYTES_MAX * 8 },
    verbs: ['sign', 'verify'],
    cost: 'cheap',
    approved: hash.approved,
    clause: 'FIPS 198-1; PKCS#11 v3.2',
    ...(hash.only === undefined
      ? { providers: { openssl: openssl.hmac(hash), noble: noble.hmac(hash) } }
      : { only: hash.only, providers: { noble: noble.hmac(hash) } }),
  } as const;
  const name = `${mechanismLabel(hash)}_HMAC`;
  return [
    defineMechanism({ ...facts, number: hash.hmac, name, parse: noParameters }),
    defineMechanism({
      ...facts,
      number: hash.hmacGeneral,
      name: `${name}_GENERAL`,
      clause: 'FIPS 198-1; SP 800-107 §5.3.3; PKCS#11 v3.2',
      parse: parseMacBytes(hash.bytes),
    }),
  ];
});
