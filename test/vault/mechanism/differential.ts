import type { Stream } from '../../../src/vault/mechanism/mechanism.ts';
import { randomLength } from './test-key.ts';

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
