import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DeriveMechanism, Key, Template } from '../../src/client/index.ts';
import { Arena, codeOf, hex, target } from './arena.ts';

/** T8, T14, T15: keys that contain others, and keys that are known outside. */
let arena: Arena;
beforeAll(async () => {
  arena = await Arena.start();
});
afterAll(() => arena[Symbol.asyncDispose]());

const NOT_PERMITTED = 'CKR_KEY_FUNCTION_NOT_PERMITTED';
const INCONSISTENT = 'CKR_TEMPLATE_INCONSISTENT';
const open = { sensitive: false, extractable: true };
const data = Buffer.alloc(16, 7);

const master = (template: Template = {}): Promise<Key> =>
  arena.user.generateKey('generic-256', { usage: ['derive'], token: false, ...template });
const refusal = (base: Key, way: DeriveMechanism, template: Template) =>
  arena.refusal('deriveKey', () => base.derive(way, template));
const generic = (valueLength: number, template: Template = {}): Template => ({
  type: 'GENERIC_SECRET',
  valueLength,
  usage: ['derive'],
  ...template,
});
const bytesOf = async (key: Key): Promise<Uint8Array> =>
  (await key.attributes(['value'])).value ?? new Uint8Array();

describe('a key that is not readable', () => {
  test.each<DeriveMechanism>([
    { mechanism: 'XOR_BASE_AND_DATA', data },
    { mechanism: 'EXTRACT_KEY_FROM_KEY', firstBit: 8 },
  ])(
    'derives none by $mechanism: of that, guesses of pieces and relations can be made',
    async (way) => {
      for (const base of [
        await master(),
        await master({ extractable: true }),
        await master({ sensitive: false }),
      ]) {
        expect(await refusal(base, way, generic(16))).toBe(NOT_PERMITTED);
        const hkdf = { mechanism: 'HKDF_DERIVE', info: data } as const;
        expect(await refusal(base, hkdf, generic(16))).toBe('CKR_OK');
      }
    },
  );

  const ways = async (base: Key): Promise<readonly [Key, DeriveMechanism][]> => {
    const known = await master(open);
    return [
      [base, { mechanism: 'CONCATENATE_BASE_AND_DATA', data: Buffer.alloc(32) }],
      [base, { mechanism: 'CONCATENATE_DATA_AND_BASE', data: Buffer.alloc(32) }],
      [base, { mechanism: 'CONCATENATE_BASE_AND_KEY', key: known }],
      [known, { mechanism: 'CONCATENATE_BASE_AND_KEY', key: base }],
    ];
  };

  test('is not cut beside known bytes, so that its last byte could be guessed', async () => {
    for (const [base, way] of await ways(await master())) {
      for (const bytes of [14, 33, 63]) {
        expect(await refusal(base, way, generic(bytes))).toBe('CKR_KEY_SIZE_RANGE');
      }
      expect(await refusal(base, way, generic(64))).toBe('CKR_OK');
    }
  });

  test('gives what contains it its floor, and the usage derive alone, for ever', async () => {
    for (const [base, way] of await ways(await master())) {
      expect(await refusal(base, way, generic(64, open))).toBe(INCONSISTENT);
      for (const usage of ['sign', 'verify', 'encrypt', 'wrap'] as const) {
        const asked = generic(64, { usage: ['derive', usage] });
        expect(await refusal(base, way, asked)).toBe(NOT_PERMITTED);
      }
      const made = await base.derive(way, generic(64));
      expect(await codeOf(made.attributes(['value']))).toBe('CKR_ATTRIBUTE_SENSITIVE');
      const learn = () => made.set({ usage: ['derive', 'sign'] });
      expect(await arena.refusal('setAttributes', learn)).toBe('CKR_ATTRIBUTE_READ_ONLY');
    }
  });

  test('signs with no key that HMAC takes for it: zeros after it change nothing', async () => {
    // With readable keys it works, and tells what HKDF makes of the base.
    const base = await master(open);
    const zeros = { mechanism: 'CONCATENATE_BASE_AND_DATA', data: Buffer.alloc(1) } as const;
    const padded = await base.derive(zeros, generic(33, { usage: ['sign'] }));
    const told = await padded.sign(Buffer.concat([data, Buffer.of(1)]), {
      mechanism: 'SHA256_HMAC',
    });
    const expand = { mechanism: 'HKDF_DERIVE', step: 'expand', info: data } as const;
    expect(hex(await bytesOf(await base.derive(expand, generic(32, open))))).toBe(hex(told));
    const kept = await master();
    expect(await refusal(kept, zeros, generic(33, { usage: ['sign'] }))).toBe(NOT_PERMITTED);
    // Nor is a key contained that could once sign.
    const signs = await master({ usage: ['derive', 'sign'] });
    expect(await refusal(signs, zeros, generic(33))).toBe(NOT_PERMITTED);
  });

  test('is not longer than a block of HMAC when its digest is taken', async () => {
    const long = await arena.user.generateKey('generic-520', { usage: ['derive'], token: false });
    const way = { mechanism: 'SHA256_KEY_DERIVATION' } as const;
    expect(await refusal(long, way, generic(32, { usage: ['sign'] }))).toBe('CKR_KEY_SIZE_RANGE');
    const made = await (await master()).derive(way, generic(32, { usage: ['sign'] }));
    expect(await codeOf(made.attributes(['value']))).toBe('CKR_ATTRIBUTE_SENSITIVE');
  });
});

test('a secret agreed on, in a key longer than a block of HMAC, is no key of HMAC', async () => {
  const { user } = arena;
  const agreeing = { usage: ['derive'], token: false } as const;
  const mine = await user.generateKeyPair('ec-p256', agreeing);
  const theirs = await user.generateKeyPair('ec-p256', agreeing);
  const publicData = (await theirs.publicKey.publicKeySpki()).subarray(-65);
  const agree = (usage: 'derive' | 'sign', kdf: object = {}) =>
    mine.privateKey.derive(
      { mechanism: 'ECDH1_DERIVE', publicData, ...kdf },
      { type: 'GENERIC_SECRET', valueLength: 32, usage: [usage], token: false },
    );
  const sharedData = Buffer.alloc(40, 9);
  const shared = await agree('derive');
  // X9.63 hashes Z, the counter and the shared data; so does HMAC, where they are its key.
  const counted = Buffer.concat([Buffer.of(0, 0, 0, 1), sharedData]);
  const way = { mechanism: 'CONCATENATE_BASE_AND_DATA', data: counted } as const;
  const long = await shared.derive(way, generic(76, { token: false }));
  const imitation = await agree('sign', { kdf: 'SHA256', sharedData });
  const told = await imitation.sign(Buffer.concat([data, Buffer.of(1)]), {
    mechanism: 'SHA256_HMAC',
  });
  const expand = { mechanism: 'HKDF_DERIVE', step: 'expand', info: data } as const;
  const kept = generic(32, { usage: ['sign'], token: false });
  const stealing = async (): Promise<void> => {
    const made = await (await long.derive(expand, kept)).sign(data, { mechanism: 'SHA256_HMAC' });
    expect(hex(made)).not.toBe(createHmac('sha256', told).update(data).digest('hex'));
  };
  expect(await arena.refusal('deriveKey', stealing)).toBe(NOT_PERMITTED);
  const label = data;
  const randoms = { clientRandom: Buffer.alloc(32), serverRandom: Buffer.alloc(32) };
  expect(await refusal(long, { mechanism: 'SP800_108_COUNTER_KDF', label }, kept)).toBe(
    NOT_PERMITTED,
  );
  expect(await refusal(long, { mechanism: 'TLS_KDF', label, ...randoms }, kept)).toBe(
    NOT_PERMITTED,
  );
  const salted = { mechanism: 'HKDF_DERIVE', saltKey: long, info: data } as const;
  expect(await refusal(await master(open), salted, kept)).toBe(NOT_PERMITTED);
  // Extracted from it is what HMAC makes of a message.
  expect(await refusal(long, { mechanism: 'HKDF_DERIVE', info: data }, kept)).toBe('CKR_OK');
  expect(await refusal(long, { ...expand, hash: 'SHA512' }, { ...kept, valueLength: 64 })).toBe(
    'CKR_OK',
  );
});

test('of readable keys everything is derived as everybody computes it', async () => {
  const base = await master(open);
  const value = await bytesOf(base);
  const of = async (way: DeriveMechanism, bytes: number) =>
    hex(await bytesOf(await base.derive(way, generic(bytes, open))));
  const whole = hex(value);
  expect(await of({ mechanism: 'CONCATENATE_BASE_AND_DATA', data }, 40)).toBe(
    `${whole}${'07'.repeat(8)}`,
  );
  expect(await of({ mechanism: 'EXTRACT_KEY_FROM_KEY', firstBit: 8 }, 32)).toBe(
    `${whole.slice(2)}${whole.slice(0, 2)}`,
  );
  expect(await of({ mechanism: 'XOR_BASE_AND_DATA', data }, 16)).toBe(
    hex(value.subarray(0, 16).map((byte) => byte ^ 7)),
  );
});

describe('a key made of a password', () => {
  const stretch = (template: Template, password = 'correct horse') =>
    arena.user.stretchPassword(
      { password: Buffer.from(password), salt: Buffer.alloc(16, 1), iterations: 1000 },
      { type: 'AES', valueLength: 32, token: false, ...template },
    );

  test('is known outside: it is not local, and wraps no sensitive key', async () => {
    const kek = await stretch({ usage: ['wrap', 'unwrap'] });
    const { attributes } = await kek.attributes(['LOCAL', 'ALWAYS_SENSITIVE', 'NEVER_EXTRACTABLE']);
    expect(Object.values(attributes)).toEqual([false, false, false]);
    expect(await codeOf(kek.wrap(await target(arena.user)))).toBe('CKR_KEY_NOT_WRAPPABLE');
    const readable = await arena.user.generateKey('aes-256', { ...open, token: false });
    expect(await codeOf(kek.wrap(readable))).toBe('CKR_OK');
  });

  test('comes back within what it was: no conflicting usage, and not readable', async () => {
    await stretch({ usage: ['wrap', 'unwrap'] }, 'battery staple');
    const again = (template: Template) =>
      arena.refusal('generateKey', () => stretch(template, 'battery staple'));
    expect(await again({ usage: ['encrypt', 'decrypt'] })).toBe(INCONSISTENT);
    expect(await again({ usage: ['wrap'], ...open })).toBe(INCONSISTENT);
    expect(await again({ usage: ['wrap'] })).toBe('CKR_OK');
  });

  test('is never so short that it could be guessed, whatever the password', async () => {
    const short = { type: 'GENERIC_SECRET', usage: ['sign'] } as const;
    const made = (valueLength: number) =>
      arena.refusal('generateKey', () => stretch({ ...short, valueLength }));
    expect(await made(13)).toBe('CKR_KEY_SIZE_RANGE');
    expect(await made(14)).toBe('CKR_OK');
  });
});

test('KMAC is a MAC as any: a key that signs by it does not derive', async () => {
  const base = await master({ usage: ['derive', 'sign'] });
  const mac = await base.sign(data, { mechanism: 'KMAC128' });
  expect(mac).toHaveLength(32);
  expect(hex(mac)).not.toBe(createHmac('sha256', data).digest('hex'));
  expect(await refusal(base, { mechanism: 'HKDF_DERIVE', info: data }, generic(32))).toBe(
    NOT_PERMITTED,
  );
});
