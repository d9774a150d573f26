import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Key, Template } from '../../src/client/index.ts';
import { Arena, codeOf, target, wrappingKey } from './arena.ts';

/**
 * Requests that are in flight at once, on one connection and on several: what T3, T4, T5, T28 and
 * T29 forbid one after the other, tried together.
 */
let arena: Arena;
let secret: Key;
beforeAll(async () => {
  arena = await Arena.start();
  secret = await target(arena.user);
});
afterAll(() => arena[Symbol.asyncDispose]());

const ROUNDS = 8;
const PLACES = [{ token: true }, { token: false }] as const satisfies readonly Template[];

/** A value that has wrapped never decrypts, whichever of its objects is asked. */
async function wrapsAndDecrypts(keys: readonly (Key | null)[]): Promise<boolean> {
  const living = keys.filter((key) => key !== null);
  const wraps = await Promise.all(living.map((key) => codeOf(key.wrap(secret))));
  await Promise.all(living.map((key) => codeOf(key.set({ usage: ['decrypt'] }))));
  const data = new Uint8Array(16);
  const decrypts = await Promise.all(
    living.map((key) => codeOf(key.decrypt(data, { mechanism: 'AES_ECB' }))),
  );
  return wraps.includes('CKR_OK') && decrypts.includes('CKR_OK');
}

const orNull = (made: Promise<Key>): Promise<Key | null> => made.catch(() => null);

describe('a usage and its conflict at once', () => {
  test.each(PLACES.flatMap((one) => PLACES.map((two) => [one, two] as const)))(
    'on an object %j and its copy %j',
    async (one, two) => {
      for (let round = 0; round < ROUNDS; round += 1) {
        const key = await arena.user.generateKey('aes-256', { usage: ['verify'], ...one });
        const copy = await key.copy(two);
        const codes = await Promise.all([
          codeOf(key.set({ usage: ['wrap'] })),
          codeOf(copy.set({ usage: ['decrypt'] })),
        ]);
        expect(codes.toSorted()).toEqual(['CKR_ATTRIBUTE_READ_ONLY', 'CKR_OK']);
        expect(await wrapsAndDecrypts([key, copy])).toBe(false);
      }
    },
  );

  test.each(PLACES.flatMap((one) => PLACES.map((two) => [one, two] as const)))(
    'a usage on an object %j while its copy %j is made',
    async (one, two) => {
      for (let round = 0; round < ROUNDS; round += 1) {
        const key = await arena.user.generateKey('aes-256', { usage: ['verify'], ...one });
        const relative = await key.copy({ token: round % 2 === 0 });
        const setting = () => codeOf(key.set({ usage: ['wrap'] }));
        const before = round % 4 < 2;
        const first = before ? setting() : null;
        const copies = [0, 1, 2].map(() => orNull(key.copy(two)));
        await (first ?? setting());
        const made = await Promise.all(copies);
        expect(await wrapsAndDecrypts([key, relative, ...made])).toBe(false);
      }
    },
  );

  test('the neighbour: the copy is made when asked again', async () => {
    const key = await arena.user.generateKey('aes-256', { usage: ['verify'] });
    await Promise.all([key.set({ usage: ['wrap'] }), orNull(key.copy())]);
    expect((await key.copy()).type).toBe('AES');
  });
});

test('one-way changes of a session object are not undone by another in flight', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const key = await arena.user.generateKey('aes-256', {
      usage: ['verify'],
      extractable: true,
      token: false,
    });
    await key.copy({ token: true });
    const codes = await Promise.all([
      codeOf(key.set({ usage: ['wrap'] })),
      codeOf(key.set({ extractable: false })),
    ]);
    expect(codes[1]).toBe('CKR_OK');
    expect(await key.attributes(['extractable'])).toMatchObject({ extractable: false });
  }
});

test('T5: one blob unwrapped many times at once, with usages that conflict', async () => {
  const kek = await wrappingKey(arena.user);
  const gone = await arena.user.generateKey('aes-256', { usage: ['sign'], extractable: true });
  const { wrapped } = await kek.wrap(gone);
  const shapes: readonly Template[] = [
    { usage: ['wrap'] },
    { usage: ['decrypt'] },
    { usage: ['sign'] },
    { usage: ['sign'], sensitive: false },
    { type: 'GENERIC_SECRET' },
  ];
  const unwrapAll = (): Promise<string[]> =>
    Promise.all(
      shapes.flatMap((shape) =>
        PLACES.map((place) =>
          codeOf(kek.unwrap(wrapped, { class: 'SECRET_KEY', type: 'AES', ...place, ...shape })),
        ),
      ),
    );
  const refused = 'CKR_TEMPLATE_INCONSISTENT';
  const expected = shapes.flatMap((_, at) => PLACES.map(() => (at === 2 ? 'CKR_OK' : refused)));
  expect(await unwrapAll()).toEqual(expected);
  await gone.destroy();
  expect(await unwrapAll()).toEqual(expected);
  const [unwrapped] = await Promise.all([unwrapAll(), kek.destroy()]);
  expect(unwrapped.filter((code, at) => code === 'CKR_OK' && expected[at] !== code)).toEqual([]);
});

test('two connections at once: no more than one of two conflicting usages', async () => {
  const [one, two] = await Promise.all([arena.connection(), arena.connection()]);
  const pin = await arena.vault.pin('user');
  const sessions = [
    await one.openSession('dev', { user: 'user', pin: Buffer.from(pin) }),
    await two.openSession('dev', { user: 'user', pin: Buffer.from(pin) }),
  ];
  for (let round = 0; round < ROUNDS; round += 1) {
    const label = `both-${round}`;
    const key = await arena.user.generateKey('aes-256', { usage: ['sign'], label });
    const seen = await Promise.all(sessions.map((session) => session.findKey({ label })));
    const asks = (['wrap', 'decrypt'] as const).map((usage, at) =>
      codeOf(seen[at]?.set({ usage: [usage] }) ?? Promise.resolve()),
    );
    expect((await Promise.all(asks)).toSorted()).toEqual(['CKR_ATTRIBUTE_READ_ONLY', 'CKR_OK']);
    expect(await wrapsAndDecrypts([key, ...seen])).toBe(false);
  }
});

describe('T28: a login that ends while its requests are in flight', () => {
  test('makes no key', async () => {
    const client = await arena.connection();
    const pin = await arena.vault.pin('user');
    const session = await client.openSession('dev', { user: 'user', pin });
    const label = 'after-logout';
    const asked = [
      session.generateKey('aes-256', { label }),
      session.generateKeyPair('rsa-2048', { label }),
      session.logout(),
      session.generateKey('aes-256', { label }),
    ];
    const codes = await Promise.all(asked.map((one) => codeOf(one)));
    expect(codes[1]).toBe('CKR_USER_NOT_LOGGED_IN');
    expect(codes[3]).toBe('CKR_USER_NOT_LOGGED_IN');
    let found = 0;
    for await (const _ of arena.user.find({ label })) found += 1;
    expect(found).toBe(codes[0] === 'CKR_OK' ? 1 : 0);
  });

  test('a sign in flight is answered or refused, and nothing after the seal', async () => {
    const session = await arena.partition('sealing');
    const { privateKey } = await session.generateKeyPair('rsa-2048', { usage: ['sign', 'verify'] });
    const data = Buffer.from('data');
    const officer = await (
      await arena.connection()
    ).openSession('sealing', { user: 'so', pin: Buffer.from('officer-22') });
    const signing = Array.from({ length: 30 }, () => codeOf(privateKey.sign(data)));
    const sealing = codeOf(officer.seal());
    const late = Array.from({ length: 30 }, () => codeOf(privateKey.sign(data)));
    expect(await sealing).toBe('CKR_OK');
    const allowed = new Set(['CKR_OK', ...ENDED]);
    for (const code of await Promise.all([...signing, ...late])) expect(allowed).toContain(code);
    expect(ENDED).toContain(await codeOf(privateKey.sign(data)));
    // The neighbour: the other partition does not notice.
    expect(await codeOf(target(arena.user))).toBe('CKR_OK');
  });
});

const ENDED = ['CKR_TOKEN_NOT_PRESENT', 'CKR_SESSION_HANDLE_INVALID', 'CKR_USER_NOT_LOGGED_IN'];

test('T29: guesses in parallel, over many connections, are counted one by one', async () => {
  const label = 'guessed';
  await arena.partition(label, { 'attempts-max': '4' });
  const clients = await Promise.all(Array.from({ length: 6 }, () => arena.connection()));
  const guesses = clients.map(async (client) => {
    const session = await client.openSession(label);
    const codes: string[] = [];
    for (let guess = 0; guess < 3; guess += 1) {
      codes.push(await codeOf(session.login('user', Buffer.from(`wrong-${guess}`))));
    }
    return codes;
  });
  const codes = (await Promise.all(guesses)).flat();
  expect(codes).not.toContain('CKR_OK');
  // A PIN was compared at most four times; the rest heard that they must wait, or that it is over.
  expect(codes.filter((code) => code === 'CKR_PIN_INCORRECT').length).toBeLessThanOrEqual(4);
});
