import { lstatSync, mkdirSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Where Node.js keeps the vault's program compiled, beside the program itself; null where it may
 * not be kept. Compiling it anew is half of what a start costs.
 *
 * Who can write there runs code as the vault, keys and all. So it is never in the data directory,
 * which holds ciphertext and may lie on a disk or in a backup that others can write to, nor in the
 * user's own cache: only in the installation, and only when that is ours and nobody else can write
 * to it. Who can write to the cache could then as well write to the program.
 */
export function programCache(
  installation: string = fileURLToPath(new URL('../..', import.meta.url)),
): string | null {
  try {
    const root = realpathSync(installation);
    if (lstatSync(root).uid !== process.getuid?.() || !isClosedUpToTheRoot(root)) return null;
    const cache = join(root, '.cache');
    mkdirSync(cache, { recursive: true, mode: 0o700 });
    const { uid, mode } = lstatSync(cache);
    return uid === process.getuid?.() && (mode & 0o077) === 0 && isClosed(cache) ? cache : null;
  } catch {
    // An installation that is not ours to write to: the vault compiles its program each time.
    return null;
  }
}

/** Who can write to a directory can put another one in place of those below it. */
function isClosedUpToTheRoot(path: string): boolean {
  const above = dirname(path);
  return isClosed(path) && (above === path || isClosedUpToTheRoot(above));
}

/** A real directory, ours or root's, into which nobody else can put another one of its entries. */
function isClosed(path: string): boolean {
  const found = lstatSync(path);
  const isOurs = found.uid === process.getuid?.() || found.uid === 0;
  const isSticky = (found.mode & 0o1000) !== 0;
  return found.isDirectory() && isOurs && ((found.mode & 0o022) === 0 || isSticky);
}
