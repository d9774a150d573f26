import { gcmsiv } from '@noble/ciphers/aes.js';
import { chacha20poly1305, xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import type { AeadParameters } from '../aead-parameters.ts';
import { type GcmParameters, requireSivKey } from '../aes-parameters.ts';
import { aeadRefusal } from '../self-test/failure.ts';
import type { Implementation, Key } from '../mechanism.ts';
import { heldStream } from '../stream.ts';
import { keyBytes } from './key-bytes.ts';

/** What noble's AEADs have in common: ciphertext ‖ tag. */
interface Sealer {
  encrypt(data: Uint8Array): Uint8Array;
  decrypt(data: Uint8Array): Uint8Array;
}

/** noble has no incremental ciphers: streams hold their input. */
function aead<P>(make: (key: Key, parameters: P) => Sealer): Implementation<P> {
  const encrypt = (key: Key, parameters: P, data: Uint8Array): Uint8Array =>
    make(key, parameters).encrypt(data);
  const decrypt = (key: Key, parameters: P, data: Uint8Array): Uint8Array => {
    const sealer = make(key, parameters);
    try {
      return sealer.decrypt(data);
    } catch {
      throw aeadRefusal();
    }
  };
  return {
    encrypt,
    decrypt,
    encryptStream: (key, parameters) => heldStream((data) => encrypt(key, parameters, data)),
    decryptStream: (key, parameters) => heldStream((data) => decrypt(key, parameters, data)),
  };
}

export const aesGcmSiv = aead<GcmParameters>((key, { iv, aad }) => {
  requireSivKey(key);
  return gcmsiv(keyBytes(key), iv, aad);
});

export const chacha20Poly1305 = aead<AeadParameters>((key, { nonce, aad }) =>
  chacha20poly1305(keyBytes(key), nonce, aad),
);

export const xchacha20Poly1305 = aead<AeadParameters>((key, { nonce, aad }) =>
  xchacha20poly1305(keyBytes(key), nonce, aad),
);
