import { LIMITS } from '../wire/limits.ts';
import { Refusal } from './refusal.ts';
import type { Peer } from './session/peer.ts';

/**
 * Work for the thread pool: a use of a key, or a new key pair, which takes far longer, as the
 * signatures of SLH-DSA do, or one that takes longer still.
 */
export type Dear = 'use' | 'make' | 'makeLong';

/**
 * The queues of the vault. `walk`: looking through many objects, which takes no thread but ours.
 */
export type DearWork = Readonly<Record<Dear | 'walk', DearQueue>>;

/** What a client that is turned away is told: about as long as a hundred signatures take. */
const RETRY_AFTER_MS = 250;

interface Waiter {
  readonly go: (place: Place) => void;
  readonly fail: (refusal: Refusal) => void;
}

/** The right to occupy a thread. */
export class Place {
  #pass: (() => void) | null;

  constructor(pass: () => void) {
    this.#pass = pass;
  }

  /** Passes it on to whoever is next. Idempotent. */
  release(): void {
    const pass = this.#pass;
    this.#pass = null;
    pass?.();
  }
}

/**
 * Who may put dear work on the thread pool, whose own queue knows neither peers nor an end. Those
 * who wait are served peer by peer: one with much to do delays another by one piece of work for
 * each place, not by all of its own.
 */
export class DearQueue {
  readonly #places: number;
  #busy = 0;
  /** In the order in which peers get their turn. */
  readonly #waiting = new Map<Peer, Waiter[]>();
  #size = 0;

  constructor(places: number) {
    this.#places = places;
  }

  /** Requests that wait, of all peers. */
  get size(): number {
    return this.#size;
  }

  get places(): number {
    return this.#places;
  }

  get busy(): number {
    return this.#busy;
  }

  /**
   * A place at once when one is free, else a promise of one. Throws CKR_FUNCTION_REJECTED when too
   * many wait; the promise rejects with it when others had less and needed the room, and with
   * CKR_SESSION_CLOSED when the peer went away.
   */
  take(peer: Peer): Place | Promise<Place> {
    if (this.#busy < this.#places) {
      this.#busy += 1;
      return this.#place();
    }
    if (this.#size >= LIMITS.dearWaitingMax) this.#makeRoom(peer);
    const { promise, resolve: go, reject: fail } = Promise.withResolvers<Place>();
    const ofPeer = this.#waiting.get(peer);
    if (ofPeer === undefined) this.#waiting.set(peer, [{ go, fail }]);
    else ofPeer.push({ go, fail });
    this.#size += 1;
    return promise;
  }

  /** Works when there is a place, which it gives back when the work has settled. */
  async run<T>(peer: Peer, work: () => Promise<T>): Promise<T> {
    const place = await this.take(peer);
    try {
      return await work();
    } finally {
      place.release();
    }
  }

  /** The peer is gone, and what it waited for with it. */
  drop(peer: Peer): void {
    const ofPeer = this.#waiting.get(peer);
    if (ofPeer === undefined) return;
    this.#waiting.delete(peer);
    this.#size -= ofPeer.length;
    for (const { fail } of ofPeer) {
      fail(new Refusal('CKR_SESSION_CLOSED', 'the connection was closed before its turn came'));
    }
  }

  #place(): Place {
    return new Place(() => this.#passOn());
  }

  #passOn(): void {
    for (const [peer, ofPeer] of this.#waiting) {
      // To the end of the line, when it has more to do.
      this.#waiting.delete(peer);
      const next = ofPeer.shift();
      if (next === undefined) continue;
      if (ofPeer.length > 0) this.#waiting.set(peer, ofPeer);
      this.#size -= 1;
      next.go(this.#place());
      return;
    }
    this.#busy -= 1;
  }

  /** Whoever waits for most gives way to who waits for less. */
  #makeRoom(peer: Peer): void {
    let [greedy, most] = [peer, this.#waiting.get(peer)?.length ?? 0];
    for (const [other, { length }] of this.#waiting) {
      if (length > most + 1) [greedy, most] = [other, length];
    }
    if (greedy === peer) throw tooMany();
    this.#size -= 1;
    this.#waiting.get(greedy)?.pop()?.fail(tooMany());
  }
}

/** A queue for each kind, with so many places. */
export function openDearWork(places: Readonly<Record<Dear, number>>): DearWork {
  return {
    use: new DearQueue(places.use),
    make: new DearQueue(places.make),
    makeLong: new DearQueue(places.makeLong),
    walk: new DearQueue(1),
  };
}

function tooMany(): Refusal {
  return new Refusal('CKR_FUNCTION_REJECTED', 'the vault has as much work waiting as it may', {
    hint: 'Try again later, or have fewer requests in flight.',
    retryAfterMs: RETRY_AFTER_MS,
  });
}
