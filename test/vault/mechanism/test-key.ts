import { randomBytes } from 'node:crypto';
import { CKA, CKK, CKM, CKO } from '../../../src/wire/pkcs11.ts';
import type { CkrName } from '../../../src/wire/status.ts';
import {
  privateFromAttributes,
  publicFromSpki,
} from '../../../src/vault/mechanism/key/key-material.ts';
import { CURVES } from '../../../src/vault/mechanism/key/key-type.ts';
import type {
  Curve,
  Implementation,
  Key,
  Mechanism,
  ProviderName,
  Verb,
  WireMechanism,
} from '../../../src/vault/mechanism/mechanism.ts';
import { secretBytes } from '../../../src/vault/mechanism/secret-reader.ts';
import { type Pair, pairOf, secretKeyOf } from '../../../src/vault/mechanism/self-test/test-key.ts';
import { EC_KEYS, ED25519, RSA, X25519 } from '../../../src/vault/mechanism/self-test/vectors.ts';
import { implementationOf, requireMechanism } from '../../../src/vault/mechanism/table.ts';
import { Secret } from '../../../src/vault/object/secret.ts';
import { Refusal } from '../../../src/vault/refusal.ts';

export { type Pair, pairOf, secretKeyOf };

export const PROVIDERS: readonly ProviderName[] = ['openssl', 'noble'];

export const hex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'hex'));
export const toHex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** The bytes of a secret, which is disposed. */
export function reveal(secret: Secret): string {
  using owned = secret;
  return toHex(secretBytes(owned));
}

export const secretOf = (bytes: Uint8Array): Secret => Secret.own(Uint8Array.from(bytes));

export const aesKey = (bytes: Uint8Array): Key => secretKeyOf(CKK.AES, bytes);

/** A public key from its SubjectPublicKeyInfo, checked as an imported one is. */
export function publicKeyOf(spki: Uint8Array): Key {
  return {
    ...publicFromSpki(spki),
    class: CKO.PUBLIC_KEY,
    openSecret: () => {
      throw new Error('a public key has no secret');
    },
    handles: new Map(),
  };
}

/** A pair from a private value, imported by attributes. */
export function pairOfValue(curve: Curve, value: Uint8Array): Pair {
  const { keyType, params } = CURVES[curve];
  const attributes = new Map<number, Uint8Array>([
    [CKA.EC_PARAMS, params],
    [CKA.VALUE, Uint8Array.from(value)],
  ]);
  const { secret, ...facts } = privateFromAttributes(keyType, attributes);
  const openSecret = (): Secret => secretOf(secretBytes(secret));
  return {
    privateKey: { ...facts, class: CKO.PRIVATE_KEY, openSecret, handles: new Map() },
    publicKey: { ...facts, class: CKO.PUBLIC_KEY, openSecret, handles: new Map() },
  };
}

const KNOWN: Readonly<Record<Curve, () => Pair>> = {
  'P-224': () => pairOfValue('P-224', new Uint8Array(28).fill(0x42)),
  'P-256': () => pairOf(hex(EC_KEYS['P-256'])),
  'P-384': () => pairOf(hex(EC_KEYS['P-384'])),
  'P-521': () => pairOf(hex(EC_KEYS['P-521'])),
  secp256k1: () => pairOfValue('secp256k1', new Uint8Array(32).fill(0x42)),
  brainpoolP256r1: () => pairOfValue('brainpoolP256r1', new Uint8Array(32).fill(0x42)),
  brainpoolP384r1: () => pairOfValue('brainpoolP384r1', new Uint8Array(48).fill(0x42)),
  brainpoolP512r1: () => pairOfValue('brainpoolP512r1', new Uint8Array(64).fill(0x42)),
  Ed25519: () => pairOf(hex(ED25519.pkcs8)),
  Ed448: () => pairOfValue('Ed448', new Uint8Array(57).fill(0x42)),
  X25519: () => pairOf(hex(X25519.pkcs8)),
  X448: () => pairOfValue('X448', new Uint8Array(56).fill(0x42)),
};

/** A known pair of a curve. */
export const knownPair = (curve: Curve): Pair => KNOWN[curve]();

/** A known RSA pair of 2048 bits. */
export const rsaPair = (): Pair => pairOf(hex(RSA.pkcs8));

/** A fresh pair of a curve, made by a provider. */
export async function newPair(provider: ProviderName, curve: Curve): Promise<Pair> {
  const generators: Readonly<Record<number, number>> = {
    [CKK.EC]: CKM.EC_KEY_PAIR_GEN,
    [CKK.EC_EDWARDS]: CKM.EC_EDWARDS_KEY_PAIR_GEN,
    [CKK.EC_MONTGOMERY]: CKM.EC_MONTGOMERY_KEY_PAIR_GEN,
  };
  const use = mechanismOf(generators[CURVES[curve].keyType] ?? 0, provider);
  const made = await use.implementation.generateKeyPair?.(use.parse({}, 'generateKeyPair'), {
    curve,
  });
  if (made === undefined) throw new Error('no key pair generation');
  using secret = made.secret;
  return pairOf(secretBytes(secret));
}

/** A mechanism as a provider has it. */
export interface Use {
  readonly mechanism: Mechanism;
  readonly implementation: Implementation<unknown>;
  parse(parameters: Omit<WireMechanism, 'type'>, verb: Verb): unknown;
}

export function mechanismOf(number: number, provider: ProviderName): Use {
  const mechanism = requireMechanism(number);
  return {
    mechanism,
    implementation: implementationOf(mechanism, provider),
    parse: (parameters, verb) => mechanism.parse({ ...parameters, type: number }, verb),
  };
}

/**
 * The code of the refusal that `action` ends in; 'done' when it does not; anything else is thrown
 * on.
 */
export async function codeOf(action: () => unknown): Promise<CkrName | 'done'> {
  try {
    await action();
    return 'done';
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

export const random = (bytes: number): Uint8Array => Uint8Array.from(randomBytes(bytes));

/** 0 to `max`, both included. */
export const randomLength = (max: number): number => randomBytes(2).readUInt16BE() % (max + 1);

/** Rounds of a comparison: ten times as many with SLOW=1. */
export const ROUNDS = process.env['SLOW'] === '1' ? 1000 : 100;

/** The same for symmetric mechanisms, which are quick. */
export const SYMMETRIC_ROUNDS = process.env['SLOW'] === '1' ? 100_000 : 500;

/** Copies with one byte changed, at each place. */
export function changesOf(bytes: Uint8Array): Uint8Array[] {
  return Array.from(bytes, (byte, at) => {
    const copy = Uint8Array.from(bytes);
    copy[at] = byte ^ 0x40;
    return copy;
  });
}
