import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Key, MechanismName, Template } from '../../src/client/index.ts';
import { Arena, codeOf, known, KNOWN, target, wrappingKey } from './arena.ts';

/**
 * T9, T16, T18, T19, T20, T30: attributes that protect. T16 and T20 without C_DigestKey, message
 * and KEM calls, which this vault does not have; T17 has no row: no operation's state can be saved.
 */
let arena: Arena;
beforeAll(async () => {
  arena = await Arena.start();
});
afterAll(() => arena[Symbol.asyncDispose]());

const READ_ONLY = 'CKR_ATTRIBUTE_READ_ONLY';
const SECRET = { class: 'SECRET_KEY', type: 'AES' } as const;
const setting = (key: Key, template: Template): Promise<string> =>
  arena.refusal('setAttributes', () => key.set(template));
const copying = (key: Key, template: Template): Promise<string> =>
  arena.refusal('copyObject', () => key.copy(template));

describe('T9: a user trusts nothing', () => {
  test('by any path', async () => {
    const { user } = arena;
    const trusted = { trusted: true, usage: ['wrap'] } as const;
    const kek = await wrappingKey(user);
    const { wrapped } = await kek.wrap(
      await user.generateKey('aes-256', { usage: ['wrap'], extractable: true }),
    );
    const pair = await user.generateKeyPair('ec-p256', { usage: ['derive'] });
    const spki = await pair.publicKey.publicKeySpki();
    const way = { mechanism: 'ECDH1_DERIVE', publicData: spki.subarray(-65) } as const;
    const calls: readonly (readonly [string, () => Promise<unknown>])[] = [
      ['generateKey', () => user.generateKey('aes-256', trusted)],
      ['generateKeyPair', () => user.generateKeyPair('rsa-2048', { publicTemplate: trusted })],
      ['importObject', () => known(user, KNOWN(), trusted)],
      ['importObject', () => user.importKey({ spki }, { trusted: true })],
      ['unwrapKey', () => kek.unwrap(wrapped, { ...SECRET, ...trusted })],
      ['deriveKey', () => pair.privateKey.derive(way, { ...SECRET, valueLength: 32, ...trusted })],
      ['setAttributes', () => kek.set({ trusted: true })],
      ['copyObject', () => kek.copy({ trusted: true })],
    ];
    for (const [op, call] of calls)
      expect(`${op} ${await arena.refusal(op, call)}`).toBe(`${op} ${READ_ONLY}`);
  });

  test('nor through a template for what is unwrapped', async () => {
    const { user } = arena;
    const wanted = await user.generateKey('aes-256', { usage: ['wrap'], extractable: true });
    const kek = await wrappingKey(user);
    const { wrapped } = await kek.wrap(wanted);
    // Whether such a template is refused at once or when it is used: nothing trusted comes of it.
    const set = await arena.refusal('setAttributes', () =>
      kek.set({ unwrapTemplate: { trusted: true } }),
    );
    const call = () => kek.unwrap(wrapped, { ...SECRET, usage: ['wrap'] });
    const used = await arena.refusal('unwrapKey', call);
    expect([set, used]).toContain(READ_ONLY);
  });
});

describe('T18: what is set stays set', () => {
  const STICKY: readonly (readonly [Template, Template])[] = [
    [{ sensitive: true }, { sensitive: false }],
    [{ extractable: false }, { extractable: true }],
    [{ wrapWithTrusted: true }, { wrapWithTrusted: false }],
    [{ copyable: true, destroyable: false }, { destroyable: true }],
    [{ allowedMechanisms: ['AES_GCM'] }, { allowedMechanisms: ['AES_GCM', 'AES_ECB'] }],
    [{ allowedMechanisms: ['AES_GCM'] }, { allowedMechanisms: [] }],
    [{ unwrapTemplate: { sensitive: true } }, { unwrapTemplate: {} }],
    [{ wrapTemplate: { sensitive: true } }, { wrapTemplate: { sensitive: false } }],
    [{}, { attributes: { CKA_LOCAL: false } }],
    [{}, { attributes: { CKA_ALWAYS_SENSITIVE: false } }],
    [{}, { attributes: { CKA_NEVER_EXTRACTABLE: false } }],
    [{}, { class: 'DATA' }],
    [{}, { type: 'GENERIC_SECRET' }],
    [{}, { value: new Uint8Array(32) }],
    [{}, { valueLength: 16 }],
  ];

  test.each(STICKY)('%j does not become %j', async (first, then) => {
    const key = await arena.user.generateKey('aes-256', first);
    expect(await setting(key, then)).toBe(READ_ONLY);
    expect(await copying(key, then)).toBe(READ_ONLY);
    expect(await setting(await key.copy(), then)).toBe(READ_ONLY);
    expect(await setting(key, { label: 'still mine' })).toBe('CKR_OK');
  });

  test('private stays private, and nobody asks without a login', async () => {
    const key = await arena.user.generateKey('aes-256', {});
    expect(await copying(key, { private: false })).toBe(READ_ONLY);
    const session = await (await arena.connection()).openSession('dev');
    expect(await codeOf(session.generateKey('aes-256', {}))).toBe('CKR_USER_NOT_LOGGED_IN');
  });

  test('a copy that is not modifiable, not copyable', async () => {
    const key = await arena.user.generateKey('aes-256', { modifiable: false });
    expect(await setting(key, { label: 'x' })).toBe('CKR_ACTION_PROHIBITED');
    expect(await copying(key, { modifiable: true })).toBe(READ_ONLY);
    const single = await arena.user.generateKey('aes-256', { copyable: false });
    expect(await copying(single, {})).toBe('CKR_ACTION_PROHIBITED');
  });
});

test('T16: no check value of any key, and no value of a sensitive one', async () => {
  const { user } = arena;
  const checked = { attributes: { CKA_CHECK_VALUE: Buffer.from('000000', 'hex') } };
  const key = await user.generateKey('aes-256', {});
  const short = await user.importKey(
    { secret: Buffer.from('1') },
    { type: 'GENERIC_SECRET', sensitive: true },
  );
  for (const one of [key, short]) {
    const { attributes } = await one.attributes();
    expect(attributes['CKA_CHECK_VALUE'] ?? new Uint8Array()).toHaveLength(0);
    expect(await codeOf(one.attributes(['value']))).toBe('CKR_ATTRIBUTE_SENSITIVE');
    for (const value of ['1', '2']) {
      const found = user.find({ attributes: { CKA_VALUE: Buffer.from(value) } });
      expect((await found.next()).done).toBe(true);
    }
  }
  expect(await arena.refusal('generateKey', () => user.generateKey('aes-256', checked))).not.toBe(
    'CKR_OK',
  );
});

describe('T19: templates of wrapping, unwrapping and base keys', () => {
  test('a wrapping key takes what its template says, exactly', async () => {
    const { user } = arena;
    const kek = await wrappingKey(user, { wrapTemplate: { sensitive: true, label: 'backup' } });
    const wrap = (key: Key) => arena.refusal('wrapKey', () => kek.wrap(key));
    expect(await wrap(await target(user, { label: 'backup' }))).toBe('CKR_OK');
    for (const label of ['', 'Backup', 'backup ', 'BACKUP', 'backu']) {
      expect(await wrap(await target(user, { label }))).toBe('CKR_KEY_NOT_WRAPPABLE');
    }
    const readable = await target(user, { label: 'backup', sensitive: false });
    expect(await wrap(readable)).toBe('CKR_KEY_NOT_WRAPPABLE');
  });

  test('an unwrapping key says what comes of it', async () => {
    const { user } = arena;
    const kek = await wrappingKey(user);
    const { wrapped } = await kek.wrap(await target(user));
    const enforced = { sensitive: true, extractable: false } as const;
    await kek.set({ unwrapTemplate: { ...enforced, allowedMechanisms: ['AES_GCM'] } });
    const unwrap = (template: Template) =>
      arena.refusal('unwrapKey', () =>
        kek.unwrap(wrapped, { ...SECRET, usage: ['encrypt'], ...template }),
      );
    for (const more of [
      { extractable: true },
      { sensitive: false },
      { allowedMechanisms: ['AES_ECB'] },
    ] as const) {
      expect(await unwrap(more)).toBe('CKR_TEMPLATE_INCONSISTENT');
    }
    expect(await unwrap({})).toBe('CKR_OK');
    const back = await kek.unwrap(wrapped, { ...SECRET, usage: ['encrypt'] });
    expect(await back.attributes(['extractable', 'allowedMechanisms'])).toMatchObject({
      extractable: false,
      allowedMechanisms: ['AES_GCM'],
    });
  });

  test('unknown attributes, a secret, and templates without end are refused', async () => {
    const { user } = arena;
    let nested: Template = {};
    for (let depth = 0; depth < 4; depth += 1) nested = { unwrapTemplate: nested };
    const bad: readonly Template[] = [
      nested,
      { unwrapTemplate: { value: new Uint8Array(32) } },
      { unwrapTemplate: { attributes: { CKA_LOCAL: true } } },
    ];
    for (const template of bad) {
      const made = await arena.refusal('generateKey', () => wrappingKey(user, template));
      if (made !== 'CKR_OK') continue;
      const kek = await wrappingKey(user, template);
      const { wrapped } = await kek.wrap(await target(user));
      expect(await codeOf(kek.unwrap(wrapped, { ...SECRET, usage: ['encrypt'] }))).not.toBe(
        'CKR_OK',
      );
    }
  });
});

test('T20: allowed mechanisms hold for every use, in one message and in streams', async () => {
  const { user } = arena;
  const only = { allowedMechanisms: ['AES_CBC'] } as const;
  const data = Buffer.alloc(32);
  const iv = Buffer.alloc(16);
  const invalid = 'CKR_MECHANISM_INVALID';
  const key = await user.generateKey('aes-256', { usage: ['encrypt', 'decrypt'], ...only });
  const copy = await key.copy();
  for (const one of [key, copy]) {
    expect(await codeOf(one.encrypt(data, { mechanism: 'AES_CBC', iv }))).toBe('CKR_OK');
    for (const mechanism of ['AES_ECB', 'AES_GCM'] as const) {
      expect(await codeOf(one.encrypt(data, { mechanism }))).toBe(invalid);
      expect(await codeOf(one.encryptStream([data], { mechanism }))).toBe(invalid);
      expect(await codeOf(one.decrypt(data, { mechanism, iv: Buffer.alloc(12) }))).toBe(invalid);
    }
  }
  const kek = await wrappingKey(user, { allowedMechanisms: ['AES_KEY_WRAP_KWP'] });
  const { wrapped } = await kek.wrap(await target(user));
  const refusal = (mechanism: MechanismName) =>
    arena.refusal('unwrapKey', () =>
      kek.unwrap(wrapped, { ...SECRET }, { mechanism: mechanism as 'AES_ECB' }),
    );
  expect(await refusal('AES_KEY_WRAP')).toBe(invalid);
  expect(await refusal('AES_ECB')).toBe(invalid);
  const pair = await user.generateKeyPair('ec-p256', {
    usage: ['sign', 'verify'],
    allowedMechanisms: ['ECDSA_SHA384'],
  });
  expect(await codeOf(pair.privateKey.sign(data))).toBe(invalid);
  expect(await codeOf(pair.privateKey.signStream([data]))).toBe(invalid);
  expect(await codeOf(pair.privateKey.sign(data, { mechanism: 'ECDSA_SHA384' }))).toBe('CKR_OK');
});

test('T30: dates, and keys that stay', async () => {
  const { user } = arena;
  const data = Buffer.alloc(16);
  const usage = ['encrypt', 'decrypt'] as const;
  const past = { startDate: new Date('2001-01-01'), endDate: new Date('2002-01-01') };
  const over = await user.generateKey('aes-256', { usage, ...past });
  const notYet = await user.generateKey('aes-256', { usage, startDate: new Date('2099-01-01') });
  for (const key of [over, notYet]) {
    expect(await codeOf(key.encrypt(data))).toBe('CKR_KEY_FUNCTION_NOT_PERMITTED');
  }
  const kept = await user.generateKey('aes-256', { destroyable: false });
  expect(await arena.refusal('destroyObject', () => kept.destroy())).toBe('CKR_ACTION_PROHIBITED');
  expect(await codeOf(kept.encrypt(data))).toBe('CKR_OK');
});
