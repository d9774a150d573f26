import type { coffer } from '../../wire/gen/coffer.js';
import type { Tally } from '../statistics.ts';
import type { Vault } from '../vault.ts';
import { defineOperation } from './operation.ts';

/**
 * What the vault has done since it started: to anyone who may connect over the unix socket. Times
 * are no finer than their buckets: how long one operation took, to the microsecond and without the
 * noise of a socket, would help who looks for a key in it.
 */
export const statistics = defineOperation({
  name: 'statistics',
  audit: 'none',
  parse: () => null,
  run: ({ vault }) => {
    const { user, system } = process.cpuUsage();
    const delay = vault.statistics.eventLoopDelay();
    return {
      uptimeMs: performance.now() - vault.startedMs,
      operations: vault.statistics.tallies().map((tally) => tallyMessage(tally)),
      connections: vault.connections(),
      sessions: vault.sessions.size,
      inFlight: vault.statistics.inFlight,
      queues: Object.entries(vault.dearWork).map(([name, { places, busy, size }]) => ({
        name,
        places,
        busy,
        waiting: size,
      })),
      eventLoop: delay && {
        delayP50Ms: delay.p50Ms,
        delayP99Ms: delay.p99Ms,
        delayMaxMs: delay.maxMs,
      },
      audit: auditStatistics(vault),
      cpuMs: (user + system) / 1000,
      residentBytes: process.memoryUsage.rss(),
    };
  },
});

function tallyMessage(tally: Tally): coffer.v1.OperationStatistics.$Properties {
  const { operation, mechanism, outcomes, latencies, latencySumMs } = tally;
  const filled = [...latencies.keys()].filter((bucket) => latencies[bucket] !== 0);
  return {
    operation,
    mechanism,
    outcomes: Array.from(outcomes, ([outcome, count]) => ({ outcome, count })),
    latencyBuckets: filled,
    latencyCounts: filled.map((bucket) => latencies[bucket] ?? 0),
    latencySumUs: Math.floor(latencySumMs) * 1000,
  };
}

function auditStatistics(vault: Vault): coffer.v1.AuditStatistics.$Properties[] {
  return vault.partitions
    .list()
    .filter(({ state }) => state === 'unsealed')
    .map((partition) => {
      const log = partition.unsealed().audit;
      const { waiting, lagMs } = log.backlog();
      return { partition: partition.label, entries: log.entries(), waiting, lagMs };
    });
}
