import { CKK, CKM } from '../../src/wire/pkcs11.ts';
import { HASH_FUNCTIONS } from '../../src/vault/mechanism/hash.ts';
import { requireKeyType } from '../../src/vault/mechanism/key/key-type.ts';
import type { Key } from '../../src/vault/mechanism/mechanism.ts';
import { Refusal } from '../../src/vault/refusal.ts';
import { reveal, secretKeyOf, secretOf, toHex } from '../vault/mechanism/test-key.ts';
import { defineRunner, type Run, type Runner } from './runner.ts';
import { bytes, text } from './wycheproof.ts';

/** A secret key as the vault would take it for the mechanism. Throws a Refusal. */
function secretKey({ use }: Run, type: number, value: Uint8Array): Key {
  const { keyTypes, keyBits } = use.mechanism;
  if (!keyTypes.includes(type)) throw new Error('the mechanism takes no such key');
  const bits = value.byteLength * 8;
  const fits = requireKeyType(type).allowsSecretBytes(value.byteLength);
  if (!fits || bits < keyBits.min || bits > keyBits.max) {
    throw new Refusal('CKR_KEY_SIZE_RANGE', 'the key is of another size');
  }
  return secretKeyOf(type, value);
}

const KEY_WRAPS: Readonly<Record<string, number>> = {
  aes_wrap: CKM.AES_KEY_WRAP,
  aes_kwp: CKM.AES_KEY_WRAP_KWP,
};

const AEADS: Readonly<Record<string, { number: number; keyType: number }>> = {
  aes_ccm: { number: CKM.AES_CCM, keyType: CKK.AES },
  aes_gcm_siv: { number: CKM.AES_GCM_SIV, keyType: CKK.AES },
  chacha20_poly1305: { number: CKM.CHACHA20_POLY1305, keyType: CKK.CHACHA20 },
  xchacha20_poly1305: { number: CKM.XCHACHA20_POLY1305, keyType: CKK.CHACHA20 },
};

/** The symmetric files, each by the mechanism that it is of. */
export const SYMMETRIC_RUNNERS: readonly Runner[] = [
  defineRunner({
    files: /^aes_gcm$/,
    mechanism: () => CKM.AES_GCM,
    prepare: () => null,
    async accepts(_, { test }, run) {
      const { implementation, parse } = run.use;
      const key = secretKey(run, CKK.AES, bytes(test, 'key'));
      const gcm = { iv: bytes(test, 'iv'), aad: bytes(test, 'aad') };
      const sealed = text(test, 'ct') + text(test, 'tag');
      const parameters = parse({ gcm }, 'decrypt');
      const opened = await implementation.decrypt?.(key, parameters, Buffer.from(sealed, 'hex'));
      const made = await implementation.encrypt?.(key, parameters, bytes(test, 'msg'));
      if (opened === undefined || made === undefined) return false;
      return toHex(opened) === text(test, 'msg') && toHex(made) === sealed;
    },
  }),
  defineRunner({
    files: /^(?<file>aes_ccm|aes_gcm_siv|x?chacha20_poly1305)$/,
    mechanism: ({ file }) => AEADS[file ?? '']?.number ?? null,
    prepare: () => null,
    async accepts(_, { group, test }, run) {
      const { implementation, parse } = run.use;
      const facts = AEADS[run.named['file'] ?? ''];
      const key = secretKey(run, facts?.keyType ?? 0, bytes(test, 'key'));
      const [nonce, aad] = [bytes(test, 'iv'), bytes(test, 'aad')];
      const tagBits = Number(group['tagSize']);
      const given =
        facts?.number === CKM.AES_GCM_SIV
          ? { gcm: { iv: nonce, aad, tagBits } }
          : { aead: { nonce, aad, tagBits } };
      const sealed = text(test, 'ct') + text(test, 'tag');
      const parameters = parse(given, 'decrypt');
      const opened = await implementation.decrypt?.(key, parameters, Buffer.from(sealed, 'hex'));
      const made = await implementation.encrypt?.(key, parameters, bytes(test, 'msg'));
      if (opened === undefined || made === undefined) return false;
      return toHex(opened) === text(test, 'msg') && toHex(made) === sealed;
    },
  }),
  defineRunner({
    files: /^aes_(?<mac>cmac|gmac)$/,
    mechanism: ({ mac }) => (mac === 'cmac' ? CKM.AES_CMAC : CKM.AES_GMAC),
    prepare: () => null,
    async accepts(_, { test }, run) {
      const { implementation, parse } = run.use;
      const key = secretKey(run, CKK.AES, bytes(test, 'key'));
      const iv = bytes(test, 'iv');
      const parameters = parse(run.named['mac'] === 'gmac' ? { iv: { iv } } : {}, 'verify');
      const [data, tag] = [bytes(test, 'msg'), bytes(test, 'tag')];
      const verdict = await implementation.verify?.(key, parameters, data, tag);
      const made = await implementation.sign?.(key, parameters, data);
      return verdict === true && made !== undefined && toHex(made) === toHex(tag);
    },
  }),
  defineRunner({
    files: /^aes_xts$/,
    mechanism: () => CKM.AES_XTS,
    prepare: () => null,
    async accepts(_, { test }, run) {
      const { implementation, parse } = run.use;
      const key = secretKey(run, CKK.AES_XTS, bytes(test, 'key'));
      // The number of the data unit, little-endian and without its zeros.
      const iv = new Uint8Array(16);
      iv.set(bytes(test, 'iv'));
      const parameters = parse({ iv: { iv } }, 'decrypt');
      const opened = await implementation.decrypt?.(key, parameters, bytes(test, 'ct'));
      const made = await implementation.encrypt?.(key, parameters, bytes(test, 'msg'));
      if (opened === undefined || made === undefined) return false;
      return toHex(opened) === text(test, 'msg') && toHex(made) === text(test, 'ct');
    },
  }),
  defineRunner({
    files: /^aes_cbc_pkcs5$/,
    mechanism: () => CKM.AES_CBC_PAD,
    prepare: () => null,
    async accepts(_, { test }, run) {
      const { implementation, parse } = run.use;
      const key = secretKey(run, CKK.AES, bytes(test, 'key'));
      const parameters = parse({ iv: { iv: bytes(test, 'iv') } }, 'decrypt');
      const opened = await implementation.decrypt?.(key, parameters, bytes(test, 'ct'));
      const made = await implementation.encrypt?.(key, parameters, bytes(test, 'msg'));
      if (opened === undefined || made === undefined) return false;
      return toHex(opened) === text(test, 'msg') && toHex(made) === text(test, 'ct');
    },
  }),
  defineRunner({
    files: /^(?<file>aes_wrap|aes_kwp)$/,
    mechanism: ({ file }) => KEY_WRAPS[file ?? ''] ?? null,
    prepare: () => null,
    async accepts(_, { test }, run) {
      const { implementation, parse } = run.use;
      const key = secretKey(run, CKK.AES, bytes(test, 'key'));
      const parameters = parse({}, 'unwrap');
      const secret = await implementation.unwrap?.(key, parameters, bytes(test, 'ct'));
      using target = secretOf(bytes(test, 'msg'));
      const wrapped = await implementation.wrap?.(key, parameters, target);
      if (secret === undefined || wrapped === undefined) return false;
      return reveal(secret) === text(test, 'msg') && toHex(wrapped) === text(test, 'ct');
    },
  }),
  defineRunner({
    files: /^hmac_(?<hash>sha\w+)$/,
    mechanism({ hash }, group) {
      const found = HASH_FUNCTIONS.find(({ name }) => name === hash?.replace('_', '-'));
      if (found === undefined) return null;
      return group['tagSize'] === found.bytes * 8 ? found.hmac : found.hmacGeneral;
    },
    prepare: (group) => Number(group['tagSize']) / 8,
    async accepts(macBytes, { test }, run) {
      const { implementation, mechanism, parse } = run.use;
      const key = secretKey(run, CKK.GENERIC_SECRET, bytes(test, 'key'));
      const isCut = mechanism.name.endsWith('_GENERAL');
      const parameters = parse(isCut ? { macGeneral: { macBytes } } : {}, 'verify');
      const [data, tag] = [bytes(test, 'msg'), bytes(test, 'tag')];
      const verdict = await implementation.verify?.(key, parameters, data, tag);
      const made = await implementation.sign?.(key, parameters, data);
      return verdict === true && made !== undefined && toHex(made) === toHex(tag);
    },
  }),
];
