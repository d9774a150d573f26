import { createECDH, generateKeyPairSync, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Key, PairTemplate, Template } from '../../src/client/index.ts';
import { Arena, codeOf, known, KNOWN, oracleOf, target, wrappingKey } from './arena.ts';

/**
 * T5 to T8, T10, T11, T14, T15: what comes back, or is brought, or derived. T14 and T15 by ECDH
 * only: there is no HKDF, KBKDF, XOR, CONCATENATE, EXTRACT_KEY_FROM_KEY nor ENCRYPT_DATA. T31 has
 * no row: there is no ML-KEM.
 */
let arena: Arena;
beforeAll(async () => {
  arena = await Arena.start();
});
afterAll(() => arena[Symbol.asyncDispose]());

const NOT_WRAPPABLE = 'CKR_KEY_NOT_WRAPPABLE';
const INCONSISTENT = 'CKR_TEMPLATE_INCONSISTENT';
const SECRET = { class: 'SECRET_KEY', type: 'AES' } as const;
const unwrapping = (kek: Key, wrapped: Uint8Array, template: Template): Promise<string> =>
  arena.refusal('unwrapKey', () => kek.unwrap(wrapped, { ...SECRET, ...template }));

/** A key and its blob under a key that wraps; the key itself stays or goes. */
async function left(stays: boolean, template: Template = {}) {
  const kek = await wrappingKey(arena.user);
  const key = await target(arena.user, template);
  const isKey = await oracleOf(key);
  const { wrapped } = await kek.wrap(key);
  if (!stays) await key.destroy();
  return { kek, wrapped, isKey };
}

describe.each([
  ['while it lives', true],
  ['after it was destroyed', false],
])('a key comes back %s', (_, stays) => {
  test('T5, T6: with no other usage, under no other key', async () => {
    const { kek, wrapped } = await left(stays);
    for (const usage of ['wrap', 'unwrap', 'sign', 'verify', 'derive'] as const) {
      expect(await unwrapping(kek, wrapped, { usage: [usage] })).toBe(INCONSISTENT);
    }
    const back = await kek.unwrap(wrapped, { ...SECRET, usage: ['decrypt'] });
    expect(await codeOf(back.set({ usage: ['wrap'] }))).toBe('CKR_ATTRIBUTE_READ_ONLY');
    expect(await codeOf(back.encrypt(Buffer.alloc(16)))).toBe('CKR_KEY_FUNCTION_NOT_PERMITTED');
  });

  test('T10: not readable', async () => {
    const { kek, wrapped } = await left(stays);
    expect(await unwrapping(kek, wrapped, { sensitive: false })).toBe(INCONSISTENT);
    const back = await kek.unwrap(wrapped, { ...SECRET, usage: ['encrypt'], extractable: true });
    expect(await codeOf(back.set({ sensitive: false }))).toBe('CKR_ATTRIBUTE_READ_ONLY');
    expect(await codeOf(back.copy({ sensitive: false }))).toBe('CKR_ATTRIBUTE_READ_ONLY');
    expect(await codeOf(back.attributes(['value']))).toBe('CKR_ATTRIBUTE_SENSITIVE');
  });

  test('T11: not as a key of another class or type', async () => {
    const { kek, wrapped } = await left(stays);
    for (const type of ['GENERIC_SECRET', 'SHA256_HMAC', 'SHA512_HMAC'] as const) {
      expect(await unwrapping(kek, wrapped, { type, usage: ['sign'] })).toBe(INCONSISTENT);
    }
    for (const type of ['EC', 'RSA', 'EC_EDWARDS', 'EC_MONTGOMERY'] as const) {
      const refusal = await unwrapping(kek, wrapped, { class: 'PRIVATE_KEY', type });
      expect(refusal).toBe('CKR_WRAPPED_KEY_INVALID');
    }
  });

  test('T10: with every policy attribute that it had', async () => {
    const policy = {
      wrapWithTrusted: false,
      allowedMechanisms: ['AES_GCM', 'AES_ECB'],
      endDate: new Date('2090-12-31'),
      copyable: false,
      modifiable: false,
    } as const satisfies Template;
    const { kek, wrapped } = await left(stays, policy);
    const more: readonly Template[] = [
      { copyable: true },
      { modifiable: true },
      { allowedMechanisms: ['AES_GCM', 'AES_CBC'] },
      { endDate: new Date('2091-01-01') },
      { private: false },
    ];
    for (const template of more) {
      expect(await unwrapping(kek, wrapped, { usage: ['encrypt'], ...template })).toBe(
        INCONSISTENT,
      );
    }
    const back = await kek.unwrap(wrapped, { ...SECRET, usage: ['encrypt'] });
    expect(await back.attributes(['copyable', 'modifiable', 'endDate', 'private'])).toMatchObject({
      copyable: false,
      modifiable: false,
      private: true,
      endDate: new Date('2090-12-31'),
    });
    expect(
      await codeOf(
        back.encrypt(Buffer.alloc(16), { mechanism: 'AES_CTR', counterBlock: Buffer.alloc(16) }),
      ),
    ).toBe('CKR_MECHANISM_INVALID');
  });
});

test('T11: a private key does not come back as the bytes of its PKCS#8', async () => {
  const kek = await wrappingKey(arena.user);
  for (const kind of ['ec-p256', 'ed25519', 'x25519'] as const) {
    const { privateKey } = await arena.user.generateKeyPair(kind, { extractable: true });
    const { wrapped } = await kek.wrap(privateKey);
    const type = 'GENERIC_SECRET';
    expect(await unwrapping(kek, wrapped, { type, usage: ['sign'] })).toBe(INCONSISTENT);
    await privateKey.destroy();
    expect(await unwrapping(kek, wrapped, { type, usage: ['sign'] })).toBe(INCONSISTENT);
  }
});

test('T6: an RSA pair and two wrapping keys are no way round', async () => {
  const pair = await arena.user.generateKeyPair('rsa-3072', { usage: ['wrap', 'unwrap'] });
  const key = await arena.user.generateKey('aes-128', { extractable: true });
  const { wrapped } = await pair.publicKey.wrap(key);
  const asked = { ...SECRET, usage: ['wrap'] } as const;
  const call = () => pair.privateKey.unwrap(wrapped, asked);
  expect(await arena.refusal('unwrapKey', call)).toBe(INCONSISTENT);
  const back = await pair.privateKey.unwrap(wrapped, { ...SECRET, extractable: true });
  const other = await wrappingKey(arena.user);
  const again = (await other.wrap(back)).wrapped;
  expect(await unwrapping(other, again, { usage: ['unwrap'] })).toBe(INCONSISTENT);
});

describe('T7, T8: a key that the attacker knows wraps nothing sensitive', () => {
  const wrapping = async (kek: Key): Promise<string> => {
    const secret = await target(arena.user);
    return await arena.refusal('wrapKey', () => kek.wrap(secret));
  };
  const KEK = { usage: ['wrap', 'unwrap'] } as const;

  test('imported, readable or not, and its copies', async () => {
    for (const sensitive of [true, false]) {
      const kek = await known(arena.user, KNOWN(), { ...KEK, sensitive });
      expect(await wrapping(kek)).toBe(NOT_WRAPPABLE);
      expect(await wrapping(await kek.copy({ sensitive: true, extractable: false }))).toBe(
        NOT_WRAPPABLE,
      );
    }
  });

  test('generated readable, read, and closed again', async () => {
    const kek = await wrappingKey(arena.user, { sensitive: false, extractable: true });
    expect((await kek.attributes(['value'])).value).toHaveLength(32);
    await kek.set({ sensitive: true, extractable: false });
    expect(await wrapping(kek)).toBe(NOT_WRAPPABLE);
    expect(await wrapping(await kek.copy())).toBe(NOT_WRAPPABLE);
  });

  test('encrypted by the attacker and unwrapped', async () => {
    const both = await arena.user.generateKey('aes-256', { usage: ['encrypt', 'unwrap'] });
    const iv = Buffer.alloc(12, 3);
    const { data } = await both.encrypt(randomBytes(32), { mechanism: 'AES_GCM', iv });
    const way = { mechanism: 'AES_GCM', iv } as const;
    expect(await wrapping(await both.unwrap(data, { ...SECRET, ...KEK }, way))).toBe(NOT_WRAPPABLE);
  });

  test('a foreign public key, and one whose name is that of a trusted pair', async () => {
    const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 4096 });
    const spki = publicKey.export({ type: 'spki', format: 'der' });
    const foreign = await arena.user.importKey({ spki }, { usage: ['wrap'], label: 'backup' });
    const small = await arena.user.generateKey('aes-128', { extractable: true });
    const call = () => foreign.wrap(small);
    expect(await arena.refusal('wrapKey', call)).toBe(NOT_WRAPPABLE);
  });

  test('derived with a point of the attacker', async () => {
    const { privateKey } = await arena.user.generateKeyPair('ec-p256', { usage: ['derive'] });
    const mine = createECDH('prime256v1');
    const way = { mechanism: 'ECDH1_DERIVE', publicData: mine.generateKeys() } as const;
    expect(
      await wrapping(await privateKey.derive(way, { type: 'AES', valueLength: 32, ...KEK })),
    ).toBe(NOT_WRAPPABLE);
  });

  test('the neighbour: one that the officer trusts, until the officer does not', async () => {
    const kek = await known(arena.user, KNOWN(), { ...KEK, private: false });
    const found = await arena.officer.find({ attributes: { CKA_UNIQUE_ID: kek.uniqueId } }).next();
    if (found.done) throw new Error('the officer does not see the key');
    await found.value.set({ trusted: true });
    const secret = await target(arena.user, { wrapWithTrusted: true });
    expect((await kek.wrap(secret)).wrapped).toHaveLength(40);
    expect(await wrapping(await kek.copy())).toBe(NOT_WRAPPABLE);
    await found.value.set({ trusted: false });
    expect(await wrapping(kek)).toBe(NOT_WRAPPABLE);
    expect(await codeOf((await wrappingKey(arena.user)).wrap(secret))).toBe(NOT_WRAPPABLE);
  });
});

describe('T14, T15: a derived key is no less protected than its base', () => {
  const derive = async (base: PairTemplate, template: Template): Promise<string> => {
    const { privateKey } = await arena.user.generateKeyPair('ec-p256', {
      usage: ['derive'],
      ...base,
    });
    const other = await arena.user.generateKeyPair('ec-p256', { usage: ['derive'] });
    const spki = await other.publicKey.publicKeySpki();
    const way = { mechanism: 'ECDH1_DERIVE', publicData: spki.subarray(-65) } as const;
    const call = () =>
      privateKey.derive(way, { type: 'GENERIC_SECRET', valueLength: 32, ...template });
    return await arena.refusal('deriveKey', call);
  };

  test.each<[PairTemplate, Template, string]>([
    [{}, { sensitive: false }, INCONSISTENT],
    [{}, { extractable: true }, INCONSISTENT],
    [{ privateTemplate: { wrapWithTrusted: true } }, { wrapWithTrusted: false }, INCONSISTENT],
    [{}, { valueLength: 1 }, 'CKR_KEY_SIZE_RANGE'],
    [{}, { valueLength: 13 }, 'CKR_KEY_SIZE_RANGE'],
    [{ sensitive: false, extractable: true }, { valueLength: 8 }, 'CKR_KEY_SIZE_RANGE'],
    [{ extractable: true }, { extractable: true, valueLength: 14 }, 'CKR_OK'],
    [{ sensitive: false, extractable: true }, { sensitive: false, extractable: true }, 'CKR_OK'],
  ])('%j derives %j: %s', async (base, template, code) => {
    expect(await derive(base, template)).toBe(code);
  });

  test('T5: one agreement derived twice has no usages that conflict', async () => {
    const [one, two] = await Promise.all(
      [1, 2].map(() => arena.user.generateKeyPair('ec-p256', { usage: ['derive'] })),
    );
    const spki = (await two?.publicKey.publicKeySpki()) ?? new Uint8Array();
    const way = { mechanism: 'ECDH1_DERIVE', publicData: spki.subarray(-65) } as const;
    const asked = { type: 'AES', valueLength: 32 } as const;
    await one?.privateKey.derive(way, { ...asked, usage: ['wrap'] });
    const call = async () => await one?.privateKey.derive(way, { ...asked, usage: ['decrypt'] });
    expect(await arena.refusal('deriveKey', call)).toBe(INCONSISTENT);
  });
});
