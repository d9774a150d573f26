import type { EdDSA } from '@noble/curves/abstract/edwards.js';
import { ed25519 } from '@noble/curves/ed25519.js';
import { ed448 } from '@noble/curves/ed448.js';
import { brainpoolP256r1, brainpoolP384r1, brainpoolP512r1 } from '@noble/curves/misc.js';
import { p256, p384, p521 } from '@noble/curves/nist.js';
import { secp256k1 } from '@noble/curves/secp256k1.js';
import type { Curve } from '../mechanism.ts';
import { p224 } from './p224.ts';

const canonical: Readonly<Record<Curve, (bytes: Uint8Array) => Uint8Array | null>> = {
  'P-224': (bytes) => p224.Point.fromBytes(bytes).toBytes(false),
  'P-256': (bytes) => p256.Point.fromBytes(bytes).toBytes(false),
  'P-384': (bytes) => p384.Point.fromBytes(bytes).toBytes(false),
  'P-521': (bytes) => p521.Point.fromBytes(bytes).toBytes(false),
  secp256k1: (bytes) => secp256k1.Point.fromBytes(bytes).toBytes(false),
  brainpoolP256r1: (bytes) => brainpoolP256r1.Point.fromBytes(bytes).toBytes(false),
  brainpoolP384r1: (bytes) => brainpoolP384r1.Point.fromBytes(bytes).toBytes(false),
  brainpoolP512r1: (bytes) => brainpoolP512r1.Point.fromBytes(bytes).toBytes(false),
  Ed25519: (bytes) => edwardsPoint(ed25519, bytes),
  Ed448: (bytes) => edwardsPoint(ed448, bytes),
  X25519: (bytes) => {
    if (bytes.byteLength !== 32) return null;
    const masked = Uint8Array.from(bytes);
    // RFC 7748 §5: the top bit is ignored.
    masked[31] = (masked[31] ?? 0) & 0x7f;
    return isOneOf(X25519_LOW_ORDER, masked) ? null : Uint8Array.from(bytes);
  },
  X448: (bytes) =>
    bytes.byteLength !== 56 || isOneOf(X448_LOW_ORDER, bytes) ? null : Uint8Array.from(bytes),
};

/**
 * Not ZIP-215: y must be below p (RFC 8032 §5.1.3, §5.2.3). Nor with a part of small order, which
 * the keys of these curves do not have: verifiers with and without the cofactor differ on it.
 */
function edwardsPoint(curve: EdDSA, bytes: Uint8Array): Uint8Array | null {
  const point = curve.Point.fromBytes(bytes, false);
  const good = !point.isSmallOrder() && point.isTorsionFree();
  return good ? Uint8Array.from(bytes) : null;
}

/**
 * Checks a public point, whichever provider will use it, and returns it in the one form that is
 * stored: uncompressed, in its own buffer. Null when it is malformed, not on the curve, the point
 * at infinity, or of low order (SP 800-56A §5.6.2.3, RFC 7748 §6), or, on Edwards curves, not of
 * the prime order. X25519 and X448 take non-canonical coordinates, as RFC 7748 §5 says they must.
 */
export function canonicalPoint(curve: Curve, bytes: Uint8Array): Uint8Array | null {
  try {
    return canonical[curve](bytes);
  } catch {
    return null;
  }
}

/**
 * The coordinates of order 1, 2, 4 and 8 on Curve25519 and its twist, and those that reduce to them
 * (cr.yp.to/ecdh.html).
 */
const X25519_LOW_ORDER: readonly string[] = [
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000000',
  'e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800',
  '5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
];

/** 0, 1 and p − 1, of order 1, 2 and 4 on Curve448 and its twist, and p and p + 1. */
const X448_LOW_ORDER: readonly string[] = [
  '00'.repeat(56),
  `01${'00'.repeat(55)}`,
  `fe${'ff'.repeat(27)}fe${'ff'.repeat(27)}`,
  `${'ff'.repeat(28)}fe${'ff'.repeat(27)}`,
  `${'00'.repeat(28)}${'ff'.repeat(28)}`,
];

function isOneOf(points: readonly string[], bytes: Uint8Array): boolean {
  return points.some((point) => Buffer.from(point, 'hex').equals(bytes));
}
