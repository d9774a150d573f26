import { randomBytes } from 'node:crypto';
import { basename, join } from 'node:path';
import { LIMITS } from '../../wire/limits.ts';
import { auditDirectory } from '../audit/files.ts';
import { checkName } from '../object/name.ts';
import { Secret } from '../object/secret.ts';
import { Refusal } from '../refusal.ts';
import { privateDirectory, reasonOf } from '../storage/directory.ts';
import { partitionIdOf } from '../storage/storage.ts';
import type { PartitionId, Storage, StoredPartition } from '../storage/storage.ts';
import { removeAnchor } from './anchor.ts';
import { createKeyfile, keyfilePath, readKeyfile, removeKeyfile } from './keyfile.ts';
import { composePartition, type Composition } from './new-partition.ts';
import type { Partition } from './partition.ts';
import { checkPassphrase, generatePassphrase } from './passphrase.ts';
import { Revision } from './revision.ts';
import { traces } from './trace.ts';
import type { Surroundings } from './unsealing.ts';
import { requireSealed, VaultPartition } from './vault-partition.ts';

export interface PartitionsOptions {
  /** Opened by the caller, who closes it once the partitions are. */
  readonly storage: Storage;
  /** The vault's data directory. */
  readonly directory: string;
  /** Where keyfiles are; absent: `<directory>/unseal`. */
  readonly keyfileDirectory?: string;
  /** On another disk than the data; absent or null: none is kept. */
  readonly anchorDirectory?: string | null;
  /** False: every partition stays sealed, whatever keyfiles there are. */
  readonly unsealAtStart?: boolean;
  /** Milliseconds of the wall clock. */
  readonly now?: () => number;
  /** Tells whoever runs the vault. */
  readonly log?: (message: string, cause?: unknown) => void;
}

export interface NewPartition extends Omit<Composition, 'id' | 'slot'> {
  /** For `passphrase`; absent or null: one is generated. Taken and disposed. */
  readonly passphrase?: Secret | null;
}

export interface CreatedPartition {
  readonly partition: Partition;
  /** Generated, and told this once; the caller erases it. Null otherwise. */
  readonly passphrase: Buffer | null;
  /** Where the keyfile is; null otherwise. */
  readonly keyfile: string | null;
}

/** The partitions of a vault. */
export class Partitions {
  readonly #around: Surroundings;
  readonly #keyfileDirectory: string;
  readonly #partitions = new Map<PartitionId, VaultPartition>();
  /** The highest slot ever given: none is given twice while the vault lives. */
  #lastSlot = -1;
  #turn: Promise<unknown> = Promise.resolve();
  #unwatch: () => void = () => {};

  private constructor(around: Surroundings, keyfileDirectory: string) {
    this.#around = around;
    this.#keyfileDirectory = keyfileDirectory;
  }

  /**
   * Loads every partition, and unseals those whose keyfile is there. One that does not open says
   * why in `failure`.
   */
  static async open(options: PartitionsOptions): Promise<Partitions> {
    const around: Surroundings = {
      directory: options.directory,
      storage: options.storage,
      revision: new Revision(),
      anchorDirectory:
        options.anchorDirectory == null ? null : await privateDirectory(options.anchorDirectory),
      now: options.now ?? Date.now,
      log: options.log ?? ((message) => process.emitWarning(message)),
    };
    const keyfiles = options.keyfileDirectory ?? join(options.directory, 'unseal');
    const partitions = new Partitions(around, keyfiles);
    for (const stored of await around.storage.partitions()) partitions.#add(stored);
    partitions.#unwatch = around.storage.watch(({ partition }) =>
      partitions.#partitions.get(partition)?.foreignChange(),
    );
    await partitions.#requireNoneLost();
    if (options.unsealAtStart === false) return partitions;
    for (const partition of partitions.#partitions.values()) {
      await partitions.#unsealAtStart(partition);
    }
    return partitions;
  }

  /** Of which partitions there are, and of each of them. */
  get revision(): Revision {
    return this.#around.revision;
  }

  /** In the order of their slots. */
  list(): readonly Partition[] {
    return [...this.#partitions.values()].toSorted((a, b) => a.slot - b.slot);
  }

  byId(id: PartitionId): Partition | undefined {
    return this.#partitions.get(id);
  }

  byLabel(label: string): Partition | undefined {
    for (const partition of this.#partitions.values()) {
      if (partition.label === label) return partition;
    }
    return undefined;
  }

  /**
   * Unseals with the keyfile that lies there. Throws CKR_TOKEN_NOT_PRESENT, naming the file, where
   * none does.
   */
  async unsealByKeyfile(partition: Partition, peer: number | null = null): Promise<void> {
    requireSealed(partition);
    const path = keyfilePath(this.#keyfileDirectory, partition.id);
    const secret = await readKeyfile(this.#keyfileDirectory, partition.id).catch(
      (error: unknown) => {
        // The client hears the file's name; a Fault is told to the operator anyway.
        if (error instanceof Refusal) this.#around.log(`${error.message}: ${path}`);
        throw error;
      },
    );
    if (secret !== null) {
      await partition.unseal(secret, peer);
      return;
    }
    throw new Refusal('CKR_TOKEN_NOT_PRESENT', `there is no keyfile ${basename(path)}`, {
      hint: "put it into the vault's directory of keyfiles, or unseal with the passphrase.",
    });
  }

  /** Where the partition's audit log is. */
  auditDirectory(id: PartitionId): string {
    return auditDirectory(this.#around.directory, id);
  }

  /**
   * Refuses what `create` would refuse, before anything dear is computed for it: throws the same.
   */
  requireCreatable({ label, method, passphrase }: Omit<NewPartition, 'users'>): void {
    this.requireFreeLabel(label);
    if (this.#partitions.size >= LIMITS.partitionsMax) throw vaultFull();
    if (method === 'passphrase' && passphrase != null) checkPassphrase(passphrase);
  }

  /**
   * Throws CKR_ARGUMENTS_BAD for a label that is malformed, or that another partition than `except`
   * has.
   */
  requireFreeLabel(label: string, except?: PartitionId): void {
    checkName(label, LIMITS.partitionLabelBytesMax);
    const other = this.byLabel(label);
    if (other !== undefined && other.id !== except) throw labelTaken();
  }

  /**
   * Makes a partition and unseals it. Throws CKR_ARGUMENTS_BAD for a label that is malformed or
   * taken, CKR_PIN_LEN_RANGE for a short passphrase, CKR_DEVICE_MEMORY when the vault is full.
   */
  create(wanted: NewPartition): Promise<CreatedPartition> {
    return this.#inTurn(() => this.#create(wanted));
  }

  /** Seals it and removes rows, keyfile and anchor for ever. The audit log stays. */
  async destroy(partition: Partition): Promise<void> {
    // Before its turn comes: a partition that is to go must not be used while another is made.
    await this.#partitions.get(partition.id)?.seal();
    await this.#inTurn(async () => {
      const held = this.#partitions.get(partition.id);
      if (held === undefined) return;
      await held.seal();
      // The rows first: a keyfile without rows opens nothing, rows without a keyfile look like a
      // disaster.
      await this.#around.storage.destroy(partition.id);
      this.#partitions.delete(partition.id);
      held.retire();
      await this.#removeFiles(partition.id);
    });
  }

  /** Seals every partition. Goes on when one fails, and rejects with the first failure then. */
  async close(): Promise<void> {
    this.#unwatch();
    const sealings = await Promise.allSettled(
      [...this.#partitions.values()].map((partition) => partition.seal()),
    );
    for (const sealing of sealings) if (sealing.status === 'rejected') throw sealing.reason;
  }

  async #create(wanted: NewPartition): Promise<CreatedPartition> {
    const { method } = wanted;
    const id = partitionIdOf(randomBytes(16));
    let secret = method === 'passphrase' ? (wanted.passphrase ?? null) : null;
    let generated: Buffer | null = null;
    try {
      this.requireCreatable(wanted);
    } catch (error) {
      secret?.[Symbol.dispose]();
      throw error;
    }
    if (secret === null && method === 'passphrase') {
      generated = generatePassphrase();
      secret = Secret.own(Uint8Array.from(generated));
    }
    secret ??= await createKeyfile(this.#keyfileDirectory, id);
    const partition = await this.#store(id, wanted, secret);
    try {
      await partition.unseal(secret);
    } catch (error) {
      // Nothing is in it yet: better none than one that does not work.
      await this.#around.storage.destroy(id);
      this.#partitions.delete(id);
      partition.retire();
      await this.#removeFiles(id);
      throw error;
    }
    const keyfile = method === 'keyfile' ? keyfilePath(this.#keyfileDirectory, id) : null;
    return { partition, passphrase: generated, keyfile };
  }

  /**
   * The keyfile is durable already: a crash before the rows are leaves a file that opens nothing,
   * and is in no way.
   */
  async #store(id: PartitionId, wanted: NewPartition, secret: Secret): Promise<VaultPartition> {
    const slot = this.#lastSlot + 1;
    try {
      const { stored, records } = await composePartition({ ...wanted, id, slot }, secret);
      if ((await this.#around.storage.create(stored, records)) === 'conflict') {
        throw labelTaken();
      }
      return this.#add(stored);
    } catch (error) {
      secret[Symbol.dispose]();
      // Only once it is certain that no row needs it.
      if ((await this.#around.storage.partition(id)) === null) await this.#removeFiles(id);
      throw error;
    }
  }

  #add(stored: StoredPartition): VaultPartition {
    const partition = new VaultPartition(this.#around, stored, (label) =>
      this.requireFreeLabel(label, stored.id),
    );
    this.#partitions.set(stored.id, partition);
    this.revision.advance();
    this.#lastSlot = Math.max(this.#lastSlot, stored.slot);
    return partition;
  }

  /**
   * A database that was moved away, or is another one, is not to be taken for an empty vault:
   * throws CKR_DEVICE_ERROR then. A crash while a partition was made or destroyed leaves no more
   * than a keyfile.
   */
  async #requireNoneLost(): Promise<void> {
    const { directory, anchorDirectory, log } = this.#around;
    const keyfileDirectory = this.#keyfileDirectory;
    const known = (id: string): boolean => this.#partitions.has(partitionIdOf(unhex(id)));
    const places = { directory, anchorDirectory, keyfileDirectory };
    for (const { path, inUse } of await traces(places, known)) {
      if (inUse && this.#partitions.size === 0) throw lost(path);
      log(`there is ${path}, and no such partition in the database`);
    }
  }

  async #unsealAtStart(partition: VaultPartition): Promise<void> {
    if (!partition.unsealMethods.includes('keyfile')) return;
    try {
      const secret = await readKeyfile(this.#keyfileDirectory, partition.id);
      if (secret === null) {
        const path = keyfilePath(this.#keyfileDirectory, partition.id);
        this.#around.log(`partition ${partition.label} stays sealed: there is no keyfile ${path}`);
        return;
      }
      await partition.unseal(secret);
    } catch (error) {
      if (partition.state === 'sealed') partition.noteFailure(reasonOf(error));
      const path = keyfilePath(this.#keyfileDirectory, partition.id);
      const why = `stays ${partition.state}: ${reasonOf(error)}`;
      this.#around.log(`partition ${partition.label} ${why} (its keyfile is ${path})`);
    }
  }

  async #removeFiles(id: PartitionId): Promise<void> {
    await removeKeyfile(this.#keyfileDirectory, id);
    const { anchorDirectory } = this.#around;
    if (anchorDirectory !== null) await removeAnchor(anchorDirectory, id);
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(work);
    this.#turn = turn.catch(() => {}); // its caller hears of it
    return turn;
  }
}

function vaultFull(): Refusal {
  return new Refusal(
    'CKR_DEVICE_MEMORY',
    `a vault has at most ${LIMITS.partitionsMax} partitions`,
    {
      hint: 'destroy one that is of no use, or run another vault.',
    },
  );
}

function unhex(id: string): Uint8Array {
  return Buffer.from(id, 'hex');
}

function lost(path: string): Refusal {
  return new Refusal(
    'CKR_DEVICE_ERROR',
    `the database has no partition, and ${path} is of one that was in use`,
    {
      hint: 'put coffer.db back, from a backup if need be; if it is not wanted, move that file away.',
    },
  );
}

function labelTaken(): Refusal {
  return new Refusal('CKR_ARGUMENTS_BAD', 'another partition has this label', {
    hint: 'choose another label, or list the partitions: coffer partition list.',
  });
}
