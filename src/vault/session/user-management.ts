import { LIMITS } from '../../wire/limits.ts';
import type { Change, Unsealed } from '../partition/partition.ts';
import { Refusal } from '../refusal.ts';
import { turnOf } from './login.ts';
import type { LoginParts } from './login.ts';
import { checkPinLength, makeVerifier } from './pin.ts';
import type { Role } from './role.ts';
import type { Session } from './session.ts';
import {
  checkUserName,
  findUser,
  listUsers,
  newUserId,
  requireUser,
  requireUserOfPin,
  userToAttributes,
} from './user.ts';

/** A user as an officer sees one. */
export interface UserSummary {
  readonly name: string;
  readonly role: Role;
  readonly locked: boolean;
  readonly failedAttempts: number;
  readonly pinSetByOfficer: boolean;
}

export interface NewUser {
  readonly name: string;
  readonly role: Role;
  /** Taken, and erased. */
  readonly pin: Uint8Array;
}

const NO_ATTEMPTS = { failed: 0, lastMs: 0 } as const;

/**
 * What a security officer does about users. Who calls has authorised the officer; that the login
 * still stands is looked at again when the change is made. Changes of one partition's users take
 * turns, and so do the attempts on a user and the changes to that user.
 */
export class UserManagement {
  readonly #parts: LoginParts;

  constructor(parts: LoginParts) {
    this.#parts = parts;
  }

  list(session: Session): readonly UserSummary[] {
    const unsealed = session.unsealed();
    return listUsers(unsealed).map(({ id, name, role, pinSetByOfficer }) => {
      const { failed } = unsealed.attempts(id);
      const locked = failed >= unsealed.policy.attemptsMax;
      return { name, role, locked, failedAttempts: failed, pinSetByOfficer };
    });
  }

  /**
   * Throws CKR_ARGUMENTS_BAD for a name that is bad or taken, CKR_PIN_LEN_RANGE, CKR_DEVICE_MEMORY
   * at the limit.
   */
  async add(session: Session, user: NewUser): Promise<void> {
    const { name, role, pin } = user;
    try {
      checkUserName(name);
      checkPinLength(pin, session.unsealed().policy.pinBytesMin);
      await this.#manage(session, name, async (mutate) => {
        refuseTaken(session.unsealed(), name);
        const verifier = await makeVerifier(pin);
        const attributes = userToAttributes({ name, role, verifier, pinSetByOfficer: true });
        const id = newUserId();
        await mutate((change) => change.put('user', id, attributes));
      });
    } finally {
      pin.fill(0);
    }
  }

  /**
   * Ends the user's logins and tickets, too. Throws CKR_ARGUMENTS_BAD, CKR_ACTION_PROHIBITED for
   * the last officer.
   */
  async remove(session: Session, name: string): Promise<void> {
    await this.#manage(session, name, async (mutate) => {
      const user = requireUser(session.unsealed(), name);
      await mutate((change, unsealed) => {
        const officers = listUsers(unsealed).filter(({ role }) => role === 'so');
        if (user.role === 'so' && officers.length === 1) {
          throw new Refusal('CKR_ACTION_PROHIBITED', 'the last security officer stays', {
            hint: 'Add another security officer first.',
          });
        }
        change.remove('user', user.id);
      });
      this.#parts.attempts.forget(session.partition, user.id);
      this.#parts.sessions.endUser(session.partition, user.id);
    });
  }

  /** Clears the failed attempts; the PIN stays. Throws CKR_ARGUMENTS_BAD. */
  async unlock(session: Session, name: string): Promise<void> {
    await this.#manage(session, name, async (mutate) => {
      const user = requireUser(session.unsealed(), name);
      await mutate((change) => change.setAttempts(user.id, NO_ATTEMPTS));
      this.#parts.attempts.forget(session.partition, user.id);
    });
  }

  /**
   * A new PIN, and no failed attempts; ends the user's logins and tickets. Takes the PIN, and
   * erases it. Throws CKR_USER_PIN_NOT_INITIALIZED for a user that is not there, CKR_PIN_LEN_RANGE,
   * and CKR_ACTION_PROHIBITED for the own PIN: who finds an officer's session open must not be able
   * to keep it.
   */
  async resetPin(session: Session, name: string, pin: Uint8Array): Promise<void> {
    try {
      checkPinLength(pin, session.unsealed().policy.pinBytesMin);
      if (session.login?.user.name === name) {
        throw new Refusal('CKR_ACTION_PROHIBITED', 'an officer cannot reset the own PIN', {
          hint: 'Change it, with the old one.',
        });
      }
      await this.#manage(session, name, async (mutate) => {
        const user = requireUserOfPin(session.unsealed(), name);
        const verifier = await makeVerifier(pin);
        const attributes = userToAttributes({ ...user, verifier, pinSetByOfficer: true });
        await mutate((change) => {
          change.put('user', user.id, attributes);
          change.setAttempts(user.id, NO_ATTEMPTS);
        });
        this.#parts.attempts.forget(session.partition, user.id);
        this.#parts.sessions.endUser(session.partition, user.id);
      });
    } finally {
      pin.fill(0);
    }
  }

  /** The partition's turn, then the user's; nobody takes them the other way round. */
  async #manage(
    session: Session,
    name: string,
    task: (mutate: Mutate) => Promise<void>,
  ): Promise<void> {
    const officer = session.login;
    const mutate: Mutate = (build) => {
      const unsealed = session.unsealed();
      return unsealed.mutate((change) => {
        session.requireOpen();
        if (session.login !== officer) {
          throw new Refusal('CKR_USER_NOT_LOGGED_IN', 'the officer logged out meanwhile');
        }
        build(change, unsealed);
      });
    };
    const { turns } = this.#parts;
    await turns.take(session.partition.id, () =>
      turns.take(turnOf(session, name), () => task(mutate)),
    );
  }
}

/** A change that is made only while the officer who wants it is still logged in. */
type Mutate = (build: (change: Change, unsealed: Unsealed) => void) => Promise<void>;

function refuseTaken(unsealed: Unsealed, name: string): void {
  if (findUser(unsealed, name) !== null) {
    throw new Refusal('CKR_ARGUMENTS_BAD', 'the partition has a user of that name', {
      hint: 'Choose another name.',
    });
  }
  if (unsealed.records('user').size < LIMITS.usersMax) return;
  throw new Refusal('CKR_DEVICE_MEMORY', `a partition has at most ${LIMITS.usersMax} users`, {
    hint: 'Remove users who are not needed.',
  });
}
