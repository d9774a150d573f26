import {
  close,
  constants,
  fdatasync,
  fstatSync,
  ftruncate,
  open,
  type PathLike,
  write,
} from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { replaceFileDurably, syncDirectory } from '../storage/directory.ts';
import type { PartitionId } from '../storage/storage.ts';

/** One file of the log, open for writing. */
export interface AuditFile {
  /** Bytes in the file; null when it was removed. */
  size(): number | null;
  /** Writes all of it, or rejects. */
  write(bytes: Uint8Array, position: number): Promise<void>;
  truncate(size: number): Promise<void>;
  sync(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens a file of the log, and makes it durably when it is missing. Tests hand in disks that fail.
 */
export type OpenAuditFile = (path: string) => Promise<AuditFile>;

/** Name of a log file: its day, and its number within the day. */
export interface LogName {
  readonly date: string;
  readonly number: number;
}

/** The folder of a partition's log. */
export function auditDirectory(directory: string, partition: PartitionId): string {
  return join(directory, 'audit', partition);
}

export function formatName(name: LogName): string {
  return `${name.date}.${String(name.number).padStart(3, '0')}.jsonl`;
}

const NAME = /^([0-9]{4}-[0-9]{2}-[0-9]{2})\.([0-9]{3,6})\.jsonl$/;

export function parseName(name: string): LogName | null {
  const groups = NAME.exec(name);
  if (groups === null) return null;
  const parsed = { date: groups[1] ?? '', number: Number(groups[2]) };
  return formatName(parsed) === name ? parsed : null;
}

/** The log files in a folder, oldest first. */
export async function logNames(directory: string): Promise<LogName[]> {
  const names = (await readdir(directory)).map(parseName).filter((name) => name !== null);
  return names.sort((a, b) => (a.date === b.date ? a.number - b.number : a.date < b.date ? -1 : 1));
}

/** Replaces a small file at once, or leaves the old one. Does nothing when it says that already. */
export async function replaceText(path: string, contents: string): Promise<void> {
  if ((await readFile(path, 'utf8').catch(() => null)) === contents) return;
  await replaceFileDurably(path, Buffer.from(contents));
}

const openAsync: (path: PathLike, flags: number, mode: number) => Promise<number> = promisify(open);
const closeAsync = promisify(close);
const writeAsync = promisify(write);
const truncateAsync = promisify(ftruncate);
const syncAsync = promisify(fdatasync);

/** The real disk. */
export const openAuditFile: OpenAuditFile = async (path) => {
  // O_NOFOLLOW: somebody who can make a link in the folder must not choose what the vault writes
  // to.
  const flags = constants.O_RDWR | constants.O_CREAT | constants.O_NOFOLLOW;
  const fd = await openAsync(path, flags, 0o600);
  await syncDirectory(dirname(path));
  return {
    size: () => {
      const stat = fstatSync(fd);
      return stat.nlink === 0 ? null : stat.size;
    },
    write: async (bytes, position) => {
      let done = 0;
      while (done < bytes.byteLength) {
        const { bytesWritten } = await writeAsync(
          fd,
          bytes,
          done,
          bytes.byteLength - done,
          position + done,
        );
        done += bytesWritten;
      }
    },
    truncate: async (size) => truncateAsync(fd, size),
    sync: async () => syncAsync(fd),
    close: async () => closeAsync(fd),
  };
};
