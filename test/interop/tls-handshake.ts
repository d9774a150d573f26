import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { connect } from 'node:tls';
import type { SecureVersion } from 'node:tls';

export interface HandshakeOptions {
  readonly port: number;
  /** The only certificates that are trusted, PEM. */
  readonly ca: readonly Buffer[];
  readonly version?: SecureVersion;
  /** Without TLS 1.3's way to say so, a server of two certificates chooses by these. */
  readonly sigalgs?: string;
}

/** What came of a full handshake and a request. */
export interface Met {
  readonly version: string | null;
  /** Of the server's certificate, which its signature was verified with. */
  readonly keyType: string | undefined;
  /** The body of the answer. */
  readonly body: string;
}

/** Connects as `localhost`, asks for `/`, and closes. Rejects when any of that fails. */
export async function handshake(options: HandshakeOptions): Promise<Met> {
  const { port, ca, version, sigalgs } = options;
  const socket = connect({
    host: '127.0.0.1',
    port,
    servername: 'localhost',
    ca: [...ca],
    ...(version === undefined ? {} : { minVersion: version, maxVersion: version }),
    ...(sigalgs === undefined ? {} : { sigalgs }),
  });
  try {
    await once(socket, 'secureConnect');
    socket.write('GET / HTTP/1.0\r\nHost: localhost\r\n\r\n');
    let answer = '';
    socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
    await once(socket, 'end');
    return {
      version: socket.getProtocol(),
      keyType: socket.getPeerX509Certificate()?.publicKey.asymmetricKeyType,
      body: answer.slice(answer.indexOf('\r\n\r\n') + 4),
    };
  } finally {
    socket.destroy();
  }
}

/** One of the handshakes of a load. */
interface Attempt {
  /** The phases in which it began and ended. */
  readonly began: string;
  readonly ended: string;
  /**
   * The worker's process id; null when it closed after the handshake: nginx does so, as long as it
   * has heard no request, when its configuration changes.
   */
  readonly worker: number | 'failed' | null;
}

/** Handshakes without pause, by some clients at once, until it is stopped. */
export class Load {
  /** What goes on around it: tests name it. */
  phase = 'at first';
  readonly attempts: Attempt[] = [];
  #stopped = false;
  readonly #clients: Promise<void>[];

  constructor(options: HandshakeOptions, clients = 4) {
    this.#clients = Array.from({ length: clients }, () => this.#run(options));
  }

  async #run(options: HandshakeOptions): Promise<void> {
    while (!this.#stopped) {
      const began = this.phase;
      const worker = await handshake(options).then(({ body }) => workerOf(body), failed);
      this.attempts.push({ began, ended: this.phase, worker });
    }
  }

  /** Until what was attempted so far is enough. The test's time is the limit. */
  async until(enough: (attempts: readonly Attempt[]) => boolean): Promise<void> {
    while (!enough(this.attempts)) await setTimeout(20);
  }

  /** Until each of the workers has done some handshakes that began in this phase. */
  async untilServedBy(workers: readonly number[], handshakes = 3): Promise<void> {
    const { phase } = this;
    await this.until((attempts) =>
      workers.every((pid) => {
        const own = attempts.filter(({ began, worker }) => began === phase && worker === pid);
        return own.length >= handshakes;
      }),
    );
  }

  failuresIn(phase: string): number {
    const failures = this.attempts.filter(({ worker }) => worker === 'failed');
    return failures.filter(({ began, ended }) => began === phase && ended === phase).length;
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await Promise.all(this.#clients);
  }
}

const failed = () => 'failed' as const;

function workerOf(body: string): number | null {
  const pid = /^worker (\d+)/.exec(body)?.[1];
  return pid === undefined ? null : Number(pid);
}
