/** Which plots a finding becomes, and what is said under each. */
import { ENCODED } from '../driver/works.ts';
import type { Comparison, Curve, Finding } from '../finding.ts';
import { KMS_USD, KMS_USD_REQUESTS, PRICES_PAGE } from '../kms/published.ts';
import type { LatencyComparison } from '../latency/bench.ts';
import type { ModuleComparison } from '../pkcs11/bench.ts';
import type { Figures } from '../race.ts';
import type { HandshakeComparison } from '../tls/bench.ts';
import { number } from '../table.ts';
import { drawBars, drawLines, medianOf } from './plot.ts';
import type { Series } from './plot.ts';

export interface Figure {
  readonly title: string;
  readonly svg: string;
  /** Method of this one; the page adds machine and versions. */
  readonly caption: string;
}

const PER_SECOND = 'operations a second';
/** Of KMS and of vault and socket: both have it. */
const USUAL_IN_FLIGHT = 32;

export function figuresOf(finding: Finding): Figure[] {
  switch (finding.kind) {
    case 'comparisons':
      return [...finding.comparisons.flatMap(concurrency), ...bars(finding)];
    case 'latencies':
      return finding.comparisons.map(latency);
    case 'modules':
      return modules(finding.comparisons);
    case 'handshakes':
      return [handshakes(finding.comparisons)];
    case 'curves':
      return finding.curves.map(curve);
    case 'quantities':
      return [];
    default:
      return finding satisfies never;
  }
}

/** What a million operations cost at full load, beside KMS. */
export function costFigure(findings: readonly Finding[], machineUsd: number): Figure | null {
  const served = findings
    .flatMap((finding) => (finding.kind === 'comparisons' ? finding.comparisons : []))
    // Those once more, by a client that nobody uses.
    .filter(({ work }) => !work.endsWith(ENCODED))
    .flatMap(({ work, figures }) => {
      const vault = figures.filter(({ contender }) => contender.startsWith('vault, '));
      const most = Math.max(...vault.map(({ perSecond }) => perSecond.median));
      return vault.length === 0 ? [] : [{ work, most }];
    });
  if (served.length === 0) return null;
  const own = served.map(({ most }) => ((machineUsd / 3600) * 1e6) / most);
  const price = (1e6 / KMS_USD_REQUESTS) * KMS_USD;
  return {
    title: 'Cost of a million operations',
    svg: drawBars({
      x: { name: 'US dollars for a million', isLog: true },
      groups: served.map(({ work }) => work),
      series: [
        { name: 'Coffer', values: own },
        { name: 'AWS KMS', values: served.map(({ work }) => (isOfKms(work) ? price : null)) },
      ].filter(({ values }) => values.some((value) => value !== null)),
    }),
    caption:
      `Coffer: a machine at $${machineUsd} an hour (an assumption: --machine-usd), at the highest ` +
      'throughput measured, client and vault on it together; an idle machine costs as much. ' +
      `AWS KMS: $${KMS_USD} for ${number(KMS_USD_REQUESTS)} requests (${PRICES_PAGE}), without keys ` +
      'and the network; asymmetric requests by other keys than RSA-2048 cost more. Logarithmic.',
  };
}

const isOfKms = (work: string): boolean => work.startsWith('KMS ');

function concurrency({ work, figures }: Comparison): Figure[] {
  const asked = figures.filter(({ inFlight }) => inFlight > 0);
  if (new Set(asked.map(({ inFlight }) => inFlight)).size < 3) return [];
  const loop = figures.find(({ inFlight }) => inFlight === 0);
  const widths = [...new Set(asked.map(({ connections }) => connections))];
  const series: Series[] = widths.map((width) => ({
    name: width === 1 ? 'one connection' : `${width} connections`,
    points: asked
      .filter(({ connections }) => connections === width)
      .map(({ inFlight, perSecond }) => ({ x: inFlight, y: perSecond.median })),
  }));
  const places = asked.map(({ inFlight }) => inFlight);
  const svg = drawLines({
    x: { name: 'requests in flight', isLog: true, labels: new Map(places.map((n) => [n, `${n}`])) },
    y: { name: PER_SECOND },
    series,
    ...(loop === undefined ? {} : { level: { name: loop.contender, y: loop.perSecond.median } }),
  });
  const caption =
    'Through the socket of a vault, medians of rounds in turn. Dashed: the same by a loop of ' +
    'node:crypto on one core, which isolates nothing.';
  return [{ title: `Throughput by concurrency: ${work}`, svg, caption }];
}

function bars({ title, comparisons }: Extract<Finding, { kind: 'comparisons' }>): Figure[] {
  const names = [
    ...new Set(
      comparisons.flatMap(({ figures }) =>
        figures.filter(isUsual).map(({ contender }) => contender),
      ),
    ),
  ];
  if (names.length === 0) return [];
  const valueOf = ({ figures }: Comparison, name: string): number | null =>
    medianOf(figures.find(({ contender }) => contender === name)?.perSecond);
  const svg = drawBars({
    x: { name: PER_SECOND, isLog: true },
    groups: comparisons.map(({ work }) => work),
    series: names.map((name) => ({
      name,
      values: comparisons.map((comparison) => valueOf(comparison, name)),
    })),
  });
  return [{ title, svg, caption: 'Medians of rounds that take turns. Logarithmic.' }];
}

/** Loops, and one request at a time beside the usual many over one connection. */
function isUsual({ inFlight, connections }: Figures): boolean {
  return inFlight <= 1 || (inFlight === USUAL_IN_FLIGHT && connections === 1);
}

/** Shares by how many nines they have: the tail is what is looked for. */
const NINES = new Map([
  [0, '0 %'],
  [1, '90 %'],
  [2, '99 %'],
  [3, '99.9 %'],
  [4, '99.99 %'],
]);

function latency({ work, throughput, figures }: LatencyComparison): Figure {
  const svg = drawLines({
    x: { name: 'share of requests', labels: NINES },
    y: { name: 'µs, at most', isLog: true },
    series: figures.map(({ contender, requests, distribution }) => ({
      name: contender,
      points: distribution
        .filter(({ share }) => share < 1 && (1 - share) * requests >= 1)
        .map(({ share, us }) => ({ x: -Math.log10(1 - share), y: us })),
    })),
  });
  const longest = figures.map(({ contender, us }) => `${contender} ${number(us.max.median)} µs`);
  const caption =
    'How long a request takes from when it is due, sent on schedule: an open loop, so that all ' +
    `that wait for a stall are counted. Throughput, of which the fractions are: ${number(throughput)} ` +
    `a second. Longest of a round, median: ${longest.join('; ')}. Logarithmic.`;
  return { title: `Latency: ${work}`, svg, caption };
}

function modules(comparisons: readonly ModuleComparison[]): Figure[] {
  const shapes = [...new Set(comparisons.map(({ processes, threads }) => processes * threads))];
  return shapes.map((atOnce) => {
    const shown = comparisons.filter(({ processes, threads }) => processes * threads === atOnce);
    const names = [...new Set(shown.flatMap(({ figures }) => figures.map((f) => f.contender)))];
    const svg = drawBars({
      x: { name: PER_SECOND, isLog: true },
      groups: shown.map(({ work, processes }) => (processes > 1 ? `${work}, processes` : work)),
      series: names.map((name) => ({
        name,
        values: shown.map(({ figures }) =>
          medianOf(figures.find(({ contender }) => contender === name)?.perSecond),
        ),
      })),
    });
    const caption =
      'The same program with each module, the same keys. SoftHSM2 in process isolates nothing. ' +
      'Medians of rounds that take turns. Logarithmic.';
    return { title: `Through PKCS#11, ${atOnce} at once`, svg, caption };
  });
}

function handshakes(comparisons: readonly HandshakeComparison[]): Figure {
  const names = [...new Set(comparisons.flatMap(({ figures }) => figures.map((f) => f.contender)))];
  const svg = drawBars({
    x: { name: 'full handshakes a second' },
    groups: comparisons.map(({ work }) => work),
    series: names.map((name) => ({
      name,
      values: comparisons.map(({ figures }) =>
        medianOf(figures.find(({ contender }) => contender === name)?.perSecond),
      ),
    })),
  });
  const caption =
    'nginx with its keys in the vault, in SoftHSM2, and in files. Clients share the machine, and ' +
    'cost more than nginx does.';
  return { title: 'TLS handshakes', svg, caption };
}

function curve({ name, of, unit, points }: Curve): Figure {
  const ats = points.map(({ at }) => at);
  const isLog = Math.min(...ats) > 0 && Math.max(...ats) / Math.min(...ats) >= 100;
  const series = [{ name, points: points.map(({ at, value }) => ({ x: at, y: value.median })) }];
  const svg = drawLines({ x: { name: of, isLog }, y: { name: unit }, series });
  return { title: name, svg, caption: 'Medians.' };
}
