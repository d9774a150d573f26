import { afterAll, describe, expect, test } from 'vitest';
import { CURVE_KEY_RUNNERS } from './curve-keys.ts';
import { CURVE_RUNNERS } from './curves.ts';
import { DERIVATION_RUNNERS } from './derivations.ts';
import { LATTICE_RUNNERS } from './lattices.ts';
import { RSA_RUNNERS } from './rsa.ts';
import { emptyTally, runFile, type Runner, type Tally } from './runner.ts';
import { SYMMETRIC_RUNNERS } from './symmetric.ts';
import { WAIVERS, wholeWaiver } from './waivers.ts';
import { groupsOf, missing, testsOf, vectorFiles } from './wycheproof.ts';

/** Every file is run by one of these, or waived whole. */
const RUNNERS: readonly Runner[] = [
  ...SYMMETRIC_RUNNERS,
  ...CURVE_RUNNERS,
  ...CURVE_KEY_RUNNERS,
  ...RSA_RUNNERS,
  ...LATTICE_RUNNERS,
  ...DERIVATION_RUNNERS,
];

const runnersOf = (file: string): readonly Runner[] =>
  RUNNERS.filter(({ files }) => files.test(file));

const tallies = new Map<string, Tally>();

describe('Wycheproof', () => {
  const files = vectorFiles();

  test('every file is run by one runner, or is waived whole, and says why', (context) => {
    context.skip(missing !== null, missing ?? '');
    for (const file of files) {
      const ways = runnersOf(file).length + (wholeWaiver(file) === undefined ? 0 : 1);
      expect(`${file}: ${ways}`).toBe(`${file}: 1`);
    }
    expect(RUNNERS.filter((runner) => !files.some((file) => runner.files.test(file)))).toEqual([]);
  });

  test.each(files)('%s', { timeout: 300_000 }, async (file) => {
    const [runner] = runnersOf(file);
    const tally = runner === undefined ? waivedWhole(file) : await runFile(file, runner);
    tallies.set(file, tally);
    expect(tally.failures).toEqual([]);
  });

  test('no waiver is left over', () => {
    if (missing !== null || tallies.size < files.length) return;
    const used = new Set([...tallies.values()].flatMap((tally) => [...tally.used]));
    expect(WAIVERS.filter((waiver) => !used.has(waiver)).map(({ reason }) => reason)).toEqual([]);
  });

  afterAll(() => {
    if (missing === null) console.log(summary());
  });
});

function waivedWhole(file: string): Tally {
  const tally = emptyTally();
  tally.cases = groupsOf(file).reduce((sum, group) => sum + testsOf(group).length, 0);
  tally.waived = tally.cases;
  const waiver = wholeWaiver(file);
  if (waiver !== undefined) tally.used.add(waiver);
  return tally;
}

function summary(): string {
  const all = [...tallies.values()];
  const sum = (count: (tally: Tally) => number): string =>
    all.reduce((total, tally) => total + count(tally), 0).toLocaleString('en');
  const by = (provider: string): string =>
    `${sum(({ runs }) => runs.get(provider) ?? 0)} by ${provider}`;
  const left = sum((tally) => tally.left);
  return [
    `Wycheproof: ${all.length} files, ${sum((tally) => tally.cases)} cases:`,
    `${sum((tally) => tally.agreed)} agreed,`,
    `${sum((tally) => tally.waived)} waived,`,
    ...(left === '0' ? [] : [`${left} left out (all: SLOW=1),`]),
    `${sum((tally) => tally.failures.length)} failed;`,
    `run ${by('openssl')}, ${by('noble')}`,
  ].join(' ');
}
