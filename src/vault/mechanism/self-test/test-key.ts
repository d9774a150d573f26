import { CKO } from '../../../wire/pkcs11.ts';
import { Secret } from '../../object/secret.ts';
import type { Key, ParameterSet } from '../mechanism.ts';
import { PARAMETER_SETS } from '../key/parameter-set.ts';
import { parameterSetPkcs8 } from '../key/parameter-set-private.ts';
import { privateFromPkcs8 } from '../key/private-key.ts';
import { secretBytes } from '../secret-reader.ts';

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
    parameterSet: null,
    publicInfo: null,
    openSecret: () => Secret.own(Uint8Array.from(bytes)),
    handles: new Map(),
  };
}

/** Several mechanisms are tested with one pair, and to check one takes up to 10 ms. */
const pairs = new Map<string, Pair>();

/** The pair of a PKCS#8 key, which is checked once. */
export function pairOf(pkcs8: Uint8Array): Pair {
  const name = Buffer.from(pkcs8).toString('hex');
  const pair = pairs.get(name) ?? makePair(pkcs8);
  pairs.set(name, pair);
  return pair;
}

function makePair(pkcs8: Uint8Array): Pair {
  const { secret, ...facts } = privateFromPkcs8(Uint8Array.from(pkcs8));
  const canonical = Uint8Array.from(secretBytes(secret));
  secret[Symbol.dispose]();
  const openSecret = (): Secret => Secret.own(Uint8Array.from(canonical));
  return {
    privateKey: { ...facts, class: CKO.PRIVATE_KEY, openSecret, handles: new Map() },
    publicKey: { ...facts, class: CKO.PUBLIC_KEY, openSecret, handles: new Map() },
  };
}

/** A pair of a parameter set from its seed. */
export function pairOfSeed(parameterSet: ParameterSet, seed: Uint8Array): Pair {
  return pairOf(parameterSetPkcs8(PARAMETER_SETS[parameterSet], { seed, expanded: null }));
}
