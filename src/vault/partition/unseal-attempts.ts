import { Refusal } from '../refusal.ts';

/**
 * Unsealing with a passphrase costs 64 MiB and a thread: so many callers may wait for their turn.
 */
const WAITING_MAX = 4;
/** From this wrong secret on, the next one has to wait. */
const DELAYED_FROM = 3;
const DELAY_MS_MAX = 30_000;

/**
 * Attempts of strangers to unseal one partition: how many wait, how long after wrong ones, and how
 * many were wrong. In memory: a sealed partition has no place that could be written to. Secrets are
 * long, so that what this guards is the vault's time, not the secret.
 */
export class UnsealAttempts {
  readonly #monotonicMs: () => number;
  readonly #peers = new Set<number>();
  #waiting = 0;
  #wrong = 0;
  #notBeforeMs = -Infinity;

  constructor(monotonicMs: () => number = () => performance.now()) {
    this.#monotonicMs = monotonicMs;
  }

  /** Wrong secrets since the partition was unsealed last. */
  get wrong(): number {
    return this.#wrong;
  }

  /**
   * Runs an attempt of a connection, or of the vault itself (null). Throws CKR_FUNCTION_REJECTED
   * when that connection has one already, or too many do: one peer cannot take every place.
   */
  async admit(peer: number | null, attempt: () => Promise<void>): Promise<void> {
    if (peer !== null && this.#peers.has(peer)) {
      throw busy('this connection tries to unseal the partition already');
    }
    if (this.#waiting >= WAITING_MAX) throw busy('too many try to unseal the partition at once');
    this.#waiting += 1;
    if (peer !== null) this.#peers.add(peer);
    try {
      await attempt();
    } finally {
      this.#waiting -= 1;
      if (peer !== null) this.#peers.delete(peer);
    }
  }

  /** Throws CKR_FUNCTION_REJECTED with `retryAfterMs` too soon after wrong secrets. */
  requireTry(): void {
    const retryAfterMs = Math.ceil(this.#notBeforeMs - this.#monotonicMs());
    if (retryAfterMs <= 0) return;
    throw new Refusal('CKR_FUNCTION_REJECTED', 'a wrong unseal secret was given too often', {
      hint: `try again in ${Math.ceil(retryAfterMs / 1000)} s.`,
      retryAfterMs,
    });
  }

  /** The secret was wrong: 1 s to wait after the third, doubling to 30 s. */
  countWrong(): void {
    this.#wrong += 1;
    if (this.#wrong < DELAYED_FROM) return;
    const delayMs = 1000 * 2 ** Math.min(this.#wrong - DELAYED_FROM, 10);
    this.#notBeforeMs = this.#monotonicMs() + Math.min(delayMs, DELAY_MS_MAX);
  }

  /** The partition was unsealed. */
  reset(): void {
    this.#wrong = 0;
    this.#notBeforeMs = -Infinity;
  }
}

function busy(message: string): Refusal {
  return new Refusal('CKR_FUNCTION_REJECTED', message, {
    hint: 'try again in a second.',
    retryAfterMs: 1000,
  });
}
