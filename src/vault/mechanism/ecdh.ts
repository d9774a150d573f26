import { CKK, CKM } from '../../wire/pkcs11.ts';
import { curveCost } from './cost.ts';
import { defineMechanism } from './define-mechanism.ts';
import { parseEcdhParameters } from './ecdh-parameters.ts';
import * as noble from './noble/ecdh.ts';
import * as openssl from './openssl/ecdh.ts';

/**
 * ECDH. Approved on the NIST curves, with the KDF of X9.63 over SHA-2 (SP 800-56A §5.8, SP 800-135
 * §4.2): neither the shared secret as it is, nor X25519.
 */
export const ECDH1_DERIVE = defineMechanism({
  number: CKM.ECDH1_DERIVE,
  name: 'ECDH1_DERIVE',
  keyTypes: [CKK.EC, CKK.EC_MONTGOMERY],
  keyBits: { min: 224, max: 521 },
  verbs: ['derive'],
  cost: curveCost,
  approved: true,
  clause: 'SP 800-56A §5.7.1.2; SEC 1 §3.6.1; RFC 7748; PKCS#11 v3.2 §6.3.17',
  parse: parseEcdhParameters,
  approves: ({ kdf }) => kdf?.approvedForSignatures === true,
  providers: { openssl: openssl.ecdh, noble: noble.ecdh },
});
