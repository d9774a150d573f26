import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Session } from '../../src/client/index.ts';
import { compositeNumbers, rsaPkcs8 } from '../vault/mechanism/hostile-rsa.ts';
import { Arena, codeOf, wrappingKey } from './arena.ts';

/** A key is the first thing that a stranger may send: it must not cost the others the vault. */
let arena: Arena;
let stranger: Session;
beforeAll(async () => {
  arena = await Arena.start();
  stranger = await (await arena.connection()).openSession('dev');
});
afterAll(() => arena[Symbol.asyncDispose]());

const SESSION_KEY = { token: false, private: false, usage: ['sign'] } as const;

/** The vault is there, and others have their keys. */
async function lives(): Promise<boolean> {
  const key = await arena.user.generateKey('aes-256', { usage: ['encrypt'], token: false });
  return (await codeOf(key.encrypt(Buffer.alloc(16), { mechanism: 'AES_ECB' }))) === 'CKR_OK';
}

describe('a stranger without a PIN', () => {
  const numbers = compositeNumbers();

  test('brings an RSA key whose prime is none', async () => {
    for (let round = 0; round < 8; round += 1) {
      const pkcs8 = rsaPkcs8(numbers);
      expect(await codeOf(stranger.importKey({ pkcs8 }, SESSION_KEY))).toBe(
        'CKR_ATTRIBUTE_VALUE_INVALID',
      );
    }
    expect(await lives()).toBe(true);
  });

  test('brings an RSA key whose numbers are as long as a message', async () => {
    const pkcs8 = rsaPkcs8(numbers, new Uint8Array(900_000).fill(0xa5));
    expect(await codeOf(stranger.importKey({ pkcs8 }, SESSION_KEY))).toBe(
      'CKR_ATTRIBUTE_VALUE_INVALID',
    );
    expect(await lives()).toBe(true);
  });
});

test('pairs that are made while their partition seals do not stop the vault', async () => {
  for (let round = 0; round < 4; round += 1) {
    const label = `sealing-${round}`;
    const user = await arena.partition(label);
    const connection = await arena.connection();
    const pin = Buffer.from('officer-22');
    const officer = await connection.openSession(label, { user: 'so', pin });
    const made = (['x25519', 'ed25519', 'ec-p256'] as const).flatMap((kind) =>
      Array.from({ length: 8 }, () => codeOf(user.generateKeyPair(kind, { token: false }))),
    );
    await officer.seal();
    for (const code of await Promise.all(made)) {
      expect(code).not.toBe('CKR_GENERAL_ERROR');
    }
    expect(await lives()).toBe(true);
  }
});

/** AES-XTS under two equal keys gives nothing that XTS promises. FIPS 140-3 IG C.I. */
test('T27: an XTS key of two equal halves comes in by no path', async () => {
  const half = randomBytes(32);
  const twice = Buffer.concat([half, half]);
  const xts = { type: 'AES_XTS', usage: ['encrypt', 'decrypt'] } as const;
  const brought = arena.user.importKey({ secret: twice }, { ...xts });
  expect(await codeOf(brought)).toBe('CKR_ATTRIBUTE_VALUE_INVALID');
  const kek = await wrappingKey(arena.user);
  const open = { extractable: true, sensitive: false } as const;
  const asGeneric = await arena.user.importKey(
    { secret: twice },
    { type: 'GENERIC_SECRET', ...open },
  );
  const { wrapped } = await kek.wrap(asGeneric, { mechanism: 'AES_KEY_WRAP' });
  const back = (type: 'AES_XTS' | 'GENERIC_SECRET') =>
    codeOf(kek.unwrap(wrapped, { class: 'SECRET_KEY', type }, { mechanism: 'AES_KEY_WRAP' }));
  expect(await back('AES_XTS')).toBe('CKR_WRAPPED_KEY_INVALID');
  expect(await back('GENERIC_SECRET')).toBe('CKR_OK');
  const sound = Buffer.concat([half, randomBytes(32)]);
  const good = await arena.user.importKey({ secret: sound }, { ...xts, token: false });
  const { data } = await good.encrypt(half, { mechanism: 'AES_XTS', iv: Buffer.alloc(16) });
  expect(data).toHaveLength(32);
});
