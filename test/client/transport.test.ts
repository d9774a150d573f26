import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer as createTlsServer } from 'node:tls';
import type { TlsOptions as ServerOptions } from 'node:tls';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ConnectionError, connect, defaultSocket } from '../../src/client/index.ts';
import { TestAuthority } from './certificates.ts';
import { ScriptedVault, ordinary } from './scripted-vault.ts';

let directory = '';
const servers: Server[] = [];

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'coffer-client-'));
});

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => stopped(server)));
  await rm(directory, { recursive: true });
});

describe('a unix socket', () => {
  test('carries a session', async () => {
    const socket = join(directory, 'coffer.sock');
    const server = createServer((end) => new ScriptedVault(ordinary).accept(end));
    await listening(server, { path: socket });
    const vault = await connect({ socket });
    const session = await vault.openSession('main', { user: 'user', pin: '1234' });
    expect(session.partition.label).toBe('main');
    expect((await session.random(40_000)).byteLength).toBe(40_000);
    vault.close();
  });

  test('that is not there, and one where nobody listens, say what to do', async () => {
    const missing = connect({ socket: join(directory, 'none.sock') });
    await expect(missing).rejects.toMatchObject({
      name: 'ConnectionError',
      code: 'ENOENT',
      hint: expect.stringContaining('coffer serve'),
    });
    const file = join(directory, 'file.sock');
    await writeFile(file, '');
    await expect(connect({ socket: file })).rejects.toMatchObject({
      code: 'ECONNREFUSED',
      hint: expect.stringContaining('coffer serve'),
    });
  });

  test('is found by COFFER_SOCKET, COFFER_DIR, XDG_DATA_HOME, in this order', () => {
    const all = { COFFER_SOCKET: '/s', COFFER_DIR: '/d', XDG_DATA_HOME: '/x' };
    expect(defaultSocket(all)).toBe('/s');
    expect(defaultSocket({ ...all, COFFER_SOCKET: '' })).toBe('/d/coffer.sock');
    expect(defaultSocket({ XDG_DATA_HOME: '/x' })).toBe('/x/coffer/coffer.sock');
    expect(defaultSocket({})).toMatch(/\.local\/share\/coffer\/coffer\.sock$/);
  });
});

describe('mutual TLS 1.3', () => {
  const authority = new TestAuthority('test authority');
  const stranger = new TestAuthority('another authority');
  const server = authority.issue('localhost');
  const client = authority.issue('client');
  const host = '127.0.0.1';

  async function serve(options: ServerOptions = {}): Promise<number> {
    const listener = createTlsServer(
      { ...server, ca: authority.cert, requestCert: true, rejectUnauthorized: true, ...options },
      (end) => new ScriptedVault(ordinary).accept(end),
    );
    return listening(listener, { port: 0, host });
  }

  test('carries a session when both sides know each other', async () => {
    const port = await serve();
    const tls = { host, port, ca: authority.cert, ...client, servername: 'localhost' };
    const vault = await connect({ tls });
    expect((await vault.status()).build).toBe('scripted');
    vault.close();
  });

  test('an address in the certificate is enough without a name', async () => {
    const port = await serve(authority.issue(host));
    const vault = await connect({ tls: { host, port, ca: authority.cert, ...client } });
    expect((await vault.status()).build).toBe('scripted');
    vault.close();
  });

  test('refuses a vault of another authority, of another name, or with an older TLS', async () => {
    const tls = { host, ca: authority.cert, ...client, servername: 'localhost' };
    const code = async (port: number, changed: object = {}): Promise<unknown> =>
      connect({ tls: { ...tls, port, ...changed }, requestTimeoutMs: 5_000 }).then(
        () => 'connected',
        (error: unknown) => (error instanceof ConnectionError ? error.code : error),
      );
    const port = await serve();
    expect(await code(port, { ca: stranger.cert })).toBe('SELF_SIGNED_CERT_IN_CHAIN');
    expect(await code(port, { servername: 'elsewhere' })).toBe('ERR_TLS_CERT_ALTNAME_INVALID');
    expect(await code(port, { servername: undefined })).toBe('ERR_TLS_CERT_ALTNAME_INVALID');
    const old = await serve({ maxVersion: 'TLSv1.2' });
    expect(await code(old)).toMatch(/^ERR_SSL_/);
  });

  test('is refused by the vault without a certificate that it trusts', async () => {
    const port = await serve();
    const tls = { host, port, ca: authority.cert, servername: 'localhost' };
    const forged = stranger.issue('client');
    await expect(connect({ tls: { ...tls, ...forged } })).rejects.toMatchObject({
      name: 'ConnectionError',
    });
  });
});

function listening(server: Server, where: object): Promise<number> {
  servers.push(server);
  return new Promise((resolve) => {
    server.listen(where, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
}

function stopped(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
  });
}
