import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openAuditFile, type OpenAuditFile } from '../../../src/vault/audit/files.ts';
import { Clock, keys, Room, SIGN } from './fixture.ts';

let room: Room;

beforeEach(async () => {
  room = await Room.make();
});
afterEach(async () => {
  await room.remove();
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
      hint: expect.stringMatching(/^[^/]*free space[^/]*$/) as string,
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
