import {
  type CipherGCMTypes,
  createCipheriv,
  createDecipheriv,
  type Cipheriv,
  type Decipheriv,
} from 'node:crypto';
import { freeBytes } from '../../../wire/free-bytes.ts';
import {
  checkCtrLength,
  checkKwLength,
  checkWholeBlocks,
  type CtrParameters,
  GCM_TAG_BYTES,
  type GcmParameters,
  type IvParameters,
  KW_IV,
  KWP_IV,
  partialBlockRefusal,
} from '../aes-parameters.ts';
import { aeadRefusal, decryptRefusal, unwrapRefusal } from '../self-test/failure.ts';
import type { Implementation, Key, Sealed, Stream } from '../mechanism.ts';
import { Refusal } from '../../refusal.ts';
import { Secret } from '../../object/secret.ts';
import { HeldBytes } from '../held-bytes.ts';
import { secretBytes } from '../secret-reader.ts';
import { wrapByCipher } from '../wrap-by-cipher.ts';
import { keyObject } from './key-object.ts';

const NOTHING = new Uint8Array(0);
const GCM_OPTIONS = { authTagLength: GCM_TAG_BYTES };

const GCM_NAMES: Readonly<Record<number, CipherGCMTypes>> = {
  128: 'aes-128-gcm',
  192: 'aes-192-gcm',
  256: 'aes-256-gcm',
};

function gcmName(key: Key): CipherGCMTypes {
  const name = GCM_NAMES[key.bits];
  if (name === undefined)
    throw new Refusal('CKR_KEY_SIZE_RANGE', 'AES keys have 128, 192 or 256 bits');
  return name;
}

/** Both in one buffer; frees the first. */
function joined(start: Uint8Array, end: Uint8Array): Uint8Array {
  const all = Buffer.concat([start, end]);
  freeBytes(start);
  return all;
}

/** SP 800-38D §7.1. Ciphertext ‖ tag. */
function gcmEncrypt(key: Key, parameters: GcmParameters, data: Uint8Array): Uint8Array {
  const { ciphertext, tag } = gcmSeal(key, parameters, data);
  return joined(ciphertext, tag);
}

function gcmSeal(key: Key, { iv, aad }: GcmParameters, data: Uint8Array): Sealed {
  const cipher = createCipheriv(gcmName(key), keyObject(key), iv, GCM_OPTIONS);
  if (aad.byteLength > 0) cipher.setAAD(aad);
  const ciphertext = cipher.update(data);
  cipher.final();
  return { ciphertext, tag: cipher.getAuthTag() };
}

/** SP 800-38D §7.2. No plaintext leaves before the tag is checked. */
function gcmDecrypt(key: Key, { iv, aad }: GcmParameters, data: Uint8Array): Uint8Array {
  if (data.byteLength < GCM_TAG_BYTES) throw aeadRefusal();
  const tagAt = data.byteLength - GCM_TAG_BYTES;
  const decipher = createDecipheriv(gcmName(key), keyObject(key), iv, GCM_OPTIONS);
  if (aad.byteLength > 0) decipher.setAAD(aad);
  decipher.setAuthTag(data.subarray(tagAt));
  const plaintext = decipher.update(data.subarray(0, tagAt));
  try {
    decipher.final();
  } catch {
    freeBytes(plaintext);
    throw aeadRefusal();
  }
  return plaintext;
}

function gcmEncryptStream(key: Key, { iv, aad }: GcmParameters): Stream {
  const cipher = createCipheriv(gcmName(key), keyObject(key), iv, GCM_OPTIONS);
  if (aad.byteLength > 0) cipher.setAAD(aad);
  return {
    holds: false,
    update: (data) => cipher.update(data),
    finish() {
      cipher.final();
      return cipher.getAuthTag();
    },
  };
}

/**
 * Decrypts as data comes, always 16 bytes behind, which may be the tag; keeps the plaintext until
 * that is checked.
 */
function gcmDecryptStream(key: Key, { iv, aad }: GcmParameters): Stream {
  const decipher = createDecipheriv(gcmName(key), keyObject(key), iv, GCM_OPTIONS);
  if (aad.byteLength > 0) decipher.setAAD(aad);
  const held = new HeldBytes();
  /** The newest bytes, and how many of the 16 have arrived. */
  const last = new Uint8Array(GCM_TAG_BYTES);
  let lastBytes = 0;
  const decrypt = (ciphertext: Uint8Array): void => {
    const plaintext = decipher.update(ciphertext);
    held.append(plaintext);
    freeBytes(plaintext);
  };
  return {
    holds: true,
    update(data) {
      const ready = Math.max(0, lastBytes + data.byteLength - GCM_TAG_BYTES);
      const ofLast = Math.min(ready, lastBytes);
      const ofData = ready - ofLast;
      if (ofLast > 0) decrypt(last.subarray(0, ofLast));
      if (ofData > 0) decrypt(data.subarray(0, ofData));
      last.copyWithin(0, ofLast, lastBytes);
      last.set(data.subarray(ofData), lastBytes - ofLast);
      lastBytes += data.byteLength - ready;
      return NOTHING;
    },
    finish() {
      try {
        decipher.setAuthTag(last.subarray(0, lastBytes));
        decipher.final();
        return held.take();
      } catch {
        throw aeadRefusal();
      } finally {
        held[Symbol.dispose]();
      }
    },
    discard: () => held[Symbol.dispose](),
  };
}

const gcm = { encrypt: gcmEncrypt, decrypt: gcmDecrypt };

export const aesGcm: Implementation<GcmParameters> = {
  ...gcm,
  ...wrapByCipher(gcm),
  seal: gcmSeal,
  encryptStream: gcmEncryptStream,
  decryptStream: gcmDecryptStream,
};

/** A block mode of node:crypto: name, IV, and padding or whole blocks. */
interface BlockMode<P> {
  readonly mode: 'cbc' | 'ecb';
  readonly pads: boolean;
  iv(parameters: P): Uint8Array | null;
}

function blockMode<P>({ mode, pads, iv }: BlockMode<P>): Implementation<P> {
  const encryptor = (key: Key, parameters: P): Cipheriv =>
    createCipheriv(`aes-${key.bits}-${mode}`, keyObject(key), iv(parameters)).setAutoPadding(pads);
  const decryptor = (key: Key, parameters: P): Decipheriv =>
    createDecipheriv(`aes-${key.bits}-${mode}`, keyObject(key), iv(parameters)).setAutoPadding(
      pads,
    );
  const cipher = {
    encrypt(key: Key, parameters: P, data: Uint8Array): Uint8Array {
      if (!pads) checkWholeBlocks(data);
      const cipher = encryptor(key, parameters);
      return joined(cipher.update(data), cipher.final());
    },
    decrypt(key: Key, parameters: P, data: Uint8Array): Uint8Array {
      const decipher = decryptor(key, parameters);
      const start = decipher.update(data);
      try {
        const end = decipher.final();
        const plaintext = Buffer.concat([start, end]);
        end.fill(0);
        return plaintext;
      } catch {
        throw decryptRefusal();
      } finally {
        freeBytes(start);
      }
    },
  };
  return {
    ...cipher,
    ...wrapByCipher(cipher),
    encryptStream(key, parameters) {
      return cipherStream(encryptor(key, parameters), partialBlockRefusal);
    },
    decryptStream(key, parameters) {
      return cipherStream(decryptor(key, parameters), decryptRefusal);
    },
  };
}

/** `refusal` is what a failing end means. */
function cipherStream(cipher: Cipheriv | Decipheriv, refusal: () => Refusal): Stream {
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

export const aesCbc = blockMode<IvParameters>({ mode: 'cbc', pads: false, iv: ({ iv }) => iv });
export const aesCbcPad = blockMode<IvParameters>({ mode: 'cbc', pads: true, iv: ({ iv }) => iv });
export const aesEcb = blockMode<null>({ mode: 'ecb', pads: false, iv: () => null });

/** Modes that make a stream cipher of AES: data of any length. */
function streamMode(mode: 'ofb' | 'cfb'): Implementation<IvParameters> {
  const encryptor = (key: Key, { iv }: IvParameters): Cipheriv =>
    createCipheriv(`aes-${key.bits}-${mode}`, keyObject(key), iv);
  const decryptor = (key: Key, { iv }: IvParameters): Decipheriv =>
    createDecipheriv(`aes-${key.bits}-${mode}`, keyObject(key), iv);
  return {
    encrypt: (key, parameters, data) => encryptor(key, parameters).update(data),
    decrypt: (key, parameters, data) => decryptor(key, parameters).update(data),
    encryptStream: (key, parameters) =>
      cipherStream(encryptor(key, parameters), partialBlockRefusal),
    decryptStream: (key, parameters) => cipherStream(decryptor(key, parameters), decryptRefusal),
  };
}

export const aesOfb = streamMode('ofb');
export const aesCfb128 = streamMode('cfb');

/** Encryption and decryption are the same. */
function ctr(key: Key, parameters: CtrParameters, data: Uint8Array): Uint8Array {
  checkCtrLength(parameters, data.byteLength);
  return createCipheriv(`aes-${key.bits}-ctr`, keyObject(key), parameters.counterBlock).update(
    data,
  );
}

function ctrStream(key: Key, parameters: CtrParameters): Stream {
  const cipher = createCipheriv(`aes-${key.bits}-ctr`, keyObject(key), parameters.counterBlock);
  let dataBytes = 0;
  return {
    holds: false,
    update(data) {
      dataBytes += data.byteLength;
      checkCtrLength(parameters, dataBytes);
      return cipher.update(data);
    },
    finish: () => cipher.final(),
  };
}

export const aesCtr: Implementation<CtrParameters> = {
  encrypt: ctr,
  decrypt: ctr,
  encryptStream: ctrStream,
  decryptStream: ctrStream,
};

function keyWrap(suffix: 'wrap' | 'wrap-pad', iv: Uint8Array): Implementation<null> {
  return {
    wrap(key, _, target) {
      const bytes = secretBytes(target);
      if (suffix === 'wrap') checkKwLength(bytes.byteLength);
      const cipher = createCipheriv(`id-aes${key.bits}-${suffix}`, keyObject(key), iv);
      return Buffer.concat([cipher.update(bytes), cipher.final()]);
    },
    unwrap(key, _, wrapped) {
      try {
        const decipher = createDecipheriv(`id-aes${key.bits}-${suffix}`, keyObject(key), iv);
        const start = decipher.update(wrapped);
        decipher.final();
        if (start.byteLength === 0) throw unwrapRefusal();
        const bytes = Uint8Array.from(start);
        start.fill(0);
        return Secret.own(bytes);
      } catch {
        throw unwrapRefusal();
      }
    },
  };
}

export const aesKw = keyWrap('wrap', KW_IV);
export const aesKwp = keyWrap('wrap-pad', KWP_IV);
