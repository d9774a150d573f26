import type { KmacName, KmacParameters } from '../kmac-parameters.ts';
import { macImplementation } from '../mac.ts';
import type { Implementation } from '../mechanism.ts';
import { startMac } from './aes-mac.ts';
import { keyObject } from './key-object.ts';
import { sameMac } from './same-mac.ts';

/** Null where this Node.js has no MACs but HMAC. */
export function kmac(name: KmacName): Implementation<KmacParameters> | null {
  if (startMac === null) return null;
  const start = startMac;
  return macImplementation({
    start: (key, { customization, macBytes }) =>
      start(name, keyObject(key), {
        outputLength: macBytes,
        ...(customization.byteLength > 0 && { customization }),
      }),
    macBytes: () => null,
    same: sameMac,
  });
}
