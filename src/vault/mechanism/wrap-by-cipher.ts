import { Secret } from '../object/secret.ts';
import { unwrapRefusal } from './self-test/failure.ts';
import type { Implementation } from './mechanism.ts';
import { secretBytes } from './secret-reader.ts';

type Cipher<P> = Required<Pick<Implementation<P>, 'encrypt' | 'decrypt'>>;

/** Wrapping and unwrapping by encryption and decryption of the secret's bytes. */
export function wrapByCipher<P>(
  cipher: Cipher<P>,
): Required<Pick<Implementation<P>, 'wrap' | 'unwrap'>> {
  return {
    wrap: (key, parameters, target) => cipher.encrypt(key, parameters, secretBytes(target)),
    unwrap: (key, parameters, wrapped) => {
      let bytes: Uint8Array | Promise<Uint8Array>;
      try {
        bytes = cipher.decrypt(key, parameters, wrapped);
      } catch {
        throw unwrapRefusal();
      }
      return bytes instanceof Promise
        ? bytes.then(own, () => Promise.reject(unwrapRefusal()))
        : own(bytes);
    },
  };
}

/**
 * In a buffer of its own: what a provider returns can be a view of a larger one, which is
 * overwritten here.
 */
function own(bytes: Uint8Array): Secret {
  if (bytes.byteLength === 0) throw unwrapRefusal();
  const copy = Uint8Array.from(bytes);
  bytes.fill(0);
  return Secret.own(copy);
}
