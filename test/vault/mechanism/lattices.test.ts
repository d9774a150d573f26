import { describe, expect, test } from 'vitest';
import { CKA, CKH, CKK, CKM } from '../../../src/wire/pkcs11.ts';
import { der, derBitString, TAG } from '../../../src/vault/mechanism/key/der.ts';
import { exportPlaintext } from '../../../src/vault/mechanism/export-plaintext.ts';
import {
  pairwiseTest,
  privateFromAttributes,
  privateFromPkcs8,
  publicFromAttributes,
  publicFromSpki,
} from '../../../src/vault/mechanism/key/key-material.ts';
import { strengthBits } from '../../../src/vault/mechanism/key/key-type.ts';
import type { ParameterSet, ProviderName } from '../../../src/vault/mechanism/mechanism.ts';
import { PARAMETER_SETS } from '../../../src/vault/mechanism/key/parameter-set.ts';
import { parameterSetPkcs8 } from '../../../src/vault/mechanism/key/parameter-set-private.ts';
import { keyOfPublicInfo } from '../../../src/vault/mechanism/key/parameter-set-public.ts';
import { secretBytes } from '../../../src/vault/mechanism/secret-reader.ts';
import { codeOf, mechanismOf, type Pair, pairOf, PROVIDERS, random, reveal } from './test-key.ts';

const ML_DSA = ['ML-DSA-44', 'ML-DSA-65', 'ML-DSA-87'] as const;
const ML_KEM = ['ML-KEM-512', 'ML-KEM-768', 'ML-KEM-1024'] as const;
const ALL: readonly ParameterSet[] = [...ML_DSA, ...ML_KEM];
const INVALID = 'CKR_ATTRIBUTE_VALUE_INVALID';

/** 500 of each algorithm over its three sets; with SLOW=1 100,000. */
const ROUNDS = process.env['SLOW'] === '1' ? 33_334 : 167;
const SLOW_MS = 4 * 3_600_000;

async function newPair(provider: ProviderName, parameterSet: ParameterSet): Promise<Pair> {
  const { keyType } = PARAMETER_SETS[parameterSet];
  const number = keyType === CKK.ML_DSA ? CKM.ML_DSA_KEY_PAIR_GEN : CKM.ML_KEM_KEY_PAIR_GEN;
  const { implementation } = mechanismOf(number, provider);
  const made = await implementation.generateKeyPair?.(null, { parameterSet });
  if (made === undefined) throw new Error('no key pair generation');
  using secret = made.secret;
  const pair = pairOf(secretBytes(secret));
  expect(pair.publicKey.publicInfo).toEqual(Uint8Array.from(made.publicInfo));
  return pair;
}

const parse = (signContext: { context?: Uint8Array; hedge?: number }) =>
  mechanismOf(CKM.ML_DSA, 'openssl').parse({ signContext }, 'sign');

describe('the providers agree', () => {
  test.each(ML_DSA)('on signatures of %s', { timeout: SLOW_MS }, async (set) => {
    let pair = await newPair('openssl', set);
    for (let round = 0; round < ROUNDS; round++) {
      const [signer, verifier] = round % 2 === 0 ? PROVIDERS : PROVIDERS.toReversed();
      if (signer === undefined || verifier === undefined) throw new Error('two providers');
      if (round % 16 === 0) pair = await newPair(signer, set);
      const context = random(round % 256);
      const hedge = round % 5 === 0 ? CKH.DETERMINISTIC_REQUIRED : CKH.HEDGE_REQUIRED;
      const data = random(round % 300);
      const { sign } = mechanismOf(CKM.ML_DSA, signer).implementation;
      const { verify } = mechanismOf(CKM.ML_DSA, verifier).implementation;
      const signature = await sign?.(pair.privateKey, parse({ context, hedge }), data);
      if (signature === undefined) throw new Error('no signature');
      expect(signature).toHaveLength(PARAMETER_SETS[set].outputBytes);
      const verdict = (bytes: Uint8Array, of: Uint8Array) =>
        verify?.(pair.publicKey, parse({ context: of }), data, bytes);
      expect(await verdict(signature, context)).toBe(true);
      const changed = Uint8Array.from(signature);
      changed[round] = (changed[round] ?? 0) ^ 1;
      expect(await verdict(changed, context)).toBe(false);
      expect(await verdict(signature.subarray(1), context)).toBe(false);
      expect(await verdict(signature, Uint8Array.of(...context, 1).subarray(-255))).toBe(false);
    }
  });

  test.each(ML_KEM)('on secrets of %s', { timeout: SLOW_MS }, async (set) => {
    let pair = await newPair('openssl', set);
    for (let round = 0; round < ROUNDS; round++) {
      const [sender, receiver] = round % 2 === 0 ? PROVIDERS : PROVIDERS.toReversed();
      if (sender === undefined || receiver === undefined) throw new Error('two providers');
      if (round % 16 === 0) pair = await newPair(receiver, set);
      const { encapsulate } = mechanismOf(CKM.ML_KEM, sender).implementation;
      const made = await encapsulate?.(pair.publicKey, null);
      if (made === undefined) throw new Error('no encapsulation');
      expect(made.ciphertext).toHaveLength(PARAMETER_SETS[set].outputBytes);
      const decapsulated = async (provider: ProviderName, ciphertext: Uint8Array) => {
        const { decapsulate } = mechanismOf(CKM.ML_KEM, provider).implementation;
        const secret = await decapsulate?.(pair.privateKey, null, ciphertext);
        return secret === undefined ? '' : reveal(secret);
      };
      const secret = reveal(made.secret);
      expect(await decapsulated(receiver, made.ciphertext)).toBe(secret);
      // Implicit rejection: the same other secret by both.
      const changed = Uint8Array.from(made.ciphertext);
      changed[round] = (changed[round] ?? 0) ^ 1;
      const rejected = await decapsulated(receiver, changed);
      expect(rejected).not.toBe(secret);
      expect(await decapsulated(sender, changed)).toBe(rejected);
      expect(await codeOf(() => decapsulated(receiver, changed.subarray(1)))).toBe(
        'CKR_WRAPPED_KEY_LEN_RANGE',
      );
    }
  });
});

test('a deterministic signature is the same by both providers, a hedged one never', async () => {
  const { privateKey } = await newPair('openssl', 'ML-DSA-44');
  const data = random(40);
  const sign = async (provider: ProviderName, hedge: number) => {
    const { implementation } = mechanismOf(CKM.ML_DSA, provider);
    const signature = await implementation.sign?.(privateKey, parse({ hedge }), data);
    return Buffer.from(signature ?? []).toString('hex');
  };
  const all = async (hedge: number) =>
    new Set(await Promise.all([...PROVIDERS, ...PROVIDERS].map((name) => sign(name, hedge))));
  expect((await all(CKH.DETERMINISTIC_REQUIRED)).size).toBe(1);
  expect((await all(CKH.HEDGE_PREFERRED)).size).toBe(4);
  expect((await all(CKH.HEDGE_REQUIRED)).size).toBe(4);
});

describe.each(PROVIDERS)('streams of ML-DSA by %s', (provider) => {
  test('give what the whole gives', async () => {
    const { privateKey, publicKey } = await newPair(provider, 'ML-DSA-65');
    const { implementation } = mechanismOf(CKM.ML_DSA, provider);
    const parameters = parse({ context: random(9), hedge: CKH.DETERMINISTIC_REQUIRED });
    const data = random(5000);
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
  });
});

test('parameters', async () => {
  const { parse: parseSign } = mechanismOf(CKM.ML_DSA, 'openssl');
  expect(parseSign({}, 'sign')).toEqual({ deterministic: false, context: new Uint8Array(0) });
  expect(await codeOf(() => parse({ context: random(255) }))).toBe('done');
  expect(await codeOf(() => parse({ context: random(256) }))).toBe('CKR_MECHANISM_PARAM_INVALID');
  expect(await codeOf(() => parse({ hedge: 3 }))).toBe('CKR_MECHANISM_PARAM_INVALID');
  const iv = { iv: { iv: random(16) } };
  expect(await codeOf(() => parseSign(iv, 'sign'))).toBe('CKR_MECHANISM_PARAM_INVALID');
  const kem = mechanismOf(CKM.ML_KEM, 'openssl');
  expect(await codeOf(() => kem.parse(iv, 'encapsulate'))).toBe('CKR_MECHANISM_PARAM_INVALID');
  const { implementation } = mechanismOf(CKM.ML_DSA_KEY_PAIR_GEN, 'noble');
  expect(await codeOf(() => implementation.generateKeyPair?.(null, {}))).toBe(
    'CKR_TEMPLATE_INCOMPLETE',
  );
});

test('strengths are those of the security categories', () => {
  const strengths = ALL.map((parameterSet) => {
    const { keyType, publicBytes } = PARAMETER_SETS[parameterSet];
    return strengthBits({ type: keyType, bits: publicBytes * 8, curve: null, parameterSet });
  });
  expect(strengths).toEqual([128, 192, 256, 128, 192, 256]);
});

describe.each(ALL)('keys of %s', (name) => {
  const set = PARAMETER_SETS[name];

  /** The parts of a new pair as a template gives them. */
  async function parts(): Promise<{
    seed: Uint8Array;
    value: Uint8Array;
    publicKey: Uint8Array;
    pair: Pair;
  }> {
    const pair = await newPair('openssl', name);
    const exported = exportPlaintext(pair.privateKey, [CKA.SEED, CKA.VALUE]);
    const [seed, value] = [exported.get(CKA.SEED), exported.get(CKA.VALUE)];
    if (!(seed instanceof Uint8Array && value instanceof Uint8Array)) throw new Error('no parts');
    const publicKey = keyOfPublicInfo(name, pair.privateKey.publicInfo ?? seed);
    return { seed, value, publicKey, pair };
  }

  const fromTemplate = (entries: readonly (readonly [number, number | Uint8Array])[]) => {
    const copied = new Map<number, number | Uint8Array>(entries);
    for (const [type, value] of copied) {
      if (typeof value !== 'number') copied.set(type, value.slice());
    }
    return privateFromAttributes(set.keyType, copied);
  };

  test('come in by seed, by value, and by both that agree', async () => {
    const { seed, value, publicKey } = await parts();
    expect([seed.byteLength, value.byteLength]).toEqual([set.seedBytes, set.privateBytes]);
    const sets: readonly [number, number] = [CKA.PARAMETER_SET, set.number];
    const [bySeed, byValue, byBoth] = [
      fromTemplate([sets, [CKA.SEED, seed]]),
      fromTemplate([sets, [CKA.VALUE, value]]),
      fromTemplate([sets, [CKA.SEED, seed], [CKA.VALUE, value]]),
    ];
    for (const { publicInfo, bits, parameterSet } of [bySeed, byValue, byBoth]) {
      expect(keyOfPublicInfo(name, publicInfo)).toEqual(publicKey);
      expect({ bits, parameterSet }).toEqual({ bits: set.publicBytes * 8, parameterSet: name });
    }
    expect(reveal(byBoth.secret)).toBe(reveal(bySeed.secret));
    const expanded = pairOf(secretBytes(byValue.secret)).privateKey;
    expect(exportPlaintext(expanded, [CKA.VALUE, CKA.SEED])).toEqual(new Map([[CKA.VALUE, value]]));
    for (const provider of PROVIDERS) await pairwiseTest(provider, expanded, 'imported');
  });

  test('are refused when parts are missing, long, or of two keys', async () => {
    const { seed, value } = await parts();
    const other = await parts();
    const sets: readonly [number, number] = [CKA.PARAMETER_SET, set.number];
    const code = (entries: Parameters<typeof fromTemplate>[0]) =>
      codeOf(() => fromTemplate(entries));
    expect(await code([[CKA.SEED, seed]])).toBe('CKR_TEMPLATE_INCOMPLETE');
    expect(await code([sets])).toBe('CKR_TEMPLATE_INCOMPLETE');
    expect(
      await code([
        [CKA.PARAMETER_SET, 99],
        [CKA.SEED, seed],
      ]),
    ).toBe(INVALID);
    expect(await code([sets, [CKA.SEED, seed.subarray(1)]])).toBe(INVALID);
    expect(await code([sets, [CKA.VALUE, value.subarray(1)]])).toBe(INVALID);
    expect(await code([sets, [CKA.SEED, seed], [CKA.VALUE, other.value]])).toBe(INVALID);
    // What an expanded key says twice: a hash of the public key.
    const torn = value.slice();
    const at = set.keyType === CKK.ML_DSA ? 64 : set.privateBytes - 64;
    torn[at] = (torn[at] ?? 0) ^ 1;
    expect(await code([sets, [CKA.VALUE, torn]])).toBe(INVALID);
  });

  test('as PKCS#8 in three forms, and in no other', async () => {
    const { seed, value, publicKey, pair } = await parts();
    const pkcs8 = (inner: Uint8Array, more: readonly Uint8Array[] = [], version = 0) =>
      der(
        TAG.SEQUENCE,
        der(TAG.INTEGER, Uint8Array.of(version)),
        der(TAG.SEQUENCE, set.oid),
        der(TAG.OCTET_STRING, inner),
        ...more,
      );
    const bySeed = der(TAG.CONTEXT_0_PRIMITIVE, seed);
    const both = der(TAG.SEQUENCE, der(TAG.OCTET_STRING, seed), der(TAG.OCTET_STRING, value));
    const claim = (key: Uint8Array) => [derBitString(key, TAG.CONTEXT_1_PRIMITIVE)];
    for (const good of [
      pkcs8(bySeed),
      pkcs8(both),
      pkcs8(der(TAG.OCTET_STRING, value)),
      pkcs8(bySeed, claim(publicKey), 1),
    ]) {
      expect(privateFromPkcs8(good).publicInfo).toEqual(pair.publicKey.publicInfo);
    }
    expect(pkcs8(bySeed)).toEqual(parameterSetPkcs8(set, { seed, expanded: null }));
    for (const bad of [
      pkcs8(seed),
      pkcs8(value),
      pkcs8(der(TAG.CONTEXT_0_PRIMITIVE, seed.subarray(1))),
      pkcs8(der(TAG.OCTET_STRING, seed)),
      pkcs8(new Uint8Array([...bySeed, 0])),
      pkcs8(bySeed, claim(random(set.publicBytes)), 1),
    ]) {
      expect(await codeOf(() => privateFromPkcs8(bad))).toBe(INVALID);
    }
  });

  test('public ones by SubjectPublicKeyInfo and by template, of the right length', async () => {
    const { pair, publicKey } = await parts();
    const spki = pair.publicKey.publicInfo ?? random(1);
    const facts = publicFromSpki(spki);
    expect(facts).toMatchObject({ type: set.keyType, parameterSet: name, curve: null });
    expect(publicFromAttributes(set.keyType, facts.attributes)).toEqual(facts);
    const info = (algorithm: Uint8Array, key: Uint8Array) =>
      der(TAG.SEQUENCE, algorithm, derBitString(key));
    const own = der(TAG.SEQUENCE, set.oid);
    const withNull = der(TAG.SEQUENCE, set.oid, Uint8Array.of(TAG.NULL, 0));
    expect(publicFromSpki(info(own, publicKey))).toEqual(facts);
    for (const bad of [
      info(own, publicKey.subarray(1)),
      info(own, new Uint8Array([...publicKey, 0])),
      info(own, new Uint8Array(0)),
      info(withNull, publicKey),
    ]) {
      expect(await codeOf(() => publicFromSpki(bad))).toBe('CKR_PUBLIC_KEY_INVALID');
    }
    // T27. FIPS 203 §7.2: a coefficient of q or more; each place of the three bytes that hold two.
    const high = [Uint8Array.of(0x01, 0x0d, 0), Uint8Array.of(0, 0x10, 0xd0)];
    for (const [i, bytes] of high.entries()) {
      const malformed = publicKey.slice();
      malformed.set(bytes, 3 * i);
      const code = await codeOf(() => publicFromSpki(info(own, malformed)));
      expect(code).toBe(set.keyType === CKK.ML_KEM ? 'CKR_PUBLIC_KEY_INVALID' : 'done');
    }
  });
});
