import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Key, Template } from '../../src/client/index.ts';
import { Arena, codeOf, known, target, wrappingKey } from './arena.ts';
import { wrappedAtHome } from './home.ts';

/**
 * T5, T6, T19: one value brought in by several ways, to be in one object what it may not be in
 * another (Delaune, Kremer, Steel 2008; Bortolozzo, Centenaro, Focardi, Steel 2010).
 */
let arena: Arena;
beforeAll(async () => {
  arena = await Arena.start();
});
afterAll(() => arena[Symbol.asyncDispose]());

const INCONSISTENT = 'CKR_TEMPLATE_INCONSISTENT';
const READ_ONLY = 'CKR_ATTRIBUTE_READ_ONLY';
const SECRET = { class: 'SECRET_KEY', type: 'AES' } as const;
const unwrapping = (kek: Key, wrapped: Uint8Array, template: Template): Promise<string> =>
  arena.refusal('unwrapKey', () => kek.unwrap(wrapped, { ...SECRET, ...template }));

describe('T5, T6: a key that left under two wrapping keys', () => {
  test.each([
    ['the first is alive', 0],
    ['the first was destroyed', 1],
    ['both were, and their wrapping key', 2],
  ])('wraps and decrypts by no blob: %s', async (_, gone) => {
    const keks = [await wrappingKey(arena.user), await wrappingKey(arena.user)] as const;
    const usage = ['verify'] as const;
    const key = await arena.user.generateKey('aes-256', { usage, extractable: true });
    const blobs = [await keks[0].wrap(key), await keks[1].wrap(key)] as const;
    if (gone > 0) await key.destroy();
    const [one, two] = [blobs[0].wrapped, blobs[1].wrapped];
    expect(await unwrapping(keks[0], one, { usage: ['wrap'] })).toBe(INCONSISTENT);
    expect(await unwrapping(keks[1], two, { usage: ['decrypt'] })).toBe(INCONSISTENT);
    const first = await keks[0].unwrap(one, { ...SECRET, usage, extractable: true });
    await first.set({ usage: ['wrap'] });
    if (gone > 1) for (const last of [first, keks[0]]) await last.destroy();
    const second = await keks[1].unwrap(two, { ...SECRET, usage });
    expect(await codeOf(second.set({ usage: ['decrypt'] }))).toBe(READ_ONLY);
  });

  test('nor by a blob of it that was wrapped again under the other', async () => {
    const keks = [await wrappingKey(arena.user), await wrappingKey(arena.user)] as const;
    const key = await target(arena.user);
    const { wrapped } = await keks[0].wrap(key);
    await key.destroy();
    const asked = { ...SECRET, usage: ['decrypt'], extractable: true } as const;
    const again = await keks[0].unwrap(wrapped, asked);
    const second = (await keks[1].wrap(again)).wrapped;
    await again.destroy();
    for (const usage of ['wrap', 'unwrap', 'sign', 'derive'] as const) {
      expect(await unwrapping(keks[1], second, { usage: [usage] })).toBe(INCONSISTENT);
      expect(await unwrapping(keks[0], wrapped, { usage: [usage] })).toBe(INCONSISTENT);
    }
  });

  test('a blob from elsewhere becomes one thing, and wraps nothing sensitive', async () => {
    const [one, two] = [randomBytes(32), randomBytes(32)];
    const keks = [
      await known(arena.user, one, { usage: ['unwrap'] }),
      await known(arena.user, two, { usage: ['unwrap'] }),
    ] as const;
    const value = randomBytes(32);
    const blobs = [wrappedAtHome(one, value), wrappedAtHome(two, value)] as const;
    const first = await keks[0].unwrap(blobs[0], { ...SECRET, usage: ['wrap'] });
    expect(await unwrapping(keks[1], blobs[1], { usage: ['decrypt'] })).toBe(INCONSISTENT);
    expect(await codeOf(first.wrap(await target(arena.user)))).toBe('CKR_KEY_NOT_WRAPPABLE');
  });
});

describe('T5: a data key', () => {
  const chosen = randomBytes(32);

  test.each([true, false])('is not promoted by unwrapping it, alive %j', async (stays) => {
    const kek = await wrappingKey(arena.user);
    const data = await target(arena.user);
    const { wrapped } = await kek.wrap(data);
    // What the attacker would unwrap with it: a key of a chosen value.
    const way = { mechanism: 'AES_GCM', iv: Buffer.alloc(12, 9) } as const;
    const bait = (await codeOf(data.encrypt(chosen, way))) === 'CKR_OK';
    expect(bait).toBe(true);
    if (!stays) await data.destroy();
    for (const usage of [
      ['unwrap'],
      ['wrap'],
      ['wrap', 'unwrap'],
      ['encrypt', 'unwrap'],
    ] as const) {
      expect(await unwrapping(kek, wrapped, { usage })).toBe(INCONSISTENT);
    }
    const back = await kek.unwrap(wrapped, { ...SECRET, usage: ['decrypt'] });
    for (const usage of ['unwrap', 'wrap'] as const) {
      expect(await codeOf(back.set({ usage: [usage] }))).toBe(READ_ONLY);
    }
    expect(await codeOf(back.unwrap(wrapped, SECRET, way))).toBe('CKR_KEY_FUNCTION_NOT_PERMITTED');
  });

  test('nor by a wrapping key whose template says so', async () => {
    const kek = await wrappingKey(arena.user);
    const promoter = await kek.copy();
    const { wrapped } = await kek.wrap(await target(arena.user));
    const template = { usage: ['unwrap'] } as const satisfies Template;
    expect(await codeOf(promoter.set({ unwrapTemplate: template }))).toBe('CKR_OK');
    expect(await unwrapping(promoter, wrapped, {})).toBe(INCONSISTENT);
  });
});

describe('T19, T31: a template in a template', () => {
  const INNER = {
    usage: ['encrypt'],
    extractable: false,
    attributes: { CKA_WRAP: false },
  } as const satisfies Template;
  const OUTER = {
    usage: ['unwrap'],
    extractable: true,
    unwrapTemplate: INNER,
  } as const satisfies Template;

  /** A key whose template makes keys that have a template, and a blob of each level. */
  async function levels() {
    const usage = ['wrap', 'unwrap'] as const;
    const top = await arena.user.generateKey('aes-256', { usage, unwrapTemplate: OUTER });
    const value = randomBytes(32);
    const middle = await known(arena.user, value, { usage: ['unwrap'], type: 'AES' });
    const wrapped = (await top.wrap(middle)).wrapped;
    await middle.destroy();
    return { top, wrapped, leaf: wrappedAtHome(value, randomBytes(32)) };
  }

  test('binds what is unwrapped by what was unwrapped', async () => {
    const { top, wrapped, leaf } = await levels();
    for (const template of [
      { unwrapTemplate: { ...INNER, extractable: true } },
      { unwrapTemplate: { usage: ['encrypt'] } },
      { unwrapTemplate: {} },
    ] as const satisfies readonly Template[]) {
      expect(await unwrapping(top, wrapped, template)).toBe(INCONSISTENT);
    }
    const middle = await top.unwrap(wrapped, SECRET);
    const others = { unwrapTemplate: { usage: ['wrap'] } } as const satisfies Template;
    expect(await codeOf(middle.set(others))).toBe(READ_ONLY);
    expect(await codeOf(middle.copy(others))).toBe(READ_ONLY);
    expect(await unwrapping(middle, leaf, { extractable: true })).toBe(INCONSISTENT);
    expect(await unwrapping(middle, leaf, { usage: ['encrypt', 'wrap'] })).toBe(INCONSISTENT);
    const key = await middle.unwrap(leaf, SECRET);
    expect(await key.attributes(['usage', 'extractable', 'sensitive'])).toMatchObject({
      usage: ['encrypt'],
      extractable: false,
      sensitive: true,
    });
  });

  test('comes back with the key that has it', async () => {
    const { top, wrapped, leaf } = await levels();
    const middle = await top.unwrap(wrapped, { ...SECRET, sensitive: true });
    const kek = await wrappingKey(arena.user);
    const again = (await kek.wrap(middle)).wrapped;
    await middle.destroy();
    const usage = ['unwrap'] as const;
    expect(await unwrapping(kek, again, { usage, unwrapTemplate: { usage: ['wrap'] } })).toBe(
      INCONSISTENT,
    );
    const back = await kek.unwrap(again, { ...SECRET, usage });
    expect(await unwrapping(back, leaf, { extractable: true })).toBe(INCONSISTENT);
  });

  test('goes no deeper than three, and gives no trust', async () => {
    const make = (unwrapTemplate: Template) =>
      codeOf(arena.user.generateKey('aes-256', { usage: ['unwrap'], unwrapTemplate }));
    expect(await make({ unwrapTemplate: INNER })).toBe('CKR_OK');
    expect(await make({ unwrapTemplate: { unwrapTemplate: INNER } })).toBe(
      'CKR_ATTRIBUTE_VALUE_INVALID',
    );
    const value = randomBytes(32);
    const trusting = { usage: ['unwrap'], unwrapTemplate: { trusted: true } } as const;
    const middle = await known(arena.user, value, trusting);
    expect(await unwrapping(middle, wrappedAtHome(value, randomBytes(32)), {})).toBe(READ_ONLY);
  });
});
