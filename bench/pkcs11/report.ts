/** The comparison of PKCS#11 modules as a table, for the terminal and for a document. */
import type { Found } from '../finding.ts';
import type { Spread } from '../statistics.ts';
import { number, percent } from '../table.ts';
import type { ModuleComparison, ModuleFigures } from './bench.ts';

/** For a terminal: at most 100 columns. */
export function moduleReport(comparisons: readonly ModuleComparison[]): string[] {
  const tables = comparisons.flatMap((comparison) => [
    `${comparison.work} (${comparison.mechanism}), ${shape(comparison)}`,
    ...comparison.figures.map((figures) =>
      cellsOf(figures)
        .map((cell, at) => (at === 0 ? `  ${cell}` : cell))
        .map(padded)
        .join(''),
    ),
  ]);
  const head = HEADS.map(padded);
  return [head.join(''), ...tables, '', ...LEGEND];
}

/** For docs/BENCHMARKS.md. */
export function moduleMarkdown({ findings, missing }: Found): string {
  const comparisons = findings.flatMap((finding) =>
    finding.kind === 'modules' ? finding.comparisons : [],
  );
  const heads = ['work', 'at once', ...HEADS.with(0, 'module').with(3, "Coffer's lead")];
  const rows = comparisons.flatMap((comparison) =>
    comparison.figures.map((figures, at) => [
      at === 0 ? `${comparison.work}, \`${comparison.mechanism}\`` : '',
      at === 0 ? shape(comparison) : '',
      ...cellsOf(figures),
    ]),
  );
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = heads.map((_, at) => (at < 3 ? '---' : '--:'));
  const notes = missing.length === 0 ? [] : ['', ...missing.map((text) => `- ${text}`)];
  return `${[line(heads), line(rule), ...rows.map(line), ...notes].join('\n')}\n`;
}

const HEADS = [
  '',
  'per second',
  'spread',
  'lead',
  'from … to',
  'program µs',
  'server µs',
  'p50 µs',
  'p99 µs',
];
const WIDTHS = [22, 11, 7, 8, 15, 11, 10, 8, 8];
const LEGEND = [
  'lead: operations a second of Coffer to those of this module in the same round; least and most.',
  'program, server: CPU time an operation, of the program with the module in it, and of the vault',
  'or the remoting server behind it. p50, p99: how long one operation takes.',
];

/** The first cell to the left, all others to the right. */
function padded(cell: string, at: number): string {
  const width = WIDTHS[at] ?? 0;
  return at === 0 ? cell.padEnd(width) : cell.padStart(width);
}

function shape({ processes, threads }: ModuleComparison): string {
  if (processes > 1) return `${processes} processes`;
  return threads === 1 ? '1 thread' : `${threads} threads`;
}

function cellsOf({
  contender,
  perSecond,
  lead,
  programUs,
  serverUs,
  latencyUs,
}: ModuleFigures): string[] {
  const own = lead.min === 1 && lead.max === 1;
  return [
    contender,
    number(perSecond.median),
    percent(perSecond),
    own ? '' : `${lead.median.toFixed(2)}×`,
    own ? '' : range(lead),
    number(programUs.median),
    serverUs === null ? '-' : number(serverUs.median),
    number(latencyUs.p50),
    number(latencyUs.p99),
  ];
}

function range({ min, max }: Spread): string {
  return `${min.toFixed(2)} … ${max.toFixed(2)}`;
}
