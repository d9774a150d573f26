import { stat, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readBlocks } from '../../../src/vault/audit/read.ts';
import { LIMITS } from '../../../src/wire/limits.ts';
import { Clock, Room, SIGN } from './fixture.ts';

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
