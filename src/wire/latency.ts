/**
 * Buckets of a histogram of latencies, four to a doubling: bucket i holds what took longer than
 * 2^((i-1)/4) and at most 2^(i/4) microseconds; the first also what took less, the last (67
 * seconds) what took more.
 */
const PER_DOUBLING = 4;
export const LATENCY_BUCKETS = 26 * PER_DOUBLING + 1;

/** The bucket of a latency in milliseconds. */
export function latencyBucket(ms: number): number {
  if (ms <= 0.001) return 0;
  return Math.min(Math.ceil(PER_DOUBLING * Math.log2(ms * 1000)), LATENCY_BUCKETS - 1);
}

/** The longest latency of a bucket, in microseconds. */
export function latencyBoundUs(bucket: number): number {
  return 2 ** (bucket / PER_DOUBLING);
}
