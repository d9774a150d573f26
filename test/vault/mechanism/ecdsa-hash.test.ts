import { createPublicKey, hash as hashOnce, verify } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { CKM } from '../../../src/wire/pkcs11.ts';
import { CURVES } from '../../../src/vault/mechanism/key/key-type.ts';
import type { Key } from '../../../src/vault/mechanism/mechanism.ts';
import {
  codeOf,
  mechanismOf,
  newPair,
  type Pair,
  pairOfValue,
  PROVIDERS,
  random,
  randomLength,
  ROUNDS,
  toHex,
} from './test-key.ts';

/** CKM_ECDSA, whole: a signature of `data`, or a verdict on one. */
function ecdsa(provider: (typeof PROVIDERS)[number]) {
  const { implementation } = mechanismOf(CKM.ECDSA, provider);
  const { sign, verify: check } = implementation;
  if (sign === undefined || check === undefined) throw new Error('the mechanism is not whole');
  return {
    sign: async (key: Key, data: Uint8Array) => await sign(key, null, data),
    verify: async (key: Key, data: Uint8Array, signature: Uint8Array) =>
      await check(key, null, data, signature),
  };
}

function opensslVerifies(pair: Pair, hashed: { name: string; data: Uint8Array }, made: Uint8Array) {
  const spki = Buffer.from(pair.publicKey.publicInfo ?? []);
  const key = createPublicKey({ key: spki, format: 'der', type: 'spki' });
  return verify(hashed.name, hashed.data, { key, dsaEncoding: 'ieee-p1363' }, made);
}

describe.each(PROVIDERS)('ECDSA of a given hash, by %s', (provider) => {
  const { sign, verify: check } = ecdsa(provider);

  test.each(['sha1', 'sha224', 'sha256', 'sha384', 'sha512'])(
    'on P-256 is what OpenSSL verifies with %s',
    async (name) => {
      const pair = await newPair('openssl', 'P-256');
      for (let round = 0; round < ROUNDS / 5; round++) {
        const data = random(randomLength(100));
        const signature = await sign(pair.privateKey, hashOnce(name, data, 'buffer'));
        expect(opensslVerifies(pair, { name, data }, signature)).toBe(true);
        expect(opensslVerifies(pair, { name, data: random(101) }, signature)).toBe(false);
      }
    },
  );

  test.each([
    'P-224',
    'P-256',
    'P-384',
    'P-521',
    'secp256k1',
    'brainpoolP256r1',
    'brainpoolP384r1',
    'brainpoolP512r1',
  ] as const)('on %s is what noble verifies, of hashes of any length', async (curve) => {
    const pair = await newPair('openssl', curve);
    const noble = ecdsa('noble');
    for (const bytes of [1, 7, 8, 20, 31, 32, 33, 48, 64, 66, 1024]) {
      for (const data of [random(bytes), new Uint8Array(bytes), new Uint8Array(bytes).fill(255)]) {
        const signature = await sign(pair.privateKey, data);
        expect(signature).toHaveLength(2 * CURVES[curve].scalarBytes);
        expect(await noble.verify(pair.publicKey, data, signature)).toBe(true);
      }
    }
  });

  test('holds for the smallest and the largest private key', async () => {
    const { order } = CURVES['P-256'];
    const largest = Uint8Array.from(order ?? []);
    largest[31] = (largest[31] ?? 0) - 1;
    const smallest = new Uint8Array(32);
    smallest[31] = 1;
    for (const value of [smallest, largest]) {
      const pair = pairOfValue('P-256', value);
      const hash = random(32);
      const signature = await sign(pair.privateKey, hash);
      expect(await ecdsa('noble').verify(pair.publicKey, hash, signature)).toBe(true);
    }
  });

  test('never uses a secret number twice, of one key or of two', async () => {
    const pairs = [await newPair('openssl', 'P-256'), await newPair('openssl', 'P-256')];
    const hash = random(32);
    const seen = new Set<string>();
    for (let round = 0; round < 100; round++) {
      for (const { privateKey } of pairs) {
        seen.add(toHex((await sign(privateKey, hash)).subarray(0, 32)));
      }
    }
    expect(seen.size).toBe(200);
  });

  test('refuses what is no hash, and verifies no other', async () => {
    const pair = await newPair('openssl', 'P-256');
    expect(await codeOf(() => sign(pair.privateKey, new Uint8Array(0)))).toBe('CKR_DATA_LEN_RANGE');
    expect(await codeOf(() => sign(pair.privateKey, random(1025)))).toBe('CKR_DATA_LEN_RANGE');
    const hash = random(32);
    const signature = await sign(pair.privateKey, hash);
    expect(await check(pair.publicKey, random(32), signature)).toBe(false);
    expect(await check(pair.publicKey, hash, signature.subarray(1))).toBe(false);
    expect(await check(pair.publicKey, hash, new Uint8Array(64))).toBe(false);
  });
});
