import { describe, expect, test } from 'vitest';
import { CKD } from '../../../src/wire/derivation-number.ts';
import { CKK, CKM } from '../../../src/wire/pkcs11.ts';
import type { WireMechanism } from '../../../src/vault/mechanism/mechanism.ts';
import {
  aesKey,
  codeOf,
  hex,
  knownPair,
  mechanismOf,
  PROVIDERS,
  random,
  secretKeyOf,
  secretOf,
  toHex,
  changesOf,
} from './test-key.ts';

const iv = (bytes: number) => ({ iv: { iv: random(bytes) } });
const gcm = (ivBytes: number, more: object = {}) => ({ gcm: { iv: random(ivBytes), ...more } });

test('a cut MAC has 14 bytes at least, and no more than the whole one', async () => {
  const { parse } = mechanismOf(CKM.SHA256_HMAC_GENERAL, 'openssl');
  for (const macBytes of [0, 1, 13, 33, 2 ** 31]) {
    expect(await codeOf(() => parse({ macGeneral: { macBytes } }, 'sign'))).toBe(
      'CKR_MECHANISM_PARAM_INVALID',
    );
  }
  expect(await codeOf(() => parse({}, 'verify'))).toBe('CKR_MECHANISM_PARAM_INVALID');
  expect(parse({ macGeneral: { macBytes: 14 } }, 'sign')).toBe(14);
});

const AEADS = [
  { name: 'AES_CCM', number: CKM.AES_CCM, lengths: [7, 13], outside: [1, 6, 14, 16] },
  {
    name: 'CHACHA20_POLY1305',
    number: CKM.CHACHA20_POLY1305,
    lengths: [12],
    outside: [1, 8, 11, 13, 24],
  },
  { name: 'XCHACHA20_POLY1305', number: CKM.XCHACHA20_POLY1305, lengths: [24], outside: [12, 23] },
];

test.each(AEADS)('$name: nonces and tags of its lengths alone', async (entry) => {
  const { mechanism, parse } = mechanismOf(entry.number, 'openssl');
  const code = (aead: object, verb: 'encrypt' | 'decrypt') => codeOf(() => parse({ aead }, verb));
  for (const bytes of entry.outside) {
    for (const verb of ['encrypt', 'decrypt'] as const) {
      expect(await code({ nonce: random(bytes) }, verb)).toBe('CKR_MECHANISM_PARAM_INVALID');
    }
  }
  for (const bytes of entry.lengths) {
    expect(await code({ nonce: random(bytes), tagBits: 128 }, 'decrypt')).toBe('done');
    for (const tagBits of [8, 16, 32, 64, 96, 112, 120, 129]) {
      const given = { nonce: random(bytes), tagBits };
      expect(await code(given, 'encrypt')).toBe('CKR_MECHANISM_PARAM_INVALID');
    }
  }
  expect(await code({}, 'decrypt')).toBe('CKR_MECHANISM_PARAM_INVALID');
  const parsed = parse({}, 'encrypt');
  expect(entry.lengths.concat(12)).toContain(mechanism.generatedIv?.(parsed)?.byteLength);
});

test('CCM: data that its nonce leaves no room to count', async () => {
  const { implementation, parse } = mechanismOf(CKM.AES_CCM, 'openssl');
  const parsed = parse({ aead: { nonce: random(13) } }, 'encrypt');
  const key = aesKey(random(16));
  const encrypt = (bytes: number) =>
    codeOf(() => implementation.encrypt?.(key, parsed, random(bytes)));
  expect(await encrypt(65_535)).toBe('done');
  expect(await encrypt(65_536)).toBe('CKR_DATA_LEN_RANGE');
});

describe.each(PROVIDERS)('data that %s refuses', (provider) => {
  test.each([
    ...AEADS.map(({ name, number, lengths }) => ({ name, number, nonceBytes: lengths[0] ?? 12 })),
    { name: 'AES_GCM_SIV', number: CKM.AES_GCM_SIV, nonceBytes: 12 },
  ])('$name: each byte counts, and nothing leaves before', async ({ number, nonceBytes }) => {
    const { implementation, parse } = mechanismOf(number, provider);
    const key = aesKey(random(32));
    const [nonce, aad, data] = [random(nonceBytes), random(5), random(20)];
    const isSiv = number === CKM.AES_GCM_SIV;
    const given = (other: { nonce?: Uint8Array; aad?: Uint8Array } = {}) => {
      const all = { nonce, aad, ...other };
      return parse(isSiv ? { gcm: { iv: all.nonce, aad: all.aad } } : { aead: all }, 'decrypt');
    };
    const sealed = await implementation.encrypt?.(key, given(), data);
    if (sealed === undefined) throw new Error('no encryption');
    for (const changed of [...changesOf(sealed), sealed.subarray(1), sealed.subarray(0, 15)]) {
      const stream = implementation.decryptStream?.(key, given());
      expect(stream?.holds).toBe(true);
      expect(stream?.update(changed)).toHaveLength(0);
      expect(await codeOf(() => stream?.finish())).toBe('CKR_AEAD_DECRYPT_FAILED');
    }
    for (const other of [
      ...changesOf(nonce).map((changed) => ({ nonce: changed })),
      ...changesOf(aad).map((changed) => ({ aad: changed })),
    ]) {
      expect(await codeOf(() => implementation.decrypt?.(key, given(other), sealed))).toBe(
        'CKR_AEAD_DECRYPT_FAILED',
      );
    }
  });

  const run = (
    number: number,
    verb: 'encrypt' | 'decrypt',
    [parameters, data]: readonly [Omit<WireMechanism, 'type'>, Uint8Array],
  ): Promise<string> => {
    const { implementation, parse } = mechanismOf(number, provider);
    return codeOf(() => implementation[verb]?.(aesKey(random(32)), parse(parameters, verb), data));
  };

  test('CBC and ECB without padding take whole blocks', async () => {
    for (const bytes of [1, 15, 17]) {
      expect(await run(CKM.AES_CBC, 'encrypt', [iv(16), random(bytes)])).toBe('CKR_DATA_LEN_RANGE');
      expect(await run(CKM.AES_ECB, 'encrypt', [{}, random(bytes)])).toBe('CKR_DATA_LEN_RANGE');
      expect(await run(CKM.AES_CBC, 'decrypt', [iv(16), random(bytes)])).toBe(
        'CKR_ENCRYPTED_DATA_INVALID',
      );
    }
    expect(await run(CKM.AES_CBC, 'encrypt', [iv(16), random(0)])).toBe('done');
  });

  test('streams of CBC and ECB end in the same refusals', async () => {
    const { implementation, parse } = mechanismOf(CKM.AES_CBC, provider);
    const finish = (verb: 'encryptStream' | 'decryptStream'): Promise<string> =>
      codeOf(() => {
        const stream = implementation[verb]?.(aesKey(random(16)), parse(iv(16), 'encrypt'));
        stream?.update(random(17));
        return stream?.finish();
      });
    expect(await finish('encryptStream')).toBe('CKR_DATA_LEN_RANGE');
    expect(await finish('decryptStream')).toBe('CKR_ENCRYPTED_DATA_INVALID');
  });

  test('a CBC padding, length or content that is wrong: one answer', async () => {
    const answers = new Set<string>();
    for (let bytes = 0; bytes <= 48; bytes++) {
      for (let round = 0; round < 5; round++) {
        answers.add(await run(CKM.AES_CBC_PAD, 'decrypt', [iv(16), random(bytes)]));
      }
    }
    answers.delete('done');
    expect([...answers]).toEqual(['CKR_ENCRYPTED_DATA_INVALID']);
  });

  test('GCM: each byte of ciphertext, tag, IV and additional data counts; nothing leaves before', async () => {
    const { implementation, parse } = mechanismOf(CKM.AES_GCM, provider);
    const key = aesKey(random(32));
    const [nonce, aad, data] = [random(12), random(5), random(20)];
    const parameters = { gcm: { iv: nonce, aad } };
    const sealed = await implementation.encrypt?.(key, parse(parameters, 'encrypt'), data);
    if (sealed === undefined) throw new Error('no encryption');
    for (const changed of [...changesOf(sealed), sealed.subarray(1), sealed.subarray(0, 15)]) {
      expect(
        await codeOf(() => implementation.decrypt?.(key, parse(parameters, 'decrypt'), changed)),
      ).toBe('CKR_AEAD_DECRYPT_FAILED');
      const stream = implementation.decryptStream?.(key, parse(parameters, 'decrypt'));
      expect(stream?.holds).toBe(true);
      expect(stream?.update(changed)).toHaveLength(0);
      expect(await codeOf(() => stream?.finish())).toBe('CKR_AEAD_DECRYPT_FAILED');
    }
    for (const other of [
      ...changesOf(nonce).map((changed) => ({ gcm: { iv: changed, aad } })),
      ...changesOf(aad).map((changed) => ({ gcm: { iv: nonce, aad: changed } })),
    ]) {
      expect(
        await codeOf(() => implementation.decrypt?.(key, parse(other, 'decrypt'), sealed)),
      ).toBe('CKR_AEAD_DECRYPT_FAILED');
      expect(await codeOf(() => implementation.unwrap?.(key, parse(other, 'unwrap'), sealed))).toBe(
        'CKR_WRAPPED_KEY_INVALID',
      );
    }
  });

  test('CTR: data for which the counter would wrap, whole and streamed', async () => {
    const { implementation, parse } = mechanismOf(CKM.AES_CTR, provider);
    const key = aesKey(random(16));
    const counterBlock = new Uint8Array(16).fill(0xff);
    // Three bits, at 5 of 8: three blocks are left.
    counterBlock[15] = 0xfd;
    const parameters = parse({ ctr: { counterBlock, counterBits: 3 } }, 'encrypt');
    expect(await codeOf(() => implementation.encrypt?.(key, parameters, random(48)))).toBe('done');
    expect(await codeOf(() => implementation.encrypt?.(key, parameters, random(49)))).toBe(
      'CKR_DATA_LEN_RANGE',
    );
    const stream = implementation.decryptStream?.(key, parameters);
    const code = await codeOf(async () => {
      stream?.update(random(48));
      stream?.update(random(1));
      await stream?.finish();
    });
    expect(code).toBe('CKR_DATA_LEN_RANGE');
  });

  test('KW: secrets that are no whole semiblocks, or one', async () => {
    const { implementation } = mechanismOf(CKM.AES_KEY_WRAP, provider);
    for (const bytes of [1, 8, 15, 17, 20]) {
      using target = secretOf(random(bytes));
      expect(await codeOf(() => implementation.wrap?.(aesKey(random(16)), null, target))).toBe(
        'CKR_KEY_SIZE_RANGE',
      );
    }
  });

  test.each([CKM.AES_KEY_WRAP, CKM.AES_KEY_WRAP_KWP, CKM.AES_CBC_PAD, CKM.AES_ECB, CKM.AES_GCM])(
    'unwrapping anything by 0x%x: one answer',
    async (number) => {
      const { implementation, parse } = mechanismOf(number, provider);
      const wire = number === CKM.AES_CBC_PAD ? iv(16) : number === CKM.AES_GCM ? gcm(12) : {};
      const parameters = parse(wire, 'unwrap');
      for (let bytes = 0; bytes <= 60; bytes++) {
        if (number === CKM.AES_ECB && bytes > 0 && bytes % 16 === 0) continue;
        const code = await codeOf(() =>
          implementation.unwrap?.(aesKey(random(16)), parameters, random(bytes)),
        );
        // One random CBC padding in 256 is a good one.
        if (number === CKM.AES_CBC_PAD && code === 'done') continue;
        expect([bytes, code]).toEqual([bytes, 'CKR_WRAPPED_KEY_INVALID']);
      }
    },
  );

  test('HMAC: a tag cut, longer or changed does not verify', async () => {
    const { implementation } = mechanismOf(CKM.SHA256_HMAC, provider);
    const key = secretKeyOf(CKK.SHA256_HMAC, random(32));
    const mac = (await implementation.sign?.(key, null, random(0))) ?? random(0);
    for (const bad of [mac.subarray(0, 1), mac.subarray(1), random(0), ...changesOf(mac)]) {
      expect(await implementation.verify?.(key, null, random(0), bad)).toBe(false);
      const stream = implementation.verifyStream?.(key, null);
      expect(await codeOf(() => stream?.finish(bad))).toBe('CKR_SIGNATURE_INVALID');
    }
  });

  test('ECDSA of no hash, and of a message', async () => {
    const { implementation } = mechanismOf(CKM.ECDSA, provider);
    const { privateKey, publicKey } = knownPair('P-256');
    for (const bytes of [0, 1025]) {
      expect(await codeOf(() => implementation.sign?.(privateKey, null, random(bytes)))).toBe(
        'CKR_DATA_LEN_RANGE',
      );
    }
    for (const bytes of [1, 20, 32, 64, 100]) {
      const data = random(bytes);
      const signature = (await implementation.sign?.(privateKey, null, data)) ?? data;
      expect(await implementation.verify?.(publicKey, null, data, signature)).toBe(true);
    }
  });

  test('ECDH: points that are not on the curve, at infinity, of low order, or of another form', async () => {
    const { implementation, parse } = mechanismOf(CKM.ECDH1_DERIVE, provider);
    const derive = async (curve: 'P-256' | 'X25519', publicData: Uint8Array): Promise<string> => {
      const parameters = parse({ ecdh: { kdf: CKD.NULL, publicData } }, 'derive');
      return await codeOf(async () => {
        const { privateKey } = knownPair(curve);
        (await implementation.derive?.(privateKey, parameters, null))?.[Symbol.dispose]();
      });
    };
    const off = hex(`04${'11'.repeat(64)}`);
    for (const bad of [off, hex('00'), hex('04'), hex(`06${'11'.repeat(64)}`), random(32)]) {
      expect(await derive('P-256', bad)).toBe('CKR_PUBLIC_KEY_INVALID');
      expect(await derive('P-256', hex(`0441${toHex(bad)}`))).toBe('CKR_PUBLIC_KEY_INVALID');
    }
    for (const low of [
      '00'.repeat(32),
      `01${'00'.repeat(31)}`,
      'e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800',
      `ed${'ff'.repeat(30)}7f`,
      `ed${'ff'.repeat(30)}ff`,
      'ff'.repeat(31),
    ]) {
      expect(await derive('X25519', hex(low))).toBe('CKR_PUBLIC_KEY_INVALID');
    }
    const { publicInfo } = knownPair('X25519').publicKey;
    const point = (publicInfo ?? random(44)).subarray(-32);
    expect(await derive('X25519', point)).toBe('done');
    expect(await derive('X25519', hex(`0420${toHex(point)}`))).toBe('done');
  });
});
