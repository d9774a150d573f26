import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import type { Server, Socket } from 'node:net';

/** Between a client and a vault on unix sockets: counts the client's frames, and can cut it off. */
export class CountingProxy {
  requests = 0;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  readonly #path: string;

  private constructor(path: string, target: string) {
    this.#path = path;
    this.#server = createServer((client) => {
      const vault = connect(target);
      const count = frameCounter(() => (this.requests += 1));
      for (const socket of [client, vault]) {
        this.#sockets.add(socket);
        socket.on('error', () => undefined);
        socket.on('close', () => {
          client.destroy();
          vault.destroy();
        });
      }
      client.on('data', count);
      client.pipe(vault);
      vault.pipe(client);
    });
  }

  static async start(path: string, target: string): Promise<CountingProxy> {
    const proxy = new CountingProxy(path, target);
    proxy.#server.listen(path);
    await once(proxy.#server, 'listening');
    return proxy;
  }

  /** Ends every connection; the next one is taken. */
  cut(): void {
    for (const socket of this.#sockets) socket.destroy();
    this.#sockets.clear();
  }

  async stop(): Promise<void> {
    this.cut();
    this.#server.close();
    await rm(this.#path, { force: true });
  }
}

/** Frames in a stream of bytes, however it is cut: docs/WIRE.md. */
function frameCounter(counted: () => void): (chunk: Buffer) => void {
  let rest = Buffer.alloc(0);
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    while (rest.byteLength >= 4 && rest.byteLength >= 4 + rest.readUInt32BE(0)) {
      rest = rest.subarray(4 + rest.readUInt32BE(0));
      counted();
    }
  };
}
