/**
 * One after the other, in the order of arrival, for each key. Whoever queues here is bounded
 * elsewhere.
 */
export class Turns {
  readonly #last = new Map<string, Promise<void>>();

  /** Runs `task` when all that came before it under the same key has settled, well or badly. */
  async take<T>(key: string, task: () => Promise<T>): Promise<T> {
    const before = this.#last.get(key);
    const { promise: done, resolve: end } = Promise.withResolvers<void>();
    this.#last.set(key, done);
    try {
      await before;
      return await task();
    } finally {
      if (this.#last.get(key) === done) this.#last.delete(key);
      end();
    }
  }

  /** Keys that somebody has or waits for. */
  get size(): number {
    return this.#last.size;
  }
}
