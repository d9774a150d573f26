import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { newCommand } from './command.ts';
import { Failure } from './failure.ts';

interface BenchOptions {
  readonly quick?: boolean;
  readonly full?: boolean;
  readonly only?: readonly string[];
  readonly json?: string;
  readonly html?: string;
  readonly from?: string;
  readonly markdown?: string;
  readonly machineUsd?: string;
  readonly profile?: string;
  readonly kmsEndpoint?: string;
  readonly kmsRegion?: string;
}

/**
 * `coffer bench`: becomes the program of bench/, which starts vaults of its own and never uses the
 * one that serves. The option `--json` names a file here: the table stays readable beside it.
 */
export function benchCommand(): Command {
  return newCommand('bench', 'measure how fast Coffer is on this machine, beside others', [
    'bench --quick',
    'bench --json result.json --html result.html',
    'bench --only socket latency',
    'bench --only "ECDSA P-256 sign" --profile profiles',
  ])
    .option('--quick', 'under a minute: fewer and shorter rounds, so that figures spread more')
    .option('--full', 'everything, however long it takes')
    .option('--only <NAME...>', 'parts, or parts of names of works: docs/BENCHMARKS.md')
    .option('--json <FILE>', 'write all figures there')
    .option('--html <FILE>', 'draw a page with plots there, which needs nothing else')
    .option('--from <FILE>', 'no run: table and page of what --json wrote')
    .option('--machine-usd <N>', 'US dollars an hour of such a machine, for the cost of operations')
    .option('--markdown <FILE>', 'no run: the part pkcs11 of such a file, as Markdown')
    .option('--kms-endpoint <URL>', 'compare with the KMS there, or with aws; else none is asked')
    .option('--kms-region <REGION>', 'of that KMS, if the SDK does not know it')
    .option('--profile <DIR>', 'write CPU profiles of the vault under load there')
    .action(bench);
}

function bench(options: BenchOptions): never {
  const program = benchProgram();
  if (!existsSync(program)) {
    throw new Failure('this installation has no benchmarks', {
      hint: 'install the package again, or run it from a checkout.',
    });
  }
  if (process.execve === undefined) {
    throw new Failure('this Node.js cannot replace its process', {
      hint: 'use Node.js >= 24.15 on Linux or macOS.',
    });
  }
  const flags = ['--disable-warning=ExperimentalWarning'];
  const args = [process.execPath, ...flags, program, ...argumentsOf(options)];
  return process.execve(process.execPath, args, process.env);
}

/** Of the checkout (`bench`, run directly) or of the package (`dist/bench`, compiled). */
function benchProgram(): string {
  const isSource = import.meta.url.endsWith('.ts');
  const path = isSource ? '../../bench/main.ts' : '../bench/main.js';
  return fileURLToPath(new URL(path, import.meta.url));
}

/** As bench/main.ts reads them. */
function argumentsOf(options: BenchOptions): string[] {
  return Object.entries(options).flatMap(([name, value]: [string, unknown]) => {
    const option = `--${name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)}`;
    if (value === true) return [option];
    const values = Array.isArray(value) ? value : [value];
    return values.flatMap((text) => [option, String(text)]);
  });
}
