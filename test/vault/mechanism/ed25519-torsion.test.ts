import { describe, expect, test } from 'vitest';
import { CKA, CKK, CKM, CKO } from '../../../src/wire/pkcs11.ts';
import {
  publicFromAttributes,
  publicFromSpki,
} from '../../../src/vault/mechanism/key/key-material.ts';
import { CURVES } from '../../../src/vault/mechanism/key/key-type.ts';
import type { Key } from '../../../src/vault/mechanism/mechanism.ts';
import { ecPublicInfo } from '../../../src/vault/mechanism/key/public-key.ts';
import * as slow from './ed25519-torsion.ts';
import { codeOf, hex, mechanismOf, PROVIDERS, random, secretOf } from './test-key.ts';

const a = 0x1234567890abcdefn ** 3n % slow.L;
const A = slow.times(a, slow.BASE);
const r = 0xfedcba0987654321n ** 3n % slow.L;
const data = Buffer.from('who verifies this?');
const TORSION = [1n, 2n, 3n, 4n, 5n, 6n, 7n].map((i) => slow.times(i, slow.TORSION));
/** Points of small order in encodings that no point has: y of p and above, x of 0 and odd. */
const NON_CANONICAL = [
  `edffffff${'ff'.repeat(27)}7f`,
  `edffffff${'ff'.repeat(27)}ff`,
  `eeffffff${'ff'.repeat(27)}7f`,
  `eeffffff${'ff'.repeat(27)}ff`,
  `01${'00'.repeat(30)}80`,
  `ecffffff${'ff'.repeat(27)}ff`,
].map(hex);

/** A public key that nobody has checked, as one that was stored before such were refused. */
function storedKey(point: Uint8Array): Key {
  return {
    class: CKO.PUBLIC_KEY,
    type: CKK.EC_EDWARDS,
    bits: 255,
    curve: 'Ed25519',
    parameterSet: null,
    publicInfo: ecPublicInfo(CURVES.Ed25519, point),
    openSecret: () => secretOf(random(1)),
    handles: new Map(),
  };
}

/** What both providers say, whole and streamed; it must be the same. */
async function verdict(point: Uint8Array, signature: Uint8Array): Promise<string> {
  const verdicts: string[] = [];
  for (const provider of PROVIDERS) {
    const { implementation } = mechanismOf(CKM.EDDSA, provider);
    const code = await codeOf(async () => {
      verdicts.push(String(await implementation.verify?.(storedKey(point), null, data, signature)));
    });
    if (code !== 'done') verdicts.push(code);
    const streamed = await codeOf(async () => {
      const stream = implementation.verifyStream?.(storedKey(point), null);
      stream?.update(data);
      await stream?.finish(signature);
    });
    const names: Record<string, string> = { done: 'true', CKR_SIGNATURE_INVALID: 'false' };
    verdicts.push(names[streamed] ?? streamed);
  }
  expect(new Set(verdicts).size).toBe(1);
  return verdicts[0] ?? '';
}

function signed(encodedR: Uint8Array, nonce: bigint): Uint8Array {
  const encodedA = slow.encode(A);
  return slow.signatureOf({ r: nonce, encodedR, a, encodedA, data }).signature;
}

describe('signatures of a good key', () => {
  const R = slow.times(r, slow.BASE);
  const plain = signed(slow.encode(R), r);

  test('that follow the book verify', async () => {
    expect(await verdict(slow.encode(A), plain)).toBe('true');
  });

  test.each(TORSION.map((T, i) => [i + 1, T] as const))(
    'R with %i times a point of order 8 in it',
    async (_, T) => {
      const mixed = signed(slow.encode(slow.add(R, T)), r);
      expect(await verdict(slow.encode(A), mixed)).toBe('false');
      expect(await verdict(slow.encode(A), signed(slow.encode(T), 0n))).toBe('false');
    },
  );

  test('R of order 1, in its own encoding and in others', async () => {
    for (const encoded of [slow.encode(slow.IDENTITY), ...NON_CANONICAL]) {
      expect(await verdict(slow.encode(A), signed(encoded, 0n))).toBe('false');
    }
  });

  test('S of L and above', async () => {
    const s = slow.fromLittleEndian(plain.subarray(32));
    for (let above = s + slow.L; above < 2n ** 256n; above += slow.L) {
      const other = Buffer.concat([plain.subarray(0, 32), slow.littleEndian(above)]);
      expect(await verdict(slow.encode(A), other)).toBe('false');
    }
    for (const edge of [slow.L, slow.L - 1n, 0n, 2n ** 256n - 1n]) {
      const other = Buffer.concat([plain.subarray(0, 32), slow.littleEndian(edge)]);
      expect(await verdict(slow.encode(A), other)).toBe('false');
    }
  });
});

describe('public keys with a part of small order', () => {
  const mixed = TORSION.map((T) => slow.encode(slow.add(A, T)));
  const bad = [...mixed, ...TORSION.map(slow.encode), slow.encode(slow.IDENTITY), ...NON_CANONICAL];

  test.each(bad.map((point) => [Buffer.from(point).toString('hex'), point] as const))(
    '%s is imported by neither form, and used by no provider',
    async (_, point) => {
      const spki = ecPublicInfo(CURVES.Ed25519, point);
      expect(await codeOf(() => publicFromSpki(spki))).toBe('CKR_PUBLIC_KEY_INVALID');
      const rows = new Map<number, Uint8Array>([
        [CKA.EC_PARAMS, CURVES.Ed25519.params],
        [CKA.EC_POINT, point],
      ]);
      expect(await codeOf(() => publicFromAttributes(CKK.EC_EDWARDS, rows))).toBe(
        'CKR_PUBLIC_KEY_INVALID',
      );
      const encodedR = slow.encode(slow.times(r, slow.BASE));
      const { signature } = slow.signatureOf({ r, encodedR, a, encodedA: point, data });
      expect(await verdict(point, signature)).toBe('CKR_PUBLIC_KEY_INVALID');
    },
  );

  test('and those without are imported', async () => {
    expect(await codeOf(() => publicFromSpki(ecPublicInfo(CURVES.Ed25519, slow.encode(A))))).toBe(
      'done',
    );
  });
});
