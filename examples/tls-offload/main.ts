/**
 * `npm run example:tls`: a web server whose TLS keys are in a vault, until Ctrl-C. See
 * docs/TLS_OFFLOAD.md.
 */
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { requireInstalled } from './installed.ts';
import { startJavaServer } from './java-server.ts';
import { Mistake, numberOf, readOptions, tellError } from './mistake.ts';
import { Nginx } from './nginx.ts';
import { OffloadVault } from './offload-vault.ts';
import type { Identity } from './offload-vault.ts';
import { startOpensslServer } from './openssl-server.ts';
import { freePort } from './port.ts';

const USAGE = `usage: npm run example:tls -- [--server nginx|openssl|java] [--dir DIR] [--port PORT]
                              [--workers N]
  --server   who serves: nginx unless said otherwise
  --dir      keeps vault, PINs, certificates; else in a temporary directory, gone at the end
  --port     of 127.0.0.1, else a free one
  --workers  of nginx, else one a core and two at least
`;

const OPTIONS = {
  server: { type: 'string', default: 'nginx' },
  dir: { type: 'string' },
  port: { type: 'string' },
  workers: { type: 'string', default: String(Math.max(2, availableParallelism())) },
  help: { type: 'boolean', default: false },
} as const;

/** As a supervisor would: systemd's RestartSec=1. */
const RESTART_MS = 1000;

interface Asked {
  readonly vault: OffloadVault;
  readonly identities: readonly [Identity, Identity];
  readonly port: number;
  readonly workers: number;
}

const SERVERS: Readonly<Record<string, (asked: Asked) => Promise<AsyncDisposable>>> = {
  nginx: ({ vault, identities, port, workers }) => {
    const served = identities.map(({ certificate, uri }) => ({
      certificate,
      key: `engine:pkcs11:${uri}`,
    }));
    const { environment } = vault;
    const directory = join(vault.directory, 'nginx');
    return Nginx.start({ directory, workers, environment, ports: new Map([[port, served]]) });
  },
  openssl: ({ vault, identities, port }) => startOpensslServer(vault, port, identities),
  java: ({ vault, identities, port }) => startJavaServer(vault, port, identities),
};

async function main(args: readonly string[]): Promise<void> {
  const values = readOptions(args, OPTIONS);
  if (values.help) {
    process.stdout.write(USAGE);
    return;
  }
  const start = SERVERS[values.server];
  if (start === undefined) {
    const hint = `Use ${Object.keys(SERVERS).join(', ')}.`;
    throw new Mistake(`--server is none of the servers here: ${values.server}`, hint);
  }
  const workers = numberOf('--workers', values.workers, 1024);
  const port =
    values.port === undefined ? await freePort() : numberOf('--port', values.port, 65_535);
  requireInstalled('module', 'engine');
  if (values.server === 'nginx') requireInstalled('nginx');
  if (values.server === 'java') requireInstalled('java');

  const stopped = stopAsked();
  await using cleanUp = new AsyncDisposableStack();
  const directory = await directoryFor(values.dir, cleanUp);
  const vault = cleanUp.use(await OffloadVault.open(directory, (line) => say(`$ ${line}`)));
  const identities = [
    await vault.identity('ec-p256', 'localhost-ecdsa'),
    await vault.identity('rsa-2048', 'localhost-rsa'),
  ] as const;
  cleanUp.use(await start({ vault, identities, port, workers }));
  await tellHow(vault, identities, port);

  void supervise(vault, stopped);
  // It may have come while all this was made.
  if (!stopped.aborted) await once(stopped, 'abort');
  say('\nstopping');
}

/**
 * Aborts at a signal, and when nobody reads any more what is said (`| head`, a closed terminal):
 * without a listener for that error the process would end, and leave vault and server behind.
 */
function stopAsked(): AbortSignal {
  const asked = new AbortController();
  const stop = (): void => asked.abort();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  for (const stream of [process.stdout, process.stderr]) stream.on('error', stop);
  return asked.signal;
}

async function directoryFor(
  given: string | undefined,
  cleanUp: AsyncDisposableStack,
): Promise<string> {
  if (given !== undefined) return resolve(given);
  const directory = await mkdtemp(join(tmpdir(), 'coffer-tls-'));
  cleanUp.defer(() => rm(directory, { recursive: true, force: true }));
  return directory;
}

async function tellHow(
  vault: OffloadVault,
  identities: readonly Identity[],
  port: number,
): Promise<void> {
  const trusted = join(vault.directory, 'trusted.pem');
  const certificates = await Promise.all(
    identities.map(({ certificate }) => readFile(certificate)),
  );
  await writeFile(trusted, Buffer.concat(certificates));
  const url = `https://localhost:${port}/`;
  const byRsa = `-CAfile ${trusted} -sigalgs rsa_pss_rsae_sha256:RSA+SHA256`;
  say(`
Serving ${url} by ECDSA and RSA, until Ctrl-C. The keys are in the vault (pid ${vault.pid}) alone.

  curl --cacert ${trusted} ${url}
  openssl s_client -connect localhost:${port} ${byRsa} </dev/null

Kill the vault, and see the server go on when it is back:

  kill -9 ${vault.pid}`);
}

/** Starts the vault again whenever it ends: the server is not told. */
async function supervise(vault: OffloadVault, stopped: AbortSignal): Promise<void> {
  for (;;) {
    const how = await vault.ended();
    if (stopped.aborted) return;
    say(`the vault ended: ${how}. It starts again in a second.`);
    await setTimeout(RESTART_MS);
    if (stopped.aborted) return;
    try {
      await vault.start();
      say(`the vault is back, as pid ${vault.pid}`);
    } catch (error) {
      // A signal may end it before it is ready: the next round tells, and tries again.
      if (!stopped.aborted) say(String(error));
    }
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.exitCode = tellError(error);
});
