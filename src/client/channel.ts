import { setTimeout as sleep } from 'node:timers/promises';
import { coffer } from '../wire/gen/coffer.js';
import type { OpName, RequestProperties, Response } from '../wire/message.ts';
import type { Binding, Call, CallOptions, Input, Output } from './call.ts';
import { ConnectionError, connectionErrorOf } from './errors.ts';
import { Link } from './link.ts';
import type { Greeting } from './link.ts';
import { REPEATABLE } from './repeatable.ts';
import type { Dial } from './transport.ts';

/** How often and how fast a lost connection is sought again, at the next call. */
export type ReconnectOptions = {
  readonly attempts: number;
  readonly delayMs: number;
  readonly delayMsMax: number;
};

export type ChannelOptions = {
  readonly dial: Dial;
  readonly name: string;
  readonly requestTimeoutMs: number;
  /** null: a lost connection stays lost. */
  readonly reconnect: ReconnectOptions | null;
};

/** One request as its caller states it. */
export type Ask<O extends OpName, T> = {
  readonly op: O;
  /** Called once, at the call; what it throws, the call rejects with. */
  readonly input: () => Input<O>;
  readonly read: (output: Output<O>, epoch: number) => T;
  readonly binding?: Binding | null;
  /** Only on this connection: lost with it. */
  readonly epoch?: number | null;
  readonly options?: CallOptions | undefined;
  /** Told of cryptography that was done, right before the call resolves. */
  readonly onApproval?: ((approval: Approval) => void) | null;
};

/** What the vault says of a use of a key, or of making one. docs/APPROVED.md */
export type Approval = {
  /** "sign", "encrypt", "generateKey": as in the audit log; "finish" ends a stream. */
  readonly operation: OpName;
  /** Mechanism, parameters and key are on the lists of FIPS 140-3. */
  readonly approved: boolean;
};

const CONNECT_TIMEOUT_MS_MAX = 10_000;
/**
 * Connections that one call may see break before it gives up; sent ones are repeated once at most.
 */
const ATTEMPTS_MAX = 3;

/** The way to one vault over time: one connection after another, as seldom as possible. */
export class Channel {
  readonly #options: ChannelOptions;
  #link: Link | null = null;
  #opening: Promise<Link> | null = null;
  #epoch = 0;
  #closed = false;

  private constructor(options: ChannelOptions) {
    this.#options = options;
  }

  /** Connects at once, without another try: who cannot be reached at the start is told. */
  static async open(options: ChannelOptions): Promise<Channel> {
    const channel = new Channel(options);
    channel.#link = await channel.#dial();
    return channel;
  }

  get greeting(): Greeting | null {
    return this.#link === null ? null : this.#link.greeting;
  }

  get dataBytesMax(): number {
    return this.#link?.greeting.dataBytesMax ?? 0;
  }

  /** Whether what was bound to the connection of this epoch still stands. */
  stands(epoch: number): boolean {
    return this.#link !== null && this.#link.open && this.#link.epoch === epoch;
  }

  /** Asks the vault. The one promise that a request costs. */
  ask<O extends OpName, T>(ask: Ask<O, T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const { signal, timeoutMs = this.#options.requestTimeoutMs } = ask.options ?? {};
      signal?.throwIfAborted();
      const request: RequestProperties = { [ask.op]: ask.input() };
      const call: Call = {
        op: ask.op,
        request,
        deadlineMs: performance.now() + timeoutMs,
        timeoutMs,
        binding: ask.binding ?? null,
        epoch: ask.epoch ?? null,
        accept: (response, epoch) => {
          try {
            if (response.approval) tell(ask, response.approval);
            resolve(ask.read(outputOf(response, ask.op), epoch));
          } catch (error) {
            reject(
              error instanceof Error ? error : connectionErrorOf(error, `the answer to ${ask.op}`),
            );
          }
        },
        reject,
        settled: false,
        sent: false,
        attempts: 0,
      };
      if (signal) abortOn(signal, call);
      this.#submit(call);
    });
  }

  /** Ends the connection. What is unanswered is rejected; later calls too. */
  close(): void {
    this.#closed = true;
    this.#link?.end(closedError());
  }

  #submit(call: Call): void {
    call.attempts += 1;
    const link = this.#link;
    const stands = link !== null && link.open;
    if (call.epoch !== null && (!stands || link.epoch !== call.epoch)) {
      this.#lost(call, new ConnectionError('ECONNRESET', 'the connection of this stream is lost'));
    } else if (stands && (call.binding === null || call.binding.epoch === link.epoch)) {
      link.submit(call);
    } else {
      void this.#prepare(call);
    }
  }

  /** Reconnects and reopens the session first. */
  async #prepare(call: Call): Promise<void> {
    try {
      const link = await this.#ready();
      if (call.binding !== null && call.binding.epoch !== link.epoch) await call.binding.restore();
      if (call.settled) return;
      link.submit(call);
    } catch (error) {
      if (call.settled) return;
      call.settled = true;
      call.reject(error);
    }
  }

  #ready(): Promise<Link> {
    if (this.#closed) return Promise.reject(closedError());
    if (this.#link !== null && this.#link.open) return Promise.resolve(this.#link);
    this.#opening ??= this.#redial().finally(() => {
      this.#opening = null;
    });
    return this.#opening;
  }

  async #redial(): Promise<Link> {
    const { reconnect } = this.#options;
    if (reconnect === null) throw new ConnectionError('ECONNRESET', 'the connection is lost');
    let delayMs = reconnect.delayMs;
    for (let attempt = 1; ; attempt += 1) {
      try {
        const link = await this.#dial();
        this.#link = link;
        if (this.#closed) link.end(closedError());
        return link;
      } catch (error) {
        // A vault that answers and refuses will refuse again.
        if (!(error instanceof ConnectionError) || attempt >= reconnect.attempts) throw error;
      }
      if (this.#closed) throw closedError();
      // Half fixed, half random: clients of a restarted vault do not come back in step.
      await sleep(delayMs / 2 + (Math.random() * delayMs) / 2, undefined, { ref: true });
      delayMs = Math.min(delayMs * 2, reconnect.delayMsMax);
    }
  }

  async #dial(): Promise<Link> {
    const { dial, name, requestTimeoutMs } = this.#options;
    this.#epoch += 1;
    return Link.open({
      dial,
      name,
      connectTimeoutMs: Math.min(requestTimeoutMs, CONNECT_TIMEOUT_MS_MAX),
      epoch: this.#epoch,
      lost: (call, cause) => this.#lost(call, cause),
    });
  }

  /**
   * The connection ended before the answer: ask again where that is safe, else say what is known.
   */
  #lost(call: Call, cause: ConnectionError): void {
    if (call.settled) return;
    const repeatable = REPEATABLE[call.op] !== undefined;
    const again = call.sent ? repeatable && call.attempts === 1 : call.attempts < ATTEMPTS_MAX;
    const alive = !this.#closed && this.#options.reconnect !== null && call.epoch === null;
    if (alive && again) {
      this.#submit(call);
      return;
    }
    call.settled = true;
    call.reject(connectionErrorOf(cause, call.op, call.sent && !repeatable));
  }
}

/** A stream is told of once, when it ends. */
function tell<O extends OpName, T>(
  { op, onApproval }: Ask<O, T>,
  approval: coffer.v1.Approval,
): void {
  if (op === 'begin') return;
  onApproval?.({ operation: op, approved: approval === coffer.v1.Approval.APPROVED });
}

/** The waiting ends with the signal; the listener ends with the call. */
function abortOn(signal: AbortSignal, call: Call): void {
  const { accept, reject } = call;
  const abort = (): void => {
    if (call.settled) return;
    call.settled = true;
    reject(signal.reason);
  };
  signal.addEventListener('abort', abort, { once: true });
  call.accept = (response, epoch) => {
    signal.removeEventListener('abort', abort);
    accept(response, epoch);
  };
  call.reject = (reason) => {
    signal.removeEventListener('abort', abort);
    reject(reason);
  };
}

/** The link has checked that the outcome is the operation's own. */
function outputOf<O extends OpName>(response: Response, op: O): Output<O> {
  const output = response[op];
  if (output === undefined || output === null) throw new TypeError(`no outcome of ${op}`);
  return output;
}

function closedError(): ConnectionError {
  return new ConnectionError('ECLOSED', 'this vault was closed');
}
