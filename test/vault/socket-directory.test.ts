import {
  chmod,
  chown,
  lchown,
  mkdir,
  mkdtemp,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MemoryVault } from './memory-vault.ts';

const asRoot = process.getuid?.() === 0;

let home: MemoryVault;
let base: string;

beforeEach(async () => {
  home = await MemoryVault.start();
  base = await mkdtemp(join(tmpdir(), 'coffer-socket-'));
});

afterEach(async () => {
  await home.remove();
  await rm(base, { recursive: true, force: true });
});

const listen = (directory: string) => home.listeners.listenUnix(join(directory, 'coffer.sock'));

async function directory(mode: number): Promise<string> {
  const path = join(base, `of-mode-${mode.toString(8)}`);
  await mkdir(path);
  await chmod(path, mode);
  return path;
}

describe('the directory of a socket', () => {
  test('is made for us alone, and so is the socket, whatever the umask was', async () => {
    const before = process.umask(0);
    try {
      await listen(join(base, 'new'));
      expect(process.umask()).toBe(0);
    } finally {
      process.umask(before);
    }
    expect((await stat(join(base, 'new'))).mode & 0o777).toBe(0o700);
    expect((await stat(join(base, 'new/coffer.sock'))).mode & 0o777).toBe(0o600);
  });

  test.each([0o700, 0o750, 0o755, 0o770, 0o1777])('may have mode %o', async (mode) => {
    const path = await directory(mode);
    await listen(path);
    expect((await stat(join(path, 'coffer.sock'))).isSocket()).toBe(true);
  });

  test.each([0o777, 0o702, 0o773])(
    'must not have mode %o: anybody could replace it',
    async (mode) => {
      await expect(listen(await directory(mode))).rejects.toThrow(/anybody may write/);
    },
  );

  test('may be behind a link of ours, and must be a directory', async () => {
    await symlink(await directory(0o700), join(base, 'link'));
    await listen(join(base, 'link'));
    await writeFile(join(base, 'file'), '');
    await expect(listen(join(base, 'file'))).rejects.toThrow(/cannot use the directory/);
  });

  test.runIf(asRoot)('must not be somebody else’s, nor behind a link of theirs', async () => {
    const theirs = await directory(0o755);
    await chown(theirs, 12_345, 12_345);
    await expect(listen(theirs)).rejects.toThrow(/belongs to user 12345/);
    const ours = await directory(0o700);
    await symlink(ours, join(base, 'theirs'));
    await lchown(join(base, 'theirs'), 12_345, 12_345);
    await expect(listen(join(base, 'theirs'))).rejects.toThrow(/is a link of user 12345/);
  });
});
