import { x25519 } from '@noble/curves/ed25519.js';
import { x448 } from '@noble/curves/ed448.js';
import { Refusal } from '../../refusal.ts';
import { deriveFrom, type EcdhParameters, peerPoint } from '../ecdh-parameters.ts';
import { atCost, curveCost } from '../cost.ts';
import type { Implementation, Key } from '../mechanism.ts';
import { NOBLE_HASHES } from './digest.ts';
import { weierstrassCurve } from './ecdsa.ts';
import { keyBytes } from './key-bytes.ts';

/** The x coordinate; noble returns the compressed point, a byte before it. */
function sharedSecret(key: Key, scalar: Uint8Array, point: Uint8Array): Uint8Array {
  if (key.curve !== 'X25519' && key.curve !== 'X448') {
    const compressed = weierstrassCurve(key).getSharedSecret(scalar, point, true);
    const shared = compressed.slice(1);
    compressed.fill(0);
    return shared;
  }
  try {
    return (key.curve === 'X25519' ? x25519 : x448).getSharedSecret(scalar, point);
  } catch {
    // RFC 7748 §6.1, §6.2: an all-zero result.
    throw new Refusal('CKR_PUBLIC_KEY_INVALID', 'the public key of the peer is of low order');
  }
}

export const ecdh: Implementation<EcdhParameters> = {
  derive(key, parameters, valueBytes) {
    const point = peerPoint(key, parameters);
    const scalar = Uint8Array.from(keyBytes(key));
    return atCost(curveCost(key), () => {
      try {
        return deriveFrom(sharedSecret(key, scalar, point), {
          curve: key.curve,
          parameters,
          valueBytes,
          hash: ({ name }, data) => NOBLE_HASHES[name](data),
        });
      } finally {
        scalar.fill(0);
      }
    });
  },
};
