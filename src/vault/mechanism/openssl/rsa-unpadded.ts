import { constants, publicDecrypt, publicEncrypt } from 'node:crypto';
import { Refusal } from '../../refusal.ts';
import { sameBytes } from '../key/der.ts';
import type { Implementation, Key } from '../mechanism.ts';
import { decryptRefusal, WrongSignature } from '../self-test/failure.ts';
import { wrapByCipher } from '../wrap-by-cipher.ts';
import { keyObject, publicKeyObjectOf } from './key-object.ts';
import { rsaWork } from './rsa-threads.ts';

const PKCS1 = constants.RSA_PKCS1_PADDING;
const NONE = constants.RSA_NO_PADDING;

/** EME-PKCS1-v1_5 takes 11 bytes. RFC 8017 §7.2.1. */
const PADDING_BYTES = 11;

/**
 * OpenSSL gives a wrong padding a message that looks like any other, the same each time, since 3.2:
 * there is nothing to tell, and no oracle (Bleichenbacher 1998; draft-irtf-cfrg-rsa-guidance §7).
 * Node.js decrypts with no other.
 */
export const HAS_IMPLICIT_REJECTION = isAtLeast(process.versions.openssl, 3, 2);

function isAtLeast(version: string, major: number, minor: number): boolean {
  const [first = 0, second = 0] = version.split('.').map(Number);
  return first > major || (first === major && second >= minor);
}

const pkcs1 = {
  encrypt(key: Key, _: null, data: Uint8Array): Uint8Array {
    const dataBytesMax = key.bits / 8 - PADDING_BYTES;
    if (data.byteLength > dataBytesMax) {
      throw new Refusal('CKR_DATA_LEN_RANGE', `RSA_PKCS encrypts at most ${dataBytesMax} bytes`);
    }
    return publicEncrypt({ key: keyObject(key), padding: PKCS1 }, data);
  },
  decrypt: (key: Key, _: null, data: Uint8Array): Promise<Uint8Array> => decrypt(key, PKCS1, data),
};

/** RSAES-PKCS1-v1_5. */
export const rsaesPkcs1: Implementation<null> = { ...pkcs1, ...wrapByCipher(pkcs1) };

/** What is refused tells of the ciphertext alone: its length, and a number above the modulus. */
async function decrypt(key: Key, padding: number, data: Uint8Array): Promise<Uint8Array> {
  if (data.byteLength !== key.bits / 8) throw decryptRefusal();
  const work = { verb: 'decrypt', with: { key: keyObject(key), padding } } as const;
  const result = await rsaWork({ ...work, data: Uint8Array.from(data) });
  if ('bytes' in result) return result.bytes;
  throw decryptRefusal();
}

/** RSA itself, RFC 8017 §5: numbers as long as the modulus. PKCS#11 v3.2 §6.1.10. */
export const rsaX509: Implementation<null> = {
  async sign(key, _, data) {
    const number = padded(key, data);
    const work = { verb: 'sign', with: { key: keyObject(key), padding: NONE } } as const;
    // Deterministic: verified before it leaves.
    const result = await rsaWork({ ...work, data: number, check: publicKeyObjectOf(key) });
    if ('bytes' in result) return result.bytes;
    if (result.failed === 'wrong') throw new WrongSignature();
    throw tooLarge();
  },
  verify(key, _, data, signature) {
    if (signature.byteLength !== key.bits / 8 || data.byteLength > key.bits / 8) return false;
    const publicKey = keyObject(key);
    try {
      return sameBytes(
        publicDecrypt({ key: publicKey, padding: NONE }, signature),
        padded(key, data),
      );
    } catch {
      return false;
    }
  },
  encrypt(key, _, data) {
    const number = padded(key, data);
    const publicKey = keyObject(key);
    try {
      return publicEncrypt({ key: publicKey, padding: NONE }, number);
    } catch {
      throw tooLarge();
    }
  },
  decrypt: (key, _, data) => decrypt(key, NONE, data),
};

/** With zeros before it, as long as the modulus. */
function padded(key: Key, data: Uint8Array): Uint8Array {
  const number = new Uint8Array(key.bits / 8);
  if (data.byteLength > number.byteLength) {
    throw new Refusal('CKR_DATA_LEN_RANGE', `RSA_X_509 takes at most ${number.byteLength} bytes`);
  }
  number.set(data, number.byteLength - data.byteLength);
  return number;
}

function tooLarge(): Refusal {
  return new Refusal('CKR_DATA_INVALID', 'the data is a number above the modulus');
}
