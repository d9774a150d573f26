import { duplexPair } from 'node:stream';
import type { Duplex } from 'node:stream';
import { streamTransport } from './transport.ts';
import type { Dial } from './transport.ts';

/**
 * Two ends of one connection without a socket: what one writes the other reads; when one ends, so
 * does the other.
 */
export function memoryPair(): { client: Duplex; vault: Duplex } {
  const [client, vault] = duplexPair();
  linkEnds(client, vault);
  linkEnds(vault, client);
  return { client, vault };
}

/**
 * A transport for tests: each connection hands its vault-side end to `accept`, as a listener would.
 */
export function memoryDial(accept: (vault: Duplex) => void): Dial {
  return (events) => {
    const { client, vault } = memoryPair();
    accept(vault);
    return Promise.resolve(streamTransport(client, events));
  };
}

/**
 * A socket's peer notices its end, after the bytes that were on their way; a bare pair's does not.
 */
function linkEnds(end: Duplex, other: Duplex): void {
  end.once('close', () => {
    setImmediate(() => other.destroy());
  });
}
