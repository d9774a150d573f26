import { sha1 } from '@noble/hashes/legacy.js';
import { sha224, sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import type { Hash, HashName } from '../hash.ts';
import type { Implementation } from '../mechanism.ts';
import { foldingStream } from '../stream.ts';

/** noble's hash functions by name. */
export const NOBLE_HASHES = { sha1, sha224, sha256, sha384, sha512 } as const satisfies Record<
  HashName,
  unknown
>;

export function digest({ name }: Hash): Implementation<null> {
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
