/** nginx with its keys in a vault: examples/tls-offload, as docs/TLS_OFFLOAD.md has it. */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { whyNot } from '../../examples/tls-offload/installed.ts';
import { Nginx } from '../../examples/tls-offload/nginx.ts';
import { OffloadVault } from '../../examples/tls-offload/offload-vault.ts';
import type { Identity } from '../../examples/tls-offload/offload-vault.ts';
import { freePort } from '../../examples/tls-offload/port.ts';
import { build, BUILD_TIMEOUT_MS, missing, NO_CARGO } from '../pkcs11/module.ts';
import { handshake, Load } from './tls-handshake.ts';
import type { HandshakeOptions } from './tls-handshake.ts';

/** The module is built by this suite; the rest has to be installed. */
const REASON = NO_CARGO ?? whyNot('engine', 'nginx');
const WORKERS = 3;
/** A vault starts several times, on busy machines. */
const TIMEOUT_MS = 180_000;

let directory: string;
let vault: OffloadVault;
let identities: readonly Identity[];
/** Ended after each test, also after one that ran out of time. */
let started: Nginx[] = [];

async function startNginx(environment = vault.environment): Promise<[Nginx, HandshakeOptions]> {
  const port = await freePort();
  const served = identities.map(({ certificate, uri }) => ({
    certificate,
    key: `engine:pkcs11:${uri}`,
  }));
  const nginx = await Nginx.start({
    directory: await mkdtemp(join(directory, 'nginx-')),
    workers: WORKERS,
    environment,
    ports: new Map([[port, served]]),
  });
  const ca = identities.map(({ certificate }) => readFileSync(certificate));
  started.push(nginx);
  return [nginx, { port, ca }];
}

describe('nginx with its keys in a vault', () => {
  beforeAll(async () => {
    if (REASON !== null) return;
    await build();
    directory = await mkdtemp(join(tmpdir(), 'coffer-tls-'));
    vault = await OffloadVault.open(directory);
    identities = [
      await vault.identity('ec-p256', 'ecdsa'),
      await vault.identity('rsa-2048', 'rsa'),
    ];
  }, BUILD_TIMEOUT_MS);
  afterAll(async () => {
    if (REASON !== null) return;
    await vault.stop();
    await rm(directory, { recursive: true, force: true });
  });
  afterEach(async () => {
    await Promise.all(started.map((nginx) => nginx.program.stop()));
    started = [];
  });
  beforeEach(({ skip }) => skip(REASON !== null, REASON ?? ''));

  test.each([
    { version: 'TLSv1.3', keyType: 'ec', sigalgs: 'ECDSA+SHA256' },
    { version: 'TLSv1.3', keyType: 'rsa', sigalgs: 'rsa_pss_rsae_sha256' },
    { version: 'TLSv1.3', keyType: 'rsa', sigalgs: 'rsa_pss_rsae_sha512' },
    { version: 'TLSv1.2', keyType: 'ec', sigalgs: 'ECDSA+SHA384' },
    { version: 'TLSv1.2', keyType: 'rsa', sigalgs: 'rsa_pss_rsae_sha256' },
    { version: 'TLSv1.2', keyType: 'rsa', sigalgs: 'RSA+SHA256' },
  ] as const)('serves $version by $keyType, $sigalgs', async ({ version, keyType, sigalgs }) => {
    const [, options] = await startNginx();
    expect(await handshake({ ...options, version, sigalgs })).toMatchObject({ version, keyType });
  });

  test('is told by curl, which trusts the certificate that the vault signed', async ({ skip }) => {
    const none = missing('curl', 'apt-get install curl');
    skip(none !== null, none ?? '');
    const [, { port }] = await startNginx();
    const certificate = identities[0]?.certificate ?? '';
    const url = `https://localhost:${port}/`;
    expect(await vault.run('curl', ['--silent', '--cacert', certificate, url])).toMatch(/^worker /);
  });

  test.each(['SIGTERM', 'SIGKILL'] as const)(
    'serves again once the vault is back after %s, by each worker, and is never restarted',
    async (signal) => {
      const [nginx, options] = await startNginx();
      const workers = await nginx.workerPids();
      expect(workers).toHaveLength(WORKERS);
      const load = new Load(options);
      try {
        await load.untilServedBy(workers);
        expect(load.failuresIn('at first')).toBe(0);
        load.phase = 'ending';
        await vault.stop(signal);
        load.phase = 'down';
        await load.until(() => load.failuresIn('down') >= 10 * WORKERS);
        load.phase = 'starting';
        await vault.start();
        load.phase = 'back';
        await load.untilServedBy(workers);
        expect(load.failuresIn('back')).toBe(0);
      } finally {
        await load.stop();
      }
      expect(
        load.attempts.filter(({ began, worker }) => began === 'down' && worker !== 'failed'),
      ).toEqual([]);
      expect(await nginx.workerPids()).toEqual(workers);
    },
    TIMEOUT_MS,
  );

  test(
    'serves by workers whose first handshakes came while the vault was down',
    async () => {
      const [nginx, options] = await startNginx();
      const workers = await nginx.workerPids();
      await vault.stop('SIGKILL');
      const load = new Load(options);
      try {
        load.phase = 'down';
        // libp11 has 16 sessions a worker: more failures than that must not use them up.
        await load.until(() => load.failuresIn('down') >= 30 * WORKERS);
        load.phase = 'starting';
        await vault.start();
        load.phase = 'back';
        await load.untilServedBy(workers);
        expect(load.failuresIn('back')).toBe(0);
      } finally {
        await load.stop();
      }
    },
    TIMEOUT_MS,
  );

  test(
    'reloads under load without a failure, before and after a restart of the vault',
    async () => {
      const [nginx, options] = await startNginx();
      expect(await failuresOfReload(nginx, options)).toEqual([]);
      await vault.stop();
      await vault.start();
      expect(await failuresOfReload(nginx, options)).toEqual([]);
    },
    TIMEOUT_MS,
  );

  test('ends in order, and leaves no connection behind', async () => {
    const [nginx, options] = await startNginx();
    await handshake(options);
    expect(await nginx.quit()).toBe(0);
    const status = JSON.parse(await vault.coffer('status', '--json')) as object;
    expect(status).toMatchObject({ connections: 1 });
  });

  test('does not start without the vault, and says why', async () => {
    const environment = { ...vault.environment, COFFER_SOCKET: join(directory, 'nobody.sock') };
    await expect(startNginx(environment)).rejects.toThrow(/cannot load certificate key/);
  });
});

/** Reloads under load, until the old workers have ended, which must end nobody else's login. */
async function failuresOfReload(nginx: Nginx, options: HandshakeOptions): Promise<object[]> {
  const workers = await nginx.workerPids();
  const load = new Load(options);
  try {
    await load.untilServedBy(workers);
    nginx.reload();
    const others = await othersThan(workers, nginx);
    load.phase = 'reloaded';
    await load.untilServedBy(others);
  } finally {
    await load.stop();
  }
  return load.attempts.filter(({ worker }) => worker === 'failed');
}

/** When all of these have gone, and as many others are there. */
async function othersThan(old: readonly number[], nginx: Nginx): Promise<number[]> {
  for (;;) {
    const now = await nginx.workerPids();
    if (now.length === old.length && !now.some((pid) => old.includes(pid))) return now;
    await setTimeout(20);
  }
}
