import { readFile } from 'node:fs/promises';

import { composeVault } from './compose.ts';
import { initialiseForDevelopment } from './dev.ts';
import type { ServeOptions, TcpPaths } from './launch.ts';
import type { Listeners, TcpOptions } from './listen.ts';
import { failureText, runSelfTests } from './mechanism/self-test/self-test.ts';
import { MECHANISMS } from './mechanism/table.ts';
import { Fault, Refusal } from './refusal.ts';
import { reasonOf } from './storage/directory.ts';
import { openSqlite } from './storage/sqlite.ts';
import type { Storage } from './storage/storage.ts';
import type { Vault } from './vault.ts';

/** Requests that are due when the vault is told to stop get this long. */
const STOP_WAIT_MS = 5_000;
/** What the supervisor sees after a defect of our own: EX_SOFTWARE of sysexits.h. */
const EXIT_DEFECT = 70;

/**
 * Runs a vault until SIGTERM or SIGINT: proves the mechanisms, opens the store, composes the rooms,
 * and only then opens its sockets. Prints `ready unix:PATH` (and `ready tcp:HOST:PORT`) on stdout.
 */
export async function serve(options: ServeOptions): Promise<void> {
  process.umask(0o077);
  const tcp = options.tcp === null ? null : await readTcp(options.tcp);
  const failure = await selfTestFailure(options);
  const storage = await openSqlite({ directory: options.dir });
  let running: Running | null = null;
  const stop = (exitCode: number): void => {
    if (running === null) process.exit(exitCode);
    void shutDown(running, exitCode);
  };
  const abort = (defect: unknown): void => {
    log('defect: the vault seals itself and exits', defect);
    stop(EXIT_DEFECT);
  };
  process.on('uncaughtException', abort);
  process.on('unhandledRejection', abort);
  process.on('SIGTERM', () => stop(0));
  process.on('SIGINT', () => stop(0));

  const parts = { ...options, storage, directory: options.dir, failure, abort, log };
  // Not left to the exit: what the database's log has would be added to a database put in its
  // place.
  const { vault, listeners } = await composeVault(parts).catch(async (error: unknown) => {
    await storage.close();
    throw error;
  });
  running = { vault, listeners, storage };
  if (failure !== '') log(`the vault failed its self-tests, and answers status only: ${failure}`);
  else if (options.dev) await initialiseForDevelopment(vault.partitions, options);
  const ready = [`ready unix:${options.socket}`];
  await listeners.listenUnix(options.socket);
  if (tcp !== null) ready.push(`ready tcp:${tcp.host}:${await listeners.listenTcp(tcp)}`);
  process.stdout.write(`${ready.join('\n')}\n`);
}

interface Running {
  readonly vault: Vault;
  readonly listeners: Listeners;
  readonly storage: Storage;
}

/** What is due is answered, every partition seals, the store closes. A second call does nothing. */
async function shutDown({ vault, listeners, storage }: Running, exitCode: number): Promise<void> {
  if (vault.stopping) return;
  vault.stopping = true;
  try {
    await listeners.close(STOP_WAIT_MS);
    await vault.partitions.close();
    await storage.close();
  } catch (error) {
    log('could not stop in order', error);
    process.exit(1);
  }
  process.exit(exitCode);
}

/**
 * One line for the operator, and the cause's own words; never a value of a secret, for no error
 * carries one.
 */
function log(message: string, cause?: unknown): void {
  const why = cause instanceof Error ? causes(cause) : '';
  const told = why === '' || why.startsWith(message) ? why || message : `${message}: ${why}`;
  process.stderr.write(`${new Date().toISOString()} ${told}\n`);
}

/**
 * A fault of the world is told by its causes' words; anything else is ours, and needs its stack.
 */
function causes(error: Error): string {
  const known = error instanceof Fault || error instanceof Refusal;
  const own = known ? error.message : (error.stack ?? error.message);
  return error.cause instanceof Error ? `${own}: ${error.cause.message}` : own;
}

async function selfTestFailure({ provider, failSelfTests }: ServeOptions): Promise<string> {
  const corrupt = new Set<number>();
  for (const { name, number } of MECHANISMS.values()) {
    if (failSelfTests.includes(name)) corrupt.add(number);
  }
  return failureText(await runSelfTests(provider, { corrupt }));
}

async function readTcp(paths: TcpPaths): Promise<TcpOptions> {
  const [cert, key, clientCa] = await Promise.all(
    [paths.cert, paths.key, paths.clientCa].map(readPem),
  );
  if (cert === undefined || key === undefined || clientCa === undefined) {
    throw new Fault('a TLS file is missing');
  }
  return { host: paths.host, port: paths.port, cert, key, clientCa };
}

async function readPem(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (cause) {
    throw new Refusal('CKR_ARGUMENTS_BAD', `cannot read ${path}: ${reasonOf(cause)}`, {
      hint: 'Check --tls-cert, --tls-key and --tls-client-ca.',
    });
  }
}
