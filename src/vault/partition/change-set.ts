import { LIMITS } from '../../wire/limits.ts';
import type { Attributes } from '../object/attribute.ts';
import { encodeAttributes } from '../object/attribute-codec.ts';
import { INTERNAL } from '../object/attribute-internal.ts';
import { ceilingId } from '../object/ceiling.ts';
import type { ObjectId, VaultObject } from '../object/object.ts';
import { Defect, Refusal } from '../refusal.ts';
import type { RecordId, RecordKind, StoredRecord } from '../storage/storage.ts';
import { POLICY_ID, type Contents } from './contents.ts';
import type { Alarm, Attempts, Change } from './partition.ts';
import { policyToAttributes, type Policy } from './policy.ts';

export interface Put {
  readonly record: StoredRecord;
  readonly attributes: Attributes;
  /** Null for a record of another kind. */
  readonly object: VaultObject | null;
}

/** Collects one change against the contents as they are committed; nothing happens to them here. */
export class ChangeSet implements Change {
  readonly puts = new Map<RecordId, Put>();
  readonly removals = new Set<RecordId>();
  readonly attempts = new Map<RecordId, Attempts>();
  readonly acknowledged = new Set<Alarm>();
  policy: Policy | null = null;
  label: string | null = null;
  clearsObjects = false;
  /**
   * What the change read or wrote, so that two which could have seen each other's effect never
   * share a commit. Users are one thing: that no two have one name is seen only by looking at all.
   */
  readonly touched = new Set<string>();
  readonly #contents: Contents;
  readonly #requireFreeLabel: (label: string) => void;

  constructor(contents: Contents, requireFreeLabel: (label: string) => void) {
    this.#contents = contents;
    this.#requireFreeLabel = requireFreeLabel;
  }

  /** Whether anything changes that a client may have cached: what is kept of values is not. */
  get isVisible(): boolean {
    const visible = Array.from(this.puts.values(), ({ record }) => record.kind !== 'ceiling');
    const others = this.attempts.size + this.acknowledged.size + this.removals.size;
    const all = this.clearsObjects || this.label !== null;
    return others > 0 || all || visible.includes(true);
  }

  putObject(object: VaultObject): void {
    if (this.clearsObjects) throw new Defect('an object was about to be put where all are cleared');
    const { id, version, blob, attributes } = object;
    const before = this.#contents.objects.get(id);
    if (version !== (before?.version ?? 0) + 1) throw gone();
    if (before === undefined && this.#contents.objects.size >= LIMITS.objectsMax) {
      throw new Refusal(
        'CKR_DEVICE_MEMORY',
        `a partition has at most ${LIMITS.objectsMax} objects`,
        {
          hint: 'destroy objects that are of no use, or create another partition.',
        },
      );
    }
    this.#put({ record: { id, kind: 'object', version, blob }, attributes, object });
    // A copy and a change of its original, in one commit, would know nothing of each other.
    const tag = object.bytes(INTERNAL.VALUE_TAG);
    if (tag !== undefined) this.touched.add(ceilingId(tag));
  }

  removeObject(id: ObjectId): void {
    if (this.clearsObjects) throw gone();
    const pending = this.puts.delete(id);
    const stored = this.#contents.objects.get(id) !== undefined && !this.removals.has(id);
    if (!pending && !stored) throw gone();
    this.#remove(id, stored);
  }

  removeAllObjects(): void {
    if (this.puts.size + this.removals.size > 0) {
      throw new Defect('objects were about to be cleared in the midst of a change');
    }
    this.touched.add('objects');
    this.clearsObjects = true;
  }

  put(kind: 'user' | 'ceiling', id: RecordId, attributes: Attributes): void {
    if (kind === 'user') this.touched.add('users');
    this.#putRecord(kind, id, attributes);
  }

  remove(kind: 'user' | 'ceiling', id: RecordId): void {
    if (kind === 'user') {
      this.touched.add('users');
      this.attempts.set(id, { failed: 0, lastMs: 0 });
    }
    this.puts.delete(id);
    this.#remove(id, this.#contents.held(id) !== undefined);
  }

  setPolicy(policy: Policy): void {
    this.policy = policy;
    this.#putRecord('policy', POLICY_ID, policyToAttributes(policy));
  }

  setAttempts(user: RecordId, attempts: Attempts): void {
    this.touched.add(user);
    this.attempts.set(user, attempts);
  }

  setLabel(label: string): void {
    this.#requireFreeLabel(label);
    this.touched.add('label');
    this.label = label;
  }

  acknowledge(alarm: Alarm): void {
    this.touched.add('alarms');
    this.acknowledged.add(alarm);
  }

  #putRecord(kind: RecordKind, id: RecordId, attributes: Attributes): void {
    const version = (this.#contents.held(id)?.version ?? 0) + 1;
    const name = { id, kind, version };
    const blob = this.#contents.seal.seal(name, encodeAttributes(attributes), null);
    this.#put({ record: { ...name, blob }, attributes, object: null });
  }

  #put(put: Put): void {
    const { id } = put.record;
    this.touched.add(id);
    this.removals.delete(id);
    this.puts.set(id, put);
  }

  #remove(id: RecordId, stored: boolean): void {
    this.touched.add(id);
    if (stored) this.removals.add(id);
  }
}

function gone(): Refusal {
  return new Refusal('CKR_OBJECT_HANDLE_INVALID', 'the object was destroyed or changed meanwhile', {
    hint: 'look it up again.',
  });
}
