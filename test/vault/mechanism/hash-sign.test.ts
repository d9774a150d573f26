import { ml_dsa44, ml_dsa87 } from '@noble/post-quantum/ml-dsa.js';
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { CKH, CKM } from '../../../src/wire/pkcs11.ts';
import type { ParameterSet } from '../../../src/vault/mechanism/mechanism.ts';
import { keyOfPublicInfo } from '../../../src/vault/mechanism/key/parameter-set-public.ts';
import { PREHASHES, prehashMessage } from '../../../src/vault/mechanism/noble/prehash.ts';
import { secretBytes } from '../../../src/vault/mechanism/secret-reader.ts';
import { codeOf, mechanismOf, type Pair, pairOf, random, toHex } from './test-key.ts';

const NAMES = {
  SHA224: 'sha224',
  SHA256: 'sha256',
  SHA384: 'sha384',
  SHA512: 'sha512',
  SHA3_224: 'sha3-224',
  SHA3_256: 'sha3-256',
  SHA3_384: 'sha3-384',
  SHA3_512: 'sha3-512',
  SHAKE128: 'shake128',
  SHAKE256: 'shake256',
} as const;

async function newPair(number: number, parameterSet: ParameterSet): Promise<Pair> {
  const { implementation } = mechanismOf(number, 'noble');
  const made = await implementation.generateKeyPair?.(null, { parameterSet });
  if (made === undefined) throw new Error('no key pair generation');
  using secret = made.secret;
  return pairOf(secretBytes(secret));
}

const deterministic = { hedge: CKH.DETERMINISTIC_REQUIRED, context: Buffer.from('invoices') };

test.each(PREHASHES)('what is signed of $label is as FIPS 204 §5.4.1 writes it', (prehash) => {
  const outputLength = prehash.bytes;
  const isXof = prehash.label.startsWith('SHAKE');
  const hash = createHash(NAMES[prehash.label], isXof ? { outputLength } : {});
  const digest = hash.update('abc').digest();
  expect(toHex(prehash.hash(Buffer.from('abc')))).toBe(toHex(digest));
  const message = Buffer.from(prehashMessage(prehash, Buffer.from('ctx'), digest));
  expect(message.subarray(0, 5)).toEqual(Buffer.from('\u0001\u0003ctx'));
  expect(message.subarray(5, 15).toString('hex')).toBe('06096086480165030402');
  expect(message.subarray(16)).toEqual(digest);
});

test.each(['ML-DSA-44', 'ML-DSA-65', 'ML-DSA-87'] as const)(
  '%s',
  async (set) => {
    const { privateKey, publicKey } = await newPair(CKM.ML_DSA_KEY_PAIR_GEN, set);
    const strengthBits = { 'ML-DSA-44': 128, 'ML-DSA-65': 192, 'ML-DSA-87': 256 }[set];
    const data = random(1000);
    const given = mechanismOf(CKM.HASH_ML_DSA, 'noble');
    for (const { label, digest, bytes, hash } of PREHASHES) {
      const use = mechanismOf(CKM[`HASH_ML_DSA_${label}`], 'noble');
      const parameters = use.parse({ signContext: deterministic }, 'sign');
      if (bytes * 4 < 128) {
        expect(use.implementation.sign).toBeUndefined();
        continue;
      }
      const sign = () => use.implementation.sign?.(privateKey, parameters, data);
      if (bytes * 4 < strengthBits) {
        expect(`${label}: ${await codeOf(sign)}`).toBe(`${label}: CKR_KEY_SIZE_RANGE`);
        continue;
      }
      const signature = await sign();
      if (signature === undefined) throw new Error('no signature');
      const verify = async (of: Uint8Array, context: Uint8Array) => {
        const verifying = use.parse({ signContext: { context } }, 'verify');
        return await use.implementation.verify?.(publicKey, verifying, of, signature);
      };
      expect(await verify(data, deterministic.context)).toBe(true);
      expect(await verify(data, random(8))).toBe(false);
      expect(await verify(data.subarray(1), deterministic.context)).toBe(false);
      const signing = use.implementation.signStream?.(privateKey, parameters);
      const verifying = use.implementation.verifyStream?.(publicKey, parameters);
      for (let at = 0; at < data.byteLength; at += 333) {
        signing?.update(data.subarray(at, at + 333));
        verifying?.update(data.subarray(at, at + 333));
      }
      expect(await signing?.finish()).toEqual(signature);
      expect(await verifying?.finish(signature)).toHaveLength(0);
      if (digest === null) continue;
      // The same of a digest, and never of a pure message that looks like it.
      const wire = { hashSignContext: { ...deterministic, hash: digest } };
      const named = given.parse(wire, 'sign');
      const hashed = hash(data);
      expect(await given.implementation.sign?.(privateKey, named, hashed)).toEqual(signature);
      const verifiedDigest = given.implementation.verify?.(publicKey, named, hashed, signature);
      expect(await verifiedDigest).toBe(true);
      const short = () => given.implementation.sign?.(privateKey, named, hashed.subarray(1));
      expect(await codeOf(short)).toBe('CKR_DATA_LEN_RANGE');
      const pure = mechanismOf(CKM.ML_DSA, 'openssl');
      const purely = pure.parse({ signContext: deterministic }, 'verify');
      expect(await pure.implementation.verify?.(publicKey, purely, hashed, signature)).toBe(false);
    }
  },
  120_000,
);

test('signatures are those of noble’s own prehash', async () => {
  for (const [set, signer] of [
    ['ML-DSA-44', ml_dsa44],
    ['ML-DSA-87', ml_dsa87],
  ] as const) {
    const { privateKey, publicKey } = await newPair(CKM.ML_DSA_KEY_PAIR_GEN, set);
    const [data, context] = [random(50), random(9)];
    for (const { label, hash } of PREHASHES.filter(({ bytes }) => bytes === 64)) {
      const use = mechanismOf(CKM[`HASH_ML_DSA_${label}`], 'noble');
      const made = await use.implementation.sign?.(
        privateKey,
        use.parse({ signContext: { context } }, 'sign'),
        data,
      );
      const key = keyOfPublicInfo(set, publicKey.publicInfo ?? data);
      expect(signer.prehash(hash).verify(made ?? data, data, key, { context })).toBe(true);
    }
  }
}, 60_000);

test('HASH_SLH_DSA', async () => {
  const { privateKey, publicKey } = await newPair(CKM.SLH_DSA_KEY_PAIR_GEN, 'SLH-DSA-SHA2-128f');
  const data = random(100);
  const use = mechanismOf(CKM.HASH_SLH_DSA_SHAKE128, 'noble');
  const signing = use.parse({ signContext: { context: random(3) } }, 'sign');
  const signature = await use.implementation.sign?.(privateKey, signing, data);
  expect(await use.implementation.verify?.(publicKey, signing, data, signature ?? data)).toBe(true);
  const other = use.parse({}, 'verify');
  expect(await use.implementation.verify?.(publicKey, other, data, signature ?? data)).toBe(false);
}, 60_000);

test('parameters', async () => {
  const PARAM = 'CKR_MECHANISM_PARAM_INVALID';
  for (const number of [CKM.HASH_ML_DSA, CKM.HASH_SLH_DSA]) {
    const { parse, mechanism } = mechanismOf(number, 'noble');
    const code = (given: { hash?: number; hedge?: number; context?: Uint8Array }) =>
      codeOf(() => parse({ hashSignContext: given }, 'sign'));
    expect(await codeOf(() => parse({}, 'sign'))).toBe(PARAM);
    expect(await codeOf(() => parse({ signContext: {} }, 'sign'))).toBe(PARAM);
    expect(await code({})).toBe(PARAM);
    expect(await code({ hash: CKM.SHA_1 })).toBe(PARAM);
    expect(await code({ hash: CKM.SHA512, hedge: 3 })).toBe(PARAM);
    expect(await code({ hash: CKM.SHA512, context: random(256) })).toBe(PARAM);
    expect(await code({ hash: CKM.SHA512, context: random(255) })).toBe('done');
    const approves = (hash: number, bits: number) =>
      mechanism.approves?.(parse({ hashSignContext: { hash } }, 'verify'), { bits, curve: null });
    const [smallest, largest] = [mechanism.keyBits.min, mechanism.keyBits.max];
    expect([approves(CKM.SHA256, smallest), approves(CKM.SHA256, largest)]).toEqual([true, false]);
    expect([approves(CKM.SHA224, smallest), approves(CKM.SHA512, largest)]).toEqual([false, true]);
  }
  expect(mechanismOf(CKM.HASH_ML_DSA_SHA224, 'noble').mechanism).toMatchObject({
    verbs: ['verify'],
    approved: false,
  });
});
