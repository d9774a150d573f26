import { LIMITS } from '../../wire/limits.ts';
import type { ByteBudget } from '../byte-budget.ts';
import type { Mechanism, Stream } from '../mechanism/mechanism.ts';
import { Refusal } from '../refusal.ts';
import type { Peer } from '../session/peer.ts';
import type { Session } from '../session/session.ts';
import type { KeyUse } from './key-use.ts';

export type StreamVerb = 'encrypt' | 'decrypt' | 'sign' | 'verify' | 'digest';

export interface OpenStreamParts {
  readonly verb: StreamVerb;
  /** Null for digests, which use no key. */
  readonly use: KeyUse | null;
  readonly mechanism: Mechanism;
  readonly approved: boolean;
  readonly stream: Stream;
  /** Of its parameters. */
  readonly keptBytes: number;
  readonly budget: ByteBudget;
  /** Whose share of the budget it uses. */
  readonly peer: Peer;
}

/**
 * A stream of a session between begin and finish, or between finish and the last read of what it
 * held back.
 */
export class OpenStream implements Disposable {
  readonly verb: StreamVerb;
  readonly use: KeyUse | null;
  readonly mechanism: Mechanism;
  readonly approved: boolean;
  readonly #stream: Stream;
  readonly #budget: ByteBudget;
  readonly #peer: Peer;
  /** Counted against the budget. */
  #takenBytes = 0;
  #heldBytes = 0;
  #inputBytes = 0;
  #rest: Uint8Array | null = null;
  #finished = false;
  #usedMs = performance.now();

  /** Throws CKR_DEVICE_MEMORY. */
  constructor(parts: OpenStreamParts) {
    this.verb = parts.verb;
    this.use = parts.use;
    this.mechanism = parts.mechanism;
    this.approved = parts.approved;
    this.#stream = parts.stream;
    this.#budget = parts.budget;
    this.#peer = parts.peer;
    this.#take(LIMITS.streamOverheadBytes + parts.keptBytes);
  }

  /** When somebody last wanted something of it. */
  get usedMs(): number {
    return this.#usedMs;
  }

  get inputBytes(): number {
    return this.#inputBytes;
  }

  /** Throws CKR_DATA_LEN_RANGE when a stream that must hold its input grows over the limit. */
  update(data: Uint8Array): Uint8Array {
    this.#requireUnfinished();
    if (data.byteLength === 0) return data;
    if (this.#stream.holds) this.#hold(data.byteLength);
    this.#inputBytes += data.byteLength;
    return this.#stream.update(data);
  }

  finish(signature?: Uint8Array): Uint8Array | Promise<Uint8Array> {
    this.#requireUnfinished();
    this.#finished = true;
    return this.#stream.finish(signature);
  }

  /** Keeps output that does not fit one answer, and hands out its first part. */
  keep(output: Uint8Array): { data: Uint8Array; more: boolean } {
    this.#rest = output;
    return this.read();
  }

  /** The next part of the output. Throws CKR_OPERATION_NOT_INITIALIZED before finish. */
  read(): { data: Uint8Array; more: boolean } {
    if (this.#rest === null) throw notActive();
    this.#usedMs = performance.now();
    const data = this.#rest.subarray(0, LIMITS.dataBytesMax);
    this.#rest = this.#rest.subarray(data.byteLength);
    return { data, more: this.#rest.byteLength > 0 };
  }

  [Symbol.dispose](): void {
    this.#budget.release(this.#peer, this.#takenBytes);
    this.#takenBytes = 0;
    this.#rest = null;
    if (!this.#finished) this.#stream.discard?.();
    this.#finished = true;
  }

  #hold(bytes: number): void {
    if (this.#heldBytes + bytes > LIMITS.streamHeldBytesMax) {
      throw new Refusal(
        'CKR_DATA_LEN_RANGE',
        `this mechanism must hold its input whole, and holds at most ${LIMITS.streamHeldBytesMax >> 20} MiB`,
        { hint: 'Split the data, or use a mechanism that streams.' },
      );
    }
    this.#take(bytes);
    this.#heldBytes += bytes;
  }

  #take(bytes: number): void {
    if (!this.#budget.take(this.#peer, bytes)) {
      throw new Refusal('CKR_DEVICE_MEMORY', 'streams hold as much as they may', {
        hint: 'Finish or cancel other streams of this connection, or try again later.',
      });
    }
    this.#takenBytes += bytes;
  }

  #requireUnfinished(): void {
    if (this.#finished) throw notActive();
    this.#usedMs = performance.now();
  }
}

/** The stream of that number. Throws CKR_OPERATION_NOT_INITIALIZED. */
export function requireStream(session: Session, number: number | null | undefined): OpenStream {
  const stream = session.streams.get(number ?? 0);
  if (!(stream instanceof OpenStream)) throw notActive();
  return stream;
}

/** Ends a stream and forgets it. */
export function endStream(session: Session, number: number | null | undefined): void {
  const stream = session.streams.get(number ?? 0);
  stream?.[Symbol.dispose]();
  session.streams.delete(number ?? 0);
}

/** Ends streams that were left alone for too long. */
export function endIdleStreams(peer: Peer, nowMs: number): void {
  for (const session of peer.sessions.values()) {
    for (const [number, stream] of session.streams) {
      if (!(stream instanceof OpenStream)) continue;
      if (nowMs - stream.usedMs > LIMITS.streamIdleTimeoutMs) endStream(session, number);
    }
  }
}

function notActive(): Refusal {
  return new Refusal('CKR_OPERATION_NOT_INITIALIZED', 'no such stream is open', {
    hint: 'Streams end with finish, cancel, an error or their session: begin again.',
  });
}
