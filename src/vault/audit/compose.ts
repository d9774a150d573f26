import { createHash, randomBytes } from 'node:crypto';
import { type AuditKeys, CheckpointSigner, MacChain } from '../mechanism/openssl/audit-keys.ts';
import type { PartitionId } from '../storage/storage.ts';
import { formatName, type LogName } from './files.ts';
import {
  BLOCK_LINE,
  checkpointHead,
  checkpointLine,
  checkpointMessage,
  fileLine,
  segmentLine,
  timestamp,
} from './line.ts';

/** Bytes for a place in a file. Writing them twice is as good as once. */
export interface Write {
  readonly file: LogName;
  readonly position: number;
  readonly bytes: Buffer;
}

/** Where the log goes on. */
export interface LogEnd {
  /** Number of the last block, and its hash in hex. */
  readonly block: number;
  readonly hash: string;
  /** Number of the last entry. */
  readonly entries: number;
  /** The newest file; null before the first. */
  readonly file: LogName | null;
  /** Where its last whole line ends. */
  readonly size: number;
  /** What follows the last block line in it: a checkpoint line, or nothing. */
  readonly carry: Buffer;
  /** Nothing more goes into this file: it was damaged. */
  readonly sealed: boolean;
}

export interface ComposerOptions {
  readonly partition: PartitionId;
  readonly keys: AuditKeys;
  readonly end: LogEnd;
  readonly profile: () => string;
  readonly fileBytesMax: number;
}

const FILE_AND_SEGMENT_BYTES_MAX = 512;

/**
 * Makes blocks, checkpoints and files out of lines; the bytes of docs/AUDIT.md. Does not write
 * them.
 */
export class Composer {
  readonly signer: CheckpointSigner;
  readonly #options: ComposerOptions;
  readonly #macs: MacChain;
  /** The line that begins this opening's segment; null once it is in a block. */
  #segment: string | null;
  #block: number;
  #hash: string;
  #entries: number;
  #file: LogName | null;
  #size: number;
  #carry: Buffer;
  #sealed: boolean;
  /** Blocks since the last checkpoint. */
  #unsigned: number;

  /** Takes ownership of the keys. */
  constructor(options: ComposerOptions) {
    const { keys, end } = options;
    const prev = Buffer.from(end.hash, 'hex');
    const salt = randomBytes(32);
    const start = { partition: options.partition, block: end.block + 1, prev, salt };
    this.#options = options;
    this.#macs = new MacChain(keys.hmacKey, start);
    this.signer = new CheckpointSigner(keys.signingSeed);
    keys.hmacKey[Symbol.dispose]();
    keys.signingSeed[Symbol.dispose]();
    this.#segment = segmentLine(end.block + 1, end.hash, salt.toString('hex'));
    this.#block = end.block;
    this.#hash = end.hash;
    this.#entries = end.entries;
    this.#file = end.file;
    this.#size = end.size;
    this.#carry = end.carry;
    this.#sealed = end.sealed;
    this.#unsigned = end.file === null || end.sealed || end.carry.byteLength > 0 ? 0 : 1;
  }

  /** Blocks that no checkpoint covers yet. */
  get unsigned(): number {
    return this.#unsigned;
  }

  get head(): { readonly block: number; readonly hash: string } {
    return { block: this.#block, hash: this.#hash };
  }

  /**
   * Closes a block over the lines; begins a new file when it is time to, and signs the old one's
   * end.
   */
  block(lines: readonly string[], timeMs: number): Write[] {
    const entries = Buffer.from(lines.join(''), 'latin1');
    const writes: Write[] = [];
    let begin = '';
    const file = this.#fileFor(entries.byteLength, timeMs);
    if (file !== this.#file) {
      const last = this.checkpoint(timeMs);
      if (last !== null) writes.push(last);
      begin = fileLine(formatName(file), this.#options.partition, this.#block + 1, this.#hash);
      this.#file = file;
      this.#size = 0;
      this.#carry = Buffer.alloc(0);
      this.#sealed = false;
    }
    begin += this.#segment ?? '';
    this.#segment = null;
    const bytes = this.#close(Buffer.from(begin, 'latin1'), entries, lines.length);
    writes.push({ file, position: this.#size, bytes });
    this.#size += bytes.byteLength;
    this.#entries += lines.length;
    this.#unsigned += 1;
    return writes;
  }

  /** Signs the last block, unless that has been done. */
  checkpoint(timeMs: number): Write | null {
    if (this.#unsigned === 0 || this.#file === null) return null;
    const head = checkpointHead({
      block: this.#block,
      hash: this.#hash,
      entries: this.#entries,
      time: timestamp(timeMs),
    });
    const signature = this.signer.sign(checkpointMessage(this.#options.partition, head));
    const bytes = Buffer.from(
      checkpointLine(head, Buffer.from(signature).toString('hex')),
      'latin1',
    );
    const write = { file: this.#file, position: this.#size, bytes };
    this.#size += bytes.byteLength;
    this.#carry = bytes;
    this.#unsigned = 0;
    return write;
  }

  [Symbol.dispose](): void {
    this.#macs[Symbol.dispose]();
    this.signer[Symbol.dispose]();
  }

  /**
   * The newest file, or the one to begin. Clocks that go back do not lead back to an older file.
   */
  #fileFor(entryBytes: number, timeMs: number): LogName {
    const today = timestamp(timeMs).slice(0, 10);
    const file = this.#file;
    if (file === null || today > file.date) return { date: today, number: 1 };
    const full = this.#size + entryBytes + FILE_AND_SEGMENT_BYTES_MAX > this.#options.fileBytesMax;
    return full || this.#sealed ? { date: file.date, number: file.number + 1 } : file;
  }

  /** The block's lines and its block line. */
  #close(begin: Buffer, entries: Buffer, count: number): Buffer {
    const head = BLOCK_LINE.head(this.#block + 1, this.#hash, count, this.#options.profile());
    const digest = createHash('sha256')
      .update(Buffer.from(this.#hash, 'hex'))
      .update(this.#carry)
      .update(begin)
      .update(entries)
      .update(head, 'latin1');
    const mac = BLOCK_LINE.mac(
      Buffer.from(this.#macs.next(digest.copy().digest())).toString('hex'),
    );
    this.#hash = digest.update(mac, 'latin1').digest('hex');
    this.#block += 1;
    this.#carry = Buffer.alloc(0);
    const line = Buffer.from(head + mac + BLOCK_LINE.hash(this.#hash), 'latin1');
    return Buffer.concat([begin, entries, line]);
  }
}
