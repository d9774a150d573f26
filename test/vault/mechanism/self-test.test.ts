import { describe, expect, test } from 'vitest';
import { runSelfTests } from '../../../src/vault/mechanism/self-test/self-test.ts';
import { SELF_TEST_CASES } from '../../../src/vault/mechanism/self-test/cases.ts';
import { MECHANISMS } from '../../../src/vault/mechanism/table.ts';
import { PROVIDERS } from './test-key.ts';

describe.each(PROVIDERS)('self-tests of %s', (provider) => {
  test('pass for every mechanism', async () => {
    const report = await runSelfTests(provider);
    expect(report.filter(({ ok }) => !ok)).toEqual([]);
    expect(report.map(({ mechanism }) => mechanism)).toEqual(
      [...MECHANISMS.values()].map(({ name }) => name),
    );
  });

  test('fail for the mechanisms whose answers were changed, and for no other', async () => {
    const all = [...MECHANISMS.values()];
    // Each mechanism fails in runs of its own: those of the bits of its place.
    for (let bit = 1; bit <= all.length; bit *= 2) {
      const changed = all.filter((_, place) => ((place + 1) & bit) !== 0);
      const corrupt = new Set(changed.map(({ number }) => number));
      const report = await runSelfTests(provider, { corrupt });
      const failed = report.filter(({ ok }) => !ok).map(({ mechanism }) => mechanism);
      expect(failed).toEqual(changed.map(({ name }) => name));
    }
  });
});

test('there is one case for each mechanism', () => {
  expect(new Set(SELF_TEST_CASES.keys())).toEqual(new Set(MECHANISMS.keys()));
});
