import type { ECDSA } from '@noble/curves/abstract/weierstrass.js';
import { brainpoolP256r1, brainpoolP384r1, brainpoolP512r1 } from '@noble/curves/misc.js';
import { p256, p384, p521 } from '@noble/curves/nist.js';
import { secp256k1 } from '@noble/curves/secp256k1.js';
import { Defect } from '../../refusal.ts';
import { atCost, curveCost } from '../cost.ts';
import { requireHash } from '../ecdsa-hash.ts';
import type { CurveHash } from '../curve-hash.ts';
import type { Curve, Implementation, Key } from '../mechanism.ts';
import { foldingStream, requireSignature, requireVerified } from '../stream.ts';
import { NOBLE_HASHES } from './digest.ts';
import { keyBytes, publicBytes } from './key-bytes.ts';
import { p224 } from './p224.ts';

const ECDSA_CURVES: ReadonlyMap<Curve | null, ECDSA> = new Map<Curve, ECDSA>([
  ['P-224', p224],
  ['P-256', p256],
  ['P-384', p384],
  ['P-521', p521],
  ['secp256k1', secp256k1],
  ['brainpoolP256r1', brainpoolP256r1],
  ['brainpoolP384r1', brainpoolP384r1],
  ['brainpoolP512r1', brainpoolP512r1],
]);

/** noble's curve of an EC key. */
export function weierstrassCurve(key: { readonly curve: Curve | null }): ECDSA {
  const curve = ECDSA_CURVES.get(key.curve);
  if (curve === undefined) throw new Defect('the key is on no Weierstrass curve');
  return curve;
}

/**
 * Any s below the order is good: PKCS#11 knows no low-s rule. The nonce is hedged (RFC 6979 §3.6),
 * so a fault in one run tells nothing.
 */
const SIGN = { prehash: false, lowS: false, extraEntropy: true } as const;
const VERIFY = { prehash: false, lowS: false } as const;

/** `hash` is kept. The scalar is copied: a partition that seals overwrites the key's. */
function signHash(key: Key, hash: Uint8Array): Uint8Array | Promise<Uint8Array> {
  const curve = weierstrassCurve(key);
  const scalar = Uint8Array.from(keyBytes(key));
  return atCost(curveCost(key), () => {
    try {
      return curve.sign(hash, scalar, SIGN);
    } finally {
      scalar.fill(0);
    }
  });
}

/** `hash` is kept. */
function verifyHash(key: Key, hash: Uint8Array, signature: Uint8Array): boolean | Promise<boolean> {
  const curve = weierstrassCurve(key);
  if (signature.byteLength !== curve.lengths.signature) return false;
  const [point, given] = [publicBytes(key), Uint8Array.from(signature)];
  return atCost(curveCost(key), () => curve.verify(given, hash, point, VERIFY));
}

/** One part only (PKCS#11 v3.2 §6.3.12): no streams. */
export const ecdsaHash: Pick<Required<Implementation<null>>, 'sign' | 'verify'> = {
  sign: (key, _, data) => signHash(key, requireHash(data)),
  verify: (key, _, data, signature) => verifyHash(key, requireHash(data), signature),
};

/** On the event loop, the dear curves in turns of their own: noble has no threads. */
export function ecdsa({ name }: CurveHash): Implementation<null> {
  const hash = NOBLE_HASHES[name];
  return {
    sign: (key, _, data) => signHash(key, hash(data)),
    verify: (key, _, data, signature) => verifyHash(key, hash(data), signature),
    signStream(key) {
      const state = hash.create();
      return foldingStream(
        (data) => state.update(data),
        () => signHash(key, state.digest()),
      );
    },
    verifyStream(key) {
      const state = hash.create();
      return foldingStream(
        (data) => state.update(data),
        (signature) => {
          const verdict = verifyHash(key, state.digest(), requireSignature(signature));
          return verdict instanceof Promise
            ? verdict.then(requireVerified)
            : requireVerified(verdict);
        },
      );
    },
  };
}
