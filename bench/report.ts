/** A result as a page for the terminal, at most 100 columns wide. */
import { moduleReport } from './pkcs11/report.ts';
import type { Figures } from './race.ts';
import type { Comparison, Quantity, Result } from './result.ts';
import type { Spread } from './statistics.ts';

interface Column {
  readonly head: string;
  readonly width: number;
  readonly show: (figures: Figures) => string;
}

const ABSENT = '-';

/** 95 columns in all. */
const COLUMNS: readonly Column[] = [
  { head: '', width: 22, show: ({ contender }) => contender },
  { head: 'per second', width: 11, show: ({ perSecond }) => number(perSecond.median) },
  { head: 'spread', width: 8, show: ({ perSecond }) => percent(perSecond) },
  { head: 'of bare', width: 9, show: ({ ofFirst }) => ratio(ofFirst) },
  { head: 'by CPU', width: 8, show: ({ ofFirstByCpu }) => ratio(ofFirstByCpu) },
  { head: 'CPU µs', width: 9, show: ({ cpuUs }) => number(cpuUs?.median) },
  { head: '- bare', width: 9, show: ({ beyondFirstUs }) => number(beyondFirstUs?.median) },
  { head: 'p50 µs', width: 9, show: ({ latencyUs }) => number(latencyUs?.p50) },
  { head: 'p99 µs', width: 10, show: ({ latencyUs }) => number(latencyUs?.p99) },
];

const LEGEND = [
  'of bare: requests a second, to those of the node:crypto loop in the same round.',
  'by CPU: CPU time a request of the loop, to that of the vault: the ratio on one core.',
  '- bare: CPU time a request beyond that of the loop. p50, p99: how long one request takes.',
];

export function report(result: Result): string {
  const { machine } = result;
  const commit = machine.commit?.slice(0, 12) ?? 'not in git';
  const lines = [
    `commit ${commit}${machine.dirty ? ', changed' : ''} · Node ${machine.node}` +
      ` · OpenSSL ${machine.openssl}`,
    `${machine.cpu}, ${machine.cores} cores, load ${machine.load.toFixed(1)}`,
    '',
    ...comparisons('In process', result.mechanisms),
    ...comparisons('Through a vault: unix socket, audit on', result.socket),
    ...comparisons('Through a vault, by requests encoded before', result.driver),
    ...moduleReport(result.pkcs11),
    ...quantities(result.quantities),
    `${result.tookS.toFixed(0)} s. To repeat: ${result.command}`,
  ];
  return `${lines.join('\n')}\n`;
}

function comparisons(title: string, all: readonly Comparison[]): string[] {
  if (all.length === 0) return [];
  const head = row(COLUMNS.map(({ head, width }) => ({ text: head, width })));
  const body = all.flatMap(({ work, figures }) => [
    work,
    ...figures.map((one) =>
      row(COLUMNS.map(({ show, width }, at) => ({ text: (at ? '' : '  ') + show(one), width }))),
    ),
  ]);
  return [title.toUpperCase(), head, ...body, '', ...LEGEND, ''];
}

function quantities(all: readonly Quantity[]): string[] {
  if (all.length === 0) return [];
  const body = all.map(({ name, unit, value }) => {
    const range = value.min === value.max ? '' : `${number(value.min)} to ${number(value.max)}`;
    return row([
      { text: name, width: 46 },
      { text: `${number(value.median)} ${unit}`, width: 14 },
      { text: range, width: 22 },
    ]);
  });
  return ['START, SIZE, STALLS', ...body, ''];
}

/** The first cell to the left, all others to the right. */
function row(cells: readonly { text: string; width: number }[]): string {
  return cells
    .map(({ text, width }, at) => (at === 0 ? text.padEnd(width) : text.padStart(width)))
    .join('')
    .trimEnd();
}

/** Three digits at least. */
function number(value: number | undefined): string {
  if (value === undefined) return ABSENT;
  const size = Math.abs(value);
  const digits = size >= 100 ? 0 : size >= 10 ? 1 : 2;
  return value.toLocaleString('en', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}

function ratio(value: Spread | null): string {
  return value === null ? ABSENT : value.median.toFixed(value.median < 0.1 ? 3 : 2);
}

/** Half of what lies between the smallest and the largest, of the median. */
function percent({ median, min, max }: Spread): string {
  return `±${(((max - min) / 2 / median) * 100).toFixed(0)} %`;
}
