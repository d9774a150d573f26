import * as crypto from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { connect } from '../../src/client/index.ts';
import { RealVault } from '../client/real-vault.ts';
import { CountingProxy } from './counting-proxy.ts';
import { mechanismsOfPage, mechanismsOfProbe } from './listed-mechanisms.ts';
import { build, BUILD_TIMEOUT_MS, NO_CARGO } from './module.ts';
import { CONTENT, runProbe } from './probing.ts';
import type { Ended, ProbeOptions, Steps } from './probing.ts';

let vault: RealVault;
let proxy: CountingProxy;

describe('a program that uses the module', () => {
  beforeAll(async () => {
    if (NO_CARGO !== null) return;
    await build();
    vault = await RealVault.start();
    proxy = await CountingProxy.start(join(vault.directory, 'proxy.sock'), vault.socket);
  }, BUILD_TIMEOUT_MS);
  afterAll(async () => {
    if (NO_CARGO !== null) return;
    await proxy.stop();
    await vault.remove();
  });
  beforeEach(({ skip }) => skip(NO_CARGO !== null, NO_CARGO ?? ''));

  async function probe(
    part: readonly string[],
    { steps = {}, environment = {} }: Partial<ProbeOptions> = {},
  ): Promise<Ended> {
    const pin = (await vault.pin('user')).toString().trimEnd();
    const socket = { COFFER_SOCKET: join(vault.directory, 'proxy.sock') };
    return await runProbe([pin, ...part], { steps, environment: { ...socket, ...environment } });
  }

  async function setPolicy(switches: Record<string, string>): Promise<void> {
    const client = await connect({ socket: vault.socket });
    const pin = (await vault.pin('so')).toString().trimEnd();
    const session = await client.openSession(undefined, { user: 'so', pin });
    await session.policy.set(switches);
    client.close();
  }

  test('gets what PKCS#11 says of buffers, endings, sessions and logins', async () => {
    expect(await probe(['rules'])).toEqual(CONTENT);
  });

  test('takes parts through two operations at once', async () => {
    expect(await probe(['dual'])).toEqual(CONTENT);
  }, 120_000);

  test('hears of the mechanisms that docs/MECHANISMS.md lists', async ({ skip }) => {
    skip(!('createMac' in crypto), 'this Node.js has fewer mechanisms than the page');
    const ended = await probe(['mechanisms']);
    expect(ended).toEqual(CONTENT);
    expect(mechanismsOfProbe(ended.said)).toEqual(await mechanismsOfPage());
  });

  test('hears of approved ones alone in a partition that allows no others', async ({ skip }) => {
    skip(!('createMac' in crypto), 'this Node.js has fewer mechanisms than the page');
    await setPolicy({ 'approved-only': 'on' });
    try {
      const listed = mechanismsOfProbe((await probe(['mechanisms'])).said);
      expect(listed).toEqual(await mechanismsOfPage('approved'));
    } finally {
      await setPolicy({ 'approved-only': 'off' });
    }
  });

  test('signs by ML-DSA and shares secrets by ML-KEM', async () => {
    expect(await probe(['post-quantum'])).toEqual(CONTENT);
  }, 120_000);

  test('gets what PKCS#11 says of searches, attributes, templates and states', async () => {
    expect(await probe(['states'])).toEqual(CONTENT);
  });

  test('cannot crash it by null pointers, absurd lengths and parameters', async () => {
    expect(await probe(['abuse'], { environment: { COFFER_SOCKET: vault.socket } })).toEqual(
      CONTENT,
    );
  }, 120_000);

  test('finds each of many objects, by whatever names it', async () => {
    expect(await probe(['search'])).toEqual(CONTENT);
  }, 120_000);

  test('speaks of every symmetric mechanism in the structures of C', async () => {
    expect(await probe(['symmetric'], { environment: { COFFER_SOCKET: vault.socket } })).toEqual(
      CONTENT,
    );
  }, 120_000);

  test('has 3DES and MD5 where an officer allows what is legacy, and nowhere else', async () => {
    expect(await probe(['legacy', 'off'])).toEqual(CONTENT);
    await setPolicy({ legacy: 'on' });
    try {
      expect(await probe(['legacy', 'on'])).toEqual(CONTENT);
    } finally {
      await setPolicy({ legacy: 'off' });
    }
    expect(await probe(['legacy', 'off'])).toEqual(CONTENT);
  }, 120_000);

  test('signs and encrypts by RSA in the structures of C', async () => {
    expect(await probe(['rsa'])).toEqual(CONTENT);
  }, 120_000);

  test('signs and agrees on elliptic curves in the structures of C', async () => {
    expect(await probe(['curves'])).toEqual(CONTENT);
  }, 120_000);

  test('derives keys by ECDH and HKDF in the structures of C', async () => {
    expect(await probe(['derivation'])).toEqual(CONTENT);
  }, 120_000);

  test('derives keys by every other function in the structures of C', async () => {
    expect(await probe(['kdf'])).toEqual(CONTENT);
  }, 120_000);

  test('forks, and its children work, whether they call C_Initialize or not', async () => {
    expect(await probe(['fork'])).toEqual(CONTENT);
  }, 120_000);

  test.for([
    'never finalized',
    'exit',
    '_exit',
    'unload',
    'finalize',
    'exec',
    'signals',
    'descriptors',
    'daemon',
    'limits',
    'privileges',
  ])('survives what programs do: %s', { timeout: 120_000 }, async (what, { skip }) => {
    const notRoot = what === 'privileges' && process.getuid?.() !== 0;
    skip(notRoot, 'only root can give up privileges and change its root directory');
    const environment = { COFFER_SOCKET: vault.socket, COFFER_PIN_FILE: undefined };
    expect(await probe(['exits', what], { environment })).toEqual(CONTENT);
  });

  test('signs by one request', async () => {
    let before = 0;
    let requests = -1;
    const steps = {
      count: () => void (before = proxy.requests),
      counted: () => void (requests = proxy.requests - before),
    };
    expect(await probe(['one'], { steps })).toEqual(CONTENT);
    expect(requests).toBe(1);
  });

  const restarting: Steps = {
    'kill it': () => vault.kill(),
    'start it': () => vault.run(),
    'close its connection': () => proxy.cut(),
  };

  test('outlives its vault, hears that its login is lost, and resumes one by ticket', async () => {
    const environment = { COFFER_PIN_FILE: undefined };
    expect(await probe(['restart'], { steps: restarting, environment })).toEqual(CONTENT);
  }, 60_000);

  test('is logged in again after a restart where it has a PIN file', async () => {
    const environment = { COFFER_PIN_FILE: vault.pinFile };
    expect(await probe(['restart'], { steps: restarting, environment })).toEqual(CONTENT);
  }, 60_000);

  test('logs in again at the first try after a restart', async () => {
    const environment = { COFFER_PIN_FILE: undefined };
    expect(await probe(['relogin'], { steps: restarting, environment })).toEqual(CONTENT);
  }, 60_000);

  test('makes up for no login of an officer who calls himself a user', async () => {
    const COFFER_PIN_FILE = join(vault.directory, 'officer.pin');
    await writeFile(COFFER_PIN_FILE, await vault.pin('so'), { mode: 0o600 });
    const environment = { COFFER_PIN_FILE };
    expect(await probe(['officer'], { steps: restarting, environment })).toEqual(CONTENT);
  }, 60_000);

  test('whose worker first asks while the vault is down works when it is back', async () => {
    for (const COFFER_PIN_FILE of [vault.pinFile, undefined]) {
      const environment = { COFFER_PIN_FILE };
      expect(await probe(['worker'], { steps: restarting, environment })).toEqual(CONTENT);
    }
  }, 60_000);
});
