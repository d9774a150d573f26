import { timingSafeEqual } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { AuditHead } from '../audit/audit.ts';
import { keyFacts } from '../mechanism/key/key-material.ts';
import type { Attributes } from '../object/attribute.ts';
import { decodeAttributes } from '../object/attribute-codec.ts';
import { ObjectIndex } from '../object/object-index.ts';
import { VaultObject } from '../object/object.ts';
import type { Secret } from '../object/secret.ts';
import { recordIdOf } from '../storage/storage.ts';
import type {
  RecordId,
  Storage,
  StoredPartition,
  StoredRecord,
  Transaction,
} from '../storage/storage.ts';
import type { ChangeSet } from './change-set.ts';
import { Damage } from './damage.ts';
import type { PartitionKeys } from './keys.ts';
import { decodeManifest, encodeManifest, hashPartition, type Manifest } from './manifest.ts';
import type { Alarm, Attempts } from './partition.ts';
import { DEFAULT_POLICY, policyFromAttributes, type Policy } from './policy.ts';
import { RecordSeal } from './record.ts';
import { SetMac } from './set-mac.ts';

/** The one record of kind `policy`. */
export const POLICY_ID = recordIdOf(Buffer.from('706f6c69637900000000000000000001', 'hex'));

/** A record that is no object, open. */
export interface Held {
  readonly version: number;
  readonly blob: Uint8Array;
  readonly attributes: Attributes;
}

/** A transaction, and what it does to memory once it is durable. */
export interface Prepared {
  readonly transaction: Transaction;
  readonly apply: () => void;
}

export interface AuditPosition {
  readonly head: AuditHead;
  readonly entries: number;
}

/**
 * What an unsealed partition has in memory: the image of the last generation committed, and how to
 * make the next.
 */
export class Contents {
  readonly seal: RecordSeal;
  readonly objects = new ObjectIndex();
  readonly users = new Map<RecordId, Attributes>();
  readonly ceilings = new Map<RecordId, Attributes>();
  readonly attempts = new Map<RecordId, Attempts>();
  readonly alarms = new Set<Alarm>();
  policy: Policy = DEFAULT_POLICY;
  /**
   * Generations up to here were used already, though this database does not know: the next one
   * comes after.
   */
  generationFloor = 0;
  readonly #held = new Map<RecordId, Held>();
  readonly #keys: PartitionKeys;
  #stored: StoredPartition;
  #setMac = SetMac.empty();
  #manifest: Manifest;

  private constructor(stored: StoredPartition, keys: PartitionKeys, manifest: Manifest) {
    this.#stored = stored;
    this.#keys = keys;
    this.#manifest = manifest;
    this.seal = new RecordSeal(stored.id, keys);
    for (const [user, attempts] of manifest.attempts) this.attempts.set(user, attempts);
    for (const alarm of manifest.alarms) this.alarms.add(alarm);
  }

  /**
   * Reads and checks all of a partition; throws Damage when anything in it is not what was written
   * together.
   */
  static async load(
    storage: Storage,
    stored: StoredPartition,
    keys: PartitionKeys,
    open: (object: VaultObject) => Secret,
  ): Promise<Contents> {
    const manifest = decodeManifest(stored.manifest, stored.id, keys.state);
    if (manifest === null) throw new Damage('its manifest was altered');
    if (manifest.generation !== stored.generation) throw new Damage('its generation was altered');
    if (!timingSafeEqual(manifest.partitionHash, hashPartition(stored))) {
      throw new Damage('its label, slot, unseal slots or audit public key were altered');
    }
    const contents = new Contents(stored, keys, manifest);
    for await (const page of storage.records(stored.id)) {
      for (const record of page) contents.#take(record, open);
      await setImmediate(); // other partitions are served meanwhile
    }
    if (contents.size !== manifest.records) {
      throw new Damage(
        `${contents.size} records are stored, its manifest counts ${manifest.records}`,
      );
    }
    if (!timingSafeEqual(contents.#setMac.toBytes(), manifest.setMac)) {
      throw new Damage('records were replaced by older ones, removed or added');
    }
    return contents;
  }

  get stored(): StoredPartition {
    return this.#stored;
  }

  get manifest(): Manifest {
    return this.#manifest;
  }

  get size(): number {
    return this.#held.size + this.objects.size;
  }

  held(id: RecordId): Held | undefined {
    return this.#held.get(id);
  }

  /** The next generation: all changes together. They touch different records. */
  prepare(changes: readonly ChangeSet[], audit: AuditPosition): Prepared {
    const attempts = new Map(this.attempts);
    const alarms = new Set(this.alarms);
    const puts = changes.flatMap((change) => [...change.puts.values()]);
    const deletes = changes.flatMap((change) => [...change.removals]);
    const setMac = this.#setMacWithout(deletes);
    let records = this.size - deletes.length;
    for (const { record } of puts) {
      if (!this.#subtract(setMac, record.id)) records += 1;
      setMac.add(this.seal.mac(record.id, record.version, record.blob));
    }
    for (const change of changes) {
      for (const alarm of change.acknowledged) alarms.delete(alarm);
      for (const [user, { failed, lastMs }] of change.attempts) {
        if (failed === 0) attempts.delete(user);
        else attempts.set(user, { failed, lastMs });
      }
    }
    const label = changes.reduce((label, change) => change.label ?? label, this.#stored.label);
    const generation = Math.max(this.#stored.generation, this.generationFloor) + 1;
    // While the log is known to be cut off, the manifest keeps saying how far it went.
    const kept = { head: this.#manifest.auditHead, entries: this.#manifest.auditEntries };
    const position = alarms.has('audit-lost') ? kept : audit;
    const manifest: Manifest = {
      generation,
      records,
      setMac: setMac.toBytes(),
      partitionHash: hashPartition({ ...this.#stored, label }),
      auditHead: position.head,
      auditEntries: position.entries,
      alarms,
      attempts,
    };
    const encoded = encodeManifest(manifest, this.#stored.id, this.#keys.state);
    const transaction: Transaction = {
      partition: this.#stored.id,
      expectedGeneration: this.#stored.generation,
      generation,
      manifest: encoded,
      puts: puts.map(({ record }) => record),
      deletes,
      ...(label === this.#stored.label ? {} : { label }),
    };
    const apply = (): void => {
      this.#stored = { ...this.#stored, generation, manifest: encoded, label };
      this.#manifest = manifest;
      this.#setMac = setMac;
      replaceAll(this.attempts, attempts);
      for (const alarm of this.alarms) if (!alarms.has(alarm)) this.alarms.delete(alarm);
      for (const change of changes) this.#apply(change);
    };
    return { transaction, apply };
  }

  /** Drops everything: objects lose their handles. */
  clear(): void {
    for (const object of this.objects.values()) object.dropHandles();
    this.objects.clear();
    this.users.clear();
    this.ceilings.clear();
    this.#held.clear();
  }

  #apply(change: ChangeSet): void {
    for (const id of change.removals) {
      const object = this.objects.get(id);
      object?.dropHandles();
      this.objects.remove(id);
      this.users.delete(id);
      this.ceilings.delete(id);
      this.#held.delete(id);
    }
    for (const { record, attributes, object } of change.puts.values()) {
      if (object === null) this.#hold(record, attributes);
      else this.objects.put(object);
    }
  }

  #take(record: StoredRecord, open: (object: VaultObject) => Secret): void {
    const { id, version, blob } = record;
    const bytes = this.seal.open(record, blob);
    if (bytes === null) throw new Damage(`record ${id} was altered`);
    this.#setMac.add(this.seal.mac(id, version, blob));
    const attributes = decodeAttributes(bytes);
    if (record.kind !== 'object') {
      this.#hold(record, attributes);
      return;
    }
    const facts = keyFacts(attributes);
    this.objects.put(new VaultObject({ id, version, attributes, facts, blob, open }));
  }

  #hold(record: StoredRecord, attributes: Attributes): void {
    const { id, kind, version, blob } = record;
    this.#held.set(id, { version, blob, attributes });
    if (kind === 'user') this.users.set(id, attributes);
    if (kind === 'ceiling') this.ceilings.set(id, attributes);
    if (kind === 'policy') this.policy = policyFromAttributes(attributes);
  }

  /** Computed from what is left, where that is less than what goes. */
  #setMacWithout(deletes: readonly RecordId[]): SetMac {
    if (deletes.length <= this.size / 2) {
      const setMac = this.#setMac.copy();
      for (const id of deletes) this.#subtract(setMac, id);
      return setMac;
    }
    const gone = new Set(deletes);
    const setMac = SetMac.empty();
    const add = (id: RecordId, { version, blob }: Pick<Held, 'version' | 'blob'>): void => {
      if (!gone.has(id)) setMac.add(this.seal.mac(id, version, blob));
    };
    for (const [id, held] of this.#held) add(id, held);
    for (const object of this.objects.values()) add(object.id, object);
    return setMac;
  }

  /** False when there is no such record. */
  #subtract(setMac: SetMac, id: RecordId): boolean {
    const found = this.objects.get(id) ?? this.#held.get(id);
    if (found === undefined) return false;
    setMac.subtract(this.seal.mac(id, found.version, found.blob));
    return true;
  }
}

function replaceAll<K, V>(target: Map<K, V>, source: ReadonlyMap<K, V>): void {
  target.clear();
  for (const [key, value] of source) target.set(key, value);
}
