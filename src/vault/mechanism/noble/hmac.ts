import { equalBytes } from '@noble/ciphers/utils.js';
import { hmac as nobleHmac } from '@noble/hashes/hmac.js';
import type { HashByName } from '../hash.ts';
import { type MacBytes, macImplementation } from '../mac.ts';
import type { Implementation } from '../mechanism.ts';
import { NOBLE_HASHES } from './digest.ts';
import { keyBytes } from './key-bytes.ts';

export function hmac({ name }: HashByName): Implementation<MacBytes> {
  return macImplementation({
    start: (key) => nobleHmac.create(NOBLE_HASHES[name], keyBytes(key)),
    macBytes: (bytes) => bytes,
    same: equalBytes,
  });
}
