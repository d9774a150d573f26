import type { Duplex } from 'node:stream';

import { freeBytes } from '../wire/free-bytes.ts';
import { FrameError, FrameReader, memoryOf } from '../wire/frame.ts';
import { LIMITS } from '../wire/limits.ts';
import { decodeRequest } from '../wire/message.ts';
import type { OpName, Request, ResponseProperties } from '../wire/message.ts';
import { answerHello } from './hello.ts';
import { handle } from './handle.ts';
import { endIdleStreams } from './operation/stream.ts';
import { refusal } from './outcome.ts';
import { Outbox } from './outbox.ts';
import { SealedResult } from '../wire/sealed-result.ts';
import { Refusal } from './refusal.ts';
import type { Peer } from './session/peer.ts';
import type { Vault } from './vault.ts';

/**
 * A peer with much to do lets the others have their turn after this long. Each request may be a
 * mebibyte to encrypt, so the clock is looked at after every one: that costs 80 ns.
 */
const TURN_MS = 4;
/** Once they are answered, nobody looks at the bytes of these requests again. */
const KEEPS_NOTHING: ReadonlySet<OpName> = new Set([
  'encrypt',
  'decrypt',
  'sign',
  'verify',
  'digest',
]);
/** Streams are many more than connections, and looked at less often. */
const STREAM_SWEEP_MS = 30_000;

/**
 * One peer: bytes in, frames, requests to `handle`, answers out. Cheap requests are answered in the
 * tick they arrive in; dear ones as they finish, matched by id. A peer that does not read its
 * answers is not read from.
 */
export class Connection {
  readonly peer: Peer;
  readonly #vault: Vault;
  readonly #stream: Duplex;
  // No message leaves the vault: what a request keeps, it copies.
  readonly #reader = new FrameReader(LIMITS.helloFrameBytesMax, 'shared');
  readonly #outbox: Outbox;
  #greeted = false;
  #closed = false;
  #inFlight = 0;
  #inFlightBytes = 0;
  readonly #ids = new Set<number>();
  /** The turn is over and the next one is scheduled. */
  #waiting = false;
  readonly #openedMs = performance.now();
  #lastRequestMs = performance.now();
  /** Since when the peer owes the rest of a frame. */
  #frameBeganMs: number | null = null;
  #streamsSweptMs = performance.now();
  readonly #onClose: (connection: Connection) => void;

  constructor(vault: Vault, peer: Peer, stream: Duplex, onClose: (connection: Connection) => void) {
    this.#vault = vault;
    this.peer = peer;
    this.#stream = stream;
    this.#outbox = new Outbox(stream);
    this.#onClose = onClose;
    stream.on('data', (chunk: Uint8Array) => this.#receive(chunk));
    stream.on('drain', () => this.#drained());
    stream.on('end', () => this.close());
    stream.on('error', () => this.close());
    stream.on('close', () => this.close());
  }

  /**
   * Bytes that this peer makes the vault hold: partial frames and requests without an answer yet.
   */
  get heldBytes(): number {
    return this.#reader.heldBytes + this.#inFlightBytes;
  }

  get busy(): boolean {
    return this.#inFlight > 0 || this.#outbox.byteLength > 0;
  }

  /**
   * Ends the connection at once; its sessions, their objects and streams go with it. Idempotent.
   */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#vault.sessions.closePeer(this.peer);
    for (const queue of Object.values(this.#vault.dearWork)) queue.drop(this.peer);
    this.#stream.destroy();
    this.#onClose(this);
  }

  /** Reads no more; what is in flight is still answered. */
  stopReading(): void {
    this.#stream.pause();
  }

  /** Closes a peer that is over one of its times: hello, frame, idle, or draining its answers. */
  sweep(nowMs: number): void {
    const { stalledSinceMs } = this.#outbox;
    const over =
      (!this.#greeted && nowMs - this.#openedMs > LIMITS.firstFrameTimeoutMs) ||
      (this.#frameBeganMs !== null && nowMs - this.#frameBeganMs > LIMITS.frameTimeoutMs) ||
      (stalledSinceMs !== null && nowMs - stalledSinceMs > LIMITS.writeStallTimeoutMs) ||
      (this.#inFlight === 0 && nowMs - this.#lastRequestMs > this.#idleTimeoutMs());
    if (over) this.close();
    else if (nowMs - this.#streamsSweptMs > STREAM_SWEEP_MS) {
      this.#streamsSweptMs = nowMs;
      endIdleStreams(this.peer, nowMs);
    }
  }

  #idleTimeoutMs(): number {
    if (this.peer.sessions.size === 0) return LIMITS.idleTimeoutMs;
    return this.peer.logins.size === 0 ? LIMITS.idleSessionsTimeoutMs : Infinity;
  }

  #receive(chunk: Uint8Array): void {
    this.#reader.push(chunk);
    if (!this.#waiting) this.#work();
  }

  /**
   * Handles whole frames until none is left, the turn is over, or the peer has as much in flight as
   * it may.
   */
  #work(): void {
    let nowMs = performance.now();
    const endMs = nowMs + TURN_MS;
    for (let done = 0; !this.#closed; done += 1) {
      if (this.#inFlight >= LIMITS.inFlightMax || this.#backlogged()) {
        this.#stream.pause();
        // The rest of a frame cannot arrive while nobody reads.
        this.#frameBeganMs = null;
        return;
      }
      if (done > 0 && nowMs > endMs) {
        this.#yield();
        return;
      }
      let message: Uint8Array | null;
      let request: Request;
      try {
        message = this.#reader.next();
        if (message === null) break;
        request = decodeRequest(message);
      } catch {
        // Broken framing or no protobuf at all: nothing after it can be trusted.
        this.close();
        return;
      }
      this.#frameBeganMs = null;
      nowMs = this.#take(request, message, nowMs);
    }
    if (this.#closed) return;
    if (this.#reader.pendingBytes > 0) this.#frameBeganMs ??= performance.now();
    if (this.#stream.isPaused() && !this.#vault.stopping) this.#stream.resume();
  }

  #yield(): void {
    this.#waiting = true;
    this.#stream.pause();
    setImmediate(() => {
      this.#waiting = false;
      this.#work();
    });
  }

  /** Returns when it was done: the next request is taken then. */
  #take(request: Request, message: Uint8Array, nowMs: number): number {
    this.#lastRequestMs = nowMs;
    if (!this.#greeted) {
      this.#greet(request);
      return performance.now();
    }
    if (request.id === 0 || this.#ids.has(request.id)) {
      // The answer could not be told apart from another one's.
      this.close();
      return nowMs;
    }
    const outcome = handle(this.#vault, this.peer, request);
    const doneMs = performance.now();
    if (outcome instanceof Promise) this.#await(request, memoryOf(message), outcome);
    else {
      this.#answer(request, outcome, doneMs - nowMs);
      if (request.op !== undefined && KEEPS_NOTHING.has(request.op)) {
        this.#reader.release(message);
      }
    }
    return doneMs;
  }

  #greet(request: Request): void {
    try {
      this.#respond(request.id, { hello: answerHello(this.peer, request) });
      this.#greeted = true;
      this.#reader.raiseLimit(LIMITS.frameBytesMax);
    } catch (error) {
      this.#respond(request.id, refusal(this.#vault, error));
      this.#outbox.flush();
      this.#stream.end();
    }
  }

  #await(request: Request, bytes: number, outcome: Promise<ResponseProperties>): void {
    const takenMs = this.#lastRequestMs;
    this.#ids.add(request.id);
    this.#inFlight += 1;
    this.#inFlightBytes += bytes;
    this.#vault.statistics.inFlight += 1;
    const settle = (response: ResponseProperties): void => {
      this.#ids.delete(request.id);
      this.#inFlight -= 1;
      this.#inFlightBytes -= bytes;
      this.#vault.statistics.inFlight -= 1;
      this.#answer(request, response, performance.now() - takenMs);
      if (this.#closed) return;
      if (this.#stream.isPaused() && !this.#waiting) this.#work();
    };
    outcome.then(settle, (error: unknown) => settle(refusal(this.#vault, error)));
  }

  #answer(request: Request, response: ResponseProperties, tookMs: number): void {
    this.#vault.statistics.count(request, response, tookMs);
    if (!this.#closed) this.#respond(request.id, response);
  }

  #respond(id: number, response: ResponseProperties): void {
    if (this.#closed) return;
    response.id = id;
    try {
      this.#outbox.add(response);
    } catch (error) {
      if (!(error instanceof FrameError)) throw error;
      const tooLarge = new Refusal('CKR_DATA_LEN_RANGE', 'the answer is larger than a frame', {
        hint: 'Ask for less at once.',
      });
      this.#outbox.add({ id, ...refusal(this.#vault, tooLarge) });
    }
    // A cipher's output is nobody else's, and may be plaintext.
    const output = outputOf(response);
    if (output !== undefined && output !== null) freeBytes(output);
  }

  #backlogged(): boolean {
    return this.#outbox.byteLength > LIMITS.writeBacklogBytesMax;
  }

  #drained(): void {
    this.#outbox.drained();
    if (!this.#closed && !this.#waiting && this.#stream.isPaused()) this.#work();
  }
}

function outputOf({ encrypt, decrypt }: ResponseProperties): Uint8Array | null | undefined {
  return encrypt instanceof SealedResult ? encrypt.ciphertext : (encrypt?.data ?? decrypt?.data);
}
