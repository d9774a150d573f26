import { CURVES, type CurveFacts } from '../../src/vault/mechanism/key/key-type.ts';

/** The curve that an OBJECT IDENTIFIER in dots names; undefined: it is not offered. */
export function curveOfOid(oid: string): CurveFacts | undefined {
  const [first = 0, second = 0, ...rest] = oid.split('.').map(Number);
  const octets = [first * 40 + second, ...rest].flatMap((arc) => {
    const digits = [arc & 0x7f];
    for (let left = arc >> 7; left > 0; left >>= 7) digits.unshift(0x80 | (left & 0x7f));
    return digits;
  });
  const der = Buffer.from([6, octets.length, ...octets]);
  return Object.values(CURVES).find(({ params }) => der.equals(params));
}
