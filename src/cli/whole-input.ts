import { LIMITS } from '../wire/limits.ts';

/** Input that fits one message is sent as one; the rest streams. */
export type Input =
  | { readonly whole: Uint8Array }
  | { readonly whole: null; readonly chunks: AsyncGenerator<Uint8Array> };

/**
 * Reads until the end or until it is clear that the input is longer than one message. Short inputs
 * cost one exchange, and mechanisms that cannot stream (a raw signature, RSA encryption) take them.
 */
export async function gather(
  chunks: AsyncGenerator<Uint8Array>,
  bytesMax: number = LIMITS.dataBytesMax,
): Promise<Input> {
  const held: Uint8Array[] = [];
  let heldBytes = 0;
  while (heldBytes <= bytesMax) {
    const next = await chunks.next();
    if (next.done === true) return { whole: Buffer.concat(held) };
    held.push(next.value);
    heldBytes += next.value.length;
  }
  return { whole: null, chunks: chain(held, chunks) };
}

/** Splits off the first `bytes` bytes, or all when there are fewer. */
export async function splitAt(
  chunks: AsyncGenerator<Uint8Array>,
  bytes: number,
): Promise<{ readonly head: Uint8Array; readonly tail: AsyncGenerator<Uint8Array> }> {
  let head: Uint8Array = new Uint8Array();
  while (head.length < bytes) {
    const next = await chunks.next();
    if (next.done === true) break;
    head = Buffer.concat([head, next.value]);
  }
  return { head: head.subarray(0, bytes), tail: chain([head.subarray(bytes)], chunks) };
}

async function* chain(
  first: readonly Uint8Array[],
  rest: AsyncGenerator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  for (const chunk of first) if (chunk.length > 0) yield chunk;
  yield* rest;
}
