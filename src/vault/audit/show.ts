import { join } from 'node:path';
import { formatName, logNames } from './files.ts';
import { type Line, parseLine } from './line.ts';
import { printable } from './locate.ts';
import { lineChunks } from './read.ts';

export interface ShowFilter {
  /** Entries at most, the newest. */
  readonly limit: number;
  readonly op?: string;
  readonly user?: string;
  /** Milliseconds since 1970. */
  readonly sinceMs?: number;
}

export type EntryLine = Extract<Line, { kind: 'entry' }>;

export interface ShownLog {
  /** Oldest first, with the line as it stands in the log. */
  readonly entries: readonly { readonly line: EntryLine; readonly text: string }[];
  /** Lines that the vault did not write. */
  readonly strangeLines: number;
}

/** The newest entries of a log that pass the filter. Does not verify. */
export async function readEntries(folder: string, filter: ShowFilter): Promise<ShownLog> {
  let entries: ShownLog['entries'] = [];
  let strangeLines = 0;
  for (const name of (await logNames(folder)).toReversed()) {
    const room = filter.limit - entries.length;
    if (room <= 0) break;
    const file = await readFileEntries(join(folder, formatName(name)), filter, room);
    entries = [...file.entries, ...entries];
    strangeLines += file.strangeLines;
  }
  return { entries, strangeLines };
}

async function readFileEntries(path: string, filter: ShowFilter, room: number): Promise<ShownLog> {
  let entries: { line: EntryLine; text: string }[] = [];
  let strangeLines = 0;
  for await (const { lines } of lineChunks(path)) {
    for (const text of lines.toString('latin1').split('\n')) {
      if (text === '') continue;
      const line = parseLine(text);
      if (line === null) strangeLines += 1;
      if (line?.kind === 'entry' && passes(line, filter)) entries.push({ line, text });
    }
    if (entries.length > room) entries = entries.slice(-room);
  }
  return { entries, strangeLines };
}

function passes({ entry, time }: EntryLine, filter: ShowFilter): boolean {
  return (
    (filter.op === undefined || entry.op === filter.op) &&
    (filter.user === undefined || entry.user === filter.user) &&
    (filter.sinceMs === undefined || Date.parse(time) >= filter.sinceMs)
  );
}

const COLUMNS: readonly (readonly [title: string, value: (line: EntryLine) => string])[] = [
  ['time', ({ time }) => `${time.slice(0, 10)} ${time.slice(11, 19)}Z`],
  ['n', ({ n }) => String(n)],
  ['op', ({ entry }) => entry.op],
  ['outcome', ({ entry }) => entry.outcome],
  ['user', ({ entry }) => entry.user ?? entry.role ?? ''],
  ['what', ({ entry }) => entry.label ?? entry.object ?? subjectOf(entry)],
  ['mechanism', ({ entry }) => entry.mechanism ?? ''],
];
const GAP = 2;
/** Below this a column says nothing; rather the line is cut at the right. */
const COLUMN_MIN = 7;

/** The lines of a table, none wider than `width`. */
export function entryTable(lines: readonly EntryLine[], width: number): string[] {
  const titles = COLUMNS.map(([title]) => title);
  const cells = lines.map((line) => COLUMNS.map(([, value]) => printable(value(line))));
  const widths = fit(
    titles.map((_, i) =>
      [titles, ...cells].reduce((widest, row) => Math.max(widest, lengthOf(row[i] ?? '')), 0),
    ),
    width,
  );
  return [titles, ...cells].map((row) => {
    const padded = row.map((cell, i) => pad(cell, widths[i] ?? 0));
    return cut(padded.join(' '.repeat(GAP)).trimEnd(), width);
  });
}

function subjectOf({ subject, value }: EntryLine['entry']): string {
  return value === undefined ? (subject ?? '') : `${subject ?? ''}=${value}`;
}

/** Takes from the widest column, but the time and the number, until the table fits. */
function fit(widths: readonly number[], width: number): number[] {
  const fitted = [...widths];
  let excess = fitted.reduce((sum, w) => sum + w + GAP, -GAP) - width;
  while (excess > 0) {
    const widest = fitted.reduce((best, w, i) => (i > 1 && w > (fitted[best] ?? 0) ? i : best), 2);
    const current = fitted[widest] ?? 0;
    if (current <= COLUMN_MIN) break;
    fitted[widest] = current - 1;
    excess -= 1;
  }
  return fitted;
}

function lengthOf(text: string): number {
  return Array.from(text).length;
}

function cut(text: string, width: number): string {
  if (lengthOf(text) <= width) return text;
  return (
    Array.from(text)
      .slice(0, Math.max(0, width - 1))
      .join('') + '…'
  );
}

function pad(text: string, width: number): string {
  const kept = cut(text, width);
  return kept + ' '.repeat(width - lengthOf(kept));
}
