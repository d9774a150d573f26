import { randomBytes } from 'node:crypto';
import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Failure, fileFailure } from './failure.ts';

/** Where the answer of a command goes: it appears whole, or not at all. */
export interface Sink {
  write(bytes: Uint8Array): Promise<void>;
}

/**
 * Runs `produce`, whose output goes to `--out` or stdout. A file is written beside its place under
 * a name of its own, 0600, and moved there when everything succeeded: a forged ciphertext, a full
 * disk or Ctrl-C leaves what was there before.
 */
export async function withOutput(
  path: string | undefined,
  produce: (sink: Sink) => Promise<void>,
): Promise<void> {
  if (path === undefined || path === '-') return await produce({ write: writeStdout });
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory() === true)
    throw new Failure(`${path}: is a directory`, { hint: 'name a file.' });
  // A pipe or a device (`/dev/stderr`, `/dev/null`) cannot be replaced by a file.
  if (found?.isFile() === false) return await writeThrough(path, produce);
  const draft = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}`);
  const forgetDraft = onInterrupt(draft);
  const file = await opened(draft, path, 'wx');
  try {
    await produce(sinkOf(file, path));
    await file.sync();
    await file.close();
    await rename(draft, path).catch((error: unknown) => {
      throw fileFailure(path, error);
    });
  } catch (error) {
    await file.close();
    await rm(draft, { force: true });
    throw error;
  } finally {
    forgetDraft();
  }
}

async function writeThrough(path: string, produce: (sink: Sink) => Promise<void>): Promise<void> {
  const file = await opened(path, path, 'w');
  try {
    await produce(sinkOf(file, path));
  } finally {
    await file.close();
  }
}

async function opened(path: string, shown: string, flags: string): Promise<FileHandle> {
  try {
    return await open(path, flags, 0o600);
  } catch (error) {
    throw fileFailure(shown, error);
  }
}

function sinkOf(file: FileHandle, shown: string): Sink {
  return {
    write: async (bytes) => {
      try {
        await file.writeFile(bytes);
      } catch (error) {
        throw fileFailure(shown, error);
      }
    },
  };
}

async function writeStdout(bytes: Uint8Array): Promise<void> {
  if (process.stdout.write(bytes)) return;
  await new Promise<void>((resolve) => {
    process.stdout.once('drain', resolve);
  });
}

function onInterrupt(draft: string): () => void {
  const forget = (): void => {
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
  };
  // Ended by the signal and not by exit(), which would wait for a read of a silent pipe.
  const stop = (signal: NodeJS.Signals): void => {
    forget();
    void rm(draft, { force: true }).finally(() => process.kill(process.pid, signal));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return forget;
}
