/** Contenders in turn, A B A B: what slows the machine down for a while slows all of them. */
import { Bench } from 'tinybench';
import { quantile, spreadOf, spreadOrNull } from './statistics.ts';
import type { Spread } from './statistics.ts';

export interface Racer {
  readonly name: string;
  /** Requests at once; 0: `run` is synchronous, and is called in a loop. */
  readonly inFlight: number;
  readonly run: () => unknown;
  /** The clock of the process that does the work, in milliseconds; null: there is none to read. */
  readonly cpuMs: () => number | null;
}

export interface RaceOptions {
  readonly rounds: number;
  /** Of one contender in one round. */
  readonly roundMs: number;
}

/** One contender's figures. Ratios are to the first contender in the same round. */
export interface Figures {
  readonly contender: string;
  readonly perSecond: Spread;
  readonly ofFirst: Spread;
  /** Of single requests, over all rounds; null for a loop that is timed as a whole. */
  readonly latencyUs: { readonly p50: number; readonly p99: number } | null;
  /** CPU time a request, of the process that does the work. */
  readonly cpuUs: Spread | null;
  /**
   * The first contender's CPU time over this one's: the ratio on a core that both have to
   * themselves.
   */
  readonly ofFirstByCpu: Spread | null;
  /** CPU time a request beyond the first contender's. */
  readonly beyondFirstUs: Spread | null;
}

interface Lap {
  readonly perSecond: number;
  readonly cpuUs: number | null;
  readonly latenciesMs: readonly number[];
}

/** For a racer that works in this process. */
export function ownCpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Batches are about this long: the timer's own cost vanishes in them. */
const LOOP_BATCH_MS = 5;
const ASKED_BATCH_MS = 50;

/** Runs every contender `rounds` times, after one round that does not count. */
export async function race(
  racers: readonly Racer[],
  { rounds, roundMs }: RaceOptions,
): Promise<Figures[]> {
  const lanes = [];
  for (const racer of racers) {
    lanes.push({ racer, batch: await warmUp(racer, roundMs), laps: new Array<Lap>() });
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const { racer, batch, laps } of lanes) laps.push(await lap(racer, batch, roundMs));
  }
  const first = lanes[0]?.laps ?? [];
  return lanes.map(({ racer, laps }) => figuresOf(racer.name, laps, first));
}

function figuresOf(contender: string, laps: readonly Lap[], first: readonly Lap[]): Figures {
  const pairs = laps.map((lap, round) => ({ lap, first: first[round] ?? lap }));
  const latencies = laps.flatMap(({ latenciesMs }) => latenciesMs);
  const cpu = (use: (own: number, first: number) => number): Spread | null =>
    spreadOrNull(
      pairs.map(({ lap, first }) =>
        lap.cpuUs === null || first.cpuUs === null ? null : use(lap.cpuUs, first.cpuUs),
      ),
    );
  return {
    contender,
    perSecond: spreadOf(laps.map(({ perSecond }) => perSecond)),
    ofFirst: spreadOf(pairs.map(({ lap, first }) => lap.perSecond / first.perSecond)),
    latencyUs:
      latencies.length === 0
        ? null
        : { p50: quantile(latencies, 0.5) * 1000, p99: quantile(latencies, 0.99) * 1000 },
    cpuUs: cpu((own) => own),
    ofFirstByCpu: cpu((own, first) => first / own),
    beyondFirstUs: cpu((own, first) => own - first),
  };
}

/** Lets the engine optimise, and finds out how many runs fill a batch. */
async function warmUp(racer: Racer, roundMs: number): Promise<number> {
  const batchMs = Math.min(racer.inFlight === 0 ? LOOP_BATCH_MS : ASKED_BATCH_MS, roundMs / 2);
  const atLeast = Math.max(1, racer.inFlight);
  let batch = atLeast;
  const endMs = performance.now() + roundMs;
  do {
    const startMs = performance.now();
    await runBatch(racer, batch, []);
    const perRunMs = (performance.now() - startMs) / batch;
    batch = Math.max(atLeast, Math.min(batch * 4, Math.ceil(batchMs / perRunMs)));
  } while (performance.now() < endMs);
  return batch;
}

/** tinybench calls a batch as often as fits, and gets the mean of its runs for a sample. */
async function lap(racer: Racer, batch: number, roundMs: number): Promise<Lap> {
  const bench = new Bench({ time: roundMs, iterations: 1, warmup: false, throws: true });
  const latenciesMs: number[] = [];
  let runs = 0;
  const sample = (startMs: number): object => {
    const elapsedMs = performance.now() - startMs;
    runs += batch;
    return { overriddenDuration: elapsedMs / batch, overriddenIterationCost: elapsedMs };
  };
  const work =
    racer.inFlight === 0
      ? () => {
          const startMs = performance.now();
          runLoop(racer, batch);
          return sample(startMs);
        }
      : async () => {
          const startMs = performance.now();
          await runBatch(racer, batch, latenciesMs);
          return sample(startMs);
        };
  bench.add(racer.name, work, { async: racer.inFlight > 0 });
  const before = racer.cpuMs();
  const [task] = await bench.run();
  const after = racer.cpuMs();
  const result = task?.result;
  if (result?.state !== 'completed') throw new Error(`${racer.name} was not measured`);
  const cpuUs = before === null || after === null ? null : ((after - before) * 1000) / runs;
  return { perSecond: 1000 / result.latency.mean, cpuUs, latenciesMs };
}

function runLoop({ run }: Racer, batch: number): void {
  for (let left = batch; left > 0; left -= 1) run();
}

/** As many at once as the racer says; how long each took goes to `latenciesMs`. */
async function runBatch(racer: Racer, batch: number, latenciesMs: number[]): Promise<void> {
  const { run, inFlight } = racer;
  if (inFlight === 0) {
    runLoop(racer, batch);
    return;
  }
  let left = batch;
  const one = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      const startMs = performance.now();
      await run();
      latenciesMs.push(performance.now() - startMs);
    }
  };
  await Promise.all(Array.from({ length: inFlight }, one));
}
