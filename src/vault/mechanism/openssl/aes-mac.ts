import * as crypto from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { IvParameters } from '../aes-parameters.ts';
import { type MacBytes, macImplementation, type MacState } from '../mac.ts';
import type { Implementation, Key } from '../mechanism.ts';
import { keyObject } from './key-object.ts';
import { sameMac } from './same-mac.ts';

interface Mac {
  update(data: Uint8Array): unknown;
  final(): Uint8Array;
}

type CreateMac = (
  algorithm: 'cmac' | 'gmac' | 'kmac128' | 'kmac256',
  key: KeyObject,
  options:
    | { readonly cipher: string; readonly iv?: Uint8Array }
    | { readonly outputLength: number; readonly customization?: Uint8Array },
) => Mac;

/** Node 24 has no `createMac`, and the typings do not know it yet. */
function createMacOfNode(): CreateMac | null {
  const found: unknown = Reflect.get(crypto, 'createMac');
  return isCreateMac(found) ? found : null;
}

function isCreateMac(value: unknown): value is CreateMac {
  return typeof value === 'function';
}

const createMac = createMacOfNode();

const stateOf = (mac: Mac): MacState => ({
  update: (data) => mac.update(data),
  digest: () => mac.final(),
});

/** Any MAC under way. Null where this Node.js has none but HMAC. */
export const startMac: ((...given: Parameters<CreateMac>) => MacState) | null =
  createMac === null ? null : (...given) => stateOf(createMac(...given));

/** AES-CMAC under way. Null where this Node.js has no MACs but HMAC. */
export const startCmac: ((key: Key) => MacState) | null =
  createMac === null
    ? null
    : (key) => stateOf(createMac('cmac', keyObject(key), { cipher: `aes-${key.bits}-cbc` }));

/** The same. */
export const aesCmac: Implementation<MacBytes> | null =
  startCmac === null
    ? null
    : macImplementation<MacBytes>({
        start: startCmac,
        macBytes: (bytes) => bytes,
        same: sameMac,
      });

/** The same. */
export const aesGmac: Implementation<IvParameters> | null =
  createMac === null
    ? null
    : macImplementation<IvParameters>({
        start: (key, { iv }) =>
          stateOf(createMac('gmac', keyObject(key), { cipher: `aes-${key.bits}-gcm`, iv })),
        macBytes: () => null,
        same: sameMac,
      });
