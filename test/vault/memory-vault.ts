import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, memoryDial } from '../../src/client/index.ts';
import type { Vault as Client } from '../../src/client/index.ts';
import { composeVault } from '../../src/vault/compose.ts';
import type { Listeners } from '../../src/vault/listen.ts';
import { initialUsers } from '../../src/vault/session/user.ts';
import { MemoryStorage } from '../../src/vault/storage/memory.ts';
import type { Vault } from '../../src/vault/vault.ts';

const USER_PIN = '246810';

/** A vault in this process, with one partition called "web"; only its audit log is on disk. */
export class MemoryVault {
  readonly vault: Vault;
  readonly listeners: Listeners;
  readonly #directory: string;

  private constructor(composed: { vault: Vault; listeners: Listeners }, directory: string) {
    this.vault = composed.vault;
    this.listeners = composed.listeners;
    this.#directory = directory;
  }

  static async start(): Promise<MemoryVault> {
    const directory = await mkdtemp(join(tmpdir(), 'coffer-memory-'));
    const composed = await composeVault({
      storage: new MemoryStorage(),
      directory,
      keyfileDirectory: null,
      anchorDirectory: null,
      provider: 'openssl',
      failure: '',
      abort: (defect) => {
        throw defect;
      },
      log: () => undefined,
    });
    const pins = { soPin: Buffer.from('12345678'), userPin: Buffer.from(USER_PIN), pinBytesMin: 4 };
    const users = await initialUsers(pins);
    const parts = { label: 'web', method: 'keyfile', passphrase: null, users } as const;
    await composed.vault.partitions.create(parts);
    return new MemoryVault(composed, directory);
  }

  /** One more connection. */
  connect(): Promise<Client> {
    const transport = memoryDial((end) => this.listeners.attach(end, 'unix'));
    // Longer than a busy machine needs for a key pair.
    return connect({ transport, reconnect: false, requestTimeoutMs: 120_000 });
  }

  /** A connection and a session of it, logged in. */
  async logIn(): Promise<{ client: Client; session: Awaited<ReturnType<Client['openSession']>> }> {
    const client = await this.connect();
    return {
      client,
      session: await client.openSession('web', { user: 'user', pin: USER_PIN }),
    };
  }

  async remove(): Promise<void> {
    await this.listeners.close(0);
    await this.vault.partitions.close();
    await rm(this.#directory, { recursive: true, force: true });
  }
}
