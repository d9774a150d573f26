import { constants } from 'node:fs';
import type { Stats } from 'node:fs';
import { lstat, mkdir, open, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { Fault, Refusal } from '../refusal.ts';

/**
 * Files and directories that nobody else may read or write, and that survive a power cut once
 * written.
 */

/**
 * Makes the directory, mode 0700, when it is missing; refuses one that is a link, somebody else's,
 * or open to others. Returns its absolute path.
 */
export async function privateDirectory(path: string): Promise<string> {
  const absolute = resolve(path);
  await makeDirectoryDurably(absolute).catch((error: unknown) => {
    throw new Refusal(
      'CKR_DEVICE_ERROR',
      `cannot make the directory ${absolute}: ${reasonOf(error)}`,
      { hint: 'choose another directory with --dir or COFFER_DIR.' },
    );
  });
  await checkPrivate(absolute, 'directory');
  return absolute;
}

/**
 * Makes a directory of mode 0700, and those above it that are missing. Each new one's name is
 * durable when this resolves.
 */
export async function makeDirectoryDurably(path: string): Promise<void> {
  for (const made of await makeDirectory(path)) await syncDirectory(dirname(made));
}

/**
 * Makes a directory of mode 0700, and those above it that are missing; returns the new ones, the
 * lowest first. One by one: told to make a whole path, Node.js tries for ever where nothing can be
 * made (/proc).
 */
export async function makeDirectory(path: string): Promise<string[]> {
  const leaf = resolve(path);
  const missing: string[] = [];
  for (let at = leaf; !(await exists(at)); at = dirname(at)) missing.push(at);
  for (const directory of missing.toReversed()) {
    await mkdir(directory, { mode: 0o700 }).catch((error: unknown) => {
      if (codeOf(error) !== 'EEXIST') throw error; // made meanwhile, or a link to nowhere
    });
  }
  return missing;
}

async function exists(path: string): Promise<boolean> {
  return await stat(path).then(
    () => true,
    (error: unknown) => {
      if (codeOf(error) === 'ENOENT') return false;
      throw error;
    },
  );
}

/** Refuses a path that is a link, of another kind, somebody else's, or open to group or world. */
export async function checkPrivate(path: string, kind: 'directory' | 'file'): Promise<void> {
  const found = await lstat(path).catch((error: unknown) => {
    throw new Fault(`cannot look at ${path}: ${reasonOf(error)}`, error);
  });
  if (found.isSymbolicLink()) refuseLink(path);
  requirePrivate(found, path, kind);
}

/**
 * Reads a small private file: opened without following a link, and looked at as it was opened, so
 * that nobody puts another in its place in between. At most `bytesMax` bytes and one more, which
 * says that there are more. Null when there is none. Clients may hear what goes wrong: it names the
 * last part of the path only.
 */
export async function readPrivateFile(path: string, bytesMax: number): Promise<Uint8Array | null> {
  const name = basename(path);
  const fault = (error: unknown): never => {
    throw new Fault(`cannot read ${name}: ${briefReasonOf(error)}`, error);
  };
  // O_NONBLOCK: a pipe without a writer must not hold the vault up; it is refused.
  const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
  const file = await open(path, flags).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return null;
    return codeOf(error) === 'ELOOP' ? refuseLink(name) : fault(error);
  });
  if (file === null) return null;
  try {
    requirePrivate(await file.stat(), name, 'file');
    const bytes = Buffer.alloc(bytesMax + 1);
    const { bytesRead } = await file.read(bytes, 0, bytes.byteLength, 0).catch(fault);
    return bytes.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Refuses what is of another kind, somebody else's, or open to group or world. */
function requirePrivate(found: Stats, name: string, kind: 'directory' | 'file'): void {
  if (kind === 'directory' ? !found.isDirectory() : !found.isFile()) {
    refuse(`${name} is not a ${kind}`, 'move it away, or choose another directory.');
  }
  const us = process.geteuid?.();
  if (us !== undefined && found.uid !== us) {
    refuse(
      `${name} belongs to user ${found.uid}, not to user ${us} who runs this vault`,
      kind === 'directory' ? OWN_DIRECTORY : 'run the vault as its owner, or chown it.',
    );
  }
  if ((found.mode & 0o077) !== 0) {
    const mode = (found.mode & 0o777).toString(8).padStart(4, '0');
    refuse(`${name} has mode ${mode}: others may reach it`, privateRemedy(found, name, kind));
  }
}

/** A sticky directory, such as /tmp, is everybody's: closing it would lock all others out. */
function privateRemedy(found: Stats, name: string, kind: 'directory' | 'file'): string {
  if (kind === 'file') return `chmod 0600 ${name}`;
  return (found.mode & STICKY) === 0 ? `chmod 0700 ${name}` : OWN_DIRECTORY;
}

/** S_ISVTX of POSIX <sys/stat.h>, which node:fs has no name for. */
const STICKY = 0o1000;
const OWN_DIRECTORY =
  'choose a directory of your own: --dir or COFFER_DIR names that of the vault.';

function refuseLink(name: string): never {
  refuse(
    `${name} is a symbolic link`,
    'name the place itself: whoever owns the link could move it.',
  );
}

/** Writes a file of mode 0600 that must not exist; durable, its name too, when it resolves. */
export async function createFile(path: string, bytes: Uint8Array): Promise<void> {
  await writeWith(path, bytes, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL);
  await syncDirectory(dirname(path));
}

/**
 * Puts a file of mode 0600 in the place of another, or of none: readers see the old one or the new
 * one, whole. Durable, its name too, when it resolves.
 */
export async function replaceFileDurably(path: string, bytes: Uint8Array): Promise<void> {
  const fresh = `${path}.new`;
  await removeFile(fresh); // of a writer that was killed
  await writeWith(fresh, bytes, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL);
  await rename(fresh, path);
  await syncDirectory(dirname(path));
}

/** Removes a file; durable when it resolves. None there is as good. */
export async function removeFile(path: string): Promise<void> {
  try {
    await unlink(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  await syncDirectory(dirname(path));
}

/** "ENOENT", "ENOSPC", …; empty for what is no error of the system. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : '';
}

export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/**
 * The same for who is not to hear of paths: Node's errors of files end in the call and its path.
 */
export function briefReasonOf(error: unknown): string {
  const reason = reasonOf(error);
  return codeOf(error) === '' ? reason : reason.replace(/, \w+( '.*)?$/s, '');
}

async function writeWith(path: string, bytes: Uint8Array, flags: number): Promise<void> {
  const file = await open(path, flags, 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Names made or removed in a directory are durable when it is (POSIX fsync). */
export async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path, constants.O_RDONLY);
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}

function refuse(message: string, hint: string): never {
  throw new Refusal('CKR_DEVICE_ERROR', message, { hint });
}
