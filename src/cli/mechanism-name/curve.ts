import type { NamedMechanism } from '../mechanism-name.ts';

const SHA_3 = ['SHA3_224', 'SHA3_256', 'SHA3_384', 'SHA3_512'] as const;

/**
 * Signatures and wrapping by elliptic curves; those of ECDSA with SHA-1 and SHA-2 stand elsewhere.
 */
export const CURVE_NAMES: readonly NamedMechanism[] = [
  ...SHA_3.map((hash): NamedMechanism => {
    const mechanism = { mechanism: `ECDSA_${hash}` } as const;
    return { name: `ECDSA_${hash}`, verbs: ['sign'], mechanism: () => mechanism, isEcdsa: true };
  }),
  eddsa('EDDSA', false),
  eddsa('EDDSA_PH', true),
  { name: 'BIP340_SCHNORR', verbs: ['sign'], mechanism: () => ({ mechanism: 'BIP340_SCHNORR' }) },
  ...(['ECDH_AES_KEY_WRAP', 'ECDH_COF_AES_KEY_WRAP', 'ECDH_X_AES_KEY_WRAP'] as const).map(
    (mechanism): NamedMechanism => ({
      name: mechanism,
      verbs: ['wrap'],
      mechanism: () => ({ mechanism }),
    }),
  ),
];

/** With the message hashed first, too: PKCS#11 tells them apart by a parameter. */
function eddsa(name: string, prehash: boolean): NamedMechanism {
  return {
    name,
    verbs: ['sign'],
    takes: ['context'],
    mechanism: ({ context }) => ({
      mechanism: 'EDDSA',
      ...(prehash && { prehash }),
      ...(context !== undefined && { context }),
    }),
  };
}
