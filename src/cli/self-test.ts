import type { Command } from 'commander';
import { newCommand, oneOf } from './command.ts';
import { withProgress } from './output.ts';
import { runVaultProgram } from './vault-program.ts';

interface SelfTestOptions {
  readonly provider: 'openssl' | 'noble';
  readonly json?: boolean;
}

/** `coffer self-test`: the known-answer tests that a vault runs before it serves, without a vault. */
export function selfTestCommand(): Command {
  return newCommand('self-test', 'run the known-answer tests of every mechanism', [
    'self-test',
    'self-test --provider noble --json',
  ])
    .option('--provider NAME', 'openssl or noble', oneOf('openssl', 'noble'), 'openssl')
    .option('--json', 'answer in JSON')
    .action(async (options: SelfTestOptions) => {
      const request = JSON.stringify({ provider: options.provider, json: options.json === true });
      const args = ['self-test', request];
      const run = runVaultProgram({ program: 'main', args, passStdout: true });
      process.exitCode = (await withProgress('testing', run)).status;
    });
}
