import {
  aeskw,
  aeskwp,
  cbc,
  cfb as nobleCfb,
  ctr as nobleCtr,
  ecb,
  gcm as nobleGcm,
} from '@noble/ciphers/aes.js';
import { Secret } from '../../object/secret.ts';
import {
  BLOCK_BYTES,
  checkCtrLength,
  checkKwLength,
  checkWholeBlocks,
  type CtrParameters,
  type GcmParameters,
  type IvParameters,
} from '../aes-parameters.ts';
import { aeadRefusal, decryptRefusal, unwrapRefusal } from '../self-test/failure.ts';
import type { Implementation, Key } from '../mechanism.ts';
import { secretBytes } from '../secret-reader.ts';
import { heldStream } from '../stream.ts';
import { wrapByCipher } from '../wrap-by-cipher.ts';
import { keyBytes } from './key-bytes.ts';

interface Cipher<P> {
  encrypt(key: Key, parameters: P, data: Uint8Array): Uint8Array;
  decrypt(key: Key, parameters: P, data: Uint8Array): Uint8Array;
}

/** noble has no incremental ciphers: streams hold their input. */
function streams<P>(cipher: Cipher<P>): Pick<Implementation<P>, 'encryptStream' | 'decryptStream'> {
  return {
    encryptStream: (key, parameters) => heldStream((data) => cipher.encrypt(key, parameters, data)),
    decryptStream: (key, parameters) => heldStream((data) => cipher.decrypt(key, parameters, data)),
  };
}

const gcm: Cipher<GcmParameters> = {
  encrypt: (key, { iv, aad }, data) => nobleGcm(keyBytes(key), iv, aad).encrypt(data),
  decrypt(key, { iv, aad }, data) {
    try {
      return nobleGcm(keyBytes(key), iv, aad).decrypt(data);
    } catch {
      throw aeadRefusal();
    }
  },
};

export const aesGcm: Implementation<GcmParameters> = {
  ...gcm,
  ...wrapByCipher(gcm),
  ...streams(gcm),
};

/** What noble's CBC and ECB have in common. */
interface NobleCipher {
  encrypt(data: Uint8Array): Uint8Array;
  decrypt(data: Uint8Array): Uint8Array;
}

function blockMode<P>(
  pads: boolean,
  make: (key: Uint8Array, parameters: P) => NobleCipher,
): Implementation<P> {
  const cipher: Cipher<P> = {
    encrypt(key, parameters, data) {
      if (!pads) checkWholeBlocks(data);
      if (!pads && data.byteLength === 0) return new Uint8Array(0);
      return make(keyBytes(key), parameters).encrypt(data);
    },
    decrypt(key, parameters, data) {
      if (data.byteLength % BLOCK_BYTES !== 0) throw decryptRefusal();
      if (!pads && data.byteLength === 0) return new Uint8Array(0);
      try {
        return make(keyBytes(key), parameters).decrypt(data);
      } catch {
        throw decryptRefusal();
      }
    },
  };
  return { ...cipher, ...wrapByCipher(cipher), ...streams(cipher) };
}

export const aesCbc = blockMode<IvParameters>(false, (key, { iv }) =>
  cbc(key, iv, { disablePadding: true }),
);
export const aesCbcPad = blockMode<IvParameters>(true, (key, { iv }) => cbc(key, iv));
export const aesEcb = blockMode<null>(false, (key) => ecb(key, { disablePadding: true }));

const cfb: Cipher<IvParameters> = {
  encrypt: (key, { iv }, data) => nobleCfb(keyBytes(key), iv).encrypt(data),
  decrypt: (key, { iv }, data) => nobleCfb(keyBytes(key), iv).decrypt(data),
};

export const aesCfb128: Implementation<IvParameters> = { ...cfb, ...streams(cfb) };

function ctr(key: Key, parameters: CtrParameters, data: Uint8Array): Uint8Array {
  checkCtrLength(parameters, data.byteLength);
  if (data.byteLength === 0) return new Uint8Array(0);
  return nobleCtr(keyBytes(key), parameters.counterBlock).encrypt(data);
}

export const aesCtr: Implementation<CtrParameters> = {
  encrypt: ctr,
  decrypt: ctr,
  ...streams({ encrypt: ctr, decrypt: ctr }),
};

function keyWrap(
  make: (kek: Uint8Array) => NobleCipher,
  checkLength: (targetBytes: number) => void,
): Implementation<null> {
  return {
    wrap(key, _, target) {
      const bytes = secretBytes(target);
      checkLength(bytes.byteLength);
      return make(keyBytes(key)).encrypt(bytes);
    },
    unwrap(key, _, wrapped) {
      try {
        const plaintext = make(keyBytes(key)).decrypt(wrapped);
        const bytes = Uint8Array.from(plaintext);
        plaintext.fill(0);
        return Secret.own(bytes);
      } catch {
        throw unwrapRefusal();
      }
    },
  };
}

export const aesKw = keyWrap(aeskw, checkKwLength);
export const aesKwp = keyWrap(aeskwp, () => undefined);
