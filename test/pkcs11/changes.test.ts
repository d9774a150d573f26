import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { connect } from '../../src/client/index.ts';
import type { Session, Vault } from '../../src/client/index.ts';
import { RealVault } from '../client/real-vault.ts';
import { CountingProxy } from './counting-proxy.ts';
import { build, BUILD_TIMEOUT_MS, NO_CARGO } from './module.ts';
import { CONTENT, runProbe } from './probing.ts';

let vault: RealVault;
let client: Vault;
let user: Session;
let officer: Session;

describe('a program that uses the module beside others', () => {
  beforeAll(async () => {
    if (NO_CARGO !== null) return;
    await build();
    vault = await RealVault.start();
    client = await connect({ socket: vault.socket });
    user = await client.openSession('dev', { user: 'user', pin: await pinOf('user') });
    const other = await connect({ socket: vault.socket });
    officer = await other.openSession('dev', { user: 'so', pin: await pinOf('so') });
  }, BUILD_TIMEOUT_MS);
  afterAll(async () => {
    if (NO_CARGO === null) await vault.remove();
  });
  beforeEach(({ skip }) => skip(NO_CARGO !== null, NO_CARGO ?? ''));

  async function pinOf(name: 'user' | 'so'): Promise<Buffer> {
    return Buffer.from((await vault.pin(name)).toString().trimEnd());
  }

  async function makePartitions(): Promise<void> {
    for (const label of ['first', 'second']) {
      const soPin = Buffer.from('12345678');
      await client.createPartition({ label, soPin, userPin: Buffer.from('246810') });
    }
    const session = await client.openSession('first', { user: 'so', pin: Buffer.from('12345678') });
    await session.destroyPartition('first');
  }

  test('sees at the next answer what they changed', async () => {
    const steps = {
      'change the label': async () => {
        for await (const object of user.find({ label: 'before' })) {
          await object.set({ label: 'after' });
        }
      },
      'destroy the key': async () => {
        await (await user.findKey({ label: 'after', class: 'PRIVATE_KEY' })).destroy();
      },
      'reset the PIN': async () => await officer.users.resetPin('user', await pinOf('user')),
      'make partitions': makePartitions,
    };
    const pin = (await pinOf('user')).toString();
    const environment = { COFFER_SOCKET: vault.socket, COFFER_PIN_FILE: undefined };
    expect(await runProbe([pin, 'changes'], { steps, environment })).toEqual(CONTENT);
  }, 60_000);

  test('initialises a token as its officer, and gives PINs', async () => {
    const own = await RealVault.start();
    const socket = join(own.directory, 'proxy.sock');
    const proxy = await CountingProxy.start(socket, own.socket);
    try {
      const [user, so] = await Promise.all([own.pin('user'), own.pin('so')]);
      const given = [user.toString().trimEnd(), 'tokens', so.toString().trimEnd()];
      const environment = { COFFER_SOCKET: socket, COFFER_PIN_FILE: undefined };
      const steps = { 'close the connection': () => proxy.cut() };
      expect(await runProbe(given, { steps, environment })).toEqual(CONTENT);
    } finally {
      await proxy.stop();
      await own.remove();
    }
  }, 60_000);
});
