import { Refusal } from '../../refusal.ts';
import type { CkrName } from '../../../wire/status.ts';

/** Tags of X.690 that key formats use. */
export const TAG = {
  INTEGER: 0x02,
  BIT_STRING: 0x03,
  OCTET_STRING: 0x04,
  NULL: 0x05,
  OID: 0x06,
  PRINTABLE_STRING: 0x13,
  SEQUENCE: 0x30,
  CONTEXT_0: 0xa0,
  CONTEXT_1: 0xa1,
  CONTEXT_0_PRIMITIVE: 0x80,
  CONTEXT_1_PRIMITIVE: 0x81,
} as const;

/** The largest key, ML-DSA-87 with its seed as PKCS#8, has 5 kB. */
const KEY_BYTES_MAX = 8 * 1024;

/** A reader of the DER of a key, which is refused unread when no key is so long. */
export function keyReader(bytes: Uint8Array, code: CkrName): DerReader {
  if (bytes.byteLength > KEY_BYTES_MAX) throw new Refusal(code, 'the key is too long');
  return new DerReader(bytes, code);
}

/**
 * Reads DER strictly (X.690 §10): shortest lengths, no indefinite form, nothing after the end. What
 * it returns are views of the input. Throws a Refusal with the code it was made with.
 */
export class DerReader {
  readonly #bytes: Uint8Array;
  readonly #code: CkrName;
  #at = 0;

  constructor(bytes: Uint8Array, code: CkrName) {
    this.#bytes = bytes;
    this.#code = code;
  }

  /** True when another element follows and has this tag. */
  next(tag: number): boolean {
    return this.#bytes[this.#at] === tag;
  }

  get done(): boolean {
    return this.#at === this.#bytes.byteLength;
  }

  /** The content of the next element, which must have this tag. */
  take(tag: number): Uint8Array {
    if (!this.next(tag)) throw this.#malformed();
    let length = this.#byte(this.#at + 1);
    let start = this.#at + 2;
    if (length >= 0x80) {
      const lengthBytes = length & 0x7f;
      // Three bytes are more than any message can hold.
      if (lengthBytes === 0 || lengthBytes > 3) throw this.#malformed();
      length = 0;
      for (let i = 0; i < lengthBytes; i++) length = length * 256 + this.#byte(start + i);
      start += lengthBytes;
      if (length < 0x80 || length < 256 ** (lengthBytes - 1)) throw this.#malformed();
    }
    if (start + length > this.#bytes.byteLength) throw this.#malformed();
    this.#at = start + length;
    return this.#bytes.subarray(start, this.#at);
  }

  /** The whole next element, tag and length included. */
  takeWhole(tag: number): Uint8Array {
    const start = this.#at;
    this.take(tag);
    return this.#bytes.subarray(start, this.#at);
  }

  /** A reader of the next element's content. */
  enter(tag: number): DerReader {
    return new DerReader(this.take(tag), this.#code);
  }

  /** A non-negative INTEGER as big-endian bytes without leading zeros; empty for 0. */
  takeUnsigned(): Uint8Array {
    const content = this.take(TAG.INTEGER);
    const [first, second] = content;
    if (first === undefined || first >= 0x80) throw this.#malformed();
    if (first !== 0) return content;
    if (second !== undefined && second < 0x80) throw this.#malformed();
    return content.subarray(1);
  }

  /** An INTEGER that must be one byte: a version. */
  takeVersion(): number {
    const content = this.take(TAG.INTEGER);
    if (content.byteLength !== 1) throw this.#malformed();
    return content[0] ?? 0;
  }

  /** The bytes of a BIT STRING that has no unused bits. */
  takeBitString(tag: number = TAG.BIT_STRING): Uint8Array {
    const content = this.take(tag);
    if (content[0] !== 0) throw this.#malformed();
    return content.subarray(1);
  }

  /** Refuses what follows the last element. */
  end(): void {
    if (!this.done) throw this.#malformed();
  }

  #byte(at: number): number {
    const byte = this.#bytes[at];
    if (byte === undefined) throw this.#malformed();
    return byte;
  }

  #malformed(): Refusal {
    return new Refusal(this.#code, 'the DER encoding is malformed');
  }
}

/** One element: tag, length, and the parts as its content. */
export function der(tag: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const length = parts.reduce((sum, part) => sum + part.byteLength, 0);
  const header = [tag, ...lengthOctets(length)];
  const element = new Uint8Array(header.length + length);
  element.set(header);
  let at = header.length;
  for (const part of parts) {
    element.set(part, at);
    at += part.byteLength;
  }
  return element;
}

/** As `der`, and overwrites the parts: for elements that carry a secret. */
export function derConsuming(tag: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const element = der(tag, ...parts);
  for (const part of parts) part.fill(0);
  return element;
}

/** A non-negative INTEGER of big-endian bytes. */
export function derUnsigned(bytes: Uint8Array): Uint8Array {
  const value = withoutLeadingZeros(bytes);
  const first = value[0] ?? 0x80;
  return first >= 0x80 ? der(TAG.INTEGER, Uint8Array.of(0), value) : der(TAG.INTEGER, value);
}

/** A BIT STRING without unused bits. */
export function derBitString(bytes: Uint8Array, tag: number = TAG.BIT_STRING): Uint8Array {
  return der(tag, Uint8Array.of(0), bytes);
}

/** A view of big-endian bytes without leading zeros; empty for 0. */
export function withoutLeadingZeros(bytes: Uint8Array): Uint8Array {
  let zeros = 0;
  while (bytes[zeros] === 0) zeros++;
  return bytes.subarray(zeros);
}

/** Byte for byte the same; not in constant time: for public values. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}

function lengthOctets(length: number): number[] {
  if (length < 0x80) return [length];
  const octets: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) octets.unshift(rest % 256);
  return [0x80 | octets.length, ...octets];
}

/** NIST's algorithms, 2.16.840.1.101.3.4: signatures in arc 3, KEMs in arc 4. */
export function nistOid(arc: number, last: number): Uint8Array {
  return Uint8Array.of(6, 9, 0x60, 0x86, 0x48, 1, 0x65, 3, 4, arc, last);
}
