import { afterAll, describe, expect, test } from 'vitest';
import { CKK, CKM } from '../../../src/wire/pkcs11.ts';
import { CURVES } from '../../../src/vault/mechanism/key/key-type.ts';
import { PARAMETER_SETS } from '../../../src/vault/mechanism/key/parameter-set.ts';
import { pairwiseTest } from '../../../src/vault/mechanism/key/key-material.ts';
import { pointOfPublicInfo } from '../../../src/vault/mechanism/key/public-key.ts';
import type {
  Key,
  Mechanism,
  Verb,
  WireMechanism,
} from '../../../src/vault/mechanism/mechanism.ts';
import { secretBytes } from '../../../src/vault/mechanism/secret-reader.ts';
import {
  SELF_TEST_CASES,
  type SelfTestCase,
} from '../../../src/vault/mechanism/self-test/cases.ts';
import { MECHANISMS } from '../../../src/vault/mechanism/table.ts';
import { Secret } from '../../../src/vault/object/secret.ts';
import {
  mechanismOf,
  newPair,
  type Pair,
  pairOf,
  PROVIDERS,
  random,
  randomLength,
  secretKeyOf,
  toHex,
  type Use,
} from './test-key.ts';
import { flip, otherBytes, outcome, same, throughStream } from './differential.ts';

/*
 * Every mechanism that has two providers, on random inputs: what one makes, the other takes, and
 * they refuse the same. Mechanisms join by themselves: keys and parameters are those of their
 * self-test, with other bytes.
 */

type Parameters = Omit<WireMechanism, 'type'>;
type CaseOf<K extends SelfTestCase['kind']> = Extract<SelfTestCase, { kind: K }>;

const SLOW = process.env['SLOW'] === '1';

/**
 * Rounds of one mechanism, by what a round takes: microseconds, a millisecond, ten, and seconds.
 */
const ROUNDS = SLOW
  ? { quick: 100_000, curve: 10_000, dear: 1000, seconds: 10 }
  : { quick: 500, curve: 50, dear: 10, seconds: 1 };

/** They have tests of their own: PBKDF2, and SLH-DSA, which signs for seconds, without SLOW=1. */
const TWO = [...MECHANISMS.values()].filter(
  ({ providers, name }) =>
    providers.openssl !== undefined &&
    providers.noble !== undefined &&
    name !== 'PKCS5_PBKD2' &&
    (SLOW || name !== 'SLH_DSA'),
);

const ran = new Map<string, number>();

describe('both providers', () => {
  afterAll(() => {
    if (SLOW) process.stderr.write(`${[...ran].map((entry) => entry.join(' ')).join('\n')}\n`);
  });

  test.each(TWO.map((mechanism) => [mechanism.name, mechanism] as const))(
    'agree on %s',
    { timeout: SLOW ? 3_600_000 : 120_000 },
    async (name, mechanism) => {
      const known = SELF_TEST_CASES.get(mechanism.number);
      if (known === undefined) throw new Error('the mechanism has no self-test');
      const compare = comparison(mechanism, known);
      const rounds = ROUNDS[speedOf(mechanism, known)];
      for (let round = 0; round < rounds; round++) await compare(round);
      ran.set(name, rounds);
      expect(rounds).toBeGreaterThan(0);
    },
  );
});

function speedOf(mechanism: Mechanism, known: SelfTestCase): keyof typeof ROUNDS {
  if (mechanism.keyTypes.includes(CKK.SLH_DSA)) return 'seconds';
  if (known.kind === 'generateKeyPair') return 'dear';
  const key = privateKeyOf(known);
  const cost =
    typeof mechanism.cost === 'function' && key !== null ? mechanism.cost(key) : mechanism.cost;
  if (cost === 'dear') return 'dear';
  return key === null ? 'quick' : 'curve';
}

/** Of mechanisms whose keys are pairs. */
function privateKeyOf(known: SelfTestCase): Key | null {
  if ('pair' in known) return known.pair().privateKey;
  const key = known.kind === 'derive' ? known.key() : null;
  return key?.publicInfo === null ? null : key;
}

function comparison(mechanism: Mechanism, known: SelfTestCase): (round: number) => Promise<void> {
  const uses = PROVIDERS.map((provider) => mechanismOf(mechanism.number, provider));
  const [openssl, noble] = uses;
  if (openssl === undefined || noble === undefined) throw new Error('no providers');
  const both: Both = { mechanism, openssl, noble };
  if (known.kind === 'cipher') return (round) => ciphers(both, known, round);
  if (known.kind === 'wrap') return (round) => wraps(both, known, round);
  if (known.kind === 'randomWrap') return (round) => randomWraps(both, known, round);
  if (known.kind === 'mac') return (round) => macs(both, known, round);
  if (known.kind === 'digest') return () => digests(both);
  if (known.kind === 'signature') return (round) => signatures(both, known, round);
  if (known.kind === 'verification') return (round) => signatures(both, known, round);
  if (known.kind === 'derive') return (round) => derivations(both, known, round);
  if (known.kind === 'kem') return (round) => encapsulations(both, known, round);
  if (known.kind === 'generateKey') return () => keys(both, known);
  if (known.kind === 'generateKeyPair') return (round) => pairs(both, known, round);
  throw new Error(`no comparison for a self-test of the kind ${known.kind}`);
}

interface Both {
  readonly mechanism: Mechanism;
  readonly openssl: Use;
  readonly noble: Use;
}

/** The two in turns, and every pair of maker and taker. */
const sides = ({ openssl, noble }: Both): Use[] => [openssl, noble];
const crossed = ({ openssl, noble }: Both): [Use, Use][] => [
  [openssl, noble],
  [noble, openssl],
];

/** A second handle-free view of a key, so that each provider makes its own. */
const fresh = (key: Key): Key => ({ ...key, handles: new Map() });

/** What both answer, which must be the same. */
async function agreed(both: Both, work: (use: Use) => unknown): Promise<string> {
  const [one, other] = await Promise.all(sides(both).map((use) => outcome(() => work(use))));
  same(one, other);
  return one ?? '';
}

const bytesOf = (text: string): Uint8Array | null =>
  text.startsWith('CKR_') ? null : Uint8Array.from(Buffer.from(text, 'hex'));

/** Of the same type: as long as the known one, or of AES any length. */
function anotherKey(key: Key, round: number): Key {
  const aes = [16, 24, 32];
  const bytes = key.type === CKK.AES ? (aes[round % 3] ?? 16) : key.bits / 8;
  return secretKeyOf(key.type, random(bytes));
}

/** Every second time whole blocks, which some need. */
function someData(round: number): Uint8Array {
  return random(round % 2 === 0 ? 16 * randomLength(20) : randomLength(300));
}

function parsed({ mechanism }: Both, parameters: Parameters, verb: Verb): unknown {
  return mechanism.parse({ ...parameters, type: mechanism.number }, verb);
}

async function ciphers(both: Both, known: CaseOf<'cipher'>, round: number): Promise<void> {
  const { mechanism } = both;
  const key = anotherKey(known.key(), mechanism.name === 'AES_GCM_SIV' ? (round % 2) * 2 : round);
  const given = otherBytes(known.parameters);
  const data = someData(round);
  const toEncrypt = parsed(both, given, 'encrypt');
  const toDecrypt = parsed(both, given, 'decrypt');
  const text = await agreed(both, ({ implementation }) =>
    implementation.encrypt?.(fresh(key), toEncrypt, data),
  );
  const streamed = await agreed(both, ({ implementation }) =>
    throughStream(implementation.encryptStream?.(fresh(key), toEncrypt), data),
  );
  same(streamed, text);
  const ciphertext = bytesOf(text);
  if (ciphertext === null) return;
  for (const use of sides(both)) {
    const { decrypt, decryptStream } = use.implementation;
    const whole = () => decrypt?.(fresh(key), toDecrypt, ciphertext);
    same(await outcome(whole), toHex(data));
    const parts = () => throughStream(decryptStream?.(fresh(key), toDecrypt), ciphertext);
    same(await outcome(parts), toHex(data));
  }
  const changed = ciphertext.byteLength === 0 ? random(1) : flip(ciphertext, round);
  await agreed(both, ({ implementation }) =>
    implementation.decrypt?.(fresh(key), toDecrypt, changed),
  );
  if (mechanism.verbs.includes('wrap')) await wraps(both, { ...known, kind: 'wrap' }, round);
}

async function wraps(both: Both, known: CaseOf<'wrap'>, round: number): Promise<void> {
  const key = anotherKey(known.key(), round);
  const given = otherBytes(known.parameters);
  const data = random(1 + (round % 2 === 0 ? 8 * randomLength(12) + 7 : randomLength(100)));
  const wrapped = bytesOf(
    await agreed(both, ({ implementation }) => {
      const target = Secret.own(Uint8Array.from(data));
      return implementation.wrap?.(fresh(key), parsed(both, given, 'wrap'), target);
    }),
  );
  if (wrapped === null) return;
  const unwrap = (taken: Uint8Array) =>
    agreed(both, ({ implementation }) =>
      implementation.unwrap?.(fresh(key), parsed(both, given, 'unwrap'), taken),
    );
  same(await unwrap(wrapped), toHex(data));
  await unwrap(flip(wrapped, round));
}

/** What one wraps, the other unwraps; and both refuse it when it was changed. */
async function randomWraps(both: Both, known: CaseOf<'randomWrap'>, round: number): Promise<void> {
  const { privateKey, publicKey } = await anotherPair(known.pair(), round);
  const given = otherBytes(known.parameters);
  const data = random(1 + randomLength(100));
  for (const use of sides(both)) {
    using target = Secret.own(Uint8Array.from(data));
    const toWrap = parsed(both, given, 'wrap');
    const wrapped = await use.implementation.wrap?.(fresh(publicKey), toWrap, target);
    if (wrapped === undefined) throw new Error('no wrapping');
    const unwrap = (taken: Uint8Array) =>
      agreed(both, ({ implementation }) =>
        implementation.unwrap?.(fresh(privateKey), parsed(both, given, 'unwrap'), taken),
      );
    same(await unwrap(wrapped), toHex(data));
    same((await unwrap(flip(wrapped, round))).startsWith('CKR_'), true);
  }
}

async function macs(both: Both, known: CaseOf<'mac'>, round: number): Promise<void> {
  const key = anotherKey(known.key(), round);
  const given = otherBytes(known.parameters);
  const data = someData(round);
  const toSign = parsed(both, given, 'sign');
  const text = await agreed(both, ({ implementation }) =>
    implementation.sign?.(fresh(key), toSign, data),
  );
  const streamed = await agreed(both, ({ implementation }) =>
    throughStream(implementation.signStream?.(fresh(key), toSign), data),
  );
  same(streamed, text);
  const mac = bytesOf(text);
  if (mac === null) return;
  const toVerify = parsed(both, given, 'verify');
  for (const [taken, verdict] of [
    [mac, 'true'],
    [flip(mac, round), 'false'],
    [mac.subarray(1), 'false'],
  ] as const) {
    const whole = await agreed(both, ({ implementation }) =>
      implementation.verify?.(fresh(key), toVerify, data, taken),
    );
    same(whole, verdict);
    const parts = await agreed(both, ({ implementation }) =>
      throughStream(implementation.verifyStream?.(fresh(key), toVerify), data, taken),
    );
    same(parts, verdict === 'true' ? '' : 'CKR_SIGNATURE_INVALID');
  }
}

async function digests(both: Both): Promise<void> {
  const data = random(randomLength(400));
  const parameters = parsed(both, {}, 'digest');
  const whole = await agreed(both, ({ implementation }) =>
    implementation.digest?.(parameters, data),
  );
  const parts = await agreed(both, ({ implementation }) =>
    throughStream(implementation.digestStream?.(parameters), data),
  );
  same(parts, whole);
}

async function signatures(
  both: Both,
  known: CaseOf<'signature'> | CaseOf<'verification'>,
  round: number,
): Promise<void> {
  const { privateKey, publicKey } = await anotherPair(known.pair(), round);
  const given = otherBytes(known.parameters);
  const data = random(both.mechanism.name === 'ECDSA' ? 32 : randomLength(200));
  const toSign = parsed(both, given, 'sign');
  const toVerify = parsed(both, given, 'verify');
  const made: string[] = [];
  for (const [signer, verifier] of crossed(both)) {
    const signature = await signer.implementation.sign?.(fresh(privateKey), toSign, data);
    if (signature === undefined) throw new Error('no signature');
    made.push(toHex(signature));
    const { verify, verifyStream } = verifier.implementation;
    same(await verify?.(fresh(publicKey), toVerify, data, signature), true);
    const changed = flip(signature, round);
    same(await verify?.(fresh(publicKey), toVerify, data, changed), false);
    const parts = (taken: Uint8Array) =>
      outcome(() => throughStream(verifyStream?.(fresh(publicKey), toVerify), data, taken));
    if (verifyStream !== undefined) {
      same(await parts(signature), '');
      same(await parts(changed), 'CKR_SIGNATURE_INVALID');
    }
    const { signStream } = signer.implementation;
    if (signStream === undefined) continue;
    const streamed = await throughStream(signStream(fresh(privateKey), toSign), data);
    same(await verify?.(fresh(publicKey), toVerify, data, streamed), true);
  }
  if (known.kind === 'signature' && known.deterministic) same(made[0], made[1]);
}

async function derivations(both: Both, known: CaseOf<'derive'>, round: number): Promise<void> {
  const base = known.key();
  const ofPair = base.publicInfo !== null;
  const pair = ofPair ? await anotherPair({ privateKey: base, publicKey: base }, round) : null;
  const key = pair?.privateKey ?? anotherKey(base, base.type === CKK.AES ? 0 : round);
  const given = otherBytes(known.parameters);
  const peer = pair === null ? null : await anotherPair(pair, round + 1);
  if (given.ecdh != null && peer?.publicKey.curve != null) {
    const point = pointOfPublicInfo(peer.publicKey.curve, peer.publicKey.publicInfo ?? random(1));
    Object.assign(given.ecdh, { publicData: point });
  }
  const parameters = parsed(both, given, 'derive');
  for (const valueBytes of [known.secret.byteLength, 1 + randomLength(31), null]) {
    await agreed(both, ({ implementation }) =>
      implementation.derive?.(fresh(key), parameters, valueBytes),
    );
  }
}

async function encapsulations(both: Both, known: CaseOf<'kem'>, round: number): Promise<void> {
  const { privateKey, publicKey } = await anotherPair(known.pair(), round);
  const forPublic = parsed(both, {}, 'encapsulate');
  const forPrivate = parsed(both, {}, 'decapsulate');
  for (const use of sides(both)) {
    const made = await use.implementation.encapsulate?.(fresh(publicKey), forPublic);
    if (made === undefined) throw new Error('no encapsulation');
    using secret = made.secret;
    const text = toHex(secretBytes(secret));
    for (const [taken, equal] of [
      [made.ciphertext, true],
      [flip(made.ciphertext, round), false],
    ] as const) {
      // A changed ciphertext gives another secret, the same one by both: FIPS 203 §6.3.
      const again = await agreed(both, ({ implementation }) =>
        implementation.decapsulate?.(fresh(privateKey), forPrivate, taken),
      );
      same(again === text, equal);
    }
  }
}

async function keys(both: Both, known: CaseOf<'generateKey'>): Promise<void> {
  const made = await Promise.all(
    sides(both).map(({ implementation }) =>
      outcome(() => implementation.generateKey?.(parsed(both, {}, 'generateKey'), known.keyBytes)),
    ),
  );
  for (const text of made) same(text.length, 2 * known.keyBytes);
  same(made[0] === made[1], false);
}

/** A pair that one made is a pair for the other. */
async function pairs(both: Both, known: CaseOf<'generateKeyPair'>, round: number): Promise<void> {
  const maker = sides(both)[round % 2];
  const made = await maker?.implementation.generateKeyPair?.(
    parsed(both, {}, 'generateKeyPair'),
    specOf(known, round),
  );
  if (made === undefined) throw new Error('no pair');
  using secret = made.secret;
  const { privateKey } = pairOf(secretBytes(secret));
  same(privateKey.type, known.keyType);
  const other = PROVIDERS[(round + 1) % 2] ?? 'openssl';
  await pairwiseTest(other, fresh(privateKey), 'generated');
}

/** Every curve of the type in turns. */
function specOf({ spec, keyType }: CaseOf<'generateKeyPair'>, round: number): typeof spec {
  const curves = Object.values(CURVES).filter((curve) => curve.keyType === keyType);
  const curve = curves[(round >> 1) % Math.max(1, curves.length)];
  return curve === undefined ? spec : { curve: curve.name };
}

/** Of the same curve, or of any parameter set of the type; made by either provider in turns. */
async function anotherPair(pair: Pair, round: number): Promise<Pair> {
  const { curve, type } = pair.privateKey;
  const maker = PROVIDERS[round % 2] ?? 'openssl';
  if (curve !== null) return await newPair(maker, curve);
  const generator = GENERATORS.get(type);
  const sets = Object.values(PARAMETER_SETS).filter((set) => set.keyType === type);
  const set = sets[(round >> 1) % Math.max(1, sets.length)];
  if (generator === undefined || set === undefined) return pair;
  const { implementation, parse } = mechanismOf(generator, maker);
  const spec = { parameterSet: set.name };
  const made = await implementation.generateKeyPair?.(parse({}, 'generateKeyPair'), spec);
  if (made === undefined) throw new Error('no pair');
  using secret = made.secret;
  return pairOf(secretBytes(secret));
}

const GENERATORS: ReadonlyMap<number, number> = new Map([
  [CKK.ML_DSA, CKM.ML_DSA_KEY_PAIR_GEN],
  [CKK.ML_KEM, CKM.ML_KEM_KEY_PAIR_GEN],
]);
