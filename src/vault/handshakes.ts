import type { Socket } from 'node:net';
import type { Server } from 'node:tls';

/**
 * Bounds the TLS handshakes in progress: strangers, who have proved nothing yet. One more costs the
 * oldest its place: an honest handshake takes milliseconds, and does not grow old.
 */
export function boundHandshakes(server: Server, max: number): void {
  const pending = new Map<string, Socket>();
  server.on('connection', (socket: Socket) => {
    const name = nameOf(socket);
    pending.set(name, socket);
    socket.once('close', () => pending.delete(name));
    if (pending.size <= max) return;
    for (const [oldest, stranger] of pending) {
      pending.delete(oldest);
      stranger.destroy();
      return;
    }
  });
  const done = (socket: Socket): boolean => pending.delete(nameOf(socket));
  server.on('secureConnection', done);
  server.on('tlsClientError', (_error, socket) => done(socket));
}

/** The same for a socket and for the TLS socket on top of it. */
function nameOf({ remoteAddress, remotePort }: Socket): string {
  return `${remoteAddress} ${remotePort}`;
}
