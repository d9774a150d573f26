import { equalBytes } from '@noble/ciphers/utils.js';
import { kmac128, kmac256 } from '@noble/hashes/sha3-addons.js';
import type { KmacName, KmacParameters } from '../kmac-parameters.ts';
import { macImplementation } from '../mac.ts';
import type { Implementation } from '../mechanism.ts';
import { keyBytes } from './key-bytes.ts';

const KMACS = { kmac128, kmac256 } as const;

export function kmac(name: KmacName): Implementation<KmacParameters> {
  return macImplementation({
    start: (key, { customization, macBytes }) =>
      KMACS[name].create(keyBytes(key), { personalization: customization, dkLen: macBytes }),
    macBytes: () => null,
    same: equalBytes,
  });
}
