import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Clock, PARTITION, Room, SIGN } from './fixture.ts';

const PROGRAM = join(import.meta.dirname, '../../../src/vault/audit/main.ts');
const WRITER = join(import.meta.dirname, 'crashing-writer.ts');

let room: Room;

beforeEach(async () => {
  room = await Room.make();
});
afterEach(async () => {
  await room.remove();
});

interface Answer {
  readonly status: number | string | null;
  readonly stdout: string;
  readonly stderr: string;
}

function run(verb: string, options: object): Promise<Answer> {
  const json = JSON.stringify({ dir: room.directory, ...options });
  return new Promise((resolve) => {
    execFile(process.execPath, [PROGRAM, verb, json], (error, stdout, stderr) => {
      resolve({ status: error === null ? 0 : (error.code ?? null), stdout, stderr });
    });
  });
}

async function write(count: number): Promise<void> {
  const clock = new Clock('2026-01-02T03:04:05.678Z');
  const { log } = await room.open({ now: clock.now });
  for (let n = 0; n < count; n++) log.record(SIGN);
  log.record({ op: 'login', outcome: 'CKR_PIN_INCORRECT', user: 'eve', label: '\u202e\u001b[2J' });
  await log.close();
}

describe('verify', () => {
  test('says what it checked, and how far the key can be trusted', async () => {
    await write(3);
    const { status, stdout, stderr } = await run('verify', {});
    expect(status).toBe(0);
    expect(stdout).toContain(`the audit log of web (${PARTITION}) is whole and unaltered\n`);
    expect(stdout).toMatch(/blocks {7}1\nentries {6}4\ncheckpoints {2}1\n/);
    expect(stderr).toContain('only as trustworthy as that folder');
  });

  test('takes a public key kept elsewhere, a label, an id, or a copy of the folder', async () => {
    await write(1);
    const publicKey = join(room.directory, 'kept.pem');
    await cp(room.path('public-key.pem'), publicKey);
    for (const partition of ['web', PARTITION]) {
      const { status, stdout, stderr } = await run('verify', { partition, publicKey, json: true });
      expect([status, stderr]).toEqual([0, '']);
      expect(JSON.parse(stdout)).toMatchObject({
        label: 'web',
        blocks: 1,
        entries: 2,
        unsigned: 0,
      });
    }
    const copy = join(room.directory, 'copy');
    await cp(room.folder, copy, { recursive: true });
    expect((await run('verify', { dir: copy })).status).toBe(0);
    await writeFile(publicKey, '-----BEGIN PRIVATE KEY-----\n');
    expect(await run('verify', { publicKey })).toMatchObject({ status: 1, stdout: '' });
  });

  test('says what is wrong with the public key, and what is wanted', async () => {
    await write(1);
    const nonsense = join(room.directory, 'nonsense');
    await writeFile(nonsense, 'no key');
    for (const [publicKey, reason] of [
      [join(room.directory, 'nope'), 'there is no such file'],
      [room.directory, 'it is a directory'],
      [nonsense, 'it holds no Ed25519 public key'],
    ]) {
      const { status, stderr } = await run('verify', { publicKey });
      expect(status).toBe(1);
      expect(stderr).toBe(
        `error: ${publicKey} cannot be used as the public key: ${reason}\n` +
          'hint: give the Ed25519 public key of the log, PEM or DER, with --public-key: ' +
          'coffer audit checkpoint prints it.\n',
      );
    }
  });

  test('refuses an edited line, with its file and number', async () => {
    await write(3);
    const [name = ''] = await room.logFiles();
    const lines = (await readFile(room.path(name), 'latin1')).split('\n');
    // As sed's 3s/[0-9]/8/;3s/[a-f]/0/.
    lines[2] = (lines[2] ?? '').replace(/[0-9]/, '8').replace(/[a-f]/, '0');
    await writeFile(room.path(name), lines.join('\n'));
    const { status, stdout, stderr } = await run('verify', {});
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^error: .*\.jsonl, line 3: .*\nhint: .*\n$/);
  });

  test('refuses what is not there, and asks which of several', async () => {
    const missing = await run('verify', {});
    expect(missing).toMatchObject({ status: 1, stdout: '' });
    expect(missing.stderr).toMatch(/^error: there is no audit log in .*\nhint: /);
    await write(1);
    expect((await run('verify', { partition: 'other' })).stderr).toContain('no partition other');
    await mkdir(join(room.directory, 'audit', 'cd'.repeat(16)));
    expect((await run('verify', {})).stderr).toContain('--partition is one of');
    expect((await run('verify', { partition: 'web' })).status).toBe(0);
    await rename(room.path('public-key.pem'), room.path('away'));
    expect((await run('verify', { partition: 'web' })).stderr).toContain('there is no such file');
    await rm(room.folder, { recursive: true });
    await mkdir(room.folder);
    expect((await run('verify', { partition: PARTITION })).status).toBe(1);
  });
});

describe('show', () => {
  test('prints the newest entries last, and nothing that a terminal would obey', async () => {
    await write(80);
    const { status, stdout } = await run('show', {});
    const lines = stdout.trimEnd().split('\n');
    expect(status).toBe(0);
    expect(lines).toHaveLength(51);
    expect(lines[0]).toMatch(/^time +n +op +outcome +user +what +mechanism$/);
    expect(lines[1]).toMatch(
      /^2026-01-02 03:04:05Z {2}32 {2}sign +CKR_OK +user +tls +ECDSA_SHA256$/,
    );
    expect(lines.at(-1)).toContain('\\u{202e}\\u{1b}[2J');
  });

  test('filters, and prints the lines themselves as JSON', async () => {
    await write(3);
    const all = (await run('show', { json: true })).stdout;
    expect(await room.text()).toContain(all);
    const some = await run('show', { json: true, op: 'sign', user: 'user', limit: 2 });
    expect(some.stdout.match(/"n":\d/g)).toEqual(['"n":2', '"n":3']);
    expect((await run('show', { json: true, since: '2026-01-03' })).stdout).toBe('');
    expect((await run('show', { json: true, since: '2026-01-02' })).stdout).toBe(all);
  });
});

test('knows no other verb', async () => {
  expect(await run('erase', {})).toMatchObject({ status: 2, stdout: '' });
});

test('every entry that was flushed is there after kill -9', async () => {
  let entries = 0;
  for (let round = 0; round < 3; round++) {
    const writer = spawn(process.execPath, [WRITER, room.directory], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    writer.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
    await expect.poll(() => said.split('\n').length, { timeout: 20_000 }).toBeGreaterThan(5);
    await sleep(round * 7);
    writer.kill('SIGKILL');
    await once(writer, 'close');
    const durable = Number(said.split('\n').at(-2));
    expect(durable).toBeGreaterThan(entries);
    const verified = await room.verifyMacs();
    expect(verified.entries).toBeGreaterThanOrEqual(durable);
    entries = verified.entries;
  }
}, 60_000);
