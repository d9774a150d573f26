import { freeBytes } from './free-bytes.ts';

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

/** Before each message, big-endian. */
export const LENGTH_BYTES = 4;
/** Smaller pieces are copied together, so that there are never many. */
const PIECE_BYTES_MIN = 4 * 1024;
const BLOCK_BYTES_MAX = 64 * 1024;

/** Small messages are copied into blocks of this size, one behind the other … */
const SHARED_BLOCK_BYTES = 8 * 1024;
/** … when they have no more than this. */
const SHARED_BYTES_MAX = 2 * 1024;
let sharedBlock = Buffer.alloc(0);
let sharedUsed = 0;

/** Who may see the memory around a message. */
export type MessageMemory = 'own' | 'shared';

/**
 * Cuts a byte stream into messages, each in memory of its own unless told otherwise. Neither the
 * time nor the memory that a byte costs depends on how the peer cuts its frames.
 *
 * `shared` is for who never hands a message on to others and keeps it no longer than its request:
 * small messages are copied into memory that other messages share, and a large one stays in the
 * chunk that it came in, unless most of that is not its own. Buffers of their own would be most of
 * what the collector has to do.
 */
export class FrameReader {
  #frameBytesMax: number;
  readonly #memory: MessageMemory;
  /** What has arrived and is not handed out. */
  readonly #pieces: Uint8Array[] = [];
  /** Bytes of the first piece that are handed out. */
  #offset = 0;
  /** The last chunk of which messages were handed out in place, and how many are not back yet. */
  #lent: Uint8Array | null = null;
  #lentMessages = 0;
  #pending = 0;
  /** The last piece, while it has room for so many bytes more; else null. */
  #block: Uint8Array | null = null;
  #room = 0;
  #held = 0;

  constructor(frameBytesMax: number, memory: MessageMemory = 'own') {
    this.#frameBytesMax = frameBytesMax;
    this.#memory = memory;
  }

  /** Bytes received that are not yet part of a message handed out. */
  get pendingBytes(): number {
    return this.#pending;
  }

  /** Memory held for them: at most twice as much once `next` has said that there is no more. */
  get heldBytes(): number {
    return this.#held;
  }

  /** Raises the cap: after the hello. */
  raiseLimit(frameBytesMax: number): void {
    this.#frameBytesMax = frameBytesMax;
  }

  /**
   * The chunk may be kept, and must not change any more; with `shared` memory it is the reader's
   * alone, and overwritten when its messages have been copied.
   */
  push(chunk: Uint8Array): void {
    const { byteLength } = chunk;
    if (byteLength === 0) return;
    const large = byteLength >= PIECE_BYTES_MIN && isExact(chunk) && this.#block === null;
    if (this.#pending === 0 || large) this.#add(chunk);
    else this.#gather(chunk);
    this.#pending += byteLength;
  }

  /**
   * The next whole message, or null when more bytes must arrive first. Throws a FrameError for a
   * length over the cap.
   */
  next(): Uint8Array | null {
    if (this.#pending === 0) return null;
    const length = this.#pending < LENGTH_BYTES ? Infinity : this.#peekLength();
    if (length !== Infinity && length > this.#frameBytesMax) {
      throw new FrameError(
        `a frame of ${length} bytes is over the limit of ${this.#frameBytesMax}`,
      );
    }
    if (this.#pending < LENGTH_BYTES + length) {
      this.#keepRest();
      return null;
    }
    this.#skip(LENGTH_BYTES);
    const inPlace = this.#memory === 'shared' ? this.#inPlace(length) : null;
    if (inPlace !== null) return inPlace;
    const message = this.#allocate(length);
    for (let filled = 0; filled < length;) filled += this.#move(message, filled);
    return message;
  }

  /**
   * The message where it arrived, when that keeps at most four times its size alive. Nobody writes
   * to a chunk again.
   */
  #inPlace(length: number): Uint8Array | null {
    const [first] = this.#pieces;
    const end = this.#offset + length;
    if (first === undefined || first === this.#block || end > first.byteLength) return null;
    if (first.byteLength > 4 * length || !isExact(first)) return null;
    const message = first.subarray(this.#offset, end);
    if (this.#lent !== first) this.#lentMessages = 0;
    this.#lent = first;
    this.#lentMessages += 1;
    this.#skip(length);
    return message;
  }

  /**
   * Overwrites a message that nobody looks at any more, and frees what it took: with `shared`
   * memory, the whole chunk after the last one of its messages.
   */
  release(message: Uint8Array): void {
    const chunk = this.#lent;
    if (chunk === null || chunk.buffer !== message.buffer) {
      freeBytes(message);
      return;
    }
    message.fill(0);
    this.#lentMessages -= 1;
    if (this.#lentMessages === 0 && this.#pieces[0] !== chunk) this.#freeLent(chunk);
  }

  #freeLent(chunk: Uint8Array): void {
    this.#lent = null;
    freeBytes(chunk);
  }

  #allocate(length: number): Buffer {
    // No pool: the other bytes of it would live as long as this message.
    if (this.#memory === 'own' || length > SHARED_BYTES_MAX) return Buffer.allocUnsafeSlow(length);
    if (sharedUsed + length > sharedBlock.byteLength) {
      sharedBlock = Buffer.allocUnsafeSlow(SHARED_BLOCK_BYTES);
      sharedUsed = 0;
    }
    sharedUsed += length;
    return sharedBlock.subarray(sharedUsed - length, sharedUsed);
  }

  #peekLength(): number {
    let length = 0;
    let piece = 0;
    let at = this.#offset;
    for (let count = 0; count < LENGTH_BYTES; at += 1) {
      const byte = this.#pieces[piece]?.[at];
      if (byte === undefined) {
        piece += 1;
        at = -1;
        continue;
      }
      length = length * 256 + byte;
      count += 1;
    }
    return length;
  }

  /** Moves what one piece has of the message, and says how many bytes. */
  #move(message: Uint8Array, filled: number): number {
    const [first] = this.#pieces;
    if (first === undefined) return message.byteLength;
    const end = Math.min(first.byteLength, this.#offset + message.byteLength - filled);
    const part = end - this.#offset;
    if (Buffer.isBuffer(first)) first.copy(message, filled, this.#offset, end);
    else message.set(first.subarray(this.#offset, end), filled);
    this.#skip(part);
    return part;
  }

  #skip(count: number): void {
    this.#pending -= count;
    this.#offset += count;
    for (let [first] = this.#pieces; first !== undefined; [first] = this.#pieces) {
      if (this.#offset < first.byteLength) return;
      this.#offset -= first.byteLength;
      this.#pieces.shift();
      this.#held -= first.buffer.byteLength;
      if (first === this.#block) this.#block = null;
      if (this.#memory === 'own') continue;
      if (first !== this.#lent) freeBytes(first);
      else if (this.#lentMessages === 0) this.#freeLent(first);
    }
  }

  #add(piece: Uint8Array): void {
    this.#pieces.push(piece);
    this.#held += piece.buffer.byteLength;
  }

  /** Copies small pieces into blocks, which are as large as what has arrived before them. */
  #gather(crumb: Uint8Array): void {
    let block = this.#block;
    if (block === null) {
      this.#room = Math.max(crumb.byteLength, Math.min(this.#pending, BLOCK_BYTES_MAX));
      block = Buffer.allocUnsafeSlow(this.#room).subarray(0, 0);
      this.#add(block);
    }
    const part = crumb.subarray(0, this.#room);
    const filled = new Uint8Array(block.buffer, 0, block.byteLength + part.byteLength);
    filled.set(part, block.byteLength);
    this.#pieces[this.#pieces.length - 1] = filled;
    this.#room -= part.byteLength;
    this.#block = this.#room > 0 ? filled : null;
    if (part.byteLength < crumb.byteLength) this.#gather(crumb.subarray(part.byteLength));
  }

  /** The start of a frame may wait for long: it keeps no memory alive that is not for it. */
  #keepRest(): void {
    if (this.#held <= 2 * this.#pending) return;
    const rest = Buffer.allocUnsafeSlow(this.#pending);
    for (let filled = 0; filled < rest.byteLength;) filled += this.#move(rest, filled);
    this.#add(rest);
    this.#pending = rest.byteLength;
  }
}

/** Bytes of memory that a message keeps alive, as far as they are not other messages' too. */
export function memoryOf(message: Uint8Array): number {
  const { buffer, byteLength } = message;
  return byteLength <= SHARED_BYTES_MAX && buffer.byteLength === SHARED_BLOCK_BYTES
    ? byteLength
    : buffer.byteLength;
}

function isExact(bytes: Uint8Array): boolean {
  return bytes.byteLength === bytes.buffer.byteLength;
}
