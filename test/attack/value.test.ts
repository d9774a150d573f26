import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Arena, codeOf, known, target, wrappingKey } from './arena.ts';
import { wrappedAtHome } from './home.ts';
import { RawPeer } from './raw.ts';

/** What the vault knows of a value, and what somebody makes it believe. */
let arena: Arena;
beforeAll(async () => {
  arena = await Arena.start();
});
afterAll(() => arena[Symbol.asyncDispose]());

const INCONSISTENT = 'CKR_TEMPLATE_INCONSISTENT';

test('T10: the bytes of a public key are not the value of its pair', async () => {
  const value = randomBytes(32);
  const kek = await known(arena.user, value, { usage: ['unwrap'] });
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const wrapped = wrappedAtHome(value, privateKey.export({ type: 'pkcs8', format: 'der' }));
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  await known(arena.user, spki, { type: 'GENERIC_SECRET', usage: ['sign'] });
  const asked = { class: 'PRIVATE_KEY', type: 'EC', usage: ['sign'], extractable: true } as const;
  const readable = () => kek.unwrap(wrapped, { ...asked, sensitive: false });
  expect(await arena.refusal('unwrapKey', readable)).toBe(INCONSISTENT);
  const key = await kek.unwrap(wrapped, asked);
  expect(await key.attributes(['sensitive'])).toMatchObject({ sensitive: true });
});

test('no more attributes are asked for than a template can have', async () => {
  const peer = await RawPeer.greeted(arena.vault.socket);
  const session = await peer.session();
  const ask = (count: number) => {
    const attributes = Array.from({ length: count }, () => 3);
    const template = { attributes: [] };
    return peer.outcome({ id: 3, session, findObjects: { template, max: 1, attributes } });
  };
  expect(await ask(64)).toBe('CKR_OK');
  expect(await ask(65)).toBe('CKR_ARGUMENTS_BAD');
  expect(await ask(60_000)).toBe('CKR_ARGUMENTS_BAD');
  peer.socket.destroy();
});

describe('T30: a compromised or suspended key is so everywhere', () => {
  test.each([
    [true, false],
    [false, true],
    [false, false],
  ])('token %j, its copy %j', async (token, ofCopy) => {
    const key = await target(arena.user, { token });
    const copy = await key.copy({ token: ofCopy });
    const kek = await wrappingKey(arena.user);
    const { wrapped } = await kek.wrap(key);
    await copy.set({ state: 'suspended' });
    const permitted = 'CKR_KEY_FUNCTION_NOT_PERMITTED';
    expect(await codeOf(key.encrypt(Buffer.alloc(16)))).toBe(permitted);
    const asked = { class: 'SECRET_KEY', type: 'AES', usage: ['encrypt'] } as const;
    const back = await kek.unwrap(wrapped, asked);
    expect(await codeOf(back.encrypt(Buffer.alloc(16)))).toBe(permitted);
    await key.set({ state: 'active' });
    for (const one of [copy, back]) {
      expect(await codeOf(one.encrypt(Buffer.alloc(16)))).toBe('CKR_OK');
    }
    await back.set({ state: 'compromised' });
    for (const one of [key, copy, await kek.unwrap(wrapped, asked)]) {
      expect(await one.attributes(['state'])).toMatchObject({ state: 'compromised' });
    }
  });
});
