import { LIMITS } from '../../wire/limits.ts';
import type { Partition } from '../partition/partition.ts';
import { Refusal } from '../refusal.ts';
import type { PartitionId, RecordId } from '../storage/storage.ts';
import type { Peer } from './peer.ts';
import { Session } from './session.ts';
import type { Tickets } from './tickets.ts';

/** The sessions of the vault. */
export class Sessions {
  readonly #byPartition = new Map<PartitionId, Set<Session>>();
  /** Partitions on which no session may be opened now. */
  readonly #held = new Set<PartitionId>();
  readonly #tickets: Tickets;
  #size = 0;

  constructor(tickets: Tickets) {
    this.#tickets = tickets;
  }

  get size(): number {
    return this.#size;
  }

  /**
   * Opens a session. Throws CKR_SESSION_COUNT at a limit, CKR_TOKEN_NOT_PRESENT for a sealed
   * partition, CKR_FUNCTION_REJECTED for one that is held, and CKR_SESSION_READ_WRITE_SO_EXISTS for
   * a read-only one beside an officer's login (PKCS#11 v3.2 §5.6.1).
   */
  open(peer: Peer, partition: Partition, readOnly: boolean): Session {
    this.#endStale(partition);
    if (this.#held.has(partition.id)) throw initialising(partition);
    if (peer.closed) throw new Refusal('CKR_SESSION_CLOSED', 'the connection is closed');
    if (peer.sessions.size >= LIMITS.sessionsPerConnectionMax) {
      throw new Refusal(
        'CKR_SESSION_COUNT',
        `a connection has at most ${LIMITS.sessionsPerConnectionMax} sessions`,
        { hint: 'Close sessions that are not needed.' },
      );
    }
    const max =
      peer.sessions.size < LIMITS.sessionsFew ? LIMITS.sessionsMax : LIMITS.sessionsSharedMax;
    if (this.#size >= max) {
      throw new Refusal(
        'CKR_SESSION_COUNT',
        `the vault has at most ${max} sessions, those of other connections included`,
        { hint: 'Close sessions of other programs, or try again later.' },
      );
    }
    if (readOnly && peer.logins.get(partition.id)?.role === 'so') {
      throw new Refusal(
        'CKR_SESSION_READ_WRITE_SO_EXISTS',
        'no read-only session can be opened while the security officer is logged in',
        { hint: 'Log out first, or open a read-write session.' },
      );
    }
    const session = new Session(peer, partition, readOnly);
    peer.sessions.set(session.id, session);
    let ofPartition = this.#byPartition.get(partition.id);
    if (ofPartition === undefined) {
      ofPartition = new Set();
      this.#byPartition.set(partition.id, ofPartition);
    }
    ofPartition.add(session);
    this.#size += 1;
    return session;
  }

  /**
   * Lets nobody open a session on the partition until it is disposed. Throws CKR_SESSION_EXISTS
   * when somebody has one.
   */
  hold(partition: Partition): Disposable {
    this.requireNone(partition);
    this.#held.add(partition.id);
    return { [Symbol.dispose]: () => void this.#held.delete(partition.id) };
  }

  /** Throws CKR_SESSION_EXISTS when anybody has a session on the partition. */
  requireNone(partition: Partition): void {
    if (this.#held.has(partition.id)) throw initialising(partition);
    const open = this.count(partition);
    if (open === 0) return;
    throw new Refusal('CKR_SESSION_EXISTS', `${open} sessions are open on the partition`, {
      hint: 'Let every program close its sessions; sealing the partition ends them all.',
    });
  }

  /**
   * The session of that number. Throws CKR_SESSION_HANDLE_INVALID for one that never was, is
   * another peer's, was closed, or ended when its partition was sealed: PKCS#11 v3.2 §5.1.3 gives a
   * removed token's sessions this code.
   */
  require(peer: Peer, id: number): Session {
    return peer.sessions.get(id) ?? refuseSession(peer, id);
  }

  /**
   * Closes a session. With a peer's last one on a partition its login there ends; the ticket stays.
   * Idempotent.
   */
  close(session: Session): void {
    const { peer, partition } = session;
    if (!peer.sessions.delete(session.id)) return;
    this.#size -= 1;
    session.end();
    const ofPartition = this.#byPartition.get(partition.id);
    ofPartition?.delete(session);
    if (ofPartition?.size === 0) this.#byPartition.delete(partition.id);
    if (!peer.logins.has(partition.id)) return;
    for (const other of peer.sessions.values()) if (other.partition === partition) return;
    peer.logins.delete(partition.id);
  }

  /**
   * The connection is gone: closes its sessions and ends its logins. Its tickets stay. Idempotent.
   */
  closePeer(peer: Peer): void {
    peer.closed = true;
    peer.logins.clear();
    for (const session of peer.sessions.values()) this.close(session);
  }

  /** The partition seals: ends its sessions, logins and tickets. */
  endPartition(partition: Partition): void {
    this.#tickets.revokePartition(partition);
    for (const session of this.#byPartition.get(partition.id) ?? []) {
      session.peer.logins.delete(partition.id);
      this.close(session);
    }
  }

  /**
   * The user may no longer be logged in (removed, or of another PIN): ends tickets, and logins of
   * every peer but the one that asked with the right PIN.
   */
  endUser(partition: Partition, user: RecordId, except: Peer | null = null): void {
    this.#tickets.revokeUser(partition, user);
    this.#endLogins(partition, ({ login, peer }) => login?.user.id === user && peer !== except);
  }

  /** Ends a ticket, every login that came of it, and the tickets of those. */
  endTicket(partition: Partition, ticketKey: string): void {
    this.#tickets.revoke(ticketKey);
    this.#endLogins(
      partition,
      ({ login }) => login?.ticketKey === ticketKey || login?.origins.includes(ticketKey) === true,
    );
  }

  ofPartition(partition: Partition): Iterable<Session> {
    return this.#byPartition.get(partition.id) ?? [];
  }

  /** Open sessions of a partition. */
  count(partition: Partition): number {
    return this.#byPartition.get(partition.id)?.size ?? 0;
  }

  /**
   * A partition that failed ends nobody's sessions; those of its former opening must not lend their
   * login to the next.
   */
  #endStale(partition: Partition): void {
    const unsealed = partition.unsealed();
    for (const session of this.#byPartition.get(partition.id) ?? []) {
      // All are of one opening, or this would have ended them when the first of the next was
      // opened.
      if (!session.isOf(unsealed)) this.endPartition(partition);
      return;
    }
  }

  /** A peer that is logged in has a session there, or `close` had ended its login. */
  #endLogins(partition: Partition, ends: (session: Session) => boolean): void {
    const ended = Array.from(this.#byPartition.get(partition.id) ?? []).filter(ends);
    for (const session of ended) {
      session.peer.logins.delete(partition.id);
      session.endLogin();
    }
  }
}

function initialising({ label }: Partition): Refusal {
  return new Refusal('CKR_FUNCTION_REJECTED', `partition ${label} is being initialised`, {
    hint: 'Try again when that is done.',
  });
}

function refuseSession(peer: Peer, id: number): never {
  const ended = Number.isInteger(id) && id > 0 && id < peer.nextSession;
  throw new Refusal(
    'CKR_SESSION_HANDLE_INVALID',
    ended
      ? `session ${id} was closed, or its partition was sealed`
      : 'this connection has no such session',
    { hint: 'Open a session first.' },
  );
}
