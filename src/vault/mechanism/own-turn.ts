import { setImmediate as nextTurn } from 'node:timers/promises';

let last: Promise<unknown> = Promise.resolve();

/**
 * Computes in a later turn of the event loop, one of these in each: for dear work that has no
 * asynchronous form, so that however much of it there is, everything else goes on in between. What
 * `compute` needs of a key is to be opened before, while its use is allowed.
 */
export function inOwnTurn<T>(compute: () => T | Promise<T>): Promise<T> {
  const result = last.then(() => nextTurn()).then(compute);
  last = result.then(nothing, nothing);
  return result;
}

const nothing = (): void => {};
