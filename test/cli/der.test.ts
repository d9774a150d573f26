import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { signatureFromDer, signatureToDer } from '../../src/cli/der.ts';

const ORDERS = [
  ['P-256', 32],
  ['P-384', 48],
  ['P-521', 66],
] as const;

const scalar = (bytes: number): fc.Arbitrary<Uint8Array> =>
  fc.uint8Array({ minLength: bytes, maxLength: bytes });

describe('ECDSA signatures as DER', () => {
  test.each(ORDERS)('%s: what openssl writes, we read and write the same', (namedCurve, bytes) => {
    const pair = generateKeyPairSync('ec', {
      namedCurve,
      publicKeyEncoding: { type: 'spki', format: 'der' },
      privateKeyEncoding: { type: 'pkcs8', format: 'der' },
    });
    const key = createPrivateKey({ key: pair.privateKey, format: 'der', type: 'pkcs8' });
    for (let i = 0; i < 50; i += 1) {
      const der = sign('sha256', Buffer.from([i]), key);
      const raw = signatureFromDer(der, bytes);
      expect(raw).toHaveLength(2 * bytes);
      expect(Buffer.from(signatureToDer(raw))).toEqual(der);
    }
  });

  test('r and s of any value come back, leading zeros and all', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(20, 32, 48, 66),
        fc.infiniteStream(fc.nat(255)),
        (bytes, stream) => {
          const raw = Uint8Array.from({ length: 2 * bytes }, () => Number(stream.next().value));
          expect(Buffer.from(signatureFromDer(signatureToDer(raw), bytes))).toEqual(
            Buffer.from(raw),
          );
        },
      ),
    );
    const zeros = new Uint8Array(64);
    zeros[31] = 1;
    zeros[63] = 0x80;
    expect(Buffer.from(signatureToDer(zeros)).toString('hex')).toBe('300702010102020080');
  });

  test('what is read has one encoding: a byte changed is refused or is another signature', () => {
    const changed = fc.tuple(scalar(64), fc.nat(), fc.integer({ min: 1, max: 255 }));
    fc.assert(
      fc.property(changed, ([raw, position, flip]) => {
        const der = Uint8Array.from(signatureToDer(raw));
        const at = position % der.length;
        der[at] = (der[at] ?? 0) ^ flip;
        let read: Uint8Array;
        try {
          read = signatureFromDer(der, 32);
        } catch {
          return;
        }
        expect(Buffer.from(signatureToDer(read))).toEqual(Buffer.from(der));
        expect(Buffer.from(read)).not.toEqual(Buffer.from(raw));
      }),
    );
  });

  test.each([
    ['nothing', ''],
    ['another tag', '3106020101020101'],
    ['a longer length than there is', '3007020101020101'],
    ['bytes after the end', '300602010102010100'],
    ['a third integer', '3009020101020101020101'],
    ['a padded integer', '300702020001020101'],
    ['a negative integer', '3006020180020101'],
    ['an integer without digits', '30050200020101'],
    ['a length in the long form that fits the short', '308106020101020101'],
    ['the indefinite length', '30800201010201010000'],
    ['an integer longer than the order', `302702210100${'00'.repeat(31)}020101`],
  ])('%s is refused', (_, hex) => {
    const der = Buffer.from(hex, 'hex');
    expect(() => signatureFromDer(der, 32)).toThrow('does not verify');
  });
});
