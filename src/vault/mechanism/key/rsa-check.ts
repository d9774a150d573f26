import { Refusal } from '../../refusal.ts';
import { withoutLeadingZeros } from './der.ts';

export const MODULUS_BITS_MIN = 2048;
/** Making one of these takes half a minute, and a signature by it 60 ms. */
export const MODULUS_BITS_MAX = 8192;
export const MODULUS_SIZES = 'an RSA modulus has 2048 to 8192 bits, in whole bytes';
/**
 * Above this a pair is made, and tested when it comes from outside, in a line of its own: it takes
 * seconds.
 */
export const MODULUS_BITS_USUAL_MAX = 4096;

/** OpenSSL computes with longer exponents by shorter moduli alone: minutes by 8192 bits. */
const LONG_EXPONENT_MODULUS_BITS_MAX = 3072;
const LONG_MODULUS_EXPONENT_BITS_MAX = 64;

/** The two numbers of an RSA public key, big-endian, without leading zeros. */
export interface RsaPublicNumbers {
  readonly modulus: Uint8Array;
  readonly publicExponent: Uint8Array;
}

/** The numbers of an RSA private key, big-endian, without leading zeros. RFC 8017 §A.1.2. */
export interface RsaPrivateNumbers extends RsaPublicNumbers {
  readonly privateExponent: Uint8Array;
  readonly prime1: Uint8Array;
  readonly prime2: Uint8Array;
}

/** The three numbers of the Chinese remainder form; they follow from the others. */
export interface RsaCrtNumbers {
  readonly exponent1: Uint8Array;
  readonly exponent2: Uint8Array;
  readonly coefficient: Uint8Array;
}

/**
 * Refuses RSA public keys that are malformed or known to be weak: sizes other than 2048 to 8192
 * bits in whole bytes, e even, below 65537 or above 2^256 (FIPS 186-5 §A.1.1; above 2^64 with more
 * than 3072 bits), n with a small
 * factor (SP 800-89 §5.3.3), and the primes of CVE-2017-15361 (ROCA). Returns the bits of the
 * modulus.
 */
export function checkRsaPublic({ modulus, publicExponent }: RsaPublicNumbers): number {
  const bits = bitLength(modulus);
  if (bits < MODULUS_BITS_MIN || bits > MODULUS_BITS_MAX || bits % 8 !== 0) {
    throw new Refusal('CKR_KEY_SIZE_RANGE', MODULUS_SIZES);
  }
  const exponentBits = bitLength(publicExponent);
  const odd = ((publicExponent.at(-1) ?? 0) & 1) === 1;
  if (!odd || exponentBits < 17 || exponentBits > 256) {
    throw new Refusal(
      'CKR_PUBLIC_KEY_INVALID',
      'an RSA public exponent is odd, at least 65537 and below 2^256',
    );
  }
  if (bits > LONG_EXPONENT_MODULUS_BITS_MAX && exponentBits > LONG_MODULUS_EXPONENT_BITS_MAX) {
    throw new Refusal(
      'CKR_PUBLIC_KEY_INVALID',
      'with more than 3072 bits, an RSA public exponent is below 2^64',
    );
  }
  const residues = SMALL_PRIMES.map((prime) => ({ prime, residue: residueOf(modulus, prime) }));
  if (((modulus.at(-1) ?? 0) & 1) === 0 || residues.some(({ residue }) => residue === 0)) {
    throw new Refusal('CKR_PUBLIC_KEY_INVALID', 'the RSA modulus has a small factor');
  }
  if (residues.every(({ prime, residue }) => powersOf65537(prime).has(residue))) {
    throw new Refusal(
      'CKR_PUBLIC_KEY_INVALID',
      'the RSA modulus has the fingerprint of CVE-2017-15361 (ROCA)',
      { hint: 'generate a new key: this one can be factored.' },
    );
  }
  return bits;
}

/**
 * Refuses RSA private keys whose numbers do not belong together, and computes the Chinese remainder
 * form. FIPS 186-5 §A.1.1. That p and q are prime takes a thread, and is left to the pairwise test.
 * JavaScript cannot overwrite its big integers: an imported key's stay on the heap until reused.
 */
export function checkRsaPrivate(numbers: RsaPrivateNumbers, modulusBits: number): RsaCrtNumbers {
  const primeBits = modulusBits / 2;
  // Before anything is computed: that takes time with the square of a length.
  if (
    bitLength(numbers.prime1) !== primeBits ||
    bitLength(numbers.prime2) !== primeBits ||
    bitLength(numbers.privateExponent) > modulusBits
  ) {
    throw inconsistent();
  }
  const n = toBigInt(numbers.modulus);
  const e = toBigInt(numbers.publicExponent);
  const d = toBigInt(numbers.privateExponent);
  const p = toBigInt(numbers.prime1);
  const q = toBigInt(numbers.prime2);
  const gap = p > q ? p - q : q - p;
  const consistent =
    p * q === n &&
    gap >> BigInt(primeBits - 100) !== 0n &&
    d < n &&
    d >> BigInt(primeBits) !== 0n &&
    (d * e) % (p - 1n) === 1n &&
    (d * e) % (q - 1n) === 1n;
  if (!consistent) throw inconsistent();
  const coefficient = inverse(q, p);
  const primeBytes = primeBits / 8;
  return {
    exponent1: toBytes(d % (p - 1n), primeBytes),
    exponent2: toBytes(d % (q - 1n), primeBytes),
    coefficient: toBytes(coefficient, primeBytes),
  };
}

function inconsistent(): Refusal {
  return new Refusal(
    'CKR_ATTRIBUTE_VALUE_INVALID',
    'the numbers of the RSA private key do not belong together',
  );
}

/** Bits of a big-endian number. */
export function bitLength(bytes: Uint8Array): number {
  const value = withoutLeadingZeros(bytes);
  const first = value[0];
  return first === undefined ? 0 : value.byteLength * 8 - Math.clz32(first) + 24;
}

/**
 * Odd primes up to 701: ROCA moduli of 2048 bits have both primes congruent to a power of 65537
 * modulo each of them (Nemec and others, CCS 2017, §2), so that the modulus has a discrete
 * logarithm to 65537 modulo all of them. 2, 3, 5 and 7 have few residues; the others make the
 * chance of a false alarm far less than 2^-100.
 */
const SMALL_PRIMES: readonly number[] = primesUpTo(701);

const powers = new Map<number, ReadonlySet<number>>();

function powersOf65537(prime: number): ReadonlySet<number> {
  const known = powers.get(prime);
  if (known !== undefined) return known;
  const group = new Set<number>();
  for (let value = 1; !group.has(value); value = (value * 65537) % prime) group.add(value);
  powers.set(prime, group);
  return group;
}

function primesUpTo(limit: number): number[] {
  const primes: number[] = [];
  for (let candidate = 3; candidate <= limit; candidate += 2) {
    if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate);
  }
  return primes;
}

function residueOf(bytes: Uint8Array, divisor: number): number {
  let residue = 0;
  for (const byte of bytes) residue = (residue * 256 + byte) % divisor;
  return residue;
}

/** Without a string on the way: strings can be interned, and are never overwritten. */
function toBigInt(bytes: Uint8Array): bigint {
  let value = 0n;
  for (const byte of bytes) value = (value << 8n) | BigInt(byte);
  return value;
}

function toBytes(value: bigint, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let rest = value;
  for (let i = length - 1; i >= 0; i--) {
    bytes[i] = Number(rest & 0xffn);
    rest >>= 8n;
  }
  return bytes;
}

/** The inverse of `value` modulo `modulus`, which must be coprime: extended Euclid. */
function inverse(value: bigint, modulus: bigint): bigint {
  let [r0, r1] = [modulus, value % modulus];
  let [t0, t1] = [0n, 1n];
  while (r1 !== 0n) {
    const quotient = r0 / r1;
    [r0, r1] = [r1, r0 - quotient * r1];
    [t0, t1] = [t1, t0 - quotient * t1];
  }
  if (r0 !== 1n) {
    throw new Refusal('CKR_ATTRIBUTE_VALUE_INVALID', 'the RSA primes have a common factor');
  }
  return t0 < 0n ? t0 + modulus : t0;
}
