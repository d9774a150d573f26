import { der, derUnsigned, TAG } from '../../../src/vault/mechanism/key/der.ts';
import { hex } from './test-key.ts';

/** r and 2r − 1 are prime. */
const R = BigInt(
  '0xaf1317629a1802a21d9ffceb1bf6f36dc60ebc5998f06c1a36fecb82e65f6402' +
    '6f3373358880b6ccc32295f8d200d92b2878be62207b1f161ed630b6b4fa6b9f',
);
/** p = r(2r − 1) passes each round of Miller and Rabin more often than any other composite. */
const P = R * (2n * R - 1n);
/** One less has one factor 2 only. */
const Q = BigInt(
  '0xf16118d21675ab95d0c753670f083bf3a821f7911295e212a26b871ae945d89c6f16b076ec4bdfa56fb6321d' +
    '7ed48921cacca26f98757b28149909dc647e6910426dda292839c9527ef9d8c974a9cbee5b8a023844a0c644a4' +
    'b6f6d9d05d76557c1e9dd6a319746d8e1c257cb058a86d7a369212d641d405b5ad8012bbb76427',
);
const E = 65537n;

/** The numbers of an RSA private key, each of which a test may replace. */
export interface Numbers {
  readonly n: bigint;
  readonly d: bigint;
  readonly p: bigint;
  readonly q: bigint;
}

/**
 * Numbers that belong together, and a p that is composite: about half of the signatures do not
 * verify, for (d · e − 1) / (p − 1) is odd, and a^(p − 1) is 1 or −1 modulo 2r − 1.
 */
export function compositeNumbers(): Numbers {
  const period = ((P - 1n) * (Q - 1n)) / gcd(P - 1n, Q - 1n);
  // Odd multiples, so that e divides one of the first 2e.
  let product = 1n + period;
  while (product % E !== 0n) product += 2n * period;
  return { n: P * Q, d: product / E, p: P, q: Q };
}

/** PKCS#8, RFC 8017 §A.1.2; `length` bytes for d when given. */
export function rsaPkcs8({ n, d, p, q }: Numbers, dBytes?: Uint8Array): Uint8Array {
  const coefficient = inverse(q, p);
  const rest = [p, q, d % (p - 1n), d % (q - 1n), coefficient].map(integer);
  const exponent = dBytes === undefined ? integer(d) : derUnsigned(dBytes);
  const key = der(TAG.SEQUENCE, hex('020100'), integer(n), integer(E), exponent, ...rest);
  const algorithm = hex('300d06092a864886f70d0101010500');
  return der(TAG.SEQUENCE, hex('020100'), algorithm, der(TAG.OCTET_STRING, key));
}

export function bytesOf(value: bigint): Uint8Array {
  const text = value.toString(16);
  return hex(text.length % 2 === 0 ? text : `0${text}`);
}

const integer = (value: bigint): Uint8Array => derUnsigned(bytesOf(value));

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b);
}

/** Extended Euclid; also where the modulus is composite. */
function inverse(value: bigint, modulus: bigint): bigint {
  let [r0, r1, t0, t1] = [modulus, value % modulus, 0n, 1n];
  while (r1 !== 0n) {
    const quotient = r0 / r1;
    [r0, r1, t0, t1] = [r1, r0 - quotient * r1, t1, t0 - quotient * t1];
  }
  return t0 < 0n ? t0 + modulus : t0;
}
