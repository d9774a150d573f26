import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { MacChain } from '../mechanism/openssl/audit-keys.ts';
import type { Secret } from '../object/secret.ts';
import type { Chain } from './chain.ts';
import { formatName, type LogName } from './files.ts';
import { type Line, parseLine } from './line.ts';

type BlockLine = Extract<Line, { kind: 'block' }>;
type SegmentLine = Extract<Line, { kind: 'segment' }>;

interface UnsignedBlock {
  readonly line: BlockLine;
  readonly digest: Buffer;
  /** Null: it began in an older file. */
  readonly segment: SegmentLine | null;
}

/** A second's work: keys of a segment are made one from the other. */
const SKIPPED_BLOCKS_MAX = 1 << 19;
const SKIPPED_AT_ONCE = 1024;
/** How far back a segment's beginning is looked for: about a second's reading. */
const OLDER_BYTES_MAX = 1024 * 1024 * 1024;
const SEGMENT = '\n{"segment":';

/**
 * The blocks behind the last checkpoint of a file: no signature covers them, and a hash is
 * anybody's to make. Their MACs are not.
 */
export class UnsignedTail {
  #blocks: UnsignedBlock[] = [];
  #segment: SegmentLine | null = null;
  #checkpoint = 0;

  segment(line: SegmentLine): void {
    this.#segment = line;
  }

  block(line: BlockLine, digest: Buffer, chain: Chain): void {
    const checkpoint = chain.checkpoint?.block ?? 0;
    if (checkpoint !== this.#checkpoint) this.#blocks = [];
    this.#checkpoint = checkpoint;
    this.#blocks.push({ line, digest, segment: this.#segment });
  }

  /**
   * False when a MAC is not by the partition's key. True also where that cannot be told at an
   * unseal's price: the segment began too many blocks ago, or in a file that is not there.
   */
  async matches(
    options: { readonly folder: string; readonly partition: string; readonly hmacKey: Secret },
    chain: Chain,
    older: readonly LogName[],
  ): Promise<boolean> {
    const first = this.#blocks[0];
    if (first === undefined || chain.checkpoint?.block === chain.block) return true;
    const before = first.segment ?? (await lastSegment(options.folder, older));
    let macs: MacChain | null = null;
    let current: SegmentLine | null = null;
    try {
      for (const { line, digest, segment } of this.#blocks) {
        const own = segment ?? before;
        if (own === null) return true;
        if (macs === null || own !== current) {
          const skipped = line.block - own.block;
          if (skipped < 0) return false;
          if (skipped > SKIPPED_BLOCKS_MAX) return true;
          macs?.[Symbol.dispose]();
          macs = new MacChain(options.hmacKey, {
            partition: options.partition,
            block: own.block,
            prev: Buffer.from(own.prev, 'hex'),
            salt: Buffer.from(own.salt, 'hex'),
          });
          await skip(macs, skipped);
          current = own;
        }
        if (!macs.matches(digest, Buffer.from(line.mac, 'hex'))) return false;
      }
      return true;
    } finally {
      macs?.[Symbol.dispose]();
    }
  }
}

/** Others are served meanwhile. */
async function skip(macs: MacChain, blocks: number): Promise<void> {
  for (let left = blocks; left > 0; left -= SKIPPED_AT_ONCE) {
    macs.skip(Math.min(left, SKIPPED_AT_ONCE));
    await setImmediate();
  }
}

/** The last segment line of older files, newest first; null when none is found in time. */
async function lastSegment(folder: string, older: readonly LogName[]): Promise<SegmentLine | null> {
  let bytesLeft = OLDER_BYTES_MAX;
  for (const name of older.toReversed()) {
    const path = join(folder, formatName(name));
    bytesLeft -= (await stat(path)).size;
    if (bytesLeft < 0) return null;
    const bytes = await readFile(path);
    const at = bytes.lastIndexOf(SEGMENT);
    if (at < 0) continue;
    const line = parseLine(bytes.toString('latin1', at + 1, bytes.indexOf(0x0a, at + 1)));
    return line?.kind === 'segment' ? line : null;
  }
  return null;
}
