import { mkdir, readFile, rm, stat, symlink, truncate, writeFile } from 'node:fs/promises';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AuditHead } from '../../../src/vault/audit/audit.ts';
import { openAuditFile, type OpenAuditFile } from '../../../src/vault/audit/files.ts';
import { readBlocks } from '../../../src/vault/audit/read.ts';
import { LIMITS } from '../../../src/wire/limits.ts';
import { Clock, keys, Room, SIGN } from './fixture.ts';

let room: Room;

beforeEach(async () => {
  room = await Room.make();
});
afterEach(async () => {
  await room.remove();
});

describe('a log', () => {
  test('holds what was recorded, whole, signed and with its MACs', async () => {
    const { log, lost } = await room.open();
    expect(lost).toBe(false);
    log.record(SIGN);
    await log.flush();
    log.record({ ...SIGN, label: 'other\n' });
    log.record(SIGN);
    await log.close();
    expect(log.entries()).toBe(3);
    const verified = await room.verify();
    expect(verified).toMatchObject({ blocks: 2, entries: 3, checkpoints: 1, unsigned: 0 });
    expect(verified.head).toBe(Buffer.from(log.head().hash).toString('hex'));
    expect(await room.verifyMacs()).toEqual(verified);
    await expect(room.verifyMacs(8)).rejects.toThrow('MAC of block 1');
    expect(await room.text()).toContain('"entries":2,"profile":"guarded","mac"');
  });

  test('is for its owner alone', async () => {
    const { log } = await room.open();
    log.record(SIGN);
    await log.close();
    for (const name of [...(await room.logFiles()), 'checkpoint', 'public-key.pem', 'label']) {
      expect((await stat(room.path(name))).mode & 0o777).toBe(0o600);
    }
    expect((await stat(room.folder)).mode & 0o777).toBe(0o700);
  });

  test('goes on where it ended, in a new segment', async () => {
    let head = { sequence: 0, hash: new Uint8Array(32) as Uint8Array };
    for (let opening = 1; opening <= 3; opening++) {
      const { log, lost } = await room.open({ head, entries: opening - 1 });
      expect(lost).toBe(false);
      log.record(SIGN);
      await log.close();
      head = log.head();
      expect(head.sequence).toBe(opening);
      expect(log.entries()).toBe(opening);
    }
    expect((await room.text()).match(/^\{"segment"/gm)).toHaveLength(3);
    expect(await room.verifyMacs()).toMatchObject({ blocks: 3, entries: 3, checkpoints: 3 });
  });

  test('writes by itself what nobody flushes', async () => {
    const { log } = await room.open();
    log.record(SIGN);
    await expect.poll(() => log.head().sequence).toBe(1);
    log.record(SIGN);
    await expect.poll(() => log.head().sequence).toBe(2);
    await log.close();
  });

  test('lets flushes share a block, and gathers while one is in flight', async () => {
    const { log } = await room.open();
    log.record(SIGN);
    const first = log.flush();
    const others = Array.from({ length: 50 }, () => {
      log.record(SIGN);
      return log.flush();
    });
    await first;
    expect(log.head().sequence).toBe(1);
    await Promise.all(others);
    expect(log.head().sequence).toBe(2);
    await log.close();
    expect(await room.verify()).toMatchObject({ blocks: 2, entries: 51 });
  });

  test('bounds its blocks, so that each fits a frame', async () => {
    const { log } = await room.open();
    const label = '\u202e'.repeat(85);
    for (let n = 0; n < 5000; n++) log.record({ ...SIGN, label, client: label, value: label });
    await log.close();
    const verified = await room.verify();
    expect(verified.entries).toBe(5000);
    expect(verified.blocks).toBeGreaterThan(20);
    let after = 0;
    let text = '';
    for (let more = true; more;) {
      const page = await readBlocks(room.folder, after, 0);
      expect(page.lines.byteLength).toBeLessThan(LIMITS.frameBytesMax);
      expect(page.last).toBeGreaterThan(after);
      text += Buffer.from(page.lines).toString('latin1');
      after = page.last;
      more = page.more;
    }
    expect(text).toBe(await room.text());
  });

  test('signs every so many blocks, after a time, and on request once', async () => {
    const { log } = await room.open({}, { blocksPerCheckpoint: 3, checkpointMs: 20 });
    for (let n = 0; n < 3; n++) {
      log.record(SIGN);
      await log.flush();
    }
    expect((await room.verify()).unsigned).toBe(0);
    log.record(SIGN);
    await log.flush();
    await expect.poll(async () => (await room.verify()).checkpoints).toBe(2);
    expect(await log.checkpoint()).toEqual(log.head());
    log.record(SIGN);
    expect((await log.checkpoint()).sequence).toBe(5);
    await log.close();
    expect(await room.verify()).toMatchObject({ blocks: 5, checkpoints: 3, unsigned: 0 });
  });

  test('refuses when too much waits for the disk, and goes on afterwards', async () => {
    const { log } = await room.open();
    for (let n = 0; n < LIMITS.auditBacklogEntriesMax; n++) log.record(SIGN);
    expect(() => log.record(SIGN)).toThrow(expect.objectContaining({ code: 'CKR_DEVICE_ERROR' }));
    await log.flush();
    log.record(SIGN);
    await log.close();
    expect((await room.verify()).entries).toBe(LIMITS.auditBacklogEntriesMax + 1);
  });

  test('refuses everything once closed', async () => {
    const { log } = await room.open();
    log.record(SIGN);
    await log.close();
    await log.close();
    expect(() => log.record(SIGN)).toThrow('closed');
    await expect(log.checkpoint()).rejects.toThrow('closed');
  });

  test('cannot open in what is no directory', async () => {
    await writeFile(`${room.directory}/audit`, '');
    await expect(room.open()).rejects.toMatchObject({ name: 'Fault' });
  });
});

describe('files', () => {
  test('begin with the day and never go back with the clock', async () => {
    const clock = new Clock('2026-01-31T23:59:59.999Z');
    const { log } = await room.open({ now: clock.now });
    const times = ['2026-01-31T12:00Z', '2026-02-01T00:00Z', '2025-06-01T00:00Z', '2026-02-02Z'];
    for (const time of times) {
      clock.set(time);
      log.record(SIGN);
      await log.flush();
    }
    await log.close();
    expect(await room.logFiles()).toEqual([
      '2026-01-31.001.jsonl',
      '2026-02-01.001.jsonl',
      '2026-02-02.001.jsonl',
    ]);
    expect(await room.verifyMacs()).toMatchObject({ blocks: 4, checkpoints: 3 });
    clock.set('2024-01-01T00:00Z');
    const again = await room.open({ now: clock.now, head: log.head() });
    again.log.record(SIGN);
    await again.log.close();
    expect(again.lost).toBe(false);
    expect(await room.logFiles()).toHaveLength(3);
    expect((await room.verify()).blocks).toBe(5);
  });

  test('end at their size', async () => {
    const clock = new Clock('2026-01-31T00:00Z');
    const { log } = await room.open({ now: clock.now }, { fileBytesMax: 4000 });
    for (let n = 0; n < 40; n++) {
      log.record(SIGN);
      await log.flush();
    }
    await log.close();
    const names = await room.logFiles();
    expect(names.length).toBeGreaterThan(4);
    expect(names.at(-1)).toBe(`2026-01-31.${String(names.length).padStart(3, '0')}.jsonl`);
    expect((await room.verify()).blocks).toBe(40);
    const page = await readBlocks(room.folder, 30, 5);
    expect(page).toMatchObject({ last: 35, more: true });
    expect(
      Buffer.from(page.lines)
        .toString()
        .match(/^\{"block"/gm),
    ).toHaveLength(5);
    expect(await readBlocks(room.folder, 40, 5)).toMatchObject({ last: 40, more: false });
  });
});

describe('after a crash', () => {
  test('whatever was cut, whole blocks stay and the rest is noted', async () => {
    const { log } = await room.open();
    const ends: number[] = [];
    const [name = ''] = await (async () => {
      for (let n = 0; n < 4; n++) {
        log.record(SIGN);
        await log.flush();
        ends.push((await stat(room.path((await room.logFiles())[0] ?? ''))).size);
      }
      return room.logFiles();
    })();
    const bytes = await readFile(room.path(name));
    await log.close();
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: bytes.byteLength }), async (size) => {
        await rm(room.path('checkpoint'), { force: true });
        await writeFile(room.path(name), bytes.subarray(0, size));
        const whole = ends.filter((end) => end <= size).length;
        const { log, lost } = await room.open();
        expect(lost).toBe(false);
        expect(log.head().sequence).toBe(whole);
        log.record(SIGN);
        await log.close();
        const torn = size - (whole === 0 ? 0 : (ends[whole - 1] ?? 0));
        const text = await room.text();
        if (torn > 0)
          expect(text).toContain(`"op":"audit.torn","outcome":"CKR_OK","bytes":${torn}}`);
        else expect(text).not.toContain('audit.torn');
        expect((await room.verifyMacs()).entries).toBe(whole + (torn > 0 ? 2 : 1));
      }),
      { numRuns: 60 },
    );
  });

  test('NUL bytes that a power failure leaves are cut off', async () => {
    const { log } = await room.open();
    log.record(SIGN);
    await log.close();
    const [name = ''] = await room.logFiles();
    await writeFile(room.path(name), Buffer.concat([Buffer.alloc(5000), Buffer.from('x\ny\n')]), {
      flag: 'a',
    });
    const again = await room.open({ head: log.head() });
    expect(again.lost).toBe(false);
    await again.log.close();
    expect(await room.text()).toContain('"op":"audit.torn","outcome":"CKR_OK","bytes":5004}');
    expect((await room.verify()).entries).toBe(2);
  });

  test('a file begun and empty, or without a whole block, goes away', async () => {
    const { log } = await room.open({ now: new Clock('2026-01-01T00:00Z').now });
    log.record(SIGN);
    await log.close();
    await writeFile(room.path('2026-01-02.001.jsonl'), '');
    await writeFile(room.path('2026-01-02.002.jsonl'), '{"file":"2026-01-02.002.js');
    const again = await room.open({ head: log.head(), now: new Clock('2026-01-03Z').now });
    again.log.record(SIGN);
    await again.log.close();
    expect(again.lost).toBe(false);
    expect(await room.logFiles()).toEqual(['2026-01-01.001.jsonl', '2026-01-03.001.jsonl']);
    expect((await room.verify()).entries).toBe(3);
  });
});

describe('lost', () => {
  async function written(blocks: number): Promise<{ name: string; head: AuditHead }> {
    const { log } = await room.open();
    for (let n = 0; n < blocks; n++) {
      log.record(SIGN);
      await log.flush();
    }
    await log.close();
    return { name: (await room.logFiles())[0] ?? '', head: log.head() };
  }

  test.each([
    ['all files are removed', (name: string) => rm(room.path(name))],
    ['the folder is removed', () => rm(room.folder, { recursive: true })],
    ['the file is emptied', (name: string) => truncate(room.path(name))],
    ['the end is cut', (name: string) => truncate(room.path(name), 1500)],
    [
      'a byte is changed',
      async (name: string) => {
        const text = await readFile(room.path(name), 'latin1');
        await writeFile(room.path(name), text.replace('"tls"', '"tlS"'));
      },
    ],
  ])('when %s: alarm, a line, and the gap stays visible', async (_, damage) => {
    const { name, head } = await written(5);
    await damage(name);
    const before = await room.text().catch(() => '');
    const again = await room.open({ head, entries: 5 });
    expect(again.lost).toBe(true);
    expect(again.log.head().sequence).toBeGreaterThanOrEqual(5);
    expect(again.log.entries()).toBeGreaterThan(5);
    await again.log.close();
    const text = await room.text();
    expect(text).toContain('"op":"audit.lost"');
    if (name !== '' && before.includes('tlS')) expect(text.startsWith(before)).toBe(true);
    await expect(room.verify()).rejects.toMatchObject({ name: 'UnverifiedLog' });
    const third = await room.open({ head: again.log.head(), entries: again.log.entries() });
    expect(third.lost).toBe(false);
    await third.log.close();
  });

  test('is a log that the same key wrote, but another: the vault tells, and verify passes it on', async () => {
    const { head } = await written(5);
    await rm(room.folder, { recursive: true });
    await written(9);
    const again = await room.open({ head, entries: 5 });
    expect(again.lost).toBe(true);
    await again.log.close();
    expect(await room.verify()).toMatchObject({ blocks: 10, entries: 10, lost: 1 });
  });

  test('is not a log that is ahead of the manifest, over files', async () => {
    const clock = new Clock('2026-01-01T00:00Z');
    const { log } = await room.open({ now: clock.now });
    const heads = [log.head()];
    for (let day = 1; day <= 5; day++) {
      clock.set(`2026-01-0${day}T00:00Z`);
      for (let n = 0; n < 2; n++) {
        log.record(SIGN);
        await log.flush();
        heads.push(log.head());
      }
    }
    await log.close();
    for (const head of heads) {
      const again = await room.open({ head, now: clock.now });
      expect(again.lost).toBe(false);
      await again.log.close();
      const other = { sequence: head.sequence, hash: new Uint8Array(32).fill(1) };
      if (head.sequence === 0) continue;
      const forged = await room.open({ head: other, now: clock.now });
      expect(forged.lost).toBe(true);
      await forged.log.close();
      await rm(room.path('2026-01-05.002.jsonl'));
      await writeFile(room.path('checkpoint'), '');
      await rm(room.path('checkpoint'));
    }
  });
});

describe('a disk that fails', () => {
  /** Writes half of what it is asked to and fails, or fails to sync, while told to. */
  function failing(): { mode: 'works' | 'full' | 'unsynced' | 'readonly'; open: OpenAuditFile } {
    const disk: ReturnType<typeof failing> = {
      mode: 'works',
      open: async (path) => {
        if (disk.mode === 'readonly') throw new Error('EROFS: read-only file system');
        const file = await openAuditFile(path);
        return {
          ...file,
          write: async (bytes, position) => {
            const full = disk.mode === 'full';
            await file.write(full ? bytes.subarray(0, bytes.byteLength >> 1) : bytes, position);
            if (full) throw new Error('ENOSPC: no space left on device');
          },
          sync: async () => {
            if (disk.mode === 'unsynced') throw new Error('EIO: i/o error');
            await file.sync();
          },
        };
      },
    };
    return disk;
  }

  test.each(['full', 'unsynced'] as const)('%s: refuses, then loses nothing', async (mode) => {
    const disk = failing();
    const notices: string[] = [];
    const notice = (message: string): void => void notices.push(message);
    const { log } = await room.open({ notice }, { openFile: disk.open });
    log.record(SIGN);
    await log.flush();
    disk.mode = mode;
    log.record(SIGN);
    const refusal = {
      code: 'CKR_DEVICE_ERROR',
      message: expect.stringContaining('the audit log cannot be written: E') as string,
      hint: expect.stringContaining('free space') as string,
    };
    const first = log.flush();
    log.record(SIGN);
    const second = log.flush();
    await expect(first).rejects.toMatchObject(refusal);
    await expect(second).rejects.toMatchObject(refusal);
    expect(() => log.record(SIGN)).toThrow(expect.objectContaining(refusal));
    await expect(log.checkpoint()).rejects.toMatchObject(refusal);
    expect(log.head().sequence).toBe(1);
    disk.mode = 'works';
    await expect.poll(() => log.head().sequence).toBe(3);
    log.record(SIGN);
    await log.close();
    expect(await room.verifyMacs()).toMatchObject({ entries: 4, unsigned: 0 });
    expect(notices).toHaveLength(2);
    expect(notices[1]).toContain('can be written again');
  });

  test('read-only when the day changes', async () => {
    const disk = failing();
    const clock = new Clock('2026-01-01T00:00Z');
    const { log } = await room.open({ now: clock.now }, { openFile: disk.open });
    log.record(SIGN);
    await log.flush();
    clock.set('2026-01-02T00:00Z');
    disk.mode = 'readonly';
    log.record(SIGN);
    await expect(log.flush()).rejects.toThrow('EROFS');
    disk.mode = 'works';
    await log.close();
    expect(await room.verify()).toMatchObject({ entries: 2, blocks: 2, checkpoints: 2 });
  });

  test('closing without a disk says so, and erases the keys all the same', async () => {
    const disk = failing();
    const given = keys();
    const { log } = await room.open({ keys: given }, { openFile: disk.open });
    expect(() => given.hmacKey.byteLength).toThrow('erased');
    expect(() => given.signingSeed.byteLength).toThrow('erased');
    disk.mode = 'full';
    log.record(SIGN);
    await expect(log.close()).rejects.toMatchObject({ code: 'CKR_DEVICE_ERROR' });
    expect(() => log.record(SIGN)).toThrow('closed');
  });

  test('a file that was removed or written to by others is a failure, and is not written over', async () => {
    const { log } = await room.open();
    log.record(SIGN);
    await log.flush();
    const [name = ''] = await room.logFiles();
    await writeFile(room.path(name), 'mine\n', { flag: 'a' });
    log.record(SIGN);
    await expect(log.flush()).rejects.toThrow('another program changed');
    expect(await room.text()).toMatch(/mine\n$/);
    await rm(room.path(name));
    await expect(log.close()).rejects.toThrow('was removed');
  });

  test('a link in the place of a file is not followed', async () => {
    await mkdir(room.folder, { recursive: true });
    const { log } = await room.open({ now: new Clock('2026-01-02T00:00Z').now });
    await symlink(`${room.directory}/target`, room.path('2026-01-02.001.jsonl'));
    log.record(SIGN);
    await expect(log.flush()).rejects.toThrow('ELOOP');
    await rm(room.path('2026-01-02.001.jsonl'));
    await log.close();
    expect((await room.verify()).entries).toBe(1);
  });
});
