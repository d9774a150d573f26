import { Secret } from '../object/secret.ts';
import type { Unsealed } from '../partition/partition.ts';

/**
 * The tag of a pair: that of its public key, so that both halves, wherever they come from, are one
 * value.
 */
export function publicTag(unsealed: Unsealed, publicInfo: Uint8Array): Uint8Array {
  using bytes = Secret.own(new Uint8Array(publicInfo));
  return unsealed.valueTag(bytes, 'pair');
}
