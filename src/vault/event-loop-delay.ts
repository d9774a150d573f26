import { monitorEventLoopDelay } from 'node:perf_hooks';

export interface Delay {
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly maxMs: number;
}

/** What is told is of the last whole window; before there is one, of the one at hand. */
const WINDOW_MS = 10_000;
/** So many windows in which nobody asked: nobody watches. */
const UNWATCHED_WINDOWS = 6;
/** Node.js looks at the clock so often, and reports that time as delay. */
const RESOLUTION_MS = 10;

class Watch {
  readonly #histogram = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  readonly #timer: NodeJS.Timeout;
  #last: Delay | null = null;
  #unasked = 0;

  constructor(ended: () => void) {
    this.#histogram.enable();
    this.#timer = setInterval(() => {
      this.#last = this.#now();
      this.#histogram.reset();
      this.#unasked += 1;
      if (this.#unasked < UNWATCHED_WINDOWS) return;
      clearInterval(this.#timer);
      this.#histogram.disable();
      ended();
    }, WINDOW_MS).unref();
  }

  look(): Delay | null {
    this.#unasked = 0;
    return this.#last ?? this.#now();
  }

  #now(): Delay | null {
    if (this.#histogram.count === 0) return null;
    const [p50, p99] = [this.#histogram.percentile(50), this.#histogram.percentile(99)];
    return { p50Ms: lateness(p50), p99Ms: lateness(p99), maxMs: lateness(this.#histogram.max) };
  }
}

let watch: Watch | null = null;

/**
 * How late the event loop was in the last ten seconds, whoever else asks; null when nobody watched.
 * Measuring wakes the process a hundred times a second, so it ends when nobody has asked for a
 * minute.
 */
export function eventLoopDelay(): Delay | null {
  watch ??= new Watch(() => {
    watch = null;
  });
  return watch.look();
}

function lateness(ns: number): number {
  return Math.max(0, ns / 1e6 - RESOLUTION_MS);
}
