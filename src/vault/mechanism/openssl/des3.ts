import {
  type Cipheriv,
  createCipheriv,
  createDecipheriv,
  type Decipheriv,
  randomBytes,
} from 'node:crypto';
import { Secret } from '../../object/secret.ts';
import { Refusal } from '../../refusal.ts';
import type { IvParameters } from '../aes-parameters.ts';
import { becomesDes3Key } from '../key/des3-key.ts';
import type { Implementation, Key, Stream } from '../mechanism.ts';
import { decryptRefusal } from '../self-test/failure.ts';
import { keyObject } from './key-object.ts';

const BLOCK_BYTES = 8;

export const des3Key: Implementation<null> = {
  generateKey(_, keyBytes) {
    const bytes = randomBytes(keyBytes);
    while (!becomesDes3Key(bytes)) bytes.set(randomBytes(keyBytes));
    return Secret.own(bytes);
  },
};

/** ECB, or CBC with whole blocks or the padding of RFC 5652 §6.3. */
function des3<P>(
  name: 'des-ede3-ecb' | 'des-ede3-cbc',
  pads: boolean,
  iv: (parameters: P) => Uint8Array | null,
): Implementation<P> {
  const encryptor = (key: Key, parameters: P): Cipheriv =>
    createCipheriv(name, keyObject(key), iv(parameters)).setAutoPadding(pads);
  const decryptor = (key: Key, parameters: P): Decipheriv =>
    createDecipheriv(name, keyObject(key), iv(parameters)).setAutoPadding(pads);
  return {
    encrypt(key, parameters, data) {
      if (!pads && data.byteLength % BLOCK_BYTES !== 0) throw partialBlock();
      const cipher = encryptor(key, parameters);
      return Buffer.concat([cipher.update(data), cipher.final()]);
    },
    decrypt(key, parameters, data) {
      const decipher = decryptor(key, parameters);
      const start = decipher.update(data);
      try {
        return Buffer.concat([start, decipher.final()]);
      } catch {
        throw decryptRefusal();
      } finally {
        start.fill(0);
      }
    },
    encryptStream: (key, parameters) => stream(encryptor(key, parameters), partialBlock),
    decryptStream: (key, parameters) => stream(decryptor(key, parameters), decryptRefusal),
  };
}

function stream(cipher: Cipheriv | Decipheriv, refusal: () => Refusal): Stream {
  return {
    holds: false,
    update: (data) => cipher.update(data),
    finish() {
      try {
        return cipher.final();
      } catch {
        throw refusal();
      }
    },
  };
}

function partialBlock(): Refusal {
  return new Refusal('CKR_DATA_LEN_RANGE', 'the data is not a whole number of 8-byte blocks', {
    hint: 'use DES3_CBC_PAD.',
  });
}

export const des3Ecb = des3<null>('des-ede3-ecb', false, () => null);
export const des3Cbc = des3<IvParameters>('des-ede3-cbc', false, ({ iv }) => iv);
export const des3CbcPad = des3<IvParameters>('des-ede3-cbc', true, ({ iv }) => iv);
