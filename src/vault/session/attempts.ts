import type { Partition, Unsealed } from '../partition/partition.ts';
import { Refusal } from '../refusal.ts';
import type { RecordId } from '../storage/storage.ts';
import type { Clock } from './clock.ts';
import { UnknownNames } from './unknown-names.ts';

/** From this wrong PIN on, the next try has to wait. */
const DELAYED_FROM = 3;
const DELAY_MS_MAX = 30_000;

/**
 * How long a user has to wait after that many wrong PINs in a row: 1 s after the third, doubling to
 * 30 s.
 */
export function delayMs(failed: number): number {
  if (failed < DELAYED_FROM) return 0;
  return Math.min(1000 * 2 ** Math.min(failed - DELAYED_FROM, 10), DELAY_MS_MAX);
}

/**
 * Attempts to guess a PIN. Each is counted durably before the PIN is looked at: kill -9, a full
 * disk or many connections never buy one guess more. The caller lets one attempt at a time count
 * for each user.
 */
export class AttemptCounter {
  readonly #clock: Clock;
  /**
   * When a user's delay ends, by the monotonic clock. A partition outlives its seals, and so do
   * these.
   */
  readonly #deadlines = new WeakMap<Partition, Map<RecordId, number>>();
  readonly #unknown = new UnknownNames();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /**
   * Counts an attempt; it is durable when this resolves. Throws CKR_PIN_LOCKED at the policy's
   * limit, and CKR_FUNCTION_REJECTED with `retryAfterMs` during a delay: neither is counted.
   * Rejects with the store's Fault when it could not be written: no PIN may be looked at then.
   */
  async count(unsealed: Unsealed, user: RecordId): Promise<void> {
    const failed = await unsealed.mutate((change) => {
      const { failed } = unsealed.attempts(user);
      if (!unsealed.records('user').has(user)) throw removed();
      requireTry(unsealed, failed, () => this.#waitMs(unsealed, user));
      change.setAttempts(user, { failed: failed + 1, lastMs: this.#clock.wallMs() });
      return failed + 1;
    });
    this.#deadlinesOf(unsealed).set(user, this.#clock.monotonicMs() + delayMs(failed));
  }

  /**
   * The same for a name that no user has: the same answers in the same order, each after as durable
   * a write, so that guessing tells nobody which users there are.
   */
  async countUnknown(unsealed: Unsealed, name: string): Promise<void> {
    const id = this.#unknown.idOf(unsealed.partition, name);
    const failed = await unsealed.mutate((change) => {
      const { failed, deadlineMs } = this.#unknown.get(id);
      requireTry(unsealed, failed, () => deadlineMs - this.#clock.monotonicMs());
      // Committed as any other, and nothing of it stays: strangers cannot make the manifest grow.
      change.setAttempts(id, { failed: 0, lastMs: 0 });
      return failed + 1;
    });
    const deadlineMs = this.#clock.monotonicMs() + delayMs(failed);
    this.#unknown.set(id, { failed, deadlineMs });
  }

  /** Forgets the delay of a user whose counter was reset in a mutation that is durable now. */
  forget(partition: Partition, user: RecordId): void {
    this.#deadlines.get(partition)?.delete(user);
  }

  /**
   * What is left of a delay. In the process that counted, by its own clock alone. After a restart
   * by the wall's, from what was stored: one set back makes the whole delay run again, once, and
   * never more than that.
   */
  #waitMs(unsealed: Unsealed, user: RecordId): number {
    const nowMs = this.#clock.monotonicMs();
    const deadlines = this.#deadlinesOf(unsealed);
    const known = deadlines.get(user);
    if (known !== undefined) return Math.max(0, known - nowMs);
    const { failed, lastMs } = unsealed.attempts(user);
    const whole = delayMs(failed);
    const waitMs = Math.min(Math.max(0, lastMs + whole - this.#clock.wallMs()), whole);
    deadlines.set(user, nowMs + waitMs);
    return waitMs;
  }

  #deadlinesOf(unsealed: Unsealed): Map<RecordId, number> {
    let deadlines = this.#deadlines.get(unsealed.partition);
    if (deadlines === undefined) {
      deadlines = new Map();
      this.#deadlines.set(unsealed.partition, deadlines);
    }
    return deadlines;
  }
}

/** Throws CKR_PIN_LOCKED, or CKR_FUNCTION_REJECTED while there is something left to wait. */
function requireTry(unsealed: Unsealed, failed: number, leftMs: () => number): void {
  if (failed >= unsealed.policy.attemptsMax) throw locked();
  const waitMs = leftMs();
  if (waitMs > 0) throw delayed(waitMs);
}

/** As a wrong PIN is: nothing would ever take the count of somebody who is gone away. */
function removed(): Refusal {
  return new Refusal('CKR_PIN_INCORRECT', 'the user was removed just now');
}

function locked(): Refusal {
  return new Refusal('CKR_PIN_LOCKED', 'the user is locked after too many wrong PINs', {
    hint: 'A security officer unlocks a user: coffer user unlock.',
  });
}

function delayed(waitMs: number): Refusal {
  const retryAfterMs = Math.ceil(waitMs);
  const seconds = Math.ceil(retryAfterMs / 1000);
  return new Refusal('CKR_FUNCTION_REJECTED', 'a wrong PIN was given too often just now', {
    hint: `Try again in ${seconds} s; this try was not counted.`,
    retryAfterMs,
  });
}
