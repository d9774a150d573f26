import { expect, test } from 'vitest';
import { CKG, CKM } from '../../../src/wire/pkcs11.ts';
import { implementationOf, requireMechanism } from '../../../src/vault/mechanism/table.ts';
import type { Implementation, Verb } from '../../../src/vault/mechanism/mechanism.ts';
import { codeOfAsync } from '../session/vault.ts';
import { hex, pairOf } from './test-key.ts';
import { RSA } from '../../../src/vault/mechanism/self-test/vectors.ts';

/**
 * RFC 8017 §8.1.2 and §7.1.2, step 1: a signature and a ciphertext are as long as the modulus.
 * OpenSSL takes those that begin with a zero without it, one in 256.
 */
const { privateKey, publicKey } = pairOf(hex(RSA.pkcs8));

function of(number: number, verb: Verb): { by: Implementation<unknown>; parameters: unknown } {
  const mechanism = requireMechanism(number);
  const oaep = { hash: CKM.SHA256, mgf: CKG.MGF1_SHA256 };
  const wire = { type: number, ...(number === CKM.RSA_PKCS_OAEP && { oaep }) };
  return { by: implementationOf(mechanism, 'openssl'), parameters: mechanism.parse(wire, verb) };
}

function* tries(): Generator<Uint8Array> {
  for (let count = 0; count < 10_000; count += 1) yield Buffer.from(String(count));
}

test.each([['SHA256_RSA_PKCS'], ['SHA256_RSA_PKCS_PSS']] as const)(
  '%s: a signature',
  async (name) => {
    expect.hasAssertions();
    const { by, parameters } = of(CKM[name], 'verify');
    for (const data of tries()) {
      const signature = (await by.sign?.(privateKey, parameters, data)) ?? new Uint8Array();
      if (signature[0] !== 0) continue;
      const short = signature.subarray(1);
      expect(await by.verify?.(publicKey, parameters, data, signature)).toBe(true);
      expect(await by.verify?.(publicKey, parameters, data, short)).toBe(false);
      const finish = async (given: Uint8Array): Promise<unknown> => {
        const stream = by.verifyStream?.(publicKey, parameters);
        stream?.update(data);
        return await stream?.finish(given);
      };
      expect(await codeOfAsync(finish(signature))).toBe('CKR_OK');
      expect(await codeOfAsync(finish(short))).toBe('CKR_SIGNATURE_INVALID');
      return;
    }
  },
);

test('RSA_PKCS_OAEP: a ciphertext', async () => {
  expect.hasAssertions();
  const { by, parameters } = of(CKM.RSA_PKCS_OAEP, 'decrypt');
  for (const data of tries()) {
    const encrypted = (await by.encrypt?.(publicKey, parameters, data)) ?? new Uint8Array();
    if (encrypted[0] !== 0) continue;
    expect(await by.decrypt?.(privateKey, parameters, encrypted)).toEqual(Buffer.from(data));
    const short = async () => await by.decrypt?.(privateKey, parameters, encrypted.subarray(1));
    expect(await codeOfAsync(short())).toBe('CKR_ENCRYPTED_DATA_INVALID');
    return;
  }
});
