import { timingSafeEqual } from 'node:crypto';

/** In constant time, but for the length, which is public. */
export function sameMac(mac: Uint8Array, signature: Uint8Array): boolean {
  return mac.byteLength === signature.byteLength && timingSafeEqual(mac, signature);
}
