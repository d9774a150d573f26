import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { CKG, CKM } from '../../../src/wire/pkcs11.ts';
import { RSA_HASHES } from '../../../src/vault/mechanism/rsa-hash.ts';
import type { CkrName } from '../../../src/wire/status.ts';
import { codeOf, mechanismOf, random, rsaPair, changesOf } from './test-key.ts';

const PARAM: CkrName = 'CKR_MECHANISM_PARAM_INVALID';
const pss = (hash: number, mgf: number, saltBytes = 32) => ({ pss: { hash, mgf, saltBytes } });
const oaep = (hash: number, mgf: number, labelBytes = 0) => ({
  oaep: { hash, mgf, label: random(labelBytes) },
});

describe('RSA', () => {
  const { privateKey, publicKey } = rsaPair();

  test('OAEP: a ciphertext changed anywhere, of another label, hash or length: one answer', async () => {
    const { implementation, parse } = mechanismOf(CKM.RSA_PKCS_OAEP, 'openssl');
    const parameters = parse(oaep(CKM.SHA256, CKG.MGF1_SHA256), 'encrypt');
    const sealed = (await implementation.encrypt?.(publicKey, parameters, random(32))) ?? random(0);
    const bad = [random(256), new Uint8Array(256), random(255), random(257), random(0)];
    bad.push(...changesOf(sealed).filter((_, i) => i % 16 === 0));
    for (const changed of bad) {
      expect(await codeOf(() => implementation.decrypt?.(privateKey, parameters, changed))).toBe(
        'CKR_ENCRYPTED_DATA_INVALID',
      );
      expect(await codeOf(() => implementation.unwrap?.(privateKey, parameters, changed))).toBe(
        'CKR_WRAPPED_KEY_INVALID',
      );
    }
    for (const other of [
      oaep(CKM.SHA256, CKG.MGF1_SHA256, 3),
      oaep(CKM.SHA_1, CKG.MGF1_SHA1),
      oaep(CKM.SHA512, CKG.MGF1_SHA512),
    ]) {
      expect(
        await codeOf(() => implementation.decrypt?.(privateKey, parse(other, 'decrypt'), sealed)),
      ).toBe('CKR_ENCRYPTED_DATA_INVALID');
    }
    expect(await codeOf(() => implementation.encrypt?.(publicKey, parameters, random(191)))).toBe(
      'CKR_DATA_LEN_RANGE',
    );
    expect(await codeOf(() => implementation.encrypt?.(publicKey, parameters, random(190)))).toBe(
      'done',
    );
  });

  test('PKCS#1 v1.5 of too many bytes, and signatures that are not', async () => {
    const { implementation } = mechanismOf(CKM.RSA_PKCS, 'openssl');
    expect(await codeOf(() => implementation.sign?.(privateKey, null, random(246)))).toBe(
      'CKR_DATA_LEN_RANGE',
    );
    const data = random(245);
    const signature = (await implementation.sign?.(privateKey, null, data)) ?? random(0);
    expect(await implementation.verify?.(publicKey, null, data, signature)).toBe(true);
    for (const bad of [signature.subarray(1), random(256), random(0), ...changesOf(signature)]) {
      expect(await implementation.verify?.(publicKey, null, data, bad)).toBe(false);
    }
  });

  test('PSS: a salt that does not fit, and a hash of another length', async () => {
    const { implementation, parse } = mechanismOf(CKM.RSA_PKCS_PSS, 'openssl');
    const sign = (saltBytes: number, dataBytes: number): Promise<string> =>
      codeOf(() =>
        implementation.sign?.(
          privateKey,
          parse(pss(CKM.SHA256, CKG.MGF1_SHA256, saltBytes), 'sign'),
          random(dataBytes),
        ),
      );
    expect(await sign(0, 32)).toBe('done');
    expect(await sign(222, 32)).toBe('done');
    expect(await sign(223, 32)).toBe(PARAM);
    expect(await sign(32, 31)).toBe('CKR_DATA_LEN_RANGE');
    const whole = mechanismOf(CKM.SHA256_RSA_PKCS_PSS, 'openssl');
    const long = whole.parse(pss(CKM.SHA256, CKG.MGF1_SHA256, 223), 'sign');
    expect(await codeOf(() => whole.implementation.sign?.(privateKey, long, random(9)))).toBe(
      PARAM,
    );
  });

  test('OAEP with every hash, and with no other in its mask', async () => {
    const { implementation, parse } = mechanismOf(CKM.RSA_PKCS_OAEP, 'openssl');
    for (const { digest, mgf } of RSA_HASHES) {
      const parameters = parse(oaep(digest, mgf, 3), 'encrypt');
      const data = random(50);
      const sealed = (await implementation.encrypt?.(publicKey, parameters, data)) ?? random(0);
      const opened = await implementation.decrypt?.(privateKey, parameters, sealed);
      expect(Buffer.compare(opened ?? random(0), data)).toBe(0);
      for (const other of RSA_HASHES.filter((hash) => hash.mgf !== mgf)) {
        expect(await codeOf(() => parse(oaep(digest, other.mgf), 'decrypt'))).toBe(PARAM);
      }
    }
  });

  test('PSS with every hash in its mask: by data, by its hash, and by OpenSSL where it can', async () => {
    for (const hash of RSA_HASHES) {
      const whole = mechanismOf(hash.rsaPss, 'openssl');
      const split = mechanismOf(CKM.RSA_PKCS_PSS, 'openssl');
      const data = random(40);
      const digest = createHash(hash.name).update(data).digest();
      for (const { mgf } of RSA_HASHES) {
        const given = pss(hash.digest, mgf, 20);
        const parameters = whole.parse(given, 'sign');
        const made = (await whole.implementation.sign?.(privateKey, parameters, data)) ?? random(0);
        const ofHash = split.parse(given, 'verify');
        expect(await split.implementation.verify?.(publicKey, ofHash, digest, made)).toBe(true);
        expect(await whole.implementation.verify?.(publicKey, parameters, data, made)).toBe(true);
        const other = whole.parse(pss(hash.digest, hash.mgf, 20), 'verify');
        const verdict = await whole.implementation.verify?.(publicKey, other, data, made);
        expect(verdict).toBe(mgf === hash.mgf);
      }
    }
  });

  test.each([
    [CKM.SHA256_RSA_PKCS, {}],
    [CKM.SHA256_RSA_PKCS_PSS, {}],
    [CKM.SHA1_RSA_PKCS, {}],
    [CKM.SHA3_384_RSA_PKCS, {}],
    [CKM.SHA3_384_RSA_PKCS_PSS, {}],
    [CKM.SHA512_RSA_PKCS_PSS, pss(CKM.SHA512, CKG.MGF1_SHA1, 20)],
  ] as const)('streams of 0x%x sign and verify as whole', async (number, given) => {
    const { implementation, parse } = mechanismOf(number, 'openssl');
    const parameters = parse(given, 'sign');
    const data = random(100);
    const signing = implementation.signStream?.(privateKey, parameters);
    signing?.update(data.subarray(0, 50));
    signing?.update(data.subarray(50));
    const signature = (await signing?.finish()) ?? random(0);
    expect(await implementation.verify?.(publicKey, parameters, data, signature)).toBe(true);
    for (const [given, expected] of [
      [signature, 'done'],
      [random(256), 'CKR_SIGNATURE_INVALID'],
      [signature.subarray(1), 'CKR_SIGNATURE_INVALID'],
    ] as const) {
      const verifying = implementation.verifyStream?.(publicKey, parameters);
      verifying?.update(data);
      expect(await codeOf(() => verifying?.finish(given))).toBe(expected);
    }
  });
});
