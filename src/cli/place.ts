import { existsSync, lstatSync, mkdirSync } from 'node:fs';
import { homedir, tmpdir, userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Failure, messageOf } from './failure.ts';

/** Where things are, as the options and the environment say: DESIGN's table of public names. */
export interface PlaceOptions {
  readonly dir?: string;
  readonly socket?: string;
}

/** `--dir`, `COFFER_DIR`, else `$XDG_DATA_HOME/coffer` (`~/.local/share/coffer`); absolute. */
export function dataDirectory(options: PlaceOptions): string {
  const named = options.dir ?? setting('COFFER_DIR');
  if (named !== undefined) return resolve(named);
  return join(absoluteSetting('XDG_DATA_HOME') ?? join(homedir(), '.local', 'share'), 'coffer');
}

/** `--socket`, `COFFER_SOCKET`, else `<dir>/coffer.sock`; absolute. */
export function socketPath(options: PlaceOptions): string {
  const named = options.socket ?? setting('COFFER_SOCKET');
  return named === undefined ? join(dataDirectory(options), 'coffer.sock') : resolve(named);
}

/** An environment variable; an empty one is as good as none. */
export function setting(name: string): string | undefined {
  const value = process.env[name];
  return value === undefined || value === '' ? undefined : value;
}

/** XDG Base Directory Specification: a relative path there is invalid and ignored. */
function absoluteSetting(name: string): string | undefined {
  const value = setting(name);
  return value?.startsWith('/') === true ? value : undefined;
}

/**
 * The directory for tickets, made when it is missing: `$XDG_RUNTIME_DIR/coffer`, else one under the
 * system's directory for temporary files that is named after the user. Anybody may have put
 * something there first, so it must be a real directory, ours, and closed to others.
 */
export function runtimeDirectory(): string {
  const base = absoluteSetting('XDG_RUNTIME_DIR');
  const path =
    base !== undefined && existsSync(base)
      ? join(base, 'coffer')
      : join(tmpdir(), `coffer-${userInfo().uid}`);
  // What is above it is there: told to make a whole path, Node.js tries for ever in /proc.
  try {
    if (!existsSync(path)) mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    throw new Failure(`cannot make ${path}, where tickets are kept: ${messageOf(error)}`, {
      hint: 'set XDG_RUNTIME_DIR to a directory that is yours alone.',
      cause: error,
    });
  }
  const found = lstatSync(path);
  if (!found.isDirectory() || found.uid !== userInfo().uid || (found.mode & 0o077) !== 0) {
    throw new Failure(
      `${path} is not a directory that is yours alone, so no ticket is kept there`,
      {
        hint: `remove it, or chmod 700 it, or set XDG_RUNTIME_DIR.`,
      },
    );
  }
  return path;
}

/**
 * The vault's programs, of the checkout (`src`, run directly) or of the package (`dist`, compiled).
 */
export function vaultProgram(name: 'main' | 'audit/main'): string {
  const extension = import.meta.url.endsWith('.ts') ? '.ts' : '.js';
  return fileURLToPath(new URL(`../vault/${name}${extension}`, import.meta.url));
}
