import { shake128, shake256 } from '@noble/hashes/sha3.js';
import { Secret } from '../../object/secret.ts';
import { digestBytes, xofBytes, type XofName } from '../digest-derivation-bytes.ts';
import type { HashFunction } from '../hash.ts';
import type { Implementation } from '../mechanism.ts';
import { NOBLE_HASHES } from './digest.ts';
import { keyBytes } from './key-bytes.ts';

export function hash(of: HashFunction): Implementation<null> {
  return {
    derive(key, _, valueBytes) {
      const bytes = digestBytes(of, valueBytes);
      const digest = NOBLE_HASHES[of.name](keyBytes(key));
      const made = Uint8Array.from(digest.subarray(0, bytes));
      digest.fill(0);
      return Secret.own(made);
    },
  };
}

const XOFS = { shake128, shake256 } as const;

export function xof(name: XofName): Implementation<null> {
  return {
    derive: (key, _, valueBytes) =>
      Secret.own(XOFS[name](keyBytes(key), { dkLen: xofBytes(valueBytes) })),
  };
}
