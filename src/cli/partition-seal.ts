import type { Command } from 'commander';
import { newCommand, withSessionOptions } from './command.ts';
import type { SessionOptions } from './command.ts';
import { note, printJson } from './output.ts';
import { withSession } from './vault-session.ts';

/** `coffer partition seal`: from now on the partition is ciphertext and nothing else. */
export function partitionSealCommand(): Command {
  const command = newCommand('seal', 'drop the keys of a partition from memory, end its logins', [
    'partition seal web',
    'partition seal web --pin-file so.pin',
  ]);
  return withSessionOptions(command, 'so')
    .argument('[label]', 'which partition (default: --partition)')
    .action(async (label: string | undefined, options: SessionOptions) => {
      await withSession(named(options, label), async (session) => {
        const { label: sealed } = session.partition;
        await session.seal();
        if (options.json === true) printJson({ label: sealed, state: 'sealed' });
        else note(`${sealed} is sealed`);
      });
    });
}

/** A partition named as the argument wins over `--partition`. */
export function named(options: SessionOptions, label: string | undefined): SessionOptions {
  return label === undefined ? options : { ...options, partition: label };
}
