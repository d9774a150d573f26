/** How a curve grows, in words: what its points are for. */
import type { Curve } from '../finding.ts';
import { number } from '../table.ts';

/** Over all of a curve, what varies less than this has not grown. */
const CONSTANT_TIMES = 1.5;
/** What grows by less than this power does not. */
const POWER_MIN = 0.1;
/** A line that misses no point by more is the answer. */
const LINE_MISSES_MAX = 0.25;

/**
 * "constant", "12 ms and 55 ms for each 1,000 keys", or the power of what is varied that it grows
 * by.
 */
export function growth(curve: Curve): string {
  const { name, of, unit, points } = curve;
  const all = points.map(({ at, value }) => ({ x: at, y: value.median }));
  const values = all.map(({ y }) => y);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (least > 0 && most / least < CONSTANT_TIMES) {
    return `${name}: constant, ${number(least)} to ${number(most)} ${unit}.`;
  }
  // Through two points there is always a line.
  if (all.length < 3) return `${name}: too few points to say how it grows.`;
  const line = lineThrough(all);
  if (line !== null && line.misses <= LINE_MISSES_MAX && line.slope > 0) {
    const base = line.base < least / 100 ? '' : `${number(line.base)} ${unit} and `;
    return `${name}: linear, ${base}${number(line.slope * 1000)} ${unit} for each 1,000 ${of}.`;
  }
  const grows = power(all);
  return grows < POWER_MIN
    ? `${name}: does not grow, ${number(least)} to ${number(most)} ${unit}.`
    : `${name}: as the power ${grows.toFixed(2)} of the ${of}.`;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * The line of the least squares of relative errors, so that a point at 1,000 counts as one at
 * 100,000; `misses` is the greatest of them. Null where there is none.
 */
function lineThrough(points: readonly Point[]): {
  readonly base: number;
  readonly slope: number;
  readonly misses: number;
} | null {
  let [w, wx, wy, wxx, wxy] = [0, 0, 0, 0, 0];
  for (const { x, y } of points) {
    const weight = 1 / (y * y);
    w += weight;
    wx += weight * x;
    wy += weight * y;
    wxx += weight * x * x;
    wxy += weight * x * y;
  }
  const slope = (w * wxy - wx * wy) / (w * wxx - wx * wx);
  const base = (wy - slope * wx) / w;
  if (!Number.isFinite(slope) || !Number.isFinite(base)) return null;
  const misses = points.map(({ x, y }) => Math.abs((base + slope * x - y) / y));
  return { base, slope, misses: Math.max(...misses) };
}

/** The slope of the logarithms, by least squares. */
function power(points: readonly Point[]): number {
  const logs = points.map(({ x, y }) => ({ x: Math.log(x), y: Math.log(Math.max(y, 1e-9)) }));
  const [meanX, meanY] = [mean(logs.map(({ x }) => x)), mean(logs.map(({ y }) => y))];
  const covariance = mean(logs.map(({ x, y }) => (x - meanX) * (y - meanY)));
  return covariance / mean(logs.map(({ x }) => (x - meanX) ** 2));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
