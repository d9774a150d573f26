import { createPrivateKey, privateDecrypt, constants } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { CKG, CKM } from '../../../src/wire/pkcs11.ts';
import {
  aesKey,
  changesOf,
  codeOf,
  hex,
  mechanismOf,
  random,
  reveal,
  rsaPair,
  secretOf,
  toHex,
} from './test-key.ts';
import { RSA } from '../../../src/vault/mechanism/self-test/vectors.ts';

const { implementation, parse } = mechanismOf(CKM.RSA_AES_KEY_WRAP, 'openssl');
const { privateKey, publicKey } = rsaPair();
const oaep = { hash: CKM.SHA256, mgf: CKG.MGF1_SHA256 };
const given = (aesKeyBits: number, label: Uint8Array = new Uint8Array(0)) => ({
  rsaAesKeyWrap: { aesKeyBits, oaep: { ...oaep, label } },
});

async function wrap(bytes: Uint8Array, aesKeyBits = 256): Promise<Uint8Array> {
  const parameters = parse(given(aesKeyBits), 'wrap');
  using target = secretOf(bytes);
  return (await implementation.wrap?.(publicKey, parameters, target)) ?? random(0);
}

const unwrap = async (wrapped: Uint8Array, parameters: object): Promise<string> => {
  const secret = await implementation.unwrap?.(privateKey, parse(parameters, 'unwrap'), wrapped);
  if (secret === undefined) throw new Error('no secret');
  return reveal(secret);
};

const ANSWER = 'CKR_WRAPPED_KEY_INVALID';

describe('RSA_AES_KEY_WRAP', () => {
  test.each([128, 192, 256])('by an AES key of %i bits: any length comes back', async (bits) => {
    for (const length of [1, 7, 8, 16, 32, 600, 3000]) {
      const secret = random(length);
      const wrapped = await wrap(secret, bits);
      expect(wrapped.byteLength).toBe(256 + Math.ceil(length / 8) * 8 + 8);
      expect(await unwrap(wrapped, given(bits))).toBe(toHex(secret));
    }
  });

  test('is OAEP of a key, and KWP by it; never the same twice', async () => {
    const secret = random(20);
    const [one, other] = [await wrap(secret), await wrap(secret)];
    const key = createPrivateKey({
      key: Buffer.from(RSA.pkcs8, 'hex'),
      format: 'der',
      type: 'pkcs8',
    });
    const padding = constants.RSA_PKCS1_OAEP_PADDING;
    const opened = [one, other].map((wrapped) =>
      privateDecrypt({ key, padding, oaepHash: 'sha256' }, wrapped.subarray(0, 256)),
    );
    expect(opened.map(({ byteLength }) => byteLength)).toEqual([32, 32]);
    expect(toHex(opened[0] ?? random(0))).not.toBe(toHex(opened[1] ?? random(0)));
    const kwp = mechanismOf(CKM.AES_KEY_WRAP_KWP, 'noble');
    const aes = aesKey(Uint8Array.from(opened[0] ?? []));
    const inner = await kwp.implementation.unwrap?.(aes, null, one.subarray(256));
    expect(inner === undefined ? '' : reveal(inner)).toBe(toHex(secret));
  });

  test('one answer for whatever is changed, cut, longer, or wrapped otherwise', async () => {
    const wrapped = await wrap(random(32));
    const bad = [
      random(0),
      random(256),
      random(271),
      random(272),
      wrapped.subarray(0, -8),
      wrapped.subarray(1),
      Buffer.concat([wrapped, random(8)]),
      ...changesOf(wrapped).filter((_, at) => at % 12 === 0 || at >= 256),
    ];
    for (const changed of bad) {
      expect(await codeOf(() => unwrap(changed, given(256)))).toBe(ANSWER);
    }
    for (const other of [given(128), given(192), given(256, hex('00'))]) {
      expect(await codeOf(() => unwrap(wrapped, other))).toBe(ANSWER);
    }
    const byOaep = mechanismOf(CKM.RSA_PKCS_OAEP, 'openssl');
    const sealed = await byOaep.implementation.encrypt?.(
      publicKey,
      byOaep.parse({ oaep }, 'encrypt'),
      random(16),
    );
    const mixed = Buffer.concat([sealed ?? random(0), wrapped.subarray(256)]);
    expect(await codeOf(() => unwrap(mixed, given(256)))).toBe(ANSWER);
  });

  test('parameters', async () => {
    const code = (parameters: object) => codeOf(() => parse(parameters, 'wrap'));
    expect(await code(given(256))).toBe('done');
    const wrong = [
      {},
      { oaep },
      given(0),
      given(255),
      given(512),
      { rsaAesKeyWrap: { aesKeyBits: 256 } },
      { rsaAesKeyWrap: { aesKeyBits: 256, oaep: { hash: CKM.SHA256, mgf: CKG.MGF1_SHA1 } } },
      { rsaAesKeyWrap: { aesKeyBits: 256, oaep: {} } },
    ];
    for (const parameters of wrong) {
      expect(await code(parameters)).toBe('CKR_MECHANISM_PARAM_INVALID');
    }
  });
});
