import { createHash } from 'node:crypto';
import type { CheckpointVerifier } from '../mechanism/openssl/audit-keys.ts';
import {
  BLOCK_LINE_TAIL,
  type CheckpointLine,
  checkpointHead,
  checkpointMessage,
  type Line,
  parseLine,
} from './line.ts';

/** A rule of the log is broken, at a line of the file that was fed. */
export class BrokenLog extends Error {
  readonly line: number;
  readonly hint: string;

  constructor(line: number, message: string, hint = ALTERED) {
    super(message);
    this.name = 'BrokenLog';
    this.line = line;
    this.hint = hint;
  }
}

const ALTERED =
  'the log was altered or damaged here; compare with a backup, and find out who could write to this folder.';
const MISSING =
  'blocks or files are missing; put archived files back beside the others, or find out who removed them.';

/** Hash before the first block. */
export const NO_HASH = '0'.repeat(64);

export interface ChainOptions {
  readonly partition: string;
  readonly verifier: CheckpointVerifier;
  /** `log`: from block 1. `file`: takes the first file's word for what came before it. */
  readonly from: 'log' | 'file';
  /** False leaves out what the hashes cover anyway: the spelling of entries. */
  readonly strict: boolean;
  /** Sees each whole block, and what its MAC is over. */
  readonly onBlock?: (line: Extract<Line, { kind: 'block' }>, macDigest: () => Buffer) => void;
  readonly onSegment?: (line: Extract<Line, { kind: 'segment' }>) => void;
}

/** Checks the lines of a log in order, file by file. docs/AUDIT.md, Lines. */
export class Chain {
  /** The last whole block, its hash, and the number of its last entry. */
  block = 0;
  hash = NO_HASH;
  entries = 0;
  checkpoints = 0;
  /** The last checkpoint. */
  checkpoint: CheckpointLine | null = null;
  /** Times of the first and last entry. */
  firstTime = '';
  lastTime = '';
  /** Entries `audit.lost`. */
  lost = 0;
  /**
   * Offsets in the file: after the last block line, and after the last block or checkpoint line.
   */
  blockEnd = 0;
  wholeEnd = 0;
  /** Lines read of the current file. */
  line = 0;

  readonly #options: ChainOptions;
  #file = '';
  #begun: boolean;
  #offset = 0;
  /** The block in hand. */
  #digest = createHash('sha256');
  #count = 0;
  #lines = 0;
  #segment = false;
  #lastEntry = 0;

  constructor(options: ChainOptions) {
    this.#options = options;
    this.#begun = options.from === 'file';
  }

  /** Goes on with a file; the one before must have ended in whole, signed blocks. */
  beginFile(name: string): void {
    if (this.#lines > 0) {
      throw new BrokenLog(
        this.line,
        'the file ends within a block, and is not the newest',
        MISSING,
      );
    }
    this.#file = name;
    this.#offset = 0;
    this.blockEnd = 0;
    this.wholeEnd = 0;
    this.line = 0;
    this.#digest = createHash('sha256').update(Buffer.from(this.hash, 'hex'));
  }

  /** Whole lines, newlines included. */
  feed(bytes: Buffer): void {
    let from = 0;
    let hashed = 0;
    while (from < bytes.byteLength) {
      const end = bytes.indexOf(0x0a, from);
      this.line += 1;
      const size = end + 1 - from;
      const kind = this.#line(bytes, from, end, hashed);
      this.#offset += size;
      from = end + 1;
      if (kind === 'block') {
        hashed = from;
        this.blockEnd = this.#offset;
      }
      if (kind === 'block' || kind === 'checkpoint') this.wholeEnd = this.#offset;
    }
    this.#digest.update(bytes.subarray(hashed));
  }

  /** Bytes read of the current file. */
  get fed(): number {
    return this.#offset;
  }

  /** Whether lines follow the last whole block. */
  get inHand(): boolean {
    return this.#lines > 0;
  }

  #line(bytes: Buffer, from: number, end: number, hashed: number): Line['kind'] {
    if (!this.#options.strict && this.line > 1 && this.#quickEntry(bytes, from)) return 'entry';
    const line = parseLine(bytes.toString('latin1', from, end));
    if (line === null) throw this.#broken('the line is not one that the vault writes');
    if ((line.kind === 'file') !== (this.line === 1)) {
      throw this.#broken(
        this.line === 1 ? 'the first line is not a file line' : 'a file line within a file',
      );
    }
    if (line.kind === 'file') this.#fileLine(line);
    else if (line.kind === 'segment') this.#segmentLine(line);
    else if (line.kind === 'entry') this.#entryLine(line);
    else if (line.kind === 'checkpoint') this.#checkpointLine(line);
    else this.#blockLine(line, bytes.subarray(hashed, end + 1));
    return line.kind;
  }

  /** An entry with the number that is due: all that matters when the hashes are checked next. */
  #quickEntry(bytes: Buffer, from: number): boolean {
    if (this.#lastEntry === 0) return false;
    // Begins with {"n": and the digits; compared without making strings: there are many lines, and
    // an unseal waits.
    if (bytes[from + 2] !== 0x6e || bytes[from + 4] !== 0x3a) return false;
    let n = 0;
    let at = from + 5;
    for (let digit = bytes[at]; isDigit(digit); digit = bytes[++at]) n = n * 10 + (digit - 0x30);
    if (bytes[at] !== 0x2c || n !== this.#lastEntry + 1) return false;
    this.#lastEntry += 1;
    this.#count += 1;
    this.#lines += 1;
    return true;
  }

  #fileLine(line: Extract<Line, { kind: 'file' }>): void {
    if (line.file !== this.#file) throw this.#broken(`this is the file ${line.file}, renamed`);
    if (line.partition !== this.#options.partition) {
      throw this.#broken(`this is a file of the partition ${line.partition}`);
    }
    if (this.#begun && this.#options.from === 'file' && this.block === 0) {
      this.block = line.block - 1;
      this.hash = line.prev;
      this.#digest = createHash('sha256').update(Buffer.from(this.hash, 'hex'));
    }
    this.#follows(line);
    if (this.block > 0 && this.entries > 0 && this.checkpoint?.block !== this.block) {
      throw this.#broken('the file before this one does not end in a checkpoint', MISSING);
    }
    this.#lines += 1;
  }

  #segmentLine(line: Extract<Line, { kind: 'segment' }>): void {
    this.#follows(line);
    if (this.#segment || this.#count > 0) throw this.#broken('a segment begins within a block');
    this.#segment = true;
    this.#begun = true;
    this.#lines += 1;
    this.#options.onSegment?.(line);
  }

  #entryLine(line: Extract<Line, { kind: 'entry' }>): void {
    if (!this.#begun) throw this.#broken('the log does not begin with a segment line');
    const due =
      this.#lastEntry === 0 && this.#options.from === 'file' ? line.n : this.#lastEntry + 1;
    if (line.n !== due) {
      throw this.#broken(`entry ${line.n} follows entry ${this.#lastEntry}`);
    }
    this.#lastEntry = line.n;
    this.#count += 1;
    this.#lines += 1;
    if (this.firstTime === '') this.firstTime = line.time;
    this.lastTime = line.time;
    if (line.entry.op === 'audit.lost') this.lost += 1;
  }

  #blockLine(line: Extract<Line, { kind: 'block' }>, bytes: Buffer): void {
    this.#follows(line);
    if (line.entries !== this.#count || this.#count === 0) {
      throw this.#broken(`block ${line.block} has ${this.#count} entries and says ${line.entries}`);
    }
    const cut = bytes.byteLength - BLOCK_LINE_TAIL.hashBytes;
    const macCut = cut - BLOCK_LINE_TAIL.macBytes;
    const macDigest = this.#digest.copy().update(bytes.subarray(0, macCut));
    const hash = this.#digest.update(bytes.subarray(0, cut)).digest('hex');
    if (hash !== line.hash) {
      throw this.#broken(`block ${line.block}, which ends here, does not match its hash`);
    }
    this.block = line.block;
    this.hash = line.hash;
    this.entries = this.#lastEntry;
    this.#count = 0;
    this.#lines = 0;
    this.#segment = false;
    this.#digest = createHash('sha256').update(Buffer.from(this.hash, 'hex'));
    this.#options.onBlock?.(line, () => macDigest.digest());
  }

  #checkpointLine(line: CheckpointLine): void {
    const here = line.block === this.block && line.hash === this.hash;
    if (this.#lines > 0 || !here || line.entries !== this.entries) {
      throw this.#broken(`a checkpoint of block ${line.block} does not belong here`);
    }
    if (this.checkpoint?.block === line.block) throw this.#broken('a checkpoint stands here twice');
    if (!verifyCheckpoint(line, this.#options)) {
      throw this.#broken(
        `the signature of checkpoint ${line.block} is not by this public key`,
        'the log was altered, or the public key is not that of this partition.',
      );
    }
    this.checkpoint = line;
    this.checkpoints += 1;
  }

  /** Whether a line that says block and previous hash goes on where the last block ended. */
  #follows(line: { readonly block: number; readonly prev: string }): void {
    const due = this.block + 1;
    if (line.block > due) {
      const last = line.block - 1;
      const missing =
        last === due ? `block ${due} is missing` : `blocks ${due} to ${last} are missing`;
      throw this.#broken(missing, MISSING);
    }
    if (line.block < due) throw this.#broken(`block ${line.block} follows block ${this.block}`);
    if (line.prev !== this.hash) {
      throw this.#broken(`block ${line.block} was not written after the block before it here`);
    }
  }

  #broken(message: string, hint?: string): BrokenLog {
    return new BrokenLog(this.line, message, hint);
  }
}

function isDigit(byte: number | undefined): byte is number {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}

/** Whether a checkpoint line is signed by the partition's key. */
export function verifyCheckpoint(
  line: CheckpointLine,
  options: { readonly partition: string; readonly verifier: CheckpointVerifier },
): boolean {
  const message = checkpointMessage(options.partition, checkpointHead(line));
  return options.verifier.verify(message, Buffer.from(line.signature, 'hex'));
}
