import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatName, logNames } from './files.ts';
import { parseLine } from './line.ts';
import { lineChunks } from './read.ts';
import { UnverifiedLog } from './verify.ts';

export interface LogPlace {
  readonly folder: string;
  /** The partition's id. */
  readonly partition: string;
  /** Its label, or '' when the folder does not tell. */
  readonly label: string;
}

const PARTITION_ID = /^[0-9a-f]{32}$/;

/**
 * Finds a log without the vault: in the data directory, by the partition's id or label, or the only
 * one there; or in a copy of one partition's folder. Rejects with UnverifiedLog when there is none,
 * or more than one.
 */
export async function locateLog(directory: string, wanted: string | undefined): Promise<LogPlace> {
  const root = join(directory, 'audit');
  const ids = (await entriesOf(root)).filter((name) => PARTITION_ID.test(name));
  if (ids.length === 0) {
    const copy = await copiedFolder(directory);
    if (copy !== null) return copy;
    throw new UnverifiedLog(
      `there is no audit log in ${directory}`,
      'give the data directory with --dir; when it is the right one, the log was removed.',
    );
  }
  const places = await Promise.all(ids.map(async (id) => placeOf(join(root, id), id)));
  const found = places.filter(
    ({ partition, label }) => wanted === undefined || wanted === partition || wanted === label,
  );
  const [only, ...others] = found;
  if (only !== undefined && others.length === 0) return only;
  const known = places
    .map(({ partition, label }) => `${printable(label)} (${partition})`)
    .join(', ');
  if (only !== undefined) {
    throw new UnverifiedLog(
      'more than one partition has a log here',
      `--partition is one of ${known}`,
    );
  }
  throw new UnverifiedLog(
    `no partition ${printable(wanted ?? '')} has a log in ${directory}`,
    `there are ${known}`,
  );
}

/**
 * Text for a terminal: what could move its cursor or change the direction of reading is escaped.
 */
export function printable(text: string): string {
  return text.replace(
    /[\p{C}\p{Zl}\p{Zp}]/gu,
    (character) => `\\u{${character.codePointAt(0)?.toString(16) ?? ''}}`,
  );
}

async function copiedFolder(folder: string): Promise<LogPlace | null> {
  const names = (await entriesOf(folder)).length > 0 ? await logNames(folder) : [];
  const first = names[0];
  if (first === undefined) return null;
  for await (const { lines } of lineChunks(join(folder, formatName(first)))) {
    const line = parseLine(lines.toString('latin1', 0, lines.indexOf(0x0a)));
    return line?.kind === 'file' ? placeOf(folder, line.partition) : null;
  }
  return null;
}

async function placeOf(folder: string, partition: string): Promise<LogPlace> {
  const label = await readFile(join(folder, 'label'), 'utf8').catch(() => '');
  return { folder, partition, label: label.trimEnd() };
}

async function entriesOf(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  });
}
