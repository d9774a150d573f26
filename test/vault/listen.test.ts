import { once } from 'node:events';
import { mkdir, readdir, stat, symlink, writeFile } from 'node:fs/promises';
import { createConnection, createServer } from 'node:net';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { connect as connectTls } from 'node:tls';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect } from '../../src/client/index.ts';
import { TestAuthority } from '../client/certificates.ts';
import { RealVault } from '../client/real-vault.ts';

describe('the unix socket', () => {
  let vault: RealVault;
  beforeAll(async () => {
    vault = await RealVault.start();
  });
  afterAll(() => vault.remove());

  test('is 0600 in a directory that is 0700', async () => {
    expect((await stat(vault.socket)).mode & 0o777).toBe(0o600);
    expect((await stat(vault.directory)).mode & 0o777).toBe(0o700);
  });

  test('is replaced when it is stale, after kill -9', async () => {
    await vault.kill();
    await vault.run();
    const client = await connect({ socket: vault.socket });
    expect((await client.status()).partitions).toHaveLength(1);
    client.close();
  });

  test('of another vault is not taken over', async () => {
    const other = RealVault.start({ socket: vault.socket });
    await expect(other).rejects.toThrow(/another vault serves/);
    const client = await connect({ socket: vault.socket });
    expect((await client.status()).partitions).toHaveLength(1);
    client.close();
  });

  test('is not put where something else is', async () => {
    const path = join(vault.directory, 'precious');
    await writeFile(path, 'data');
    await expect(RealVault.start({ socket: path })).rejects.toThrow(/is in the way/);
    const link = join(vault.directory, 'link.sock');
    await symlink(vault.socket, link);
    await expect(RealVault.start({ socket: link })).rejects.toThrow(/is in the way/);
  });

  test('has a path that fits sockaddr_un', async () => {
    const deep = join(vault.directory, 'x'.repeat(100));
    await mkdir(deep);
    const socket = join(deep, 'coffer.sock');
    await expect(RealVault.start({ socket })).rejects.toThrow(/more than \d+ bytes/);
  });

  test('serves one vault a directory', async () => {
    const options = { dir: vault.directory, socket: join(vault.directory, 'second.sock') };
    await expect(RealVault.start(options)).rejects.toThrow(/error: .*\n(hint: )?/);
    expect(await readdir(vault.directory)).not.toContain('second.sock');
  });

  test('goes away with the vault', async () => {
    expect(await vault.stop()).toBe(0);
    await expect(stat(vault.socket)).rejects.toThrow(/ENOENT/);
    await vault.run();
  });
});

describe('TCP', () => {
  const clients = new TestAuthority('clients of the test');
  const servers = new TestAuthority('servers of the test');
  const strangers = new TestAuthority('strangers');
  const server = servers.issue('127.0.0.1');
  const client = clients.issue('billing');
  let vault: RealVault;
  let port: number;

  beforeAll(async () => {
    vault = await RealVault.start();
    await vault.stop();
    const files = { cert: server.cert, key: server.key, clientCa: clients.cert };
    const paths: Record<string, string> = {};
    for (const [name, pem] of Object.entries(files)) {
      paths[name] = join(vault.directory, `${name}.pem`);
      await writeFile(join(vault.directory, `${name}.pem`), pem, { mode: 0o600 });
    }
    await vault.run({ tcp: { host: '127.0.0.1', port: 0, ...paths } });
    port = Number(/ready tcp:127\.0\.0\.1:(\d+)/.exec(vault.ready)?.[1]);
  });
  afterAll(() => vault.remove());

  const tls = (identity: { cert: string; key: string }) => ({
    tls: { host: '127.0.0.1', port, ca: servers.cert, ...identity },
    reconnect: false as const,
  });

  test('serves a client of the right authority, and records its name', async () => {
    const over = await connect(tls(client));
    const session = await over.openSession('dev', { user: 'user', pin: await vault.pin('user') });
    const key = await session.generateKey('aes-256', { label: 'over-tls' });
    const { data, iv } = await key.encrypt(Buffer.from('hello'));
    expect(Buffer.from(await key.decrypt(data, { mechanism: 'AES_GCM', iv })).toString()).toBe(
      'hello',
    );
    over.close();
    const officer = await connect({ socket: vault.socket });
    const audit = await officer.openSession('dev', { user: 'so', pin: await vault.pin('so') });
    let lines = '';
    for await (const chunk of audit.audit.read()) lines += Buffer.from(chunk).toString();
    expect(lines).toMatch(/"peer":"tcp:\d+".*"client":"billing"/);
    officer.close();
  });

  test('refuses to create partitions', async () => {
    const over = await connect(tls(client));
    const soPin = Buffer.from('12345678');
    await expect(over.createPartition({ label: 'other', soPin })).rejects.toMatchObject({
      code: 'CKR_FUNCTION_REJECTED',
    });
    over.close();
  });

  test('refuses a client of another authority, one without a certificate, and plain bytes', async () => {
    await expect(connect(tls(strangers.issue('billing')))).rejects.toThrow(/connection|connect/);
    const anonymous = connectTls({ host: '127.0.0.1', port, ca: servers.cert });
    await closed(anonymous);
    const plain = createConnection({ host: '127.0.0.1', port });
    plain.write(Buffer.from('00000004080112', 'hex'));
    await closed(plain);
  });

  test('speaks nothing older than TLS 1.3', async () => {
    const old = connectTls({ host: '127.0.0.1', port, ca: servers.cert, maxVersion: 'TLSv1.2' });
    const [error] = await once(old, 'error');
    expect(String(error)).toMatch(/protocol version|alert/i);
  });

  test('says which file it cannot read or use, and which port is taken', async () => {
    const missing = {
      host: '127.0.0.1',
      port: 0,
      cert: '/nowhere',
      key: '/nowhere',
      clientCa: '/nowhere',
    };
    await expect(RealVault.start({ tcp: missing })).rejects.toThrow(/cannot read \/nowhere/);
    const stranger = join(vault.directory, 'stranger.pem');
    await writeFile(stranger, strangers.issue('127.0.0.1').key, { mode: 0o600 });
    const other = {
      host: '127.0.0.1',
      port: 0,
      cert: join(vault.directory, 'cert.pem'),
      key: stranger,
      clientCa: join(vault.directory, 'clientCa.pem'),
    };
    await expect(RealVault.start({ tcp: other })).rejects.toThrow(/TLS files cannot be used/);
    const squatter = createServer().listen(0, '127.0.0.1');
    await once(squatter, 'listening');
    const address = squatter.address();
    const taken = typeof address === 'object' ? (address?.port ?? 0) : 0;
    const paths = Object.fromEntries(
      ['cert', 'key', 'clientCa'].map((name) => [name, join(vault.directory, `${name}.pem`)]),
    );
    const tcp = { host: '127.0.0.1', port: taken, ...paths };
    await expect(RealVault.start({ tcp })).rejects.toThrow(/in use/);
    squatter.close();
  });
});

/** Whatever it is that ended it. */
function closed(socket: Socket): Promise<void> {
  socket.on('error', () => undefined);
  socket.resume();
  return new Promise((resolve) => {
    socket.once('close', () => resolve());
  });
}
