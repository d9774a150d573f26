import { lstat, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

import { Fault, Refusal } from './refusal.ts';
import { makeDirectory } from './storage/directory.ts';

/**
 * Makes the directory of a socket, mode 0700, when it is missing; refuses one in which somebody
 * else could put another socket under the same name, and be told PINs. A group that may enter is
 * the operator's wish (docs/OPERATIONS.md). Throws CKR_ARGUMENTS_BAD.
 */
export async function prepareSocketDirectory(socketPath: string): Promise<void> {
  const path = dirname(socketPath);
  await looked(path, makeDirectory(path));
  const link = await looked(path, lstat(path));
  if (link.isSymbolicLink() && !isTrusted(link.uid)) {
    throw refusal(`${path} is a link of user ${link.uid}, who could point it elsewhere`);
  }
  const found = await looked(path, stat(path));
  if (!found.isDirectory())
    throw new Fault(`cannot use the directory ${path} for the socket: a file`);
  const { uid, mode } = found;
  if (!isTrusted(uid))
    throw refusal(`${path} belongs to user ${uid}, who could replace the socket`);
  if ((mode & 0o002) !== 0 && (mode & 0o1000) === 0) {
    throw refusal(`anybody may write ${path}, and could replace the socket`);
  }
}

/** Ourselves and root, who can do anything anyway. */
function isTrusted(uid: number): boolean {
  return uid === 0 || uid === process.geteuid?.();
}

async function looked<T>(path: string, result: Promise<T>): Promise<T> {
  try {
    return await result;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Fault(`cannot use the directory ${path} for the socket: ${reason}`, error);
  }
}

function refusal(message: string): Refusal {
  return new Refusal('CKR_ARGUMENTS_BAD', message, {
    hint: 'Choose a directory of your own for it: --socket PATH.',
  });
}
