import type { AuditLog } from '../../../src/vault/audit/audit.ts';
import type { Attributes } from '../../../src/vault/object/attribute.ts';
import { ObjectIndex } from '../../../src/vault/object/object-index.ts';
import type {
  Alarm,
  Attempts,
  Change,
  Partition,
  Unsealed,
} from '../../../src/vault/partition/partition.ts';
import { DEFAULT_POLICY } from '../../../src/vault/partition/policy.ts';
import { Fault, Refusal } from '../../../src/vault/refusal.ts';
import type { PartitionId, RecordId } from '../../../src/vault/storage/storage.ts';

export class LocalStore {
  users = new Map<RecordId, Attributes>();
  attempts = new Map<RecordId, Attempts>();
  failing = false;
  commits = 0;
}

export class LocalPartition implements Partition {
  readonly id = 'ab'.repeat(16) as PartitionId;
  readonly slot = 0;
  readonly label = 'test';
  readonly failure = '';
  readonly unsealMethods = [];
  state: Partition['state'] = 'unsealed';
  policy = DEFAULT_POLICY;
  alarms = new Set<Alarm>();
  readonly store: LocalStore;
  #unsealed: Unsealed | null;

  constructor(store: LocalStore) {
    this.store = store;
    this.#unsealed = this.#make();
  }
  unsealed(): Unsealed {
    if (this.#unsealed === null) throw new Refusal('CKR_TOKEN_NOT_PRESENT', 'sealed');
    return this.#unsealed;
  }
  async unseal(): Promise<void> {
    this.#unsealed ??= this.#make();
  }
  async seal(): Promise<void> {
    this.#unsealed = null;
  }
  #make(): Unsealed {
    const { store } = this;
    const partition = this;
    let queue: Promise<unknown> = Promise.resolve();
    const never = (): never => {
      throw new Error('not here');
    };
    return {
      partition,
      objects: new ObjectIndex(),
      get policy() {
        return partition.policy;
      },
      audit: null as unknown as AuditLog,
      alarms: partition.alarms,
      records: () => store.users,
      attempts: (user) => store.attempts.get(user) ?? { failed: 0, lastMs: 0 },
      makeObject: never,
      changeObject: never,
      valueTag: never,
      acknowledge: never,
      mutate<T>(build: (change: Change) => T): Promise<T> {
        const run = queue.then(async () => {
          const users = new Map(store.users);
          const attempts = new Map(store.attempts);
          const result = build({
            put: (_kind, id, attributes) => void users.set(id, attributes),
            remove: (_kind, id) => {
              users.delete(id);
              attempts.delete(id);
            },
            setAttempts: (user, value) => void attempts.set(user, value),
            putObject: never,
            removeObject: never,
            setPolicy: never,
            setLabel: never,
          });
          await new Promise((done) => setImmediate(done));
          if (store.failing) throw new Fault('disk full');
          store.commits += 1;
          store.users = users;
          store.attempts = attempts;
          return result;
        });
        queue = run.catch(() => undefined);
        return run;
      },
    };
  }
}
