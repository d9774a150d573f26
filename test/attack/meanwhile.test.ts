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
