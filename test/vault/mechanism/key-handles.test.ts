import { expect, test } from 'vitest';
import { CKM } from '../../../src/wire/pkcs11.ts';
import { dropHandles } from '../../../src/vault/mechanism/key/key-handles.ts';
import { keyBytes } from '../../../src/vault/mechanism/noble/key-bytes.ts';
import { aesKey, hex, mechanismOf, PROVIDERS, random, toHex } from './test-key.ts';

test('handles are made once, overwritten when they are dropped, and made again', async () => {
  const key = aesKey(hex('2b7e151628aed2a6abf7158809cf4f3c'));
  const encrypt = async (): Promise<string[]> => {
    const results: string[] = [];
    for (const provider of PROVIDERS) {
      const { implementation } = mechanismOf(CKM.AES_ECB, provider);
      results.push(
        toHex((await implementation.encrypt?.(key, null, hex('00'.repeat(16)))) ?? random(1)),
      );
    }
    return results;
  };
  const before = await encrypt();
  expect(key.handles.size).toBe(2);
  const bytes = keyBytes(key);
  expect(keyBytes(key)).toBe(bytes);
  dropHandles(key.handles);
  expect(key.handles.size).toBe(0);
  expect(toHex(bytes)).toBe('00'.repeat(16));
  expect(await encrypt()).toEqual(before);
});
