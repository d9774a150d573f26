import { join } from 'node:path';
import { LIMITS } from '../../wire/limits.ts';
import { auditPublicKey, CheckpointVerifier } from '../mechanism/openssl/audit-keys.ts';
import { Fault, Refusal } from '../refusal.ts';
import { briefReasonOf, makeDirectoryDurably } from '../storage/directory.ts';
import { Appender, joinWrites } from './append.ts';
import type {
  AuditEntry,
  AuditHead,
  AuditLog,
  EntryText,
  OpenAuditLogOptions,
  OpenedAuditLog,
} from './audit.ts';
import { Composer, type Write } from './compose.ts';
import { auditDirectory, openAuditFile, type OpenAuditFile, replaceText } from './files.ts';
import { entryLine } from './line.ts';
import { recover } from './recover.ts';

/** How the log meets its disk; the defaults are docs/AUDIT.md's. */
export interface LogTuning {
  readonly openFile?: OpenAuditFile;
  readonly fileBytesMax?: number;
  readonly blocksPerCheckpoint?: number;
  readonly checkpointMs?: number;
}

const FILE_BYTES_MAX = 64 * 1024 * 1024;
/** So that a block and its neighbours fit a frame. */
const BLOCK_BYTES_MAX = 256 * 1024;
const BLOCKS_PER_CHECKPOINT = 1024;
const CHECKPOINT_MS = 10 * 60_000;
/** Entries are on disk 10 ms after they were recorded: half of that to gather, half to write. */
const GATHER_MS = 5;
const RETRY_MS = 250;

/**
 * Opens the log of a partition that is being unsealed: cuts off what a crash left, finds out
 * whether something is missing, and begins a new segment. Rejects with a Fault when the folder
 * cannot be used.
 */
export async function openAuditLog(
  options: OpenAuditLogOptions,
  tuning: LogTuning = {},
): Promise<OpenedAuditLog> {
  const { partition, keys, head, entries } = options;
  const folder = auditDirectory(options.directory, partition);
  const publicKey = auditPublicKey(keys.signingSeed);
  try {
    await makeDirectoryDurably(folder);
    await replaceText(join(folder, 'public-key.pem'), pem(publicKey));
    if (options.label !== undefined) await writeAuditLabel(options.directory, options);
    const verifier = new CheckpointVerifier(publicKey);
    const { hmacKey } = keys;
    const found = await recover({ folder, partition, verifier, hmacKey, head, entries });
    const log = new PartitionLog(options, tuning, folder, found.end);
    if (found.tornBytes > 0) {
      log.record({ op: 'audit.torn', outcome: 'CKR_OK', bytes: found.tornBytes });
    }
    if (found.lost) log.record({ op: 'audit.lost', outcome: 'CKR_DEVICE_ERROR' });
    return { log, lost: found.lost };
  } catch (error) {
    keys.hmacKey[Symbol.dispose]();
    keys.signingSeed[Symbol.dispose]();
    const reason = error instanceof Error ? error.message : String(error);
    throw new Fault('the audit log cannot be opened', new Error(`${folder}: ${reason}`));
  }
}

/** Writes the partition's label beside its log, for finding the folder while the vault is down. */
export async function writeAuditLabel(
  directory: string,
  options: Pick<OpenAuditLogOptions, 'partition' | 'label'>,
): Promise<void> {
  const folder = auditDirectory(directory, options.partition);
  await replaceText(join(folder, 'label'), `${options.label ?? ''}\n`);
}

class PartitionLog implements AuditLog {
  readonly #folder: string;
  readonly #now: () => number;
  readonly #notice: (message: string) => void;
  readonly #blocksPerCheckpoint: number;
  readonly #checkpointMs: number;
  readonly #composer: Composer;
  readonly #appender: Appender;
  /** Lines that are in no block yet, and where blocks end that were full. */
  #lines: string[] = [];
  #lineBytes = 0;
  #fullBlocks: string[][] = [];
  /** Made, and not durable yet. What fails stays here, and is written again. */
  #writes: Write[] = [];
  #writtenEntries: number;
  #entries: number;
  /** When the oldest entry was recorded that is not on disk, about. */
  #oldestMs = 0;
  #durable: AuditHead;
  #checkpointDue = false;
  #checkpointTimer: NodeJS.Timeout | null = null;
  #gatherTimer: NodeJS.Timeout | null = null;
  #retryTimer: NodeJS.Timeout | null = null;
  #flight: Promise<void> | null = null;
  #next: Promise<void> | null = null;
  #failure: Error | null = null;
  #closed = false;

  constructor(
    options: OpenAuditLogOptions,
    tuning: LogTuning,
    folder: string,
    end: ConstructorParameters<typeof Composer>[0]['end'],
  ) {
    this.#folder = folder;
    this.#now = options.now ?? Date.now;
    this.#notice = options.notice ?? (() => undefined);
    this.#blocksPerCheckpoint = tuning.blocksPerCheckpoint ?? BLOCKS_PER_CHECKPOINT;
    this.#checkpointMs = tuning.checkpointMs ?? CHECKPOINT_MS;
    this.#composer = new Composer({
      partition: options.partition,
      keys: options.keys,
      end,
      profile: options.profile ?? (() => ''),
      fileBytesMax: tuning.fileBytesMax ?? FILE_BYTES_MAX,
    });
    this.#appender = new Appender(folder, tuning.openFile ?? openAuditFile);
    this.#entries = end.entries;
    this.#writtenEntries = end.entries;
    this.#durable = headOf(this.#composer);
  }

  record(entry: AuditEntry | EntryText): void {
    this.requireWritable();
    const line = entryLine(this.#entries + 1, this.#now(), entry);
    if (this.#entries === this.#writtenEntries) this.#oldestMs = performance.now();
    this.#entries += 1;
    this.#lines.push(line);
    this.#lineBytes += line.length;
    if (this.#lineBytes >= BLOCK_BYTES_MAX) this.#endBlock();
    if (this.#gatherTimer === null && this.#flight === null) this.#gather();
  }

  requireWritable(): void {
    if (this.#failure !== null || this.#closed) throw this.#refusal();
    if (this.#entries - this.#writtenEntries >= LIMITS.auditBacklogEntriesMax) throw behind();
  }

  flush(): Promise<void> {
    if (this.#failure !== null) return Promise.reject(this.#refusal());
    if (this.#flight === null) {
      if (!this.#hasWork()) return Promise.resolve();
      this.#flight = this.#run();
      return this.#flight;
    }
    if (!this.#hasWork()) return this.#flight;
    this.#next ??= this.#flight.then(() => this.flush());
    return this.#next;
  }

  head(): AuditHead {
    return this.#durable;
  }

  entries(): number {
    return this.#entries;
  }

  backlog(): { readonly waiting: number; readonly lagMs: number } {
    const waiting = this.#entries - this.#writtenEntries;
    return { waiting, lagMs: waiting === 0 ? 0 : performance.now() - this.#oldestMs };
  }

  async checkpoint(): Promise<AuditHead> {
    if (this.#closed) throw this.#refusal();
    this.#checkpointDue = true;
    await this.flush();
    return this.#durable;
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    try {
      // One more try for a disk that failed: what was recorded should not go without it.
      if (this.#failure !== null) await this.#retry();
      // Again for what was recorded meanwhile, by requests that were at work when it began.
      do await this.checkpoint();
      while (this.#hasWork());
    } finally {
      this.#closed = true;
      for (const timer of [this.#checkpointTimer, this.#gatherTimer, this.#retryTimer]) {
        if (timer !== null) clearTimeout(timer);
      }
      this.#composer[Symbol.dispose]();
      await this.#appender.close();
    }
  }

  #hasWork(): boolean {
    const due = this.#checkpointDue && this.#composer.unsigned > 0;
    return due || this.#lines.length > 0 || this.#fullBlocks.length > 0 || this.#writes.length > 0;
  }

  /** Makes blocks of what is at hand and writes them. One at a time: `#flight`. */
  async #run(): Promise<void> {
    if (this.#gatherTimer !== null) clearTimeout(this.#gatherTimer);
    this.#gatherTimer = null;
    try {
      await this.#write();
    } catch (error) {
      this.#fail(error);
      throw this.#refusal();
    } finally {
      this.#flight = null;
      this.#next = null;
    }
    if (this.#hasWork()) this.#gather();
  }

  async #write(): Promise<void> {
    this.#compose();
    const entries = this.#entries;
    const composedMs = performance.now();
    const head = headOf(this.#composer);
    const signed = this.#composer.unsigned === 0 ? this.#writes.at(-1) : undefined;
    this.#writes = joinWrites(this.#writes);
    for (let write = this.#writes[0]; write !== undefined; write = this.#writes[0]) {
      await this.#appender.append(write);
      this.#writes.shift();
    }
    this.#writtenEntries = entries;
    this.#oldestMs = composedMs;
    this.#durable = head;
    if (this.#failure !== null) this.#notice('the audit log can be written again');
    this.#failure = null;
    this.#watchUnsigned();
    if (signed !== undefined) await this.#copyCheckpoint(signed.bytes);
  }

  #compose(): void {
    const time = this.#now();
    this.#endBlock();
    for (const lines of this.#fullBlocks) {
      this.#writes.push(...this.#composer.block(lines, time));
      const many = this.#composer.unsigned >= this.#blocksPerCheckpoint;
      if (many) this.#checkpointDue = true;
    }
    this.#fullBlocks = [];
    if (this.#checkpointDue) {
      const write = this.#composer.checkpoint(time);
      if (write !== null) this.#writes.push(write);
      this.#checkpointDue = false;
    }
  }

  #endBlock(): void {
    if (this.#lines.length === 0) return;
    this.#fullBlocks.push(this.#lines);
    this.#lines = [];
    this.#lineBytes = 0;
  }

  #gather(): void {
    this.#gatherTimer = setTimeout(() => {
      this.#gatherTimer = null;
      ignoring(this.flush());
    }, GATHER_MS);
  }

  /** Signs blocks that nobody adds to any more. */
  #watchUnsigned(): void {
    if (this.#composer.unsigned === 0) {
      if (this.#checkpointTimer !== null) clearTimeout(this.#checkpointTimer);
      this.#checkpointTimer = null;
      return;
    }
    this.#checkpointTimer ??= setTimeout(() => {
      this.#checkpointTimer = null;
      ignoring(this.checkpoint());
    }, this.#checkpointMs).unref();
  }

  #fail(error: unknown): void {
    const cause = error instanceof Error ? error : new Error(String(error));
    if (this.#failure === null) {
      this.#notice(`the audit log in ${this.#folder} cannot be written: ${cause.message}`);
    }
    this.#failure = cause;
    if (this.#closed || this.#retryTimer !== null) return;
    this.#retryTimer = setTimeout(() => {
      this.#retryTimer = null;
      ignoring(this.#retry());
    }, RETRY_MS);
  }

  #retry(): Promise<void> {
    this.#flight ??= this.#run();
    return this.#flight;
  }

  async #copyCheckpoint(bytes: Buffer): Promise<void> {
    const text = bytes.toString('latin1');
    const line = text.slice(text.lastIndexOf('{"checkpoint":'));
    try {
      await replaceText(join(this.#folder, 'checkpoint'), line);
    } catch (error) {
      // The line is in the log and durable; the copy only shows that a log was cut short.
      this.#notice(`the copy of the last audit checkpoint cannot be written: ${String(error)}`);
    }
  }

  #refusal(): Refusal {
    if (this.#closed) return new Refusal('CKR_DEVICE_ERROR', 'the audit log is closed');
    const reason = briefReasonOf(this.#failure ?? 'unknown');
    return new Refusal('CKR_DEVICE_ERROR', `the audit log cannot be written: ${reason}`, {
      hint: 'make its folder writable and free space on its disk; the vault goes on by itself then.',
    });
  }
}

/** Nobody waits for it: a failure refuses the next operation. */
function ignoring(work: Promise<unknown>): void {
  work.catch(() => undefined);
}

function behind(): Refusal {
  return new Refusal('CKR_DEVICE_ERROR', 'too many audit entries wait for the disk', {
    hint: 'ask again in a moment, or give the data directory a faster disk.',
    retryAfterMs: 100,
  });
}

function headOf(composer: Composer): AuditHead {
  return { sequence: composer.head.block, hash: Buffer.from(composer.head.hash, 'hex') };
}

function pem(der: Uint8Array): string {
  const base64 = Buffer.from(der).toString('base64');
  return `-----BEGIN PUBLIC KEY-----\n${base64}\n-----END PUBLIC KEY-----\n`;
}
