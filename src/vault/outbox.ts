import { Socket } from 'node:net';
import type { Duplex } from 'node:stream';

import { freeBytes } from '../wire/free-bytes.ts';
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
const slabs: Uint8Array[] = [];

/**
 * The answers that a connection owes its peer: encoded where they leave from, those of one tick in
 * one write.
 */
export class Outbox {
  readonly #stream: Duplex;
  #slab: Uint8Array | null = null;
  /**
   * Of the tick at hand: it begins in the slab, and grows out of it for an answer that is larger.
   */
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

  /**
   * Takes an answer, to be written at the end of the tick. Throws a FrameError for one too large.
   */
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
    const [slab, writer] = [this.#slab, this.#writer];
    this.#slab = null;
    this.#writer = null;
    if (slab === null || writer === null || this.#stream.destroyed) return;
    const { memory, byteLength } = writer;
    const done = (error?: Error | null): void => {
      // What could not be written may still be looked at by who was to write it.
      if (error !== undefined && error !== null) return;
      if (memory !== slab) freeBytes(memory);
      giveBack(slab, memory === slab ? byteLength : SLAB_BYTES);
    };
    if (byteLength === 0) done();
    else if (this.#stream instanceof Socket && this.#stream.writableLength === 0) {
      this.#stream.write(memory.subarray(0, byteLength), done);
    } else {
      // It waits behind others for as long as the peer likes, in no more memory than it needs; and
      // what is no socket may hand on the memory itself.
      this.#stream.write(Buffer.copyBytesFrom(memory, 0, byteLength));
      done();
    }
    if (this.#stream.writableNeedDrain) this.#stalledSinceMs ??= performance.now();
  }
}

/** Answers may hold plaintext: it goes as soon as it has been written. */
function giveBack(slab: Uint8Array, usedBytes: number): void {
  slab.fill(0, 0, usedBytes);
  if (slabs.length < SLABS_MAX) slabs.push(slab);
}
