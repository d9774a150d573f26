import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { BlockList, isIP } from 'node:net';
import { dirname } from 'node:path';
import type { Command } from 'commander';
import { connect } from '../client/index.ts';
import { newCommand, withVaultOptions } from './command.ts';
import type { VaultOptions } from './command.ts';
import { parseAddress } from './address.ts';
import { Failure, errorCode, messageOf, wrongUsage } from './failure.ts';
import { note, print, warn } from './output.ts';
import { socketPath } from './place.ts';
import { prometheusText } from './prometheus.ts';

interface MetricsOptions extends VaultOptions {
  readonly listen: string;
}

/** A scrape waits no longer: Prometheus gives up after ten seconds. */
const VAULT_TIMEOUT_MS = 5_000;
const CLIENT_TIMEOUT_MS = 10_000;
const CONNECTIONS_MAX = 16;

/** `coffer metrics`: a process without keys that tells Prometheus what the vault does. */
export function metricsCommand(): Command {
  const command = newCommand('metrics', 'serve metrics of the vault to Prometheus, over HTTP', [
    'metrics --listen 127.0.0.1:9464',
    'metrics --listen unix:/run/coffer/metrics.sock',
  ]);
  return withVaultOptions(command)
    .requiredOption('--listen <ADDRESS>', 'HOST:PORT or unix:PATH to serve /metrics on')
    .action(metrics);
}

async function metrics(options: MetricsOptions): Promise<void> {
  const address = addressOf(options.listen);
  const server = createServer({ requestTimeout: CLIENT_TIMEOUT_MS }, (request, response) => {
    void answer(socketPath(options), request, response);
  });
  server.maxConnections = CONNECTIONS_MAX;
  await listen(server, address, options.listen);
  print(`ready ${nameOf(server)}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      server.close();
      server.closeAllConnections();
    });
  }
  await once(server, 'close');
}

async function answer(
  socket: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.url !== '/metrics' || (request.method !== 'GET' && request.method !== 'HEAD')) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('metrics are at /metrics\n');
    return;
  }
  const text = await scrape(socket);
  response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }).end(text);
}

async function scrape(socket: string): Promise<string> {
  try {
    const vault = await connect({
      socket,
      name: 'coffer metrics',
      requestTimeoutMs: VAULT_TIMEOUT_MS,
      reconnect: false,
    });
    try {
      const [status, statistics] = await Promise.all([vault.status(), vault.statistics()]);
      return prometheusText({ status, statistics });
    } finally {
      vault.close();
    }
  } catch (error) {
    note(messageOf(error));
    return prometheusText(null);
  }
}

type Address = { readonly path: string } | { readonly host: string; readonly port: number };

function addressOf(text: string): Address {
  if (text.startsWith('unix:')) {
    const path = text.slice('unix:'.length);
    if (path !== '') return { path };
    throw wrongUsage(`${text} names no socket`, 'such as unix:/run/coffer/metrics.sock.');
  }
  const address = parseAddress(text);
  if (!isLoopback(address.host)) {
    warn(`whoever reaches ${text} can read the metrics: names of partitions, and how much is done`);
  }
  return address;
}

function isLoopback(host: string): boolean {
  const family = isIP(host);
  if (family === 0) return host === 'localhost';
  const loopback = new BlockList();
  loopback.addSubnet('127.0.0.0', 8, 'ipv4');
  loopback.addAddress('::1', 'ipv6');
  return loopback.check(host, family === 4 ? 'ipv4' : 'ipv6');
}

const OTHER_ADDRESS = 'choose another address with --listen.';

const LISTEN_ERRORS: Readonly<Record<string, readonly [reason: string, hint: string]>> = {
  EADDRINUSE: [
    'it is in use',
    'choose another address, or remove the socket that an earlier run left.',
  ],
  EADDRNOTAVAIL: ['this machine has no such address', OTHER_ADDRESS],
  ENOENT: ['its directory does not exist', 'make the directory first, or choose another.'],
  ENOTDIR: ['a part of the path is not a directory', 'choose another path.'],
  EACCES: ['permission denied', 'choose an address that you may listen on.'],
};

async function listen(server: Server, address: Address, text: string): Promise<void> {
  const listening = once(server, 'listening');
  // A socket is for its owner, as the vault's is.
  const mask = process.umask(0o077);
  server.listen(address);
  try {
    await listening;
  } catch (error) {
    // A socket whose directory is missing is EACCES to Node.js, by libuv's uv_pipe_bind.
    const lacksPlace = 'path' in address && !existsSync(dirname(address.path));
    const code = lacksPlace ? 'ENOENT' : errorCode(error);
    const [reason, hint] = LISTEN_ERRORS[code] ?? [messageOf(error), OTHER_ADDRESS];
    throw new Failure(`cannot listen on ${text}: ${reason}`, { hint, cause: error });
  } finally {
    process.umask(mask);
  }
}

function nameOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === 'string') return `unix:${address ?? ''}`;
  const { family, port, address: host } = address;
  return `http://${family === 'IPv6' ? `[${host}]` : host}:${port}/metrics`;
}
