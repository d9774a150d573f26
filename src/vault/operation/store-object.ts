import { randomBytes } from 'node:crypto';

import { CKA } from '../../wire/pkcs11.ts';
import { LIMITS } from '../../wire/limits.ts';
import { INTERNAL } from '../object/attribute-internal.ts';
import type { Attributes } from '../object/attribute.ts';
import { ceilingId, type Known } from '../object/ceiling.ts';
import { hasMissedChanges, sameValue, spreadOver } from '../object/lineage.ts';
import { requireMayMake, type Maker } from '../object/maker.ts';
import type { ObjectIndex } from '../object/object-index.ts';
import { objectIdFromBytes } from '../object/object.ts';
import type { ObjectId, VaultObject } from '../object/object.ts';
import type { Unsealed } from '../partition/partition.ts';
import { Refusal } from '../refusal.ts';
import type { RecordId } from '../storage/storage.ts';
import type { Login } from '../session/login.ts';
import type { Session } from '../session/session.ts';
import { requireApprovedKeys } from './approved-only.ts';
import { ceilingsOf, replaceFleeting } from './ceilings.ts';
import { holdingCounts, sweepCounts } from './invocations.ts';
import type { Scope } from './operation.ts';

/** What a request writes: new objects or next versions, and ceilings of values. */
export interface Plan {
  readonly objects: readonly VaultObject[];
  readonly ceilings: readonly (readonly [RecordId, Attributes])[];
  /** Those that are kept in memory. */
  readonly fleeting: readonly (readonly [RecordId, Attributes])[];
  readonly resumed: boolean;
}

/** New objects, or next versions of some. */
export interface Made {
  readonly objects: readonly VaultObject[];
  /** They were set active by this request. */
  readonly resumed?: boolean;
}

/** Objects on their way to the disk: others that have the same value must know of them already. */
const PENDING = new WeakMap<Unsealed, Set<VaultObject>>();

export function newObjectId(): ObjectId {
  return objectIdFromBytes(randomBytes(16));
}

/** Who makes or changes an object, and by which login. */
export interface Requester extends Maker {
  readonly login: Login | null;
}

/** Who asks here and now. */
export function makerOf(session: Session): Requester {
  const { login } = session;
  return {
    login,
    role: login?.role ?? null,
    readOnly: session.readOnly,
    policy: session.unsealed().policy,
    nowMs: Date.now(),
  };
}

/**
 * Throws CKR_USER_NOT_LOGGED_IN when the login by which the request was authorised has ended, even
 * if there is another one by now. To be asked after every await, right before anything is stored.
 */
export function requireStill(session: Session, maker: Requester): void {
  session.requireOpen();
  if (maker.login === null || session.login === maker.login) return;
  throw new Refusal('CKR_USER_NOT_LOGGED_IN', 'the login ended while this request ran');
}

/** Everything that the partition and its sessions know of a value. */
export function knownOf(scope: Scope, unsealed: Unsealed, tag: Uint8Array): Known {
  const live = [...sameValue(indexesOf(scope, unsealed), tag)];
  for (const object of PENDING.get(unsealed) ?? []) {
    const other = object.bytes(INTERNAL.VALUE_TAG);
    if (other !== undefined && Buffer.compare(other, tag) === 0) live.push(object);
  }
  const ceilings = ceilingsOf(unsealed, ceilingId(tag)).map(({ attributes }) => attributes);
  return { ceilings, live };
}

/**
 * Stores new objects: token objects durably and all together, session objects in the session. What
 * their usages mean for relatives of the same value is written with them. Throws CKR_DEVICE_MEMORY
 * at a limit.
 */
export async function storeObjects(
  scope: Scope,
  session: Session,
  maker: Requester,
  objects: readonly VaultObject[],
): Promise<void> {
  const unsealed = session.unsealed();
  requireApprovedKeys(unsealed.policy, objects);
  sweepCounts(unsealed, () => isLive(scope, unsealed));
  requireRoom(session, unsealed, objects);
  const pending = PENDING.get(unsealed) ?? new Set();
  PENDING.set(unsealed, pending);
  for (const object of objects) pending.add(object);
  try {
    const make = (): Plan => planOf(scope, unsealed, maker, { objects });
    await holdingCounts(unsealed, objects, () => commitPlan(scope, session, maker, make));
  } finally {
    for (const object of objects) pending.delete(object);
  }
}

/**
 * The objects, and what their usages and states change in relatives of the same value. Throws
 * CKR_USER_NOT_LOGGED_IN or CKR_SESSION_READ_ONLY when these are not the maker's to change: a copy,
 * which anyone may make of what anyone may see, is no way to the original.
 */
export function planOf(scope: Scope, unsealed: Unsealed, maker: Maker, made: Made): Plan {
  const plan = spreadOf(scope, unsealed, made);
  for (const relative of plan.objects.slice(made.objects.length)) {
    requireMayMake(relative.attributes, maker);
  }
  if (plan.ceilings.length > 0 && maker.role === null) {
    throw new Refusal('CKR_USER_NOT_LOGGED_IN', 'what a value ever could is changed after login');
  }
  return plan;
}

function spreadOf(scope: Scope, unsealed: Unsealed, made: Made): Plan {
  const { objects, resumed = false } = made;
  const all = [...objects];
  const ceilings: [RecordId, Attributes][] = [];
  const fleeting: [RecordId, Attributes][] = [];
  for (const { id, version, attributes } of objects) {
    const tag = attributes.get(INTERNAL.VALUE_TAG);
    if (!(tag instanceof Uint8Array)) continue;
    const live = sameValue(indexesOf(scope, unsealed), tag);
    const kept = ceilingsOf(unsealed, ceilingId(tag));
    const known = { live, ceilings: kept.map((ceiling) => ceiling.attributes) };
    if (version === 1 && hasMissedChanges(attributes, known)) throw overtaken();
    const spread = spreadOver(known, { id, attributes, resumed });
    for (const relative of spread.objects) {
      if (all.some((one) => one.id === relative.object.id)) continue;
      all.push(unsealed.changeObject(relative.object, relative.attributes));
    }
    for (const [at, ceiling] of spread.ceilings.entries()) {
      const place = kept[at]?.durable === true ? ceilings : fleeting;
      if (ceiling !== null) place.push([ceilingId(tag), ceiling]);
    }
  }
  return { objects: all, ceilings, fleeting, resumed };
}

/**
 * Carries a plan out: what is durable in one transaction, then session objects in memory. `make`
 * runs again right before the transaction is written, so that it sees what others have changed
 * until then; it changes nothing itself.
 */
export async function commitPlan(
  scope: Scope,
  session: Session,
  maker: Requester,
  make: () => Plan,
): Promise<void> {
  const unsealed = session.unsealed();
  requireStill(session, maker);
  let plan = make();
  while (isFleeting(plan) && isAwaited(unsealed, plan)) {
    // Decided together with whatever is on its way to the disk now.
    await unsealed.mutate(() => undefined);
    requireStill(session, maker);
    plan = make();
  }
  if (!isFleeting(plan)) {
    plan = await unsealed.mutate((change) => {
      // A login that ended while a key was being made, or while others were written, makes nothing.
      requireStill(session, maker);
      const now = make();
      for (const object of now.objects) if (object.flag(CKA.TOKEN)) change.putObject(object);
      for (const [id, attributes] of now.ceilings) change.put('ceiling', id, attributes);
      return now;
    });
  }
  for (const [id, attributes] of plan.fleeting) replaceFleeting(unsealed, id, attributes);
  const outdated = plan.objects.filter(
    (object) => !object.flag(CKA.TOKEN) && !placeSessionObject(scope, session, maker, object),
  );
  // Session objects of these values that were made or changed while the disk was busy.
  for (const relative of spreadOf(scope, unsealed, plan).objects) {
    if (!relative.flag(CKA.TOKEN) && !plan.objects.includes(relative)) {
      placeSessionObject(scope, session, maker, relative);
    }
  }
  const [asked] = plan.objects;
  if (asked !== undefined && outdated.includes(asked)) throw overtaken();
}

/** Nothing of it goes to the disk. */
function isFleeting({ objects, ceilings }: Plan): boolean {
  return ceilings.length === 0 && !objects.some((object) => object.flag(CKA.TOKEN));
}

/** A token object of one of these values is on its way: it would not hear of what is done now. */
function isAwaited(unsealed: Unsealed, { objects }: Plan): boolean {
  for (const pending of PENDING.get(unsealed) ?? []) {
    if (pending.flag(CKA.TOKEN) && objects.some((object) => sameTag(object, pending))) return true;
  }
  return false;
}

function sameTag(object: VaultObject, other: VaultObject): boolean {
  const [one, two] = [object.bytes(INTERNAL.VALUE_TAG), other.bytes(INTERNAL.VALUE_TAG)];
  return one !== undefined && two !== undefined && Buffer.compare(one, two) === 0;
}

/** False when the object is not any more what its new version was made of. */
function placeSessionObject(
  scope: Scope,
  session: Session,
  maker: Requester,
  object: VaultObject,
): boolean {
  for (const other of scope.vault.sessions.ofPartition(session.partition)) {
    const current = other.objects.get(object.id);
    if (current === undefined) continue;
    if (object.version !== current.version + 1) return false;
    other.objects.put(object);
    other.peer.changes += 1;
    return true;
  }
  // A new version of an object whose session has ended meanwhile has nowhere to go.
  if (object.version > 1) return true;
  requireStill(session, maker);
  session.objects.put(object);
  return true;
}

function overtaken(): Refusal {
  return new Refusal('CKR_FUNCTION_FAILED', 'the same value changed while this was made', {
    hint: 'Nothing was stored: try again.',
  });
}

/** Whether a value, by its `ceilingId`, has an object. */
export function isLive(scope: Scope, unsealed: Unsealed): (value: RecordId) => boolean {
  const indexes = [...indexesOf(scope, unsealed)].filter((index) => index.size > 0);
  return (value) => {
    const tag = Buffer.from(value, 'hex');
    return indexes.some((index) => index.withTag(tag).length > 0);
  };
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
