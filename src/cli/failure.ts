/** Why a command ends without success: one sentence, and what to do about it. */
export class Failure extends Error {
  readonly hint: string;
  /** 1: refused or failed; 2: wrong usage. */
  readonly exitCode: 1 | 2;

  constructor(message: string, options: { hint?: string; exitCode?: 1 | 2; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.name = 'Failure';
    this.hint = options.hint ?? '';
    this.exitCode = options.exitCode ?? 1;
  }
}

const SEE_HELP = 'add --help to the command to see what it takes.';

/** A command line that cannot be meant: exit status 2. */
export function wrongUsage(message: string, hint = SEE_HELP): Failure {
  return new Failure(message, { hint, exitCode: 2 });
}

/**
 * What the operating system said about a path, as a sentence that names the path and the remedy.
 */
export function fileFailure(path: string, error: unknown): Failure {
  const code = errorCode(error);
  const known = FILE_ERRORS[code];
  if (known === undefined) return new Failure(`${path}: ${messageOf(error)}`, { cause: error });
  return new Failure(`${path}: ${known[0]}`, { hint: known[1], cause: error });
}

const FILE_ERRORS: Readonly<Record<string, readonly [message: string, hint: string]>> = {
  ENOENT: ['no such file or directory', 'check the path.'],
  EACCES: ['permission denied', 'run as the owner of the file, or change its permissions.'],
  EPERM: ['operation not permitted', 'run as the owner of the file, or change its permissions.'],
  EISDIR: ['is a directory', 'name a file.'],
  ENOTDIR: ['a part of the path is not a directory', 'check the path.'],
  ENOSPC: ['no space left on the device', 'free some space and try again.'],
  EROFS: ['the file system is read-only', 'choose another place with --out.'],
};

/** `ENOENT`, `ECONNREFUSED`, `CKR_PIN_INCORRECT`, …; empty when the error has no code. */
export function errorCode(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string')
    return error.code;
  return '';
}

/** The message of anything thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
