import { CKK, CKM } from '../../wire/pkcs11.ts';
import { curveCost } from './cost.ts';
import { defineMechanism } from './define-mechanism.ts';
import { CURVE_HASHES } from './curve-hash.ts';
import { LEGACY_VERBS } from './hash.ts';
import * as noble from './noble/ecdsa.ts';
import { ecdsaHash } from './openssl/ecdsa-hash.ts';
import * as openssl from './openssl/ecdsa.ts';
import { noParameters } from './parameters.ts';

const EC = {
  keyTypes: [CKK.EC],
  keyBits: { min: 224, max: 521 },
  verbs: ['sign', 'verify'],
} as const;

/**
 * ECDSA of a hash that the caller computed: its leftmost bits, as many as the order has. r ‖ s. Not
 * approved: the vault cannot know what was hashed, and how.
 */
export const ECDSA = defineMechanism({
  ...EC,
  number: CKM.ECDSA,
  name: 'ECDSA',
  cost: curveCost,
  approved: false,
  clause: 'FIPS 186-5 §6.4; PKCS#11 v3.2 §6.3.12',
  parse: noParameters,
  providers: { openssl: ecdsaHash, noble: noble.ecdsaHash },
});

/**
 * ECDSA with hashing. Approved on the NIST curves only (SP 800-186): secp256k1 and Brainpool's are
 * not, whatever the flag says.
 */
export const ECDSA_MECHANISMS = [
  ECDSA,
  ...CURVE_HASHES.map((hash) =>
    defineMechanism({
      ...EC,
      number: hash.ecdsa,
      name: `ECDSA_${hash.label}`,
      cost: curveCost,
      approved: hash.approvedForSignatures,
      legacyVerbs: LEGACY_VERBS,
      clause: 'FIPS 186-5 §6.4; PKCS#11 v3.2 §6.3.13',
      parse: noParameters,
      providers: { openssl: openssl.ecdsa(hash), noble: noble.ecdsa(hash) },
    }),
  ),
];
