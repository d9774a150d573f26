import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, memoryDial } from '../../../src/client/index.ts';
import type { Session, Vault as Client } from '../../../src/client/index.ts';
import { composeVault } from '../../../src/vault/compose.ts';
import type { Unsealed } from '../../../src/vault/partition/partition.ts';
import { initialUsers } from '../../../src/vault/session/user.ts';
import { MemoryStorage } from '../../../src/vault/storage/memory.ts';

const PIN = '246810';

type ComposedVault = Awaited<ReturnType<typeof composeVault>>;

/** A vault in this process with the partition `web`, over a store that outlives it. */
export class Web implements AsyncDisposable {
  #storage: MemoryStorage;
  readonly #directory: string;
  readonly #clients: Client[] = [];
  #composed: ComposedVault;

  private constructor(directory: string, storage: MemoryStorage, composed: ComposedVault) {
    this.#directory = directory;
    this.#storage = storage;
    this.#composed = composed;
  }

  static async start(): Promise<Web> {
    const directory = await mkdtemp(join(tmpdir(), 'coffer-web-'));
    const storage = new MemoryStorage();
    const web = new Web(directory, storage, await compose(directory, storage));
    const pins = { soPin: Buffer.from('12345678'), userPin: Buffer.from(PIN), pinBytesMin: 4 };
    const users = await initialUsers(pins);
    const options = { label: 'web', method: 'keyfile', passphrase: null, users } as const;
    await web.#composed.vault.partitions.create(options);
    return web;
  }

  get unsealed(): Unsealed {
    const [partition] = this.#composed.vault.partitions.list();
    if (partition === undefined) throw new Error('there is no partition');
    return partition.unsealed();
  }

  /** A session on a connection of its own, of a user or of nobody. */
  async session(user: 'user' | null = 'user'): Promise<Session> {
    const transport = memoryDial((end) => this.#composed.listeners.attach(end, 'unix'));
    const client = await connect({ transport, reconnect: false });
    this.#clients.push(client);
    const login = user === null ? {} : { user, pin: Buffer.from(PIN) };
    return await client.openSession('web', login);
  }

  /** As the next start of the vault finds it. */
  async restart(): Promise<void> {
    await this.#close();
    this.#storage = new MemoryStorage(this.#storage);
    this.#composed = await compose(this.#directory, this.#storage);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#close();
    await rm(this.#directory, { recursive: true, force: true });
  }

  async #close(): Promise<void> {
    for (const client of this.#clients.splice(0)) client.close();
    await this.#composed.vault.partitions.close();
  }
}

function compose(directory: string, storage: MemoryStorage): Promise<ComposedVault> {
  return composeVault({
    storage,
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
}
