import { describe, expect, test } from 'vitest';
import type { Stream } from '../../../src/vault/mechanism/mechanism.ts';
import { LIMITS } from '../../../src/wire/limits.ts';
import { CKM } from '../../../src/wire/pkcs11.ts';
import { codeOf, knownPair, mechanismOf, PROVIDERS, random, toHex } from './test-key.ts';

const { privateKey, publicKey } = knownPair('Ed25519');
const openssl = mechanismOf(CKM.EDDSA, 'openssl').implementation;
const noble = mechanismOf(CKM.EDDSA, 'noble').implementation;
const AT_ONCE = 64 * 1024;

const filled = (stream: Stream | undefined, data: Uint8Array): Stream | undefined => {
  stream?.update(data);
  return stream;
};

describe('Ed25519 of a long message', () => {
  test('goes to the thread pool, whole and streamed; a short one does not', async () => {
    for (const [data, isAsync] of [
      [random(AT_ONCE), false],
      [random(AT_ONCE + 1), true],
    ] as const) {
      const expected = (await noble.sign?.(privateKey, null, data)) ?? random(0);
      const signing = [
        openssl.sign?.(privateKey, null, data),
        filled(openssl.signStream?.(privateKey, null), data)?.finish(),
      ];
      const verifying = [
        openssl.verify?.(publicKey, null, data, expected),
        filled(openssl.verifyStream?.(publicKey, null), data)?.finish(expected),
      ];
      const pending = [...signing, ...verifying].map((result) => result instanceof Promise);
      expect(pending).toEqual([isAsync, isAsync, isAsync, isAsync]);
      for (const signature of signing) {
        expect(toHex((await signature) ?? random(0))).toBe(toHex(expected));
      }
      expect([await verifying[0], await verifying[1]]).toEqual([true, new Uint8Array(0)]);
      const wrong = expected.with(40, (expected[40] ?? 0) ^ 1);
      expect(await openssl.verify?.(publicKey, null, data, wrong)).toBe(false);
      const stream = filled(openssl.verifyStream?.(publicKey, null), data);
      expect(await codeOf(() => stream?.finish(wrong))).toBe('CKR_SIGNATURE_INVALID');
    }
  });

  test.each(PROVIDERS)('has an end, by %s', async (provider) => {
    const { implementation } = mechanismOf(CKM.EDDSA, provider);
    const piece = random(LIMITS.oneShotHeldBytesMax / 4);
    for (const stream of [
      implementation.signStream?.(privateKey, null),
      implementation.verifyStream?.(publicKey, null),
    ]) {
      for (let i = 0; i < 4; i += 1) stream?.update(piece);
      expect(await codeOf(() => stream?.update(random(1)))).toBe('CKR_DATA_LEN_RANGE');
      stream?.discard?.();
    }
  });
});
