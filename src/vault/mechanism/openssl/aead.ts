import {
  type CipherCCMTypes,
  type CipherGCM,
  type Cipheriv,
  createCipheriv,
  createDecipheriv,
  type Decipheriv,
  type DecipherGCM,
  getCiphers,
} from 'node:crypto';
import { type AeadParameters, checkCcmLength, TAG_BYTES } from '../aead-parameters.ts';
import { type GcmParameters, requireSivKey } from '../aes-parameters.ts';
import { Defect } from '../../refusal.ts';
import { aeadRefusal } from '../self-test/failure.ts';
import type { Implementation, Key, Stream } from '../mechanism.ts';
import { heldStream } from '../stream.ts';
import { keyObject } from './key-object.ts';

/** An AEAD of OpenSSL. */
interface Aead<P> {
  /** With the nonce set; the additional data is set by `setAad`. */
  encryptor(key: Key, parameters: P): CipherGCM;
  decryptor(key: Key, parameters: P): DecipherGCM;
  setAad(cipher: CipherGCM | DecipherGCM, parameters: P, dataBytes: number): void;
  /** Refuses data of this length. */
  check?(parameters: P, dataBytes: number): void;
}

/** Ciphertext ‖ tag. No plaintext leaves before the tag is checked. */
function whole<P>(aead: Aead<P>): Required<Pick<Implementation<P>, 'encrypt' | 'decrypt'>> {
  return {
    encrypt(key, parameters, data) {
      aead.check?.(parameters, data.byteLength);
      const cipher = aead.encryptor(key, parameters);
      aead.setAad(cipher, parameters, data.byteLength);
      const ciphertext = cipher.update(data);
      cipher.final();
      return Buffer.concat([ciphertext, cipher.getAuthTag()]);
    },
    decrypt(key, parameters, data) {
      const tagAt = data.byteLength - TAG_BYTES;
      if (tagAt < 0) throw aeadRefusal();
      const decipher = aead.decryptor(key, parameters);
      let plaintext: Uint8Array | null = null;
      try {
        decipher.setAuthTag(data.subarray(tagAt));
        aead.setAad(decipher, parameters, tagAt);
        plaintext = decipher.update(data.subarray(0, tagAt));
        decipher.final();
        return plaintext;
      } catch {
        plaintext?.fill(0);
        throw aeadRefusal();
      }
    },
  };
}

/** Both passes of CCM and SIV need the data whole. */
function held<P>(aead: Aead<P>): Implementation<P> {
  const { encrypt, decrypt } = whole(aead);
  return {
    encrypt,
    decrypt,
    encryptStream: (key, parameters) => heldStream((data) => encrypt(key, parameters, data)),
    decryptStream: (key, parameters) => heldStream((data) => decrypt(key, parameters, data)),
  };
}

const CCM_NAMES: Readonly<Record<number, CipherCCMTypes>> = {
  128: 'aes-128-ccm',
  192: 'aes-192-ccm',
  256: 'aes-256-ccm',
};

const ccmName = (key: Key): CipherCCMTypes => CCM_NAMES[key.bits] ?? 'aes-256-ccm';
const OPTIONS = { authTagLength: TAG_BYTES };

/** CCM has to know the length of the data before the additional data. */
export const aesCcm: Implementation<AeadParameters> = held<AeadParameters>({
  encryptor: (key, { nonce }) => createCipheriv(ccmName(key), keyObject(key), nonce, OPTIONS),
  decryptor: (key, { nonce }) => createDecipheriv(ccmName(key), keyObject(key), nonce, OPTIONS),
  setAad: (cipher, { aad }, plaintextLength) => void cipher.setAAD(aad, { plaintextLength }),
  check: checkCcmLength,
});

const setAadAlone = (cipher: CipherGCM | DecipherGCM, { aad }: { readonly aad: Uint8Array }) => {
  if (aad.byteLength > 0) cipher.setAAD(aad);
};

const sivName = (key: Key): string => {
  requireSivKey(key);
  return `aes-${key.bits}-gcm-siv`;
};

/** The typings name fewer AEADs than OpenSSL has. */
function authenticating<C extends Cipheriv | Decipheriv, A extends C>(
  cipher: C,
  is: (cipher: C) => cipher is A,
): A {
  if (is(cipher)) return cipher;
  throw new Defect('the cipher has no tag');
}

const isEncryptor = (cipher: Cipheriv): cipher is CipherGCM => 'getAuthTag' in cipher;
const isDecryptor = (cipher: Decipheriv): cipher is DecipherGCM => 'setAuthTag' in cipher;

/** Null where this Node's OpenSSL does not have it. */
export const aesGcmSiv: Implementation<GcmParameters> | null = getCiphers().includes(
  'aes-256-gcm-siv',
)
  ? held<GcmParameters>({
      encryptor: (key, { iv }) =>
        authenticating(createCipheriv(sivName(key), keyObject(key), iv), isEncryptor),
      decryptor: (key, { iv }) =>
        authenticating(createDecipheriv(sivName(key), keyObject(key), iv), isDecryptor),
      setAad: setAadAlone,
    })
  : null;

const CHACHA = 'chacha20-poly1305';

const chacha: Aead<AeadParameters> = {
  encryptor: (key, { nonce }) => createCipheriv(CHACHA, keyObject(key), nonce, OPTIONS),
  decryptor: (key, { nonce }) => createDecipheriv(CHACHA, keyObject(key), nonce, OPTIONS),
  setAad: (cipher, { aad }, plaintextLength) => {
    if (aad.byteLength > 0) cipher.setAAD(aad, { plaintextLength });
  },
};

export const chacha20Poly1305: Implementation<AeadParameters> = {
  ...held(chacha),
  encryptStream(key, parameters): Stream {
    const cipher = chacha.encryptor(key, parameters);
    if (parameters.aad.byteLength > 0) cipher.setAAD(parameters.aad, { plaintextLength: 0 });
    return {
      holds: false,
      update: (data) => cipher.update(data),
      finish() {
        cipher.final();
        return cipher.getAuthTag();
      },
    };
  },
};
