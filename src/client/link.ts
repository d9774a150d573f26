import { FrameReader } from '../wire/frame.ts';
import { LIMITS } from '../wire/limits.ts';
import { decodeResponse, encodeRequest } from '../wire/message.ts';
import type { Response } from '../wire/message.ts';
import type { Call } from './call.ts';
import { CofferError, ConnectionError, connectionErrorOf, refusalOf } from './errors.ts';
import { REPEATABLE } from './repeatable.ts';
import type { Dial, Transport } from './transport.ts';

/** What the vault said in its hello. */
export type Greeting = {
  readonly build: string;
  readonly inFlightMax: number;
  readonly dataBytesMax: number;
  readonly frameBytesMax: number;
};

export type LinkOptions = {
  readonly dial: Dial;
  /** Told to the vault, for its audit log. */
  readonly name: string;
  readonly connectTimeoutMs: number;
  /** Counts connections of one channel, from 1. */
  readonly epoch: number;
  /**
   * The call's answer will not come: the connection ended first. `call.sent` tells whether the
   * vault may have seen it.
   */
  readonly lost: (call: Call, cause: ConnectionError) => void;
};

const WIRE_VERSION = 1;
const ID_MAX = 0xffff_ffff;
/**
 * Frames of one tick are joined up to this size; larger ones are written as they are, without a
 * copy.
 */
const JOINED_BYTES_MAX = 64 * 1024;

/**
 * One connection to the vault after its hello. Requests beyond what the vault takes at once wait
 * here; those of one tick leave in one write; answers find their request by id, in any order.
 */
export class Link {
  readonly epoch: number;
  /** Until the hello is answered there is nothing but it. */
  greeting: Greeting = {
    build: '',
    inFlightMax: 1,
    dataBytesMax: 0,
    frameBytesMax: LIMITS.helloFrameBytesMax,
  };
  #transport: Transport | null = null;
  readonly #lost: LinkOptions['lost'];
  readonly #reader = new FrameReader(LIMITS.helloFrameBytesMax);
  /** By id, in the order of sending. A settled one keeps its place: the vault still counts it. */
  readonly #inFlight = new Map<number, Call>();
  #waiting: Call[] = [];
  #outgoing: Uint8Array[] = [];
  #lastId = 0;
  #timer: NodeJS.Timeout | null = null;
  #timerMs = Infinity;
  #ended: ConnectionError | null = null;

  private constructor(options: LinkOptions) {
    this.epoch = options.epoch;
    // A hello is never carried over: whoever opens the next connection says its own.
    this.#lost = (call, cause) =>
      call.op === 'hello' ? call.reject(cause) : options.lost(call, cause);
  }

  /**
   * Connects and exchanges hellos. Rejects with a ConnectionError, or a CofferError when the vault
   * refuses the hello.
   */
  static async open(options: LinkOptions): Promise<Link> {
    const link = new Link(options);
    const timeoutMs = options.connectTimeoutMs;
    const events = {
      data: (chunk: Uint8Array) => link.#receive(chunk),
      closed: (cause: Error | null) => link.end(connectionErrorOf(cause, 'connection lost')),
    };
    link.#transport = await options.dial(events, { timeoutMs });
    try {
      link.greeting = await link.#hello(options.name, timeoutMs);
    } catch (error) {
      link.end(connectionErrorOf(error, 'no hello'));
      throw error;
    }
    link.#reader.raiseLimit(LIMITS.frameBytesMax);
    return link;
  }

  get open(): boolean {
    return this.#ended === null;
  }

  /** Sends now, or as soon as the vault has room. */
  submit(call: Call): void {
    if (this.#ended !== null) {
      this.#lost(call, this.#ended);
      return;
    }
    this.#arm(call.deadlineMs);
    if (this.#inFlight.size < this.greeting.inFlightMax) this.#send(call);
    else this.#waiting.push(call);
  }

  /** Ends the connection; everything unanswered is told to `lost`. Repeated calls do nothing. */
  end(cause: ConnectionError): void {
    if (this.#ended !== null) return;
    this.#ended = cause;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#transport?.close();
    const unanswered = [...this.#inFlight.values(), ...this.#waiting];
    this.#inFlight.clear();
    this.#waiting = [];
    this.#outgoing = [];
    for (const call of unanswered) if (!call.settled) this.#lost(call, cause);
  }

  #send(call: Call): void {
    const { request } = call;
    request.id = this.#nextId();
    request.session = call.binding === null ? 0 : call.binding.handle;
    const frame = encodeOrReject(call, this.greeting.frameBytesMax);
    if (frame === null) return;
    call.sent = true;
    this.#inFlight.set(request.id, call);
    // After this tick's microtasks: what they ask too leaves in the same write.
    if (this.#outgoing.push(frame) === 1) process.nextTick(() => this.#flush());
  }

  #flush(): void {
    const frames = this.#outgoing;
    this.#outgoing = [];
    if (this.#ended !== null || this.#transport === null) return;
    let joined: Uint8Array[] = [];
    let joinedBytes = 0;
    for (const frame of frames) {
      if (joinedBytes > 0 && joinedBytes + frame.byteLength > JOINED_BYTES_MAX) {
        this.#transport.send(join(joined, joinedBytes));
        joined = [];
        joinedBytes = 0;
      }
      joined.push(frame);
      joinedBytes += frame.byteLength;
    }
    if (joinedBytes > 0) this.#transport.send(join(joined, joinedBytes));
  }

  #receive(chunk: Uint8Array): void {
    if (this.#ended !== null) return;
    try {
      this.#reader.push(chunk);
      for (let message = this.#reader.next(); message !== null; message = this.#reader.next()) {
        this.#answer(decodeResponse(message));
        if (this.#ended !== null) return;
      }
    } catch (cause) {
      this.end(garbage(cause));
    }
    this.#fill();
  }

  #answer(response: Response): void {
    const call = this.#inFlight.get(response.id);
    if (call === undefined) throw unasked(response);
    this.#inFlight.delete(response.id);
    if (call.settled) return;
    if (response.error) {
      call.settled = true;
      call.reject(refusalOf(response.error));
      return;
    }
    // A wrong result would be handed to the caller as its own: the whole connection is in doubt.
    if (response.outcome !== call.op) {
      this.#inFlight.set(response.id, call);
      throw new Error(`the answer to ${call.op} is a ${response.outcome ?? 'nothing'}`);
    }
    call.settled = true;
    call.accept(response, this.epoch);
  }

  #fill(): void {
    let taken = 0;
    while (this.#inFlight.size < this.greeting.inFlightMax) {
      const call = this.#waiting[taken];
      if (call === undefined) break;
      taken += 1;
      if (!call.settled) this.#send(call);
    }
    if (taken > 0) this.#waiting.splice(0, taken);
  }

  #nextId(): number {
    do this.#lastId = this.#lastId === ID_MAX ? 1 : this.#lastId + 1;
    while (this.#inFlight.has(this.#lastId));
    return this.#lastId;
  }

  /** One timer a link, set for the earliest deadline. */
  #arm(deadlineMs: number): void {
    if (deadlineMs >= this.#timerMs) return;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timerMs = deadlineMs;
    this.#timer = setTimeout(() => this.#expire(), Math.max(1, deadlineMs - performance.now()));
  }

  #expire(): void {
    const nowMs = performance.now();
    this.#timer = null;
    this.#timerMs = Infinity;
    let next = Infinity;
    let abandoned = 0;
    for (const call of [...this.#inFlight.values(), ...this.#waiting]) {
      if (!call.settled && call.deadlineMs <= nowMs) {
        call.settled = true;
        call.reject(outOfTime(call));
      }
      if (!call.settled) next = Math.min(next, call.deadlineMs);
      else if (call.sent) abandoned += 1;
    }
    // Every place is taken by a request that nobody waits for: nothing more will be heard here.
    if (abandoned >= this.greeting.inFlightMax) {
      this.end(new ConnectionError('ETIMEDOUT', 'the vault answers none of its requests'));
    } else if (next < Infinity) this.#arm(next);
  }

  async #hello(client: string, timeoutMs: number): Promise<Greeting> {
    const response = await new Promise<Response>((accept, reject) => {
      const deadlineMs = performance.now() + timeoutMs;
      const request = { hello: { version: WIRE_VERSION, client } };
      const state = { settled: false, sent: false, attempts: 1, binding: null, epoch: null };
      this.submit({ op: 'hello', request, deadlineMs, timeoutMs, accept, reject, ...state });
    });
    const { version, build, inFlightMax, ...sizes } = response.hello ?? {};
    if (version !== WIRE_VERSION) throw garbage(new Error(`it speaks version ${version ?? 0}`));
    return {
      build: build ?? '',
      inFlightMax: Math.max(1, inFlightMax || LIMITS.inFlightMax),
      dataBytesMax: Math.min(sizes.dataBytesMax || LIMITS.dataBytesMax, LIMITS.dataBytesMax),
      frameBytesMax: Math.min(sizes.frameBytesMax || LIMITS.frameBytesMax, LIMITS.frameBytesMax),
    };
  }
}

/** A value of the wrong kind from untyped code fails its own call, not the connection. */
function encodeOrReject(call: Call, bytesMax: number): Uint8Array | null {
  let refusal: unknown;
  try {
    const frame = encodeRequest(call.request);
    const bytes = frame.byteLength - 4;
    if (bytes <= bytesMax) return frame;
    refusal = tooLarge(bytes, bytesMax);
  } catch (error) {
    refusal = error;
  }
  call.settled = true;
  call.reject(refusal);
  return null;
}

function join(frames: readonly Uint8Array[], bytes: number): Uint8Array {
  const [first] = frames;
  return first !== undefined && frames.length === 1 ? first : Buffer.concat(frames, bytes);
}

/**
 * An error for no request in particular is the vault's word before it hangs up: a limit, or a frame
 * that it could not read.
 */
function unasked(response: Response): Error {
  if (response.id === 0 && response.error) return refusalOf(response.error);
  return new Error(`an answer to request ${response.id}, which was not asked`);
}

function garbage(cause: unknown): ConnectionError {
  const reason = cause instanceof Error ? cause.message : 'not a response';
  const hint = cause instanceof CofferError && cause.hint !== '' ? { hint: cause.hint } : {};
  const what =
    cause instanceof CofferError ? 'the vault hung up' : 'the vault sent what is no answer';
  return new ConnectionError('EPROTO', `${what}: ${reason}`, { cause, ...hint });
}

function outOfTime(call: Call): ConnectionError {
  const message = `the vault did not answer ${call.op} within ${call.timeoutMs} ms`;
  if (!call.sent) return new ConnectionError('ETIMEDOUT', `${message}; it was not sent`);
  if (REPEATABLE[call.op] !== undefined) return new ConnectionError('ETIMEDOUT', message);
  const tail = 'the vault may or may not have done it';
  return new ConnectionError('ETIMEDOUT', `${message}; ${tail}`, { maybeDone: true });
}

function tooLarge(bytes: number, bytesMax: number): CofferError {
  const message = `a request of ${bytes} bytes is over the limit of ${bytesMax}`;
  return new CofferError('CKR_DATA_LEN_RANGE', message, { hint: 'stream longer inputs.' });
}
