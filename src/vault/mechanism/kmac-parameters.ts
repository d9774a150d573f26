import { MAC_BYTES_MIN } from './mac.ts';
import type { WireMechanism } from './mechanism.ts';
import { parameterRefusal, parametersOf } from './parameters.ts';

export type KmacName = 'kmac128' | 'kmac256';

export interface KmacParameters {
  /** The customization string S. */
  readonly customization: Uint8Array;
  /** L: another length makes another MAC. */
  readonly macBytes: number;
}

/** What OpenSSL takes of S: SP 800-185 §4.3.1 has no such bound. */
const CUSTOMIZATION_BYTES_MAX = 512;
/** Longer than a signature of PKCS#11's other MACs; KMAC is no XOF here. */
const KMAC_BYTES_MAX = 512;

/** Throws CKR_MECHANISM_PARAM_INVALID. */
export function parseKmacParameters(wholeBytes: number): (wire: WireMechanism) => KmacParameters {
  return (wire) => {
    const given = parametersOf(wire, 'kmac');
    const customization = given?.customization ?? new Uint8Array(0);
    const macBytes = given?.macBytes || wholeBytes;
    if (customization.byteLength > CUSTOMIZATION_BYTES_MAX) {
      throw parameterRefusal(`the customization has at most ${CUSTOMIZATION_BYTES_MAX} bytes`);
    }
    if (macBytes < MAC_BYTES_MIN || macBytes > KMAC_BYTES_MAX) {
      throw parameterRefusal(
        `this MAC has ${MAC_BYTES_MIN} to ${KMAC_BYTES_MAX} bytes`,
        'set mac_bytes between them; a shorter MAC could be guessed.',
      );
    }
    return { customization, macBytes };
  };
}
