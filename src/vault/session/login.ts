import { LIMITS } from '../../wire/limits.ts';
import type { Partition, Unsealed } from '../partition/partition.ts';
import { Refusal } from '../refusal.ts';
import type { AttemptCounter } from './attempts.ts';
import type { Peer } from './peer.ts';
import { DECOY_VERIFIER, checkPinLength, makeVerifier, verifyPin } from './pin.ts';
import type { Role } from './role.ts';
import type { Session } from './session.ts';
import type { Sessions } from './sessions.ts';
import type { Tickets } from './tickets.ts';
import type { Turns } from './turns.ts';
import { findUser, userFromAttributes, userToAttributes } from './user.ts';
import type { User } from './user.ts';

/** That a peer is logged in to a partition. */
export interface Login {
  /** As it was at the login. */
  readonly user: User;
  readonly role: Role;
  /** What its ticket is found by; tells nothing about the ticket. */
  readonly ticketKey: string;
  /** The ticket of the login that this one came of, when it has one of its own; null otherwise. */
  readonly origins: readonly string[];
}

/** What a login yields. */
export interface GrantedLogin {
  readonly login: Login;
  /** 32 bytes, for the client and nobody else. */
  readonly ticket: Uint8Array;
  readonly ticketExpiresInS: number;
}

/** What a login has to do with: made once, by `openAccess`. */
export interface LoginParts {
  readonly sessions: Sessions;
  readonly tickets: Tickets;
  readonly attempts: AttemptCounter;
  readonly turns: Turns;
}

/** Who tries a PIN, and where: a session, or a connection without one. */
export interface Door {
  readonly peer: Peer;
  readonly partition: Partition;
  /** Throws when it is sealed, or was meanwhile. */
  unsealed(): Unsealed;
  /** Throws when who tried is gone. */
  requireOpen(): void;
}

/** The way in: by PIN or by ticket. */
export class Logins {
  readonly #parts: LoginParts;
  #waiting = 0;

  constructor(parts: LoginParts) {
    this.#parts = parts;
  }

  /**
   * Logs the session's peer in to the session's partition. Takes the PIN, and erases it. The
   * attempt is durable before the PIN is looked at, and the reset before this resolves. Throws
   * CKR_PIN_INCORRECT for a wrong user or PIN alike, CKR_PIN_LOCKED, CKR_FUNCTION_REJECTED (with
   * `retryAfterMs`) during a delay or a flood, CKR_USER_ALREADY_LOGGED_IN,
   * CKR_USER_ANOTHER_ALREADY_LOGGED_IN, CKR_SESSION_READ_ONLY_EXISTS.
   */
  async login(session: Session, name: string, pin: Uint8Array): Promise<GrantedLogin> {
    try {
      refuseSecondLogin(session, name);
      return await this.#attempt(session, name, pin, async (unsealed, user) => {
        await unsealed.mutate((change) => change.setAttempts(user.id, { failed: 0, lastMs: 0 }));
        this.#parts.attempts.forget(session.partition, user.id);
        return this.#grant(session, user);
      });
    } finally {
      pin.fill(0);
    }
  }

  /**
   * Does what the officer `so` wants done without a session. Takes the PIN, and erases it. Counts
   * and answers as `login` does.
   */
  async asOfficer(
    door: Door,
    pin: Uint8Array,
    act: (unsealed: Unsealed) => Promise<void>,
  ): Promise<void> {
    try {
      await this.#attempt(door, 'so', pin, async (unsealed, user) => {
        await unsealed.mutate((change) => change.setAttempts(user.id, { failed: 0, lastMs: 0 }));
        this.#parts.attempts.forget(door.partition, user.id);
        await act(unsealed);
      });
    } finally {
      pin.fill(0);
    }
  }

  /**
   * Logs in by a ticket. Throws CKR_USER_NOT_LOGGED_IN for one that is unknown, expired, revoked or
   * foreign. `own`: with a ticket of its own, so that its logout ends nothing else.
   */
  resume(session: Session, ticket: Uint8Array, own = false): GrantedLogin {
    const unsealed = session.unsealed();
    const found = this.#parts.tickets.find(unsealed, ticket);
    const attributes = found === null ? undefined : unsealed.records('user').get(found.user);
    if (found === null || attributes === undefined) {
      throw new Refusal('CKR_USER_NOT_LOGGED_IN', 'the ticket is not valid here, or no longer', {
        hint: 'Log in with the PIN.',
      });
    }
    const user = userFromAttributes(found.user, attributes);
    refuseSecondLogin(session, user.name);
    refuseReadOnly(session, user);
    const issued = own ? this.#parts.tickets.issueFrom(found.key) : null;
    const { bytes, key } = issued ?? { bytes: ticket, key: found.key };
    const origins = issued === null ? found.origins : [...found.origins, found.key];
    const login = { user, role: user.role, ticketKey: key, origins };
    session.peer.logins.set(session.partition.id, login);
    return { login, ticket: bytes, ticketExpiresInS: found.expiresInS };
  }

  /**
   * Ends the login, its ticket, and every login that was resumed by it. Throws
   * CKR_USER_NOT_LOGGED_IN.
   */
  logout(session: Session): Login {
    const { login } = session;
    if (login === null) {
      throw new Refusal('CKR_USER_NOT_LOGGED_IN', 'nobody is logged in on this session');
    }
    this.#parts.sessions.endTicket(session.partition, login.ticketKey);
    return login;
  }

  /**
   * A user changes the own PIN, logged in or not. Takes both PINs, and erases them. Counts and
   * answers as `login` does; also CKR_PIN_LEN_RANGE and CKR_SESSION_READ_ONLY. Ends the user's
   * tickets and the logins of every other connection; that of the asking one stays, and gets the
   * ticket that this resolves to. Null when the asking one is not logged in as that user.
   */
  async changePin(
    session: Session,
    name: string,
    oldPin: Uint8Array,
    newPin: Uint8Array,
  ): Promise<GrantedLogin | null> {
    try {
      session.requireReadWrite();
      checkPinLength(newPin, session.unsealed().policy.pinBytesMin);
      return await this.#attempt(session, name, oldPin, async (unsealed, user) => {
        const verifier = await makeVerifier(newPin);
        const changed = userToAttributes({ ...user, verifier, pinSetByOfficer: false });
        await unsealed.mutate((change) => {
          // Who was removed meanwhile does not come back by it.
          if (!unsealed.records('user').has(user.id)) throw pinIncorrect(unsealed);
          change.put('user', user.id, changed);
          change.setAttempts(user.id, { failed: 0, lastMs: 0 });
        });
        this.#parts.attempts.forget(session.partition, user.id);
        this.#parts.sessions.endUser(session.partition, user.id, session.peer);
        return session.login?.user.id === user.id ? this.#issue(session, session.login) : null;
      });
    } finally {
      oldPin.fill(0);
      newPin.fill(0);
    }
  }

  /**
   * Runs what has to stretch a PIN for who may be a stranger. Bounds those who wait for that, of
   * one peer and of all: a flood costs little and is told so, with CKR_FUNCTION_REJECTED.
   */
  async admit<T>(peer: Peer, task: () => Promise<T>): Promise<T> {
    const full =
      peer.pinChecks >= LIMITS.pinChecksPerConnectionMax || this.#waiting >= LIMITS.pinChecksMax;
    if (full) {
      throw new Refusal('CKR_FUNCTION_REJECTED', 'too many PINs wait to be computed already', {
        hint: 'Try again in a second; this try was not counted. A ticket resumes a login without waiting.',
        retryAfterMs: 1000,
      });
    }
    peer.pinChecks += 1;
    this.#waiting += 1;
    try {
      return await task();
    } finally {
      peer.pinChecks -= 1;
      this.#waiting -= 1;
    }
  }

  /**
   * One attempt to know a user's PIN: counted, then looked at, then `accepted`. All attempts on one
   * name take turns, whether there is such a user or not.
   */
  async #attempt<T>(
    door: Door,
    name: string,
    pin: Uint8Array,
    accepted: (unsealed: Unsealed, user: User) => Promise<T>,
  ): Promise<T> {
    // No PIN is longer: that was no guess.
    if (pin.byteLength > LIMITS.pinBytesMax) checkPinLength(pin, 0);
    return this.admit(door.peer, () =>
      this.#parts.turns.take(turnOf(door, name), async () => {
        const unsealed = door.unsealed();
        const user = findUser(unsealed, name);
        if (user === null) await this.#parts.attempts.countUnknown(unsealed, name);
        else await this.#parts.attempts.count(unsealed, user.id);
        const right = await verifyPin(user?.verifier ?? DECOY_VERIFIER, pin);
        if (user === null || !right) throw pinIncorrect(unsealed);
        // Who asks may be gone meanwhile, by its peer or by a seal.
        door.requireOpen();
        return accepted(unsealed, user);
      }),
    );
  }

  /** Synchronous, so that what is checked here is still true when the login stands. */
  #grant(session: Session, user: User): GrantedLogin {
    refuseSecondLogin(session, user.name);
    refuseReadOnly(session, user);
    return this.#issue(session, { user, role: user.role });
  }

  /** The session's peer is logged in so, by a PIN that it has just given. */
  #issue(session: Session, who: Pick<Login, 'user' | 'role'>): GrantedLogin {
    const unsealed = session.unsealed();
    const seconds = unsealed.policy.ticketSeconds;
    const ticket = this.#parts.tickets.issue(unsealed, who.user.id, seconds);
    const login = { user: who.user, role: who.role, ticketKey: ticket.key, origins: [] };
    session.peer.logins.set(session.partition.id, login);
    return { login, ticket: ticket.bytes, ticketExpiresInS: seconds };
  }
}

/** Attempts on one user, and changes to that user, take turns under this. */
export function turnOf({ partition }: Door, name: string): string {
  return `${partition.id}:${name}`;
}

function refuseSecondLogin(session: Session, name: string): void {
  const { login } = session;
  if (login === null) return;
  if (login.user.name === name) {
    throw new Refusal('CKR_USER_ALREADY_LOGGED_IN', 'this user is logged in already');
  }
  throw new Refusal(
    'CKR_USER_ANOTHER_ALREADY_LOGGED_IN',
    'another user is logged in on this connection',
    { hint: 'Log out first, or use another connection.' },
  );
}

/** An officer has no read-only sessions (PKCS#11 v3.2 §5.6.8). */
function refuseReadOnly(session: Session, user: User): void {
  if (user.role !== 'so') return;
  for (const other of session.peer.sessions.values()) {
    if (other.partition !== session.partition || !other.readOnly) continue;
    throw new Refusal(
      'CKR_SESSION_READ_ONLY_EXISTS',
      'a security officer cannot log in beside a read-only session',
      { hint: 'Close the read-only sessions of this connection first.' },
    );
  }
}

function pinIncorrect(unsealed: Unsealed): Refusal {
  return new Refusal('CKR_PIN_INCORRECT', 'the user or the PIN is wrong', {
    hint: `A user is locked after ${unsealed.policy.attemptsMax} wrong PINs in a row.`,
  });
}
