import {
  constants,
  createHash,
  hash as hashOnce,
  type KeyObject,
  publicDecrypt,
  publicEncrypt,
} from 'node:crypto';
import { Fault, Refusal } from '../../refusal.ts';
import { sameBytes } from '../key/der.ts';
import { decryptRefusal, signatureRefusal, WrongSignature } from '../self-test/failure.ts';
import type { Implementation, Key, Stream } from '../mechanism.ts';
import type { RsaHash } from '../rsa-hash.ts';
import {
  checkOaepLength,
  checkPssSalt,
  type OaepParameters,
  type PssParameters,
} from '../rsa-parameters.ts';
import { foldingStream, requireSignature, requireVerified } from '../stream.ts';
import { wrapByCipher } from '../wrap-by-cipher.ts';
import { keyObject, publicKeyObjectOf } from './key-object.ts';
import { encodePss, verifyPss } from './pss.ts';
import { rsaWork } from './rsa-threads.ts';
import type { RsaKey } from './rsa-work.ts';
import { signAsync, verifyAsync, verifyStream } from './signature.ts';

const PKCS1 = constants.RSA_PKCS1_PADDING;
const NONE = constants.RSA_NO_PADDING;

/** Deterministic signatures are verified before they leave. */
function requireGood(verdict: boolean): void {
  if (!verdict) throw new WrongSignature();
}

/** RSASSA-PKCS1-v1_5, verified before it leaves. */
export function rsaPkcs({ name, digestInfo }: RsaHash): Implementation<null> {
  return {
    async sign(key, _, data) {
      // Both handles at once: the partition may seal before the signature is there.
      const publicKey = { key: publicKeyObjectOf(key), padding: PKCS1 };
      const signature = await signAsync(name, data, { key: keyObject(key), padding: PKCS1 });
      requireGood(await verifyAsync(name, data, publicKey, signature));
      return signature;
    },
    verify: (key, _, data, signature) =>
      verifyAsync(name, data, { key: keyObject(key), padding: PKCS1 }, signature),
    signStream(key) {
      // Both handles at once, as above.
      const privateKey = { key: keyObject(key), padding: PKCS1 };
      const publicKey = publicKeyObjectOf(key);
      return hashingStream(name, (digest) =>
        signRaw(privateKey, Buffer.concat([digestInfo, digest]), publicKey),
      );
    },
    verifyStream: (key) => verifyStream(name, { key: keyObject(key), padding: PKCS1 }),
  };
}

/** OpenSSL takes MGF1's hash from the message's. */
function pssInput(key: Key, parameters: PssParameters) {
  checkPssSalt(key, parameters);
  const padding = constants.RSA_PKCS1_PSS_PADDING;
  return { key: keyObject(key), padding, saltLength: parameters.saltBytes };
}

/** RSASSA-PSS. With another mask than its hash's, the vault pads, as where the caller hashed. */
export function rsaPss({ name }: RsaHash): Implementation<PssParameters> {
  const digestOf = (data: Uint8Array): Uint8Array => hashOnce(name, data, 'buffer');
  return {
    sign: (key, parameters, data) =>
      hasOwnMask(parameters)
        ? signAsync(name, data, pssInput(key, parameters))
        : signPss(key, parameters, digestOf(data)),
    verify: (key, parameters, data, signature) => {
      if (!hasOwnMask(parameters)) return verifiesPss(key, parameters, digestOf(data), signature);
      // OpenSSL takes it without its leading zero; RFC 8017 §8.1.2 step 1 does not.
      if (signature.byteLength !== key.bits / 8) return false;
      return verifyAsync(name, data, pssInput(key, parameters), signature);
    },
    signStream(key, parameters) {
      const sign = pssSigner(key, parameters);
      return hashingStream(name, sign);
    },
    verifyStream(key, parameters) {
      if (!hasOwnMask(parameters)) {
        checkPssSalt(key, parameters);
        return hashingStream(name, (digest, signature) =>
          requireVerified(verifiesPss(key, parameters, digest, requireSignature(signature))),
        );
      }
      const { finish, ...stream } = verifyStream(name, pssInput(key, parameters));
      const whole = (signature?: Uint8Array) => {
        if (signature?.byteLength !== key.bits / 8) throw signatureRefusal();
        return finish(signature);
      };
      return { ...stream, finish: whole };
    },
  };
}

/**
 * Hashes as data comes. The signature itself is for a thread: on the event loop, where node:crypto
 * makes those of its streams, one by 8192 bits takes 60 ms.
 */
function hashingStream(name: string, end: End): Stream {
  const hash = createHash(name);
  return foldingStream(
    (data) => hash.update(data),
    (signature) => end(hash.digest(), signature),
  );
}

type End = (digest: Uint8Array, signature?: Uint8Array) => Uint8Array | Promise<Uint8Array>;

function hasOwnMask({ hash, maskHash }: PssParameters): boolean {
  return hash === maskHash;
}

/**
 * RFC 8017 §9.2 from step 3. node:crypto has no asynchronous form of this and the two below
 * (`sign` without a hash takes OpenSSL's default one, and no padding but its own): private
 * keys are for `rsa-threads.ts`; public ones take the event loop for 0.1 ms, at once.
 */
export const rsaPkcsRaw: Implementation<null> = {
  sign(key, _, data) {
    const dataBytesMax = key.bits / 8 - 11;
    if (data.byteLength > dataBytesMax) {
      throw new Refusal('CKR_DATA_LEN_RANGE', `RSA_PKCS signs at most ${dataBytesMax} bytes`, {
        hint: 'use SHA256_RSA_PKCS or another mechanism that hashes.',
      });
    }
    // Deterministic: verified before it leaves.
    return signRaw({ key: keyObject(key), padding: PKCS1 }, data, publicKeyObjectOf(key));
  },
  verify(key, _, data, signature) {
    if (signature.byteLength !== key.bits / 8) return false;
    return signsRaw(keyObject(key), data, signature);
  },
};

/** `data` is copied at once. */
async function signRaw(key: RsaKey, data: Uint8Array, check?: KeyObject): Promise<Uint8Array> {
  const copy = Uint8Array.from(data);
  const work = check === undefined ? {} : { check };
  const result = await rsaWork({ verb: 'sign', with: key, data: copy, ...work });
  if ('bytes' in result) return result.bytes;
  if (result.failed === 'wrong') throw new WrongSignature();
  throw new Fault('OpenSSL could not sign');
}

/** OpenSSL throws where the padding is wrong. */
function signsRaw(key: KeyObject, data: Uint8Array, signature: Uint8Array): boolean {
  try {
    return sameBytes(publicDecrypt({ key, padding: PKCS1 }, signature), data);
  } catch {
    return false;
  }
}

function checkHashLength({ hash }: PssParameters, data: Uint8Array): void {
  if (data.byteLength !== hash.bytes) {
    throw new Refusal('CKR_DATA_LEN_RANGE', `the data is no hash of ${hash.label}`);
  }
}

/** Signs hashes by a key whose handle is taken at once. EMSA-PSS-ENCODE, then RSASP1. */
function pssSigner(
  key: Key,
  parameters: PssParameters,
): (messageHash: Uint8Array) => Promise<Uint8Array> {
  checkPssSalt(key, parameters);
  const privateKey = { key: keyObject(key), padding: NONE };
  return (messageHash) => signRaw(privateKey, encodePss(messageHash, parameters, key.bits));
}

function signPss(
  key: Key,
  parameters: PssParameters,
  messageHash: Uint8Array,
): Promise<Uint8Array> {
  return pssSigner(key, parameters)(messageHash);
}

function verifiesPss(
  key: Key,
  parameters: PssParameters,
  messageHash: Uint8Array,
  signature: Uint8Array,
): boolean {
  checkPssSalt(key, parameters);
  if (signature.byteLength !== key.bits / 8) return false;
  const publicKey = keyObject(key);
  try {
    const encoded = publicDecrypt({ key: publicKey, padding: NONE }, signature);
    return verifyPss(messageHash, parameters, encoded);
  } catch {
    // A number above the modulus.
    return false;
  }
}

/** The padding of a hash that the caller computed: node:crypto would hash it again. */
export const rsaPssRaw: Implementation<PssParameters> = {
  sign(key, parameters, data) {
    checkHashLength(parameters, data);
    return signPss(key, parameters, data);
  },
  verify(key, parameters, data, signature) {
    checkHashLength(parameters, data);
    return verifiesPss(key, parameters, data, signature);
  },
};

const oaep = {
  encrypt(key: Key, parameters: OaepParameters, data: Uint8Array): Uint8Array {
    checkOaepLength(key, parameters, data.byteLength);
    return publicEncrypt(oaepInput(key, parameters), data);
  },
  /** OpenSSL checks leading byte, label hash and padding in constant time (Manger 2001). */
  async decrypt(key: Key, parameters: OaepParameters, data: Uint8Array): Promise<Uint8Array> {
    // OpenSSL takes it without its leading zero; RFC 8017 §7.1.2 step 1 does not.
    if (data.byteLength !== key.bits / 8) throw decryptRefusal();
    const work = { verb: 'decrypt', with: oaepInput(key, parameters) } as const;
    const result = await rsaWork({ ...work, data: Uint8Array.from(data) });
    if ('bytes' in result) return result.bytes;
    throw decryptRefusal();
  },
};

function oaepInput(key: Key, { hash, label }: OaepParameters) {
  return {
    key: keyObject(key),
    padding: constants.RSA_PKCS1_OAEP_PADDING,
    oaepHash: hash.name,
    // An empty label is none; OpenSSL does not take an empty buffer on every version.
    ...(label.byteLength > 0 ? { oaepLabel: label } : {}),
  };
}

export const rsaOaep: Implementation<OaepParameters> = { ...oaep, ...wrapByCipher(oaep) };
