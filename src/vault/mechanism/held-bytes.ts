const FIRST_BLOCK_BYTES = 1024;
const BLOCK_BYTES_MAX = 1024 * 1024;

/**
 * What a stream holds back, copied into few blocks: at most twice its bytes, or a mebibyte more,
 * however small the pieces are that it comes in.
 */
export class HeldBytes implements Disposable {
  readonly #blocks: Buffer[] = [];
  /** Bytes used of the last block. */
  #used = 0;
  #length = 0;

  /** Copies the piece; it stays the caller's. */
  append(piece: Uint8Array): void {
    let rest = piece;
    while (rest.byteLength > 0) {
      const block = this.#room(rest.byteLength);
      const part = rest.subarray(0, block.byteLength - this.#used);
      block.set(part, this.#used);
      this.#used += part.byteLength;
      this.#length += part.byteLength;
      rest = rest.subarray(part.byteLength);
    }
  }

  /** All of it in one buffer, which is the caller's; the blocks are overwritten and gone. */
  take(): Buffer {
    const all = Buffer.allocUnsafeSlow(this.#length);
    let at = 0;
    for (const block of this.#blocks) {
      at += block.copy(all, at, 0, Math.min(block.byteLength, this.#length - at));
    }
    this[Symbol.dispose]();
    return all;
  }

  /** Overwrites it. */
  [Symbol.dispose](): void {
    for (const block of this.#blocks) block.fill(0);
    this.#blocks.length = 0;
    this.#used = 0;
    this.#length = 0;
  }

  /** A block that has room, a new one if need be: as large as all before it. */
  #room(wanted: number): Buffer {
    const last = this.#blocks.at(-1);
    if (last !== undefined && this.#used < last.byteLength) return last;
    const grown = Math.min(Math.max(this.#length, FIRST_BLOCK_BYTES), BLOCK_BYTES_MAX);
    const block = Buffer.allocUnsafeSlow(Math.max(grown, Math.min(wanted, BLOCK_BYTES_MAX)));
    this.#blocks.push(block);
    this.#used = 0;
    return block;
  }
}
