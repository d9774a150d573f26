import { createPrivateKey, createPublicKey, createSecretKey, KeyObject } from 'node:crypto';
import { CKO } from '../../../wire/pkcs11.ts';
import { Defect, Refusal } from '../../refusal.ts';
import type { Key } from '../mechanism.ts';
import { canonicalPoint } from '../noble/point.ts';
import { pointOfPublicInfo } from '../key/public-key.ts';
import { secretBytes } from '../secret-reader.ts';

/**
 * The handle of a key: made once, kept with the key until the partition seals. The bytes that
 * carried the secret are overwritten; OpenSSL's own copy goes when the KeyObject is collected.
 */
export function keyObject(key: Key): KeyObject {
  const known = key.handles.get('openssl');
  if (known instanceof KeyObject) return known;
  const made = key.class === CKO.PUBLIC_KEY ? publicKeyObject(key) : fromSecret(key);
  key.handles.set('openssl', made);
  return made;
}

/** Public halves of private keys, for the check of a signature before it leaves. */
const publicHalves = new WeakMap<KeyObject, KeyObject>();

/** The public key object of a public key, or of the public half of a private one. */
export function publicKeyObjectOf(key: Key): KeyObject {
  const own = keyObject(key);
  if (own.type === 'public') return own;
  const known = publicHalves.get(own);
  if (known !== undefined) return known;
  const made = publicKeyObject(key);
  publicHalves.set(own, made);
  return made;
}

function fromSecret(key: Key): KeyObject {
  using secret = key.openSecret();
  const bytes = secretBytes(secret);
  if (key.class === CKO.SECRET_KEY) return createSecretKey(bytes);
  return privateKeyObject(bytes);
}

/** Points are checked again at use: OpenSSL takes Edwards points of any kind. */
function publicKeyObject(key: Key): KeyObject {
  const { publicInfo, curve } = key;
  if (publicInfo === null) throw new Defect('a key of a pair has no public key information');
  if (curve !== null && canonicalPoint(curve, pointOfPublicInfo(curve, publicInfo)) === null) {
    throw new Refusal('CKR_PUBLIC_KEY_INVALID', 'the public point is not valid');
  }
  return publicKeyObjectFromInfo(publicInfo);
}

/** From a SubjectPublicKeyInfo whose point has been checked. */
export function publicKeyObjectFromInfo(publicInfo: Uint8Array): KeyObject {
  return createPublicKey({ key: asBuffer(publicInfo), format: 'der', type: 'spki' });
}

function privateKeyObject(pkcs8: Uint8Array): KeyObject {
  return createPrivateKey({ key: asBuffer(pkcs8), format: 'der', type: 'pkcs8' });
}

/** The SubjectPublicKeyInfo of a private key: the provider computes the point. */
export function publicInfoOfPkcs8(pkcs8: Uint8Array): Uint8Array {
  return createPublicKey(privateKeyObject(pkcs8)).export({ format: 'der', type: 'spki' });
}

/** A Buffer over the same bytes: the typings of node:crypto ask for it. */
function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
