import { CKK, CKM } from '../../wire/pkcs11.ts';
import { defineMechanism } from './define-mechanism.ts';
import * as noble from './noble/ml-dsa.ts';
import * as openssl from './openssl/ml-dsa.ts';
import { parseSignContext } from './sign-context.ts';

/**
 * Pure ML-DSA, of the message itself. Hedged unless the parameters ask for determinism; node:crypto
 * cannot do without randomness, so that noble signs then, whichever provider is chosen.
 */
export const ML_DSA = defineMechanism({
  number: CKM.ML_DSA,
  name: 'ML_DSA',
  keyTypes: [CKK.ML_DSA],
  keyBits: { min: 1312 * 8, max: 2592 * 8 },
  verbs: ['sign', 'verify'],
  cost: 'dear',
  approved: true,
  clause: 'FIPS 204 §5.2, §5.3; PKCS#11 v3.2 §6.67',
  parse: parseSignContext,
  providers: { openssl: openssl.mlDsa(noble.mlDsa), noble: noble.mlDsa },
});
