import type { AuditLog } from '../audit/audit.ts';
import { keyFacts } from '../mechanism/key/key-material.ts';
import { macSecret } from '../mechanism/seal.ts';
import type { Attributes } from '../object/attribute.ts';
import { encodeAttributes } from '../object/attribute-codec.ts';
import type { ObjectIndex } from '../object/object-index.ts';
import { type ObjectId, VaultObject } from '../object/object.ts';
import type { Secret } from '../object/secret.ts';
import { Defect, Fault, Refusal } from '../refusal.ts';
import type { RecordId, Storage } from '../storage/storage.ts';
import type { Anchor } from './anchor.ts';
import { ChangeSet } from './change-set.ts';
import type { Contents } from './contents.ts';
import type { PartitionKeys } from './keys.ts';
import { macOfManifest } from './manifest.ts';
import type { Alarm, Attempts, Change, Partition, Unsealed, ValueKind } from './partition.ts';
import type { Policy } from './policy.ts';

/** The two kinds never meet: a secret whose bytes are a public key says nothing of its pair. */
const TAG_LABELS: Readonly<Record<ValueKind, Buffer>> = {
  secret: Buffer.from('coffer secret tag v1\n'),
  pair: Buffer.from('coffer pair tag v1\n'),
};
/** Built in one go on the event loop: more would stall signatures. */
const BATCH_MAX = 256;

export interface OpenPartitionParts {
  readonly partition: Partition;
  readonly storage: Storage;
  readonly keys: PartitionKeys;
  readonly contents: Contents;
  readonly audit: AuditLog;
  readonly anchor: Anchor | null;
  /** Throws CKR_ARGUMENTS_BAD for a label that another partition has. */
  readonly requireFreeLabel: (label: string) => void;
  /** The store is not as this process left it: nothing in memory can be trusted any more. */
  readonly onConflict: () => void;
  /** What others may have cached of the partition is not true any more. */
  readonly onChanged: () => void;
  readonly onRenamed: (label: string) => void;
}

interface Job {
  /** What its last build touched; null before the first. */
  touched: ReadonlySet<string> | null;
  /** Runs the caller's build, and keeps its result. */
  readonly build: (change: ChangeSet) => void;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

interface BuiltJob {
  readonly job: Job;
  readonly change: ChangeSet;
}

/** An unsealed partition: its contents, and the queue of changes to them. */
export class OpenPartition implements Unsealed {
  readonly #parts: OpenPartitionParts;
  #queue: Job[] = [];
  #running: Promise<void> | null = null;
  #open = true;
  #erased = false;

  constructor(parts: OpenPartitionParts) {
    this.#parts = parts;
  }

  get partition(): Partition {
    return this.#parts.partition;
  }

  get objects(): ObjectIndex {
    return this.#parts.contents.objects;
  }

  get policy(): Policy {
    return this.#parts.contents.policy;
  }

  get audit(): AuditLog {
    return this.#parts.audit;
  }

  get alarms(): ReadonlySet<Alarm> {
    return this.#parts.contents.alarms;
  }

  get contents(): Contents {
    return this.#parts.contents;
  }

  records(kind: 'user' | 'ceiling'): ReadonlyMap<RecordId, Attributes> {
    const { users, ceilings } = this.#parts.contents;
    return { user: users, ceiling: ceilings }[kind];
  }

  attempts(user: RecordId): Attempts {
    return this.#parts.contents.attempts.get(user) ?? { failed: 0, lastMs: 0 };
  }

  makeObject(id: ObjectId, attributes: Attributes, secret: Secret | null): VaultObject {
    try {
      return this.#sealObject(id, 1, attributes, secret);
    } finally {
      secret?.[Symbol.dispose]();
    }
  }

  changeObject(object: VaultObject, attributes: Attributes): VaultObject {
    using secret = object.hasSecret ? this.openSecret(object) : null;
    return this.#sealObject(object.id, object.version + 1, attributes, secret, object.handles);
  }

  /** Bound to this opening: an object that outlives it opens no more. */
  readonly openSecret = (object: VaultObject): Secret => {
    this.#requireOpen();
    if (!object.hasSecret) throw new Defect('an object without a secret was about to be opened');
    const { id, version, blob } = object;
    const secret = this.#parts.contents.seal.openSecret({ id, kind: 'object', version }, blob);
    if (secret === null) throw new Fault(`the sealed secret of object ${id} is damaged`);
    return secret;
  };

  valueTag(secret: Secret, kind: ValueKind): Uint8Array {
    this.#requireOpen();
    return macSecret(this.#parts.keys.auth, TAG_LABELS[kind], secret);
  }

  mutate<T>(build: (change: Change) => T): Promise<T> {
    return this.#enqueue(build);
  }

  async acknowledge(alarm: Alarm): Promise<void> {
    await this.#enqueue((change) => {
      if (this.alarms.has(alarm)) change.acknowledge(alarm);
    });
  }

  /** Takes no change any more; resolves when those that were taken are decided. */
  async drain(): Promise<void> {
    this.#open = false;
    await this.#running;
  }

  /** After `drain`, and after the audit log closed: writes how far it went. */
  async commitAuditHead(): Promise<void> {
    const { contents, audit, storage } = this.#parts;
    if (contents.manifest.auditHead.sequence === audit.head().sequence) return;
    const prepared = contents.prepare([], { head: audit.head(), entries: audit.entries() });
    const outcome = await storage.commit(prepared.transaction);
    if (outcome !== 'committed') throw changedByOther();
    await prepared.apply();
    this.#advanceAnchor();
  }

  /** The anchor knows the last generation when this resolves. */
  async flushAnchor(): Promise<void> {
    this.#advanceAnchor();
    await this.#parts.anchor?.flush();
  }

  /**
   * Every key goes at once, and changes that wait are refused; resolves when every handle is gone.
   */
  async erase(): Promise<void> {
    this.#open = false;
    this.#erased = true;
    this.#parts.keys[Symbol.dispose]();
    for (const job of this.#queue.splice(0)) job.reject(sealed(this.partition));
    await this.#parts.contents.clear();
  }

  #sealObject(
    id: ObjectId,
    version: number,
    attributes: Attributes,
    secret: Secret | null,
    handles?: VaultObject['handles'],
  ): VaultObject {
    this.#requireOpen();
    const name = { id, kind: 'object', version } as const;
    const blob = this.#parts.contents.seal.seal(name, encodeAttributes(attributes), secret);
    const facts = keyFacts(attributes);
    const shared = handles === undefined ? {} : { handles };
    return new VaultObject({
      id,
      version,
      attributes,
      facts,
      blob,
      open: this.openSecret,
      ...shared,
    });
  }

  #enqueue<T>(build: (change: ChangeSet) => T): Promise<T> {
    return new Promise<T>((resolve, reject: (error: unknown) => void) => {
      this.#requireOpen();
      let result: { readonly value: T } | null = null;
      this.#queue.push({
        touched: null,
        build: (change) => {
          result = { value: build(change) };
        },
        resolve: () => {
          if (result !== null) resolve(result.value);
        },
        reject,
      });
      this.#running ??= this.#run();
    });
  }

  /** One commit after another; what arrives while the disk is busy goes into the next together. */
  async #run(): Promise<void> {
    await Promise.resolve(); // changes of the same tick are one commit
    while (this.#queue.length > 0) await this.#commit(this.#takeBatch());
    this.#running = null;
  }

  /**
   * The next changes that touch different things. What touches what one before it does waits for
   * the next commit, and is built again on top of this one: no change overtakes another on the same
   * thing, and none is built again as long as it has to wait anyway.
   */
  #takeBatch(): BuiltJob[] {
    const batch: BuiltJob[] = [];
    const later: Job[] = [];
    const touched = new Set<string>();
    while (batch.length < BATCH_MAX && later.length < BATCH_MAX) {
      const job = this.#queue.shift();
      if (job === undefined) break;
      const waits = job.touched !== null && !job.touched.isDisjointFrom(touched);
      const change = waits ? null : this.#build(job);
      if (change?.clearsObjects === true) {
        if (batch.length > 0) later.push(job);
        else batch.push({ job, change });
        break;
      }
      if (change !== null && change.touched.isDisjointFrom(touched)) batch.push({ job, change });
      else if (job.touched !== null) later.push(job);
      for (const name of job.touched ?? []) touched.add(name);
    }
    this.#queue.unshift(...later);
    return batch;
  }

  /** Null when the build refused: its caller hears of it. */
  #build(job: Job): ChangeSet | null {
    const change = new ChangeSet(this.#parts.contents, this.#parts.requireFreeLabel);
    try {
      job.build(change);
      job.touched = change.touched;
      return change;
    } catch (error) {
      job.touched = null;
      job.reject(error);
      return null;
    }
  }

  async #commit(batch: readonly BuiltJob[]): Promise<void> {
    const { contents, audit, storage, onRenamed } = this.#parts;
    const changes = batch.map(({ change }) => change).filter(({ touched }) => touched.size > 0);
    try {
      if (changes.length > 0) {
        const position = { head: audit.head(), entries: audit.entries() };
        const prepared = contents.prepare(changes, position);
        const outcome = await storage.commit(prepared.transaction);
        if (this.#erased) throw changedByOther();
        if (outcome === 'conflict') throw await this.#conflict(changes);
        const dropped = prepared.apply();
        if (changes.some(({ isVisible }) => isVisible)) this.#parts.onChanged();
        this.#advanceAnchor();
        await dropped;
      }
    } catch (error) {
      for (const { job } of batch) job.reject(error);
      return;
    }
    for (const { job } of batch) job.resolve();
    if (changes.some(({ label }) => label !== null)) onRenamed(contents.stored.label);
  }

  /**
   * A label that another vault took just now is the caller's to hear; anything else ends the trust
   * in memory.
   */
  async #conflict(changes: readonly ChangeSet[]): Promise<Error> {
    const { contents, storage } = this.#parts;
    if (changes.some(({ label }) => label !== null)) {
      const stored = await storage.partition(contents.stored.id);
      if (stored?.generation === contents.stored.generation) {
        return new Refusal('CKR_ARGUMENTS_BAD', 'another partition has this label');
      }
    }
    this.#parts.onConflict();
    return changedByOther();
  }

  /** An anchor that knows more than the database keeps knowing it, until the officer has heard. */
  #advanceAnchor(): void {
    const { anchor, contents, keys } = this.#parts;
    if (anchor === null || contents.alarms.has('rollback')) return;
    const { generation, manifest } = contents.stored;
    anchor.advance({ generation, manifestMac: macOfManifest(manifest) }, keys.state);
  }

  #requireOpen(): void {
    if (!this.#open) throw sealed(this.partition);
  }
}

/** What every use of a sealed partition hears. */
export function sealed(partition: Partition): Refusal {
  return new Refusal('CKR_TOKEN_NOT_PRESENT', `partition ${partition.label} is sealed`, {
    hint: `coffer partition unseal ${partition.label}`,
  });
}

function changedByOther(): Fault {
  return new Fault('another process changed the partition');
}
