import { describe, expect, test } from 'vitest';
import { CKK, CKM } from '../../../src/wire/pkcs11.ts';
import { USAGES, type Usage } from '../../../src/vault/object/usage.ts';
import { requireUse } from '../../../src/vault/object/use.ts';
import type { Mechanism } from '../../../src/vault/mechanism/mechanism.ts';
import type { VaultObject } from '../../../src/vault/object/object.ts';
import { codeOf, generateAes, generateRsa, GUARDED, mechanism, NOW, objectOf } from './fixture.ts';

const VERBS = ['encrypt', 'decrypt', 'sign', 'verify', 'wrap', 'unwrap', 'derive'] as const;
const NAMES: Readonly<Record<Usage, string>> = {
  encrypt: 'ENCRYPT',
  decrypt: 'DECRYPT',
  sign: 'SIGN',
  verify: 'VERIFY',
  wrap: 'WRAP',
  unwrap: 'UNWRAP',
  derive: 'DERIVE',
  encapsulate: 'ENCAPSULATE',
  decapsulate: 'DECAPSULATE',
};
const AES = mechanism({ number: CKM.AES_GCM, verbs: VERBS });
const RSA = mechanism({
  number: CKM.RSA_PKCS_OAEP,
  verbs: VERBS,
  keyTypes: [CKK.RSA],
  keyBits: { min: 2048, max: 4096 },
});

const use = (key: VaultObject, usage: Usage, by: Mechanism) =>
  codeOf(() => requireUse(key, usage, by, { nowMs: NOW, policy: GUARDED }));

describe('requireUse', () => {
  const cells = VERBS.flatMap((granted) => VERBS.map((asked) => [granted, asked] as const));
  test.each(cells)('a key to %s asked to %s', (granted, asked) => {
    const key = generateAes({ [NAMES[granted]]: true });
    const expected = granted === asked ? 'CKR_OK' : 'CKR_KEY_FUNCTION_NOT_PERMITTED';
    expect(use(key, asked, AES)).toBe(expected);
  });

  test('each half of a pair does its own', () => {
    const { publicKey, privateKey } = generateRsa(
      { ENCRYPT: true, VERIFY: true, WRAP: true },
      { DECRYPT: true, SIGN: true, UNWRAP: true },
    );
    const publicDoes: readonly Usage[] = ['encrypt', 'verify', 'wrap'];
    for (const usage of VERBS) {
      if (usage === 'derive') continue;
      const wrong = WRONG_TYPE[usage] ?? 'CKR_KEY_TYPE_INCONSISTENT';
      const isPublic = publicDoes.includes(usage);
      expect(use(publicKey, usage, RSA)).toBe(isPublic ? 'CKR_OK' : wrong);
      expect(use(privateKey, usage, RSA)).toBe(isPublic ? wrong : 'CKR_OK');
    }
  });

  test('type, size and verb of the mechanism, in the words of the verb', () => {
    for (const usage of VERBS) {
      const key = generateAes({ [NAMES[usage]]: true });
      expect(use(key, usage, RSA)).toBe(WRONG_TYPE[usage] ?? 'CKR_KEY_TYPE_INCONSISTENT');
      const small = objectOf(key.attributes, 64);
      expect(use(small, usage, AES)).toBe(WRONG_SIZE[usage] ?? 'CKR_KEY_SIZE_RANGE');
      const mute = mechanism({ number: CKM.AES_GCM, verbs: [] });
      expect(use(key, usage, mute)).toBe('CKR_MECHANISM_INVALID');
    }
  });

  test('bits of usages are those that records have', () => {
    expect(Object.entries(USAGES).map(([name, { bit }]) => [name, bit])).toEqual([
      ['encrypt', 1],
      ['decrypt', 2],
      ['sign', 4],
      ['verify', 8],
      ['wrap', 16],
      ['unwrap', 32],
      ['derive', 64],
      ['signRecover', 128],
      ['verifyRecover', 256],
      ['encapsulate', 512],
      ['decapsulate', 1024],
    ]);
  });
});

const WRONG_TYPE: Partial<Record<Usage, string>> = {
  wrap: 'CKR_WRAPPING_KEY_TYPE_INCONSISTENT',
  unwrap: 'CKR_UNWRAPPING_KEY_TYPE_INCONSISTENT',
};
const WRONG_SIZE: Partial<Record<Usage, string>> = {
  wrap: 'CKR_WRAPPING_KEY_SIZE_RANGE',
  unwrap: 'CKR_UNWRAPPING_KEY_SIZE_RANGE',
};
