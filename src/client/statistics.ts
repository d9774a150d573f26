import type { coffer } from '../wire/gen/coffer.js';
import { latencyBoundUs } from '../wire/latency.ts';

/** Counts of what took at most `leUs` microseconds, and longer than the one before. */
export interface LatencyCount {
  readonly leUs: number;
  readonly count: number;
}

/** All requests of one operation and mechanism since the vault started. */
export interface OperationStatistics {
  /** "sign", as on the wire. */
  readonly operation: string;
  /** "ECDSA_SHA256"; empty where there is none. */
  readonly mechanism: string;
  /** By name: "CKR_OK", "CKR_KEY_HANDLE_INVALID". */
  readonly outcomes: Readonly<Record<string, number>>;
  /** Ascending; what is empty is left out. */
  readonly latencies: readonly LatencyCount[];
  readonly latencySumUs: number;
}

/** What the vault has done since it started. */
export interface VaultStatistics {
  readonly uptimeMs: number;
  readonly operations: readonly OperationStatistics[];
  readonly connections: number;
  readonly sessions: number;
  /** Requests that are neither answered nor refused yet. */
  readonly inFlight: number;
  /** Work that waits: to "use", "make" and "makeLong" keys, for threads; to "walk", for a turn. */
  readonly queues: readonly {
    readonly name: string;
    readonly places: number;
    readonly busy: number;
    readonly waiting: number;
  }[];
  /** How late the event loop was in the last ten seconds; null when nobody watched. */
  readonly eventLoop: {
    readonly delayP50Ms: number;
    readonly delayP99Ms: number;
    readonly delayMaxMs: number;
  } | null;
  /** Of each unsealed partition: entries in all, and those that are not on disk yet. */
  readonly audit: readonly {
    readonly partition: string;
    readonly entries: number;
    readonly waiting: number;
    readonly lagMs: number;
  }[];
  readonly cpuMs: number;
  readonly residentBytes: number;
}

export function statisticsOf(result: coffer.v1.StatisticsResult.$Properties): VaultStatistics {
  const { eventLoop } = result;
  return {
    uptimeMs: result.uptimeMs ?? 0,
    operations: (result.operations ?? []).map(operationOf),
    connections: result.connections ?? 0,
    sessions: result.sessions ?? 0,
    inFlight: result.inFlight ?? 0,
    queues: (result.queues ?? []).map(({ name, places, busy, waiting }) => ({
      name: name ?? '',
      places: places ?? 0,
      busy: busy ?? 0,
      waiting: waiting ?? 0,
    })),
    eventLoop: eventLoop
      ? {
          delayP50Ms: eventLoop.delayP50Ms ?? 0,
          delayP99Ms: eventLoop.delayP99Ms ?? 0,
          delayMaxMs: eventLoop.delayMaxMs ?? 0,
        }
      : null,
    audit: (result.audit ?? []).map(({ partition, entries, waiting, lagMs }) => ({
      partition: partition ?? '',
      entries: entries ?? 0,
      waiting: waiting ?? 0,
      lagMs: lagMs ?? 0,
    })),
    cpuMs: result.cpuMs ?? 0,
    residentBytes: result.residentBytes ?? 0,
  };
}

function operationOf(tally: coffer.v1.OperationStatistics.$Properties): OperationStatistics {
  const counts = tally.latencyCounts ?? [];
  return {
    operation: tally.operation ?? '',
    mechanism: tally.mechanism ?? '',
    outcomes: Object.fromEntries(
      (tally.outcomes ?? []).map(({ outcome, count }) => [outcome ?? '', count ?? 0]),
    ),
    latencies: (tally.latencyBuckets ?? []).map((bucket, i) => ({
      leUs: latencyBoundUs(bucket),
      count: counts[i] ?? 0,
    })),
    latencySumUs: tally.latencySumUs ?? 0,
  };
}

/** All requests of an operation and mechanism, refused ones too. */
export function requestsOf({ outcomes }: OperationStatistics): number {
  return Object.values(outcomes).reduce((sum, count) => sum + count, 0);
}

/**
 * The latency that `part` (0 to 1) of the counted did not exceed, in microseconds, at most 19 % too
 * long; 0 when nothing was counted.
 */
export function latencyQuantileUs(latencies: readonly LatencyCount[], part: number): number {
  const total = latencies.reduce((sum, { count }) => sum + count, 0);
  let seen = 0;
  for (const { leUs, count } of latencies) {
    seen += count;
    if (total > 0 && seen >= part * total) return leUs;
  }
  return 0;
}

/** What happened between two answers of one vault; all of `later` when it was restarted since. */
export function statisticsBetween(
  earlier: VaultStatistics,
  later: VaultStatistics,
): VaultStatistics {
  if (later.uptimeMs < earlier.uptimeMs) return later;
  const before = new Map(earlier.operations.map((tally) => [nameOf(tally), tally]));
  return {
    ...later,
    uptimeMs: later.uptimeMs - earlier.uptimeMs,
    cpuMs: later.cpuMs - earlier.cpuMs,
    operations: later.operations.map((tally) => {
      const old = before.get(nameOf(tally));
      return old === undefined ? tally : tallyBetween(old, tally);
    }),
  };
}

const nameOf = ({ operation, mechanism }: OperationStatistics): string =>
  `${operation} ${mechanism}`;

function tallyBetween(old: OperationStatistics, tally: OperationStatistics): OperationStatistics {
  const counted = new Map(old.latencies.map(({ leUs, count }) => [leUs, count]));
  return {
    ...tally,
    outcomes: Object.fromEntries(
      Object.entries(tally.outcomes).map(([name, count]) => [
        name,
        count - (old.outcomes[name] ?? 0),
      ]),
    ),
    latencies: tally.latencies
      .map(({ leUs, count }) => ({ leUs, count: count - (counted.get(leUs) ?? 0) }))
      .filter(({ count }) => count > 0),
    latencySumUs: tally.latencySumUs - old.latencySumUs,
  };
}
