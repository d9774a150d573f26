import { Defect } from '../refusal.ts';
import type { AuditEntry, EntryText } from './audit.ts';

/** A line of the log, parsed. Hashes, salts, MACs and signatures stay hex. docs/AUDIT.md, Lines. */
export type Line =
  | { kind: 'file'; file: string; partition: string; block: number; prev: string }
  | { kind: 'segment'; block: number; prev: string; salt: string }
  | { kind: 'entry'; n: number; time: string; entry: AuditEntry }
  | { kind: 'block'; block: number; prev: string; entries: number; mac: string; hash: string }
  | CheckpointLine;

export interface CheckpointLine {
  readonly kind: 'checkpoint';
  readonly block: number;
  readonly hash: string;
  /** Number of the last entry in the block. */
  readonly entries: number;
  readonly time: string;
  readonly signature: string;
}

/**
 * A string of an entry in UTF-8: names, labels and error texts are shorter; nothing longer is worth
 * a disk.
 */
const STRING_BYTES_MAX = 256;
/** The last millisecond that RFC 3339 can say: later ones get a year of more than four digits. */
const TIME_MAX = 253_402_300_799_999;

/** Optional fields of an entry, in the order in which they are written. */
const TEXT_FIELDS_BEFORE = ['user', 'role', 'peer', 'client'] as const;
const TEXT_FIELDS_BETWEEN = ['object', 'other', 'label', 'mechanism'] as const;
const TEXT_FIELDS_AFTER = ['subject', 'value'] as const;

/** An entry's line, with its newline. Runs once an operation. */
export function entryLine(n: number, timeMs: number, entry: AuditEntry | EntryText): string {
  return entryLineAt(n, timestamp(timeMs), entry);
}

function entryLineAt(n: number, time: string, entry: AuditEntry | EntryText): string {
  const { text } = 'text' in entry ? entry : entryText(entry);
  return `{"n":${n},"t":"${time}${text}`;
}

/** What is the same in every line of an entry: all that follows number and time. */
export function entryText(entry: AuditEntry): EntryText {
  let line = `","op":${quote(entry.op)},"outcome":${quote(entry.outcome)}`;
  if (entry.user !== undefined) line += `,"user":${quote(entry.user)}`;
  if (entry.role !== undefined) line += `,"role":${quote(entry.role)}`;
  if (entry.peer !== undefined) line += `,"peer":${quote(entry.peer)}`;
  if (entry.client !== undefined) line += `,"client":${quote(entry.client)}`;
  if (entry.session !== undefined) line += `,"session":${integer(entry.session)}`;
  if (entry.object !== undefined) line += `,"object":${quote(entry.object)}`;
  if (entry.other !== undefined) line += `,"other":${quote(entry.other)}`;
  if (entry.label !== undefined) line += `,"label":${quote(entry.label)}`;
  if (entry.mechanism !== undefined) line += `,"mechanism":${quote(entry.mechanism)}`;
  if (entry.bytes !== undefined) line += `,"bytes":${integer(entry.bytes)}`;
  if (entry.approved !== undefined) line += `,"approved":${entry.approved ? 'true' : 'false'}`;
  if (entry.subject !== undefined) line += `,"subject":${quote(entry.subject)}`;
  if (entry.value !== undefined) line += `,"value":${quote(entry.value)}`;
  return { text: line + '}\n' };
}

/** The first line of a file. */
export function fileLine(file: string, partition: string, block: number, prev: string): string {
  return `{"file":"${file}","version":1,"partition":"${partition}","block":${block},"prev":"${prev}"}\n`;
}

export function segmentLine(block: number, prev: string, salt: string): string {
  return `{"segment":${block},"prev":"${prev}","salt":"${salt}"}\n`;
}

/** A block line in the three pieces between which its MAC and its hash are computed. */
export const BLOCK_LINE = {
  head: (block: number, prev: string, entries: number, profile: string): string =>
    `{"block":${block},"prev":"${prev}","entries":${entries}` +
    (profile === '' ? '' : `,"profile":"${profile}"`),
  mac: (mac: string): string => `,"mac":"${mac}"`,
  hash: (hash: string): string => `,"hash":"${hash}"}\n`,
} as const;

/** Bytes at the end of every block line that its MAC covers, or its hash, not: fixed, as hex is. */
export const BLOCK_LINE_TAIL = { hashBytes: 76, macBytes: 73 } as const;

/** What a checkpoint's signature is over. */
export function checkpointMessage(partition: string, head: string): Buffer {
  return Buffer.from(`coffer audit checkpoint v1\n${partition}\n${head}`, 'latin1');
}

/** A checkpoint line up to and without its signature. */
export function checkpointHead(line: Omit<CheckpointLine, 'kind' | 'signature'>): string {
  return `{"checkpoint":${line.block},"hash":"${line.hash}","entries":${line.entries},"t":"${line.time}"`;
}

export function checkpointLine(head: string, signature: string): string {
  return `${head},"signature":"${signature}"}\n`;
}

const COUNT = '(0|[1-9][0-9]{0,15})';
const HASH = '([0-9a-f]{64})';
const TIME = '([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z)';
const FILE_NAME = '([0-9]{4}-[0-9]{2}-[0-9]{2}\\.[0-9]{3,6}\\.jsonl)';

/** The patterns of the lines that bind the entries, and how their groups become a line. */
const PATTERNS: readonly (readonly [RegExp, (groups: readonly string[]) => Line])[] = [
  [
    new RegExp(
      `^\\{"block":${COUNT},"prev":"${HASH}","entries":${COUNT}(?:,"profile":"[a-z]{1,16}")?` +
        `,"mac":"${HASH}","hash":"${HASH}"\\}$`,
    ),
    ([, block = '', prev = '', entries = '', mac = '', hash = '']) => ({
      kind: 'block',
      block: Number(block),
      prev,
      entries: Number(entries),
      mac,
      hash,
    }),
  ],
  [
    new RegExp(
      `^\\{"checkpoint":${COUNT},"hash":"${HASH}","entries":${COUNT},"t":"${TIME}"` +
        `,"signature":"([0-9a-f]{128})"\\}$`,
    ),
    ([, block = '', hash = '', entries = '', time = '', signature = '']) => ({
      kind: 'checkpoint',
      block: Number(block),
      hash,
      entries: Number(entries),
      time,
      signature,
    }),
  ],
  [
    new RegExp(`^\\{"segment":${COUNT},"prev":"${HASH}","salt":"${HASH}"\\}$`),
    ([, block = '', prev = '', salt = '']) => ({
      kind: 'segment',
      block: Number(block),
      prev,
      salt,
    }),
  ],
  [
    new RegExp(
      `^\\{"file":"${FILE_NAME}","version":1,"partition":"([0-9a-f]{32})"` +
        `,"block":${COUNT},"prev":"${HASH}"\\}$`,
    ),
    ([, file = '', partition = '', block = '', prev = '']) => ({
      kind: 'file',
      file,
      partition,
      block: Number(block),
      prev,
    }),
  ],
];

/** Parses a line without its newline; null when it is not the one spelling of anything. */
export function parseLine(text: string): Line | null {
  if (text.startsWith('{"n":')) return parseEntry(text);
  for (const [pattern, build] of PATTERNS) {
    const groups = pattern.exec(text);
    if (groups !== null) return build(groups);
  }
  return null;
}

const ENTRY_HEAD = new RegExp(`^\\{"n":${COUNT},"t":"${TIME}",`);
const TEXT_FIELDS = new Set<string>([
  'op',
  'outcome',
  ...TEXT_FIELDS_BEFORE,
  ...TEXT_FIELDS_BETWEEN,
  ...TEXT_FIELDS_AFTER,
]);
const NUMBER_FIELDS = new Set<string>(['session', 'bytes']);

/**
 * Reads the fields, and compares with how they would be written: so nothing else can be in the
 * line.
 */
function parseEntry(text: string): Extract<Line, { kind: 'entry' }> | null {
  const head = ENTRY_HEAD.exec(text);
  if (head === null) return null;
  let fields: unknown;
  try {
    fields = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isEntry(fields)) return null;
  const [, n = '', time = ''] = head;
  if (entryLineAt(Number(n), time, fields) !== text + '\n') return null;
  return { kind: 'entry', n: Number(n), time, entry: fields };
}

function isEntry(value: unknown): value is AuditEntry {
  if (typeof value !== 'object' || value === null) return false;
  if (!('op' in value) || !('outcome' in value)) return false;
  return Object.entries(value).every(([name, field]) => {
    if (TEXT_FIELDS.has(name)) return typeof field === 'string';
    if (NUMBER_FIELDS.has(name)) return Number.isSafeInteger(field) && Number(field) >= 0;
    if (name === 'approved') return typeof field === 'boolean';
    return name === 'n' || name === 't';
  });
}

const MILLISECONDS = Array.from({ length: 1000 }, (_, ms) => `.${String(ms).padStart(3, '0')}Z`);
let lastSecond = -1;
let lastPrefix = '';

/** RFC 3339 in UTC with milliseconds. The part up to the second is formatted once a second. */
export function timestamp(timeMs: number): string {
  const ms = Math.min(Math.max(Math.trunc(timeMs) || 0, 0), TIME_MAX);
  const second = Math.floor(ms / 1000);
  if (second !== lastSecond) {
    lastPrefix = new Date(second * 1000).toISOString().slice(0, 19);
    lastSecond = second;
  }
  return lastPrefix + (MILLISECONDS[ms - second * 1000] ?? '.000Z');
}

const PLAIN = /^[\x20\x21\x23-\x5b\x5d-\x7e]*$/;
const ESCAPED = /[^\x20\x21\x23-\x5b\x5d-\x7e]/g;

/** A JSON string of printable ASCII, whatever is in it (T36). */
function quote(text: string): string {
  if (text.length <= STRING_BYTES_MAX && PLAIN.test(text)) return `"${text}"`;
  return `"${bounded(text.toWellFormed()).replace(ESCAPED, escapeUnit)}"`;
}

function escapeUnit(unit: string): string {
  if (unit === '"' || unit === '\\') return '\\' + unit;
  return '\\u' + unit.charCodeAt(0).toString(16).padStart(4, '0');
}

function bounded(text: string): string {
  if (Buffer.byteLength(text) <= STRING_BYTES_MAX) return text;
  let bytes = 0;
  let kept = '';
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    if (bytes > STRING_BYTES_MAX - 3) break;
    kept += character;
  }
  return kept + '...';
}

function integer(value: number): number {
  if (!Number.isSafeInteger(value) || value < 0) {
    throw new Defect('a number for the audit log is not a whole one');
  }
  return value;
}
