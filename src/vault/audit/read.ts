import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { LIMITS } from '../../wire/limits.ts';
import { formatName, type LogName, logNames } from './files.ts';
import { parseLine } from './line.ts';

/** Reading at a time: a few blocks. */
const CHUNK_BYTES = 1024 * 1024;
/** No whole line is longer: fourteen strings, each byte of them escaped. */
export const LINE_BYTES_MAX = 64 * 1024;
/** What travels beside the lines in a frame. */
const SLACK_BYTES = 16 * 1024;

/**
 * The whole lines of a file in chunks, then what is behind the last newline as `rest`. Bytes
 * without a newline for longer than any line end the reading: they are in `rest` then.
 */
export async function* lineChunks(
  path: string,
  start = 0,
): AsyncGenerator<{ readonly lines: Buffer; readonly rest: Buffer }> {
  const handle = await open(path, 'r');
  try {
    let position = start;
    let rest: Buffer = Buffer.alloc(0);
    for (;;) {
      const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
      const { bytesRead } = await handle.read(chunk, 0, CHUNK_BYTES, position);
      if (bytesRead === 0) return;
      position += bytesRead;
      const bytes = Buffer.concat([rest, chunk.subarray(0, bytesRead)]);
      const end = bytes.lastIndexOf(0x0a) + 1;
      rest = bytes.subarray(end);
      yield { lines: bytes.subarray(0, end), rest };
      if (rest.byteLength > LINE_BYTES_MAX) return;
    }
  } finally {
    await handle.close();
  }
}

export interface Blocks {
  /** Whole lines, as they stand in the log. */
  readonly lines: Uint8Array;
  /** Number of the last block in them; `after` when there is none. */
  readonly last: number;
  readonly more: boolean;
}

/**
 * The blocks after number `after`, at most `max` (0: as many as fit a frame), with the file,
 * segment and checkpoint lines among them. `directory` is the partition's folder, of
 * `auditDirectory`. Checks nothing: whoever reads does.
 */
export async function readBlocks(directory: string, after: number, max: number): Promise<Blocks> {
  const page = new Page(after, max === 0 ? Number.MAX_SAFE_INTEGER : max);
  const names = await logNames(directory);
  const first = await fileWith(directory, names, after + 1);
  for (const name of names.slice(first)) {
    if (!(await readInto(page, join(directory, formatName(name))))) break;
  }
  return page.take();
}

async function readInto(page: Page, path: string): Promise<boolean> {
  for await (const { lines } of lineChunks(path)) {
    let from = 0;
    while (from < lines.byteLength) {
      const end = lines.indexOf(0x0a, from) + 1;
      if (!page.line(lines.subarray(from, end))) return false;
      from = end;
    }
  }
  return true;
}

/** Gathers whole blocks until there are enough. */
class Page {
  readonly #after: number;
  readonly #max: number;
  #blocks: Buffer[] = [];
  #count = 0;
  #bytes = 0;
  #last: number;
  #inHand: Buffer[] = [];
  #inHandBytes = 0;
  #more = false;

  constructor(after: number, max: number) {
    this.#after = after;
    this.#max = max;
    this.#last = after;
  }

  /** Takes a line; false when the page is full. */
  line(line: Buffer): boolean {
    const control =
      line[2] === 0x6e ? null : parseLine(line.toString('latin1', 0, line.byteLength - 1));
    if (control?.kind === 'checkpoint') {
      // Belongs to the block before it, and goes with it.
      if (this.#count > 0) this.#keep([line], line.byteLength);
      return true;
    }
    this.#inHand.push(line);
    this.#inHandBytes += line.byteLength;
    if (control?.kind !== 'block') return true;
    if (control.block > this.#after) {
      const room = LIMITS.frameBytesMax - 2 * SLACK_BYTES;
      this.#more = this.#count >= this.#max || this.#bytes + this.#inHandBytes > room;
      if (this.#more) return false;
      this.#keep(this.#inHand, this.#inHandBytes);
      this.#count += 1;
      this.#last = control.block;
    }
    this.#inHand = [];
    this.#inHandBytes = 0;
    return true;
  }

  take(): Blocks {
    return { lines: Buffer.concat(this.#blocks), last: this.#last, more: this.#more };
  }

  #keep(lines: readonly Buffer[], bytes: number): void {
    this.#blocks.push(...lines);
    this.#bytes += bytes;
  }
}

/** Index of the newest file that begins at or before a block; the first file when none does. */
export async function fileWith(
  directory: string,
  names: readonly LogName[],
  block: number,
): Promise<number> {
  for (let index = names.length - 1; index > 0; index--) {
    const name = names[index];
    if (name === undefined) continue;
    const first = await firstBlock(join(directory, formatName(name)));
    if (first !== null && first <= block) return index;
  }
  return 0;
}

/** Number of the first block of a file, by its file line. */
async function firstBlock(path: string): Promise<number | null> {
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(512), 0, 512, 0);
    const end = buffer.subarray(0, bytesRead).indexOf(0x0a);
    const line = end === -1 ? null : parseLine(buffer.toString('latin1', 0, end));
    return line?.kind === 'file' ? line.block : null;
  } finally {
    await handle.close();
  }
}
