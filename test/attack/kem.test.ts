import { decapsulate, generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Template } from '../../src/client/index.ts';
import { Arena, codeOf, hex, target } from './arena.ts';

/** T31: secrets that come of a key pair whose other half somebody else may hold. */
let arena: Arena;
beforeAll(async () => {
  arena = await Arena.start();
});
afterAll(() => arena[Symbol.asyncDispose]());

const AES = { type: 'AES', usage: ['encrypt', 'decrypt'] } as const;
const READABLE = { ...AES, sensitive: false, extractable: true } as const;

function attackers(): { readonly spki: Buffer; open(ciphertext: Uint8Array): Buffer } {
  const { publicKey, privateKey } = generateKeyPairSync('ml-kem-512');
  return {
    spki: publicKey.export({ type: 'spki', format: 'der' }),
    open: (ciphertext) => decapsulate(privateKey, Buffer.from(ciphertext)),
  };
}

describe('encapsulated to the attacker’s key', () => {
  test('the secret wraps no sensitive key', async () => {
    const { spki } = attackers();
    const key = await arena.user.importKey({ spki }, { token: false });
    const secret = await target(arena.user);
    for (const usage of [['wrap'], ['wrap', 'unwrap']] as const) {
      const made = await key.encapsulate({ type: 'AES', usage });
      const wrap = () => made.key.wrap(secret, { mechanism: 'AES_KEY_WRAP_KWP' });
      expect(await arena.refusal('wrapKey', wrap)).toBe('CKR_KEY_NOT_WRAPPABLE');
    }
    const attributes = ['LOCAL', 'ALWAYS_SENSITIVE', 'NEVER_EXTRACTABLE'] as const;
    const made = await key.encapsulate(AES);
    const read = (await made.key.attributes([...attributes])).attributes;
    expect(Object.values(read)).toEqual([false, false, false]);
  });

  test('is readable where the template says so, as it is at home anyway', async () => {
    const { spki, open } = attackers();
    const key = await arena.user.importKey({ spki }, { token: false });
    const { key: made, ciphertext } = await key.encapsulate(READABLE);
    const { value } = await made.attributes(['value']);
    expect(hex(value ?? new Uint8Array())).toBe(open(ciphertext).toString('hex'));
  });

  test('stays sensitive where the template of the public key says so', async () => {
    const { spki } = attackers();
    const encapsulateTemplate: Template = { sensitive: true, extractable: false };
    const key = await arena.user.importKey({ spki }, { token: false, encapsulateTemplate });
    const readable = () => key.encapsulate(READABLE);
    expect(await arena.refusal('encapsulateKey', readable)).toBe('CKR_TEMPLATE_INCONSISTENT');
    const { key: made } = await key.encapsulate(AES);
    expect(await made.attributes(['sensitive'])).toMatchObject({ sensitive: true });
  });
});

describe('decapsulated by a sensitive key', () => {
  test('the secret is as guarded as the key', async () => {
    const { privateKey, publicKey } = await arena.user.generateKeyPair('ml-kem-768', {
      token: false,
    });
    const { ciphertext } = await publicKey.encapsulate(AES);
    for (const asked of [READABLE, { ...AES, sensitive: false }, { ...AES, extractable: true }]) {
      const open = () => privateKey.decapsulate(ciphertext, asked);
      expect(await arena.refusal('decapsulateKey', open)).toBe('CKR_TEMPLATE_INCONSISTENT');
    }
    const key = await privateKey.decapsulate(ciphertext, AES);
    const read = await key.attributes(['sensitive', 'extractable']);
    expect([read.sensitive, read.extractable]).toEqual([true, false]);
    expect(await codeOf(key.attributes(['value']))).toBe('CKR_ATTRIBUTE_SENSITIVE');
    // What was once sensitive does not come back readable by the other half either.
    expect(await codeOf(privateKey.decapsulate(ciphertext, { ...AES, usage: ['wrap'] }))).toBe(
      'CKR_TEMPLATE_INCONSISTENT',
    );
  });

  test('in the mechanisms and usages of the key, and by no other operation', async () => {
    const { privateKey, publicKey } = await arena.user.generateKeyPair('ml-kem-512', {
      token: false,
      allowedMechanisms: ['ML_DSA'],
    });
    const refused = 'CKR_MECHANISM_INVALID';
    expect(await arena.refusal('encapsulateKey', () => publicKey.encapsulate(AES))).toBe(refused);
    const mute = await arena.user.generateKeyPair('ml-kem-512', {
      token: false,
      usage: ['derive'],
    });
    const { ciphertext } = await (
      await arena.user.generateKeyPair('ml-kem-512', { token: false })
    ).publicKey.encapsulate(AES);
    const permitted = 'CKR_KEY_FUNCTION_NOT_PERMITTED';
    const open = () => mute.privateKey.decapsulate(ciphertext, AES);
    expect(await arena.refusal('decapsulateKey', open)).toBe(permitted);
    expect(await codeOf(privateKey.sign(Buffer.alloc(4), { mechanism: 'ML_DSA' }))).toBe(
      'CKR_KEY_TYPE_INCONSISTENT',
    );
    const short = { type: 'GENERIC_SECRET', usage: ['sign'], valueLength: 13 } as const;
    const fresh = await arena.user.generateKeyPair('ml-kem-512', { token: false });
    expect(await codeOf(fresh.publicKey.encapsulate(short))).toBe('CKR_KEY_SIZE_RANGE');
    const cut = { ...short, valueLength: 16 } as const;
    expect(await codeOf(fresh.publicKey.encapsulate(cut))).toBe('CKR_TEMPLATE_INCONSISTENT');
  });
});
