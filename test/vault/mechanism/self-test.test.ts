import { describe, expect, test } from 'vitest';
import { runSelfTests } from '../../../src/vault/mechanism/self-test.ts';
import { SELF_TEST_CASES } from '../../../src/vault/mechanism/self-test-cases.ts';
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

  test('fail for the mechanism whose answer was changed, and for no other', async () => {
    for (const { number, name } of MECHANISMS.values()) {
      const report = await runSelfTests(provider, { corrupt: number });
      expect(report.filter(({ ok }) => !ok).map(({ mechanism }) => mechanism)).toEqual([name]);
    }
  });
});

test('there is one case for each mechanism', () => {
  expect(new Set(SELF_TEST_CASES.keys())).toEqual(new Set(MECHANISMS.keys()));
});
