import { createHash } from 'node:crypto';
import { Secret } from '../../object/secret.ts';
import { digestBytes, xofBytes, type XofName } from '../digest-derivation-bytes.ts';
import type { HashFunction } from '../hash.ts';
import type { Implementation } from '../mechanism.ts';
import { secretBytes } from '../secret-reader.ts';

export function hash(of: HashFunction): Implementation<null> {
  return {
    derive(key, _, valueBytes) {
      const bytes = digestBytes(of, valueBytes);
      using secret = key.openSecret();
      const digest = createHash(of.name).update(secretBytes(secret)).digest();
      const made = Uint8Array.from(digest.subarray(0, bytes));
      digest.fill(0);
      return Secret.own(made);
    },
  };
}

export function xof(name: XofName): Implementation<null> {
  return {
    derive(key, _, valueBytes) {
      const outputLength = xofBytes(valueBytes);
      using secret = key.openSecret();
      return Secret.own(createHash(name, { outputLength }).update(secretBytes(secret)).digest());
    },
  };
}
