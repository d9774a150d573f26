import { timingSafeEqual } from 'node:crypto';
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
  RecordKind,
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
import { piecewise } from './piecewise.ts';
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
  /**
   * Resolves when objects that went by the thousands have lost their handles: nobody finds them.
   */
  readonly apply: () => Promise<void> | null;
}

/** Of records' MACs, kind by kind: all objects may go at once, and what is left is known then. */
interface Sums {
  readonly objects: SetMac;
  readonly others: SetMac;
}

/** Opening a record takes some 50 µs, so that this many keep nobody waiting. */
const OPENED_AT_ONCE = 64;
/** Dropping what a provider made of a key takes a microsecond. */
const DROPPED_AT_ONCE = 2048;

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
  #objects = new ObjectIndex();
  #sums: Sums = { objects: SetMac.empty(), others: SetMac.empty() };
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
      // Other partitions are served meanwhile.
      await piecewise(page, OPENED_AT_ONCE, (record) => contents.#take(record, open));
    }
    if (contents.size !== manifest.records) {
      throw new Damage(
        `${contents.size} records are stored, its manifest counts ${manifest.records}`,
      );
    }
    if (!timingSafeEqual(totalOf(contents.#sums), manifest.setMac)) {
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
    return this.#held.size + this.#objects.size;
  }

  get objects(): ObjectIndex {
    return this.#objects;
  }

  held(id: RecordId): Held | undefined {
    return this.#held.get(id);
  }

  /**
   * The next generation: all changes together. They touch different records; one that clears the
   * objects is alone.
   */
  prepare(changes: readonly ChangeSet[], audit: AuditPosition): Prepared {
    const attempts = new Map(this.attempts);
    const alarms = new Set(this.alarms);
    const puts = changes.flatMap((change) => [...change.puts.values()]);
    const deletes = changes.flatMap((change) => [...change.removals]);
    const clears = changes.some((change) => change.clearsObjects);
    const sums: Sums = {
      objects: clears ? SetMac.empty() : this.#sums.objects.copy(),
      others: this.#sums.others.copy(),
    };
    let records = this.size - deletes.length - (clears ? this.#objects.size : 0);
    for (const id of deletes) this.#subtract(sums, id);
    for (const { record } of puts) {
      if (!this.#subtract(sums, record.id)) records += 1;
      sumFor(sums, record.kind).add(this.seal.mac(record.id, record.version, record.blob));
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
      setMac: totalOf(sums),
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
      ...(clears ? { clears: 'object' } : {}),
      ...(label === this.#stored.label ? {} : { label }),
    };
    const apply = (): Promise<void> | null => {
      this.#stored = { ...this.#stored, generation, manifest: encoded, label };
      this.#manifest = manifest;
      this.#sums = sums;
      const dropped = clears ? this.#clearObjects() : null;
      replaceAll(this.attempts, attempts);
      for (const alarm of this.alarms) if (!alarms.has(alarm)) this.alarms.delete(alarm);
      for (const change of changes) this.#apply(change);
      return dropped;
    };
    return { transaction, apply };
  }

  /** Drops everything at once; resolves when objects have lost their handles. */
  async clear(): Promise<void> {
    this.users.clear();
    this.ceilings.clear();
    this.#held.clear();
    await this.#clearObjects();
  }

  async #clearObjects(): Promise<void> {
    const gone = this.#objects;
    this.#objects = new ObjectIndex();
    await piecewise(gone.values(), DROPPED_AT_ONCE, (object) => object.dropHandles());
  }

  #apply(change: ChangeSet): void {
    for (const id of change.removals) {
      const object = this.#objects.get(id);
      object?.dropHandles();
      this.#objects.remove(id);
      this.users.delete(id);
      this.ceilings.delete(id);
      this.#held.delete(id);
    }
    for (const { record, attributes, object } of change.puts.values()) {
      if (object === null) this.#hold(record, attributes);
      else this.#objects.put(object);
    }
  }

  #take(record: StoredRecord, open: (object: VaultObject) => Secret): void {
    const { id, version, blob } = record;
    const bytes = this.seal.open(record, blob);
    if (bytes === null) throw new Damage(`record ${id} was altered`);
    sumFor(this.#sums, record.kind).add(this.seal.mac(id, version, blob));
    const attributes = decodeAttributes(bytes);
    if (record.kind !== 'object') {
      this.#hold(record, attributes);
      return;
    }
    const facts = keyFacts(attributes);
    this.#objects.put(new VaultObject({ id, version, attributes, facts, blob, open }));
  }

  #hold(record: StoredRecord, attributes: Attributes): void {
    const { id, kind, version, blob } = record;
    this.#held.set(id, { version, blob, attributes });
    if (kind === 'user') this.users.set(id, attributes);
    if (kind === 'ceiling') this.ceilings.set(id, attributes);
    if (kind === 'policy') this.policy = policyFromAttributes(attributes);
  }

  /** False when there is no such record. */
  #subtract(sums: Sums, id: RecordId): boolean {
    const object = this.#objects.get(id);
    const found = object ?? this.#held.get(id);
    if (found === undefined) return false;
    const sum = object === undefined ? sums.others : sums.objects;
    sum.subtract(this.seal.mac(id, found.version, found.blob));
    return true;
  }
}

function sumFor(sums: Sums, kind: RecordKind): SetMac {
  return kind === 'object' ? sums.objects : sums.others;
}

/** What the manifest has: of all records. */
function totalOf({ objects, others }: Sums): Uint8Array {
  const total = objects.copy();
  total.add(others.toBytes());
  return total.toBytes();
}

function replaceAll<K, V>(target: Map<K, V>, source: ReadonlyMap<K, V>): void {
  target.clear();
  for (const [key, value] of source) target.set(key, value);
}
