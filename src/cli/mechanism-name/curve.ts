import type { NamedMechanism } from '../mechanism-name.ts';

/** EDDSA, and with the message hashed first: PKCS#11 tells them apart by a parameter. */
export const EDDSA_MECHANISMS: readonly NamedMechanism[] = [
  eddsa('EDDSA', false),
  eddsa('EDDSA_PH', true),
];

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
