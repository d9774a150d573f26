import { equalBytes } from '@noble/ciphers/utils.js';
import { hmac as nobleHmac } from '@noble/hashes/hmac.js';
import type { Hash } from '../hash.ts';
import type { Implementation, Key } from '../mechanism.ts';
import { foldingStream, requireSignature, requireVerified } from '../stream.ts';
import { NOBLE_HASHES } from './digest.ts';
import { keyBytes } from './key-bytes.ts';

export function hmac({ name }: Hash): Implementation<null> {
  const hash = NOBLE_HASHES[name];
  const start = (key: Key) => nobleHmac.create(hash, keyBytes(key));
  const mac = (key: Key, data: Uint8Array): Uint8Array => nobleHmac(hash, keyBytes(key), data);
  return {
    sign: (key, _, data) => mac(key, data),
    verify: (key, _, data, signature) => equalBytes(mac(key, data), signature),
    signStream(key) {
      const state = start(key);
      return foldingStream(
        (data) => state.update(data),
        () => state.digest(),
      );
    },
    verifyStream(key) {
      const state = start(key);
      return foldingStream(
        (data) => state.update(data),
        (signature) => requireVerified(equalBytes(state.digest(), requireSignature(signature))),
      );
    },
  };
}
