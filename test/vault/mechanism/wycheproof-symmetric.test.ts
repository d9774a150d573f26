import { describe } from 'vitest';
import { CKK, CKM } from '../../../src/wire/pkcs11.ts';
import { HASHES } from '../../../src/vault/mechanism/hash.ts';
import { aesKey, mechanismOf, reveal, secretKeyOf, secretOf, toHex } from './test-key.ts';
import { bytes, text, wycheproof } from './wycheproof.ts';

describe('AES', () => {
  wycheproof({
    file: 'aes_gcm',
    waivers: [
      {
        reason: 'only 12-byte IVs are taken',
        expected: 'rejected',
        applies: ({ group }) => group['ivSize'] !== 96,
      },
    ],
    prepare: () => null,
    async accepts(_, { test }, provider) {
      const { implementation, parse } = mechanismOf(CKM.AES_GCM, provider);
      const key = aesKey(bytes(test, 'key'));
      const gcm = { iv: bytes(test, 'iv'), aad: bytes(test, 'aad') };
      const sealed = text(test, 'ct') + text(test, 'tag');
      const parameters = parse({ gcm }, 'decrypt');
      const opened = await implementation.decrypt?.(key, parameters, Buffer.from(sealed, 'hex'));
      const made = await implementation.encrypt?.(key, parameters, bytes(test, 'msg'));
      if (opened === undefined || made === undefined) return false;
      return toHex(opened) === text(test, 'msg') && toHex(made) === sealed;
    },
  });

  wycheproof({
    file: 'aes_cbc_pkcs5',
    prepare: () => null,
    async accepts(_, { test }, provider) {
      const { implementation, parse } = mechanismOf(CKM.AES_CBC_PAD, provider);
      const key = aesKey(bytes(test, 'key'));
      const parameters = parse({ iv: { iv: bytes(test, 'iv') } }, 'decrypt');
      const opened = await implementation.decrypt?.(key, parameters, bytes(test, 'ct'));
      const made = await implementation.encrypt?.(key, parameters, bytes(test, 'msg'));
      if (opened === undefined || made === undefined) return false;
      return toHex(opened) === text(test, 'msg') && toHex(made) === text(test, 'ct');
    },
  });

  for (const [file, number] of [
    ['aes_wrap', CKM.AES_KEY_WRAP],
    ['aes_kwp', CKM.AES_KEY_WRAP_KWP],
  ] as const) {
    wycheproof({
      file,
      prepare: () => null,
      async accepts(_, { test }, provider) {
        const { implementation, parse } = mechanismOf(number, provider);
        const key = aesKey(bytes(test, 'key'));
        const parameters = parse({}, 'unwrap');
        const secret = await implementation.unwrap?.(key, parameters, bytes(test, 'ct'));
        using target = secretOf(bytes(test, 'msg'));
        const wrapped = await implementation.wrap?.(key, parameters, target);
        if (secret === undefined || wrapped === undefined) return false;
        return reveal(secret) === text(test, 'msg') && toHex(wrapped) === text(test, 'ct');
      },
    });
  }
});

describe('HMAC', () => {
  for (const hash of HASHES) {
    wycheproof({
      file: `hmac_${hash.name}`,
      waivers: [
        {
          reason: 'a cut MAC is CKM_SHAx_HMAC_GENERAL, which is not offered',
          expected: 'rejected',
          applies: ({ group }) => group['tagSize'] !== hash.bytes * 8,
        },
      ],
      prepare: () => null,
      async accepts(_, { test }, provider) {
        const { implementation, parse } = mechanismOf(hash.hmac, provider);
        const key = secretKeyOf(CKK.GENERIC_SECRET, bytes(test, 'key'));
        const parameters = parse({}, 'verify');
        const [data, tag] = [bytes(test, 'msg'), bytes(test, 'tag')];
        const verdict = await implementation.verify?.(key, parameters, data, tag);
        const made = await implementation.sign?.(key, parameters, data);
        return verdict === true && made !== undefined && toHex(made) === toHex(tag);
      },
    });
  }
});
