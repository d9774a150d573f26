import { setImmediate } from 'node:timers/promises';

/**
 * Does something with each of many, and lets everybody else have a turn after every `atOnce`. What
 * it walks over must be nobody else's, or bear being changed meanwhile, as a Map does.
 */
export async function piecewise<T>(
  all: Iterable<T>,
  atOnce: number,
  each: (one: T) => void,
): Promise<void> {
  let left = atOnce;
  for (const one of all) {
    if (left === 0) {
      await setImmediate();
      left = atOnce;
    }
    each(one);
    left -= 1;
  }
}
