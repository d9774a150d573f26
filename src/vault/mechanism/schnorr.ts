import { CKK, CKM } from '../../wire/pkcs11.ts';
import { defineMechanism } from './define-mechanism.ts';
import * as noble from './noble/schnorr.ts';
import { noParameters } from './parameters.ts';

/**
 * Schnorr signatures of Bitcoin, over secp256k1 alone. PKCS#11 and OpenSSL have none. The public
 * key is the x of the point: a key and its negative are one. Messages may have any length.
 */
export const BIP340_SCHNORR = defineMechanism({
  number: CKM.BIP340_SCHNORR,
  name: 'BIP340_SCHNORR',
  keyTypes: [CKK.EC],
  keyBits: { min: 256, max: 256 },
  verbs: ['sign', 'verify'],
  cost: 'dear',
  approved: false,
  clause: 'BIP 340',
  parse: noParameters,
  only: 'noble',
  providers: { noble: noble.schnorrSignature },
});
