/**
 * Starts the command line that the first argument names, compiled by an earlier command if it can:
 * compiling it anew is most of what a short command costs. JavaScript, because to read a first line
 * of TypeScript Node.js loads its compiler, which is a third of that.
 */
import { existsSync, lstatSync, mkdirSync, realpathSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const cache = join(cacheHome(), 'coffer');
if (isPrivate(cache)) enableCompileCache(cache);
const [main = ''] = process.argv.splice(2, 1);
await import(pathToFileURL(main).href);

/** XDG Base Directory Specification: a relative path there is invalid and ignored. */
function cacheHome() {
  const named = process.env['XDG_CACHE_HOME'] ?? '';
  return isAbsolute(named) ? named : join(homedir(), '.cache');
}

/**
 * Who can write to the cache runs code as whoever starts the next command: it is used only where
 * nobody else can, never in a shared directory for temporary files, and never by the vault. Without
 * such a place every command compiles again, and works.
 *
 * @param {string} path
 */
function isPrivate(path) {
  try {
    for (const missing of [dirname(path), path]) makeDirectory(missing);
    // The directory itself may be no link; those above it are looked at as they are.
    const place = join(realpathSync(dirname(path)), 'coffer');
    const { mode, uid } = lstatSync(place);
    return uid === process.getuid?.() && (mode & 0o077) === 0 && isOursUpToTheRoot(place);
  } catch {
    return false;
  }
}

/**
 * One by one: told to make a whole path, Node.js tries for ever where nothing can be made (/proc).
 *
 * @param {string} path
 */
function makeDirectory(path) {
  if (!existsSync(path)) mkdirSync(path, { mode: 0o700 });
}

/**
 * Who can write to a directory can put another one in place of those below it.
 *
 * @param {string} path
 * @returns {boolean}
 */
function isOursUpToTheRoot(path) {
  const found = lstatSync(path);
  const isSticky = (found.mode & 0o1000) !== 0;
  const isOurs = found.uid === process.getuid?.() || found.uid === 0;
  if (!found.isDirectory() || !isOurs) return false;
  if ((found.mode & 0o022) !== 0 && !isSticky) return false;
  return path === dirname(path) || isOursUpToTheRoot(dirname(path));
}
