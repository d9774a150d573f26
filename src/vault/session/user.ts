import { randomBytes } from 'node:crypto';

import { LIMITS } from '../../wire/limits.ts';
import type { Attributes } from '../object/attribute.ts';
import { INTERNAL } from '../object/attribute-internal.ts';
import { objectIdFromBytes } from '../object/object.ts';
import { checkName } from '../object/name.ts';
import type { Unsealed } from '../partition/partition.ts';
import { Defect, Refusal } from '../refusal.ts';
import type { RecordId } from '../storage/storage.ts';
import { checkPinLength, decodeVerifier, encodeVerifier, makeVerifier } from './pin.ts';
import type { PinVerifier } from './pin.ts';
import { isRole } from './role.ts';
import type { Role } from './role.ts';

/** Who may log in to a partition, as its sealed record says. */
export interface User {
  readonly id: RecordId;
  /** Compared byte by byte. */
  readonly name: string;
  readonly role: Role;
  readonly verifier: PinVerifier;
  /** An officer chose the PIN and knows it. */
  readonly pinSetByOfficer: boolean;
}

/** The user of a record. Throws a Defect for attributes that `userToAttributes` never makes. */
export function userFromAttributes(id: RecordId, attributes: Attributes): User {
  const name = attributes.get(INTERNAL.USER_NAME);
  const role = attributes.get(INTERNAL.USER_ROLE);
  const verifier = attributes.get(INTERNAL.PIN_VERIFIER);
  if (typeof name !== 'string' || !isRole(role) || !(verifier instanceof Uint8Array)) {
    throw new Defect(`the record of user ${id} is not one of a user`);
  }
  const pinSetByOfficer = attributes.get(INTERNAL.PIN_SET_BY_OFFICER) === true;
  return { id, name, role, verifier: decodeVerifier(verifier), pinSetByOfficer };
}

export function userToAttributes(user: Omit<User, 'id'>): Attributes {
  return new Map<number, string | boolean | Uint8Array>([
    [INTERNAL.USER_NAME, user.name],
    [INTERNAL.USER_ROLE, user.role],
    [INTERNAL.PIN_VERIFIER, encodeVerifier(user.verifier)],
    [INTERNAL.PIN_SET_BY_OFFICER, user.pinSetByOfficer],
  ]);
}

/** Every user of a partition, in the order of their names. */
export function listUsers(unsealed: Unsealed): readonly User[] {
  const users = Array.from(unsealed.records('user'), ([id, attributes]) =>
    userFromAttributes(id, attributes),
  );
  return users.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The user of exactly that name, or null. */
export function findUser(unsealed: Unsealed, name: string): User | null {
  for (const [id, attributes] of unsealed.records('user')) {
    if (attributes.get(INTERNAL.USER_NAME) === name) return userFromAttributes(id, attributes);
  }
  return null;
}

/**
 * The user of exactly that name, for those who may know which there are. Throws CKR_ARGUMENTS_BAD.
 */
export function requireUser(unsealed: Unsealed, name: string): User {
  const user = findUser(unsealed, name);
  if (user !== null) return user;
  throw new Refusal('CKR_ARGUMENTS_BAD', 'the partition has no user of that name', {
    hint: 'List the users: coffer user list.',
  });
}

/** The same, for who gives that user a PIN. Throws CKR_USER_PIN_NOT_INITIALIZED. */
export function requireUserOfPin(unsealed: Unsealed, name: string): User {
  const user = findUser(unsealed, name);
  if (user !== null) return user;
  throw new Refusal('CKR_USER_PIN_NOT_INITIALIZED', 'the partition has no user of that name', {
    hint: 'Add the user, with a PIN: coffer user add.',
  });
}

/**
 * Refuses a name that could be mistaken for another one; ':' parts name and PIN in PKCS#11's
 * C_Login. Throws CKR_ARGUMENTS_BAD.
 */
export function checkUserName(name: string): void {
  checkName(name, LIMITS.nameBytesMax);
  if (!name.includes(':')) return;
  throw new Refusal('CKR_ARGUMENTS_BAD', "a user name has no ':'", {
    hint: 'Choose a plain name, such as "alice".',
  });
}

/** A random id for a new user's record. */
export function newUserId(): RecordId {
  return objectIdFromBytes(randomBytes(16));
}

/**
 * The first users of a new partition: "so", and "user" when it gets a PIN. Both PINs are erased.
 * Throws CKR_PIN_LEN_RANGE.
 */
export async function initialUsers(pins: {
  readonly soPin: Uint8Array;
  /** Null or empty: no user is made. */
  readonly userPin: Uint8Array | null;
  /** Of the new partition's policy. */
  readonly pinBytesMin: number;
}): Promise<readonly Attributes[]> {
  const { soPin, userPin, pinBytesMin } = pins;
  try {
    checkPinLength(soPin, pinBytesMin);
    const withUser = userPin !== null && userPin.byteLength > 0;
    if (withUser) checkPinLength(userPin, pinBytesMin);
    const first = { pinSetByOfficer: false };
    const so = { ...first, name: 'so', role: 'so', verifier: await makeVerifier(soPin) } as const;
    if (!withUser) return [userToAttributes(so)];
    const verifier = await makeVerifier(userPin);
    return [
      userToAttributes(so),
      userToAttributes({ ...first, name: 'user', role: 'user', verifier }),
    ];
  } finally {
    soPin.fill(0);
    userPin?.fill(0);
  }
}
