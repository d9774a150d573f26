import { paint, print, printable } from './output.ts';

export interface Column<Row> {
  readonly title: string;
  readonly value: (row: Row) => string;
  /** Numbers end where the column ends. */
  readonly align?: 'left' | 'right';
  /** Narrower than this a column says nothing; default 6. */
  readonly minWidth?: number;
}

const GAP = 2;

/**
 * Prints a table on stdout, cut to the terminal's width: a line never wraps. Elsewhere nothing is
 * cut.
 */
export function printTable<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): void {
  const [head, ...body] = formatTable(columns, rows, terminalWidth() ?? Infinity);
  if (head !== undefined) print(paint('bold', head, process.stdout));
  for (const line of body) print(line);
}

/** Columns of the terminal on stdout; undefined elsewhere, and on one that does not know (0). */
export function terminalWidth(): number | undefined {
  const { isTTY, columns } = process.stdout;
  return isTTY && columns > 0 ? columns : undefined;
}

/**
 * The lines of a table, none wider than `width` columns of the terminal as long as the minimum
 * widths fit.
 */
export function formatTable<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  width: number,
): string[] {
  const cells = rows.map((row) => columns.map((column) => printable(column.value(row))));
  const titles = columns.map((column) => column.title);
  const widths = fitWidths(columns, [titles, ...cells], width);
  return [titles, ...cells].map((line) => {
    const padded = line.map((cell, i) =>
      pad(truncate(cell, widths[i] ?? 0), widths[i] ?? 0, columns[i]?.align ?? 'left'),
    );
    return truncate(padded.join(' '.repeat(GAP)).trimEnd(), width);
  });
}

function fitWidths<Row>(
  columns: readonly Column<Row>[],
  lines: readonly (readonly string[])[],
  width: number,
): number[] {
  const widths = columns.map((_, i) => Math.max(...lines.map((line) => textWidth(line[i] ?? ''))));
  const floor = columns.map((column, i) =>
    Math.min(widths[i] ?? 0, Math.max(column.minWidth ?? 6, textWidth(column.title))),
  );
  let excess = widths.reduce((sum, w) => sum + w, GAP * (columns.length - 1)) - width;
  while (excess > 0) {
    const widest = indexOfWidest(widths, floor);
    if (widest === -1) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
    excess -= 1;
  }
  return widths;
}

function indexOfWidest(widths: readonly number[], floor: readonly number[]): number {
  let found = -1;
  for (const [i, width] of widths.entries()) {
    if (width > (floor[i] ?? 0) && (found === -1 || width > (widths[found] ?? 0))) found = i;
  }
  return found;
}

/** No wider than that many columns of the terminal; what was cut shows. */
export function truncate(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  let kept = '';
  let used = 0;
  for (const { segment } of graphemesOf(text)) {
    const next = graphemeWidth(segment);
    if (used + next > width - 1) break;
    kept += segment;
    used += next;
  }
  return width > 0 ? `${kept}…` : '';
}

function pad(text: string, width: number, align: 'left' | 'right'): string {
  const space = ' '.repeat(Math.max(0, width - textWidth(text)));
  return align === 'right' ? space + text : text + space;
}

let segmenter: Intl.Segmenter | null = null;

/** Made when first needed: it takes longer than all of a short table without it. */
function graphemesOf(text: string): Iterable<{ readonly segment: string }> {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return segmenter.segment(text);
}

const ASCII = /^[ -~]*$/u;

/** Columns of a terminal that a text takes. */
export function textWidth(text: string): number {
  if (ASCII.test(text)) return text.length;
  let width = 0;
  for (const { segment } of graphemesOf(text)) width += graphemeWidth(segment);
  return width;
}

/** East Asian wide characters and emoji take two columns (UAX #11), marks that stand alone none. */
function graphemeWidth(segment: string): number {
  if (/^[\p{Mark}\p{Cf}]+$/u.test(segment)) return 0;
  return WIDE.test(segment) ? 2 : 1;
}

const WIDE = new RegExp(
  '[\\u1100-\\u115f\\u2e80-\\u303e\\u3041-\\u33ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\ua000-\\ua4cf' +
    '\\uac00-\\ud7a3\\uf900-\\ufaff\\ufe30-\\ufe4f\\uff00-\\uff60\\uffe0-\\uffe6\\u{20000}-\\u{3fffd}]' +
    '|\\p{Emoji_Presentation}',
  'u',
);
