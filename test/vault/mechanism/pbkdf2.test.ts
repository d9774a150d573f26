import { describe, expect, test } from 'vitest';
import { CKP_PBKD2 } from '../../../src/wire/derivation-number.ts';
import { CKM } from '../../../src/wire/pkcs11.ts';
import type { ProviderName, WireMechanism } from '../../../src/vault/mechanism/mechanism.ts';
import { codeOf, mechanismOf, PROVIDERS, random, randomLength, reveal } from './test-key.ts';

type Pbkdf2 = NonNullable<WireMechanism['pbkdf2']>;

async function stretch(provider: ProviderName, pbkdf2: Pbkdf2, bytes: number): Promise<string> {
  const { implementation, parse } = mechanismOf(CKM.PKCS5_PBKD2, provider);
  const made = await implementation.generateKey?.(parse({ pbkdf2 }, 'generateKey'), bytes);
  if (made === undefined) throw new Error('the mechanism does not generate');
  return reveal(made);
}

const ascii = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text));
const usual = (): Pbkdf2 => ({
  prf: CKP_PBKD2.HMAC_SHA1,
  password: ascii('passwordPASSWORDpassword'),
  salt: ascii('saltSALTsaltSALTsaltSALTsaltSALTsalt'),
  iterations: 4096,
});

describe.each(PROVIDERS)('PBKDF2 by %s', (provider) => {
  test('is that of RFC 6070 §2, and overwrites the password', async () => {
    const given = usual();
    expect(await stretch(provider, given, 25)).toBe(
      '3d2eec4fe41c849b80c8d83662c0e44a8b291a964cf2f07038',
    );
    expect(given.password?.every((byte) => byte === 0)).toBe(true);
  });

  test('takes no more work than a thread is given, over all blocks', async () => {
    const given = { ...usual(), iterations: 5_000_001 };
    expect(await codeOf(() => stretch(provider, given, 40))).toBe('CKR_KEY_SIZE_RANGE');
  });
});

test.each<[string, Pbkdf2]>([
  ['no iterations', { iterations: 0 }],
  ['too few', { iterations: 999 }],
  ['too many', { iterations: 10_000_001 }],
  ['a short salt', { salt: random(7) }],
  ['a long salt', { salt: random(8193) }],
  ['a long password', { password: random(1025) }],
  ['GOST', { prf: 2 }],
])('PBKDF2 refuses %s', async (_, other) => {
  const { parse } = mechanismOf(CKM.PKCS5_PBKD2, 'openssl');
  expect(await codeOf(() => parse({ pbkdf2: { ...usual(), ...other } }, 'generateKey'))).toBe(
    'CKR_MECHANISM_PARAM_INVALID',
  );
});

test('PBKDF2 of both providers agrees on random inputs', async () => {
  const prfs = Object.values(CKP_PBKD2);
  for (let round = 0; round < 40; round++) {
    const given = {
      prf: prfs[round % prfs.length] ?? 0,
      password: random(randomLength(200)),
      salt: random(8 + randomLength(50)),
      iterations: 1000,
    };
    const copy = { ...given, password: Uint8Array.from(given.password) };
    const bytes = 14 + randomLength(60);
    expect(await stretch('noble', copy, bytes)).toBe(await stretch('openssl', given, bytes));
  }
});
