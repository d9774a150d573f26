import { CKO } from '../../wire/pkcs11.ts';
import { CURVES } from './key/key-type.ts';
import type { Cost, Key } from './mechanism.ts';
import { inOwnTurn } from './own-turn.ts';

/**
 * Curves over 256 bits take up to milliseconds; P-256 and Curve25519 0.1, the others half of one.
 */
export function curveCost(key: Pick<Key, 'curve'>): Cost {
  return key.curve !== null && CURVES[key.curve].fieldBytes > 32 ? 'dear' : 'cheap';
}

/** RSA on what is given as it is: a private key takes milliseconds, a public one 0.1. */
export function rawRsaCost(key: Pick<Key, 'class'>): Cost {
  return key.class === CKO.PUBLIC_KEY ? 'cheap' : 'dear';
}

/** At once, or in a turn of its own, for providers that have no thread for it. */
export function atCost<T>(cost: Cost, compute: () => T): T | Promise<T> {
  return cost === 'cheap' ? compute() : inOwnTurn(compute);
}
