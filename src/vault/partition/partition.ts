import type { AuditLog } from '../audit/audit.ts';
import type { Attributes } from '../object/attribute.ts';
import type { ObjectIndex } from '../object/object-index.ts';
import type { ObjectId, VaultObject } from '../object/object.ts';
import type { Secret } from '../object/secret.ts';
import type { PartitionId, RecordId } from '../storage/storage.ts';
import type { Policy } from './policy.ts';
import type { Revision } from './revision.ts';

/**
 * `uninitialised`: no unseal method can open it. `sealed`: ciphertext and nothing else. `unsealed`:
 * its keys are in memory. `failed`: what is stored is not what this vault wrote, or somebody else
 * wrote to it; nothing opens.
 */
export type PartitionState = 'uninitialised' | 'sealed' | 'unsealed' | 'failed';

export type UnsealMethod = 'keyfile' | 'passphrase';

/**
 * `rollback`: older than the anchor says. `audit-lost`: the audit log ends before the manifest's
 * audit head.
 */
export type Alarm = (typeof ALARMS)[number];

/** Their order is that of their bits in the manifest. */
export const ALARMS = ['rollback', 'audit-lost'] as const;

/** An isolated set of users, keys and policy: PKCS#11's token, in one slot. */
export interface Partition {
  readonly id: PartitionId;
  readonly slot: number;
  readonly label: string;
  readonly state: PartitionState;
  /** Of its state, label, objects, users and policy; it outlives seals. */
  readonly revision: Revision;
  /** Why it failed, or why its keyfile did not open it; empty otherwise. */
  readonly failure: string;
  /** Verifies the checkpoints of its audit log, SubjectPublicKeyInfo DER. */
  readonly auditPublicKey: Uint8Array;
  /** Each method once, in the order of the slots. */
  readonly unsealMethods: readonly UnsealMethod[];
  /**
   * Its audit log: until the partition is sealed to the end, for what was at work when that began.
   * Null when it is closed.
   */
  readonly openAudit: AuditLog | null;
  /** Throws CKR_TOKEN_NOT_PRESENT while it is not unsealed. */
  unsealed(): Unsealed;
  /**
   * Opens it with a passphrase or the 32 bytes of a keyfile; takes and disposes `secret`. A wrong
   * one is CKR_PIN_INCORRECT; damage makes the state `failed` and throws CKR_DEVICE_ERROR with the
   * reason. CKR_FUNCTION_REJECTED when it is unsealed, when `peer` (the number of the connection
   * that asks; null: the vault itself) tries already, or too soon after wrong ones.
   */
  unseal(secret: Secret, peer?: number | null): Promise<void>;
  /**
   * Sealed for everybody from the start; mutations in flight finish, the audit log closes, every
   * key and handle goes. Does nothing when it is sealed.
   */
  seal(): Promise<void>;
}

/** Login attempts since the last good one. */
export interface Attempts {
  readonly failed: number;
  /** When the last one was counted, in milliseconds since 1970; 0 for none. */
  readonly lastMs: number;
}

/** What a value tag is of: a secret key's value, or the public key of a pair. */
export type ValueKind = 'secret' | 'pair';

/** What an unsealed partition holds, and the only way to change it. */
export interface Unsealed {
  readonly partition: Partition;
  readonly objects: ObjectIndex;
  readonly policy: Policy;
  readonly audit: AuditLog;
  readonly alarms: ReadonlySet<Alarm>;
  records(kind: 'user' | 'ceiling'): ReadonlyMap<RecordId, Attributes>;
  /** Zeros for a user who has none. */
  attempts(user: RecordId): Attempts;
  /**
   * Seals a new object; takes and disposes the secret. Nothing is stored until a change puts it.
   */
  makeObject(id: ObjectId, attributes: Attributes, secret: Secret | null): VaultObject;
  /**
   * Seals it again under its next version, with other attributes and the same secret and handles.
   */
  changeObject(object: VaultObject, attributes: Attributes): VaultObject;
  /**
   * 32 bytes: the same for the same value of the same kind, in this partition only. The secret
   * stays the caller's.
   */
  valueTag(secret: Secret, kind: ValueKind): Uint8Array;
  /**
   * Queues a change. `build` runs synchronously right before its commit and sees everything
   * committed until then; it may throw, and then only this change fails. It may run again, when a
   * neighbour in the same commit touches the same thing: so it does nothing but read and call
   * `change`. Resolves when the change is durable and in memory; rejects with a Fault when it could
   * not be written, and then memory is as before.
   */
  mutate<T>(build: (change: Change) => T): Promise<T>;
  /** Takes the alarm away, durably. Does nothing when it is not raised. */
  acknowledge(alarm: Alarm): Promise<void>;
}

/** One change in the making: all of it is committed, or none. */
export interface Change {
  /**
   * A new object, or the next version of one. CKR_OBJECT_HANDLE_INVALID when that one is gone or
   * was changed meanwhile.
   */
  putObject(object: VaultObject): void;
  /** CKR_OBJECT_HANDLE_INVALID when it is not there. */
  removeObject(id: ObjectId): void;
  /**
   * However many there are. A change that does this puts no object, does it first, and shares its
   * commit with no other.
   */
  removeAllObjects(): void;
  /** Adds or replaces a record. */
  put(kind: 'user' | 'ceiling', id: RecordId, attributes: Attributes): void;
  /** Removing a user forgets the attempts, too. Does nothing when it is not there. */
  remove(kind: 'user' | 'ceiling', id: RecordId): void;
  setPolicy(policy: Policy): void;
  setAttempts(user: RecordId, attempts: Attempts): void;
  /** CKR_ARGUMENTS_BAD when another partition of the vault has it; `Partitions` checks its form. */
  setLabel(label: string): void;
}
