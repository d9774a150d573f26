import type { Duplex } from 'node:stream';
import { ConnectionError, connectionErrorOf } from './errors.ts';

/** How bytes travel to one vault: unix socket, TLS, or memory. Frames are the link's business. */
export interface Transport {
  /**
   * Queues whole frames in order; takes ownership of the bytes. Never throws: a failure arrives as
   * `closed`.
   */
  send(frames: Uint8Array): void;
  /** Drops the connection at once. `closed` is told afterwards, if it was not already. */
  close(): void;
}

/**
 * What a transport tells. `closed` comes exactly once, with the cause when there is one, and
 * nothing comes after it.
 */
export type TransportEvents = {
  data(chunk: Uint8Array): void;
  closed(cause: Error | null): void;
};

export type DialOptions = {
  /** The connection must stand within this time. */
  readonly timeoutMs: number;
};

/** Opens one connection; rejects with a ConnectionError. Called again for each reconnect. */
export type Dial = (events: TransportEvents, options: DialOptions) => Promise<Transport>;

/**
 * A connecting stream as a transport: waits for `ready`, the name of the event that says it stands.
 */
export function dialStream(
  stream: Duplex,
  options: { ready: string; peer: string; timeoutMs: number; events: TransportEvents },
): Promise<Transport> {
  const { events, peer } = options;
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      const message = `${peer} did not accept the connection within ${options.timeoutMs} ms`;
      stream.destroy(new ConnectionError('ETIMEDOUT', message));
    }, options.timeoutMs);
    const refused = (cause?: Error): void => {
      clearTimeout(timer);
      reject(connectionErrorOf(cause ?? null, `cannot connect to ${peer}`));
    };
    stream.once('error', refused);
    stream.once('close', refused);
    stream.once(options.ready, () => {
      clearTimeout(timer);
      stream.off('error', refused);
      stream.off('close', refused);
      resolve(streamTransport(stream, events));
    });
  });
}

/** A stream that stands, as a transport. */
export function streamTransport(stream: Duplex, events: TransportEvents): Transport {
  let cause: Error | null = null;
  stream.on('data', (chunk: Uint8Array) => events.data(chunk));
  stream.on('error', (error) => {
    cause ??= error;
  });
  // The vault never half-closes: its end means that no answer will come any more.
  stream.on('end', () => stream.destroy());
  stream.once('close', () => events.closed(cause));
  return {
    send: (frames) => {
      if (!stream.destroyed) stream.write(frames);
    },
    close: () => {
      stream.destroy();
    },
  };
}
