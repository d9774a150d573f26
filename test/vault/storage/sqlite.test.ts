import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, test } from 'vitest';
import { Fault } from '../../../src/vault/refusal.ts';
import { openSqlite } from '../../../src/vault/storage/sqlite.ts';
import type { Storage } from '../../../src/vault/storage/storage.ts';
import { allRecords, describeStorage, next, somePartition, someRecord } from './contract.ts';

const cleanups: (() => void | Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).toReversed()) await cleanup();
});

function temporary(): string {
  const directory = mkdtempSync(join(tmpdir(), 'coffer-sqlite-'));
  chmodSync(directory, 0o700);
  cleanups.push(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

async function opened(directory: string, pagesMax?: number): Promise<Storage> {
  const storage = await openSqlite({ directory, ...(pagesMax === undefined ? {} : { pagesMax }) });
  cleanups.push(() => storage.close());
  return storage;
}

describeStorage('sqlite', () => openSqlite({ directory: temporary() }));

describe('the files', () => {
  test('are made 0600 in a directory made 0700', async () => {
    const directory = join(temporary(), 'deep', 'vault');
    const storage = await opened(directory);
    await storage.create(somePartition(), [someRecord()]);
    expect(statSync(directory).mode & 0o777).toBe(0o700);
    for (const file of ['coffer.db', 'coffer.db-wal', 'coffer.pid']) {
      expect(statSync(join(directory, file)).mode & 0o777).toBe(0o600);
    }
  });

  test('hold what was committed for the next start', async () => {
    const directory = temporary();
    const partition = somePartition();
    const record = someRecord();
    const first = await opened(directory);
    await first.create(partition, [record]);
    await first.commit(next(partition, 2));
    await first.close();
    expect(existsSync(join(directory, 'coffer.pid'))).toBe(false);
    const second = await opened(directory);
    expect((await second.partitions())[0]?.generation).toBe(2);
    expect((await allRecords(second, partition.id)).has(record.id)).toBe(true);
  });

  test('hold nothing of a destroyed partition', async () => {
    const directory = temporary();
    const storage = await opened(directory);
    const partition = somePartition();
    const record = someRecord({ blob: Buffer.from('a sealed record '.repeat(20)) });
    await storage.create(partition, [record]);
    await storage.destroy(partition.id);
    await storage.close();
    const left = ['coffer.db', 'coffer.db-wal']
      .map((file) => join(directory, file))
      .filter((path) => existsSync(path) && readFileSync(path).includes('a sealed record'));
    expect(left).toEqual([]);
  });
});

describe('a directory that is refused', () => {
  test('with access for group or world', async () => {
    for (const mode of [0o750, 0o705, 0o701, 0o770, 0o777]) {
      const directory = temporary();
      chmodSync(directory, mode);
      await expect(openSqlite({ directory })).rejects.toMatchObject({
        code: 'CKR_DEVICE_ERROR',
        message: expect.stringContaining(`has mode 0${mode.toString(8)}`),
        hint: `chmod 0700 ${directory}`,
      });
      expect(existsSync(join(directory, 'coffer.db'))).toBe(false);
    }
  });

  test('that is everybody’s, which is not for us to close', async () => {
    const directory = temporary();
    chmodSync(directory, 0o1777);
    await expect(openSqlite({ directory })).rejects.toMatchObject({
      message: expect.stringContaining('has mode 0777'),
      hint: expect.stringMatching(/^choose a directory of your own: --dir/u),
    });
  });

  test('that is a link, with or without a slash behind it', async () => {
    const directory = temporary();
    mkdirSync(join(directory, 'real'), { mode: 0o700 });
    symlinkSync(join(directory, 'real'), join(directory, 'link'));
    for (const name of ['link', 'link/', 'link/.']) {
      await expect(openSqlite({ directory: `${directory}/${name}` })).rejects.toThrow(
        'symbolic link',
      );
    }
  });

  test('that is a file, or under one', async () => {
    const directory = temporary();
    writeFileSync(join(directory, 'file'), '', { mode: 0o600 });
    await expect(openSqlite({ directory: join(directory, 'file') })).rejects.toThrow(
      'is not a directory',
    );
    await expect(openSqlite({ directory: join(directory, 'file', 'sub') })).rejects.toThrow(
      'cannot make the directory',
    );
  });

  test.skipIf(process.geteuid?.() !== 0)('that belongs to somebody else', async () => {
    const directory = temporary();
    chownSync(directory, 12_345, 12_345);
    await expect(openSqlite({ directory })).rejects.toMatchObject({
      message: expect.stringContaining('belongs to user 12345'),
      hint: expect.stringMatching(/^choose a directory of your own: --dir/u),
    });
  });

  test('with a database that others can read, or that is a link', async () => {
    const directory = temporary();
    writeFileSync(join(directory, 'coffer.db'), '', { mode: 0o644 });
    await expect(openSqlite({ directory })).rejects.toMatchObject({
      hint: `chmod 0600 ${join(directory, 'coffer.db')}`,
    });
    const other = temporary();
    symlinkSync(join(directory, 'coffer.db'), join(other, 'coffer.db'));
    await expect(openSqlite({ directory: other })).rejects.toThrow('symbolic link');
  });
});

describe('a database that is not one of this vault', () => {
  test('random bytes', async () => {
    const directory = temporary();
    writeFileSync(join(directory, 'coffer.db'), randomBytes(8192), { mode: 0o600 });
    await expect(openSqlite({ directory })).rejects.toThrow('restore a backup');
  });

  test.each([
    ['a later version', 'PRAGMA user_version = 2', 'has version 2'],
    ['another application', 'PRAGMA application_id = 7', 'is not of this vault'],
    ['a trigger', 'CREATE TRIGGER t AFTER INSERT ON record BEGIN SELECT 1; END', 'was altered'],
    ['a view', 'CREATE VIEW v AS SELECT 1', 'was altered'],
    ['a lost table', 'DROP TABLE record', 'was altered'],
  ])('%s', async (_, statement, message) => {
    const directory = temporary();
    await (await opened(directory)).close();
    const database = new DatabaseSync(join(directory, 'coffer.db'));
    database.exec(statement);
    database.close();
    await expect(openSqlite({ directory })).rejects.toMatchObject({
      code: 'CKR_DEVICE_ERROR',
      message: expect.stringContaining(message),
    });
  });
});

describe('one vault a directory', () => {
  test('a second one in the same process is refused by name', async () => {
    const directory = temporary();
    const first = await opened(directory);
    await expect(openSqlite({ directory })).rejects.toMatchObject({
      code: 'CKR_DEVICE_ERROR',
      message: `the directory ${directory} is in use by the vault with process id ${process.pid}`,
    });
    await first.create(somePartition(), []);
    await first.close();
    await opened(directory);
  });

  test('one in another process too, until that is killed', async () => {
    const directory = temporary();
    const child = await writer(directory);
    await expect(openSqlite({ directory })).rejects.toThrow(`process id ${child.pid}`);
    await kill(child);
    const storage = await opened(directory);
    expect(await storage.partitions()).toHaveLength(1);
  });
});

describe('kill -9', () => {
  test('loses no acknowledged commit, and leaves none half done', async () => {
    for (let round = 0; round < 5; round += 1) {
      const directory = temporary();
      const child = await writer(directory);
      const acknowledged = await linesUntil(child, 5 + round * 40);
      await kill(child);
      const storage = await opened(directory);
      const [partition] = await storage.partitions();
      if (partition === undefined) throw new Error('no partition');
      expect(partition.generation).toBeGreaterThanOrEqual(acknowledged);
      const records = await allRecords(storage, partition.id);
      // Commit g puts two records of version g: both are there, or neither.
      const versions = [...records.values()].map(({ version }) => version).sort((a, b) => a - b);
      const expected = Array.from({ length: partition.generation - 1 }, (_, i) => [i + 2, i + 2]);
      expect(versions).toEqual(expected.flat());
    }
  }, 60_000);
});

describe('a disk that is full', () => {
  test('fails the commit, changes nothing, and works again with room', async () => {
    const directory = temporary();
    const storage = await opened(directory, 64);
    const partition = somePartition();
    await storage.create(partition, []);
    let generation = 1;
    const big = () => someRecord({ blob: randomBytes(20_000) });
    const kept = [];
    let failure: unknown = null;
    while (failure === null) {
      const record = big();
      failure = await storage.commit(next(partition, generation + 1, { puts: [record] })).then(
        () => null,
        (error: unknown) => error,
      );
      if (failure !== null) break;
      generation += 1;
      kept.push(record);
    }
    expect(failure).toBeInstanceOf(Fault);
    // A client hears it; where the store is only the operator does.
    expect(failure).toMatchObject({
      message: expect.stringMatching(/^the store: the disk is full: free some space/),
      cause: { message: expect.stringContaining(directory) },
    });
    expect(kept.length).toBeGreaterThan(3);
    expect((await storage.partitions())[0]?.generation).toBe(generation);
    expect((await allRecords(storage, partition.id)).size).toBe(kept.length);
    const deletes = kept.slice(0, 2).map(({ id }) => id);
    expect(await storage.commit(next(partition, generation + 1, { deletes }))).toBe('committed');
    expect(await storage.commit(next(partition, generation + 2, { puts: [big()] }))).toBe(
      'committed',
    );
  });

  test.skipIf(!canMount())('is noticed on a real one, too', async () => {
    const directory = temporary();
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m,mode=0700', 'tmpfs', directory]);
    cleanups.push(() => void execFileSync('umount', [directory]));
    const storage = await opened(directory);
    const partition = somePartition();
    await storage.create(partition, []);
    writeFileSync(join(directory, 'ballast'), randomBytes(500_000));
    let generation = 1;
    const commit = () =>
      storage.commit(
        next(partition, generation + 1, { puts: [someRecord({ blob: randomBytes(50_000) })] }),
      );
    await expect(
      (async () => {
        for (let i = 0; i < 50; i += 1) {
          await commit();
          generation += 1;
        }
      })(),
    ).rejects.toThrow('the disk is full');
    expect((await storage.partitions())[0]?.generation).toBe(generation);
    rmSync(join(directory, 'ballast'));
    expect(await commit()).toBe('committed');
    expect((await allRecords(storage, partition.id)).size).toBe(generation);
  });
});

function canMount(): boolean {
  const directory = mkdtempSync(join(tmpdir(), 'coffer-mount-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', directory], {
      stdio: 'ignore',
    });
    execFileSync('umount', [directory]);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** A process that commits for ever, and says each generation that was acknowledged. */
async function writer(directory: string): Promise<ChildProcess> {
  const script = join(import.meta.dirname, 'sqlite-writer.ts');
  const child = spawn(process.execPath, [script, directory], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  cleanups.push(() => kill(child));
  await linesUntil(child, 1);
  return child;
}

function linesUntil(child: ChildProcess, generation: number): Promise<number> {
  return new Promise((resolve, reject) => {
    let text = '';
    const listen = (chunk: Buffer): void => {
      text += chunk.toString();
      const last = Number(text.slice(0, text.lastIndexOf('\n')).split('\n').at(-1));
      if (last < generation) return;
      child.stdout?.off('data', listen);
      resolve(last);
    };
    child.stdout?.on('data', listen);
    child.on('exit', () => reject(new Error('the writer ended')));
  });
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.on('exit', resolve));
  child.kill('SIGKILL');
  await ended;
}
