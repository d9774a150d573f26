/** What a run found, and all that is needed to judge and to repeat it. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { dirname, join } from 'node:path';
import { messageOf, Mistake } from '../examples/tls-offload/mistake.ts';
import type { ModuleResult } from './pkcs11/bench.ts';
import type { Figures } from './race.ts';
import type { Spread } from './statistics.ts';

const ROOT = join(import.meta.dirname, '..');

export interface Result {
  readonly when: string;
  readonly machine: Machine;
  /** Run it in a checkout of the commit. */
  readonly command: string;
  readonly tookS: number;
  readonly mechanisms: readonly Comparison[];
  readonly socket: readonly Comparison[];
  readonly driver: readonly Comparison[];
  readonly pkcs11: ModuleResult;
  readonly quantities: readonly Quantity[];
}

export interface Comparison {
  readonly work: string;
  readonly bytes: number;
  /** The bare loop of node:crypto first. */
  readonly figures: readonly Figures[];
}

export interface Quantity {
  readonly name: string;
  readonly unit: 'ms' | 'MiB';
  readonly value: Spread;
}

export interface Machine {
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
    commit: git('rev-parse', 'HEAD'),
    dirty: git('status', '--porcelain') !== '',
    node: process.version,
    openssl: process.versions.openssl,
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: availableParallelism(),
    load: loadavg()[0] ?? 0,
  };
}

/** Where results go when nobody says: bench/results/ is not kept in git. */
export function defaultFile(when: string): string {
  return join(ROOT, 'bench/results', `${when.replace(/[:.]/g, '-')}.json`);
}

export function writeResult(file: string, result: Result): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`);
}

/** Throws `Mistake` for what is no result of a run. */
export function readResult(file: string): Result {
  const hint = 'Give a file that npm run bench wrote: its last line says which.';
  let read: unknown;
  try {
    read = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Mistake(`${file} cannot be read: ${messageOf(error)}`, hint);
  }
  if (typeof read === 'object' && read !== null && 'pkcs11' in read) return read as Result;
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
