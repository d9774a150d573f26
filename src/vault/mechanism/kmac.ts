import { CKK, CKM } from '../../wire/pkcs11.ts';
import { defineMechanism, twinsOrNoble } from './define-mechanism.ts';
import { type KmacName, parseKmacParameters } from './kmac-parameters.ts';
import * as noble from './noble/kmac.ts';
import * as openssl from './openssl/kmac.ts';

/** What OpenSSL takes of a key: SP 800-185 has no such bounds. */
const KEY_BYTES = { min: 4, max: 512 };

function kmac(name: KmacName, number: number, wholeBytes: number) {
  return defineMechanism({
    number,
    name: name.toUpperCase(),
    keyTypes: [CKK.GENERIC_SECRET],
    keyBits: { min: KEY_BYTES.min * 8, max: KEY_BYTES.max * 8 },
    verbs: ['sign', 'verify'],
    cost: 'cheap',
    approved: true,
    clause: 'SP 800-185 §4; vendor-defined',
    parse: parseKmacParameters(wholeBytes),
    ...twinsOrNoble(openssl.kmac(name), noble.kmac(name)),
  });
}

/** PKCS#11 has no numbers for them: these are Coffer's own. */
export const KMAC_MECHANISMS = [kmac('kmac128', CKM.KMAC128, 32), kmac('kmac256', CKM.KMAC256, 64)];
