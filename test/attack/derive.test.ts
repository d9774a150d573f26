import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DeriveMechanism, Key, Template } from '../../src/client/index.ts';
import { Arena, codeOf, hex, target } from './arena.ts';

/** T5, T7, T14, T15, T20: keys derived from secret keys. */
let arena: Arena;
beforeAll(async () => {
  arena = await Arena.start();
});
afterAll(() => arena[Symbol.asyncDispose]());

const HKDF: DeriveMechanism = { mechanism: 'HKDF_DERIVE', info: Buffer.from('orders') };
const label = Buffer.from('orders');
const WAYS: readonly DeriveMechanism[] = [
  HKDF,
  { mechanism: 'SP800_108_COUNTER_KDF', label },
  { mechanism: 'SP800_108_FEEDBACK_KDF', label },
  { mechanism: 'SP800_108_DOUBLE_PIPELINE_KDF', label },
  {
    mechanism: 'TLS_KDF',
    label,
    clientRandom: new Uint8Array(32),
    serverRandom: new Uint8Array(32),
  },
];
const AES: Template = { type: 'AES', valueLength: 32, usage: ['encrypt', 'decrypt'] };
const READABLE: Template = { ...AES, sensitive: false, extractable: true };
const INCONSISTENT = 'CKR_TEMPLATE_INCONSISTENT';
const NOT_PERMITTED = 'CKR_KEY_FUNCTION_NOT_PERMITTED';

const master = (template: Template = {}): Promise<Key> =>
  arena.user.generateKey('generic-256', { usage: ['derive'], token: false, ...template });
const open = { sensitive: false, extractable: true };
const refusal = (base: Key, way: DeriveMechanism, template: Template) =>
  arena.refusal('deriveKey', () => base.derive(way, template));

describe.each(WAYS)('by $mechanism', (way) => {
  test('what a sensitive key derives is sensitive, and stays in', async () => {
    const base = await master();
    for (const asked of [READABLE, { ...AES, sensitive: false }, { ...AES, extractable: true }]) {
      expect(await refusal(base, way, asked)).toBe(INCONSISTENT);
    }
    const key = await base.derive(way, AES);
    expect(await codeOf(key.attributes(['value']))).toBe('CKR_ATTRIBUTE_SENSITIVE');
    const read = await key.attributes(['sensitive', 'extractable', 'LOCAL', 'ALWAYS_SENSITIVE']);
    expect(read).toMatchObject({ sensitive: true, extractable: false });
    expect(read.attributes).toEqual({ CKA_LOCAL: false, CKA_ALWAYS_SENSITIVE: true });
  });

  test('it is never so short that it could be guessed', async () => {
    const base = await master();
    const asked = { type: 'GENERIC_SECRET', usage: ['sign'] } as const;
    for (const valueLength of [1, 13]) {
      expect(await refusal(base, way, { ...asked, valueLength })).toBe('CKR_KEY_SIZE_RANGE');
    }
    expect(await refusal(base, way, { ...asked, valueLength: 14 })).toBe('CKR_OK');
  });

  test('a key that signs could tell what it derives: it derives nothing', async () => {
    const owns = { HKDF_DERIVE: 'hkdf-256', TLS_KDF: 'generic-512' } as const;
    const own = new Map<string, 'hkdf-256' | 'generic-512'>(Object.entries(owns));
    for (const kind of ['generic-256', own.get(way.mechanism) ?? 'hmac-sha256'] as const) {
      const usage = ['derive', 'sign'] as const;
      const base = await arena.user.generateKey(kind, { usage, token: false });
      expect(await refusal(base, way, AES)).toBe(NOT_PERMITTED);
      // Nor once the usage is gone again.
      await base.set({ usage: ['derive'] });
      expect(await refusal(base, way, AES)).toBe(NOT_PERMITTED);
    }
    const readable = await master({ ...open, usage: ['derive', 'sign'] });
    expect(await refusal(readable, way, READABLE)).toBe('CKR_OK');
  });

  test('nor does it learn to sign afterwards, itself or in a copy', async () => {
    const base = await master();
    await base.derive(way, AES);
    for (const usage of ['sign', 'encrypt', 'decrypt', 'wrap', 'unwrap'] as const) {
      const learn = () => base.set({ usage: ['derive', usage] });
      expect(await arena.refusal('setAttributes', learn)).toBe('CKR_ATTRIBUTE_READ_ONLY');
      expect(await codeOf(base.copy({ usage: ['derive', usage] }))).not.toBe('CKR_OK');
    }
  });

  test('derived twice, it has no usages that conflict, and it wraps no sensitive key', async () => {
    const base = await master();
    const kek = await base.derive(way, { ...AES, usage: ['wrap', 'unwrap'] });
    expect(await refusal(base, way, AES)).toBe(INCONSISTENT);
    const secret = await target(arena.user);
    expect(await codeOf(kek.wrap(secret))).toBe('CKR_KEY_NOT_WRAPPABLE');
  });

  test('in the mechanisms and usages of the key', async () => {
    const bound = await master({ allowedMechanisms: ['ECDH1_DERIVE'] });
    expect(await refusal(bound, way, AES)).toBe('CKR_MECHANISM_INVALID');
    const mute = await master({ usage: ['verify'] });
    expect(await refusal(mute, way, AES)).toBe(NOT_PERMITTED);
    const base = await master({ deriveTemplate: { attributes: { CKA_ENCRYPT: false } } });
    expect(await refusal(base, way, AES)).toBe(INCONSISTENT);
  });
});

test('an AES key that encrypts could tell what CMAC derives of it: it derives nothing', async () => {
  const way = { mechanism: 'SP800_108_COUNTER_KDF', prf: 'AES_CMAC', label } as const;
  for (const usage of ['encrypt', 'decrypt', 'sign', 'wrap', 'unwrap'] as const) {
    const base = await arena.user.generateKey('aes-256', {
      usage: ['derive', usage],
      token: false,
    });
    expect(await refusal(base, way, AES)).toBe(NOT_PERMITTED);
  }
  const base = await arena.user.generateKey('aes-256', { usage: ['derive'], token: false });
  expect(await refusal(base, way, READABLE)).toBe(INCONSISTENT);
  expect(await refusal(base, way, AES)).toBe('CKR_OK');
});

test('one value, by whichever function it was derived: no usages that conflict', async () => {
  const base = await master();
  // HKDF-Expand reads info ‖ 01, and so does SP 800-108 when it is told to.
  const expand = { mechanism: 'HKDF_DERIVE', step: 'expand', info: label } as const;
  const parts = [
    { part: 'data', data: label },
    { part: 'counter', bits: 8 },
  ] as const;
  const same = { mechanism: 'SP800_108_COUNTER_KDF', parts } as const;
  await base.derive(expand, { ...AES, usage: ['wrap', 'unwrap'] });
  expect(await refusal(base, same, AES)).toBe(INCONSISTENT);
});

describe('a key as the salt of HKDF', () => {
  const withSalt = (saltKey: Key): DeriveMechanism => ({ ...HKDF, saltKey });

  test('lends its floor to what is derived of a key that everybody knows', async () => {
    const base = await master(open);
    for (const asked of [READABLE, { ...AES, sensitive: false }, { ...AES, extractable: true }]) {
      expect(await refusal(base, withSalt(await master()), asked)).toBe(INCONSISTENT);
    }
    const bound = await master({ deriveTemplate: { sensitive: true } });
    expect(await refusal(base, withSalt(bound), READABLE)).toBe(INCONSISTENT);
    const made = await base.derive(withSalt(await master()), AES);
    const { attributes } = await made.attributes(['ALWAYS_SENSITIVE', 'NEVER_EXTRACTABLE']);
    expect(Object.values(attributes)).toEqual([false, false]);
  });

  test('is used as what it is: a key that may derive, by its mechanisms, and that is seen', async () => {
    const base = await master();
    const refused = async (saltKey: Key) => await refusal(base, withSalt(saltKey), AES);
    expect(await refused(await master({ usage: ['verify'] }))).toBe(NOT_PERMITTED);
    expect(await refused(await master({ usage: ['derive', 'sign'] }))).toBe(NOT_PERMITTED);
    expect(await refused(await master({ allowedMechanisms: ['SHA256_HMAC'] }))).toBe(
      'CKR_MECHANISM_INVALID',
    );
    const aes = await arena.user.generateKey('aes-256', { usage: ['derive'], token: false });
    expect(await refused(aes)).toBe('CKR_KEY_TYPE_INCONSISTENT');
    const gone = await master();
    await gone.destroy();
    expect(await refused(gone)).toBe('CKR_KEY_HANDLE_INVALID');
    const elsewhere = await (
      await arena.partition('salt')
    ).generateKey('generic-256', {
      usage: ['derive'],
    });
    expect(await refused(elsewhere)).toBe('CKR_KEY_HANDLE_INVALID');
  });

  test('is named in the audit log', async () => {
    const saltKey = await master();
    const made = await (await master()).derive(withSalt(saltKey), AES);
    const line = (await arena.log()).find((one) => one.includes(hex(made.uniqueId)));
    expect(line).toContain(`"subject":"${hex(saltKey.uniqueId)}"`);
  });
});

test('what is derived of readable keys is HKDF, as everybody computes it', async () => {
  const base = await master(open);
  const salt = await master(open);
  const bytes = async (key: Key): Promise<Uint8Array> => {
    return (await key.attributes(['value'])).value ?? new Uint8Array();
  };
  const made = await base.derive({ ...HKDF, saltKey: salt }, READABLE);
  const prk = createHmac('sha256', await bytes(salt))
    .update(await bytes(base))
    .digest();
  const block = createHmac('sha256', prk).update('orders').update(Uint8Array.of(1)).digest();
  expect(hex(await bytes(made))).toBe(block.toString('hex'));
});
