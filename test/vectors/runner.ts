import type { ProviderName } from '../../src/vault/mechanism/mechanism.ts';
import { requireMechanism } from '../../src/vault/mechanism/table.ts';
import { Refusal } from '../../src/vault/refusal.ts';
import { mechanismOf, PROVIDERS, type Use } from '../vault/mechanism/test-key.ts';
import { WAIVERS, type Waiver } from './waivers.ts';
import { type Case, type Fields, groupsOf, testsOf, text } from './wycheproof.ts';

/** The mechanism of a file, as one provider has it. */
export interface Run {
  readonly use: Use;
  readonly provider: ProviderName;
  /** What the named groups of the runner's pattern matched. */
  readonly named: Readonly<Record<string, string>>;
}

/** How the files that match a pattern are run. */
export interface Runner<G = unknown> {
  /** Of names without `_test.json.gz`, the whole of them. */
  readonly files: RegExp;
  /**
   * The CKM_ number of the definition that computes a group; its providers are those that run.
   * Null: not offered, which a waiver must say.
   */
  mechanism(named: Run['named'], group: Fields): number | null;
  /** True: without SLOW=1 one case in five runs, because the curve or the size is slow. */
  slow?(named: Run['named']): boolean;
  /** What all tests of a group have in common: keys. A Refusal rejects the group. */
  prepare(group: Fields, run: Run): G;
  /**
   * True when the mechanism accepts the case, and computes what the case says. A Refusal is a
   * rejection.
   */
  accepts(prepared: G, entry: Case, run: Run): boolean | Promise<boolean>;
}

/** Checks a runner's types, and forgets what its `prepare` returns. */
export function defineRunner<G>(runner: Runner<G>): Runner {
  return runner;
}

/** What became of the cases of a file. */
export interface Tally {
  cases: number;
  /** Ended as the file says, by every provider that ran them. */
  agreed: number;
  /** Ended as a waiver says. */
  waived: number;
  /** Left out without SLOW=1. */
  left: number;
  /** One line a failure. */
  readonly failures: string[];
  /** Waivers that applied to a case. */
  readonly used: Set<Waiver>;
  /** Cases that each provider ran. */
  readonly runs: Map<string, number>;
}

type Outcome = Waiver['expected'] | `threw ${string}`;

type Outcomes = readonly (readonly [by: string, outcome: Outcome])[];

const STRIDE = 5;

/** Runs every case of a file by every provider of its mechanism. */
export async function runFile(file: string, runner: Runner): Promise<Tally> {
  const named = { ...runner.files.exec(file)?.groups };
  const waivers = WAIVERS.filter(({ files }) => files.test(file));
  const stride = runner.slow?.(named) === true && process.env['SLOW'] !== '1' ? STRIDE : 1;
  const tally = emptyTally();
  for (const group of groupsOf(file)) {
    const outcomesOf = prepareGroup(runner, named, group);
    for (const test of testsOf(group)) {
      tally.cases++;
      if (Number(test['tcId']) % stride !== 0) {
        tally.left++;
        continue;
      }
      const outcomes = await outcomesOf(test);
      for (const [by] of outcomes) tally.runs.set(by, (tally.runs.get(by) ?? 0) + 1);
      judge({ entry: { group, test }, outcomes, waivers, tally });
    }
  }
  return tally;
}

export function emptyTally(): Tally {
  const counts = { cases: 0, agreed: 0, waived: 0, left: 0 };
  return { ...counts, failures: [], used: new Set(), runs: new Map() };
}

/** What runs a case of the group by every provider. */
function prepareGroup(
  runner: Runner,
  named: Run['named'],
  group: Fields,
): (test: Fields) => Promise<Outcomes> {
  const number = runner.mechanism(named, group);
  if (number === null) return async () => [['nobody', 'not offered']];
  const { only } = requireMechanism(number);
  const prepared = (only === undefined ? PROVIDERS : [only]).map((provider) => {
    const run = { use: mechanismOf(number, provider), provider, named };
    return { run, made: refusedAsNull(() => runner.prepare(group, run)) };
  });
  return async (test) => {
    const outcomes: [string, Outcome][] = [];
    for (const { run, made } of prepared) {
      const entry = { group, test };
      const outcome = made === null ? 'rejected' : await outcomeOf(runner, made.value, entry, run);
      outcomes.push([run.provider, outcome]);
    }
    return outcomes;
  };
}

/** 'acceptable' may end either way, but in the same way by every provider. */
function judge({ entry, outcomes, waivers, tally }: Judgement): void {
  const either = outcomes[0]?.[1] === 'rejected' ? 'rejected' : 'accepted';
  const verdicts = { valid: 'accepted', invalid: 'rejected', acceptable: either };
  const stated = new Map(Object.entries(verdicts)).get(text(entry.test, 'result'));
  const found = waivers.find(({ applies }) => applies === undefined || applies(entry));
  const isAcceptable = text(entry.test, 'result') === 'acceptable';
  const waiver = found?.expected === stated && !isAcceptable ? undefined : found;
  if (waiver !== undefined) tally.used.add(waiver);
  const expected = waiver?.expected ?? stated;
  const wrong = outcomes.filter(([, outcome]) => outcome !== expected);
  const name = `tcId ${text(entry.test, 'tcId')} (${text(entry.test, 'comment')})`;
  for (const [by, outcome] of wrong) {
    tally.failures.push(`${name}: ${outcome} by ${by}, not ${expected}`);
  }
  if (wrong.length > 0) return;
  if (waiver === undefined) tally.agreed++;
  else tally.waived++;
}

interface Judgement {
  readonly entry: Case;
  readonly outcomes: Outcomes;
  readonly waivers: readonly Waiver[];
  readonly tally: Tally;
}

async function outcomeOf<G>(
  runner: Runner<G>,
  prepared: G,
  entry: Case,
  run: Run,
): Promise<Outcome> {
  try {
    return (await runner.accepts(prepared, entry, run)) ? 'accepted' : 'rejected';
  } catch (error) {
    return error instanceof Refusal ? 'rejected' : `threw ${String(error)}`;
  }
}

function refusedAsNull<T>(make: () => T): { value: T } | null {
  try {
    return { value: make() };
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
