import { createCipheriv, createHash, createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect } from '../../src/client/index.ts';
import type { Key, Session, Vault } from '../../src/client/index.ts';
import { codeOf } from '../attack/arena.ts';
import { RealVault } from './real-vault.ts';

const DATA = Buffer.from('twenty-four bytes, whole');
const VALUE = Buffer.from('0123456789abcdef23456789abcdef01456789abcdef0123', 'hex');
const iv = Buffer.alloc(8, 3);
const OFF = 'CKR_MECHANISM_INVALID';

let real: RealVault;
let client: Vault;
let session: Session;
let officer: Session;

beforeAll(async () => {
  real = await RealVault.start();
  client = await connect({ socket: real.socket });
  session = await client.openSession('dev', { user: 'user', pin: await real.pin('user') });
  const other = await connect({ socket: real.socket });
  officer = await other.openSession('dev', { user: 'so', pin: await real.pin('so') });
}, 60_000);

afterAll(async () => {
  client.close();
  await officer.close();
  await real.remove();
});

const importDes3 = (value: Uint8Array, usage: readonly ['encrypt', 'decrypt'] | [] = []) =>
  session.importKey(
    { secret: Uint8Array.from(value) },
    { type: 'DES3', token: false, ...(usage.length > 0 && { usage: [...usage] }) },
  );

async function listed(): Promise<string[]> {
  const [partition] = await client.partitions();
  const mechanisms = await client.mechanisms(partition ? { partition: partition.id } : {});
  return mechanisms.map(({ name }) => name).filter((name) => /DES|MD5/u.test(name));
}

describe('legacy mechanisms', () => {
  test('are off, and not listed, until an officer allows them', async () => {
    expect(await codeOf(session.generateKey('des3', { token: false }))).toBe(OFF);
    expect(await codeOf(importDes3(VALUE))).toBe('CKR_ATTRIBUTE_VALUE_INVALID');
    expect(await codeOf(session.digest(DATA, 'MD5'))).toBe(OFF);
    const secret = await session.generateKey('generic-128', { usage: ['sign', 'verify'] });
    expect(await codeOf(secret.sign(DATA, { mechanism: 'MD5_HMAC' }))).toBe(OFF);
    expect(await listed()).toEqual([]);
    expect(await codeOf(session.policy.set({ legacy: 'on' }))).not.toBe('done');
  });

  describe('allowed', () => {
    let key: Key;
    beforeAll(async () => {
      await officer.policy.set({ legacy: 'on' });
      key = await importDes3(VALUE);
    });
    test('are listed, told by status, and never approved', async () => {
      expect(await listed()).toHaveLength(7);
      const [partition] = await client.partitions();
      expect(partition?.allowed).toEqual(['legacy']);
      const all = await client.mechanisms();
      const legacy = all.filter(({ name }) => /DES|MD5/u.test(name));
      expect(
        legacy.map(({ approved, usages, switched }) => [
          approved,
          usages.length === switched.length,
        ]),
      ).toEqual(legacy.map(() => [false, true]));
      expect(legacy.flatMap(({ usages }) => usages)).not.toContain('wrap');
      expect(legacy.flatMap(({ usages }) => usages)).not.toContain('unwrap');
    });

    test('DES3 encrypts as OpenSSL does, whole and streamed', async () => {
      const ecb = createCipheriv('des-ede3-ecb', VALUE, null).setAutoPadding(false);
      const byEcb = await key.encrypt(DATA, { mechanism: 'DES3_ECB' });
      expect(Buffer.from(byEcb.data)).toEqual(ecb.update(DATA));
      for (const mechanism of ['DES3_CBC', 'DES3_CBC_PAD'] as const) {
        const cipher = createCipheriv('des-ede3-cbc', VALUE, iv);
        cipher.setAutoPadding(mechanism === 'DES3_CBC_PAD');
        const expected = Buffer.concat([cipher.update(DATA), cipher.final()]);
        const { data } = await key.encrypt(DATA, { mechanism, iv });
        expect(Buffer.from(data)).toEqual(expected);
        expect(Buffer.from(await key.decrypt(data, { mechanism, iv }))).toEqual(DATA);
        const long = Buffer.alloc(2_000_000, 5);
        const sealed = await key.encrypt(long, { mechanism, iv });
        const opened = await key.decrypt(sealed.data, { mechanism, iv });
        expect(Buffer.compare(opened, long)).toBe(0);
      }
      const odd = key.encrypt(DATA.subarray(1), { mechanism: 'DES3_ECB' });
      expect(await codeOf(odd)).toBe('CKR_DATA_LEN_RANGE');
      const spoilt = key.decrypt(DATA.subarray(1), { mechanism: 'DES3_CBC_PAD', iv });
      expect(await codeOf(spoilt)).toBe('CKR_ENCRYPTED_DATA_INVALID');
      const short = key.encrypt(DATA, { mechanism: 'DES3_CBC', iv: Buffer.alloc(16) });
      expect(await codeOf(short)).toBe('CKR_MECHANISM_PARAM_INVALID');
    });

    test('DES3 keys have parity, and are no single DES', async () => {
      const made = await session.generateKey('des3', {
        token: false,
        sensitive: false,
        extractable: true,
      });
      const { value } = await made.attributes(['value']);
      const bytes = Buffer.from(value ?? []);
      expect(bytes).toHaveLength(24);
      const ones = [...bytes].map((byte) => byte.toString(2).replaceAll('0', '').length % 2);
      expect(new Set(ones)).toEqual(new Set([1]));
      const parts = [VALUE.subarray(0, 8), VALUE.subarray(8, 16), VALUE.subarray(16)];
      const of = (...which: readonly number[]) =>
        Buffer.concat(which.map((at) => parts[at] ?? Buffer.alloc(0)));
      const evenParity = Buffer.from(VALUE);
      evenParity[5] = (evenParity[5] ?? 0) ^ 1;
      for (const bad of [of(0, 0, 2), of(0, 1, 1), of(0, 0, 0), of(0, 1), evenParity]) {
        expect(await codeOf(importDes3(bad))).toBe('CKR_ATTRIBUTE_VALUE_INVALID');
      }
    });

    test('MD5 and its HMAC compute what OpenSSL does', async () => {
      const digest = await session.digest(DATA, 'MD5');
      expect(Buffer.from(digest)).toEqual(createHash('md5').update(DATA).digest());
      const mac = await session.importKey(
        { secret: Uint8Array.from(DATA) },
        { type: 'MD5_HMAC', token: false },
      );
      const tag = createHmac('md5', DATA).update(DATA).digest();
      expect(Buffer.from(await mac.sign(DATA))).toEqual(tag);
      const cut = { mechanism: 'MD5_HMAC_GENERAL', macBytes: 14 } as const;
      expect(Buffer.from(await mac.sign(DATA, cut))).toEqual(tag.subarray(0, 14));
      const short = mac.sign(DATA, { mechanism: 'MD5_HMAC_GENERAL', macBytes: 13 });
      expect(await codeOf(short)).toBe('CKR_MECHANISM_PARAM_INVALID');
    });

    test('legacy keys wrap, unwrap and derive nothing, and come by no unwrapping', async () => {
      const usage = ['wrap', 'unwrap', 'derive'] as const;
      const made = await codeOf(session.generateKey('des3', { token: false, usage: [...usage] }));
      if (made === 'done') {
        const kek = await session.generateKey('des3', { token: false, usage: [...usage] });
        const target = await session.generateKey('aes-128', { extractable: true, token: false });
        const wrapped = kek.wrap(target, { mechanism: 'DES3_CBC_PAD', iv });
        expect(await codeOf(wrapped)).toBe(OFF);
      }
      const kek = await session.generateKey('aes-256', { token: false, usage: ['wrap', 'unwrap'] });
      const movable = await session.generateKey('aes-192', {
        token: false,
        sensitive: false,
        extractable: true,
      });
      const { wrapped } = await kek.wrap(movable);
      const template = { class: 'SECRET_KEY', type: 'DES3', token: false } as const;
      expect(await codeOf(kek.unwrap(wrapped, template))).toBe('CKR_TEMPLATE_INCONSISTENT');
      const base = await session.generateKey('hkdf-256', { token: false });
      const derived = base.derive({ mechanism: 'HKDF_DERIVE' }, { type: 'DES3', token: false });
      expect(await codeOf(derived)).toBe('CKR_TEMPLATE_INCONSISTENT');
    });

    test('off again: what was made stays, and nothing uses it', async () => {
      await officer.policy.set({ legacy: 'off' });
      expect(await codeOf(key.encrypt(DATA, { mechanism: 'DES3_ECB' }))).toBe(OFF);
      expect(await codeOf(key.decrypt(DATA, { mechanism: 'DES3_CBC', iv }))).toBe(OFF);
      expect(await listed()).toEqual([]);
      await officer.policy.set({ legacy: 'on' });
    });
  });
});
