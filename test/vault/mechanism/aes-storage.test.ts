import { describe, expect, test } from 'vitest';
import { CKK, CKM } from '../../../src/wire/pkcs11.ts';
import { isWeakSecret } from '../../../src/vault/mechanism/key/weak-secret.ts';
import { strengthBits } from '../../../src/vault/mechanism/key/key-type.ts';
import type { Key, Stream } from '../../../src/vault/mechanism/mechanism.ts';
import {
  aesKey,
  codeOf,
  hex,
  mechanismOf,
  PROVIDERS,
  random,
  randomLength,
  reveal,
  secretKeyOf,
  secretOf,
  SYMMETRIC_ROUNDS,
  toHex,
} from './test-key.ts';

const LENGTH = 'CKR_DATA_LEN_RANGE';

async function collect(stream: Stream | undefined, data: Uint8Array): Promise<string> {
  let result = '';
  for (let at = 0; at < data.byteLength;) {
    const end = at + 1 + randomLength(40);
    result += toHex(stream?.update(data.subarray(at, end)) ?? data);
    at = end;
  }
  return result + toHex((await stream?.finish()) ?? data);
}

const CIPHERS = [
  { name: 'AES_CTS', number: CKM.AES_CTS, type: CKK.AES, keyBytes: [16, 24, 32] },
  { name: 'AES_XTS', number: CKM.AES_XTS, type: CKK.AES_XTS, keyBytes: [32, 64] },
] as const;

describe.each(CIPHERS)('$name', ({ number, type, keyBytes }) => {
  const [one, other] = [mechanismOf(number, 'openssl'), mechanismOf(number, 'noble')];

  test('is the same by both providers, whole and streamed', async () => {
    for (let round = 0; round < SYMMETRIC_ROUNDS; round++) {
      const key = secretKeyOf(type, random(keyBytes[round % keyBytes.length] ?? 32));
      const data = random(16 + randomLength(200));
      const parameters = one.parse({ iv: { iv: random(16) } }, 'encrypt');
      const made = await one.implementation.encrypt?.(key, parameters, data);
      if (made === undefined) throw new Error('nothing was encrypted');
      expect(made).toHaveLength(data.byteLength);
      expect(toHex((await other.implementation.encrypt?.(key, parameters, data)) ?? data)).toBe(
        toHex(made),
      );
      for (const { implementation } of [one, other]) {
        const opened = await implementation.decrypt?.(key, parameters, made);
        expect(toHex(opened ?? made)).toBe(toHex(data));
        if (round > 40) continue;
        const encrypting = implementation.encryptStream?.(key, parameters);
        expect(await collect(encrypting, data)).toBe(toHex(made));
        const decrypting = implementation.decryptStream?.(key, parameters);
        expect(await collect(decrypting, made)).toBe(toHex(data));
      }
    }
  }, 3_600_000);

  test.each(PROVIDERS)('refuses less than a block by %s', async (provider) => {
    const { implementation, parse } = mechanismOf(number, provider);
    const key = secretKeyOf(type, random(32));
    const parameters = parse({ iv: { iv: random(16) } }, 'encrypt');
    for (const bytes of [0, 1, 15]) {
      const data = random(bytes);
      expect(await codeOf(() => implementation.encrypt?.(key, parameters, data))).toBe(LENGTH);
      expect(await codeOf(() => implementation.decrypt?.(key, parameters, data))).toBe(
        'CKR_ENCRYPTED_DATA_INVALID',
      );
    }
    for (const wire of [{}, { iv: { iv: random(15) } }, { iv: { iv: random(17) } }]) {
      expect(await codeOf(() => parse(wire, 'encrypt'))).toBe('CKR_MECHANISM_PARAM_INVALID');
    }
  });
});

test('a long message of CTS is computed as it comes, and not at its end', async () => {
  const { implementation, parse } = mechanismOf(CKM.AES_CTS, 'openssl');
  const key = aesKey(random(32));
  const parameters = parse({ iv: { iv: random(16) } }, 'encrypt');
  const data = random(2 ** 20 + 5);
  const made = (await implementation.encrypt?.(key, parameters, data)) ?? data;
  for (const [stream, input, output] of [
    [implementation.encryptStream?.(key, parameters), data, made],
    [implementation.decryptStream?.(key, parameters), made, data],
  ] as const) {
    expect(stream?.holds).toBe(false);
    const now = Uint8Array.from(stream?.update(input) ?? input);
    expect(now.byteLength).toBeGreaterThan(input.byteLength - 64);
    const end = (await stream?.finish()) ?? data;
    expect(Buffer.compare(Buffer.concat([now, end]), output)).toBe(0);
  }
});

test.each(PROVIDERS)(
  'streams of less than a block are refused at the end by %s',
  async (provider) => {
    const { implementation, parse } = mechanismOf(CKM.AES_CTS, provider);
    const key = aesKey(random(32));
    const parameters = parse({ iv: { iv: random(16) } }, 'encrypt');
    for (const bytes of [0, 1, 15]) {
      const ends = [implementation.encryptStream, implementation.decryptStream].map((begin) => {
        const stream = begin?.(key, parameters);
        stream?.update(random(bytes));
        return codeOf(() => stream?.finish());
      });
      expect(await Promise.all(ends)).toEqual([LENGTH, 'CKR_ENCRYPTED_DATA_INVALID']);
    }
  },
);

test.each(PROVIDERS)('a data unit has a mebibyte at most: %s', async (provider) => {
  const { implementation, parse } = mechanismOf(CKM.AES_XTS, provider);
  const key = secretKeyOf(CKK.AES_XTS, random(32));
  const parameters = parse({ iv: { iv: random(16) } }, 'encrypt');
  const long = new Uint8Array(2 ** 20 + 1);
  expect(await codeOf(() => implementation.encrypt?.(key, parameters, long))).toBe(LENGTH);
  const stream = implementation.encryptStream?.(key, parameters);
  expect(await codeOf(() => stream?.update(long))).toBe(LENGTH);
});

/** RFC 3962 §B, its last two blocks in the order of CBC-CS1: "I would like the General Gau's …". */
test.each([
  [
    '4920776f756c64206c696b652074686520',
    'c6353568f2bf8cb4d8a580362da7ff7f97',
    // 17 bytes: 1 of the first block, and the second.
  ],
  [
    '4920776f756c64206c696b65207468652047656e6572616c20476175277320',
    'fc00783e0efdb2c1d445d4c8eff7ed2297687268d6ecccc0c07b25e25ecfe5',
  ],
  [
    '4920776f756c64206c696b65207468652047656e6572616c2047617527732043',
    '39312523a78662d5be7fcbcc98ebf5a897687268d6ecccc0c07b25e25ecfe584',
  ],
] as const)('CTS of RFC 3962', async (plaintext, cs3) => {
  const key = aesKey(hex('636869636b656e207465726979616b69'));
  // CS3 puts the last block first always, CS1 never.
  const [last, cut] = [cs3.slice(0, 32), cs3.slice(32)];
  for (const provider of PROVIDERS) {
    const { implementation, parse } = mechanismOf(CKM.AES_CTS, provider);
    const parameters = parse({ iv: { iv: new Uint8Array(16) } }, 'encrypt');
    const made = await implementation.encrypt?.(key, parameters, hex(plaintext));
    expect(toHex(made ?? hex(''))).toBe(cut + last);
  }
});

/** IEEE 1619 §B, vectors 2 and 3, and one with stealing, 15. */
test.each([
  [
    '11'.repeat(16) + '22'.repeat(16),
    '33333333330000000000000000000000',
    '44'.repeat(32),
    'c454185e6a16936e39334038acef838bfb186fff7480adc4289382ecd6d394f0',
  ],
  [
    'fffefdfcfbfaf9f8f7f6f5f4f3f2f1f022222222222222222222222222222222',
    '33333333330000000000000000000000',
    '44'.repeat(32),
    'af85336b597afc1a900b2eb21ec949d292df4c047e0b21532186a5971a227a89',
  ],
  [
    'fffefdfcfbfaf9f8f7f6f5f4f3f2f1f0bfbebdbcbbbab9b8b7b6b5b4b3b2b1b0',
    '9a785634120000000000000000000000',
    '000102030405060708090a0b0c0d0e0f10',
    '6c1625db4671522d3d7599601de7ca09ed',
  ],
] as const)('XTS of IEEE 1619', async (key, iv, plaintext, ciphertext) => {
  for (const provider of PROVIDERS) {
    const { implementation, parse } = mechanismOf(CKM.AES_XTS, provider);
    const parameters = parse({ iv: { iv: hex(iv) } }, 'encrypt');
    const made = secretKeyOf(CKK.AES_XTS, hex(key));
    const encrypted = await implementation.encrypt?.(made, parameters, hex(plaintext));
    expect(toHex(encrypted ?? hex(''))).toBe(ciphertext);
  }
});

test('the halves of an XTS key differ, and one is as strong as the key', () => {
  const half = random(32);
  const weak = (type: number, bytes: Uint8Array) => isWeakSecret(type, secretOf(bytes));
  expect(weak(CKK.AES_XTS, Uint8Array.of(...half, ...half))).toBe(true);
  expect(weak(CKK.AES, Uint8Array.of(...half.subarray(16), ...half.subarray(16)))).toBe(false);
  const other = Uint8Array.of(...half, ...half);
  other[63] = (other[63] ?? 0) ^ 1;
  expect(weak(CKK.AES_XTS, other)).toBe(false);
  const key = { type: CKK.AES_XTS, bits: 256, curve: null, parameterSet: null };
  expect(strengthBits(key)).toBe(128);
});

describe('AES_KEY_WRAP_PKCS7', () => {
  const key: Key = aesKey(hex('000102030405060708090a0b0c0d0e0f'));
  const kw = mechanismOf(CKM.AES_KEY_WRAP, 'openssl').implementation;

  test.each(PROVIDERS)('is AES-KW of the padded key: %s', async (provider) => {
    const { implementation } = mechanismOf(CKM.AES_KEY_WRAP_PKCS7, provider);
    for (let bytes = 8; bytes <= 70; bytes++) {
      const secret = random(bytes);
      const wrapped = await implementation.wrap?.(key, null, secretOf(secret));
      if (wrapped === undefined) throw new Error('nothing was wrapped');
      const pad = 8 - (bytes % 8);
      const whole = Uint8Array.of(...secret, ...new Uint8Array(pad).fill(pad));
      expect(toHex((await kw.wrap?.(key, null, secretOf(whole))) ?? secret)).toBe(toHex(wrapped));
      const opened = await implementation.unwrap?.(key, null, wrapped);
      if (opened === undefined) throw new Error('nothing was unwrapped');
      expect(reveal(opened)).toBe(toHex(secret));
    }
    for (const bytes of [1, 7]) {
      const short = () => implementation.wrap?.(key, null, secretOf(random(bytes)));
      expect(await codeOf(short)).toBe('CKR_KEY_SIZE_RANGE');
    }
  });

  test.each(PROVIDERS)('has one answer for whatever is wrong: %s', async (provider) => {
    const { implementation } = mechanismOf(CKM.AES_KEY_WRAP_PKCS7, provider);
    const ends = ['00', '09', '10', 'ff', '0102', '0303', '02020302', '07'.repeat(6) + '0607'];
    for (const end of [...ends, '08'.repeat(16)]) {
      const tail = hex(end);
      const whole = new Uint8Array(16).fill(0xaa);
      whole.set(tail, 16 - tail.byteLength);
      const wrapped = await kw.wrap?.(key, null, secretOf(whole));
      const unwrap = () => implementation.unwrap?.(key, null, wrapped ?? whole);
      const code = end === '08'.repeat(16) ? 'done' : 'CKR_WRAPPED_KEY_INVALID';
      expect(`${end}: ${await codeOf(unwrap)}`).toBe(`${end}: ${code}`);
    }
    for (const bytes of [0, 8, 16, 23, 24]) {
      const unwrap = () => implementation.unwrap?.(key, null, random(bytes));
      expect(await codeOf(unwrap)).toBe('CKR_WRAPPED_KEY_INVALID');
    }
  });
});
