import { describe, expect, test } from 'vitest';
import { CKA, CKK, CKM } from '../../../src/wire/pkcs11.ts';
import { WrongSignature } from '../../../src/vault/mechanism/self-test/failure.ts';
import {
  pairwiseTest,
  privateFromAttributes,
  privateFromPkcs8,
  publicFromSpki,
} from '../../../src/vault/mechanism/key/key-material.ts';
import { Defect } from '../../../src/vault/refusal.ts';
import { bytesOf, compositeNumbers, rsaPkcs8 } from './hostile-rsa.ts';
import { codeOf, mechanismOf, pairOf, random, rsaPair } from './test-key.ts';

describe('an RSA key of a composite that passes for a prime', () => {
  const pkcs8 = rsaPkcs8(compositeNumbers());

  test('is never accepted', async () => {
    for (let round = 0; round < 16; round += 1) {
      const { privateKey } = pairOf(pkcs8);
      expect(await codeOf(() => pairwiseTest('openssl', privateKey, 'imported'))).toBe(
        'CKR_ATTRIBUTE_VALUE_INVALID',
      );
    }
  });

  test.each(['RSA_PKCS', 'SHA256_RSA_PKCS'] as const)(
    '%s gives no wrong signature, and does not stop the vault',
    async (name) => {
      const { privateKey, publicKey } = pairOf(pkcs8);
      const { implementation } = mechanismOf(CKM[name], 'openssl');
      const outcomes = new Set<string>();
      for (let round = 0; round < 64; round += 1) {
        const data = random(32);
        const streamed = async () => {
          const stream = implementation.signStream?.(privateKey, null);
          stream?.update(data);
          return await stream?.finish();
        };
        const whole = async () => await implementation.sign?.(privateKey, null, data);
        const sign = name === 'SHA256_RSA_PKCS' && round % 2 === 1 ? streamed : whole;
        try {
          const signature = (await sign()) ?? random(0);
          expect(await implementation.verify?.(publicKey, null, data, signature)).toBe(true);
          outcomes.add('good');
        } catch (error) {
          expect(error).toBeInstanceOf(WrongSignature);
          expect(error).not.toBeInstanceOf(Defect);
          outcomes.add('none');
        }
      }
      expect([...outcomes].toSorted()).toEqual(['good', 'none']);
    },
  );
});

test('a good key is accepted with its primes tested', async () => {
  const { privateKey } = rsaPair();
  expect(await codeOf(() => pairwiseTest('openssl', privateKey, 'imported'))).toBe('done');
});

describe('numbers longer than their key has room for', () => {
  const { n, d, p, q } = compositeNumbers();
  // With these no check ended for hours.
  const huge = new Uint8Array(8 * 1024 * 1024).fill(0xa5);

  test.each(['PRIVATE_EXPONENT', 'PRIME_1', 'PRIME_2', 'EXPONENT_1', 'COEFFICIENT'] as const)(
    'CKA_%s',
    async (name) => {
      const rows = new Map<number, Uint8Array>([
        [CKA.MODULUS, bytesOf(n)],
        [CKA.PUBLIC_EXPONENT, Uint8Array.of(1, 0, 1)],
        [CKA.PRIVATE_EXPONENT, bytesOf(d)],
        [CKA.PRIME_1, bytesOf(p)],
        [CKA.PRIME_2, bytesOf(q)],
      ]);
      expect(await codeOf(() => privateFromAttributes(CKK.RSA, new Map(rows)))).toBe('done');
      rows.set(CKA.PRIVATE_EXPONENT, bytesOf(d)).set(CKA.PRIME_1, bytesOf(p));
      rows.set(CKA.PRIME_2, bytesOf(q)).set(CKA[name], Uint8Array.from(huge));
      expect(await codeOf(() => privateFromAttributes(CKK.RSA, rows))).toBe(
        'CKR_ATTRIBUTE_VALUE_INVALID',
      );
    },
  );

  test('a bit too many in d', async () => {
    const long = Uint8Array.of(1, ...new Uint8Array(256));
    expect(await codeOf(() => privateFromPkcs8(rsaPkcs8({ n, d, p, q }, long)))).toBe(
      'CKR_ATTRIBUTE_VALUE_INVALID',
    );
  });

  test('PKCS#8 and SubjectPublicKeyInfo', async () => {
    const long = rsaPkcs8({ n, d, p, q }, huge);
    await expect(async () => privateFromPkcs8(long)).rejects.toThrow('too long');
    expect(long.every((byte) => byte === 0)).toBe(true);
    await expect(async () => publicFromSpki(huge)).rejects.toThrow('too long');
  });
});
