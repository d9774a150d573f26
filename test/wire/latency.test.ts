import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { latencyBoundUs, latencyBucket, LATENCY_BUCKETS } from '../../src/wire/latency.ts';

describe('a bucket of latencies', () => {
  test('holds what its bound says, and the one before does not', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 67_000, noNaN: true }), (ms) => {
        const bucket = latencyBucket(ms);
        expect(ms * 1000).toBeLessThanOrEqual(latencyBoundUs(bucket) * 1.000001);
        if (bucket > 0) expect(ms * 1000).toBeGreaterThan(latencyBoundUs(bucket - 1) * 0.999999);
      }),
    );
  });

  test.each([0, -1, 1e-9])('%d ms is in the first', (ms) => expect(latencyBucket(ms)).toBe(0));

  test('a day is in the last', () => expect(latencyBucket(86_400_000)).toBe(LATENCY_BUCKETS - 1));
});
