import { CKA } from '../../wire/pkcs11.ts';
import { ObjectIndex } from '../object/object-index.ts';
import type { Partition, Unsealed } from '../partition/partition.ts';
import { Refusal } from '../refusal.ts';
import type { Login } from './login.ts';
import type { Peer } from './peer.ts';

/**
 * A session: one connection at work in one partition. It owns the session objects that it made and
 * its streams; they end with it. Made by `Sessions.open`.
 */
export class Session {
  /** Unique among the sessions that this peer ever had, from 1. */
  readonly id: number;
  readonly peer: Peer;
  readonly partition: Partition;
  /** Token objects cannot be created, changed or destroyed. */
  readonly readOnly: boolean;
  readonly objects = new ObjectIndex();
  /**
   * By number; whoever makes a stream narrows it again by its class. Disposed when the session
   * closes.
   */
  readonly streams = new Map<number, Disposable>();
  /** The opening of the partition that it was made in. */
  readonly #unsealed: Unsealed;
  #nextStream = 1;
  #closed = false;

  constructor(peer: Peer, partition: Partition, readOnly: boolean) {
    this.id = peer.nextSession;
    this.peer = peer;
    this.partition = partition;
    this.readOnly = readOnly;
    this.#unsealed = partition.unsealed();
    peer.nextSession += 1;
  }

  /** Who is logged in: for all sessions of this peer on this partition at once. */
  get login(): Login | null {
    return this.peer.logins.get(this.partition.id) ?? null;
  }

  get closed(): boolean {
    return this.#closed;
  }

  /**
   * The partition at work. Throws CKR_TOKEN_NOT_PRESENT when it is sealed, and CKR_SESSION_CLOSED
   * when the session ended, or the partition was sealed and unsealed meanwhile. To be asked again
   * after every await.
   */
  unsealed(): Unsealed {
    const unsealed = this.partition.unsealed();
    if (this.#closed || unsealed !== this.#unsealed) throw sessionClosed();
    return unsealed;
  }

  /** Whether it was made in this opening of its partition. */
  isOf(unsealed: Unsealed): boolean {
    return this.#unsealed === unsealed;
  }

  /**
   * Throws CKR_SESSION_CLOSED: the session ended while a request of it was at work (PKCS#11 v3.2
   * §5.1.3).
   */
  requireOpen(): void {
    if (this.#closed) throw sessionClosed();
  }

  /** Throws CKR_SESSION_READ_ONLY: what is about to change outlives the session. */
  requireReadWrite(): void {
    if (!this.readOnly) return;
    throw new Refusal('CKR_SESSION_READ_ONLY', 'the session is read-only', {
      hint: 'Open a read-write session.',
    });
  }

  /** A number for the next stream, never used before in this session. */
  takeStreamNumber(): number {
    const number = this.#nextStream;
    this.#nextStream += 1;
    return number;
  }

  /**
   * For `Sessions` alone: its login ended, and with it streams and private session objects (PKCS#11
   * v3.2 §5.6.9).
   */
  endLogin(): void {
    this.peer.changes += 1;
    this.#endStreams();
    for (const object of this.objects.values()) {
      if (!object.flag(CKA.PRIVATE)) continue;
      object.dropHandles();
      this.objects.remove(object.id);
    }
  }

  /** For `Sessions` alone, which also forgets the session. */
  end(): void {
    this.#closed = true;
    this.#endStreams();
    for (const object of this.objects.values()) object.dropHandles();
    this.objects.clear();
  }

  #endStreams(): void {
    for (const stream of this.streams.values()) stream[Symbol.dispose]();
    this.streams.clear();
  }
}

function sessionClosed(): Refusal {
  return new Refusal('CKR_SESSION_CLOSED', 'the session was closed while this request ran', {
    hint: 'Open a new session; unseal the partition first if it was sealed.',
  });
}
