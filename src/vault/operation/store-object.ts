import { randomBytes } from 'node:crypto';

import { CKA } from '../../wire/pkcs11.ts';
import { LIMITS } from '../../wire/limits.ts';
import { INTERNAL } from '../object/attribute-internal.ts';
import type { Attributes } from '../object/attribute.ts';
import { ceilingId, type Known } from '../object/ceiling.ts';
import { hasMissedUsages, sameValue, spreadUsages } from '../object/lineage.ts';
import type { Maker } from '../object/maker.ts';
import type { ObjectIndex } from '../object/object-index.ts';
import { objectIdFromBytes } from '../object/object.ts';
import type { ObjectId, VaultObject } from '../object/object.ts';
import type { Unsealed } from '../partition/partition.ts';
import { Refusal } from '../refusal.ts';
import type { RecordId } from '../storage/storage.ts';
import type { Session } from '../session/session.ts';
import type { Scope } from './operation.ts';

/** What a request writes: new objects or next versions, and ceilings of values. */
export interface Plan {
  readonly objects: readonly VaultObject[];
  readonly ceilings: readonly (readonly [RecordId, Attributes])[];
}

/** Objects on their way to the disk: others that have the same value must know of them already. */
const PENDING = new WeakMap<Unsealed, Set<VaultObject>>();

export function newObjectId(): ObjectId {
  return objectIdFromBytes(randomBytes(16));
}

/** Who makes or changes an object here and now. */
export function makerOf(session: Session): Maker {
  return {
    role: session.login?.role ?? null,
    readOnly: session.readOnly,
    policy: session.unsealed().policy,
    nowMs: Date.now(),
  };
}

/**
 * Throws CKR_USER_NOT_LOGGED_IN when the session or its login is not what it was when the request
 * was authorised.
 */
export function requireStill(session: Session, maker: Maker): void {
  session.requireOpen();
  if ((session.login?.role ?? null) === maker.role) return;
  throw new Refusal('CKR_USER_NOT_LOGGED_IN', 'the login ended while this request ran');
}

/** Everything that the partition and its sessions know of a value. */
export function knownOf(scope: Scope, unsealed: Unsealed, tag: Uint8Array): Known {
  const live = [...sameValue(indexesOf(scope, unsealed), tag)];
  for (const object of PENDING.get(unsealed) ?? []) {
    const other = object.bytes(INTERNAL.VALUE_TAG);
    if (other !== undefined && Buffer.compare(other, tag) === 0) live.push(object);
  }
  return { ceiling: unsealed.records('ceiling').get(ceilingId(tag)), live };
}

/**
 * Stores new objects: token objects durably and all together, session objects in the session. What
 * their usages mean for relatives of the same value is written with them. Throws CKR_DEVICE_MEMORY
 * at a limit.
 */
export async function storeObjects(
  scope: Scope,
  session: Session,
  maker: Maker,
  objects: readonly VaultObject[],
): Promise<void> {
  const unsealed = session.unsealed();
  requireRoom(session, unsealed, objects);
  const pending = PENDING.get(unsealed) ?? new Set();
  PENDING.set(unsealed, pending);
  for (const object of objects) pending.add(object);
  try {
    await commitPlan(scope, session, maker, () => planOf(scope, unsealed, objects));
  } finally {
    for (const object of objects) pending.delete(object);
  }
}

/** The objects, and what their usages change in relatives of the same value. */
export function planOf(scope: Scope, unsealed: Unsealed, objects: readonly VaultObject[]): Plan {
  const all = [...objects];
  const ceilings: [RecordId, Attributes][] = [];
  for (const object of objects) {
    const tag = object.bytes(INTERNAL.VALUE_TAG);
    if (tag === undefined) continue;
    const live = sameValue(indexesOf(scope, unsealed), tag);
    const ceiling = unsealed.records('ceiling').get(ceilingId(tag));
    if (object.version === 1 && hasMissedUsages(object.attributes, { live, ceiling })) {
      throw new Refusal('CKR_FUNCTION_FAILED', 'the same value changed while this was made', {
        hint: 'Nothing was stored: try again.',
      });
    }
    const spread = spreadUsages(object.id, object.attributes, { live, ceiling });
    for (const relative of spread.objects) {
      if (all.some((one) => one.id === relative.object.id)) continue;
      all.push(unsealed.changeObject(relative.object, relative.attributes));
    }
    if (spread.ceiling !== null) ceilings.push([ceilingId(tag), spread.ceiling]);
  }
  return { objects: all, ceilings };
}

/**
 * Carries a plan out: what is durable in one transaction, then session objects in memory. `make`
 * runs again right before the transaction is written, so that it sees what others have changed
 * until then; it changes nothing itself.
 */
export async function commitPlan(
  scope: Scope,
  session: Session,
  maker: Maker,
  make: () => Plan,
): Promise<void> {
  const unsealed = session.unsealed();
  let plan = make();
  if (plan.ceilings.length > 0 || plan.objects.some((object) => object.flag(CKA.TOKEN))) {
    plan = await unsealed.mutate((change) => {
      // A login that ended while a key was being made, or while others were written, makes nothing.
      requireStill(session, maker);
      const now = make();
      for (const object of now.objects) if (object.flag(CKA.TOKEN)) change.putObject(object);
      for (const [id, attributes] of now.ceilings) change.put('ceiling', id, attributes);
      return now;
    });
  }
  for (const object of plan.objects) {
    if (!object.flag(CKA.TOKEN)) placeSessionObject(scope, session, object);
  }
}

function placeSessionObject(scope: Scope, session: Session, object: VaultObject): void {
  for (const other of scope.vault.sessions.ofPartition(session.partition)) {
    if (other.objects.get(object.id) === undefined) continue;
    other.objects.put(object);
    return;
  }
  // A new version of an object whose session has ended meanwhile has nowhere to go.
  if (object.version > 1) return;
  session.requireOpen();
  session.objects.put(object);
}

function* indexesOf(scope: Scope, unsealed: Unsealed): Generator<ObjectIndex> {
  yield unsealed.objects;
  for (const session of scope.vault.sessions.ofPartition(unsealed.partition)) yield session.objects;
}

function requireRoom(session: Session, unsealed: Unsealed, objects: readonly VaultObject[]): void {
  const tokens = objects.filter((object) => object.flag(CKA.TOKEN)).length;
  const fleeting = objects.length - tokens;
  if (session.objects.size + fleeting > LIMITS.sessionObjectsMax) {
    throw full(`a session has at most ${LIMITS.sessionObjectsMax} session objects`);
  }
  if (unsealed.objects.size + tokens > LIMITS.objectsMax) {
    throw full(`a partition has at most ${LIMITS.objectsMax} objects`);
  }
}

function full(message: string): Refusal {
  return new Refusal('CKR_DEVICE_MEMORY', message, {
    hint: 'Destroy objects that are not needed.',
  });
}
