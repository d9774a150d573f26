/** Cells and figures of the tables for a terminal. */
import type { Spread } from './statistics.ts';

const ABSENT = '-';

/** The first cell to the left, all others to the right. */
export function row(cells: readonly { text: string; width: number }[]): string {
  return cells
    .map(({ text, width }, at) => (at === 0 ? text.padEnd(width) : text.padStart(width)))
    .join('')
    .trimEnd();
}

/** Three digits at least. */
export function number(value: number | undefined): string {
  if (value === undefined) return ABSENT;
  const size = Math.abs(value);
  const digits = size >= 100 ? 0 : size >= 10 ? 1 : 2;
  return value.toLocaleString('en', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}

export function ratio(value: Spread | null): string {
  return value === null ? ABSENT : value.median.toFixed(value.median < 0.1 ? 3 : 2);
}

/** Half of what lies between the smallest and the largest, of the median. */
export function percent({ median, min, max }: Spread): string {
  return `±${(((max - min) / 2 / median) * 100).toFixed(0)} %`;
}
