import { createHmac } from 'node:crypto';
import type { HashByName } from '../hash.ts';
import { type MacBytes, macImplementation } from '../mac.ts';
import type { Implementation } from '../mechanism.ts';
import { keyObject } from './key-object.ts';
import { sameMac } from './same-mac.ts';

export function hmac({ name }: HashByName): Implementation<MacBytes> {
  return macImplementation({
    start: (key) => createHmac(name, keyObject(key)),
    macBytes: (bytes) => bytes,
    same: sameMac,
  });
}
