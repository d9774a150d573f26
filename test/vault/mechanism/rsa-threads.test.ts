import { constants, generateKeyPairSync, publicDecrypt, publicEncrypt } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { computeRsa } from '../../../src/vault/mechanism/openssl/rsa-work.ts';
import { rsaWork } from '../../../src/vault/mechanism/openssl/rsa-threads.ts';
import { random, toHex } from './test-key.ts';

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const other = generateKeyPairSync('rsa', { modulusLength: 2048 });
const PKCS1 = { key: privateKey, padding: constants.RSA_PKCS1_PADDING };
const OAEP = {
  key: privateKey,
  padding: constants.RSA_PKCS1_OAEP_PADDING,
  oaepHash: 'sha256',
  oaepLabel: random(3),
};
/** More than are computed on the event loop before there are threads. */
const MANY = 40;

describe('private operations of RSA', () => {
  test('many at once, on threads: each is of its own data, and verified', async () => {
    const inputs = Array.from({ length: MANY }, () => random(32));
    const results = await Promise.all(
      inputs.map((data) => rsaWork({ verb: 'sign', with: PKCS1, data, check: publicKey })),
    );
    for (const [i, result] of results.entries()) {
      if (!('bytes' in result)) throw new Error(result.failed);
      const found = publicDecrypt({ ...PKCS1, key: publicKey }, result.bytes);
      expect(toHex(found)).toBe(toHex(inputs[i] ?? random(1)));
    }
  });

  test('one that does not verify does not leave, from a thread either', async () => {
    const work = { verb: 'sign', with: PKCS1, data: random(32), check: other.publicKey } as const;
    expect(computeRsa(work)).not.toHaveProperty('bytes');
    const results = await Promise.all(Array.from({ length: MANY }, () => rsaWork(work)));
    for (const result of results) expect(result).not.toHaveProperty('bytes');
  });

  test('a decryption moves its bytes here, and fails in one way', async () => {
    const data = random(32);
    const sealed = publicEncrypt({ ...OAEP, key: publicKey }, data);
    const good = () => rsaWork({ verb: 'decrypt', with: OAEP, data: sealed });
    const bad = () => rsaWork({ verb: 'decrypt', with: OAEP, data: random(256) });
    const short = () => rsaWork({ verb: 'decrypt', with: OAEP, data: random(3) });
    const otherLabel = { ...OAEP, oaepLabel: random(4) };
    const unlabelled = () => rsaWork({ verb: 'decrypt', with: otherLabel, data: sealed });
    for (let round = 0; round < MANY / 4; round++) {
      const results = await Promise.all([good(), bad(), short(), unlabelled()]);
      const [result, ...failures] = results;
      if (!('bytes' in result)) throw new Error(result.failed);
      expect(toHex(result.bytes)).toBe(toHex(data));
      for (const failure of failures) expect(failure).toEqual({ failed: 'refused' });
    }
  });
});
