import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Mechanism, Verb } from '../../../src/vault/mechanism/mechanism.ts';
import { runSelfTests } from '../../../src/vault/mechanism/self-test/self-test.ts';
import { SELF_TEST_CASES } from '../../../src/vault/mechanism/self-test/cases.ts';
import { implementationOf, MECHANISMS } from '../../../src/vault/mechanism/table.ts';
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

/** Names of an implementation's functions, by what a mechanism is for. */
const FUNCTIONS = [
  'generateKey',
  'generateKeyPair',
  'encrypt',
  'decrypt',
  'sign',
  'verify',
  'digest',
  'wrap',
  'unwrap',
  'derive',
  'encapsulate',
  'decapsulate',
] as const satisfies readonly Verb[];

/** What pairs are tested by already: a signature of the family stands for its generation. */
const TOO_DEAR: Readonly<Record<string, readonly Verb[]>> = {
  // Seconds: FIPS 140-3 IG 10.3.A lets the pairwise test of each new pair stand for it.
  RSA_PKCS_KEY_PAIR_GEN: ['generateKeyPair'],
  // A signature takes seconds, and is verified before it leaves, each time.
  SLH_DSA: ['sign'],
};

/** The hash, what is signed of it and the signature below have answers, each of its own. */
const inParts = ({ number }: Mechanism): boolean => SELF_TEST_CASES.get(number)?.kind === 'prehash';

describe.each(PROVIDERS)('every direction by %s', (provider) => {
  afterEach(() => vi.restoreAllMocks());

  test.each([...MECHANISMS.values()].map((mechanism) => [mechanism.name, mechanism] as const))(
    'of %s has an answer',
    async (name, mechanism) => {
      const implementation = implementationOf(mechanism, provider);
      const called = new Set<Verb>();
      for (const verb of FUNCTIONS) {
        const original = implementation[verb];
        if (original === undefined) continue;
        vi.spyOn(implementation, verb).mockImplementation((...given: unknown[]) => {
          called.add(verb);
          return Reflect.apply(original, implementation, given);
        });
      }
      const report = await runSelfTests(provider, { only: new Set([mechanism.number]) });
      expect(report.map(({ ok, detail }) => [ok, detail])).toEqual([[true, '']]);
      const dear = inParts(mechanism) ? mechanism.verbs : (TOO_DEAR[name] ?? []);
      expect([...called].filter((verb) => mechanism.verbs.includes(verb)).toSorted()).toEqual(
        mechanism.verbs.filter((verb) => !dear.includes(verb)).toSorted(),
      );
    },
  );
});

test('every self-test says what it compares with', async () => {
  const report = await runSelfTests('openssl');
  expect(report.filter(({ source }) => source === '')).toEqual([]);
});
