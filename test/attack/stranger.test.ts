import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Key, Session, Template } from '../../src/client/index.ts';
import { Arena, codeOf } from './arena.ts';

/** Who can connect and knows no PIN: public objects are there to be used, and nothing else. */
let arena: Arena;
let stranger: Session;
beforeAll(async () => {
  arena = await Arena.start();
  stranger = await (await arena.connection()).openSession('dev');
});
afterAll(() => arena[Symbol.asyncDispose]());

/** The owner's key, as another session sees it. */
function seenBy(session: Session, key: Key): Promise<Key> {
  return session.findKey({ attributes: { CKA_UNIQUE_ID: key.uniqueId } });
}

describe('a usage that a copy gains', () => {
  const open = { private: false, usage: ['verify'] } as const satisfies Template;

  test("does not reach the owner's key", async () => {
    const key = await arena.user.generateKey('aes-256', open);
    const copy = await (await seenBy(stranger, key)).copy({ token: false });
    const gain = () => copy.set({ usage: ['encrypt'] });
    expect(await arena.refusal('setAttributes', gain)).toBe('CKR_USER_NOT_LOGGED_IN');
    expect(await codeOf(key.set({ usage: ['wrap'] }))).toBe('CKR_OK');
  });

  test('nor does a state of it', async () => {
    const key = await arena.user.generateKey('aes-256', open);
    const seen = await seenBy(stranger, key);
    const refused = 'CKR_USER_NOT_LOGGED_IN';
    const compromised = { token: false, state: 'compromised' } as const;
    expect(await codeOf(seen.copy(compromised))).toBe(refused);
    const copy = await seen.copy({ token: false });
    expect(await codeOf(copy.set({ state: 'suspended' }))).toBe(refused);
    expect(await key.attributes(['state'])).toMatchObject({ state: 'active' });
  });

  test('nor in a session that may not write', async () => {
    const key = await arena.user.generateKey('aes-256', open);
    const client = await arena.connection();
    const pin = await arena.vault.pin('user');
    const reader = await client.openSession('dev', { user: 'user', pin, readOnly: true });
    const copy = await (await seenBy(reader, key)).copy({ token: false });
    const gain = () => copy.set({ usage: ['encrypt'] });
    expect(await arena.refusal('setAttributes', gain)).toBe('CKR_SESSION_READ_ONLY');
    expect(await codeOf(copy.set({ label: 'mine' }))).toBe('CKR_OK');
    expect(await codeOf(key.set({ usage: ['wrap'] }))).toBe('CKR_OK');
  });

  test('is for who made the value, and for the owner', async () => {
    const own = await stranger.generateKey('aes-256', { ...open, token: false });
    const twin = await own.copy({});
    expect(await codeOf(twin.set({ usage: ['encrypt'] }))).toBe('CKR_OK');
    expect(await codeOf(own.set({ usage: ['wrap'] }))).toBe('CKR_ATTRIBUTE_READ_ONLY');
    const key = await arena.user.generateKey('aes-256', open);
    const copy = await key.copy({ token: false });
    expect(await codeOf(copy.set({ usage: ['encrypt'] }))).toBe('CKR_OK');
    expect(await codeOf(key.set({ usage: ['wrap'] }))).toBe('CKR_ATTRIBUTE_READ_ONLY');
  });
});
