import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseTranscript, pattern } from './transcript.ts';
import type { Step } from './transcript.ts';

/*
 * Each *.transcript is a terminal session that must go as written: commands after `$ `, then what
 * they print on stdout and stderr, then `[status]` unless it is 0. `…` stands for anything within a
 * line, a line of `…` for any lines, and `#` starts a comment at the beginning of a line before a
 * command. The commands of a file run in one empty directory, with `coffer` on the PATH; one that
 * leaves a process running writes its id into a file `*.pid`.
 */

const ROOT = resolve(import.meta.dirname, '../..');
const TIMEOUT_MS = 120_000;

let place: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'coffer-transcript-'));
  for (const folder of ['bin', 'work', 'run']) mkdirSync(join(place, folder), { mode: 0o700 });
  symlinkSync(join(ROOT, 'bin/coffer'), join(place, 'bin/coffer'));
});
afterEach(() => {
  for (const name of readdirSync(join(place, 'work'))) {
    if (name.endsWith('.pid')) stop(Number(readFileSync(join(place, 'work', name), 'utf8')));
  }
  rmSync(place, { recursive: true, force: true });
});

function stop(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself.
  }
}

const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.transcript'));

test.each(files)('%s', { timeout: TIMEOUT_MS }, (name) => {
  const steps = parseTranscript(readFileSync(join(import.meta.dirname, name), 'utf8'));
  expect(steps.length).toBeGreaterThan(0);
  for (const step of steps) check(name, step, run(step.command));
});

function run(command: string): { readonly output: string; readonly status: number | null } {
  const { stdout, status } = spawnSync('sh', ['-c', `exec 2>&1\n${command}`], {
    cwd: join(place, 'work'),
    env: {
      PATH: `${join(place, 'bin')}:${process.env['PATH'] ?? ''}`,
      HOME: join(place, 'work'),
      COFFER_DIR: join(place, 'work/vault'),
      XDG_RUNTIME_DIR: join(place, 'run'),
      TMPDIR: place,
      LANG: 'C.UTF-8',
    },
    encoding: 'utf8',
    timeout: TIMEOUT_MS,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const isOpen = stdout !== '' && !stdout.endsWith('\n');
  return { output: isOpen ? `${stdout}\n` : stdout, status };
}

function check(name: string, step: Step, ran: ReturnType<typeof run>): void {
  const matches = pattern(step.output).test(ran.output) && ran.status === step.status;
  if (matches) return;
  const served = join(place, 'work/serve.out');
  const log = existsSync(served) ? `\nserve.out:\n${readFileSync(served, 'utf8')}` : '';
  // Shown as a difference, with the line of the transcript to look at.
  expect
    .soft(`${ran.output}[${ran.status}]${log}`, `${name}:${step.line}: $ ${step.command}`)
    .toBe(`${step.output}[${step.status}]`);
}
