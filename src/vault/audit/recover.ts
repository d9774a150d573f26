import { open, readFile, truncate, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { CheckpointVerifier } from '../mechanism/openssl/audit-keys.ts';
import type { Secret } from '../object/secret.ts';
import { syncDirectory } from '../storage/directory.ts';
import type { PartitionId } from '../storage/storage.ts';
import type { AuditHead } from './audit.ts';
import { BrokenLog, Chain, type ChainOptions, NO_HASH, verifyCheckpoint } from './chain.ts';
import type { LogEnd } from './compose.ts';
import { formatName, type LogName, logNames } from './files.ts';
import { type CheckpointLine, parseLine } from './line.ts';
import { UnsignedTail } from './tail-macs.ts';
import { fileWith, LINE_BYTES_MAX, lineChunks } from './read.ts';

export interface RecoverOptions {
  /** The partition's folder. */
  readonly folder: string;
  readonly partition: PartitionId;
  readonly verifier: CheckpointVerifier;
  /** From which MAC keys are made; stays the caller's. */
  readonly hmacKey: Secret;
  readonly head: AuditHead;
  readonly entries: number;
}

export interface Recovered {
  readonly end: LogEnd;
  /** Bytes of an unfinished block that were cut off. */
  readonly tornBytes: number;
  /** Damage, or blocks that the manifest or the last checkpoint knows are not there. */
  readonly lost: boolean;
}

/** Finds where the log ends, cuts off what a crash left behind, and compares with what is known. */
export async function recover(options: RecoverOptions): Promise<Recovered> {
  const checkpoint = await lastCheckpoint(options);
  const heads = knownHeads(options.head, checkpoint);
  let damaged = false;
  let tornBytes = 0;
  let tail: Tail | null = null;
  let file: LogName | null = null;
  const found = await logNames(options.folder);
  for (const [index, name] of [...found.entries()].toReversed()) {
    tail = await readTail(options, name, heads);
    const { unsigned, chain } = tail;
    damaged ||= tail.fault === 'damaged';
    damaged ||= !(await unsigned.matches(options, chain, found.slice(0, index)));
    if (tail.fault === 'torn') tornBytes += await cut(options.folder, name, tail);
    file = name;
    if (tail.chain.wholeEnd > 0) break;
    // Nothing whole in it: a crash right after it was begun, or damage that stays; the log ended
    // before it.
    tail = null;
    file = null;
  }
  const names = await logNames(options.folder);
  const newest = names.at(-1) ?? null;
  const known = await lookFor(options, heads, tail, names);
  const lost = damaged || !known.present;
  const sealed = lost && newest !== null;
  const end: LogEnd = {
    block: known.behind?.block ?? tail?.chain.block ?? 0,
    hash: known.behind?.hash ?? tail?.chain.hash ?? NO_HASH,
    entries: lost
      ? Math.max(options.entries, checkpoint?.entries ?? 0, tail?.chain.entries ?? 0)
      : (tail?.chain.entries ?? 0),
    file: sealed ? newest : file,
    size: tail?.chain.wholeEnd ?? 0,
    carry: tail === null || sealed ? Buffer.alloc(0) : tail.carry,
    sealed,
  };
  return { end, tornBytes, lost };
}

/** A block that the log must have. */
interface Head {
  readonly block: number;
  readonly hash: string;
}

interface Tail {
  readonly chain: Chain;
  /** Those of the blocks looked for that are in the file. */
  readonly seen: ReadonlySet<Head>;
  readonly unsigned: UnsignedTail;
  readonly carry: Buffer;
  readonly size: number;
  readonly fault: 'none' | 'torn' | 'damaged';
}

/** Checks the newest file's hashes; the MACs of what is not signed are the caller's to check. */
async function readTail(
  options: RecoverOptions,
  name: LogName,
  heads: readonly Head[],
): Promise<Tail> {
  const path = join(options.folder, formatName(name));
  const seen = new Set<Head>();
  const unsigned = new UnsignedTail();
  const chain: Chain = chainOf(options, {
    onSegment: (line) => unsigned.segment(line),
    onBlock: (line, digest) => {
      unsigned.block(line, digest(), chain);
      const { block, hash } = line;
      for (const head of heads) if (head.block === block && head.hash === hash) seen.add(head);
    },
  });
  let broken = false;
  let rest = 0;
  try {
    chain.beginFile(formatName(name));
    for await (const chunk of lineChunks(path)) {
      chain.feed(chunk.lines);
      rest = chunk.rest.byteLength;
    }
    broken = rest > LINE_BYTES_MAX;
  } catch (error) {
    if (!(error instanceof BrokenLog)) throw error;
    broken = true;
  }
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    const carry = Buffer.alloc(chain.wholeEnd - chain.blockEnd);
    await handle.read(carry, 0, carry.byteLength, chain.blockEnd);
    const unfinished = broken ? await holdsNul(path, chain.wholeEnd) : rest > 0 || chain.inHand;
    const fault = unfinished || size === 0 ? 'torn' : broken ? 'damaged' : 'none';
    return { chain, seen, unsigned, carry, size, fault };
  } finally {
    await handle.close();
  }
}

/**
 * File systems leave NUL bytes where a block was not on disk yet when power failed. The vault
 * writes none.
 */
async function holdsNul(path: string, from: number): Promise<boolean> {
  for await (const { lines, rest } of lineChunks(path, from)) {
    if (lines.includes(0) || rest.includes(0)) return true;
  }
  return false;
}

async function cut(folder: string, name: LogName, tail: Tail): Promise<number> {
  const path = join(folder, formatName(name));
  if (tail.chain.wholeEnd > 0) await truncate(path, tail.chain.wholeEnd);
  else await unlink(path);
  await syncDirectory(folder);
  return tail.size - tail.chain.wholeEnd;
}

interface Known {
  readonly present: boolean;
  /** The highest block known of, when the log ends before it. */
  readonly behind: Head | null;
}

/** The manifest's block, and that of the last checkpoint. */
function knownHeads(head: AuditHead, checkpoint: CheckpointLine | null): Head[] {
  const heads: Head[] = checkpoint === null ? [] : [checkpoint];
  const { sequence, hash } = head;
  if (sequence > 0) heads.push({ block: sequence, hash: Buffer.from(hash).toString('hex') });
  return heads;
}

async function lookFor(
  options: RecoverOptions,
  heads: readonly Head[],
  tail: Tail | null,
  names: readonly LogName[],
): Promise<Known> {
  let present = true;
  let behind: Known['behind'] = null;
  const last = tail?.chain.block ?? 0;
  for (const head of heads) {
    if (head.block > last) {
      present = false;
      if (behind === null || head.block > behind.block) behind = head;
    } else if (tail?.seen.has(head) !== true && !(await contains(options, names, head))) {
      present = false;
    }
  }
  return { present, behind };
}

/** Whether the log has this block with this hash. */
async function contains(
  options: RecoverOptions,
  names: readonly LogName[],
  head: Head,
): Promise<boolean> {
  const name = names[await fileWith(options.folder, names, head.block)];
  if (name === undefined) return false;
  let found = false;
  const chain = chainOf(options, {
    onBlock: ({ block, hash }) => {
      found ||= block === head.block && hash === head.hash;
    },
  });
  try {
    chain.beginFile(formatName(name));
    for await (const { lines } of lineChunks(join(options.folder, formatName(name)))) {
      chain.feed(lines);
      if (chain.block >= head.block) break;
    }
  } catch (error) {
    if (!(error instanceof BrokenLog)) throw error;
  }
  return found;
}

function chainOf(
  { partition, verifier }: RecoverOptions,
  hooks: Pick<ChainOptions, 'onBlock' | 'onSegment'>,
): Chain {
  return new Chain({ partition, verifier, from: 'file', strict: false, ...hooks });
}

/** The file `checkpoint`; null when it is not there or not signed. */
async function lastCheckpoint(options: RecoverOptions): Promise<CheckpointLine | null> {
  const text = await readFile(join(options.folder, 'checkpoint'), 'latin1').catch(() => '');
  const line = parseLine(text.slice(0, -1));
  if (line?.kind !== 'checkpoint' || !verifyCheckpoint(line, options)) return null;
  return line;
}
