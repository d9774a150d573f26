import { CKK, CKM } from '../../wire/pkcs11.ts';
import { curveCost } from './cost.ts';
import { defineMechanism } from './define-mechanism.ts';
import { type EcdhParameters, isApprovedKdf, parseEcdhParameters } from './ecdh-parameters.ts';
import * as noble from './noble/ecdh.ts';
import * as openssl from './openssl/ecdh.ts';

const ECDH = {
  cost: curveCost,
  verbs: ['derive'],
  approved: true,
  parse: parseEcdhParameters,
  approves: ({ kdf }: EcdhParameters) => isApprovedKdf(kdf),
  providers: { openssl: openssl.ecdh, noble: noble.ecdh },
} as const;

/**
 * ECDH. Approved on the NIST curves with a KDF (SP 800-56A §5.8, `isApprovedKdf`): neither the
 * shared secret as it is, nor X25519 and X448.
 */
export const ECDH_MECHANISMS = [
  defineMechanism({
    ...ECDH,
    number: CKM.ECDH1_DERIVE,
    name: 'ECDH1_DERIVE',
    keyTypes: [CKK.EC, CKK.EC_MONTGOMERY],
    keyBits: { min: 224, max: 521 },
    clause: 'SP 800-56A §5.7.1.2; SEC 1 §3.6.1; RFC 7748; PKCS#11 v3.2 §6.3.17',
  }),
  // The cofactor of every Weierstrass curve here is 1, so that both are one computation.
  defineMechanism({
    ...ECDH,
    number: CKM.ECDH1_COFACTOR_DERIVE,
    name: 'ECDH1_COFACTOR_DERIVE',
    keyTypes: [CKK.EC],
    keyBits: { min: 224, max: 521 },
    clause: 'SP 800-56A §5.7.1.2; SEC 1 §3.3.2, §3.6.1; PKCS#11 v3.2 §6.3.18',
  }),
];
