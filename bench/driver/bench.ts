/**
 * What a request costs the vault beyond its cryptography: CPU time of the vault's process, all of
 * its threads, beside a loop over node:crypto in turn.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plan } from '../plan.ts';
import { ownCpuMs } from '../race.ts';
import type { Figures } from '../race.ts';
import { NOTHING_FOUND } from '../finding.ts';
import type { Comparison, Found } from '../finding.ts';
import { quantile, spreadOf, spreadOrNull } from '../statistics.ts';
import { VaultProcess } from '../vault-process.ts';
import { Line } from './line.ts';
import { importKeys, makeDriverKeys, PREPARED } from './works.ts';

const IN_FLIGHT = 32;
/** Not counted: the vault's engine compiles a path once it has seen it some thousand times. */
const WARM_UP_MS = 2000;
/** Rounds are so much shorter than elsewhere, and as many more: a quiet moment is short here. */
const SHORTER = 4;
/** Calls between two looks at the clock. */
const LOOP_BATCH = 32;

interface Lap {
  readonly perSecond: number;
  /** null: there is no /proc. */
  readonly cpuUs: number | null;
  readonly latenciesMs: Float64Array;
}

export async function benchDriver(plan: Plan): Promise<Found> {
  const chosen = plan.choose('driver', PREPARED);
  if (chosen.length === 0) return NOTHING_FOUND;
  const keys = makeDriverKeys();
  using vault = new VaultProcess(plan.vaultFlags);
  await vault.start();
  using visit = await vault.visit();
  const ids = await importKeys(visit.session, keys);
  const pin = readFileSync(join(vault.directory, 'user.pin'));
  using line = await Line.open(join(vault.directory, 'coffer.sock'), { user: 'user', pin });
  const comparisons: Comparison[] = [];
  for (const { name, bytes, loop, request, accepts } of chosen) {
    plan.tell(`requests encoded before: ${name}`);
    const asked = request(ids);
    if (!(await accepts(await line.ask(asked), keys))) {
      throw new Error(`${name}: the vault and node:crypto differ`);
    }
    const run = loop(keys);
    const frames = line.prepare(asked, IN_FLIGHT);
    await line.load(frames, Math.min(WARM_UP_MS, 4 * plan.roundMs));
    const rounds: [Lap, Lap][] = [];
    const roundMs = plan.roundMs / SHORTER;
    for (let round = 0; round < plan.rounds * SHORTER; round += 1) {
      const own = loopLap(run, roundMs);
      rounds.push([own, await vaultLap(vault, line, frames, roundMs)]);
    }
    const loops = rounds.map(([own]) => own);
    const figures = [
      figuresOf({ name: 'node:crypto', inFlight: 0 }, loops, loops),
      figuresOf(
        { name: `vault, ${IN_FLIGHT} in flight`, inFlight: IN_FLIGHT },
        rounds.map(([, lap]) => lap),
        loops,
      ),
    ];
    comparisons.push({ work: name, bytes, figures });
  }
  await vault.stop();
  const title = 'Through a vault, by requests encoded before';
  return { findings: [{ kind: 'comparisons', title, comparisons }], missing: [] };
}

function loopLap(run: () => unknown, forMs: number): Lap {
  const beforeCpuMs = ownCpuMs();
  const startMs = performance.now();
  let runs = 0;
  let tookMs = 0;
  do {
    for (let left = LOOP_BATCH; left > 0; left -= 1) run();
    runs += LOOP_BATCH;
    tookMs = performance.now() - startMs;
  } while (tookMs < forMs);
  const cpuUs = ((ownCpuMs() - beforeCpuMs) * 1000) / runs;
  return { perSecond: (runs * 1000) / tookMs, cpuUs, latenciesMs: new Float64Array(0) };
}

async function vaultLap(
  vault: VaultProcess,
  line: Line,
  frames: readonly Uint8Array[],
  forMs: number,
): Promise<Lap> {
  const before = vault.cpuMs();
  const startMs = performance.now();
  const latenciesMs = await line.load(frames, forMs);
  const tookMs = performance.now() - startMs;
  const after = vault.cpuMs();
  const runs = latenciesMs.length;
  const cpuUs = before === null || after === null ? null : ((after - before) * 1000) / runs;
  return { perSecond: (runs * 1000) / tookMs, cpuUs, latenciesMs };
}

interface Racing {
  readonly name: string;
  readonly inFlight: number;
}

/** Ratios are to the loop of the same round. */
function figuresOf(racing: Racing, laps: readonly Lap[], loops: readonly Lap[]): Figures {
  const pairs = laps.map((lap, round) => ({ lap, loop: loops[round] ?? lap }));
  const cpu = (use: (own: number, loop: number) => number): Figures['cpuUs'] =>
    spreadOrNull(
      pairs.map(({ lap, loop }) =>
        lap.cpuUs === null || loop.cpuUs === null ? null : use(lap.cpuUs, loop.cpuUs),
      ),
    );
  const latencies = laps.flatMap(({ latenciesMs }) => [...latenciesMs]);
  return {
    contender: racing.name,
    inFlight: racing.inFlight,
    connections: Math.min(1, racing.inFlight),
    perSecond: spreadOf(laps.map(({ perSecond }) => perSecond)),
    ofFirst: spreadOf(pairs.map(({ lap, loop }) => lap.perSecond / loop.perSecond)),
    latencyUs:
      latencies.length === 0
        ? null
        : { p50: quantile(latencies, 0.5) * 1000, p99: quantile(latencies, 0.99) * 1000 },
    cpuUs: cpu((own) => own),
    ofFirstByCpu: cpu((own, loop) => loop / own),
    beyondFirstUs: cpu((own, loop) => own - loop),
  };
}
