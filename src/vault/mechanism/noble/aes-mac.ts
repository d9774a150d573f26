import { cmac, gcm } from '@noble/ciphers/aes.js';
import { equalBytes } from '@noble/ciphers/utils.js';
import type { IvParameters } from '../aes-parameters.ts';
import { type MacBytes, macImplementation } from '../mac.ts';
import type { Implementation, Key } from '../mechanism.ts';
import { heldSignStream, heldVerifyStream } from '../stream.ts';
import { keyBytes } from './key-bytes.ts';

export const aesCmac: Implementation<MacBytes> = macImplementation<MacBytes>({
  start: (key) => cmac.create(keyBytes(key)),
  macBytes: (bytes) => bytes,
  same: equalBytes,
});

/** GCM of no data, with the message as additional data: SP 800-38D §3. noble takes it whole. */
const gmac = (key: Key, { iv }: IvParameters, data: Uint8Array): Uint8Array =>
  gcm(keyBytes(key), iv, data).encrypt(new Uint8Array(0));

export const aesGmac: Implementation<IvParameters> = {
  sign: gmac,
  verify: (key, parameters, data, signature) => equalBytes(gmac(key, parameters, data), signature),
  signStream: (key, parameters) => heldSignStream((data) => gmac(key, parameters, data)),
  verifyStream: (key, parameters) =>
    heldVerifyStream((data, signature) => equalBytes(gmac(key, parameters, data), signature)),
};
