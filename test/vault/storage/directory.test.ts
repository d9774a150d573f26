import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import type * as Promises from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { writeAuditLabel } from '../../../src/vault/audit/log.ts';
import {
  briefReasonOf,
  makeDirectoryDurably,
  privateDirectory,
  replaceFileDurably,
} from '../../../src/vault/storage/directory.ts';
import { partitionIdOf } from '../../../src/vault/storage/storage.ts';

/** What was made durable, in order. */
const synced = vi.hoisted(() => [] as string[]);

vi.mock('node:fs/promises', async (original) => {
  const actual = await original<typeof Promises>();
  const open = async (...args: Parameters<typeof actual.open>): Promise<Promises.FileHandle> => {
    const file = await actual.open(...args);
    const sync = file.sync.bind(file);
    file.sync = async () => {
      await sync();
      synced.push(String(args[0]));
    };
    return file;
  };
  return { ...actual, open };
});

let place: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'coffer-directory-'));
  synced.length = 0;
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

describe('a directory', () => {
  test('is durable with every one above it that is new', async () => {
    await makeDirectoryDurably(join(place, 'a', 'b', 'c'));
    expect(synced.toSorted()).toEqual([place, join(place, 'a'), join(place, 'a', 'b')]);
    expect(statSync(join(place, 'a', 'b')).mode & 0o777).toBe(0o700);
    synced.length = 0;
    await makeDirectoryDurably(join(place, 'a', 'b', 'c'));
    expect(synced).toEqual([]);
    await privateDirectory(join(place, 'a', 'd', 'e'));
    expect(synced.toSorted()).toEqual([join(place, 'a'), join(place, 'a', 'd')]);
  });

  test('may be made by several at once', async () => {
    const path = join(place, 'a', 'b');
    await Promise.all([1, 2, 3, 4].map(() => privateDirectory(path)));
    expect(statSync(path).isDirectory()).toBe(true);
  });

  test.skipIf(process.platform !== 'linux')('that cannot be made is refused, at once', async () => {
    const made = privateDirectory('/proc/coffer/none');
    await expect(made).rejects.toThrow(/cannot make the directory \/proc\/coffer\/none: ENOENT/);
  });
});

describe('what clients may hear', () => {
  test.each([
    ['open', () => readFileSync(join(place, 'none')), 'ENOENT: no such file or directory'],
    ['mkdir', () => mkdirSync(place), 'EEXIST: file already exists'],
    [
      'rename',
      () => renameSync(join(place, 'a'), join(place, 'b')),
      'ENOENT: no such file or directory',
    ],
  ] as const)('of a failed %s has no path in it', (_name, fail, told) => {
    let error: unknown;
    try {
      fail();
    } catch (caught) {
      error = caught;
    }
    expect(String(error)).toContain(place);
    expect(briefReasonOf(error)).toBe(told);
  });
});

describe('a file that takes the place of another', () => {
  test('is durable, and then its name', async () => {
    const path = join(place, 'file');
    writeFileSync(path, 'old');
    await replaceFileDurably(path, Buffer.from('new'));
    expect(synced).toEqual([`${path}.new`, place]);
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(readdirSync(place)).toEqual(['file']);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  test('goes through no link that somebody put in its way', async () => {
    const path = join(place, 'file');
    writeFileSync(join(place, 'victim'), 'kept');
    symlinkSync(join(place, 'victim'), `${path}.new`);
    await replaceFileDurably(path, Buffer.from('new'));
    expect(readFileSync(join(place, 'victim'), 'utf8')).toBe('kept');
    expect(readFileSync(path, 'utf8')).toBe('new');
  });

  test('is what the label beside an audit log is, too', async () => {
    const partition = partitionIdOf(Buffer.alloc(16, 7));
    const folder = join(place, 'audit', partition);
    mkdirSync(folder, { recursive: true });
    await writeAuditLabel(place, { partition, label: 'web' });
    expect(synced).toEqual([join(folder, 'label.new'), folder]);
    synced.length = 0;
    await writeAuditLabel(place, { partition, label: 'web' });
    expect(synced).toEqual([]);
  });
});
