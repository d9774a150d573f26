import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { CKA, CKK } from '../../../src/wire/pkcs11.ts';
import type { AttributeValue } from '../../../src/vault/object/attribute.ts';
import { der, derUnsigned, TAG } from '../../../src/vault/mechanism/key/der.ts';
import {
  privateFromAttributes,
  privateFromPkcs8,
  publicFromAttributes,
  publicFromSpki,
} from '../../../src/vault/mechanism/key/key-material.ts';
import { codeOf, hex, mechanismOf, random, reveal, rsaPair, toHex } from './test-key.ts';

const attributes = (...rows: readonly (readonly [number, AttributeValue])[]) =>
  new Map<number, AttributeValue>(rows);

describe('RSA keys', () => {
  const numbers = (() => {
    const facts = publicFromSpki(rsaPair().publicKey.publicInfo ?? random(0));
    const modulus = facts.attributes.get(CKA.MODULUS);
    if (!(modulus instanceof Uint8Array)) throw new Error('no modulus');
    return { facts, modulus };
  })();
  const importPublic = (modulus: Uint8Array, exponent: Uint8Array): Promise<string> =>
    codeOf(() =>
      publicFromAttributes(
        CKK.RSA,
        attributes([CKA.MODULUS, modulus], [CKA.PUBLIC_EXPONENT, exponent]),
      ),
    );

  test('public numbers that are weak or malformed', async () => {
    const { modulus } = numbers;
    expect(await importPublic(modulus, hex('010001'))).toBe('done');
    expect(await importPublic(hex(`0000${toHex(modulus)}`), hex('00010001'))).toBe('done');
    for (const exponent of ['', '01', '03', '11', '010000', 'ffff', `01${'00'.repeat(31)}01`]) {
      expect([exponent, await importPublic(modulus, hex(exponent))]).toEqual([
        exponent,
        'CKR_PUBLIC_KEY_INVALID',
      ]);
    }
    // OpenSSL has no long exponents by long moduli.
    const long = hex(`ff${toHex(random(511))}`);
    long[511] = 1;
    expect(await importPublic(long, hex('010000000000000001'))).toBe('CKR_PUBLIC_KEY_INVALID');
    const even = Uint8Array.from(modulus);
    even[255] = (even[255] ?? 0) & 0xfe;
    expect(await importPublic(even, hex('010001'))).toBe('CKR_PUBLIC_KEY_INVALID');
    expect(await importPublic(toBytes(3n * (2n ** 2046n + 1n)), hex('010001'))).toBe(
      'CKR_PUBLIC_KEY_INVALID',
    );
    for (const size of [random(128), modulus.subarray(1), hex(`ff${toHex(random(1024))}`)]) {
      expect(await importPublic(size, hex('010001'))).toBe('CKR_KEY_SIZE_RANGE');
    }
  });

  test('the fingerprint of ROCA', async () => {
    const primes = [2n];
    for (let n = 3n; n <= 701n; n += 2n) if (primes.every((p) => n % p !== 0n)) primes.push(n);
    const primorial = primes.reduce((product, prime) => product * prime, 1n);
    let power = 1n;
    for (let i = 0; i < 12345; i++) power = (power * 65537n) % primorial;
    const factor = 2n ** 2047n / primorial + 12345n;
    const modulus = toBytes(power + factor * primorial);
    await expect(async () =>
      publicFromAttributes(
        CKK.RSA,
        attributes([CKA.MODULUS, modulus], [CKA.PUBLIC_EXPONENT, hex('010001')]),
      ),
    ).rejects.toThrow('ROCA');
  });

  // Keys of 8192 bits are among the vectors of Wycheproof; making one takes up to a minute.
  test.each([2048, 3072, 4096, ...(process.env['SLOW'] === '1' ? [6144, 8192] : [])])(
    '%i bits: what OpenSSL writes is canonical',
    async (modulusLength) => {
      const { privateKey } = generateKeyPairSync('rsa', { modulusLength });
      const pkcs8 = privateKey.export({ type: 'pkcs8', format: 'der' });
      const facts = privateFromPkcs8(Uint8Array.from(pkcs8));
      expect(facts.bits).toBe(modulusLength);
      expect(reveal(facts.secret)).toBe(toHex(pkcs8));
      const jwk = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' }).export({
        format: 'jwk',
      });
      const part = (value: string | undefined): Uint8Array =>
        Uint8Array.from(Buffer.from(value ?? '', 'base64url'));
      const rows = (changed: number | null) =>
        attributes(
          ...(
            [
              [CKA.MODULUS, part(jwk.n)],
              [CKA.PUBLIC_EXPONENT, part(jwk.e)],
              [CKA.PRIVATE_EXPONENT, part(jwk.d)],
              [CKA.PRIME_1, part(jwk.p)],
              [CKA.PRIME_2, part(jwk.q)],
              [CKA.EXPONENT_1, part(jwk.dp)],
              [CKA.EXPONENT_2, part(jwk.dq)],
              [CKA.COEFFICIENT, part(jwk.qi)],
            ] as const
          ).map(([type, value]): readonly [number, Uint8Array] => {
            if (type === changed) value[value.byteLength - 1] = (value.at(-1) ?? 0) ^ 2;
            return [type, value];
          }),
        );
      expect(reveal(privateFromAttributes(CKK.RSA, rows(null)).secret)).toBe(toHex(pkcs8));
      const short = rows(null);
      for (const type of [CKA.EXPONENT_1, CKA.EXPONENT_2, CKA.COEFFICIENT]) short.delete(type);
      expect(reveal(privateFromAttributes(CKK.RSA, short).secret)).toBe(toHex(pkcs8));
      const secrets = [
        CKA.PRIVATE_EXPONENT,
        CKA.PRIME_1,
        CKA.PRIME_2,
        CKA.EXPONENT_1,
        CKA.COEFFICIENT,
      ];
      for (const changed of secrets) {
        expect(await codeOf(() => privateFromAttributes(CKK.RSA, rows(changed)))).toBe(
          'CKR_ATTRIBUTE_VALUE_INVALID',
        );
      }
      short.delete(CKA.PRIME_1);
      expect(await codeOf(() => privateFromAttributes(CKK.RSA, short))).toBe(
        'CKR_TEMPLATE_INCOMPLETE',
      );
    },
    300_000,
  );

  test('generation: sizes and exponents', async () => {
    const { implementation } = mechanismOf(0x0000, 'openssl');
    const generate = (modulusBits: number | undefined, exponent?: Uint8Array): Promise<string> =>
      codeOf(async () => {
        const spec = {
          ...(modulusBits === undefined ? {} : { modulusBits }),
          ...(exponent === undefined ? {} : { publicExponent: exponent }),
        };
        (await implementation.generateKeyPair?.(null, spec))?.secret[Symbol.dispose]();
      });
    expect(await generate(undefined)).toBe('CKR_TEMPLATE_INCOMPLETE');
    for (const bits of [1024, 2047, 2052, 8200]) {
      expect(await generate(bits)).toBe('CKR_KEY_SIZE_RANGE');
    }
    for (const bad of ['03', '010002', '0100000001', '']) {
      expect(await generate(2048, hex(bad))).toBe('CKR_ATTRIBUTE_VALUE_INVALID');
    }
    expect(await generate(2048, hex('00010001'))).toBe('done');
  });

  test('keys of RSASSA-PSS and of three primes are refused', async () => {
    const { publicKey, privateKey } = generateKeyPairSync('rsa-pss', { modulusLength: 2048 });
    const spki = publicKey.export({ type: 'spki', format: 'der' });
    expect(await codeOf(() => publicFromSpki(spki))).toBe('CKR_PUBLIC_KEY_INVALID');
    const pkcs8 = Uint8Array.from(privateKey.export({ type: 'pkcs8', format: 'der' }));
    expect(await codeOf(() => privateFromPkcs8(pkcs8))).toBe('CKR_ATTRIBUTE_VALUE_INVALID');
    const version1 = der(TAG.SEQUENCE, derUnsigned(Uint8Array.of(1)));
    const three = der(
      TAG.SEQUENCE,
      hex('020100'),
      hex('300d06092a864886f70d0101010500'),
      der(TAG.OCTET_STRING, version1),
    );
    expect(await codeOf(() => privateFromPkcs8(three))).toBe('CKR_ATTRIBUTE_VALUE_INVALID');
  });
});

function toBytes(value: bigint): Uint8Array {
  const text = value.toString(16);
  return hex(text.length % 2 === 0 ? text : `0${text}`);
}
