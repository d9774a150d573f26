import { createHash, randomBytes } from 'node:crypto';

import { LIMITS } from '../../wire/limits.ts';
import type { Partition, Unsealed } from '../partition/partition.ts';
import type { RecordId } from '../storage/storage.ts';
import type { Clock } from './clock.ts';

/** Bytes of a ticket: not to be guessed, so that a hash without salt or stretching guards it. */
const TICKET_BYTES = 32;

interface Ticket {
  /** The opening of a partition that it was issued in: sealed and unsealed again is another one. */
  readonly unsealed: Unsealed;
  readonly user: RecordId;
  /**
   * Of the logins that this one came of, the first one first; none when it is of a login by PIN.
   */
  readonly origins: readonly string[];
  readonly expiresWallMs: number;
  readonly expiresMonotonicMs: number;
}

/** Whose ticket it is. */
export interface FoundTicket {
  readonly user: RecordId;
  readonly key: string;
  readonly origins: readonly string[];
  readonly expiresInS: number;
}

export interface IssuedTicket {
  /** The caller hands them to the client and keeps none. */
  readonly bytes: Uint8Array;
  readonly key: string;
}

/**
 * Tickets resume a login on another connection. They are in memory only, as their SHA-256: who
 * reads this process's memory later finds none to use, and looking one up tells nothing by its
 * time.
 */
export class Tickets {
  readonly #tickets = new Map<string, Ticket>();
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  get size(): number {
    return this.#tickets.size;
  }

  /** A new ticket. Over the limit of a user another of that user goes. */
  issue(unsealed: Unsealed, user: RecordId, seconds: number): IssuedTicket {
    return this.#add({
      unsealed,
      user,
      origins: [],
      expiresWallMs: this.#clock.wallMs() + seconds * 1000,
      expiresMonotonicMs: this.#clock.monotonicMs() + seconds * 1000,
    });
  }

  /**
   * Another ticket for a login that came of this one, and ends no later. Null when that is not
   * known any more, or too many logins lie between it and the PIN.
   */
  issueFrom(key: string): IssuedTicket | null {
    const ticket = this.#tickets.get(key);
    if (ticket === undefined || ticket.origins.length >= LIMITS.ticketOriginsMax) return null;
    return this.#add({ ...ticket, origins: [...ticket.origins, key] });
  }

  /** Null for one that is unknown, of another partition, revoked or expired. */
  find(unsealed: Unsealed, bytes: Uint8Array): FoundTicket | null {
    if (bytes.byteLength !== TICKET_BYTES) return null;
    const key = keyOf(bytes);
    const ticket = this.#tickets.get(key);
    if (ticket === undefined || ticket.unsealed !== unsealed) return null;
    if (this.#expired(ticket)) {
      this.#tickets.delete(key);
      return null;
    }
    const { user, origins } = ticket;
    return { user, key, origins, expiresInS: Math.floor(this.#leftMs(ticket) / 1000) };
  }

  /** With it go those that came of it. */
  revoke(key: string): void {
    this.#tickets.delete(key);
    for (const [other, { origins }] of this.#tickets) {
      if (origins.includes(key)) this.#tickets.delete(other);
    }
  }

  revokeUser(partition: Partition, user: RecordId): void {
    for (const [key, ticket] of this.#tickets) {
      if (ticket.unsealed.partition === partition && ticket.user === user)
        this.#tickets.delete(key);
    }
  }

  revokePartition(partition: Partition): void {
    for (const [key, ticket] of this.#tickets) {
      if (ticket.unsealed.partition === partition) this.#tickets.delete(key);
    }
  }

  #add(ticket: Ticket): IssuedTicket {
    const mine: string[] = [];
    const derived: string[] = [];
    for (const [key, other] of this.#tickets) {
      if (this.#expired(other)) this.#tickets.delete(key);
      else if (other.unsealed === ticket.unsealed && other.user === ticket.user) {
        mine.push(key);
        if (other.origins.length > 0) derived.push(key);
      }
    }
    // A Map keeps the order of insertion: the first is the oldest. Those of workers go first, who
    // come and go while the one that they came of is wanted again and again.
    const oldest = derived[0] ?? mine[0];
    if (oldest !== undefined && mine.length >= LIMITS.ticketsPerUserMax) {
      this.#tickets.delete(oldest);
    }
    const bytes = randomBytes(TICKET_BYTES);
    const key = keyOf(bytes);
    this.#tickets.set(key, ticket);
    return { bytes, key };
  }

  #expired(ticket: Ticket): boolean {
    return this.#leftMs(ticket) <= 0;
  }

  /**
   * By the clock that says less: one set back cannot lengthen a ticket, nor can a machine that
   * slept.
   */
  #leftMs(ticket: Ticket): number {
    return Math.min(
      ticket.expiresWallMs - this.#clock.wallMs(),
      ticket.expiresMonotonicMs - this.#clock.monotonicMs(),
    );
  }
}

function keyOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64');
}
