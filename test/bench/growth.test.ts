import { expect, test } from 'vitest';
import type { Curve } from '../../bench/finding.ts';
import { growth } from '../../bench/scale/growth.ts';

const STEPS = [1000, 10_000, 30_000, 100_000];

function curve(of: (keys: number) => number): Curve {
  const points = STEPS.map((at) => {
    const value = of(at);
    return { at, value: { median: value, min: value, max: value } };
  });
  return { name: 'unseal', of: 'keys', unit: 'ms', points };
}

test.each<[string, (keys: number) => number]>([
  ['unseal: constant, 0.30 to 0.33 ms.', (keys) => 0.3 + keys / 3_333_333],
  ['unseal: linear, 50.0 ms for each 1,000 keys.', (keys) => keys / 20],
  ['unseal: linear, 400 ms and 20.0 ms for each 1,000 keys.', (keys) => 400 + keys / 50],
  // As a machine that others keep busy measures it.
  ['unseal: linear, 50.2 ms for each 1,000 keys.', (keys) => (keys / 20) * (1 + (keys % 7) / 1e3)],
  ['unseal: as the power 2.00 of the keys.', (keys) => keys ** 2 / 1e6],
  ['unseal: as the power 0.50 of the keys.', (keys) => Math.sqrt(keys)],
  ['unseal: does not grow, 0.50 to 50.0 ms.', (keys) => 50_000 / keys],
])('%s', (said, of) => {
  expect(growth(curve(of))).toBe(said);
});

test('two points say nothing of growth', () => {
  const { points, ...rest } = curve((keys) => keys);
  for (const few of [1, 2]) {
    const said = few === 1 ? 'constant' : 'too few points';
    expect(growth({ ...rest, points: points.slice(0, few) })).toContain(said);
  }
});
