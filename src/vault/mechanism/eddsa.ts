import { CKK, CKM } from '../../wire/pkcs11.ts';
import { defineMechanism } from './define-mechanism.ts';
import * as noble from './noble/eddsa.ts';
import * as openssl from './openssl/eddsa.ts';
import { noParameters } from './parameters.ts';

/**
 * Pure Ed25519. Without parameters CKM_EDDSA is that (PKCS#11 v3.2 §6.3.15); contexts and
 * prehashing are not offered.
 */
export const EDDSA = defineMechanism({
  number: CKM.EDDSA,
  name: 'EDDSA',
  keyTypes: [CKK.EC_EDWARDS],
  keyBits: { min: 255, max: 255 },
  verbs: ['sign', 'verify'],
  cost: 'cheap',
  approved: true,
  clause: 'FIPS 186-5 §7; RFC 8032 §5.1; PKCS#11 v3.2 §6.3.15',
  parse: noParameters,
  providers: { openssl: openssl.eddsa, noble: noble.eddsa },
});
