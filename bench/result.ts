/** What a run found, and all that is needed to judge and to repeat it. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { dirname, join } from 'node:path';
import { messageOf, Mistake } from '../examples/tls-offload/mistake.ts';
import type { Finding } from './finding.ts';
import { ROOT } from './program-file.ts';

export interface Result {
  readonly when: string;
  readonly machine: Machine;
  /** Run it in a checkout of the commit. */
  readonly command: string;
  readonly tookS: number;
  /** What a machine such as this one is taken to cost, in US dollars an hour. */
  readonly machineUsd: number;
  readonly findings: readonly Finding[];
  /** What could not be measured, and what to install for it. */
  readonly missing: readonly string[];
}

export interface Machine {
  /** Of Coffer. */
  readonly version: string;
  /** null outside a git checkout. */
  readonly commit: string | null;
  /** Files differ from the commit. */
  readonly dirty: boolean;
  readonly node: string;
  readonly openssl: string;
  readonly cpu: string;
  readonly cores: number;
  /** Of the last minute, when the run ended: more than about one here is other programs' work. */
  readonly load: number;
}

export function describeMachine(): Machine {
  return {
    version: version(),
    commit: git('rev-parse', 'HEAD'),
    dirty: (git('status', '--porcelain') ?? '') !== '',
    node: process.version,
    openssl: process.versions.openssl,
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: availableParallelism(),
    load: loadavg()[0] ?? 0,
  };
}

function version(): string {
  const read: unknown = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  return typeof read === 'object' && read !== null && 'version' in read
    ? String(read.version)
    : 'unknown';
}

export function writeResult(file: string, result: Result): void {
  writeText(file, `${JSON.stringify(result, null, 2)}\n`);
}

/** In a directory that is made when it is missing. */
export function writeText(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Throws `Mistake` for what is no result of a run. */
export function readResult(file: string): Result {
  const hint = 'Give a file that coffer bench --json wrote.';
  let read: unknown;
  try {
    read = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Mistake(`${file} cannot be read: ${messageOf(error)}`, hint);
  }
  if (typeof read === 'object' && read !== null && 'findings' in read) return read as Result;
  throw new Mistake(`${file} is not a result of the bench`, hint);
}

function git(...args: readonly string[]): string | null {
  try {
    const stdio = ['ignore', 'pipe', 'ignore'] as const;
    return execFileSync('git', args, { cwd: ROOT, encoding: 'utf8', stdio: [...stdio] }).trim();
  } catch {
    return null;
  }
}
