/** Requests sent by a schedule, whatever becomes of those before: an open loop. */
export interface Schedule {
  readonly perSecond: number;
  readonly forMs: number;
}

export interface Scheduled {
  /**
   * From the time a request was due until it was answered. Who waits for an answer before the next
   * request sees a stall once; here it is seen by all that fell due meanwhile, as users would.
   */
  readonly latenciesMs: Float64Array;
  /** From the time a request was due until it was sent: what this program adds. */
  readonly lateMs: Float64Array;
}

/** A timer is good to a millisecond or two: from there on the clock is watched. */
const TIMER_MS = 2;

/** Until every request is answered. Rejects with the first failure, and sends no more. */
export function onSchedule(run: () => unknown, { perSecond, forMs }: Schedule): Promise<Scheduled> {
  const total = Math.max(1, Math.round((perSecond * forMs) / 1000));
  const latenciesMs = new Float64Array(total);
  const lateMs = new Float64Array(total);
  const startMs = performance.now() + TIMER_MS;
  const dueMs = (at: number): number => startMs + (at * 1000) / perSecond;
  let next = 0;
  let answered = 0;
  return new Promise((resolve, reject) => {
    const send = async (at: number): Promise<void> => {
      lateMs[at] = performance.now() - dueMs(at);
      try {
        await run();
      } catch (error) {
        next = total;
        reject(error instanceof Error ? error : new Error(String(error)));
        return;
      }
      latenciesMs[at] = performance.now() - dueMs(at);
      answered += 1;
      if (answered === total) resolve({ latenciesMs, lateMs });
    };
    const sendDue = (): void => {
      while (next < total && dueMs(next) <= performance.now()) {
        next += 1;
        void send(next - 1);
      }
      if (next === total) return;
      if (dueMs(next) - performance.now() > TIMER_MS) setTimeout(sendDue, 1);
      else setImmediate(sendDue);
    };
    sendDue();
  });
}
