import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import type { Server, Socket } from 'node:net';
import { FrameReader } from '../../src/wire/frame.ts';
import { LIMITS } from '../../src/wire/limits.ts';

/** A response, as far as tricks take it apart: its id, and one outcome by field number. */
export interface Answer {
  readonly id: number;
  readonly field: number;
  readonly payload: Buffer;
}

/** What is sent instead of an answer, in pieces; `end` closes the connection after it. */
export interface Spoiled {
  readonly pieces: readonly Uint8Array[];
  readonly end?: boolean;
}

export type Trick = (answer: Answer) => Spoiled;

/** The field of `hello` in a Response: proto/coffer/v1/message.proto. */
const HELLO = 10;

/**
 * Between a client and a vault. Armed with a trick it spoils each answer of the kind that it was
 * armed for, or of the kind of the first that comes, until it is disarmed.
 */
export class HostileProxy {
  readonly #server: Server;
  readonly #path: string;
  readonly #sockets = new Set<Socket>();
  #trick: Trick | null = null;
  #kind: number | null = null;
  spoiled = 0;

  private constructor(path: string, target: string) {
    this.#path = path;
    this.#server = createServer((client) => {
      const vault = connect(target);
      const reader = new FrameReader(LIMITS.frameBytesMax);
      for (const socket of [client, vault]) {
        this.#sockets.add(socket);
        socket.on('error', () => undefined);
        socket.on('close', () => {
          this.#sockets.delete(socket);
          client.destroy();
          vault.destroy();
        });
      }
      client.pipe(vault);
      vault.on('data', (chunk: Buffer) => {
        reader.push(chunk);
        for (let body = reader.next(); body !== null; body = reader.next()) {
          this.#pass(client, Buffer.from(body));
        }
      });
    });
  }

  static async start(path: string, target: string): Promise<HostileProxy> {
    const proxy = new HostileProxy(path, target);
    proxy.#server.listen(path);
    await once(proxy.#server, 'listening');
    return proxy;
  }

  arm(trick: Trick, kind: number | null = null): void {
    this.#trick = trick;
    this.#kind = kind;
  }

  disarm(): void {
    this.#trick = null;
  }

  /** Ends every connection; the next one is taken. */
  cut(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  async stop(): Promise<void> {
    this.cut();
    this.#server.close();
    await rm(this.#path, { force: true });
  }

  #pass(client: Socket, body: Buffer): void {
    const answer = answerOf(body);
    const isHandshake = answer.field === HELLO && this.#kind !== HELLO;
    if (this.#trick !== null && !isHandshake) this.#kind ??= answer.field;
    if (this.#trick === null || answer.field !== this.#kind) {
      client.write(frame(body));
      return;
    }
    this.spoiled += 1;
    const { pieces, end = false } = this.#trick(answer);
    // A piece a write, and without Nagle on a unix socket mostly a piece a read.
    for (const piece of pieces) client.write(piece);
    if (end) client.end();
  }
}

export function frame(body: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.byteLength);
  return Buffer.concat([length, body]);
}

/** A message of a Response: `id`, and `payload` as the outcome of that field. */
export function response({ id, field, payload }: Answer): Buffer {
  return Buffer.concat([varint(1 << 3), varint(id), lengthDelimited(field, payload)]);
}

export function lengthDelimited(field: number, bytes: Uint8Array): Buffer {
  return Buffer.concat([varint((field << 3) | 2), varint(bytes.byteLength), bytes]);
}

export function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value >>> 0;
  for (; rest > 0x7f; rest >>>= 7) bytes.push((rest & 0x7f) | 0x80);
  return Buffer.from([...bytes, rest]);
}

/** A field of a message; `bytes` of a length-delimited one, `number` of a varint. */
export type Field =
  | { readonly field: number; readonly bytes: Buffer }
  | { readonly field: number; readonly number: number };

/** The fields of a message without groups and fixed numbers, which the protocol has not. */
export function fieldsOf(message: Buffer): Field[] {
  const fields: Field[] = [];
  let at = 0;
  const next = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = message.readUInt8(at);
      at += 1;
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
  };
  while (at < message.byteLength) {
    const tag = next();
    const number = next();
    if ((tag & 7) === 0) fields.push({ field: tag >>> 3, number });
    else {
      fields.push({ field: tag >>> 3, bytes: message.subarray(at, at + number) });
      at += number;
    }
  }
  return fields;
}

export function messageOf(fields: readonly Field[]): Buffer {
  const encoded = fields.map((one) =>
    'bytes' in one
      ? lengthDelimited(one.field, one.bytes)
      : Buffer.concat([varint(one.field << 3), varint(one.number)]),
  );
  return Buffer.concat(encoded);
}

function answerOf(body: Buffer): Answer {
  let id = 0;
  let field = 0;
  let payload: Buffer = Buffer.alloc(0);
  for (const one of fieldsOf(body)) {
    if ('bytes' in one) {
      field = one.field;
      payload = one.bytes;
    } else if (one.field === 1) id = one.number;
  }
  return { id, field, payload };
}
