import {
  createCipheriv,
  createECDH,
  createHmac,
  generateKeyPairSync,
  randomBytes,
} from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CofferError } from '../../src/client/index.ts';
import type { Key, UseOptions } from '../../src/client/index.ts';
import { Arena, codeOf, known, KNOWN, target, wrappingKey } from './arena.ts';

/**
 * T21, T23, T25, T26, T27: what a failure tells, short tags and bad points. T22 is in
 * rsa.test.ts; T26 by HMAC only, there is no CMAC; T27 without ML-KEM.
 */
let arena: Arena;
beforeAll(async () => {
  arena = await Arena.start();
});
afterAll(() => arena[Symbol.asyncDispose]());

const SECRET = { class: 'SECRET_KEY', type: 'AES' } as const;

/** Everything that a refusal tells: two that differ are an oracle. */
async function told(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return 'done';
  } catch (error) {
    if (!(error instanceof CofferError)) throw error;
    return `${error.code}: ${error.message} ${error.hint} ${error.retryAfterMs}`;
  }
}

async function answers(calls: readonly (() => Promise<unknown>)[]): Promise<Set<string>> {
  const all = new Set<string>();
  for (const call of calls) all.add(await told(call()));
  return all;
}

describe('T21: padding', () => {
  const iv = Buffer.alloc(16);
  const way = { mechanism: 'AES_CBC_PAD', iv } as const;

  /** Ciphertexts with every way to be wrong in the last block. */
  function wrongPaddings(key: Buffer): Buffer[] {
    const ends = ['00', '11', '020103', '0f0e', 'ff', '1000'].map((end) => Buffer.from(end, 'hex'));
    return ends.map((end) => {
      const plain = Buffer.alloc(32, 0xaa);
      plain.set(end, 32 - end.byteLength);
      return createCipheriv('aes-256-cbc', key, iv).setAutoPadding(false).update(plain);
    });
  }

  test('decrypting has one answer for every padding', async () => {
    const value = KNOWN();
    const key = await known(arena.user, value, { sensitive: true });
    const calls = wrongPaddings(value).map((data) => () => key.decrypt(data, way));
    expect(await answers(calls)).toHaveLength(1);
    const { data } = await key.encrypt(Buffer.from('text'), way);
    expect(Buffer.from(await key.decrypt(data, way)).toString()).toBe('text');
  });

  test('unwrapping with padding is off; when it is on, it has one answer for everything', async () => {
    const value = KNOWN();
    const off = await known(arena.user, value, { usage: ['unwrap'] });
    const call = () => off.unwrap(randomBytes(48), { ...SECRET }, way);
    expect(await arena.refusal('unwrapKey', call)).toBe('CKR_MECHANISM_INVALID');
    const session = await arena.partition('padding', { 'cbc-pad-unwrap': 'on' });
    const on = await known(session, value, { usage: ['unwrap', 'wrap'] });
    const calls = [...wrongPaddings(value), randomBytes(48), randomBytes(15), Buffer.alloc(0)].map(
      (bytes) => () => on.unwrap(bytes, { ...SECRET }, way),
    );
    // Good padding around what is no AES key (17 bytes) answers alike, too.
    const odd = createCipheriv('aes-256-cbc', value, iv);
    const wrapped = Buffer.concat([odd.update(Buffer.alloc(17)), odd.final()]);
    calls.push(() => on.unwrap(wrapped, { ...SECRET }, way));
    expect([...(await answers(calls))].map((text) => text.split(':')[0])).toEqual([
      'CKR_WRAPPED_KEY_INVALID',
    ]);
  });
});

test('T21, T23: unwrapping answers one thing, whatever is wrong', async () => {
  const kek = await wrappingKey(arena.user);
  const { wrapped } = await kek.wrap(await target(arena.user));
  const flipped = (at: number): Buffer => {
    const bytes = Buffer.from(wrapped);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    return bytes;
  };
  const blobs = [
    flipped(0),
    flipped(39),
    wrapped.subarray(0, 32),
    randomBytes(40),
    randomBytes(16),
  ];
  const ways: readonly UseOptions[] = [
    { mechanism: 'AES_KEY_WRAP_KWP' },
    { mechanism: 'AES_KEY_WRAP' },
    { mechanism: 'AES_KEY_WRAP_PKCS7' },
    { mechanism: 'AES_GCM', iv: Buffer.alloc(12) },
  ];
  const calls = ways.flatMap((way) =>
    blobs.map((blob) => () => kek.unwrap(blob, { ...SECRET }, way)),
  );
  expect([...(await answers(calls))].map((text) => text.split(':')[0])).toEqual([
    'CKR_WRAPPED_KEY_INVALID',
  ]);
});

/**
 * AES-KW with padding and without write the same bytes: a key that left without, and happens to end
 * as a padding does, must not come back shorter, or its end would be told.
 */
test('T21: no padding is read in a key that was wrapped without', async () => {
  const kek = await wrappingKey(arena.user);
  const value = Buffer.concat([randomBytes(31), Buffer.of(1)]);
  const plain = { type: 'GENERIC_SECRET', extractable: true } as const;
  const key = await arena.user.importKey({ secret: value }, { ...plain, sensitive: false });
  const blob = await wrappedBy(kek, key, 'AES_KEY_WRAP');
  const shorter = () =>
    kek.unwrap(blob, { class: 'SECRET_KEY', ...plain }, { mechanism: 'AES_KEY_WRAP_PKCS7' });
  expect(await codeOf(shorter())).toBe('CKR_WRAPPED_KEY_INVALID');
  // Its own bytes come back, of any length that is no multiple of 8, too.
  for (const bytes of [8, 15, 16, 17, 31, 32]) {
    const secret = randomBytes(bytes);
    const own = await arena.user.importKey({ secret }, { ...plain, sensitive: false });
    const wrapped = await wrappedBy(kek, own, 'AES_KEY_WRAP_PKCS7');
    expect(wrapped).toHaveLength(bytes - (bytes % 8) + 16);
    const template = { class: 'SECRET_KEY', ...plain, sensitive: false } as const;
    const again = await kek.unwrap(wrapped, template, { mechanism: 'AES_KEY_WRAP_PKCS7' });
    expect(Buffer.from((await again.attributes(['value'])).value ?? [])).toEqual(secret);
  }
});

const wrappedBy = async (
  kek: Key,
  wanted: Key,
  mechanism: 'AES_KEY_WRAP' | 'AES_KEY_WRAP_PKCS7',
): Promise<Uint8Array> => (await kek.wrap(wanted, { mechanism })).wrapped;

test('T23: OAEP answers one thing, whatever is wrong', async () => {
  const usage = ['encrypt', 'decrypt'] as const;
  const { publicKey, privateKey } = await arena.user.generateKeyPair('rsa-2048', { usage });
  const { data } = await publicKey.encrypt(Buffer.from('secret'));
  const wrong = Buffer.from(data);
  wrong[100] = (wrong[100] ?? 0) ^ 1;
  const calls = [
    () => privateKey.decrypt(wrong),
    () => privateKey.decrypt(data, { mechanism: 'RSA_PKCS_OAEP', hash: 'SHA1' }),
    () => privateKey.decrypt(data, { mechanism: 'RSA_PKCS_OAEP', label: Buffer.from('x') }),
    () => privateKey.decrypt(data.subarray(1)),
    () => privateKey.decrypt(Buffer.concat([Buffer.alloc(1), data])),
    () => privateKey.decrypt(Buffer.alloc(256, 0xff)),
    () => privateKey.decrypt(Buffer.alloc(256)),
    () => privateKey.decrypt(Buffer.alloc(0)),
  ];
  expect(await answers(calls)).toHaveLength(1);
  expect(Buffer.from(await privateKey.decrypt(data)).toString()).toBe('secret');
});

describe('T25: AEAD', () => {
  const param = 'CKR_MECHANISM_PARAM_INVALID';

  test('IVs of other lengths, short tags, and nothing before the tag is checked', async () => {
    const key = await target(arena.user);
    const data = Buffer.alloc(64);
    for (const length of [1, 8, 11, 13, 16, 64]) {
      const iv = Buffer.alloc(length);
      expect(await codeOf(key.encrypt(data, { mechanism: 'AES_GCM', iv }))).toBe(param);
    }
    expect(await codeOf(key.decrypt(data, { mechanism: 'AES_GCM' }))).toBe(param);
    const sealed = await key.encrypt(data);
    const { iv } = sealed;
    for (const length of [0, 4, 12, 15, 16, 63, 79]) {
      const cut = sealed.data.subarray(0, length);
      expect(await codeOf(key.decrypt(cut, { iv }))).toBe('CKR_AEAD_DECRYPT_FAILED');
    }
    const broken = Buffer.from(sealed.data);
    broken[70] = (broken[70] ?? 0) ^ 1;
    const seen: Uint8Array[] = [];
    const reading = async (): Promise<void> => {
      for await (const part of key.decryptStream([broken], { mechanism: 'AES_GCM', iv }))
        seen.push(part);
    };
    expect(await codeOf(reading())).toBe('CKR_AEAD_DECRYPT_FAILED');
    expect(Buffer.concat(seen)).toHaveLength(0);
    expect(await key.decrypt(sealed.data, { iv })).toHaveLength(64);
  });

  test('the vault repeats no IV, and a strict partition takes none', async () => {
    const key = await target(arena.user);
    const ivs = new Set<string>();
    for (let count = 0; count < 200; count += 1) {
      ivs.add(Buffer.from((await key.encrypt(Buffer.alloc(1))).iv).toString('hex'));
    }
    expect(ivs.size).toBe(200);
    const session = await arena.partition('strict-iv', { profile: 'strict' });
    const strict = await target(session);
    const signing = await session.generateKey('aes-256', { usage: ['sign'] });
    const gmac = { mechanism: 'AES_GMAC', iv: Buffer.alloc(12) } as const;
    expect(await codeOf(signing.sign(Buffer.alloc(1), gmac))).toBe(param);
    const own = { mechanism: 'AES_GCM', iv: Buffer.alloc(12) } as const;
    expect(await codeOf(strict.encrypt(Buffer.alloc(1), own))).toBe(param);
    expect(await codeOf(strict.encryptStream([Buffer.alloc(1)], own))).toBe(param);
  });
});

test('T26: a MAC is as long as its hash', async () => {
  const value = KNOWN();
  const key = await known(arena.user, value, { type: 'GENERIC_SECRET', usage: ['sign', 'verify'] });
  const data = Buffer.from('data');
  const mac = createHmac('sha256', value).update(data).digest();
  expect(await key.verify(data, mac)).toBe(true);
  for (const length of [0, 1, 4, 16, 31]) {
    expect(await key.verify(data, mac.subarray(0, length))).toBe(false);
    expect(await key.verifyStream([data], mac.subarray(0, length))).toBe(false);
  }
  expect(await key.verify(data, Buffer.concat([mac, Buffer.alloc(1)]))).toBe(false);
});

describe('T27: keys and points that are none', () => {
  const P256 = Buffer.from('06082a8648ce3d030107', 'hex');
  const X25519 = Buffer.from('06032b656e', 'hex');
  const ED25519 = Buffer.from('06032b6570', 'hex');
  const order8 = 'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f';
  const LOW_X = [
    '00'.repeat(32),
    `01${'00'.repeat(31)}`,
    order8,
    `e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800`,
  ];

  async function agree(key: Key, publicData: Uint8Array): Promise<string> {
    const way = { mechanism: 'ECDH1_DERIVE', publicData } as const;
    const made = () => key.derive(way, { type: 'AES', valueLength: 32 });
    return await arena.refusal('deriveKey', made);
  }

  test('ECDH with points off the curve, at infinity, of the twist', async () => {
    const usage = ['derive'] as const;
    const { privateKey } = await arena.user.generateKeyPair('ec-p256', { usage });
    const good = createECDH('prime256v1').generateKeys();
    const off = Buffer.from(good);
    off[64] = (off[64] ?? 0) ^ 1;
    const foreign = createECDH('secp256k1').generateKeys();
    const compressed = Buffer.concat([Buffer.from([5]), good.subarray(1, 33)]);
    for (const point of [
      off,
      foreign,
      compressed,
      Buffer.from([0]),
      Buffer.alloc(65, 0),
      Buffer.alloc(0),
      good.subarray(1),
    ]) {
      expect(await agree(privateKey, point)).not.toBe('CKR_OK');
    }
    expect(await agree(privateKey, good)).toBe('CKR_OK');
  });

  test('X25519 with points of low order', async () => {
    const { privateKey } = await arena.user.generateKeyPair('x25519', { usage: ['derive'] });
    for (const point of LOW_X)
      expect(await agree(privateKey, Buffer.from(point, 'hex'))).not.toBe('CKR_OK');
    const { publicKey } = generateKeyPairSync('x25519');
    const spki = publicKey.export({ type: 'spki', format: 'der' });
    expect(await agree(privateKey, spki.subarray(-32))).toBe('CKR_OK');
  });

  test('imports of the same', async () => {
    const { user } = arena;
    const point = (type: 'EC' | 'EC_EDWARDS' | 'EC_MONTGOMERY', params: Buffer, value: Buffer) =>
      arena.refusal('importObject', () =>
        user.importObject({
          class: 'PUBLIC_KEY',
          type,
          attributes: { CKA_EC_PARAMS: params, CKA_EC_POINT: value },
        }),
      );
    const octets = (bytes: Buffer) => Buffer.concat([Buffer.from([4, bytes.byteLength]), bytes]);
    expect(
      await point('EC', P256, octets(Buffer.concat([Buffer.from([4]), randomBytes(64)]))),
    ).not.toBe('CKR_OK');
    expect(await point('EC', P256, octets(createECDH('prime256v1').generateKeys()))).toBe('CKR_OK');
    for (const low of LOW_X) {
      expect(await point('EC_MONTGOMERY', X25519, Buffer.from(low, 'hex'))).not.toBe('CKR_OK');
    }
    // The neutral element and points of order 2 and 4; y not reduced.
    for (const small of [`01${'00'.repeat(31)}`, order8, '00'.repeat(32), 'ff'.repeat(32)]) {
      expect(await point('EC_EDWARDS', ED25519, Buffer.from(small, 'hex'))).not.toBe('CKR_OK');
    }
  });

  test('RSA with an exponent of 1, of 3, an even one, an even modulus, one too short', async () => {
    const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const { n = '' } = publicKey.export({ format: 'jwk' });
    const modulus = Buffer.from(n, 'base64url');
    const even = Buffer.from(modulus);
    even[255] = (even[255] ?? 0) & 0xfe;
    const rsa = (CKA_MODULUS: Buffer, exponent: string) =>
      arena.refusal('importObject', () =>
        arena.user.importObject({
          class: 'PUBLIC_KEY',
          type: 'RSA',
          attributes: { CKA_MODULUS, CKA_PUBLIC_EXPONENT: Buffer.from(exponent, 'hex') },
        }),
      );
    for (const exponent of ['01', '03', '010000', '', '00']) {
      expect(await rsa(modulus, exponent)).not.toBe('CKR_OK');
    }
    expect(await rsa(even, '010001')).not.toBe('CKR_OK');
    expect(await rsa(modulus.subarray(0, 128), '010001')).not.toBe('CKR_OK');
    expect(await rsa(modulus, '010001')).toBe('CKR_OK');
  });
});
