import { open } from 'node:fs/promises';
import { Failure, fileFailure } from './failure.ts';
import { LIMITS } from '../wire/limits.ts';

/** The bytes of `--in`, or of stdin, in chunks that fit one message. */
export async function* readChunks(path: string | undefined): AsyncGenerator<Uint8Array> {
  if (path === undefined || path === '-') {
    yield* split(process.stdin);
    return;
  }
  try {
    const file = await open(path, 'r');
    yield* split(file.createReadStream({ highWaterMark: LIMITS.dataBytesMax }));
  } catch (error) {
    throw fileFailure(path, error);
  }
}

async function* split(chunks: AsyncIterable<Buffer>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += LIMITS.dataBytesMax) {
      yield chunk.subarray(at, at + LIMITS.dataBytesMax);
    }
  }
}

/** All bytes of `--in`, or of stdin; for what is small by nature. */
export async function readWhole(path: string | undefined): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of readChunks(path)) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes > LIMITS.dataBytesMax) {
      throw new Failure(`the input is longer than ${LIMITS.dataBytesMax} bytes`);
    }
  }
  return Buffer.concat(chunks);
}
