import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type CheckpointVerifier, MacChain } from '../mechanism/openssl/audit-keys.ts';
import type { Secret } from '../object/secret.ts';
import { BrokenLog, Chain, type ChainOptions, verifyCheckpoint } from './chain.ts';
import { formatName, type LogName, logNames, parseName } from './files.ts';
import { type CheckpointLine, parseLine } from './line.ts';
import { LINE_BYTES_MAX, lineChunks } from './read.ts';

export interface VerifyOptions {
  /** The partition's folder. */
  readonly folder: string;
  /** The partition's id. */
  readonly partition: string;
  readonly verifier: CheckpointVerifier;
}

export interface VerifiedLog {
  readonly blocks: number;
  readonly entries: number;
  readonly checkpoints: number;
  /** Times of the first and last entry. */
  readonly from: string;
  readonly to: string;
  /** The last block's hash in hex; its number is `blocks`. */
  readonly head: string;
  /**
   * Entries `audit.lost`: how often the vault found that the log was not the one it had written.
   */
  readonly lost: number;
  /** Blocks after the last checkpoint: chained, but not signed yet. */
  readonly unsigned: number;
  /** Bytes of a block that is being written, or that a crash left. */
  readonly unfinishedBytes: number;
}

/** A log that does not verify: where, which rule, and what to do. */
export class UnverifiedLog extends Error {
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.name = 'UnverifiedLog';
    this.hint = hint;
  }
}

const CUT = 'the end of the log was removed; find out who could write to this folder.';
const NO_NEWLINE =
  'the file was edited, or power failed at that very byte; in the second case unsealing the partition mends it.';
/** A vault that is writing has written more by then. */
const SETTLE_MS = 300;

/**
 * Checks a log by every rule of docs/AUDIT.md but the MACs; rejects with UnverifiedLog at the first
 * fault. The vault may be writing meanwhile.
 */
export async function verifyLog(options: VerifyOptions): Promise<VerifiedLog> {
  return verifyWith(options, new Chain({ ...options, from: 'log', strict: true }));
}

/**
 * The same, and the MAC of every block, for who has the key of `deriveAuditKeys`; it stays the
 * caller's.
 */
export async function verifyMacs(
  options: VerifyOptions & { readonly hmacKey: Secret },
): Promise<VerifiedLog> {
  const { partition, hmacKey } = options;
  let macs: MacChain | null = null;
  const checks: Pick<ChainOptions, 'onSegment' | 'onBlock'> = {
    onSegment: ({ block, prev, salt }) => {
      macs?.[Symbol.dispose]();
      const start = { block, prev: Buffer.from(prev, 'hex'), salt: Buffer.from(salt, 'hex') };
      macs = new MacChain(hmacKey, { partition, ...start });
    },
    onBlock: ({ block, mac }, macDigest) => {
      if (macs?.matches(macDigest(), Buffer.from(mac, 'hex')) === true) return;
      const message = `the MAC of block ${block} was not made by this partition`;
      throw new UnverifiedLog(message, 'the log was written by somebody else from here on.');
    },
  };
  try {
    return await verifyWith(
      options,
      new Chain({ ...options, ...checks, from: 'log', strict: true }),
    );
  } finally {
    // Assigned in a callback, which the compiler does not follow.
    (macs as MacChain | null)?.[Symbol.dispose]();
  }
}

async function verifyWith(options: VerifyOptions, chain: Chain): Promise<VerifiedLog> {
  const { folder } = options;
  // Before the log: what it says must be in the log that is read afterwards.
  const checkpoint = await readCheckpoint(options);
  const names = await namesIn(folder);
  let rest: Buffer = Buffer.alloc(0);
  for (const [index, name] of names.entries()) {
    rest = await verifyFile(folder, name, chain);
    if (rest.byteLength === 0) continue;
    if (index < names.length - 1 || rest.byteLength > LINE_BYTES_MAX) {
      throw at(folder, name, chain.line + 1, 'the last line has no newline', NO_NEWLINE);
    }
    await refuseWholeLine(folder, name, chain.line + 1, rest);
  }
  if (chain.block === 0) {
    throw new UnverifiedLog(`the log in ${folder} has no whole block`, CUT);
  }
  await compareCheckpoint(options, chain, checkpoint);
  return {
    blocks: chain.block,
    entries: chain.entries,
    checkpoints: chain.checkpoints,
    from: chain.firstTime,
    to: chain.lastTime,
    head: chain.hash,
    lost: chain.lost,
    unsigned: chain.block - (chain.checkpoint?.block ?? 0),
    unfinishedBytes: chain.fed - chain.wholeEnd + rest.byteLength,
  };
}

/** Returns what is behind the last newline. */
async function verifyFile(folder: string, name: LogName, chain: Chain): Promise<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  try {
    chain.beginFile(formatName(name));
    for await (const chunk of lineChunks(join(folder, formatName(name)))) {
      chain.feed(chunk.lines);
      rest = chunk.rest;
    }
  } catch (error) {
    if (error instanceof BrokenLog) throw at(folder, name, error.line, error.message, error.hint);
    throw error;
  }
  return rest;
}

function at(folder: string, name: LogName, line: number, message: string, hint: string): Error {
  return new UnverifiedLog(`${join(folder, formatName(name))}, line ${line}: ${message}`, hint);
}

/**
 * A vault writes a line with its newline: a whole block or checkpoint line without one was edited.
 */
async function refuseWholeLine(
  folder: string,
  name: LogName,
  line: number,
  rest: Buffer,
): Promise<void> {
  const text = rest.toString('latin1');
  if (!/^\{"(?:block|checkpoint)":.*\}/s.test(text)) return;
  const path = join(folder, formatName(name));
  const { size } = await stat(path);
  await sleep(SETTLE_MS);
  if ((await stat(path)).size !== size) return;
  throw at(folder, name, line, 'the last line is not ended by a newline', NO_NEWLINE);
}

async function namesIn(folder: string): Promise<LogName[]> {
  const strange = (await readdir(folder)).find(
    (name) => name.includes('.jsonl') && parseName(name) === null,
  );
  if (strange !== undefined) {
    throw new UnverifiedLog(
      `${join(folder, strange)} is not a name that the vault gives to a log file`,
      'a file was renamed or added; find out which one, and who could write to this folder.',
    );
  }
  const names = await logNames(folder);
  if (names.length > 0) return names;
  throw new UnverifiedLog(`there are no log files in ${folder}`, CUT);
}

/** The file `checkpoint`; null when there is none. */
async function readCheckpoint(options: VerifyOptions): Promise<CheckpointLine | null> {
  const path = join(options.folder, 'checkpoint');
  const text = await readFile(path, 'latin1').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  });
  if (text === null) return null;
  const line = text.endsWith('\n') ? parseLine(text.slice(0, -1)) : null;
  if (line?.kind === 'checkpoint' && verifyCheckpoint(line, options)) return line;
  throw new UnverifiedLog(
    `${path} is not a checkpoint signed with this public key`,
    'the file was altered, or the public key is not that of this partition.',
  );
}

/** The log must reach the checkpoint that the vault noted last. */
async function compareCheckpoint(
  options: VerifyOptions,
  chain: Chain,
  noted: CheckpointLine | null,
): Promise<void> {
  let checkpoint = noted;
  if (checkpoint === null && chain.checkpoints > 0) {
    // A vault that wrote its first checkpoint meanwhile has noted it by then.
    await sleep(SETTLE_MS);
    checkpoint = await readCheckpoint(options);
  }
  const path = join(options.folder, 'checkpoint');
  if (checkpoint === null) {
    if (chain.checkpoints === 0) return;
    throw new UnverifiedLog(`${path} is missing`, CUT);
  }
  if (noted === null || (chain.checkpoint?.block ?? 0) >= checkpoint.block) return;
  const message = `the log ends at block ${chain.block}, and its last checkpoint is missing`;
  throw new UnverifiedLog(`${message}: ${path} knows of block ${checkpoint.block}`, CUT);
}
