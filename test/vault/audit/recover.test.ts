import { readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AuditHead } from '../../../src/vault/audit/audit.ts';
import { Clock, keys, Room, SIGN } from './fixture.ts';

let room: Room;

beforeEach(async () => {
  room = await Room.make();
});
afterEach(async () => {
  await room.remove();
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

describe('blocks that no checkpoint covers yet', () => {
  /** Writes blocks, one a time, and crashes: the newest file ends without a checkpoint. */
  async function crashed(times: readonly string[], hmacKeyByte = 7): Promise<void> {
    const clock = new Clock(times[0] ?? '');
    const own = { hmacKey: keys(hmacKeyByte).hmacKey, signingSeed: keys().signingSeed };
    const { log } = await room.open({ now: clock.now, keys: own });
    for (const time of times) {
      clock.set(time);
      log.record(SIGN);
      await log.flush();
    }
    const newest = (await room.logFiles()).at(-1) ?? '';
    const bytes = await readFile(room.path(newest));
    const signed = await readFile(room.path('checkpoint')).catch(() => null);
    await log.close();
    await writeFile(room.path(newest), bytes);
    if (signed === null) await rm(room.path('checkpoint'));
    else await writeFile(room.path('checkpoint'), signed);
  }

  async function reopened(): Promise<boolean> {
    const { log, lost } = await room.open({ now: new Clock('2026-01-09T00:00Z').now });
    await log.close();
    return lost;
  }

  const ONE_DAY = ['2026-01-01T01:00Z', '2026-01-01T02:00Z', '2026-01-01T03:00Z'];
  const THREE_DAYS = ['2026-01-01T01:00Z', '2026-01-02T01:00Z', '2026-01-03T01:00Z'];

  test.each([
    ['of one file', ONE_DAY],
    ['whose segment began in an older file', THREE_DAYS],
  ])('%s are taken when the vault wrote them', async (_, times) => {
    await crashed(times);
    expect(await reopened()).toBe(false);
    expect((await room.verifyMacs()).entries).toBe(3);
  });

  test('are taken after one crash upon another', async () => {
    await crashed(ONE_DAY);
    await crashed(['2026-01-01T04:00Z', '2026-01-01T05:00Z']);
    await crashed(['2026-01-01T06:00Z']);
    expect(await reopened()).toBe(false);
    expect((await room.verifyMacs()).entries).toBe(6);
  });

  test.each([
    ['of one file', ONE_DAY],
    ['whose segment began in an older file', THREE_DAYS],
  ])('%s raise the alarm when somebody else wrote them, hashes and all', async (_, times) => {
    await crashed(times, 8);
    expect(await reopened()).toBe(true);
    expect(await room.text()).toContain('"op":"audit.lost"');
  });

  test('raise it when somebody else wrote some behind the vault’s own', async () => {
    await crashed(ONE_DAY);
    await crashed(['2026-01-01T04:00Z', '2026-01-01T05:00Z'], 8);
    expect(await reopened()).toBe(true);
  });

  test('are taken at their word when the file is gone in which their segment began', async () => {
    await crashed(THREE_DAYS);
    await rm(room.path('2026-01-01.001.jsonl'));
    await rm(room.path('2026-01-02.001.jsonl'));
    expect(await reopened()).toBe(false);
  });
});
