/**
 * How long a request takes that is sent when it is due, at stated fractions of the throughput; and
 * what an RSA-4096 generation beside it does to ECDSA.
 */
import { bareCrypto, makeKeys } from '../bare-crypto.ts';
import { encryption, requireAgreement, SIGNING } from '../contender.ts';
import type { Work } from '../contender.ts';
import { NOTHING_FOUND } from '../finding.ts';
import type { Found } from '../finding.ts';
import type { Plan } from '../plan.ts';
import { race } from '../race.ts';
import { quantile, spreadOf, spreadOrNull } from '../statistics.ts';
import type { Spread } from '../statistics.ts';
import { importKeys, keysOf, vaultContender } from '../vault-contender.ts';
import { VaultProcess } from '../vault-process.ts';
import { onSchedule } from './schedule.ts';

export interface LatencyComparison {
  readonly work: string;
  /** Closed loop, `THROUGHPUT_IN_FLIGHT` requests in flight: what the fractions are of. */
  readonly throughput: number;
  readonly figures: readonly LatencyFigures[];
}

export interface LatencyFigures {
  readonly contender: string;
  /** Requests that fell due each second, and that as a fraction of the throughput. */
  readonly perSecond: number;
  readonly fraction: number;
  /** Sent in all rounds. */
  readonly requests: number;
  /** In microseconds: medians over the rounds, and what they varied by. */
  readonly us: Readonly<Record<QuantileName, Spread>>;
  /** p99 to the first row's in the same round. */
  readonly p99OfFirst: Spread;
  /** CPU time a request, of the vault. */
  readonly cpuUs: Spread | null;
  /** Of 99 % of requests: how late this program itself sent them, at most. */
  readonly lateUs: Spread;
  /** Over all rounds: the microseconds within which that share of requests was answered. */
  readonly distribution: readonly { readonly share: number; readonly us: number }[];
}

export const QUANTILES = { p50: 0.5, p90: 0.9, p99: 0.99, 'p99.9': 0.999, max: 1 } as const;
export type QuantileName = keyof typeof QUANTILES;

const SHARES = [0, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 0.995, 0.999, 0.9995, 0.9999, 1];
const THROUGHPUT_IN_FLIGHT = 32;
const BESIDE = `${SIGNING.name}, beside RSA-4096`;
const WORKS = [SIGNING, encryption(1024)];
/** Low, so that a core is left for the generation and one for client and vault. */
const BESIDE_FRACTION = 0.25;

export async function benchLatency(plan: Plan): Promise<Found> {
  const works = plan.choose('latency', WORKS);
  const beside = plan.choose('latency', [{ name: BESIDE }]).length > 0;
  if (works.length === 0 && !beside) return NOTHING_FOUND;
  using vault = new VaultProcess();
  await vault.start();
  using visit = await vault.visit();
  const keys = makeKeys();
  const bare = bareCrypto(keys);
  await importKeys(visit.session, keys);
  const served = vaultContender(await keysOf(visit.session));
  await requireAgreement([bare, served]);
  const cpuMs = (): number | null => vault.cpuMs();
  const comparisons: LatencyComparison[] = [];
  for (const work of works) {
    plan.tell(`latency: ${work.name}`);
    const { run, throughput } = await calibrated(work, { bare, served, plan, cpuMs });
    const fractions = plan.isQuick ? [0.5] : [0.25, 0.5, 0.75];
    const lanes = fractions.map((fraction) => ({ name: nameOf(fraction), fraction, run, cpuMs }));
    const figures = await scheduledInTurn(lanes, throughput, plan);
    comparisons.push({ work: work.name, throughput, figures });
  }
  if (beside) {
    plan.tell(`latency: ${BESIDE}`);
    using other = await vault.visit();
    const generate = async (): Promise<void> => {
      await other.session.generateKeyPair('rsa-4096', { token: false });
    };
    const { run, throughput } = await calibrated(SIGNING, { bare, served, plan, cpuMs });
    const quiet = { name: 'quiet', fraction: BESIDE_FRACTION, run, cpuMs };
    const lanes = [quiet, { ...quiet, name: 'beside RSA-4096 generation', beside: generate }];
    const figures = await scheduledInTurn(lanes, throughput, plan);
    comparisons.push({ work: BESIDE, throughput, figures });
  }
  await vault.stop();
  const title = 'Latency of a vault: requests sent on schedule';
  return { findings: [{ kind: 'latencies', title, comparisons }], missing: [] };
}

function nameOf(fraction: number): string {
  return `at ${(fraction * 100).toFixed(0)} % of throughput`;
}

interface Setting {
  readonly bare: Parameters<Work['prepare']>[0];
  readonly served: Parameters<Work['prepare']>[0];
  readonly plan: Plan;
  readonly cpuMs: () => number | null;
}

/** Its throughput, with everything warm that is measured next. */
async function calibrated(
  work: Work,
  { bare, served, plan, cpuMs }: Setting,
): Promise<{ run: () => unknown; throughput: number }> {
  const run = await work.prepare(served, bare);
  const shape = { inFlight: THROUGHPUT_IN_FLIGHT, connections: 1 };
  const [figures] = await race([{ name: served.name, ...shape, run, cpuMs }], plan);
  return { run, throughput: figures?.perSecond.median ?? 1 };
}

interface Lane {
  readonly name: string;
  readonly fraction: number;
  readonly run: () => unknown;
  readonly cpuMs: () => number | null;
  /** What is done again and again meanwhile. */
  readonly beside?: () => Promise<void>;
}

interface Lap {
  readonly latenciesMs: Float64Array;
  readonly lateMs: Float64Array;
  readonly cpuUs: number | null;
}

/** A B A B. */
async function scheduledInTurn(
  lanes: readonly Lane[],
  throughput: number,
  { rounds, scheduledMs }: Plan,
): Promise<LatencyFigures[]> {
  const all = lanes.map((lane) => ({ lane, laps: new Array<Lap>() }));
  for (let round = 0; round < rounds; round += 1) {
    for (const { lane, laps } of all) laps.push(await lap(lane, throughput, scheduledMs));
  }
  const first = all[0]?.laps ?? [];
  return all.map(({ lane, laps }) => figuresOf(lane, { laps, first, throughput }));
}

async function lap(lane: Lane, throughput: number, forMs: number): Promise<Lap> {
  const { run, beside, cpuMs, fraction } = lane;
  const load = new AbortController();
  const repeat = async (once: () => Promise<void>): Promise<void> => {
    while (!load.signal.aborted) await once();
  };
  const working = beside === undefined ? null : repeat(beside);
  const before = cpuMs();
  const schedule = { perSecond: throughput * fraction, forMs };
  const { latenciesMs, lateMs } = await onSchedule(run, schedule);
  const after = cpuMs();
  load.abort();
  await working;
  // What was done beside costs the vault, too: its CPU time says nothing of the requests.
  const isAlone = before !== null && after !== null && beside === undefined;
  const cpuUs = isAlone ? ((after - before) * 1000) / latenciesMs.length : null;
  return { latenciesMs, lateMs, cpuUs };
}

interface Laps {
  readonly laps: readonly Lap[];
  readonly first: readonly Lap[];
  readonly throughput: number;
}

function figuresOf({ name, fraction }: Lane, { laps, first, throughput }: Laps): LatencyFigures {
  const us = (q: number): Spread =>
    spreadOf(laps.map(({ latenciesMs }) => quantile(latenciesMs, q) * 1000));
  const all = laps.flatMap(({ latenciesMs }) => [...latenciesMs]);
  return {
    contender: name,
    perSecond: throughput * fraction,
    fraction,
    requests: all.length,
    us: {
      p50: us(QUANTILES.p50),
      p90: us(QUANTILES.p90),
      p99: us(QUANTILES.p99),
      'p99.9': us(QUANTILES['p99.9']),
      max: us(QUANTILES.max),
    },
    p99OfFirst: spreadOf(
      laps.map(
        (lap, round) =>
          quantile(lap.latenciesMs, 0.99) / quantile((first[round] ?? lap).latenciesMs, 0.99),
      ),
    ),
    cpuUs: spreadOrNull(laps.map(({ cpuUs }) => cpuUs)),
    lateUs: spreadOf(laps.map(({ lateMs }) => quantile(lateMs, 0.99) * 1000)),
    distribution: SHARES.map((share) => ({ share, us: quantile(all, share) * 1000 })),
  };
}
