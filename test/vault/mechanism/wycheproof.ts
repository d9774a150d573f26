import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { ProviderName } from '../../../src/vault/mechanism/mechanism.ts';
import { Refusal } from '../../../src/vault/refusal.ts';
import { PROVIDERS } from './test-key.ts';

const ROOT = join(import.meta.dirname, '../../..');
export const FOLDER = join(
  process.env['COFFER_VECTORS'] ?? join(ROOT, '../shared/vectors'),
  'wycheproof',
);

export const hasVectors: boolean = existsSync(FOLDER);
if (!hasVectors) console.log(`Wycheproof is skipped: no ${FOLDER}; set COFFER_VECTORS.`);

/** A test or a group: the fields that a schema has, read by name. */
export type Fields = Readonly<Record<string, unknown>>;

export interface Case {
  readonly group: Fields;
  readonly test: Fields;
}

export function text(fields: Fields, name: string): string {
  const value = fields[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
export const bytes = (fields: Fields, name: string): Uint8Array =>
  Uint8Array.from(Buffer.from(text(fields, name), 'hex'));

/** Cases in which this build departs from the file's verdict, each for a reason. */
export interface Waiver {
  readonly reason: string;
  readonly expected: 'accepted' | 'rejected';
  applies(entry: Case): boolean;
}

export interface Suite<G> {
  readonly file: string;
  readonly providers?: readonly ProviderName[];
  readonly waivers?: readonly Waiver[];
  /** True: without SLOW=1 only every fifth case runs, because the curve is slow. */
  readonly slow?: boolean;
  /** What all tests of a group share: keys. May throw a Refusal, which rejects the group. */
  prepare(group: Fields, provider: ProviderName): G;
  /**
   * True when the mechanism accepts the case, and computes what the case says. A Refusal is a
   * rejection.
   */
  accepts(shared: G, entry: Case, provider: ProviderName): boolean | Promise<boolean>;
}

/**
 * One test for a file and a provider: every case must end as the file, or a waiver, says.
 * 'acceptable' may end either way.
 */
export function wycheproof<G>(suite: Suite<G>): void {
  for (const provider of suite.providers ?? PROVIDERS) {
    const part = suite.slow === true ? ' (a fifth; all: SLOW=1)' : '';
    test.skipIf(!hasVectors)(
      `${suite.file} by ${provider}${part}`,
      { timeout: 300_000 },
      async () => {
        const failures: string[] = [];
        for (const group of groupsOf(suite.file))
          failures.push(...(await runGroup(suite, group, provider)));
        expect(failures).toEqual([]);
      },
    );
  }
}

async function runGroup<G>(
  suite: Suite<G>,
  group: Fields,
  provider: ProviderName,
): Promise<string[]> {
  const failures: string[] = [];
  const shared = refusedAsNull(() => suite.prepare(group, provider));
  const stride = suite.slow === true && process.env['SLOW'] !== '1' ? 5 : 1;
  for (const test of arrayOf(group['tests'])) {
    if (Number(test['tcId']) % stride !== 0) continue;
    const entry = { group, test };
    const expected = expectedOf(suite.waivers ?? [], entry);
    const outcome =
      shared === null ? 'rejected' : await outcomeOf(suite, shared.value, entry, provider);
    if (expected !== 'either' && outcome !== expected) {
      failures.push(
        `tcId ${text(test, 'tcId')} (${text(test, 'comment')}): ${outcome}, not ${expected}`,
      );
    }
  }
  return failures;
}

function expectedOf(waivers: readonly Waiver[], entry: Case): 'accepted' | 'rejected' | 'either' {
  const waiver = waivers.find((candidate) => candidate.applies(entry));
  if (waiver !== undefined) return waiver.expected;
  const result = text(entry.test, 'result');
  if (result === 'acceptable') return 'either';
  return result === 'valid' ? 'accepted' : 'rejected';
}

async function outcomeOf<G>(
  suite: Suite<G>,
  shared: G,
  entry: Case,
  provider: ProviderName,
): Promise<string> {
  try {
    return (await suite.accepts(shared, entry, provider)) ? 'accepted' : 'rejected';
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

function groupsOf(file: string): readonly Fields[] {
  const packed = readFileSync(join(FOLDER, `${file}_test.json.gz`));
  const parsed: unknown = JSON.parse(gunzipSync(packed).toString('utf8'));
  return arrayOf(isFields(parsed) ? parsed['testGroups'] : undefined);
}

function arrayOf(value: unknown): readonly Fields[] {
  if (!Array.isArray(value)) throw new Error('the vector file has another shape');
  return value.filter(isFields);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}
