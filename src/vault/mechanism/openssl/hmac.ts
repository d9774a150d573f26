import { createHmac, type Hmac, timingSafeEqual } from 'node:crypto';
import type { Hash } from '../hash.ts';
import type { Implementation, Key } from '../mechanism.ts';
import { foldingStream, requireSignature, requireVerified } from '../stream.ts';
import { keyObject } from './key-object.ts';

export function hmac({ name }: Hash): Implementation<null> {
  const start = (key: Key): Hmac => createHmac(name, keyObject(key));
  return {
    sign: (key, _, data) => start(key).update(data).digest(),
    verify: (key, _, data, signature) => same(start(key).update(data).digest(), signature),
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
        (signature) => requireVerified(same(state.digest(), requireSignature(signature))),
      );
    },
  };
}

/** In constant time, but for the length, which is public: a short tag is no tag. */
function same(mac: Uint8Array, signature: Uint8Array): boolean {
  return mac.byteLength === signature.byteLength && timingSafeEqual(mac, signature);
}
