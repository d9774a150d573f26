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
/** Smaller chunks that must wait for more share a buffer of this size. */
const GATHER_BYTES = 4096;

/**
 * Cuts a byte stream into messages. `push` takes ownership of nothing: every message is a copy of
 * its own.
 */
export class FrameReader {
  #frameBytesMax: number;
  #chunks: Uint8Array[] = [];
  /** The last chunk, when it is one that crumbs were swept into. */
  #crumbs: Uint8Array = new Uint8Array(0);
  /** Bytes of the first chunk that are used already. */
  #offset = 0;
  #available = 0;

  constructor(frameBytesMax: number) {
    this.#frameBytesMax = frameBytesMax;
  }

  /** Bytes received that are not yet part of a message handed out. */
  get pendingBytes(): number {
    return this.#available;
  }

  /** Raises the cap: after the hello. */
  raiseLimit(frameBytesMax: number): void {
    this.#frameBytesMax = frameBytesMax;
  }

  push(chunk: Uint8Array): void {
    if (chunk.byteLength === 0) return;
    this.#available += chunk.byteLength;
    if (this.#chunks.length > 0 && chunk.byteLength < GATHER_BYTES) this.#gather(chunk);
    else this.#chunks.push(chunk);
  }

  /** Crumbs are swept together: a frame that comes byte by byte is no million of chunks. */
  #gather(crumb: Uint8Array): void {
    const last = this.#chunks.length - 1;
    const used = this.#chunks[last] === this.#crumbs ? this.#crumbs.byteLength : 0;
    if (used === 0 || used + crumb.byteLength > GATHER_BYTES) {
      const fresh = new Uint8Array(GATHER_BYTES);
      fresh.set(crumb);
      this.#crumbs = fresh.subarray(0, crumb.byteLength);
      this.#chunks.push(this.#crumbs);
      return;
    }
    const grown = new Uint8Array(this.#crumbs.buffer, 0, used + crumb.byteLength);
    grown.set(crumb, used);
    this.#crumbs = grown;
    this.#chunks[last] = grown;
  }

  /**
   * The next whole message, or null when more bytes must arrive first. Throws a FrameError for a
   * length over the cap.
   */
  next(): Uint8Array | null {
    if (this.#available < LENGTH_BYTES) return null;
    const length = this.#peekLength();
    if (length > this.#frameBytesMax) {
      throw new FrameError(
        `a frame of ${length} bytes is over the limit of ${this.#frameBytesMax}`,
      );
    }
    if (this.#available < LENGTH_BYTES + length) return null;
    this.#skip(LENGTH_BYTES);
    return this.#take(length);
  }

  #peekLength(): number {
    const first = this.#chunks[0];
    if (first !== undefined && first.byteLength - this.#offset >= LENGTH_BYTES) {
      return readLength(first, this.#offset);
    }
    const head = new Uint8Array(LENGTH_BYTES);
    let filled = 0;
    let offset = this.#offset;
    for (const chunk of this.#chunks) {
      while (offset < chunk.byteLength && filled < LENGTH_BYTES)
        head[filled++] = chunk[offset++] ?? 0;
      offset = 0;
      if (filled === LENGTH_BYTES) break;
    }
    return readLength(head, 0);
  }

  #skip(count: number): void {
    this.#available -= count;
    let left = count;
    while (left > 0) {
      const first = this.#chunks[0];
      if (first === undefined) return;
      const inFirst = first.byteLength - this.#offset;
      if (inFirst > left) {
        this.#offset += left;
        return;
      }
      left -= inFirst;
      this.#chunks.shift();
      this.#offset = 0;
    }
  }

  #take(count: number): Uint8Array {
    const message = Buffer.allocUnsafeSlow(count);
    let filled = 0;
    while (filled < count) {
      const first = this.#chunks[0];
      if (first === undefined) break;
      const piece = Math.min(first.byteLength - this.#offset, count - filled);
      message.set(first.subarray(this.#offset, this.#offset + piece), filled);
      filled += piece;
      this.#skip(piece);
    }
    return message;
  }
}

function readLength(bytes: Uint8Array, offset: number): number {
  return new DataView(bytes.buffer, bytes.byteOffset + offset, LENGTH_BYTES).getUint32(0);
}
