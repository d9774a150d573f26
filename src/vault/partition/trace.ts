import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { auditDirectory } from '../audit/files.ts';
import { partitionIdOf } from '../storage/storage.ts';

/** What is left outside the database of a partition that the database does not have. */
export interface Trace {
  readonly path: string;
  /** It had been unsealed: no crash while it was made explains what is left. */
  readonly inUse: boolean;
}

export interface TracePlaces {
  /** The vault's data directory. */
  readonly directory: string;
  readonly keyfileDirectory: string;
  readonly anchorDirectory: string | null;
}

/**
 * Keyfiles and anchors of partitions that are not known. A partition that was destroyed leaves
 * neither, but its audit log.
 */
export async function traces(
  { directory, keyfileDirectory, anchorDirectory }: TracePlaces,
  known: (id: string) => boolean,
): Promise<readonly Trace[]> {
  const found: Trace[] = [];
  for (const [place, kind] of [
    [keyfileDirectory, 'key'],
    [anchorDirectory, 'anchor'],
  ] as const) {
    // No directory, or none to be read: reading a file in it says why.
    const names = place === null ? [] : await readdir(place).catch(() => []);
    for (const name of names) {
      const [, id, suffix] = /^([0-9a-f]{32})\.(key|anchor)$/.exec(name) ?? [];
      if (id === undefined || suffix !== kind || known(id)) continue;
      const log = auditDirectory(directory, partitionIdOf(Buffer.from(id, 'hex')));
      const inUse = kind === 'anchor' || (await exists(log));
      found.push({ path: join(place ?? '', name), inUse });
    }
  }
  return found;
}

async function exists(path: string): Promise<boolean> {
  return await stat(path).then(
    () => true,
    () => false,
  );
}
