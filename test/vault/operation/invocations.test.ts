import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Key, Session, Template } from '../../../src/client/index.ts';
import { INTERNAL } from '../../../src/vault/object/attribute-internal.ts';
import { objectIdFromBytes } from '../../../src/vault/object/object.ts';
import { countsHeld } from '../../../src/vault/operation/invocations.ts';
import { codeOf } from '../../attack/arena.ts';
import { Web } from './web.ts';

/** SP 800-38D §8.3: 2^32 encryptions with random IVs under one key, in however many objects. */
let web: Web;
let session: Session;
beforeEach(async () => {
  web = await Web.start();
  session = await web.session();
});
afterEach(() => web[Symbol.asyncDispose]());

const MAX = 2 ** 32 - 1;
const BLOCK = 2 ** 16;
const EXHAUSTED = 'CKR_KEY_EXHAUSTED';
const DATA = { usage: ['encrypt', 'decrypt'], extractable: true } as const satisfies Template;
const SECRET = { class: 'SECRET_KEY', type: 'AES', ...DATA } as const;

const encrypt = (key: Key): Promise<string> =>
  codeOf(key.encrypt(new Uint8Array(16), { mechanism: 'AES_GCM' }));

/** A token key that has encrypted so often, by what its record says. */
async function usedKey(invocations: number): Promise<Key> {
  const key = await session.generateKey('aes-256', DATA);
  const object = web.unsealed.objects.get(objectIdFromBytes(key.uniqueId));
  if (object === undefined) throw new Error('the key is not there');
  const attributes = new Map(object.attributes).set(INTERNAL.INVOCATIONS, invocations);
  const used = web.unsealed.changeObject(object, attributes);
  await web.unsealed.mutate((change) => change.putObject(used));
  return key;
}

function stored(key: Key): number {
  const object = web.unsealed.objects.get(objectIdFromBytes(key.uniqueId));
  return object?.number(INTERNAL.INVOCATIONS) ?? 0;
}

test.each([true, false])('copies share the count, token %j', async (token) => {
  const key = await usedKey(MAX - 3);
  const copy = await key.copy({ token });
  expect([await encrypt(key), await encrypt(copy), await encrypt(copy)]).toEqual(
    Array.from({ length: 3 }, () => 'CKR_OK'),
  );
  expect(await encrypt(key)).toBe(EXHAUSTED);
  expect(await encrypt(copy)).toBe(EXHAUSTED);
  expect(await encrypt(await copy.copy({ token: !token }))).toBe(EXHAUSTED);
  expect(await codeOf(key.encrypt(new Uint8Array(16), { mechanism: 'AES_ECB' }))).toBe('CKR_OK');
});

test('what is unwrapped, or brought again, goes on counting', async () => {
  const key = await usedKey(MAX);
  const kek = await session.generateKey('aes-256', { usage: ['wrap', 'unwrap'], label: 'kek' });
  const { wrapped } = await kek.wrap(key);
  for (const token of [true, false]) {
    expect(await encrypt(await kek.unwrap(wrapped, { ...SECRET, token }))).toBe(EXHAUSTED);
  }
  await key.destroy();
  expect(await encrypt(await kek.unwrap(wrapped, SECRET))).toBe(EXHAUSTED);
  await web.restart();
  session = await web.session();
  const again = await (await session.findKey({ label: 'kek' })).unwrap(wrapped, SECRET);
  expect(await encrypt(again)).toBe(EXHAUSTED);
});

test('a session key counts on disk from when it leaves', async () => {
  const key = await session.generateKey('aes-256', { ...DATA, token: false });
  const kek = await session.generateKey('aes-256', { usage: ['wrap', 'unwrap'], token: false });
  expect(await encrypt(key)).toBe('CKR_OK');
  expect(web.unsealed.records('ceiling').size).toBe(0);
  await Promise.all([kek.wrap(key), encrypt(key), encrypt(key)]);
  const [record] = web.unsealed.records('ceiling').values();
  expect(record?.get(INTERNAL.INVOCATIONS)).toBe(BLOCK);
});

test('and when it is copied to a token object', async () => {
  const key = await session.generateKey('aes-256', { ...DATA, token: false });
  await encrypt(key);
  expect(stored(await key.copy({ token: true }))).toBe(BLOCK);
});

test('an unused key starts at nothing, and its first use is on disk before', async () => {
  const key = await session.generateKey('aes-256', { ...DATA, label: 'counted' });
  expect(stored(key)).toBe(0);
  expect(await encrypt(key)).toBe('CKR_OK');
  expect(stored(key)).toBe(BLOCK);
  await web.restart();
  session = await web.session();
  const again = await session.findKey({ label: 'counted' });
  expect(await encrypt(again)).toBe('CKR_OK');
  expect(stored(again)).toBe(2 * BLOCK);
});

describe('a destroyed object', () => {
  test('hands its number over to a copy', async () => {
    const key = await session.generateKey('aes-256', DATA);
    const copies = [await key.copy(), await key.copy({ label: 'heir' })];
    await encrypt(key);
    const counted = [key, ...copies].filter((one) => stored(one) > 0);
    expect(counted).toHaveLength(1);
    for (const one of counted) await one.destroy();
    const numbers = [key, ...copies].map((one) => stored(one));
    expect(numbers.toSorted((a, b) => a - b)).toEqual([0, 0, BLOCK]);
  });

  test('is forgotten with the last of its value', async () => {
    const before = countsHeld(web.unsealed);
    const key = await session.generateKey('aes-256', { ...DATA, token: false });
    const copy = await key.copy();
    await encrypt(key);
    expect(countsHeld(web.unsealed)).toBe(before + 1);
    await key.destroy();
    expect(countsHeld(web.unsealed)).toBe(before + 1);
    await copy.destroy();
    expect(countsHeld(web.unsealed)).toBe(before);
  });

  test('and so are those of sessions that ended, in time', async () => {
    const other = await web.session();
    const use = async (by: Session, count: number): Promise<void> => {
      for (let at = 0; at < count; at += 1) {
        await encrypt(await by.generateKey('aes-256', { ...DATA, token: false }));
      }
    };
    await use(other, 1020);
    expect(countsHeld(web.unsealed)).toBe(1020);
    await other.close();
    await use(session, 20);
    expect(countsHeld(web.unsealed)).toBe(20);
  });
});
