import type { Command } from 'commander';
import { newCommand, oneOf } from './command.ts';
import { Failure } from './failure.ts';
import { parseJsonObject, textOf } from './json-line.ts';
import { printJson, withProgress } from './output.ts';
import { printTable } from './table.ts';
import { runVaultProgram } from './vault-program.ts';

interface SelfTestOptions {
  readonly provider?: 'openssl' | 'noble';
  readonly json?: boolean;
}

/** One line of the vault's program. */
interface TestResult {
  readonly mechanism: string;
  readonly provider: string;
  readonly ok: boolean;
  readonly ms: number;
  /** Where the known answer comes from. */
  readonly source: string;
  readonly detail: string;
}

/**
 * `coffer self-test`: the known-answer tests that a vault runs before it serves, without a vault.
 */
export function selfTestCommand(): Command {
  return newCommand('self-test', 'run the known-answer tests of every mechanism', [
    'self-test',
    'self-test --provider noble --json',
  ])
    .option('--provider <NAME>', 'openssl or noble (default: both)', oneOf('openssl', 'noble'))
    .option('--json', 'answer in JSON')
    .action(selfTest);
}

async function selfTest(options: SelfTestOptions): Promise<void> {
  const run = runVaultProgram({ program: 'main', args: ['self-test', '{}'] });
  const { status, stdout } = await withProgress('testing', run);
  const results = stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => parseResult(line))
    .filter(({ provider }) => options.provider === undefined || provider === options.provider);
  if (options.json === true) printJson(results);
  else printResults(results);
  const failed = results.filter(({ ok }) => !ok);
  if (failed.length > 0) {
    throw new Failure(`${failed.length} of ${results.length} tests failed`, {
      hint: 'do not use keys on this machine: its Node.js or processor computes wrongly.',
    });
  }
  if (status !== 0 && options.provider === undefined) process.exitCode = status;
}

function parseResult(line: string): TestResult {
  const told = parseJsonObject(line);
  return {
    mechanism: textOf(told, 'mechanism'),
    provider: textOf(told, 'provider'),
    ok: told['ok'] === true,
    ms: typeof told['ms'] === 'number' ? told['ms'] : 0,
    source: textOf(told, 'source'),
    detail: textOf(told, 'detail'),
  };
}

function printResults(results: readonly TestResult[]): void {
  printTable(
    [
      { title: 'MECHANISM', value: ({ mechanism }) => mechanism, minWidth: 16 },
      { title: 'PROVIDER', value: ({ provider }) => provider },
      { title: 'RESULT', value: ({ ok }) => (ok ? 'passed' : 'FAILED') },
      { title: 'MS', value: ({ ms }) => ms.toFixed(1), align: 'right' },
      { title: 'COMPARED WITH', value: ({ source }) => source, minWidth: 12 },
      { title: 'DETAIL', value: ({ detail }) => detail },
    ],
    results,
  );
}
