import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { LIMITS } from '../wire/limits.ts';
import { Failure, fileFailure } from './failure.ts';
import { warn } from './output.ts';
import { askHidden } from './terminal.ts';

/**
 * Where a secret comes from: a file, or whoever sits at the terminal. Never an argument, never the
 * environment.
 */
export interface SecretSource {
  readonly file: string | undefined;
  /** "PIN of user". */
  readonly what: string;
  /** The option that names a file: "--pin-file". */
  readonly option: string;
  /** A new secret is asked for twice: a slip of the finger would lock its owner out. */
  readonly isNew?: boolean;
  /** An empty answer at the terminal is an answer. */
  readonly mayBeEmpty?: boolean;
}

/** Reads a secret. The caller owns the bytes and wipes them. */
export async function readSecret(source: SecretSource): Promise<Buffer> {
  if (source.file !== undefined) return secretFromFile(source.file);
  const first = await askOnce(source, source.what);
  if (source.isNew !== true || first.length === 0) return first;
  const second = await askOnce(source, `${source.what}, again`);
  const same = first.equals(second);
  second.fill(0);
  if (same) return first;
  first.fill(0);
  throw new Failure('the two answers differ', { hint: 'try again.' });
}

async function askOnce(source: SecretSource, what: string): Promise<Buffer> {
  const answer = await askHidden(
    `${what}: `,
    `give the ${source.what} with ${source.option} FILE.`,
  );
  if (answer.length === 0 && source.mayBeEmpty !== true) {
    throw new Failure(`nothing was typed for the ${source.what}`);
  }
  return answer;
}

/** Room for the longest PIN with its newline, and one byte more to notice a file that is longer. */
const READ_BYTES_MAX = LIMITS.pinBytesMax + 3;

/**
 * The secret that a file holds, without its trailing newline. The caller owns the bytes and wipes
 * them.
 *
 * @throws {Failure} when it cannot be read, is empty or too long
 */
export function secretFromFile(path: string): Buffer {
  const buffer = Buffer.alloc(READ_BYTES_MAX);
  const length = withoutNewline(buffer, readInto(buffer, path));
  if (length > 0 && length <= LIMITS.pinBytesMax) return buffer.subarray(0, length);
  buffer.fill(0);
  throw new Failure(
    length === 0 ? `${path} is empty` : `${path} holds more than ${LIMITS.pinBytesMax} bytes`,
    { hint: 'put the secret, and nothing else, into it.' },
  );
}

function readInto(buffer: Buffer, path: string): number {
  let used = 0;
  try {
    const file = openSync(path, 'r');
    try {
      warnWhenOpenToOthers(path, file);
      let read = -1;
      while (read !== 0 && used < buffer.length) {
        read = readSync(file, buffer, used, buffer.length - used, null);
        used += read;
      }
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw fileFailure(path, error);
  }
  return used;
}

function withoutNewline(buffer: Buffer, length: number): number {
  let end = length;
  if (end > 0 && buffer[end - 1] === 0x0a) end -= 1;
  if (end > 0 && end < length && buffer[end - 1] === 0x0d) end -= 1;
  return end;
}

function warnWhenOpenToOthers(path: string, file: number): void {
  const found = fstatSync(file);
  if (!found.isFile()) return;
  const read = (found.mode & 0o044) !== 0;
  const written = (found.mode & 0o022) !== 0;
  if (!read && !written) return;
  const how = [...(read ? ['read'] : []), ...(written ? ['written'] : [])].join(' and ');
  warn(`${path} can be ${how} by others: chmod 600 it.`);
}
