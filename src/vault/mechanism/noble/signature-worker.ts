import { parentPort } from 'node:worker_threads';
import { computeSignature, type SignatureResult, type SignatureWork } from './signature-work.ts';

/**
 * A thread for signatures of seconds. It is sent the key with each piece of work, which overwrites
 * it, and keeps none. Its caller is `signature-threads.ts`.
 */

export interface SignatureCall {
  readonly id: number;
  readonly work: SignatureWork;
}

export interface SignatureAnswer {
  readonly id: number;
  readonly result: SignatureResult;
}

const port = parentPort;
port?.on('message', ({ id, work }: SignatureCall) => {
  const result = computeSignature(work);
  port.postMessage({ id, result } satisfies SignatureAnswer, buffersOf(result));
});

/** A new private key moves, and leaves no copy behind. */
function buffersOf(result: SignatureResult): ArrayBuffer[] {
  if (!('privateKey' in result)) return [];
  const { buffer, byteLength } = result.privateKey;
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [];
}
