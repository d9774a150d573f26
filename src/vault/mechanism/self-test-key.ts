import { CKO } from '../../wire/pkcs11.ts';
import { Secret } from '../object/secret.ts';
import type { Key } from './mechanism.ts';
import { privateFromPkcs8 } from './private-key.ts';
import { secretBytes } from './secret-reader.ts';

/** A private key and its public half. */
export interface Pair {
  readonly privateKey: Key;
  readonly publicKey: Key;
}

/** A secret key of these bytes. */
export function secretKeyOf(type: number, bytes: Uint8Array): Key {
  return {
    class: CKO.SECRET_KEY,
    type,
    bits: bytes.byteLength * 8,
    curve: null,
    publicInfo: null,
    openSecret: () => Secret.own(Uint8Array.from(bytes)),
    handles: new Map(),
  };
}

/** A pair of a PKCS#8 key, in a copy. */
export function pairOf(pkcs8: Uint8Array): Pair {
  const { type, bits, curve, publicInfo, secret } = privateFromPkcs8(Uint8Array.from(pkcs8));
  const canonical = Uint8Array.from(secretBytes(secret));
  secret[Symbol.dispose]();
  const facts = { type, bits, curve, publicInfo };
  const openSecret = (): Secret => Secret.own(Uint8Array.from(canonical));
  return {
    privateKey: { ...facts, class: CKO.PRIVATE_KEY, openSecret, handles: new Map() },
    publicKey: { ...facts, class: CKO.PUBLIC_KEY, openSecret, handles: new Map() },
  };
}
