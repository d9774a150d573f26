import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import type { Key, Stream } from '../../../src/vault/mechanism/mechanism.ts';
import { CKM } from '../../../src/wire/pkcs11.ts';
import { aesKey, knownPair, mechanismOf, random } from './test-key.ts';

setFlagsFromString('--expose-gc');
const collectGarbage: unknown = runInNewContext('gc');

/** Bytes in use, of all kinds, once what is garbage is gone. */
function bytesInUse(): number {
  if (typeof collectGarbage === 'function') collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

const UPDATES = 100_000;
const gcm = { gcm: { iv: random(12), aad: random(0) } };

function streamOf(number: number, provider: 'openssl' | 'noble', key: Key): Stream {
  const { implementation, parse } = mechanismOf(number, provider);
  const stream =
    number === CKM.AES_GCM
      ? implementation.decryptStream?.(key, parse(gcm, 'decrypt'))
      : implementation.signStream?.(key, parse({}, 'sign'));
  if (stream === undefined) throw new Error('no stream');
  return stream;
}

describe.each(['openssl', 'noble'] as const)('a stream of %s that holds its input', (provider) => {
  const streams: readonly (readonly [string, () => Stream])[] = [
    ['AES_GCM decryption', () => streamOf(CKM.AES_GCM, provider, aesKey(random(16)))],
    ['EDDSA', () => streamOf(CKM.EDDSA, provider, knownPair('Ed25519').privateKey)],
  ];
  test.each(streams)('%s: pieces of one byte cost little more than themselves', (_, open) => {
    const stream = open();
    const one = Uint8Array.of(7);
    stream.update(one);
    const before = bytesInUse();
    for (let count = 0; count < UPDATES; count += 1) stream.update(one);
    expect(bytesInUse() - before).toBeLessThan(10 * UPDATES);
    stream.discard?.();
    // What is left is the engine's own: it was fifty bytes an update and more before.
    expect(bytesInUse() - before).toBeLessThan(5 * UPDATES);
  });
});
