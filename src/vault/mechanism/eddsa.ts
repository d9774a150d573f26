import { CKK, CKM } from '../../wire/pkcs11.ts';
import { curveCost } from './cost.ts';
import { defineMechanism } from './define-mechanism.ts';
import { parseEddsaParameters } from './eddsa-scheme.ts';
import * as noble from './noble/eddsa.ts';
import * as openssl from './openssl/eddsa.ts';

/**
 * Ed25519 and Ed448, with contexts and prehashed, too; without parameters the plain ones. All are
 * approved but Ed25519ctx. node:crypto has no prehashed form, and on some
 * versions no Ed25519ctx: noble signs by these, whichever provider is chosen.
 */
export const EDDSA = defineMechanism({
  number: CKM.EDDSA,
  name: 'EDDSA',
  keyTypes: [CKK.EC_EDWARDS],
  keyBits: { min: 255, max: 448 },
  verbs: ['sign', 'verify'],
  cost: curveCost,
  approved: true,
  clause: 'FIPS 186-5 §7; RFC 8032 §5; PKCS#11 v3.2 §6.3.15',
  parse: parseEddsaParameters,
  approves: (given, { curve }) => curve === 'Ed448' || given === null || given.prehash,
  providers: { openssl: openssl.eddsa(noble.eddsa), noble: noble.eddsa },
});
