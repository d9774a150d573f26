import { _BLAKE2b } from '@noble/hashes/blake2.js';
import { md5, sha1 } from '@noble/hashes/legacy.js';
import { sha224, sha256, sha384, sha512, sha512_224, sha512_256 } from '@noble/hashes/sha2.js';
import { sha3_224, sha3_256, sha3_384, sha3_512 } from '@noble/hashes/sha3.js';
import { createHasher } from '@noble/hashes/utils.js';
import type { HashByName } from '../hash.ts';
import type { Implementation } from '../mechanism.ts';
import { foldingStream } from '../stream.ts';

/** Unkeyed, by its length in bytes. RFC 7693 §2.1. */
const blake2b = (dkLen: number) => createHasher(() => new _BLAKE2b({ dkLen }));

/** noble's hash functions by name. */
export const NOBLE_HASHES = {
  md5,
  sha1,
  sha224,
  sha256,
  sha384,
  sha512,
  'sha512-224': sha512_224,
  'sha512-256': sha512_256,
  'sha3-224': sha3_224,
  'sha3-256': sha3_256,
  'sha3-384': sha3_384,
  'sha3-512': sha3_512,
  blake2b160: blake2b(20),
  blake2b256: blake2b(32),
  blake2b384: blake2b(48),
  blake2b512: blake2b(64),
} as const satisfies Record<HashByName['name'], unknown>;

export function digest({ name }: HashByName): Implementation<null> {
  const hash = NOBLE_HASHES[name];
  return {
    digest: (_, data) => hash(data),
    digestStream() {
      const state = hash.create();
      return foldingStream(
        (data) => state.update(data),
        () => state.digest(),
      );
    },
  };
}
