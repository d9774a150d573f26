import { monitorEventLoopDelay } from 'node:perf_hooks';

export interface Delay {
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly maxMs: number;
}

/** Nobody asked for so long: nobody watches. */
const UNWATCHED_MS = 60_000;
/** Node.js looks at the clock so often, and reports that time as delay. */
const RESOLUTION_MS = 10;

let histogram: ReturnType<typeof monitorEventLoopDelay> | null = null;
let unwatched: NodeJS.Timeout | null = null;

/**
 * How late the event loop was since this was last asked, or null when nobody watched since.
 * Measuring wakes the process a hundred times a second, so it ends when nobody has asked for a
 * minute.
 */
export function eventLoopDelay(): Delay | null {
  unwatched?.refresh();
  if (histogram === null) {
    histogram = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
    histogram.enable();
    unwatched = setTimeout(stopWatching, UNWATCHED_MS).unref();
    return null;
  }
  if (histogram.count === 0) return null;
  const { max } = histogram;
  const [p50, p99] = [histogram.percentile(50), histogram.percentile(99)];
  histogram.reset();
  return { p50Ms: lateness(p50), p99Ms: lateness(p99), maxMs: lateness(max) };
}

function lateness(ns: number): number {
  return Math.max(0, ns / 1e6 - RESOLUTION_MS);
}

function stopWatching(): void {
  histogram?.disable();
  histogram = null;
}
