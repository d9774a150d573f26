import { createECDH, randomBytes } from 'node:crypto';
import { Defect } from '../../refusal.ts';
import { requireHash } from '../ecdsa-hash.ts';
import { CURVES } from '../key/key-type.ts';
import type { Implementation, Key } from '../mechanism.ts';
import { ecdsaHash as noble } from '../noble/ecdsa.ts';
import { keyBytes } from '../noble/key-bytes.ts';

/**
 * ECDSA of a hash that the caller computed. node:crypto signs only what it hashes itself, and noble
 * takes twenty times as long for a point of P-256. So here OpenSSL computes the point kG, and the
 * two multiplications that are left are done with BigInt, as noble does them. On the other curves
 * OpenSSL is no faster than noble, and verifying needs a sum of points that node:crypto does not
 * compute: both are noble's.
 */
export const ecdsaHash: Implementation<null> = {
  sign(key, parameters, data) {
    return key.curve === 'P-256'
      ? signP256(key, requireHash(data))
      : noble.sign(key, parameters, data);
  },
  verify: noble.verify,
};

/** A per-message secret number (FIPS 186-5 §6.3): k⁻¹ mod n, and r, the x of kG mod n. */
interface SecretNumber {
  readonly inverse: bigint;
  readonly r: bigint;
}

const { order, scalarBytes } = CURVES['P-256'];
const n = toNumber(order ?? new Uint8Array(0));

/**
 * How many are made at a time: with 16 the inversion, which takes nearly as long as a point, costs
 * a signature little, and all of it takes the event loop a millisecond or two.
 */
const BATCH = 16;

/** Each is taken out and used once, for whichever key is next. */
const ready: SecretNumber[] = [];
/**
 * What nobody wants any more is forgotten: who has one has the key of the signature it goes into.
 */
const IDLE_MS = 1000;
const idle = setTimeout(() => (ready.length = 0), IDLE_MS).unref();
const generator = createECDH('prime256v1');

/**
 * FIPS 186-5 §6.4.1. The key's scalar and the secret numbers are BigInts for the time of a
 * signature, which cannot be overwritten: as with noble, the collector decides when they are gone.
 */
function signP256(key: Key, hash: Uint8Array): Uint8Array {
  const d = toNumber(keyBytes(key));
  const e = toNumber(hash.subarray(0, scalarBytes));
  for (;;) {
    const { inverse, r } = takeSecretNumber();
    const s = (inverse * ((e + r * d) % n)) % n;
    if (r === 0n || s === 0n) continue;
    const signature = new Uint8Array(2 * scalarBytes);
    writeNumber(signature, 0, r);
    writeNumber(signature, scalarBytes, s);
    return signature;
  }
}

function takeSecretNumber(): SecretNumber {
  const taken = ready.pop();
  if (taken !== undefined) return taken;
  makeSecretNumbers();
  return takeSecretNumber();
}

/**
 * k is drawn uniformly from [1, n-1] by rejection (FIPS 186-5 §A.3.2), and OpenSSL computes kG in
 * constant time: it takes half of what making a pair of keys takes. Their product is inverted, and
 * each inverse taken from that (Montgomery's trick): the time of an inversion in BigInt tells of
 * its operand, which so is no one's secret number but a product of sixteen.
 */
function makeSecretNumbers(): void {
  idle.refresh();
  const numbers: { k: bigint; r: bigint; before: bigint }[] = [];
  let product = 1n;
  const drawn = randomBytes(BATCH * scalarBytes);
  for (let made = 0; made < BATCH; made++) {
    const scalar = drawn.subarray(made * scalarBytes, (made + 1) * scalarBytes);
    const k = toNumber(scalar);
    // Once in 2^32: out of the range of a secret number.
    if (k === 0n || k >= n) continue;
    generator.setPrivateKey(scalar);
    const point = generator.getPublicKey();
    numbers.push({ k, r: toNumber(point.subarray(1, 1 + scalarBytes)) % n, before: product });
    product = (product * k) % n;
  }
  drawn.fill(0);
  let inverse = invert(product);
  for (const { k, r, before } of numbers.toReversed()) {
    ready.push({ inverse: (inverse * before) % n, r });
    inverse = (inverse * k) % n;
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
function toNumber(bytes: Uint8Array): bigint {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let number = 0n;
  let at = 0;
  for (; at < bytes.byteLength % 8; at++) number = (number << 8n) | BigInt(view.getUint8(at));
  for (; at < bytes.byteLength; at += 8) number = (number << 64n) | view.getBigUint64(at);
  return number;
}

/** As `scalarBytes` big-endian bytes. */
function writeNumber(target: Uint8Array, offset: number, number: bigint): void {
  const view = new DataView(target.buffer, target.byteOffset + offset, scalarBytes);
  let rest = number;
  for (let at = scalarBytes - 8; at >= 0; at -= 8) {
    view.setBigUint64(at, BigInt.asUintN(64, rest));
    rest >>= 64n;
  }
}
