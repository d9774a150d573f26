import { createECDH, generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Key, Template, UseOptions } from '../../src/client/index.ts';
import { Arena, codeOf, target } from './arena.ts';

/**
 * T1 to T8, T12 for keys that leave to an elliptic curve's public key: the fresh public key goes
 * along, so that who derives with the private key has what unwraps.
 */
let arena: Arena;
beforeAll(async () => {
  arena = await Arena.start();
}, 60_000);
afterAll(() => arena[Symbol.asyncDispose]());

const NOT_WRAPPABLE = 'CKR_KEY_NOT_WRAPPABLE';
const wrapping = (by: Key, key: Key, options?: UseOptions): Promise<string> =>
  arena.refusal('wrapKey', () => by.wrap(key, options));

const small = { usage: ['encrypt', 'decrypt'], extractable: true } as const;

describe.each(['ec-p256', 'x25519'] as const)('%s', (kind) => {
  const usage = ['wrap', 'unwrap'] as const satisfies Template['usage'];

  test('a pair that may derive wraps no sensitive key; one that only wraps does', async () => {
    const { user } = arena;
    const secret = await user.generateKey('aes-128', small);
    const both = await user.generateKeyPair(kind, { usage: [...usage, 'derive'] });
    expect(await wrapping(both.publicKey, secret)).toBe(NOT_WRAPPABLE);
    const { publicKey, privateKey } = await user.generateKeyPair(kind, { usage });
    const { wrapped } = await publicKey.wrap(secret);
    const back = await privateKey.unwrap(wrapped, { class: 'SECRET_KEY', type: 'AES' });
    expect(await back.attributes(['sensitive'])).toMatchObject({ sensitive: true });
  });

  test('the usages do not meet later: set on either half, or on a copy', async () => {
    const { user } = arena;
    const secret = await user.generateKey('aes-128', small);
    const { publicKey, privateKey } = await user.generateKeyPair(kind, { usage });
    const { wrapped } = await publicKey.wrap(secret);
    const derive = { usage: ['unwrap', 'derive'] } as const;
    const set = () => privateKey.set(derive);
    expect(await arena.refusal('setAttributes', set)).toBe('CKR_ATTRIBUTE_READ_ONLY');
    const copied = () => privateKey.copy(derive);
    expect(await arena.refusal('copyObject', copied)).toBe('CKR_ATTRIBUTE_READ_ONLY');
    const mechanism = { mechanism: 'ECDH1_DERIVE', publicData: pointIn(wrapped, kind) } as const;
    const derived = () => privateKey.derive(mechanism, { type: 'AES', valueLength: 32 });
    expect(await arena.refusal('deriveKey', derived)).toBe('CKR_KEY_FUNCTION_NOT_PERMITTED');
  });

  test('a foreign public key wraps no sensitive key until the officer trusts it', async () => {
    const { user, officer } = arena;
    const secret = await user.generateKey('aes-128', small);
    const foreign =
      kind === 'x25519'
        ? generateKeyPairSync('x25519')
        : generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
    const spki = foreign.publicKey.export({ format: 'der', type: 'spki' });
    const label = `foreign ${kind}`;
    const key = await user.importKey({ spki }, { usage: ['wrap'], label });
    expect(await wrapping(key, secret)).toBe(NOT_WRAPPABLE);
    const seen = await officer.findKey({ label });
    await seen.set({ trusted: true });
    expect((await key.wrap(secret)).wrapped.byteLength).toBeGreaterThan(32);
  });
});

test('the weaker of curve and AES key is the strength: T12', async () => {
  const { user } = arena;
  const secret = await target(user);
  const usage = ['wrap', 'unwrap'] as const;
  const weak = await user.generateKeyPair('ec-p256', { usage });
  expect(await wrapping(weak.publicKey, secret)).toBe('CKR_WRAPPING_KEY_SIZE_RANGE');
  const strong = await user.generateKeyPair('ec-p521', { usage });
  const mechanism = 'ECDH_AES_KEY_WRAP';
  for (const aesBits of [128, 192] as const) {
    expect(await wrapping(strong.publicKey, secret, { mechanism, aesBits })).toBe(
      'CKR_WRAPPING_KEY_SIZE_RANGE',
    );
  }
  expect((await strong.publicKey.wrap(secret)).wrapped.byteLength).toBe(133 + 40);
}, 60_000);

test('a key that somebody outside wrapped to the pair is a data key, and wraps nothing sensitive', async () => {
  const { user } = arena;
  const pair = await user.generateKeyPair('ec-p256', { usage: ['wrap', 'unwrap'] });
  const known = await user.generateKey('aes-256', { extractable: true, sensitive: false });
  const { wrapped } = await pair.publicKey.wrap(known);
  const kek = await pair.privateKey.unwrap(wrapped, {
    class: 'SECRET_KEY',
    type: 'AES',
    usage: ['wrap', 'unwrap'],
  });
  expect(await wrapping(kek, await target(user))).toBe(NOT_WRAPPABLE);
});

test('points of another curve, off the curve and at infinity: one answer', async () => {
  const { user } = arena;
  const { publicKey, privateKey } = await user.generateKeyPair('ec-p256', {
    usage: ['wrap', 'unwrap'],
  });
  const { wrapped } = await publicKey.wrap(await user.generateKey('aes-128', small));
  const ecdh = createECDH('secp256k1');
  const points = [ecdh.generateKeys(), Buffer.alloc(65), Buffer.alloc(65, 4)];
  for (const point of points) {
    const bytes = Buffer.concat([point, wrapped.subarray(65)]);
    const unwrap = () => privateKey.unwrap(bytes, { class: 'SECRET_KEY', type: 'AES' });
    expect(await arena.refusal('unwrapKey', unwrap)).toBe('CKR_WRAPPED_KEY_INVALID');
  }
});

test('ALLOWED_MECHANISMS binds a key of secp256k1 to one kind of signature', async () => {
  const { user } = arena;
  const { privateKey } = await user.generateKeyPair('ec-secp256k1', {
    allowedMechanisms: ['BIP340_SCHNORR'],
  });
  const data = Buffer.from('which of both');
  expect(await privateKey.sign(data, { mechanism: 'BIP340_SCHNORR' })).toHaveLength(64);
  expect(await codeOf(privateKey.sign(data))).toBe('CKR_MECHANISM_INVALID');
});

/** The fresh public key that stands before the wrapped key. */
function pointIn(wrapped: Uint8Array, kind: 'ec-p256' | 'x25519'): Uint8Array {
  return wrapped.subarray(0, kind === 'x25519' ? 32 : 65);
}
