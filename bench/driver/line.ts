/**
 * One connection to a vault that sends requests which were encoded before. It costs a client next
 * to nothing, so that as many requests are in flight as were asked for, and what is measured is the
 * vault.
 */
import { once } from 'node:events';
import { createConnection } from 'node:net';
import type { Socket } from 'node:net';
import { LENGTH_BYTES } from '../../src/wire/frame.ts';
import { decodeResponse, encodeRequest } from '../../src/wire/message.ts';
import type { RequestProperties, Response } from '../../src/wire/message.ts';

/** A message begins with the key of field 1, and its id in one byte, as long as that is small. */
const ID_AT = LENGTH_BYTES + 1;
const ID_MAX = 127;
/** Then an answer has `error`, field 2, or goes on with something else. */
const ERROR_KEY = 0x12;

/** What becomes of one answer: `slot` counts the requests in flight, from 0. */
type Answered = (slot: number, frame: Buffer) => void;

export class Line implements Disposable {
  readonly #socket: Socket;
  #session = 0;
  #rest: Buffer = Buffer.alloc(0);
  #answered: Answered = () => undefined;
  #failed: (error: Error) => void = () => undefined;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (chunk: Buffer) => this.#receive(chunk));
    socket.on('error', (error) => this.#failed(error));
    socket.on('close', () => this.#failed(new Error('the vault closed the connection')));
  }

  /** Says hello, and logs a user in. */
  static async open(path: string, login: { user: string; pin: Uint8Array }): Promise<Line> {
    const socket = createConnection(path);
    await once(socket, 'connect');
    const line = new Line(socket);
    await line.ask({ hello: { version: 1, client: 'bench' } });
    const { openSession } = await line.ask({ openSession: {} });
    line.#session = openSession?.session ?? 0;
    await line.ask({ login });
    return line;
  }

  /** One request and its answer. Throws what the vault refuses. */
  async ask(request: RequestProperties): Promise<Response> {
    const { promise, resolve, reject } = Promise.withResolvers<Response>();
    this.#failed = reject;
    this.#answered = (_, frame) => resolve(decodeResponse(frame.subarray(LENGTH_BYTES)));
    this.#socket.write(this.#encode(request, 1));
    return await promise;
  }

  /** Frames of a request, one for each that is to be in flight. */
  prepare(request: RequestProperties, inFlight: number): Uint8Array[] {
    if (inFlight > ID_MAX) throw new Error(`at most ${ID_MAX} requests can be in flight here`);
    return Array.from({ length: inFlight }, (_, slot) => this.#encode(request, slot + 1));
  }

  /**
   * Keeps all frames in flight until the time is over; resolves with how long each request took,
   * when the last answer has come.
   */
  async load(frames: readonly Uint8Array[], forMs: number): Promise<Float64Array> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.#failed = reject;
    const times = new Times();
    const sentMs = new Float64Array(frames.length);
    const endMs = performance.now() + forMs;
    let open = 0;
    const send = (slot: number): void => {
      const frame = frames[slot];
      if (frame === undefined) throw new Error('the vault answered what was not asked');
      sentMs[slot] = performance.now();
      this.#socket.write(frame);
      open += 1;
    };
    this.#answered = (slot) => {
      const nowMs = performance.now();
      times.add(nowMs - (sentMs[slot] ?? nowMs));
      open -= 1;
      if (nowMs < endMs) send(slot);
      else if (open === 0) resolve();
    };
    this.#together(() => frames.forEach((_, slot) => send(slot)));
    await promise;
    return times.taken();
  }

  [Symbol.dispose](): void {
    this.#failed = () => undefined;
    this.#socket.destroy();
  }

  #encode(request: RequestProperties, id: number): Uint8Array {
    return encodeRequest({ id, session: this.#session, ...request });
  }

  /** What is written leaves in one system call. */
  #together(work: () => void): void {
    this.#socket.cork();
    work();
    this.#socket.uncork();
  }

  #receive(chunk: Buffer): void {
    const bytes = this.#rest.byteLength === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    let at = 0;
    this.#together(() => {
      while (at + LENGTH_BYTES <= bytes.byteLength) {
        const end = at + LENGTH_BYTES + bytes.readUInt32BE(at);
        if (end > bytes.byteLength) break;
        this.#take(bytes.subarray(at, end));
        at = end;
      }
    });
    this.#rest = bytes.subarray(at);
  }

  #take(frame: Buffer): void {
    if (frame[ID_AT + 1] === ERROR_KEY) {
      const { error } = decodeResponse(frame.subarray(LENGTH_BYTES));
      this.#failed(new Error(`the vault refused: ${error?.name}, ${error?.message}`));
      return;
    }
    this.#answered((frame[ID_AT] ?? 0) - 1, frame);
  }
}

/** Numbers as they come, without an object for each. */
class Times {
  #values = new Float64Array(4096);
  #length = 0;

  add(value: number): void {
    if (this.#length === this.#values.length) {
      const larger = new Float64Array(2 * this.#length);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#length] = value;
    this.#length += 1;
  }

  taken(): Float64Array {
    return this.#values.subarray(0, this.#length);
  }
}
