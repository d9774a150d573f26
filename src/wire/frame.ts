/**
 * Frames: an unsigned 32-bit big-endian length, then that many bytes of one message (docs/WIRE.md,
 * "Frames"). A length is checked before anything is allocated for it, and memory is taken only for
 * bytes that have arrived.
 */

/**
 * The peer broke the framing; the connection cannot go on, because nobody knows where the next
 * message starts.
 */
export class FrameError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'FrameError';
  }
}

const LENGTH_BYTES = 4;
const NOTHING = new Uint8Array(0);

/**
 * Cuts a byte stream into messages, each a copy of its own. A chunk is read where it lies; what it
 * leaves over is copied into one buffer that grows with it, so that neither the time nor the memory
 * that a byte costs depends on how the peer cuts its frames.
 */
export class FrameReader {
  #frameBytesMax: number;
  /** What has arrived and is not handed out: `#bytes` from `#start` to `#end`. */
  #bytes: Uint8Array = NOTHING;
  #start = 0;
  #end = 0;
  /** `#bytes` is ours, with room behind `#end`; else it is a chunk, which is not written to. */
  #owned = false;

  constructor(frameBytesMax: number) {
    this.#frameBytesMax = frameBytesMax;
  }

  /** Bytes received that are not yet part of a message handed out. */
  get pendingBytes(): number {
    return this.#end - this.#start;
  }

  /** Memory held for them: at most twice as much once `next` has said that there is no more. */
  get heldBytes(): number {
    return this.#bytes.buffer.byteLength;
  }

  /** Raises the cap: after the hello. */
  raiseLimit(frameBytesMax: number): void {
    this.#frameBytesMax = frameBytesMax;
  }

  /** The chunk is read until `next` returns null, and must not change before. */
  push(chunk: Uint8Array): void {
    if (chunk.byteLength === 0) return;
    if (this.#start === this.#end) {
      this.#hold(chunk, chunk.byteLength, false);
      return;
    }
    const end = this.#end + chunk.byteLength;
    if (!this.#owned || end > this.#bytes.byteLength) this.#grow(chunk.byteLength);
    this.#bytes.set(chunk, this.#end);
    this.#end += chunk.byteLength;
  }

  /**
   * The next whole message, or null when more bytes must arrive first. Throws a FrameError for a
   * length over the cap.
   */
  next(): Uint8Array | null {
    const pending = this.#end - this.#start;
    if (pending === 0) return null;
    if (pending < LENGTH_BYTES) {
      this.#keepRest();
      return null;
    }
    const length = this.#peekLength();
    if (length > this.#frameBytesMax) {
      throw new FrameError(
        `a frame of ${length} bytes is over the limit of ${this.#frameBytesMax}`,
      );
    }
    if (pending < LENGTH_BYTES + length) {
      this.#keepRest();
      return null;
    }
    return this.#take(length);
  }

  #take(length: number): Uint8Array {
    const bytes = this.#bytes;
    const from = this.#start + LENGTH_BYTES;
    const to = from + length;
    // A buffer of ours that holds this message and nothing else is handed out as it is.
    const whole = this.#owned && this.#start === 0 && to === bytes.byteLength;
    const message = whole ? bytes.subarray(from) : copyOf(bytes, from, to);
    if (to === this.#end) this.#hold(NOTHING, 0, false);
    else this.#start = to;
    return message;
  }

  #peekLength(): number {
    const bytes = this.#bytes;
    const at = this.#start;
    const byte = (offset: number): number => bytes[at + offset] ?? 0;
    return ((byte(0) << 24) | (byte(1) << 16) | (byte(2) << 8) | byte(3)) >>> 0;
  }

  /** Makes room for `more` bytes, and doubles for those that follow, up to the end of the frame. */
  #grow(more: number): void {
    const pending = this.#end - this.#start;
    const frameBytes = pending < LENGTH_BYTES ? 0 : LENGTH_BYTES + this.#peekLength();
    const doubled = pending < frameBytes ? Math.min(2 * pending, frameBytes) : 2 * pending;
    this.#move(Math.max(pending + more, doubled));
  }

  /** What waits for more bytes keeps no chunk alive that is far larger: it may wait for long. */
  #keepRest(): void {
    const pending = this.#end - this.#start;
    const held = this.#bytes.buffer.byteLength;
    if (!this.#owned || held > 2 * pending) this.#move(pending);
  }

  #move(capacity: number): void {
    const bytes = Buffer.allocUnsafeSlow(capacity);
    bytes.set(this.#bytes.subarray(this.#start, this.#end));
    this.#hold(bytes, this.#end - this.#start, true);
  }

  #hold(bytes: Uint8Array, end: number, owned: boolean): void {
    this.#bytes = bytes;
    this.#start = 0;
    this.#end = end;
    this.#owned = owned;
  }
}

/** In memory of its own: no pool, whose other bytes would live as long as this message. */
function copyOf(bytes: Uint8Array, from: number, to: number): Uint8Array {
  const copy = Buffer.allocUnsafeSlow(to - from);
  copy.set(bytes.subarray(from, to));
  return copy;
}
