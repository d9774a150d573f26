import { CKA, CKH, CKM, CKO } from '../../src/wire/pkcs11.ts';
import { privateFromAttributes } from '../../src/vault/mechanism/key/key-material.ts';
import type { Key, ParameterSet } from '../../src/vault/mechanism/mechanism.ts';
import {
  type ParameterSetFacts,
  PARAMETER_SETS,
} from '../../src/vault/mechanism/key/parameter-set.ts';
import {
  keyOfPublicInfo,
  parameterSetPublic,
} from '../../src/vault/mechanism/key/parameter-set-public.ts';
import { secretBytes } from '../../src/vault/mechanism/secret-reader.ts';
import { type Pair, pairOf, publicKeyOf, reveal, toHex } from '../vault/mechanism/test-key.ts';
import { defineRunner, type Run, type Runner } from './runner.ts';
import { bytes, type Fields, text } from './wycheproof.ts';

const SETS: readonly ParameterSet[] = [
  'ML-DSA-44',
  'ML-DSA-65',
  'ML-DSA-87',
  'ML-KEM-512',
  'ML-KEM-768',
  'ML-KEM-1024',
];

function setOf(family: 'ML-DSA' | 'ML-KEM', { size }: Run['named']): ParameterSetFacts {
  const name = SETS.find((set) => set === `${family}-${size}`);
  if (name === undefined) throw new Error('the file is of another parameter set');
  return PARAMETER_SETS[name];
}

const publicOf = (set: ParameterSetFacts, key: Uint8Array): Key =>
  publicKeyOf(parameterSetPublic(set, key).publicInfo);

/** A pair as a template brings it in: by CKA_SEED or CKA_VALUE. */
function pairFrom(set: ParameterSetFacts, attribute: number, value: Uint8Array): Pair {
  const attributes = new Map<number, number | Uint8Array>([
    [CKA.CLASS, CKO.PRIVATE_KEY],
    [CKA.PARAMETER_SET, set.number],
    [attribute, value],
  ]);
  using secret = privateFromAttributes(set.keyType, attributes).secret;
  return pairOf(secretBytes(secret));
}

/** The public key as the file writes it; the file's, where it says one, must be it. */
function requirePublic({ publicKey }: Pair, group: Fields, field: string): void {
  const { parameterSet, publicInfo } = publicKey;
  if (parameterSet === null || publicInfo === null) throw new Error('the key has no public part');
  const stated = text(group, field);
  if (stated !== '' && stated !== toHex(keyOfPublicInfo(parameterSet, publicInfo))) {
    throw new Error('another public key was computed than the file says');
  }
}

/** Signs deterministically, as the file did; what was signed at random is verified instead. */
async function signs(pair: Pair, test: Fields, { use }: Run): Promise<boolean> {
  const { implementation, parse } = use;
  const context = bytes(test, 'ctx');
  const [data, signature] = [bytes(test, 'msg'), bytes(test, 'sig')];
  const verifying = parse({ signContext: { context } }, 'verify');
  const verified = await implementation.verify?.(pair.publicKey, verifying, data, signature);
  if ('rnd' in test) return verified === true;
  const signContext = { context, hedge: CKH.DETERMINISTIC_REQUIRED };
  const made = await implementation.sign?.(pair.privateKey, parse({ signContext }, 'sign'), data);
  return verified === true && made !== undefined && toHex(made) === toHex(signature);
}

async function decapsulates(key: Key, test: Fields, { use }: Run): Promise<boolean> {
  const parameters = use.parse({}, 'decapsulate');
  const secret = await use.implementation.decapsulate?.(key, parameters, bytes(test, 'c'));
  return secret !== undefined && reveal(secret) === text(test, 'K');
}

/** The files of ML-DSA and ML-KEM, each by the mechanism that it is of. */
export const LATTICE_RUNNERS: readonly Runner[] = [
  defineRunner({
    files: /^mldsa_(?<size>\d+)_verify$/,
    mechanism: () => CKM.ML_DSA,
    prepare: (group, { named }) => publicOf(setOf('ML-DSA', named), bytes(group, 'publicKey')),
    async accepts(key, { test }, { use }) {
      const parameters = use.parse({ signContext: { context: bytes(test, 'ctx') } }, 'verify');
      const [data, signature] = [bytes(test, 'msg'), bytes(test, 'sig')];
      return (await use.implementation.verify?.(key, parameters, data, signature)) === true;
    },
  }),
  defineRunner({
    files: /^mldsa_(?<size>\d+)_sign_seed$/,
    mechanism: () => CKM.ML_DSA,
    slow: ({ size }) => size !== '44',
    prepare(group, { named }) {
      const pair = pairFrom(setOf('ML-DSA', named), CKA.SEED, bytes(group, 'privateSeed'));
      requirePublic(pair, group, 'publicKey');
      return pair;
    },
    accepts: (pair, { test }, run) => signs(pair, test, run),
  }),
  defineRunner({
    files: /^mldsa_(?<size>\d+)_sign_noseed$/,
    mechanism: () => CKM.ML_DSA,
    slow: ({ size }) => size !== '44',
    prepare(group, { named }) {
      const pair = pairFrom(setOf('ML-DSA', named), CKA.VALUE, bytes(group, 'privateKey'));
      requirePublic(pair, group, 'publicKey');
      return pair;
    },
    accepts: (pair, { test }, run) => signs(pair, test, run),
  }),
  defineRunner({
    files: /^mlkem_(?<size>\d+)$/,
    mechanism: () => CKM.ML_KEM,
    prepare: () => null,
    accepts(_, { test }, run) {
      const pair = pairFrom(setOf('ML-KEM', run.named), CKA.SEED, bytes(test, 'seed'));
      requirePublic(pair, test, 'ek');
      return decapsulates(pair.privateKey, test, run);
    },
  }),
  defineRunner({
    files: /^mlkem_(?<size>\d+)_semi_expanded_decaps$/,
    mechanism: () => CKM.ML_KEM,
    prepare: () => null,
    accepts(_, { test }, run) {
      const pair = pairFrom(setOf('ML-KEM', run.named), CKA.VALUE, bytes(test, 'dk'));
      return decapsulates(pair.privateKey, test, run);
    },
  }),
  /** The file's randomness cannot be given: what is valid is encapsulated to anew. */
  defineRunner({
    files: /^mlkem_(?<size>\d+)_encaps$/,
    mechanism: () => CKM.ML_KEM,
    prepare: () => null,
    async accepts(_, { test }, { use, named }) {
      const set = setOf('ML-KEM', named);
      const key = publicOf(set, bytes(test, 'ek'));
      const made = await use.implementation.encapsulate?.(key, use.parse({}, 'encapsulate'));
      return made?.ciphertext.byteLength === set.outputBytes && made.secret.byteLength === 32;
    },
  }),
  /** Seed to both keys. */
  defineRunner({
    files: /^mlkem_(?<size>\d+)_keygen_seed$/,
    mechanism: () => CKM.ML_KEM,
    prepare: () => null,
    accepts(_, { test }, { named }) {
      const set = setOf('ML-KEM', named);
      const pair = pairFrom(set, CKA.SEED, bytes(test, 'seed'));
      requirePublic(pair, test, 'ek');
      const expanded = pairFrom(set, CKA.VALUE, bytes(test, 'dk'));
      requirePublic(expanded, test, 'ek');
      return true;
    },
  }),
];
