import { createHash } from 'node:crypto';

/**
 * Ed25519 by the book (RFC 8032 §5.1), slow and with the points that providers do not offer: to
 * make signatures that verifiers disagree on.
 */
const P = 2n ** 255n - 19n;
export const L = 2n ** 252n + 27742317777372353535851937790883648493n;
const D = mod(-121665n * power(121666n, P - 2n));
const ROOT_OF_MINUS_1 = power(2n, (P - 1n) / 4n);

export interface Point {
  readonly x: bigint;
  readonly y: bigint;
}

export const IDENTITY: Point = { x: 0n, y: 1n };
export const BASE = pointAt(mod(4n * power(5n, P - 2n)), 0n);
/** Of order 8. */
export const TORSION = findTorsion();

export function add(a: Point, b: Point): Point {
  const product = mod(D * a.x * b.x * a.y * b.y);
  return {
    x: mod((a.x * b.y + a.y * b.x) * power(mod(1n + product), P - 2n)),
    y: mod((a.y * b.y + a.x * b.x) * power(mod(1n - product), P - 2n)),
  };
}

export function times(scalar: bigint, point: Point): Point {
  let sum = IDENTITY;
  for (let rest = scalar, doubled = point; rest > 0n; rest >>= 1n, doubled = add(doubled, doubled))
    if ((rest & 1n) === 1n) sum = add(sum, doubled);
  return sum;
}

export function encode({ x, y }: Point): Uint8Array {
  return littleEndian(y | ((x & 1n) << 255n));
}

/** The signature with which R and A satisfy the equation but for their parts of small order. */
export function signatureOf(given: {
  readonly r: bigint;
  readonly encodedR: Uint8Array;
  readonly a: bigint;
  readonly encodedA: Uint8Array;
  readonly data: Uint8Array;
}): { readonly signature: Uint8Array; readonly k: bigint } {
  const { r, encodedR, a, encodedA, data } = given;
  const hash = createHash('sha512').update(encodedR).update(encodedA).update(data).digest();
  const k = fromLittleEndian(hash) % L;
  return { signature: Buffer.concat([encodedR, littleEndian((r + k * a) % L)]), k };
}

export function littleEndian(value: bigint): Uint8Array {
  return Uint8Array.from(Buffer.from(value.toString(16).padStart(64, '0'), 'hex')).toReversed();
}

export function fromLittleEndian(bytes: Uint8Array): bigint {
  return bytes.reduceRight((value, byte) => value * 256n + BigInt(byte), 0n);
}

function findTorsion(): Point {
  for (let y = 2n; ; y += 1n) {
    const x = rootOf(y);
    const point = x === null ? IDENTITY : times(L, { x, y });
    if (encode(times(4n, point)).some((byte, i) => byte !== encode(IDENTITY)[i])) return point;
  }
}

/** x² = (y² − 1) / (d y² + 1). */
function rootOf(y: bigint): bigint | null {
  const square = mod((y * y - 1n) * power(mod(D * y * y + 1n), P - 2n));
  const root = power(square, (P + 3n) / 8n);
  for (const x of [root, mod(root * ROOT_OF_MINUS_1)]) if (mod(x * x - square) === 0n) return x;
  return null;
}

function pointAt(y: bigint, sign: bigint): Point {
  const x = rootOf(y) ?? 0n;
  return { x: (x & 1n) === sign ? x : P - x, y };
}

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  for (
    let rest = exponent, square = mod(base);
    rest > 0n;
    rest >>= 1n, square = mod(square * square)
  )
    if ((rest & 1n) === 1n) result = mod(result * square);
  return result;
}

function mod(value: bigint): bigint {
  const rest = value % P;
  return rest < 0n ? rest + P : rest;
}
