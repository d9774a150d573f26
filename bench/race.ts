/** Contenders in turn, A B A B: what slows the machine down for a while slows all of them. */
import { quantile, spreadOf, spreadOrNull } from './statistics.ts';
import type { Spread } from './statistics.ts';

export interface Racer {
  readonly name: string;
  /** Requests at once; 0: `run` is synchronous, and is called in a loop. */
  readonly inFlight: number;
  /** Over which `run` spreads them; 0: it makes no requests. */
  readonly connections: number;
  readonly run: () => unknown;
  /** The clock of the process that does the work, in milliseconds; null: there is none to read. */
  readonly cpuMs: () => number | null;
}

export interface RaceOptions {
  readonly rounds: number;
  /** Of one contender in one round. */
  readonly roundMs: number;
  readonly warmUpMs: number;
  /** Who repeats and times the loops of this process; the bench itself if nobody is named. */
  readonly repeat?: Repeat;
}

/** Calls `once` again and again for about so long; the mean of its milliseconds. */
export type Repeat = (once: () => void, forMs: number) => Promise<number>;

/** One contender's figures. Ratios are to the first contender in the same round. */
export interface Figures {
  readonly contender: string;
  readonly inFlight: number;
  readonly connections: number;
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

/** Runs every contender `rounds` times, after a while that does not count. */
export async function race(
  racers: readonly Racer[],
  { rounds, roundMs, warmUpMs, repeat = repeatFor }: RaceOptions,
): Promise<Figures[]> {
  const lanes = [];
  for (const racer of racers) {
    lanes.push({ racer, batch: await warmUp(racer, roundMs, warmUpMs), laps: new Array<Lap>() });
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const { racer, batch, laps } of lanes) {
      laps.push(await lap(racer, { batch, roundMs, repeat }));
    }
  }
  const first = lanes[0]?.laps ?? [];
  return lanes.map(({ racer, laps }) => figuresOf(racer, laps, first));
}

function figuresOf(racer: Racer, laps: readonly Lap[], first: readonly Lap[]): Figures {
  const { name: contender, inFlight, connections } = racer;
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
    inFlight,
    connections,
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
async function warmUp(racer: Racer, roundMs: number, warmUpMs: number): Promise<number> {
  const batchMs = Math.min(racer.inFlight === 0 ? LOOP_BATCH_MS : ASKED_BATCH_MS, roundMs / 2);
  const atLeast = Math.max(1, racer.inFlight);
  let batch = atLeast;
  const endMs = performance.now() + warmUpMs;
  do {
    const startMs = performance.now();
    await runBatch(racer, batch, []);
    const perRunMs = (performance.now() - startMs) / batch;
    batch = Math.max(atLeast, Math.min(batch * 4, Math.ceil(batchMs / perRunMs)));
  } while (performance.now() < endMs);
  return batch;
}

interface LapOptions {
  readonly batch: number;
  readonly roundMs: number;
  readonly repeat: Repeat;
}

async function lap(racer: Racer, { batch, roundMs, repeat }: LapOptions): Promise<Lap> {
  const latenciesMs: number[] = [];
  let runs = 0;
  const before = racer.cpuMs();
  let batchMs: number;
  if (racer.inFlight === 0) {
    batchMs = await repeat(() => {
      runLoop(racer, batch);
      runs += batch;
    }, roundMs);
  } else {
    batchMs = await repeatFor(async () => {
      await runBatch(racer, batch, latenciesMs);
      runs += batch;
    }, roundMs);
  }
  const after = racer.cpuMs();
  const cpuUs = before === null || after === null ? null : ((after - before) * 1000) / runs;
  return { perSecond: (batch * 1000) / batchMs, cpuUs, latenciesMs };
}

/** At least once. */
async function repeatFor(once: () => unknown, forMs: number): Promise<number> {
  const startMs = performance.now();
  let times = 0;
  let elapsedMs: number;
  do {
    await once();
    times += 1;
    elapsedMs = performance.now() - startMs;
  } while (elapsedMs < forMs);
  return elapsedMs / times;
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
