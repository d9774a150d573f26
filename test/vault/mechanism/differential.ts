import type { Stream } from '../../../src/vault/mechanism/mechanism.ts';
import { secretBytes } from '../../../src/vault/mechanism/secret-reader.ts';
import { Secret } from '../../../src/vault/object/secret.ts';
import { Refusal } from '../../../src/vault/refusal.ts';
import { random, randomLength, toHex } from './test-key.ts';

/** What a stream gives for data in parts of any length; empty parts are among them. */
export async function throughStream(
  stream: Stream | undefined,
  data: Uint8Array,
  signature?: Uint8Array,
): Promise<Uint8Array> {
  if (stream === undefined) throw new Error('the mechanism has no stream');
  const parts: Uint8Array[] = [];
  for (let at = 0; at < data.byteLength;) {
    const end = at + randomLength(60);
    parts.push(Uint8Array.from(stream.update(data.subarray(at, end))));
    at = end;
  }
  parts.push(await stream.finish(signature));
  return Buffer.concat(parts);
}

/** A copy with one bit changed, at another place each round. */
export function flip(bytes: Uint8Array, round: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const place = round % copy.byteLength;
  copy[place] = (copy[place] ?? 0) ^ (1 << (round % 8));
  return copy;
}

/** As `expect(actual).toBe(expected)`, which would take most of the time of a round. */
export function same<T>(actual: T, expected: T): void {
  if (!Object.is(actual, expected)) {
    throw new Error(`the providers differ: ${String(actual)} is not ${String(expected)}`);
  }
}

/** The hex of an answer, or the code of a refusal. */
export async function outcome(work: () => unknown): Promise<string> {
  try {
    const value = await work();
    if (value instanceof Secret) {
      using secret = value;
      return toHex(secretBytes(secret));
    }
    return value instanceof Uint8Array ? toHex(value) : String(value);
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

/** The same parameters with other bytes, as long. */
export function otherBytes<T>(value: T): T {
  if (value instanceof Uint8Array) return random(value.byteLength) as typeof value;
  if (Array.isArray(value)) return value.map(otherBytes) as typeof value;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, each]) => [name, otherBytes(each)]);
  return Object.fromEntries(entries) as typeof value;
}
