import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Key, Session } from '../../src/client/index.ts';
import { Arena, codeOf, target } from './arena.ts';

/** What was allowed when a request arrived, and is not any more when it is carried out. */
let arena: Arena;
beforeAll(async () => {
  arena = await Arena.start();
});
afterAll(() => arena[Symbol.asyncDispose]());

/** The same user on a connection of its own, to log out of. */
async function another(): Promise<Session> {
  const client = await arena.connection();
  return await client.openSession('dev', { user: 'user', pin: await arena.vault.pin('user') });
}

async function isThere(key: Key): Promise<boolean> {
  const found = await arena.user.find({ attributes: { CKA_UNIQUE_ID: key.uniqueId } }).next();
  return found.done !== true;
}

describe('an object is not destroyed', () => {
  test('that became indestructible while the request waited', async () => {
    const key = await target(arena.user);
    const codes = await Promise.all([
      codeOf(key.set({ destroyable: false })),
      codeOf(key.destroy()),
    ]);
    expect(codes).toEqual(['CKR_OK', 'CKR_ACTION_PROHIBITED']);
    expect(await isThere(key)).toBe(true);
  });

  test('by a login that ended while the request waited', async () => {
    const session = await another();
    const key = await target(session);
    const codes = await Promise.all([
      codeOf(key.set({ label: 'busy' })),
      codeOf(key.destroy()),
      codeOf(session.logout()),
    ]);
    expect(codes.slice(1)).toEqual(['CKR_USER_NOT_LOGGED_IN', 'CKR_OK']);
    expect(await isThere(key)).toBe(true);
  });
});

describe('a private session object is not made', () => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 3072 });
  const label = 'brought in time';
  const bring = (session: Session) =>
    session.importKey(
      { pkcs8: Uint8Array.from(privateKey.export({ type: 'pkcs8', format: 'der' })) },
      { token: false, usage: ['sign'], label },
    );

  test('after the logout', async () => {
    const session = await another();
    const codes = await Promise.all([codeOf(bring(session)), codeOf(session.logout())]);
    expect(codes).toEqual(['CKR_USER_NOT_LOGGED_IN', 'CKR_OK']);
    await session.login('user', await arena.vault.pin('user'));
    expect(await session.find({ label }).next()).toMatchObject({ done: true });
    // The neighbour: while the login lasts.
    expect(await codeOf(bring(session))).toBe('CKR_OK');
  });

  test('for the login that came after the one that asked', async () => {
    const session = await another();
    const other = await another();
    const ticket = Uint8Array.from(other.ticket?.bytes ?? []);
    const codes = await Promise.all([
      codeOf(bring(session)),
      codeOf(session.logout()),
      codeOf(session.resume(ticket)),
    ]);
    expect(codes).toEqual(['CKR_USER_NOT_LOGGED_IN', 'CKR_OK', 'CKR_OK']);
    expect(await session.find({ label }).next()).toMatchObject({ done: true });
  });
});
