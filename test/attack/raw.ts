import { createConnection } from 'node:net';
import type { Socket } from 'node:net';
import { FrameReader } from '../../src/wire/frame.ts';
import { LIMITS } from '../../src/wire/limits.ts';
import { decodeResponse, encodeRequest } from '../../src/wire/message.ts';
import type { RequestProperties, Response } from '../../src/wire/message.ts';
import { ckrName } from '../../src/wire/status.ts';

/** A peer that says whatever it likes, byte by byte. */
export class RawPeer {
  readonly socket: Socket;
  readonly closed: Promise<void>;
  readonly #reader = new FrameReader(LIMITS.frameBytesMax);
  readonly #answers: Response[] = [];
  #wake: () => void = () => undefined;
  #ended = false;

  constructor(path: string) {
    this.socket = createConnection(path);
    this.socket.on('error', () => undefined);
    this.socket.on('data', (chunk: Buffer) => {
      this.#reader.push(chunk);
      for (let next = this.#reader.next(); next !== null; next = this.#reader.next()) {
        this.#answers.push(decodeResponse(next));
      }
      this.#wake();
    });
    this.closed = new Promise((resolve) => {
      this.socket.once('close', () => {
        this.#ended = true;
        this.#wake();
        resolve();
      });
    });
  }

  static async greeted(path: string): Promise<RawPeer> {
    const peer = new RawPeer(path);
    peer.send({ id: 1, hello: { version: 1, client: 'raw' } });
    await peer.answer();
    return peer;
  }

  send(request: RequestProperties): void {
    this.socket.write(encodeRequest(request));
  }

  /** The next answer; null when the vault closed the connection. */
  async answer(): Promise<Response | null> {
    for (;;) {
      const answer = this.#answers.shift();
      if (answer !== undefined) return answer;
      if (this.#ended) return null;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  /** CKR_ name of the next answer, "closed" when the connection went instead. */
  async outcome(request: RequestProperties): Promise<string> {
    this.send(request);
    const answer = await this.answer();
    if (answer === null) return 'closed';
    return answer.outcome === 'error' ? ckrName(answer.error.code ?? 0) : 'CKR_OK';
  }

  /** A session on the partition. */
  async session(label = 'dev', id = 2): Promise<number> {
    this.send({ id, openSession: { partitionLabel: label, readOnly: false } });
    const answer = await this.answer();
    return answer?.outcome === 'openSession' ? (answer.openSession.session ?? 0) : 0;
  }
}
