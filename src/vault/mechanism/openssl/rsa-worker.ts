import { parentPort } from 'node:worker_threads';
import { computeRsa, type RsaResult, type RsaWork } from './rsa-work.ts';

/**
 * A thread for RSA's private operations. It is sent a handle of the key with each piece of work and
 * keeps none; the key's bytes never come here. Its caller is `rsa-threads.ts`.
 */

export interface RsaCall {
  readonly id: number;
  readonly work: RsaWork;
}

export interface RsaAnswer {
  readonly id: number;
  readonly result: RsaResult;
}

const port = parentPort;
port?.on('message', ({ id, work }: RsaCall) => {
  const result = computeRsa(work);
  port.postMessage({ id, result } satisfies RsaAnswer, buffersOf(result));
});

/** What was decrypted may be a key: it moves, and leaves no copy behind. */
function buffersOf(result: RsaResult): ArrayBuffer[] {
  if (!('bytes' in result)) return [];
  const { buffer, byteLength } = result.bytes;
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [];
}
