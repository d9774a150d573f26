import { createPublicKey, publicEncrypt, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Key } from '../../src/client/index.ts';
import { Arena, codeOf, oracleOf } from './arena.ts';

/**
 * T5, T11 for what RSA_AES_KEY_WRAP writes: in front stands an AES key under RSA-OAEP, like any key
 * that somebody sends, and behind it the key to steal, wrapped by that. A pair unwraps both parts.
 */
let arena: Arena;
beforeAll(async () => {
  arena = await Arena.start();
}, 60_000);
afterAll(() => arena[Symbol.asyncDispose]());

const HYBRID = { mechanism: 'RSA_AES_KEY_WRAP', aesBits: 256 } as const;
const OAEP = { mechanism: 'RSA_PKCS_OAEP' } as const;
const MODULUS_BYTES = 384;

/** Undoes KWP (RFC 5649 §4.2) by a key that decrypts blocks. */
async function unwrapByBlocks(kek: Key, wrapped: Uint8Array): Promise<Buffer> {
  const semiblocks = wrapped.byteLength / 8 - 1;
  let a = Buffer.from(wrapped.subarray(0, 8));
  const r = Array.from({ length: semiblocks }, (_, i) =>
    Buffer.from(wrapped.subarray(8 + i * 8, 16 + i * 8)),
  );
  for (let j = 5; j >= 0; j -= 1) {
    for (let i = semiblocks; i >= 1; i -= 1) {
      const block = Buffer.concat([a, r[i - 1] ?? Buffer.alloc(8)]);
      block.writeUInt32BE((block.readUInt32BE(4) ^ (semiblocks * j + i)) >>> 0, 4);
      const opened = Buffer.from(await kek.decrypt(block, { mechanism: 'AES_ECB' }));
      a = opened.subarray(0, 8);
      r[i - 1] = opened.subarray(8);
    }
  }
  return Buffer.concat(r);
}

const AS_DATA_KEY = { class: 'SECRET_KEY', type: 'AES', usage: ['decrypt'], token: false } as const;

describe.each([true, false])('wrapped from a token object: %s', (token) => {
  test('the AES key that goes along serves nobody', async () => {
    const { user } = arena;
    const { publicKey, privateKey } = await user.generateKeyPair('rsa-3072', {
      usage: ['wrap', 'unwrap'],
      token,
    });
    const secret = await user.generateKey('aes-128', {
      usage: ['encrypt', 'decrypt'],
      extractable: true,
      token,
    });
    const isSecret = await oracleOf(secret);
    const { wrapped } = await publicKey.wrap(secret, HYBRID);
    const front = wrapped.subarray(0, MODULUS_BYTES);
    const stealing = async (): Promise<void> => {
      const kek = await privateKey.unwrap(front, AS_DATA_KEY, OAEP);
      const stolen = await unwrapByBlocks(kek, wrapped.subarray(MODULUS_BYTES));
      expect(isSecret(stolen.subarray(0, 16))).toBe(false);
    };
    expect(await arena.refusal('unwrapKey', stealing)).toBe('CKR_TEMPLATE_INCONSISTENT');
    for (const template of [
      { type: 'AES', usage: ['unwrap'] },
      { type: 'AES', usage: ['derive'] },
      { type: 'AES', extractable: true },
      { type: 'AES', sensitive: false },
      { type: 'AES_XTS' },
      { type: 'GENERIC_SECRET', usage: ['sign'] },
    ] as const) {
      const asked = { class: 'SECRET_KEY', ...template, token: false } as const;
      expect(await codeOf(privateKey.unwrap(front, asked, OAEP))).toBe('CKR_TEMPLATE_INCONSISTENT');
    }
    // Who asks for nothing gets nothing.
    const useless = await privateKey.unwrap(front, { class: 'SECRET_KEY', type: 'AES' }, OAEP);
    const decrypt = () => useless.decrypt(Buffer.alloc(16), { mechanism: 'AES_ECB' });
    expect(await codeOf(decrypt())).toBe('CKR_KEY_FUNCTION_NOT_PERMITTED');
    expect(await codeOf(useless.set({ usage: ['decrypt'] }))).toBe('CKR_ACTION_PROHIBITED');
    expect(await codeOf(useless.copy({ usage: ['decrypt'] }))).toBe('CKR_ACTION_PROHIBITED');
    await useless.destroy();
    const back = await privateKey.unwrap(wrapped, { ...AS_DATA_KEY, token }, HYBRID);
    expect(await back.attributes(['usage'])).toMatchObject({ usage: ['decrypt'] });
  }, 60_000);
});

test('a data key that somebody sends by OAEP serves at once', async () => {
  const { user } = arena;
  const { publicKey, privateKey } = await user.generateKeyPair('rsa-3072', {
    usage: ['wrap', 'unwrap'],
    token: false,
  });
  const pem = createPublicKey(await publicKey.publicKeyPem());
  const value = randomBytes(32);
  const sent = publicEncrypt({ key: pem, oaepHash: 'sha256' }, value);
  const key = await privateKey.unwrap(sent, AS_DATA_KEY, OAEP);
  expect(await key.decrypt(Buffer.alloc(16), { mechanism: 'AES_ECB' })).toHaveLength(16);
}, 60_000);

test('what AES_KEY_WRAP_PKCS7 wrapped does not come back longer, without its past', async () => {
  const { user } = arena;
  const kek = await user.generateKey('aes-256', { usage: ['wrap', 'unwrap'], token: false });
  const secret = await user.generateKey('aes-128', {
    usage: ['encrypt', 'decrypt'],
    extractable: true,
    token: false,
    allowedMechanisms: ['AES_GCM'],
  });
  const { wrapped } = await kek.wrap(secret, { mechanism: 'AES_KEY_WRAP_PKCS7' });
  for (const template of [
    { type: 'AES' },
    { type: 'GENERIC_SECRET', usage: ['sign', 'derive'] },
  ] as const) {
    const asked = { class: 'SECRET_KEY', ...template, token: false } as const;
    const unwrap = () => kek.unwrap(wrapped, asked, { mechanism: 'AES_KEY_WRAP' });
    expect(await arena.refusal('unwrapKey', unwrap)).toBe('CKR_WRAPPED_KEY_INVALID');
  }
  const asked = { class: 'SECRET_KEY', type: 'AES', token: false } as const;
  const back = await kek.unwrap(wrapped, asked, { mechanism: 'AES_KEY_WRAP_PKCS7' });
  expect(await back.attributes(['allowedMechanisms'])).toMatchObject({
    allowedMechanisms: ['AES_GCM'],
  });
});
