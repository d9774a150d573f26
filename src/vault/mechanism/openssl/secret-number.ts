import { createECDH, randomFillSync } from 'node:crypto';
import { Defect } from '../../refusal.ts';
import { CURVES } from '../key/key-type.ts';

/**
 * A per-message secret number of P-256 (FIPS 186-5 §6.3): k⁻¹ mod n, and r, the x of kG mod n. Who
 * has one has the key of the signature it goes into.
 */
export interface SecretNumber {
  readonly inverse: bigint;
  readonly r: bigint;
}

/** One whose inverse is still to be computed. */
interface Point {
  readonly k: bigint;
  readonly r: bigint;
  /** The product of the blind and of every k before it. */
  readonly before: bigint;
}

const { order, scalarBytes } = CURVES['P-256'];
const n = toNumber(order ?? new Uint8Array(0));

/**
 * How many are made ahead. An inversion takes nearly as long as a point; one for sixteen costs a
 * signature little.
 */
const BATCH = 16;
/** Made with each signature, until there are as many: all at once would be a millisecond. */
const STEP = 2;
/** What nobody wants any more is forgotten. */
const IDLE_MS = 1000;

/** Each is taken out and used once, for whichever key is next. */
const ready: SecretNumber[] = [];
let points: Point[] = [];
let product = 0n;
/** Random bytes, overwritten as they are used. */
const drawn = new Uint8Array(BATCH * scalarBytes);
let drawnLeft = 0;
const generator = createECDH('prime256v1');
const idle = setTimeout(forget, IDLE_MS).unref();

/** One that was never given before. */
export function takeSecretNumber(): SecretNumber {
  idle.refresh();
  if (ready.length === 0) {
    if (points.length === 0) addPoint();
    invertPoints();
  }
  const taken = ready.pop();
  if (taken === undefined) throw new Defect('no secret number was made');
  for (let left = STEP; left > 0 && ready.length + points.length < BATCH; left -= 1) addPoint();
  return taken;
}

/** OpenSSL computes kG in constant time: it takes half of what making a pair of keys takes. */
function addPoint(): void {
  if (points.length === 0) product = drawScalar().k;
  const { k, scalar } = drawScalar();
  generator.setPrivateKey(scalar);
  scalar.fill(0);
  const point = generator.getPublicKey();
  points.push({ k, r: toNumber(point.subarray(1, 1 + scalarBytes)) % n, before: product });
  product = (product * k) % n;
}

/**
 * The product is inverted, and each inverse taken from that (Montgomery's trick). The time of an
 * inversion in BigInt tells of its operand, which so is no one's secret number, but a product with
 * a blind that is used for nothing else.
 */
function invertPoints(): void {
  let inverse = invert(product);
  for (const { k, r, before } of points.toReversed()) {
    ready.push({ inverse: (inverse * before) % n, r });
    inverse = (inverse * k) % n;
  }
  points = [];
}

function forget(): void {
  ready.length = 0;
  points = [];
  product = 0n;
  drawn.fill(0);
  drawnLeft = 0;
  // Instead of the last secret number.
  generator.generateKeys();
}

/**
 * Drawn uniformly from [1, n-1] by rejection (FIPS 186-5 §A.3.2), which happens once in 2^32. Its
 * bytes are the caller's to overwrite.
 */
function drawScalar(): { k: bigint; scalar: Uint8Array } {
  for (;;) {
    if (drawnLeft === 0) {
      randomFillSync(drawn);
      drawnLeft = BATCH;
    }
    drawnLeft -= 1;
    const scalar = drawn.subarray(drawnLeft * scalarBytes, (drawnLeft + 1) * scalarBytes);
    const k = toNumber(scalar);
    if (k !== 0n && k < n) return { k, scalar };
  }
}

/** Modulo n, by the extended Euclidean algorithm. */
function invert(number: bigint): bigint {
  let [remainder, next] = [n, number];
  let [factor, nextFactor] = [0n, 1n];
  while (next !== 0n) {
    const quotient = remainder / next;
    [remainder, next] = [next, remainder - quotient * next];
    [factor, nextFactor] = [nextFactor, factor - quotient * nextFactor];
  }
  if (remainder !== 1n) throw new Defect('a number has no inverse modulo a prime');
  return factor < 0n ? factor + n : factor;
}

/** From big-endian bytes. */
export function toNumber(bytes: Uint8Array): bigint {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let number = 0n;
  let at = 0;
  for (; at < bytes.byteLength % 8; at++) number = (number << 8n) | BigInt(view.getUint8(at));
  for (; at < bytes.byteLength; at += 8) number = (number << 64n) | view.getBigUint64(at);
  return number;
}
