import { randomBytes } from 'node:crypto';
import { CKK, CKO } from '../../../wire/pkcs11.ts';
import { Secret } from '../../object/secret.ts';
import { Defect, Refusal } from '../../refusal.ts';
import { dropHandles } from '../key/key-handles.ts';
import type { Implementation, Key } from '../mechanism.ts';
import type { RsaAesKeyWrapParameters } from '../rsa-parameters.ts';
import { secretBytes } from '../secret-reader.ts';
import { unwrapRefusal } from '../self-test/failure.ts';
import { aesKwp } from './aes.ts';
import { rsaOaep } from './rsa.ts';

/** KWP makes at least two blocks of 8 bytes. SP 800-38F §5.3.1. */
const KWP_BYTES_MIN = 16;

/**
 * RSA-OAEP of an AES key, as long as the modulus, then KWP under it. PKCS#11 v3.2 §6.1.18. The AES
 * key is used once, and its bytes are overwritten. RSA_PKCS_OAEP alone would unwrap it.
 */
export const rsaAesKeyWrap: Implementation<RsaAesKeyWrapParameters> = {
  wrap(key, { aesKeyBits, oaep }, target, along) {
    using aesSecret = Secret.own(randomBytes(aesKeyBits / 8));
    along?.(aesSecret);
    const wrapped = byAes(aesSecret, (aesKey) => aesKwp.wrap?.(aesKey, null, target));
    const sealed = rsaOaep.encrypt?.(key, oaep, secretBytes(aesSecret));
    if (!(wrapped instanceof Uint8Array) || !(sealed instanceof Uint8Array)) {
      throw new Defect('a part of RSA_AES_KEY_WRAP took a turn of its own');
    }
    return Buffer.concat([sealed, wrapped]);
  },

  /**
   * One answer and the same work, whatever is wrong: an AES key that is none is replaced by a
   * random one, which unwraps nothing.
   */
  async unwrap(key, { aesKeyBits, oaep }, wrapped) {
    const sealedBytes = key.bits / 8;
    // Lengths are the caller's own.
    if (wrapped.byteLength < sealedBytes + KWP_BYTES_MIN) throw unwrapRefusal();
    const rest = Uint8Array.from(wrapped.subarray(sealedBytes));
    using aesSecret = await aesKeyOf(key, { aesKeyBits, oaep }, wrapped.subarray(0, sealedBytes));
    const secret = byAes(aesSecret, (aesKey) => aesKwp.unwrap?.(aesKey, null, rest));
    if (!(secret instanceof Secret)) throw unwrapRefusal();
    return secret;
  },
};

async function aesKeyOf(
  key: Key,
  { aesKeyBits, oaep }: RsaAesKeyWrapParameters,
  sealed: Uint8Array,
): Promise<Secret> {
  const other = Secret.own(randomBytes(aesKeyBits / 8));
  try {
    const opened = Secret.own((await rsaOaep.decrypt?.(key, oaep, sealed)) ?? new Uint8Array(0));
    if (opened.byteLength === other.byteLength) {
      other[Symbol.dispose]();
      return opened;
    }
    opened[Symbol.dispose]();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
  return other;
}

/** Computes with a key of the secret's bytes, whose handle is dropped. */
function byAes<T>(secret: Secret, compute: (key: Key) => T): T {
  const handles: Key['handles'] = new Map();
  try {
    return compute({
      class: CKO.SECRET_KEY,
      type: CKK.AES,
      bits: secret.byteLength * 8,
      curve: null,
      parameterSet: null,
      publicInfo: null,
      openSecret: () => Secret.own(Uint8Array.from(secretBytes(secret))),
      handles,
    });
  } finally {
    dropHandles(handles);
  }
}
