import { requestsOf } from '../client/index.ts';
import type { LatencyCount, VaultStatistics, VaultStatus } from '../client/index.ts';

type Labels = Readonly<Record<string, string>>;
type Kind = 'counter' | 'gauge' | 'histogram';

/** One line: a suffix of the family's name, labels, a value. */
interface Sample {
  readonly suffix?: string;
  readonly labels?: Labels;
  readonly value: number;
}

/**
 * Upper bounds of the histogram in microseconds: 4 µs to 17 s, each four times the one before. The
 * last bucket of the vault has what took longer, too: it belongs to +Inf alone.
 */
const BOUNDS_US = Array.from({ length: 12 }, (_, i) => 4 ** (i + 1));

/**
 * The metrics of a vault in Prometheus's text format, version 0.0.4; of one that does not answer,
 * `coffer_up 0` alone.
 */
export function prometheusText(
  seen: { readonly status: VaultStatus; readonly statistics: VaultStatistics } | null,
): string {
  const up = family('coffer_up', 'gauge', 'Whether the vault answers.', [
    { value: seen === null ? 0 : 1 },
  ]);
  if (seen === null) return up;
  return [up, ...ofStatus(seen.status), ...ofStatistics(seen.statistics)].join('');
}

function ofStatus(status: VaultStatus): string[] {
  const { build, node, openssl, provider, partitions, failure } = status;
  const unsealed = partitions.filter(({ state }) => state === 'unsealed');
  const each = (value: (partition: (typeof partitions)[number]) => number): Sample[] =>
    unsealed.map((partition) => ({
      labels: { partition: partition.label },
      value: value(partition),
    }));
  return [
    family('coffer_build_info', 'gauge', 'What the vault is made of; always 1.', [
      { labels: { build, node, openssl, provider }, value: 1 },
    ]),
    family('coffer_failed', 'gauge', 'Whether a self-test failed, and the vault does nothing.', [
      { value: failure === '' ? 0 : 1 },
    ]),
    family(
      'coffer_partition_state',
      'gauge',
      'The state of each partition; always 1.',
      partitions.map(({ label, state }) => ({ labels: { partition: label, state }, value: 1 })),
    ),
    family(
      'coffer_partition_objects',
      'gauge',
      'Objects in an unsealed partition.',
      each(({ objects }) => objects),
    ),
    family(
      'coffer_partition_sessions',
      'gauge',
      'Sessions with an unsealed partition.',
      each(({ sessions }) => sessions),
    ),
    family(
      'coffer_partition_alarms',
      'gauge',
      'Alarms that nobody acknowledged.',
      each(({ alarms }) => alarms.length),
    ),
  ];
}

type Queue = VaultStatistics['queues'][number];
type AuditLog = VaultStatistics['audit'][number];

const QUEUES: readonly (readonly [name: string, help: string, of: (queue: Queue) => number])[] = [
  ['coffer_queue_places', 'Threads for this kind of work.', ({ places }) => places],
  ['coffer_queue_busy', 'Threads at work.', ({ busy }) => busy],
  ['coffer_queue_waiting', 'Work that waits for a thread.', ({ waiting }) => waiting],
];

const AUDIT: readonly (readonly [
  name: string,
  kind: Kind,
  help: string,
  of: (log: AuditLog) => number,
])[] = [
  ['coffer_audit_entries_total', 'counter', 'Entries of the log.', ({ entries }) => entries],
  ['coffer_audit_waiting', 'gauge', 'Entries not on disk yet.', ({ waiting }) => waiting],
  ['coffer_audit_lag_seconds', 'gauge', 'Age of the oldest of them.', ({ lagMs }) => lagMs / 1000],
];

const WHOLE: readonly (readonly [
  name: string,
  kind: Kind,
  help: string,
  of: (seen: VaultStatistics) => number,
])[] = [
  ['coffer_uptime_seconds', 'gauge', 'Since the vault started.', (seen) => seen.uptimeMs / 1000],
  ['coffer_connections', 'gauge', 'Connections open.', (seen) => seen.connections],
  ['coffer_sessions', 'gauge', 'Sessions open.', (seen) => seen.sessions],
  ['coffer_requests_in_flight', 'gauge', 'Requests not answered yet.', (seen) => seen.inFlight],
  ['coffer_cpu_seconds_total', 'counter', 'CPU time of the vault.', (seen) => seen.cpuMs / 1000],
  ['coffer_resident_memory_bytes', 'gauge', 'Memory of the vault.', (seen) => seen.residentBytes],
];

function ofStatistics(seen: VaultStatistics): string[] {
  const queues = QUEUES.map(([name, help, of]) => {
    const samples = seen.queues.map((queue) => ({
      labels: { queue: queue.name },
      value: of(queue),
    }));
    return family(name, 'gauge', help, samples);
  });
  const audit = AUDIT.map(([name, kind, help, of]) => {
    const samples = seen.audit.map((log) => ({
      labels: { partition: log.partition },
      value: of(log),
    }));
    return family(name, kind, help, samples);
  });
  const whole = WHOLE.map(([name, kind, help, of]) =>
    family(name, kind, help, [{ value: of(seen) }]),
  );
  return [...ofOperations(seen), ...whole, ...queues, ...audit, ofEventLoop(seen)];
}

function ofEventLoop({ eventLoop }: VaultStatistics): string {
  if (eventLoop === null) return '';
  const quantiles = {
    '0.5': eventLoop.delayP50Ms,
    '0.99': eventLoop.delayP99Ms,
    '1': eventLoop.delayMaxMs,
  };
  const help = 'How late the event loop was in the last ten seconds.';
  const samples = Object.entries(quantiles).map(([quantile, ms]) => ({
    labels: { quantile },
    value: ms / 1000,
  }));
  return family('coffer_event_loop_delay_seconds', 'gauge', help, samples);
}

function ofOperations({ operations }: VaultStatistics): string[] {
  return [
    family(
      'coffer_requests_total',
      'counter',
      'Requests answered, by what became of them.',
      operations.flatMap(({ operation, mechanism, outcomes }) =>
        Object.entries(outcomes).map(([outcome, value]) => ({
          labels: { operation, mechanism, outcome },
          value,
        })),
      ),
    ),
    family(
      'coffer_request_duration_seconds',
      'histogram',
      'How long requests took in the vault.',
      operations.flatMap((tally) => {
        const labels = { operation: tally.operation, mechanism: tally.mechanism };
        return [
          ...buckets(tally.latencies, requestsOf(tally), labels),
          { suffix: '_sum', labels, value: tally.latencySumUs / 1e6 },
          { suffix: '_count', labels, value: requestsOf(tally) },
        ];
      }),
    ),
  ];
}

function buckets(latencies: readonly LatencyCount[], total: number, labels: Labels): Sample[] {
  const within = (boundUs: number): number =>
    latencies.reduce((sum, { leUs, count }) => (leUs <= boundUs ? sum + count : sum), 0);
  return [
    ...BOUNDS_US.map((us) => ({
      suffix: '_bucket',
      labels: { ...labels, le: String(us / 1e6) },
      value: within(us),
    })),
    { suffix: '_bucket', labels: { ...labels, le: '+Inf' }, value: total },
  ];
}

function family(name: string, kind: Kind, help: string, samples: readonly Sample[]): string {
  if (samples.length === 0) return '';
  const lines = samples.map(
    ({ suffix = '', labels = {}, value }) => `${name}${suffix}${labelText(labels)} ${value}`,
  );
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${kind}`, ...lines, ''].join('\n');
}

function labelText(labels: Labels): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escape(value)}"`);
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
}

/** Backslash, quote and line feed (Prometheus exposition formats, "Comments, help text"). */
function escape(value: string): string {
  return value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
}
