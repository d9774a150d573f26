import { describe, expect, test } from 'vitest';
import { CKA, CKH, CKK, CKM } from '../../../src/wire/pkcs11.ts';
import { der, TAG } from '../../../src/vault/mechanism/key/der.ts';
import { exportPlaintext } from '../../../src/vault/mechanism/export-plaintext.ts';
import {
  pairwiseTest,
  privateFromAttributes,
  privateFromPkcs8,
  publicFromAttributes,
} from '../../../src/vault/mechanism/key/key-material.ts';
import { strengthBits } from '../../../src/vault/mechanism/key/key-type.ts';
import { PARAMETER_SETS } from '../../../src/vault/mechanism/key/parameter-set.ts';
import { keyOfPublicInfo } from '../../../src/vault/mechanism/key/parameter-set-public.ts';
import { isSlhDsaSet, SLH_DSA_SETS } from '../../../src/vault/mechanism/key/slh-dsa-set.ts';
import type { ProviderName, SlhDsaSet } from '../../../src/vault/mechanism/mechanism.ts';
import { secretBytes } from '../../../src/vault/mechanism/secret-reader.ts';
import { codeOf, hex, mechanismOf, type Pair, pairOf, random, toHex } from './test-key.ts';

const ALL = Object.keys(SLH_DSA_SETS).filter(isSlhDsaSet);
/** noble signs by these in less than a second; by the others in up to a minute. */
const QUICK: readonly SlhDsaSet[] = ['SLH-DSA-SHA2-128f', 'SLH-DSA-SHA2-192f', 'SLH-DSA-SHA2-256f'];
const SLOW = process.env['SLOW'] === '1';
const ROUNDS = SLOW ? 2000 : 12;
const TIMEOUT_MS = SLOW ? 4 * 3_600_000 : 300_000;
const INVALID = 'CKR_ATTRIBUTE_VALUE_INVALID';

const { only } = mechanismOf(CKM.SLH_DSA, 'openssl').mechanism;
const PROVIDERS: readonly ProviderName[] = only === undefined ? ['openssl', 'noble'] : [only];
const FIRST = PROVIDERS[0] ?? 'noble';

async function newPair(provider: ProviderName, parameterSet: SlhDsaSet): Promise<Pair> {
  const { implementation } = mechanismOf(CKM.SLH_DSA_KEY_PAIR_GEN, provider);
  const made = await implementation.generateKeyPair?.(null, { parameterSet });
  if (made === undefined) throw new Error('no key pair generation');
  using secret = made.secret;
  const pair = pairOf(secretBytes(secret));
  expect(pair.publicKey.publicInfo).toEqual(Uint8Array.from(made.publicInfo));
  return pair;
}

const use = (provider: ProviderName) => mechanismOf(CKM.SLH_DSA, provider).implementation;
const parse = (signContext: { context?: Uint8Array; hedge?: number }) =>
  mechanismOf(CKM.SLH_DSA, FIRST).parse({ signContext }, 'sign');

async function signed(
  provider: ProviderName,
  { privateKey }: Pair,
  data: Uint8Array,
  parameters: unknown,
): Promise<Uint8Array> {
  const signature = await use(provider).sign?.(privateKey, parameters, data);
  if (signature === undefined) throw new Error('no signature');
  return signature;
}

describe('the providers agree', () => {
  /** Who signs, by each set: noble by the quick ones, or by all with SLOW=1. */
  const signers = ALL.flatMap((set) =>
    PROVIDERS.filter((name) => name !== 'noble' || SLOW || QUICK.includes(set)).map(
      (name) => [set, name] as const,
    ),
  );

  test.each(signers)('on a signature of %s by %s', { timeout: TIMEOUT_MS }, async (set, signer) => {
    const pair = await newPair(FIRST, set);
    const [context, data] = [random(7), random(100)];
    const signature = await signed(signer, pair, data, parse({ context }));
    expect(signature).toHaveLength(PARAMETER_SETS[set].outputBytes);
    for (const verifier of PROVIDERS) {
      const verify = async (given: Uint8Array, of: Uint8Array) =>
        await use(verifier).verify?.(pair.publicKey, parse({ context: of }), data, given);
      expect(await verify(signature, context)).toBe(true);
      expect(await verify(signature, random(7))).toBe(false);
      expect(await verify(signature.subarray(1), context)).toBe(false);
      expect(await verify(Uint8Array.of(...signature, 0), context)).toBe(false);
      const changed = Uint8Array.from(signature);
      const at = Math.floor(Math.random() * changed.byteLength);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(`${at}: ${await verify(changed, context)}`).toBe(`${at}: false`);
    }
  });

  test('on many signatures of the fastest set', { timeout: TIMEOUT_MS }, async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const pair = await newPair(round % 2 === 0 ? FIRST : 'noble', 'SLH-DSA-SHA2-128f');
      const hedge = round % 3 === 0 ? CKH.DETERMINISTIC_REQUIRED : CKH.HEDGE_REQUIRED;
      const [parameters, data] = [parse({ hedge, context: random(round % 256) }), random(round)];
      const signature = await signed(FIRST, pair, data, parameters);
      expect(await use('noble').verify?.(pair.publicKey, parameters, data, signature)).toBe(true);
    }
  });

  test('a deterministic signature is the same by all, a hedged one never', async () => {
    const pair = await newPair('noble', 'SLH-DSA-SHA2-128f');
    const data = random(40);
    const all = async (hedge: number) => {
      const names = [...PROVIDERS, ...PROVIDERS];
      const made = await Promise.all(
        names.map(async (name) => toHex(await signed(name, pair, data, parse({ hedge })))),
      );
      return new Set(made).size;
    };
    expect(await all(CKH.DETERMINISTIC_REQUIRED)).toBe(1);
    expect(await all(CKH.HEDGE_PREFERRED)).toBe(2 * PROVIDERS.length);
    expect(await all(CKH.HEDGE_REQUIRED)).toBe(2 * PROVIDERS.length);
  }, 120_000);
});

test.each(PROVIDERS)(
  'streams by %s give what the whole gives',
  async (provider) => {
    const { privateKey, publicKey } = await newPair(provider, 'SLH-DSA-SHA2-128f');
    const parameters = parse({ context: random(9), hedge: CKH.DETERMINISTIC_REQUIRED });
    const data = random(5000);
    const implementation = use(provider);
    const signing = implementation.signStream?.(privateKey, parameters);
    const verifying = implementation.verifyStream?.(publicKey, parameters);
    for (let at = 0; at < data.byteLength; at += 777) {
      signing?.update(data.subarray(at, at + 777));
      verifying?.update(data.subarray(at, at + 777));
    }
    const signature = await signing?.finish();
    expect(signature).toEqual(await implementation.sign?.(privateKey, parameters, data));
    expect(await verifying?.finish(signature)).toHaveLength(0);
    const other = implementation.verifyStream?.(publicKey, parameters);
    other?.update(data.subarray(1));
    expect(await codeOf(() => other?.finish(signature))).toBe('CKR_SIGNATURE_INVALID');
  },
  60_000,
);

test('parameters', async () => {
  const { parse: parseSign } = mechanismOf(CKM.SLH_DSA, FIRST);
  const PARAM = 'CKR_MECHANISM_PARAM_INVALID';
  expect(parseSign({}, 'sign')).toEqual({ deterministic: false, context: new Uint8Array(0) });
  expect(await codeOf(() => parse({ context: random(255) }))).toBe('done');
  expect(await codeOf(() => parse({ context: random(256) }))).toBe(PARAM);
  expect(await codeOf(() => parse({ hedge: 3 }))).toBe(PARAM);
  expect(await codeOf(() => parseSign({ iv: { iv: random(16) } }, 'sign'))).toBe(PARAM);
  for (const provider of PROVIDERS) {
    const { implementation } = mechanismOf(CKM.SLH_DSA_KEY_PAIR_GEN, provider);
    for (const spec of [{}, { parameterSet: 'ML-DSA-44' as const }]) {
      expect(await codeOf(() => implementation.generateKeyPair?.(null, spec))).toBe(
        'CKR_TEMPLATE_INCOMPLETE',
      );
    }
  }
});

test('a key that signs waits with the pairs that are made, one that verifies does not', () => {
  const { cost } = mechanismOf(CKM.SLH_DSA, FIRST).mechanism;
  if (typeof cost !== 'function') throw new Error('the cost depends on the key');
  const { privateKey, publicKey } = knownPair();
  expect([cost(privateKey), cost(publicKey)]).toEqual(['slow', 'dear']);
});

/** FIPS 205 §11, table 2: category, and sizes of public key and signature. */
test.each([
  ['128s', 128, 32, 7856],
  ['128f', 128, 32, 17_088],
  ['192s', 192, 48, 16_224],
  ['192f', 192, 48, 35_664],
  ['256s', 256, 64, 29_792],
  ['256f', 256, 64, 49_856],
] as const)('the sizes of %s', (name, bits, publicBytes, outputBytes) => {
  for (const set of ALL.filter((one) => one.endsWith(name))) {
    const facts = PARAMETER_SETS[set];
    expect(facts).toMatchObject({ publicBytes, outputBytes, privateBytes: 2 * publicBytes });
    const key = { type: CKK.SLH_DSA, bits: publicBytes * 8, curve: null, parameterSet: set };
    expect(strengthBits(key)).toBe(bits);
  }
});

/** SLH-DSA-SHA2-128f of the seeds 00, 01, … 2f, made once; its root is computed below, too. */
const SEEDS = Array.from({ length: 48 }, (_, at) => at);

function knownPair(): Pair {
  const { oid } = PARAMETER_SETS['SLH-DSA-SHA2-128f'];
  const root = hex('3b56e816847f000386aeec2e2bb9e1b5');
  return pairOf(pkcs8Of(oid, Uint8Array.of(...SEEDS, ...root)));
}

function pkcs8Of(oid: Uint8Array, key: Uint8Array): Uint8Array {
  const version = der(TAG.INTEGER, Uint8Array.of(0));
  return der(TAG.SEQUENCE, version, der(TAG.SEQUENCE, oid), der(TAG.OCTET_STRING, key));
}

describe.each(ALL)('keys of %s', (name) => {
  const set = PARAMETER_SETS[name];
  const value = Uint8Array.from({ length: set.privateBytes }, (_, at) => at ^ 0x55);
  const fromTemplate = (entries: readonly (readonly [number, number | Uint8Array])[]) => {
    const copied = entries.map(([type, given]) => {
      return [type, typeof given === 'number' ? given : given.slice()] as const;
    });
    return privateFromAttributes(set.keyType, new Map(copied));
  };
  const sets: readonly [number, number] = [CKA.PARAMETER_SET, set.number];

  test('come in by their value, and end in their public key', () => {
    using secret = fromTemplate([sets, [CKA.VALUE, value]]).secret;
    const { privateKey, publicKey } = pairOf(secretBytes(secret));
    expect(publicKey.parameterSet).toBe(name);
    const own = keyOfPublicInfo(name, publicKey.publicInfo ?? value);
    expect(own).toEqual(value.subarray(set.privateBytes / 2));
    expect(exportPlaintext(privateKey, [CKA.VALUE, CKA.SEED])).toEqual(
      new Map([[CKA.VALUE, value]]),
    );
    expect(privateFromPkcs8(pkcs8Of(set.oid, value)).publicInfo).toEqual(publicKey.publicInfo);
    const entries = new Map<number, number | Uint8Array>([sets, [CKA.VALUE, own]]);
    const made = publicFromAttributes(set.keyType, entries);
    expect(made.publicInfo).toEqual(publicKey.publicInfo);
  });

  test('are refused when parts are missing, long, or of another kind', async () => {
    const code = (entries: Parameters<typeof fromTemplate>[0]) =>
      codeOf(() => fromTemplate(entries));
    expect(await code([sets])).toBe('CKR_TEMPLATE_INCOMPLETE');
    expect(await code([[CKA.VALUE, value]])).toBe('CKR_TEMPLATE_INCOMPLETE');
    expect(
      await code([
        [CKA.PARAMETER_SET, 13],
        [CKA.VALUE, value],
      ]),
    ).toBe(INVALID);
    expect(await code([sets, [CKA.VALUE, value.subarray(1)]])).toBe(INVALID);
    expect(await code([sets, [CKA.VALUE, Uint8Array.of(...value, 0)]])).toBe(INVALID);
    for (const seed of [value.subarray(0, 32), new Uint8Array(0)]) {
      expect(await code([sets, [CKA.SEED, seed]])).toBe(INVALID);
      expect(await code([sets, [CKA.SEED, seed], [CKA.VALUE, value]])).toBe(INVALID);
    }
    const wrapped = der(TAG.OCTET_STRING, value);
    expect(await codeOf(() => privateFromPkcs8(pkcs8Of(set.oid, wrapped)))).toBe(INVALID);
    const short = new Map<number, number | Uint8Array>([sets, [CKA.VALUE, random(31)]]);
    expect(await codeOf(() => publicFromAttributes(set.keyType, short))).toBe(
      'CKR_PUBLIC_KEY_INVALID',
    );
  });
});

test.each(PROVIDERS)(
  'a pair is tested by %s, and one of two halves refused',
  async (provider) => {
    expect(await codeOf(() => pairwiseTest(provider, knownPair().privateKey, 'imported'))).toBe(
      'done',
    );
    const { oid } = PARAMETER_SETS['SLH-DSA-SHA2-128f'];
    for (const torn of [0, 16, 47, 48, 63]) {
      const value = Uint8Array.of(...SEEDS, ...hex('3b56e816847f000386aeec2e2bb9e1b5'));
      value[torn] = (value[torn] ?? 0) ^ 1;
      const { privateKey } = pairOf(pkcs8Of(oid, value));
      const code = await codeOf(() => pairwiseTest(provider, privateKey, 'imported'));
      // SK.prf has no part in the public key: FIPS 205 §9.1.
      expect(`${torn}: ${code}`).toBe(`${torn}: ${torn === 16 ? 'done' : INVALID}`);
    }
  },
  60_000,
);
