import { createCipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as seal from '../../../src/vault/mechanism/seal.ts';
import { secretBytes } from '../../../src/vault/mechanism/secret-reader.ts';
import { Secret } from '../../../src/vault/object/secret.ts';

const bytes = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text));
const own = (value: Uint8Array): Secret => Secret.own(Uint8Array.from(value));
const BINDING = { hash: 'sha256', salt: bytes('sixteen byte salt'), info: bytes('one\n') } as const;

describe('a box', () => {
  test.each(['sha256', 'sha512'] as const)('is what docs/STORAGE.md says (%s)', (hash) => {
    const [ikm, salt, info] = [randomBytes(32), randomBytes(16), randomBytes(50)];
    const derived = Buffer.from(hkdfSync(hash, ikm, salt, info, 64));
    const cipher = createCipheriv('aes-256-gcm', derived.subarray(0, 32), Buffer.alloc(12));
    cipher.setAAD(info);
    const ciphertext = Buffer.concat([cipher.update('plaintext'), cipher.final()]);
    const expected = Buffer.concat([derived.subarray(32), ciphertext, cipher.getAuthTag()]);
    const box = seal.sealBytes(own(ikm), { hash, salt, info }, bytes('plaintext'));
    expect(Buffer.from(box)).toEqual(expected);
  });

  test('gives back what was sealed, in a buffer of its own', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3000 }), (plaintext) => {
        const box = seal.sealBytes(own(bytes('key')), BINDING, plaintext);
        expect(box.byteLength).toBe(plaintext.byteLength + seal.BOX_OVERHEAD_BYTES);
        const opened = seal.openBytes(own(bytes('key')), BINDING, box);
        expect(opened && Uint8Array.from(opened)).toEqual(plaintext);
        expect(opened?.buffer).not.toBe(box.buffer);
      }),
    );
  });

  test('opens under nothing but its key and binding, unaltered and whole', () => {
    const box = seal.sealBytes(own(bytes('key')), BINDING, bytes('plaintext'));
    const key = own(bytes('key'));
    expect(seal.openBytes(own(bytes('kez')), BINDING, box)).toBeNull();
    expect(seal.openBytes(key, { ...BINDING, hash: 'sha512' }, box)).toBeNull();
    expect(seal.openBytes(key, { ...BINDING, salt: bytes('other') }, box)).toBeNull();
    expect(seal.openBytes(key, { ...BINDING, info: bytes('two\n') }, box)).toBeNull();
    for (let length = 0; length < box.byteLength; length += 1) {
      expect(seal.openBytes(key, BINDING, box.subarray(0, length))).toBeNull();
    }
    for (let at = 0; at < box.byteLength; at += 1) {
      const flipped = Uint8Array.from(box);
      flipped[at] = (flipped[at] ?? 0) ^ 0x10;
      expect(seal.openBytes(key, BINDING, flipped)).toBeNull();
    }
  });

  test('around a secret leaves it to its owner', () => {
    const [key, secret] = [own(randomBytes(32)), own(bytes('secret'))];
    const box = seal.sealSecret(key, BINDING, secret);
    const opened = seal.openSecret(key, BINDING, box);
    expect(opened && Buffer.from(secretBytes(opened)).toString()).toBe('secret');
    expect(secret.byteLength).toBe(6);
    expect(seal.openSecret(own(randomBytes(32)), BINDING, box)).toBeNull();
  });
});

test('MACs are HMAC-SHA-256 over the parts', () => {
  const key = randomBytes(32);
  const expected = createHmac('sha256', key).update('ab').digest();
  expect(Buffer.from(seal.macBytes(own(key), bytes('a'), bytes('b')))).toEqual(expected);
  expect(Buffer.from(seal.macSecret(own(key), bytes('a'), own(bytes('b'))))).toEqual(expected);
});

describe('stretching', () => {
  const cost = { memoryKib: 64, passes: 1, lanes: 1, salt: bytes('sixteen byte salt') };

  test('gives the same for the same, and something else for anything else', async () => {
    const stretch = async (
      text: string,
      change: Partial<seal.Stretching> = {},
    ): Promise<string> => {
      using stretched = await seal.stretchSecret(own(bytes(text)), { ...cost, ...change });
      return Buffer.from(secretBytes(stretched)).toString('hex');
    };
    const base = await stretch('passphrase');
    expect(base).toHaveLength(64);
    expect(await stretch('passphrase')).toBe(base);
    const others = await Promise.all([
      stretch('passphrasf'),
      stretch('passphrase', { memoryKib: 128 }),
      stretch('passphrase', { passes: 2 }),
      stretch('passphrase', { salt: bytes('another long salt') }),
    ]);
    expect(new Set([base, ...others]).size).toBe(5);
  });
});
