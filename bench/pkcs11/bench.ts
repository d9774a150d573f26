/**
 * The PKCS#11 module, beside others of its kind: the same neutral program loads each, has each sign
 * and encrypt by the same keys, and takes turns.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { NOTHING_FOUND } from '../finding.ts';
import type { Finding, Found } from '../finding.ts';
import type { Plan } from '../plan.ts';
import { spreadOf, spreadOrNull } from '../statistics.ts';
import type { Spread } from '../statistics.ts';
import { VaultProcess } from '../vault-process.ts';
import { missingContenders, startContenders } from './contenders.ts';
import type { Contender } from './contenders.ts';
import { benchFirstSignature } from './first.ts';
import { CARGO_MANIFEST, COFFER_MODULE, Load, NO_SOURCES, PROGRAM, Refused } from './load.ts';
import type { Run } from './load.ts';
import { importKeys, makeKeys, WORKS } from './works.ts';
import type { Keys, Work } from './works.ts';

export interface ModuleComparison {
  readonly work: string;
  readonly mechanism: string;
  readonly processes: number;
  /** Of each process. */
  readonly threads: number;
  /** Coffer first. */
  readonly figures: readonly ModuleFigures[];
}

export interface ModuleFigures {
  readonly contender: string;
  readonly perSecond: Spread;
  /** Coffer's operations a second to this one's, in the same round. */
  readonly lead: Spread;
  /** CPU time an operation of the program with the module in it. */
  readonly programUs: Spread;
  /** And of the server behind the module, if there is one. */
  readonly serverUs: Spread | null;
  /** How long one operation takes; medians over the rounds. */
  readonly latencyUs: { readonly p50: number; readonly p99: number };
}

/** Processes, and threads of each. */
const SHAPES = [
  [1, 1],
  [1, 8],
] as const;
const MANY_PROCESSES = [8, 1] as const;
const QUICK_SHAPES = [[1, 8]] as const;
/** One of each kind. */
const QUICK_WORKS = WORKS.filter(
  ({ command }) => command === 'ecdsa' || !/ecdsa|pkcs/.test(command),
);
const TITLE = 'Through PKCS#11: the same program with each module';
/** Not counted: the vault's engine compiles a path once it has seen it some thousand times. */
const WARM_UP_ROUNDS = 3;

export async function benchPkcs11(plan: Plan): Promise<Found> {
  const works = plan.choose('pkcs11', plan.isQuick ? QUICK_WORKS : WORKS);
  if (works.length === 0) return NOTHING_FOUND;
  const why = plan.isQuick ? whyNotBuilt() : await buildModule(plan);
  if (why !== null) return { findings: [], missing: [why, ...missingContenders()] };
  const { comparisons, missing } = await raceAll(plan, works);
  const findings: Finding[] = [{ kind: 'modules', title: TITLE, comparisons }];
  if (plan.runs('pkcs11') && !plan.isQuick) {
    const quantities = await benchFirstSignature(plan);
    findings.push({ kind: 'quantities', title: 'First signature through PKCS#11', quantities });
  }
  return { findings, missing };
}

interface Raced {
  readonly comparisons: readonly ModuleComparison[];
  readonly missing: readonly string[];
}

async function raceAll(plan: Plan, works: readonly Work[]): Promise<Raced> {
  const keys = makeKeys();
  using vault = new VaultProcess(plan.vaultFlags);
  await vault.start();
  using cleanUp = new DisposableStack();
  const { contenders, missing } = await startContenders(vault);
  const lanes: Lane[] = [];
  for (const contender of contenders) {
    cleanUp.use(contender);
    const loads: Load[] = [];
    cleanUp.defer(() => loads.forEach((load) => load[Symbol.dispose]()));
    lanes.push({ contender, loads });
    await importKeys(await grown(contender, loads, 1), keys);
  }
  const comparisons: ModuleComparison[] = [];
  for (const work of works) {
    const able = await thoseAble(work, lanes, keys, missing);
    for (const [processes, threads] of shapesOf(plan)) {
      plan.tell(`PKCS#11: ${work.name}, ${processes * threads} at once`);
      const figures = await raceModules(able, { work, processes, threads }, plan);
      const { name, mechanism } = work;
      comparisons.push({ work: name, mechanism, processes, threads, figures });
    }
  }
  await Promise.all(lanes.flatMap(({ loads }) => loads.map((load) => load.end())));
  cleanUp.dispose();
  await vault.stop();
  return { comparisons, missing };
}

function shapesOf({ isQuick, isFull }: Plan): readonly (readonly [number, number])[] {
  if (isQuick) return QUICK_SHAPES;
  return isFull ? [...SHAPES, MANY_PROCESSES] : SHAPES;
}

/** Null when they are there; whoever has no time to build them takes them as they are. */
function whyNotBuilt(): string | null {
  if (existsSync(COFFER_MODULE) && existsSync(PROGRAM)) return null;
  return existsSync(CARGO_MANIFEST)
    ? 'pkcs11: coffer bench --only pkcs11 builds the module first (with Rust, https://rustup.rs)'
    : NO_MODULE;
}

const NO_MODULE = `pkcs11: ${NO_SOURCES}`;

/** Null when the module and the load program are there and up to date; else why they are not. */
export async function buildModule(plan: Plan): Promise<string | null> {
  if (!existsSync(CARGO_MANIFEST)) return NO_MODULE;
  plan.tell('building the PKCS#11 module');
  const options = ['--release', '--locked', '--quiet', '--manifest-path', CARGO_MANIFEST];
  try {
    await promisify(execFile)('cargo', ['build', '--lib', ...options]);
    await promisify(execFile)('cargo', ['build', '--example', 'load', ...options]);
    return null;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    return 'pkcs11: the module is built by Rust, https://rustup.rs';
  }
}

interface Lane {
  readonly contender: Contender;
  /** Programs that use it, each a process. */
  readonly loads: Load[];
}

interface Shape {
  readonly work: Work;
  readonly processes: number;
  readonly threads: number;
}

/** The first of as many programs as asked for. */
async function grown(contender: Contender, loads: Load[], processes: number): Promise<Load> {
  while (loads.length < processes) loads.push(await Load.start(contender.target));
  const [first] = loads;
  if (first === undefined) throw new Error('there is no program');
  return first;
}

/** Lanes whose module has the mechanism, each of which did it right. */
async function thoseAble(
  work: Work,
  lanes: readonly Lane[],
  keys: Keys,
  missing: string[],
): Promise<Lane[]> {
  const able: Lane[] = [];
  for (const lane of lanes) {
    const { contender, loads } = lane;
    try {
      const load = await grown(contender, loads, 1);
      requireRight(contender.name, work, keys, await load.once(work.command));
      able.push(lane);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      missing.push(`${contender.name} has no ${work.mechanism}: ${error.message}`);
    }
  }
  return able;
}

/** A bench whose contenders do something else than they should ends here. */
export function requireRight(
  name: string,
  work: Work,
  keys: Keys,
  once: Parameters<Work['check']>[1],
): void {
  if (!work.check(keys, once)) throw new Error(`${name} gets ${work.name} wrong`);
  const output = Buffer.from(once.output);
  output.writeUInt8(output.readUInt8(0) ^ 1);
  if (work.check(keys, { ...once, output })) throw new Error(`${work.name} is not checked`);
}

async function raceModules(
  lanes: readonly Lane[],
  shape: Shape,
  { rounds, roundMs }: Plan,
): Promise<ModuleFigures[]> {
  const laps = lanes.map(() => new Array<Lap>());
  for (const lane of lanes) await lap(lane, shape, roundMs * WARM_UP_ROUNDS);
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, lane] of lanes.entries()) laps[at]?.push(await lap(lane, shape, roundMs));
  }
  const first = laps[0] ?? [];
  return lanes.map(({ contender }, at) => figuresOf(contender.name, laps[at] ?? [], first));
}

interface Lap {
  readonly perSecond: number;
  readonly programUs: number;
  readonly serverUs: number | null;
  readonly p50Us: number;
  readonly p99Us: number;
}

async function lap(
  { contender, loads }: Lane,
  { work, processes, threads }: Shape,
  ms: number,
): Promise<Lap> {
  await grown(contender, loads, processes);
  const before = contender.cpuMs();
  const running = loads.slice(0, processes);
  const runs = await Promise.all(running.map((load) => load.run(work.command, threads, ms)));
  const after = contender.cpuMs();
  const sum = (of: (run: Run) => number): number => runs.reduce((all, run) => all + of(run), 0);
  const operations = sum((run) => run.operations);
  return {
    perSecond: sum((run) => (run.operations * 1e6) / run.wallUs),
    programUs: sum((run) => run.cpuUs) / operations,
    serverUs: before === null || after === null ? null : ((after - before) * 1000) / operations,
    p50Us: sum((run) => run.p50Ns) / runs.length / 1000,
    p99Us: Math.max(...runs.map((run) => run.p99Ns)) / 1000,
  };
}

function figuresOf(contender: string, laps: readonly Lap[], first: readonly Lap[]): ModuleFigures {
  return {
    contender,
    perSecond: spreadOf(laps.map(({ perSecond }) => perSecond)),
    lead: spreadOf(laps.map((lap, round) => (first[round] ?? lap).perSecond / lap.perSecond)),
    programUs: spreadOf(laps.map(({ programUs }) => programUs)),
    serverUs: spreadOrNull(laps.map(({ serverUs }) => serverUs)),
    latencyUs: {
      p50: spreadOf(laps.map(({ p50Us }) => p50Us)).median,
      p99: spreadOf(laps.map(({ p99Us }) => p99Us)).median,
    },
  };
}
