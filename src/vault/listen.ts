import { lstat, unlink } from 'node:fs/promises';
import { createConnection, createServer } from 'node:net';
import type { Server, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { createServer as createTlsServer } from 'node:tls';
import type { Server as TlsServer, TLSSocket } from 'node:tls';

import { LIMITS } from '../wire/limits.ts';
import { Connection } from './connection.ts';
import { boundHandshakes } from './handshakes.ts';
import { Fault, Refusal } from './refusal.ts';
import { makePeer } from './session/peer.ts';
import type { Listener } from './session/peer.ts';
import { prepareSocketDirectory } from './socket-directory.ts';
import type { Vault } from './vault.ts';

/** How often times are checked, and a peer that hoards memory is looked for. */
const SWEEP_MS = 1_000;
/** sockaddr_un.sun_path, less its final NUL. */
const SOCKET_PATH_BYTES_MAX = process.platform === 'darwin' ? 103 : 107;

export interface TcpOptions {
  readonly host: string;
  readonly port: number;
  /** PEM. */
  readonly cert: Buffer;
  readonly key: Buffer;
  /** PEM of the authorities whose clients may connect. */
  readonly clientCa: Buffer;
}

/** The sockets of a vault and everybody connected to them. */
export class Listeners {
  readonly #vault: () => Vault;
  readonly #servers: Server[] = [];
  readonly #connections = new Set<Connection>();
  readonly #timer: NodeJS.Timeout;
  #socketPath: string | null = null;

  constructor(vault: () => Vault) {
    this.#vault = vault;
    this.#timer = setInterval(() => this.#sweep(), SWEEP_MS);
    this.#timer.unref();
  }

  get connections(): number {
    return this.#connections.size;
  }

  /** Attaches one peer's bytes, whatever carries them. */
  attach(stream: Duplex, listener: Listener, client = ''): Connection {
    const peer = makePeer(listener, client);
    const connection = new Connection(this.#vault(), peer, stream, (closed) =>
      this.#connections.delete(closed),
    );
    this.#connections.add(connection);
    return connection;
  }

  /**
   * Listens on a unix socket, mode 0600 in a directory that is made 0700 when it is missing, and in
   * which nobody else can replace it. A stale socket file is replaced; anything else at that path,
   * or a socket that somebody serves, is refused with CKR_ARGUMENTS_BAD.
   */
  async listenUnix(path: string): Promise<void> {
    if (Buffer.byteLength(path) > SOCKET_PATH_BYTES_MAX) {
      throw new Refusal(
        'CKR_ARGUMENTS_BAD',
        `the socket path has more than ${SOCKET_PATH_BYTES_MAX} bytes: ${path}`,
        { hint: 'Choose a shorter one: --socket PATH or COFFER_SOCKET.' },
      );
    }
    await prepareSocketDirectory(path);
    await removeStaleSocket(path);
    const server = createServer((socket) => this.#accept(socket, 'unix', ''));
    server.maxConnections = LIMITS.connectionsPerListenerMax;
    await listening(server, () => listenPrivately(server, path));
    this.#socketPath = path;
    this.#servers.push(server);
  }

  /**
   * Listens for TLS 1.3 with client certificates of `clientCa` only; returns the port, which 0
   * leaves to the system.
   */
  async listenTcp(options: TcpOptions): Promise<number> {
    const server = tlsServer(options);
    server.maxConnections = LIMITS.connectionsPerListenerMax;
    boundHandshakes(server, LIMITS.handshakesMax);
    server.on('secureConnection', (socket: TLSSocket) =>
      this.#accept(socket, 'tcp', subjectOf(socket)),
    );
    await listening(server, () => server.listen(options.port, options.host));
    this.#servers.push(server);
    const address = server.address();
    return typeof address === 'object' && address !== null ? address.port : options.port;
  }

  /**
   * No new peer, nothing new read; waits for answers that are due, at most `waitMs`, and closes
   * everybody.
   */
  async close(waitMs: number): Promise<void> {
    clearInterval(this.#timer);
    for (const server of this.#servers) server.close();
    if (this.#socketPath !== null) await unlink(this.#socketPath).catch(() => undefined);
    for (const connection of this.#connections) connection.stopReading();
    const until = performance.now() + waitMs;
    while (performance.now() < until && [...this.#connections].some((one) => one.busy)) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    for (const connection of this.#connections) connection.close();
  }

  #accept(socket: Socket, listener: Listener, client: string): void {
    if (this.#vault().stopping || this.#connections.size >= LIMITS.connectionsMax) {
      socket.destroy();
      return;
    }
    socket.setNoDelay(true);
    this.attach(socket, listener, client);
  }

  #sweep(): void {
    const nowMs = performance.now();
    let heldBytes = 0;
    for (const connection of this.#connections) {
      connection.sweep(nowMs);
      heldBytes += connection.heldBytes;
    }
    if (heldBytes > LIMITS.bytesInFlightMax) this.#shed();
  }

  /**
   * Closes who holds most, until the rest fits: one greedy peer must not cost the others their
   * place.
   */
  #shed(): void {
    const greedy = [...this.#connections].sort((a, b) => b.heldBytes - a.heldBytes);
    let heldBytes = greedy.reduce((sum, one) => sum + one.heldBytes, 0);
    for (const connection of greedy) {
      if (heldBytes <= LIMITS.bytesInFlightMax / 2) return;
      heldBytes -= connection.heldBytes;
      connection.close();
    }
  }
}

/** Throws CKR_ARGUMENTS_BAD for files that are no certificate, no key, or not of one another. */
function tlsServer(options: TcpOptions): TlsServer {
  try {
    return createTlsServer({
      minVersion: 'TLSv1.3',
      cert: options.cert,
      key: options.key,
      ca: options.clientCa,
      requestCert: true,
      rejectUnauthorized: true,
      handshakeTimeout: LIMITS.firstFrameTimeoutMs,
    });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Refusal('CKR_ARGUMENTS_BAD', `the TLS files cannot be used: ${reason}`, {
      hint: 'Give PEM files, and the key that belongs to the certificate.',
    });
  }
}

/** The name in the certificate that the peer proved; what the audit log shows. */
function subjectOf(socket: TLSSocket): string {
  const name = socket.getPeerCertificate().subject?.CN;
  return (Array.isArray(name) ? name.join(',') : (name ?? 'unnamed')).slice(0, LIMITS.nameBytesMax);
}

async function listening(server: Server, start: () => void): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(listenFault(error)));
    server.once('listening', resolve);
    start();
  });
}

/**
 * The socket is made with its mode: to give it one later, by name, would follow whatever has the
 * name by then. The name is bound before `listen` returns.
 */
function listenPrivately(server: Server, path: string): void {
  const before = process.umask(0o177);
  try {
    server.listen(path);
  } finally {
    process.umask(before);
  }
}

function listenFault(error: NodeJS.ErrnoException): Error {
  if (error.code === 'EADDRINUSE') {
    return new Refusal('CKR_ARGUMENTS_BAD', `the address is in use: ${error.message}`, {
      hint: 'Another program listens there; choose another port or socket.',
    });
  }
  return new Fault(`cannot listen: ${error.message}`, error);
}

async function removeStaleSocket(path: string): Promise<void> {
  const found = await lstat(path).catch(() => null);
  if (found === null) return;
  if (!found.isSocket()) {
    throw new Refusal('CKR_ARGUMENTS_BAD', `${path} is in the way, and is no socket`, {
      hint: 'Move it, or choose another path: --socket PATH.',
    });
  }
  if (await answers(path)) {
    throw new Refusal('CKR_ARGUMENTS_BAD', `another vault serves ${path}`, {
      hint: 'Stop it first, or choose another path: --socket PATH.',
    });
  }
  await unlink(path);
}

async function answers(path: string): Promise<boolean> {
  return await new Promise((resolve) => {
    const probe = createConnection(path);
    probe.once('connect', () => {
      probe.destroy();
      resolve(true);
    });
    probe.once('error', () => resolve(false));
  });
}
