/** A result as a page for the terminal, at most 100 columns wide. */
import type { Comparison, Curve, Finding, Quantity } from './finding.ts';
import { latencyReport } from './latency/report.ts';
import { moduleReport } from './pkcs11/report.ts';
import type { Figures } from './race.ts';
import type { Result } from './result.ts';
import type { Spread } from './statistics.ts';
import { number, percent, ratio, row } from './table.ts';
import { handshakeReport } from './tls/report.ts';

interface Column {
  readonly head: string;
  readonly width: number;
  readonly show: (figures: Figures) => string;
}

/** 97 columns in all. */
const COLUMNS: readonly Column[] = [
  { head: '', width: 30, show: ({ contender }) => contender },
  { head: 'per second', width: 11, show: ({ perSecond }) => number(perSecond.median) },
  { head: 'spread', width: 7, show: ({ perSecond }) => percent(perSecond) },
  { head: 'of first', width: 9, show: ({ ofFirst }) => ratio(ofFirst) },
  { head: 'by CPU', width: 7, show: ({ ofFirstByCpu }) => ratio(ofFirstByCpu) },
  { head: 'CPU µs', width: 8, show: ({ cpuUs }) => number(cpuUs?.median) },
  { head: '- first', width: 8, show: ({ beyondFirstUs }) => number(beyondFirstUs?.median) },
  { head: 'p50 µs', width: 8, show: ({ latencyUs }) => number(latencyUs?.p50) },
  { head: 'p99 µs', width: 9, show: ({ latencyUs }) => number(latencyUs?.p99) },
];

const LEGEND = [
  'of first: operations a second, to those of the first row in the same round.',
  'by CPU: CPU time an operation of the first row, to that of this one: the ratio on one core.',
  '- first: CPU time an operation beyond that of the first row. p50, p99: how long one takes.',
];

export function report(result: Result): string {
  const { machine, findings, missing } = result;
  const commit = machine.commit?.slice(0, 12) ?? 'not in git';
  const lines = [
    `coffer ${machine.version} · commit ${commit}${machine.dirty ? ', changed' : ''}` +
      ` · Node ${machine.node} · OpenSSL ${machine.openssl}`,
    `${machine.cpu}, ${machine.cores} cores, load ${machine.load.toFixed(1)}`,
    '',
    ...findings.flatMap((finding) => [
      finding.title.toUpperCase(),
      ...tableOf(finding),
      ...(finding.notes ?? []),
      '',
    ]),
    ...missingReport(missing),
    `${result.tookS.toFixed(0)} s. To repeat: ${result.command}`,
  ];
  return `${lines.join('\n')}\n`;
}

function tableOf(finding: Finding): string[] {
  switch (finding.kind) {
    case 'comparisons':
      return comparisonReport(finding.comparisons);
    case 'latencies':
      return latencyReport(finding.comparisons);
    case 'modules':
      return moduleReport(finding.comparisons);
    case 'handshakes':
      return handshakeReport(finding.comparisons);
    case 'quantities':
      return quantityReport(finding.quantities);
    case 'curves':
      return finding.curves.flatMap(curveRows);
    default:
      return finding satisfies never;
  }
}

/** What this machine could also compare, if more were there. */
function missingReport(missing: readonly string[]): string[] {
  if (missing.length === 0) return [];
  return ['NOT MEASURED', ...missing.map((line) => `  ${line}`), ''];
}

function comparisonReport(all: readonly Comparison[]): string[] {
  const head = row(COLUMNS.map(({ head, width }) => ({ text: head, width })));
  const body = all.flatMap(({ work, figures }) => [
    work,
    ...figures.map((one) =>
      row(COLUMNS.map(({ show, width }, at) => ({ text: (at ? '' : '  ') + show(one), width }))),
    ),
  ]);
  return [head, ...body, '', ...LEGEND];
}

export function quantityReport(all: readonly Quantity[]): string[] {
  return all.map(({ name, unit, value }) => valueRow(name, unit, value));
}

function curveRows({ name, of, unit, points }: Curve): string[] {
  const rows = points.map(({ at, value }) =>
    valueRow(`  ${at.toLocaleString('en')} ${of}`, unit, value),
  );
  return [name, ...rows];
}

function valueRow(name: string, unit: string, value: Spread): string {
  const range = value.min === value.max ? '' : `${number(value.min)} to ${number(value.max)}`;
  return row([
    { text: name, width: 54 },
    { text: `${number(value.median)} ${unit}`, width: 18 },
    { text: range, width: 24 },
  ]);
}
