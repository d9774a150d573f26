import type { Command } from 'commander';
import { answerBytes } from './answer.ts';
import {
  newCommand,
  oneOf,
  wholeNumber,
  withPartitionOption,
  withVaultOptions,
} from './command.ts';
import type { VaultOptions } from './command.ts';
import { hex } from './find-key.ts';
import { withOutput } from './output-file.ts';
import { withPublicSession } from './vault-session.ts';

interface RandomOptions extends VaultOptions {
  readonly partition?: string;
  readonly format?: 'raw' | 'hex';
  readonly out?: string;
}

/** Enough for any key or seed; a disk is filled from elsewhere. */
const BYTES_MAX = 16 * 1024 * 1024;

/** `coffer random`. */
export function randomCommand(): Command {
  const command = newCommand('random', 'random bytes from the vault', [
    'random 32 --format hex',
    'random 1024 --out seed',
  ]);
  return withVaultOptions(withPartitionOption(command))
    .argument('<bytes>', 'how many', wholeNumber(1, BYTES_MAX))
    .option('--format <FORMAT>', 'raw or hex (default: hex on a terminal)', oneOf('raw', 'hex'))
    .option('--out <FILE>', 'where to write them (default: stdout)')
    .action(random);
}

async function random(length: number, options: RandomOptions): Promise<void> {
  await withPublicSession(options, async (session) => {
    const bytes = await session.random(length);
    const isShown = process.stdout.isTTY && options.out === undefined;
    const format = options.format ?? (isShown ? 'hex' : 'raw');
    if (options.json === true || format === 'raw') {
      return await answerBytes(options, bytes, { field: 'random' });
    }
    await withOutput(options.out, (sink) => sink.write(Buffer.from(`${hex(bytes)}\n`)));
  });
}
