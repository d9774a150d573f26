/**
 * Two clocks: the wall's can jump either way, the other one only runs on while this process lives.
 */
export interface Clock {
  /** Milliseconds since 1970. */
  wallMs(): number;
  /** Milliseconds since some moment of this process. */
  monotonicMs(): number;
}

export const SYSTEM_CLOCK: Clock = {
  wallMs: () => Date.now(),
  monotonicMs: () => performance.now(),
};
