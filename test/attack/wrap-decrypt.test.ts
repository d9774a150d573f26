import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Key, MechanismName, Template, UseOptions } from '../../src/client/index.ts';
import { Arena, codeOf, known, KNOWN, leaks, oracleOf, target, wrappingKey } from './arena.ts';

/**
 * T1 to T4, T12, T13, T25: what is wrapped is read by decrypting it. RSA wraps by OAEP only here:
 * there is no PKCS#1 v1.5 encryption and no raw RSA to try (T2, the rest of T24).
 */
let arena: Arena;
beforeAll(async () => {
  arena = await Arena.start();
});
afterAll(() => arena[Symbol.asyncDispose]());

const iv = Buffer.alloc(16);
const WAYS: readonly UseOptions[] = [
  { mechanism: 'AES_ECB' },
  { mechanism: 'AES_CBC', iv },
  { mechanism: 'AES_CBC_PAD', iv },
  { mechanism: 'AES_GCM' },
  { mechanism: 'AES_KEY_WRAP' },
  { mechanism: 'AES_KEY_WRAP_KWP' },
];
const NOT_WRAPPABLE = 'CKR_KEY_NOT_WRAPPABLE';
const wrapping = (by: Key, key: Key, options?: UseOptions): Promise<string> =>
  arena.refusal('wrapKey', () => by.wrap(key, options));

describe('T1: one AES key wraps and decrypts', () => {
  const conflicts: readonly Template[] = [
    { usage: ['wrap', 'decrypt'] },
    { usage: ['wrap', 'unwrap', 'encrypt'] },
    { usage: ['wrap', 'unwrap', 'encrypt', 'decrypt', 'sign', 'verify', 'derive'] },
  ];
  test.each(conflicts)('%j wraps no sensitive key', async (template) => {
    const { user } = arena;
    const by = await user.generateKey('aes-256', template);
    const secret = await target(user);
    for (const way of WAYS) expect(await wrapping(by, secret, way)).toBe(NOT_WRAPPABLE);
    const readable = await target(user, { sensitive: false });
    expect((await by.wrap(readable, { mechanism: 'AES_ECB' })).wrapped).toHaveLength(32);
  });

  test('the neighbour: a key that only wraps, and a strict partition that refuses the rest', async () => {
    const by = await wrappingKey(arena.user);
    expect((await by.wrap(await target(arena.user))).wrapped).toHaveLength(40);
    const strict = await arena.partition('strict', { profile: 'strict' });
    for (const template of conflicts) {
      const made = () => strict.generateKey('aes-256', template);
      expect(await arena.refusal('generateKey', made, 'strict')).toBe('CKR_TEMPLATE_INCONSISTENT');
    }
  });
});

describe('T2: a pair wraps with one half and decrypts with the other', () => {
  const small = { usage: ['encrypt', 'decrypt'], extractable: true } as const;

  test('a pair with both usages', async () => {
    const { user } = arena;
    const secret = await user.generateKey('aes-128', small);
    const pair = await user.generateKeyPair('rsa-3072', { usage: ['wrap', 'decrypt'] });
    expect(await wrapping(pair.publicKey, secret)).toBe(NOT_WRAPPABLE);
    // Without the private half in sight the public one still knows.
    await pair.privateKey.destroy();
    expect(await wrapping(pair.publicKey, secret)).toBe(NOT_WRAPPABLE);
  });

  test('a private half that was read, or is brought back, and a public one brought from outside', async () => {
    const { user } = arena;
    const secret = await user.generateKey('aes-128', small);
    const read = await user.generateKeyPair('rsa-3072', {
      usage: ['wrap', 'unwrap'],
      sensitive: false,
      extractable: true,
    });
    await read.privateKey.destroy();
    expect(await wrapping(read.publicKey, secret)).toBe(NOT_WRAPPABLE);
    const spki = await read.publicKey.publicKeySpki();
    const foreign = await user.importKey({ spki }, { usage: ['wrap'] });
    expect(await wrapping(foreign, secret)).toBe(NOT_WRAPPABLE);
    const good = await user.generateKeyPair('rsa-3072', { usage: ['wrap', 'unwrap'] });
    expect((await good.publicKey.wrap(secret)).wrapped).toHaveLength(384);
  });

  test('a private half that leaves, is destroyed, and comes back to decrypt', async () => {
    const { user } = arena;
    const secret = await user.generateKey('aes-128', small);
    const kek = await wrappingKey(user);
    const pair = await user.generateKeyPair('rsa-3072', {
      usage: ['wrap', 'unwrap'],
      extractable: true,
    });
    const { wrapped } = await kek.wrap(pair.privateKey);
    await pair.privateKey.destroy();
    const blob = await pair.publicKey.wrap(secret);
    const back = () =>
      kek.unwrap(wrapped, { class: 'PRIVATE_KEY', type: 'RSA', usage: ['decrypt'] });
    expect(await arena.refusal('unwrapKey', back)).toBe('CKR_TEMPLATE_INCONSISTENT');
    const usage = ['unwrap'] as const;
    const half = await kek.unwrap(wrapped, { class: 'PRIVATE_KEY', type: 'RSA', usage });
    expect(await codeOf(half.decrypt(blob.wrapped))).toBe('CKR_KEY_FUNCTION_NOT_PERMITTED');
    expect(await codeOf(half.set({ usage: ['decrypt'] }))).toBe('CKR_ATTRIBUTE_READ_ONLY');
  });
});

describe('T3, T4: the usages one after the other', () => {
  test.each([
    ['wrap', 'decrypt', 'CKA_WRAP'],
    ['wrap', 'encrypt', 'CKA_WRAP'],
    ['decrypt', 'wrap', 'CKA_DECRYPT'],
    ['encrypt', 'wrap', 'CKA_ENCRYPT'],
    ['encrypt', 'unwrap', 'CKA_ENCRYPT'],
    ['unwrap', 'encrypt', 'CKA_UNWRAP'],
    // CMAC and GMAC tell how the key encrypts blocks.
    ['wrap', 'sign', 'CKA_WRAP'],
    ['unwrap', 'sign', 'CKA_UNWRAP'],
    ['sign', 'wrap', 'CKA_SIGN'],
    ['sign', 'unwrap', 'CKA_SIGN'],
  ] as const)('%s on, off, %s on', async (first, then, name) => {
    const { user } = arena;
    const key = await user.generateKey('aes-256', { usage: [first, 'verify'] });
    await key.set({ attributes: { [name]: false } });
    const readOnly = 'CKR_ATTRIBUTE_READ_ONLY';
    expect(await arena.refusal('setAttributes', () => key.set({ usage: [then] }))).toBe(readOnly);
    for (const token of [true, false]) {
      const copy = await key.copy({ token });
      expect(await arena.refusal('setAttributes', () => copy.set({ usage: [then] }))).toBe(
        readOnly,
      );
      expect(await arena.refusal('copyObject', () => key.copy({ token, usage: [then] }))).toBe(
        readOnly,
      );
    }
    await key.set({ usage: [first] });
  });

  test('a copy made before, in another session, on another connection', async () => {
    const { user } = arena;
    const key = await user.generateKey('aes-256', { usage: ['verify'], token: true });
    const token = await key.copy();
    const fleeting = await key.copy({ token: false });
    await key.set({ usage: ['wrap'] });
    await key.wrap(await target(user));
    for (const copy of [token, fleeting]) {
      expect(await codeOf(copy.set({ usage: ['decrypt'] }))).toBe('CKR_ATTRIBUTE_READ_ONLY');
    }
  });
});

describe('T12: weak wraps strong', () => {
  test.each([
    ['aes-128', 'aes-256'],
    ['aes-192', 'aes-256'],
    ['aes-128', 'aes-192'],
  ] as const)('%s over %s', async (weak, strong) => {
    const { user } = arena;
    const by = await user.generateKey(weak, { usage: ['wrap'] });
    const code = 'CKR_WRAPPING_KEY_SIZE_RANGE';
    const secret = await user.generateKey(strong, { extractable: true });
    expect(await arena.refusal('wrapKey', () => by.wrap(secret))).toBe(code);
    expect(await codeOf(by.wrap(await user.generateKey(weak, { extractable: true })))).toBe(
      'CKR_OK',
    );
  });

  test('RSA-2048 over AES-128', async () => {
    const { user } = arena;
    const pair = await user.generateKeyPair('rsa-2048', { usage: ['wrap', 'unwrap'] });
    const secret = await user.generateKey('aes-128', { extractable: true });
    const code = 'CKR_WRAPPING_KEY_SIZE_RANGE';
    expect(await arena.refusal('wrapKey', () => pair.publicKey.wrap(secret))).toBe(code);
  });
});

describe('T13, T25: what a wrapping key tells of itself', () => {
  test.each<MechanismName>(['AES_ECB', 'AES_CBC', 'AES_CBC_PAD', 'AES_GCM'])(
    '%s wraps no sensitive key',
    async (name) => {
      const by = await wrappingKey(arena.user);
      const way = WAYS.find(({ mechanism }) => mechanism === name);
      expect(await wrapping(by, await target(arena.user), way)).toBe(NOT_WRAPPABLE);
      const value = KNOWN();
      const { wrapped } = await by.wrap(await known(arena.user, value), way);
      expect(wrapped.byteLength).toBeGreaterThanOrEqual(32);
    },
  );

  test('the key stream of GCM by ECB over readable counter blocks', async () => {
    const { user } = arena;
    const [by, secret] = [await wrappingKey(user), await target(user)];
    const isKey = await oracleOf(secret);
    expect(await wrapping(by, secret, { mechanism: 'AES_GCM' })).toBe(NOT_WRAPPABLE);
    const { wrapped, iv: nonce } = await by.wrap(await known(user, KNOWN()), {
      mechanism: 'AES_GCM',
    });
    const counters = Buffer.concat([2, 3].map((count) => counterBlock(nonce, count)));
    const stream = await by.wrap(await known(user, counters), { mechanism: 'AES_ECB' });
    const plain = Buffer.from(wrapped.subarray(0, 32)).map(
      (byte, at) => byte ^ (stream.wrapped[at] ?? 0),
    );
    expect(leaks(plain, isKey)).toBe(false);
  });

  test('GCM twice under one IV', async () => {
    const { user } = arena;
    const [by, secret] = [await wrappingKey(user), await target(user)];
    expect(await wrapping(by, secret, { mechanism: 'AES_GCM', iv: Buffer.alloc(12) })).toBe(
      NOT_WRAPPABLE,
    );
  });
});

function counterBlock(nonce: Uint8Array, count: number): Buffer {
  const block = Buffer.alloc(16);
  block.set(nonce);
  block.writeUInt32BE(count, 12);
  return block;
}
