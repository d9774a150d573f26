import type { Duplex } from 'node:stream';

import { ResponseWriter } from '../wire/message.ts';
import type { ResponseProperties } from '../wire/message.ts';

/** Enough for the answers of most ticks. */
const SLAB_BYTES = 128 * 1024;
/** What is larger is written at once: the memory of a tick does not grow. */
const FLUSH_BYTES = 64 * 1024;
/** Slabs that wait for the next answers: connections take turns, so that few are needed. */
const SLABS_MAX = 8;

/**
 * Memory for answers, of all connections. It is used again and again: to allocate for each answer,
 * and to collect that later, costs several times what it costs to write it.
 */
const slabs: Buffer[] = [];

/**
 * The answers that a connection owes its peer: encoded where they leave from, those of one tick in
 * one write.
 */
export class Outbox {
  readonly #stream: Duplex;
  #slab: Buffer | null = null;
  #writer: ResponseWriter | null = null;
  #scheduled = false;
  #stalledSinceMs: number | null = null;

  constructor(stream: Duplex) {
    this.#stream = stream;
  }

  /** Bytes that the peer has not taken yet. */
  get byteLength(): number {
    return this.#stream.writableLength + (this.#writer?.byteLength ?? 0);
  }

  /** Since when the peer has not taken what was written; null while it does. */
  get stalledSinceMs(): number | null {
    return this.#stalledSinceMs;
  }

  /** The peer has taken everything. */
  drained(): void {
    this.#stalledSinceMs = null;
  }

  /** Takes an answer, to be written at the end of the tick. Throws a FrameError for one too large. */
  add(response: ResponseProperties): void {
    let writer = this.#writer;
    if (writer === null) {
      this.#slab = slabs.pop() ?? Buffer.allocUnsafeSlow(SLAB_BYTES);
      writer = new ResponseWriter(this.#slab);
      this.#writer = writer;
    }
    writer.append(response);
    if (writer.byteLength >= FLUSH_BYTES) this.flush();
    else if (!this.#scheduled) {
      this.#scheduled = true;
      process.nextTick(() => {
        this.#scheduled = false;
        this.flush();
      });
    }
  }

  /** Writes what there is. */
  flush(): void {
    const slab = this.#slab;
    const frames = this.#writer?.frames;
    this.#slab = null;
    this.#writer = null;
    if (slab === null || frames === undefined || this.#stream.destroyed) return;
    if (frames.byteLength === 0) giveBack(slab, 0);
    else if (frames.buffer !== slab.buffer) {
      this.#stream.write(frames);
      giveBack(slab, slab.byteLength);
    } else if (this.#stream.writableLength > 0) {
      // It waits behind others, for as long as the peer likes: in no more memory than it needs.
      const waiting = Buffer.allocUnsafeSlow(frames.byteLength);
      waiting.set(frames);
      this.#stream.write(waiting);
      giveBack(slab, frames.byteLength);
    } else {
      const { byteLength } = frames;
      this.#stream.write(frames, (error) => {
        if (error === undefined || error === null) giveBack(slab, byteLength);
      });
    }
    if (this.#stream.writableNeedDrain) this.#stalledSinceMs ??= performance.now();
  }
}

/** Answers may hold plaintext: it goes as soon as it has been written. */
function giveBack(slab: Buffer, usedBytes: number): void {
  slab.fill(0, 0, usedBytes);
  if (slabs.length < SLABS_MAX) slabs.push(slab);
}
