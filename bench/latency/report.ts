/** Latencies as a table for the terminal. */
import { number, ratio, row } from '../table.ts';
import { QUANTILES } from './bench.ts';
import type { LatencyComparison, LatencyFigures, QuantileName } from './bench.ts';

const NAMES = Object.keys(QUANTILES) as QuantileName[];
const HEADS = ['', 'a second', ...NAMES.map((name) => `${name} µs`), 'p99 of first', 'late µs'];
const WIDTHS = [29, 8, 8, 8, 8, 9, 9, 13, 8];

export function latencyReport(comparisons: readonly LatencyComparison[]): string[] {
  const body = comparisons.flatMap(({ work, throughput, figures }) => [
    `${work} (throughput: ${number(throughput)} a second)`,
    ...figures.map((one) => cells(texts(one))),
  ]);
  return [
    cells(HEADS),
    ...body,
    '',
    'a second: requests that fall due each second. Latency counts from when a request is due, so',
    'that a stall is seen by all that wait. late: how late 99 % of them were sent, at most.',
    'p99 of first: to the p99 of the first row, in the same round.',
  ];
}

function texts({ contender, perSecond, us, p99OfFirst, lateUs }: LatencyFigures): string[] {
  const quantiles = NAMES.map((name) => number(us[name].median));
  const tail = [ratio(p99OfFirst), number(lateUs.median)];
  return [`  ${contender}`, number(perSecond), ...quantiles, ...tail];
}

function cells(texts: readonly string[]): string {
  return row(texts.map((text, at) => ({ text, width: WIDTHS[at] ?? 0 })));
}
