import { describe, expect, test } from 'vitest';
import { CKM } from '../../../src/wire/pkcs11.ts';
import { WrongSignature } from '../../../src/vault/mechanism/failure.ts';
import { pairwiseTest } from '../../../src/vault/mechanism/key-material.ts';
import { Defect } from '../../../src/vault/refusal.ts';
import { compositeNumbers, rsaPkcs8 } from './hostile-rsa.ts';
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
