import { CKA } from '../../wire/pkcs11.ts';
import type { OpName } from '../../wire/message.ts';
import type { ObjectIndex } from '../object/object-index.ts';
import type { ObjectId, VaultObject } from '../object/object.ts';
import type { Unsealed } from '../partition/partition.ts';
import { Refusal } from '../refusal.ts';
import type { Peer } from './peer.ts';
import { ROLES, ROLE_MATRIX, ROLE_TITLE } from './role.ts';
import type { Asker } from './role.ts';
import type { Session } from './session.ts';

/**
 * What may be asked of a partition that raised an alarm (DESIGN §4): to look at it, to log in, to
 * acknowledge the alarm, and to leave.
 */
const DESPITE_ALARM: ReadonlySet<OpName> = new Set([
  'hello',
  'status',
  'statistics',
  'listMechanisms',
  'openSession',
  'closeSession',
  'login',
  'logout',
  'resume',
  'listUsers',
  'getPolicy',
  'readAudit',
  'checkpoint',
  'acknowledgeAlarm',
  'createPartition',
  'unsealPartition',
  'sealPartition',
]);

/** Only for who reaches the data directory itself, or might as well. */
const UNIX_ONLY: ReadonlySet<OpName> = new Set(['createPartition', 'statistics']);

/** The role matrix as bits: one look-up and one AND for each request. */
const BIT: Readonly<Record<Asker, number>> = {
  stranger: 1,
  public: 2,
  so: 4,
  user: 8,
  auditor: 16,
};
const MASK: ReadonlyMap<string, number> = new Map(
  Object.entries(ROLE_MATRIX).map(([op, askers]) => [op, maskOf(askers)]),
);

/**
 * Whether this peer and session may ask for that operation at all; what it names is looked at by
 * `requireObject` and by the object's own rules. Throws CKR_SESSION_HANDLE_INVALID without the
 * session that it needs, CKR_USER_NOT_LOGGED_IN without the login, CKR_USER_TYPE_INVALID for the
 * wrong role, CKR_FUNCTION_REJECTED over TCP for what needs the unix socket and during an alarm,
 * CKR_TOKEN_NOT_PRESENT when the partition is sealed.
 */
export function authorise(op: OpName, peer: Peer, session: Session | null): void {
  if (peer.listener !== 'unix' && UNIX_ONLY.has(op)) throw unixOnly(op);
  if (session === null) {
    if (!allows(op, 'stranger')) throw sessionNeeded(op);
    return;
  }
  const asker = session.login?.role ?? 'public';
  if (!allows(op, asker)) throw notAllowed(op, asker);
  if (!DESPITE_ALARM.has(op)) refuseAlarmed(session.unsealed());
}

/**
 * Whether the session may see the object: a private one only while a user is logged in (PKCS#11
 * v3.2 §4.4).
 */
export function visible(session: Session, object: VaultObject): boolean {
  return !object.flag(CKA.PRIVATE) || session.login?.role === 'user';
}

/**
 * The object of that id: a session object of this connection on this partition, or a token object.
 * Throws CKR_OBJECT_HANDLE_INVALID for one that is not there or may not be seen, which the asker
 * cannot tell apart.
 */
export function requireObject(session: Session, id: ObjectId): VaultObject {
  const object = findObject(session, id);
  if (object !== undefined) return object;
  throw noSuchObject();
}

/**
 * The same, and undefined instead of a refusal: for who has a more telling code, such as
 * CKR_KEY_HANDLE_INVALID.
 */
export function findObject(session: Session, id: ObjectId): VaultObject | undefined {
  const object = lookUp(session, id);
  return object !== undefined && visible(session, object) ? object : undefined;
}

/**
 * The same for `setAttributes` and `getAttributes`: an officer who was told the id of a private key
 * may trust it, or look at what the key's own rules show. A key that is never seen by the officer
 * could not be trusted at all.
 */
export function requireObjectToTrust(session: Session, id: ObjectId): VaultObject {
  const object = lookUp(session, id);
  if (object !== undefined) {
    if (visible(session, object) || session.login?.role === 'so') return object;
  }
  throw noSuchObject();
}

/**
 * Every place where the objects of a session are: its own and its siblings' session objects, then
 * the token's.
 */
export function* objectIndexes(session: Session): Generator<ObjectIndex> {
  for (const sibling of siblings(session)) yield sibling.objects;
  yield session.unsealed().objects;
}

/** The session that made this session object; null for a token object. */
export function ownerOf(session: Session, id: ObjectId): Session | null {
  for (const sibling of siblings(session)) {
    if (sibling.objects.get(id) !== undefined) return sibling;
  }
  return null;
}

/** The object of that id, seen or not: ask `visible` before telling anything of it. */
export function lookUp(session: Session, id: ObjectId): VaultObject | undefined {
  const object = session.unsealed().objects.get(id) ?? session.objects.get(id);
  if (object !== undefined || session.peer.sessions.size === 1) return object;
  return ownerOf(session, id)?.objects.get(id);
}

/**
 * Session objects are seen by every session of one application on one token (PKCS#11 v3.2 §4.4),
 * and by no other's.
 */
function* siblings(session: Session): Generator<Session> {
  yield session;
  for (const other of session.peer.sessions.values()) {
    if (other !== session && other.partition === session.partition) yield other;
  }
}

/** An operation that has no row is nobody's. */
function allows(op: OpName, asker: Asker): boolean {
  return ((MASK.get(op) ?? 0) & BIT[asker]) !== 0;
}

function maskOf(askers: readonly Asker[]): number {
  return askers.reduce((mask, asker) => mask | BIT[asker], 0);
}

function unixOnly(op: OpName): Refusal {
  return new Refusal('CKR_FUNCTION_REJECTED', `${op} is for the unix socket only`, {
    hint: 'Do it on the machine of the vault.',
  });
}

function sessionNeeded(op: OpName): Refusal {
  return new Refusal('CKR_SESSION_HANDLE_INVALID', `${op} needs a session`, {
    hint: 'Open a session first.',
  });
}

function notAllowed(op: OpName, asker: Asker): Refusal {
  const needed = ROLES.filter((role) => allows(op, role)).map((r) => ROLE_TITLE[r]);
  const who = needed.join(' or ');
  if (asker === 'public') {
    return new Refusal('CKR_USER_NOT_LOGGED_IN', `${op} needs a login of ${who}`, {
      hint: 'Log in first.',
    });
  }
  const title = asker === 'stranger' ? 'nobody' : ROLE_TITLE[asker];
  return new Refusal(
    'CKR_USER_TYPE_INVALID',
    `${op} is for ${who}, and this login is of ${title}`,
    {
      hint: `Log in as ${who}.`,
    },
  );
}

/** Throws CKR_FUNCTION_REJECTED while an alarm is raised. */
export function refuseAlarmed({ alarms: raised }: Unsealed): void {
  if (raised.size === 0) return;
  const alarms = [...raised].join(', ');
  throw new Refusal('CKR_FUNCTION_REJECTED', `the partition has an alarm: ${alarms}`, {
    hint: 'A security officer looks into it, then acknowledges the alarm.',
  });
}

function noSuchObject(): Refusal {
  return new Refusal('CKR_OBJECT_HANDLE_INVALID', 'there is no such object to be seen', {
    hint: 'Find it again; private objects need the login of a user.',
  });
}
