import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { verifyLog } from '../../../src/vault/audit/verify.ts';
import {
  auditPublicKey,
  CheckpointVerifier,
} from '../../../src/vault/mechanism/openssl/audit-keys.ts';
import { Clock, keys, PARTITION, Room, SIGN } from './fixture.ts';

/** SLOW=1 changes every character, not every 17th of each line. */
const SLOW = process.env['SLOW'] === '1';

let room: Room;
let names: string[];
/** The log's lines by file, without their newlines. */
let files: Map<string, string[]>;

/** Three files, two segments, several blocks and checkpoints each. */
beforeEach(async () => {
  room = await Room.make();
  const clock = new Clock('2026-01-01T00:00Z');
  let head = { sequence: 0, hash: new Uint8Array(32) as Uint8Array };
  for (const day of [1, 2]) {
    const { log } = await room.open({ head, now: clock.now });
    clock.set(`2026-01-0${day}T00:00Z`);
    log.record(SIGN);
    log.record({ ...SIGN, label: 'ß\n"' });
    await log.flush();
    log.record({ op: 'login', outcome: 'CKR_PIN_INCORRECT', user: 'eve' });
    await log.checkpoint();
    clock.set(`2026-01-0${day + 1}T00:00Z`);
    log.record(SIGN);
    await log.flush();
    log.record(SIGN);
    await log.close();
    head = log.head();
  }
  names = await room.logFiles();
  files = new Map();
  for (const name of names) {
    const text = await readFile(room.path(name), 'latin1');
    files.set(name, text.slice(0, -1).split('\n'));
  }
});
afterEach(async () => {
  await room.remove();
});

async function refused(because?: string): Promise<void> {
  const error: unknown = await room.verify().then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toMatchObject({ name: 'UnverifiedLog' });
  if (because !== undefined) expect(String(error)).toContain(because);
}

async function withLines(name: string, lines: readonly string[], check = refused): Promise<void> {
  await writeFile(room.path(name), lines.join('\n') + '\n');
  await check();
  await writeFile(room.path(name), (files.get(name) ?? []).join('\n') + '\n');
}

test('an untouched log verifies', async () => {
  expect(names).toHaveLength(3);
  expect(await room.verify()).toMatchObject({
    blocks: 8,
    entries: 10,
    unsigned: 0,
    unfinishedBytes: 0,
    from: '2026-01-01T00:00:00.000Z',
    to: '2026-01-03T00:00:00.000Z',
  });
});

describe('refused is', () => {
  test('any character changed, in any line', async () => {
    expect.hasAssertions();
    for (const [name, lines] of files) {
      const text = lines.join('\n') + '\n';
      const step = SLOW ? 1 : 17;
      let position = 0;
      for (const line of lines) {
        const ends = [0, line.length - 2, line.length - 1, line.length];
        const inside = Array.from({ length: Math.ceil(line.length / step) }, (_, i) => i * step);
        for (const at of new Set([...ends, ...inside])) {
          const index = position + at;
          for (const other of alternatives(text.charAt(index))) {
            await writeFile(
              room.path(name),
              text.slice(0, index) + other + text.slice(index + 1),
              'latin1',
            );
            await refused();
          }
        }
        position += line.length + 1;
      }
      await writeFile(room.path(name), text);
    }
    await room.verify();
  }, 120_000);

  test('any line removed, doubled, moved or swapped', async () => {
    expect.hasAssertions();
    for (const [name, lines] of files) {
      for (const [i, line] of lines.entries()) {
        await withLines(name, lines.toSpliced(i, 1));
        await withLines(name, lines.toSpliced(i, 0, line));
        await withLines(name, lines.toSpliced(i, 0, ''));
        if (i > 0) await withLines(name, lines.toSpliced(i - 1, 2, line, lines[i - 1] ?? ''));
        await withLines(
          name,
          [...lines.toSpliced(i, 1), line].slice(0, lines.length + 1),
          async () => {
            if (i < lines.length - 1) await refused();
          },
        );
      }
    }
    await room.verify();
  }, 60_000);

  test('a file removed, emptied, cut, renamed, swapped or doubled', async () => {
    expect.hasAssertions();
    const texts = new Map<string, string>();
    for (const name of names) texts.set(name, await readFile(room.path(name), 'latin1'));
    const restore = async (): Promise<void> => {
      for (const name of await room.logFiles()) await rm(room.path(name));
      for (const [name, text] of texts) await writeFile(room.path(name), text);
      await room.verify();
    };
    for (const [name, text] of texts) {
      await rm(room.path(name));
      await refused();
      await restore();
      for (let size = 0; size < text.length; size += 97) {
        await writeFile(room.path(name), text.slice(0, size));
        await refused();
      }
      await writeFile(room.path(name), text.slice(0, -1));
      await refused();
      await restore();
      for (const other of [
        '2025-12-31.001.jsonl',
        '2026-01-01.002.jsonl',
        '2026-02-01.001.jsonl',
      ]) {
        await rename(room.path(name), room.path(other));
        await refused();
        await restore();
        await writeFile(room.path(other), text);
        await refused();
        await restore();
      }
      for (const odd of [`${name}.bak`, 'x.jsonl', '2026-01-01.1.jsonl']) {
        await writeFile(room.path(odd), text);
        await refused('not a name');
        await rm(room.path(odd));
      }
    }
    await writeFile(room.path(names[0] ?? ''), texts.get(names[1] ?? '') ?? '');
    await refused('renamed');
  }, 60_000);

  test('the end cut at any earlier block or checkpoint', async () => {
    expect.hasAssertions();
    const [last = ''] = names.slice(-1);
    const lines = files.get(last) ?? [];
    for (let keep = 0; keep < lines.length; keep++) {
      await withLines(last, lines.slice(0, keep), () => refused());
    }
    await rm(room.path(last));
    await refused('last checkpoint is missing');
  });

  test('the note of the last checkpoint removed or altered', async () => {
    expect.hasAssertions();
    const text = await readFile(room.path('checkpoint'), 'latin1');
    await rm(room.path('checkpoint'));
    await refused('checkpoint is missing');
    for (const other of ['', 'x\n', text.trimEnd(), text.replace('"entries":10', '"entries":11')]) {
      await writeFile(room.path('checkpoint'), other);
      await refused('not a checkpoint signed');
    }
  });

  test('an emptied folder, or none at all', async () => {
    await rm(room.folder, { recursive: true });
    await expect(room.verify()).rejects.toThrow('ENOENT');
    await mkdir(room.folder);
    await refused('no log files');
  });

  test('a log of another key, or another partition', async () => {
    const { folder } = room;
    const other = new CheckpointVerifier(auditPublicKey(keys(9).signingSeed));
    await expect(verifyLog({ folder, partition: PARTITION, verifier: other })).rejects.toThrow(
      'signed with this public key',
    );
    const own = new CheckpointVerifier(auditPublicKey(keys().signingSeed));
    await expect(
      verifyLog({ folder, partition: 'cd'.repeat(16), verifier: own }),
    ).rejects.toMatchObject({ name: 'UnverifiedLog' });
  });
});

test('verifies while the vault writes', async () => {
  const busy = await Room.make();
  try {
    const { log } = await busy.open({}, { fileBytesMax: 200_000, blocksPerCheckpoint: 5 });
    log.record(SIGN);
    await log.flush();
    const state = { writing: true };
    const writer = (async () => {
      for (let n = 0; n < 200; n++) {
        for (let i = 0; i < 50; i++) log.record(SIGN);
        await log.flush();
      }
      state.writing = false;
    })();
    let seen = 0;
    while (state.writing) {
      const { entries } = await busy.verify();
      expect(entries).toBeGreaterThanOrEqual(seen);
      seen = entries;
    }
    await writer;
    await log.close();
    expect((await busy.verify()).entries).toBe(10_001);
  } finally {
    await busy.remove();
  }
});

/**
 * Another character of the same kind, one of another kind, and the same letter in the other case.
 */
function alternatives(character: string): Set<string> {
  const code = character.charCodeAt(0);
  const all = new Set([String.fromCharCode(code ^ 1), '\n', character.toUpperCase()]);
  if (SLOW) for (const other of ['0', 'x', ' ', '\u0000', character.toLowerCase()]) all.add(other);
  all.delete(character);
  return all;
}
