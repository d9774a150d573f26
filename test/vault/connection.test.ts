import { Duplex } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Connection } from '../../src/vault/connection.ts';
import { makePeer } from '../../src/vault/session/peer.ts';
import { DEAR_PLACES } from '../../src/vault/thread-pool.ts';
import { FrameReader } from '../../src/wire/frame.ts';
import { CKA, CKM } from '../../src/wire/pkcs11.ts';
import { LIMITS } from '../../src/wire/limits.ts';
import { decodeResponse, encodeRequest } from '../../src/wire/message.ts';
import type { RequestProperties, Response } from '../../src/wire/message.ts';
import { MemoryVault } from './memory-vault.ts';

/** The vault's end of a connection whose client reads only when told, and whose pipe has no end. */
class Wire extends Duplex {
  readonly #reader = new FrameReader(LIMITS.frameBytesMax);
  #reads = true;
  #unread: (() => void) | null = null;
  readonly answers: Response[] = [];
  #id = 0;

  constructor() {
    super({ writableHighWaterMark: 1 << 30 });
  }

  override _read(): void {
    // What arrives is pushed as it comes.
  }

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.#reader.push(chunk);
    for (let next = this.#reader.next(); next !== null; next = this.#reader.next()) {
      this.answers.push(decodeResponse(next));
    }
    if (this.#reads) done();
    else this.#unread = done;
  }

  stopReading(): void {
    this.#reads = false;
  }

  readAgain(): void {
    this.#reads = true;
    this.#unread?.();
  }

  frame(request: RequestProperties): Buffer {
    this.#id += 1;
    return Buffer.from(encodeRequest({ id: this.#id, ...request }));
  }

  async ask(request: RequestProperties): Promise<Response> {
    this.push(this.frame(request));
    const id = this.#id;
    for (;;) {
      const answer = this.answers.find((one) => one.id === id);
      if (answer?.error) throw new Error(answer.error.message ?? '');
      if (answer !== undefined) return answer;
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
}

let home: MemoryVault;
let connection: Connection;
let wire: Wire;
let closed: boolean;

beforeEach(async () => {
  home = await MemoryVault.start();
  wire = new Wire();
  closed = false;
  connection = new Connection(home.vault, makePeer('unix'), wire, () => {
    closed = true;
  });
  await wire.ask({ hello: { version: 1 } });
});

afterEach(async () => {
  connection.close();
  await home.remove();
});

async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

/** The sweep that comes so much later. */
function sweepAfter(ms: number): void {
  connection.sweep(performance.now() + ms);
}

async function logIn(): Promise<number> {
  const { openSession } = await wire.ask({ openSession: {} });
  const session = openSession?.session ?? 0;
  await wire.ask({ session, login: { user: 'user', pin: Buffer.from('246810') } });
  return session;
}

describe('the time for a frame', () => {
  test('ends the connection that begins one and does not end it', async () => {
    wire.push(wire.frame({ status: {} }).subarray(0, 3));
    await settled();
    sweepAfter(LIMITS.frameTimeoutMs - 5000);
    expect(closed).toBe(false);
    sweepAfter(LIMITS.frameTimeoutMs + 1);
    expect(closed).toBe(true);
  });

  test('is over when the frame is whole', async () => {
    const bytes = wire.frame({ status: {} });
    wire.push(bytes.subarray(0, 3));
    await settled();
    wire.push(bytes.subarray(3));
    await settled();
    sweepAfter(LIMITS.frameTimeoutMs + 1);
    expect(closed).toBe(false);
  });

  test('does not pass while the vault itself has stopped reading', async () => {
    const session = await logIn();
    const mechanism = { type: CKM.EC_EDWARDS_KEY_PAIR_GEN };
    const places = Array.from({ length: DEAR_PLACES.make }, () =>
      home.vault.dearWork.make.take(makePeer('unix')),
    );
    wire.push(wire.frame({ session, generateKeyPair: { mechanism } }));
    wire.stopReading();
    const length = LIMITS.randomBytesMax;
    while (wire.writableLength < LIMITS.writeBacklogBytesMax - length - 64) {
      wire.push(wire.frame({ session, generateRandom: { length } }));
      await settled();
    }
    const left = LIMITS.writeBacklogBytesMax - wire.writableLength - 16;
    wire.push(wire.frame({ session, generateRandom: { length: left } }));
    const bytes = wire.frame({ status: {} });
    wire.push(bytes.subarray(0, 3));
    await settled();
    // While that frame is half there, an answer makes the pile so high that the vault reads no
    // more.
    for (const place of places) (await place).release();
    await expect.poll(() => wire.writableLength).toBeGreaterThan(LIMITS.writeBacklogBytesMax);
    wire.push(bytes.subarray(3));
    await settled();
    expect(wire.isPaused()).toBe(true);
    sweepAfter(LIMITS.frameTimeoutMs + 1);
    expect(closed).toBe(false);
    const before = wire.answers.length;
    wire.readAgain();
    await expect.poll(() => wire.answers.length).toBeGreaterThan(before);
  });
});

describe('the time without a request', () => {
  test('ends a connection without a session soon, with one late, with a login never', async () => {
    sweepAfter(LIMITS.idleTimeoutMs - 5000);
    expect(closed).toBe(false);
    const session = await logIn();
    sweepAfter(10 * LIMITS.idleSessionsTimeoutMs);
    expect(closed).toBe(false);
    await wire.ask({ session, logout: {} });
    sweepAfter(LIMITS.idleSessionsTimeoutMs - 5000);
    expect(closed).toBe(false);
    sweepAfter(LIMITS.idleSessionsTimeoutMs + 1);
    expect(closed).toBe(true);
  });

  test('ends a connection without a session after a quarter of an hour', () => {
    sweepAfter(LIMITS.idleTimeoutMs + 1);
    expect(closed).toBe(true);
  });
});

test('a turn ends after the request that took long, not after eight of them', async () => {
  const session = await logIn();
  const mechanism = { type: CKM.AES_KEY_GEN };
  const template = { attributes: [{ type: CKA.VALUE_LEN, number: 32 }] };
  const { generateKey } = await wire.ask({ session, generateKey: { mechanism, template } });
  const key = generateKey?.object ?? Buffer.alloc(0);
  const before = wire.answers.length;
  // A clock on which every look at it takes 5 ms.
  let nowMs = performance.now();
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => (nowMs += 5));
  const gcm = { type: CKM.AES_GCM, gcm: {} };
  const data = Buffer.alloc(1000);
  const frames = Array.from({ length: 10 }, () =>
    wire.frame({ session, encrypt: { key, mechanism: gcm, data } }),
  );
  wire.push(Buffer.concat(frames));
  const answered: number[] = [];
  while (wire.answers.length < before + 10) {
    await new Promise((resolve) => setImmediate(resolve));
    answered.push(wire.answers.length - before);
  }
  clock.mockRestore();
  expect(answered.length).toBeGreaterThan(5);
  expect(wire.answers.slice(before).every(({ error }) => error == null)).toBe(true);
});
