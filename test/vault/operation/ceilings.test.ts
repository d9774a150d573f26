import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Key, Session } from '../../../src/client/index.ts';
import { CKA } from '../../../src/wire/pkcs11.ts';
import { codeOf } from '../../attack/arena.ts';
import { Web } from './web.ts';

vi.mock(import('../../../src/wire/limits.ts'), async (original) => {
  const { LIMITS } = await original();
  const small: object = { ceilingsMax: 5, fleetingCeilingsBytesMax: 2048 };
  return { LIMITS: { ...LIMITS, ...small } };
});

let web: Web;
beforeEach(async () => {
  web = await Web.start();
});
afterEach(() => web[Symbol.asyncDispose]());

const SECRET = { class: 'SECRET_KEY', type: 'AES', private: false, token: false } as const;

function make(session: Session, token = false): Promise<Key> {
  return session.generateKey('aes-256', {
    private: false,
    token,
    extractable: true,
    usage: ['encrypt'],
  });
}

function wrapping(session: Session): Promise<Key> {
  return session.generateKey('aes-256', {
    private: false,
    token: false,
    usage: ['wrap', 'unwrap'],
  });
}

/** Wraps new keys until it is refused. */
async function wrapMany(session: Session, count: number): Promise<string[]> {
  const kek = await wrapping(session);
  const codes: string[] = [];
  for (let at = 0; at < count; at += 1) {
    const key = await make(session);
    codes.push(await codeOf(kek.wrap(key)));
    await key.destroy();
  }
  return codes;
}

test('without a login nothing durable comes of wrapping, and memory has an end', async () => {
  const stranger = await web.session(null);
  const codes = await wrapMany(stranger, 40);
  const first = codes.indexOf('CKR_DEVICE_MEMORY');
  expect(first).toBeGreaterThan(2);
  expect(new Set(codes.slice(first))).toEqual(new Set(['CKR_DEVICE_MEMORY']));
  expect(web.unsealed.records('ceiling').size).toBe(0);
  // The neighbour: who knows a PIN wraps on.
  expect(await wrapMany(await web.session(), 1)).toEqual(['CKR_OK']);
  expect(web.unsealed.records('ceiling').size).toBe(1);
});

test('what a stranger wrapped comes back as no more than it was', async () => {
  const stranger = await web.session(null);
  const [kek, key] = [await wrapping(stranger), await make(stranger)];
  const { wrapped } = await kek.wrap(key);
  await key.destroy();
  const back = (usage: 'wrap' | 'encrypt') => kek.unwrap(wrapped, { ...SECRET, usage: [usage] });
  expect(await codeOf(back('wrap'))).toBe('CKR_TEMPLATE_INCONSISTENT');
  const again = await back('encrypt');
  // What it becomes is kept as well.
  await again.set({ usage: ['sign'] });
  await again.destroy();
  expect(await codeOf((await back('encrypt')).set({ usage: ['wrap'] }))).toBe(
    'CKR_ATTRIBUTE_READ_ONLY',
  );
});

test('a token object that a stranger wraps, or wraps a copy of, is remembered on disk', async () => {
  const owner = await web.session();
  const key = await make(owner, true);
  const stranger = await web.session(null);
  const seen = await stranger.findKey({ attributes: { CKA_UNIQUE_ID: key.uniqueId } });
  const copy = await seen.copy({ token: false, modifiable: false });
  for (const one of [copy, seen, copy, seen]) {
    await (await wrapping(stranger)).wrap(one);
    const [record, ...others] = web.unsealed.records('ceiling').values();
    expect(others).toEqual([]);
    // As the owner made it: what became of the copy is the stranger's.
    expect(record?.get(CKA.MODIFIABLE)).toBe(true);
  }
});

test('a partition remembers so many values and no more', async () => {
  const session = await web.session();
  const early = await make(session);
  const kek = await wrapping(session);
  await kek.wrap(early);
  const codes = await wrapMany(session, 6);
  expect(codes).toEqual([...Array.from({ length: 4 }, () => 'CKR_OK'), ...full(2)]);
  expect(await codeOf(kek.wrap(early))).toBe('CKR_OK');
  expect(web.unsealed.records('ceiling').size).toBe(5);
});

function full(count: number): string[] {
  return Array.from({ length: count }, () => 'CKR_DEVICE_MEMORY');
}
