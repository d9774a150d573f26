import type { Command } from 'commander';
import { newCommand, withSessionOptions } from './command.ts';
import type { SessionOptions } from './command.ts';
import { confirm } from './confirm.ts';
import { note, printJson } from './output.ts';
import { named } from './partition-seal.ts';
import { withSession } from './vault-session.ts';

interface DestroyOptions extends SessionOptions {
  readonly yes?: boolean;
}

/** `coffer partition destroy`: every key in it, for ever. */
export function partitionDestroyCommand(): Command {
  const command = newCommand('destroy', 'destroy a partition and every key in it', [
    'partition destroy web',
    'partition destroy web --yes --pin-file so.pin',
  ]);
  return withSessionOptions(command, 'so')
    .argument('<label>', 'which partition')
    .option('--yes', 'do not ask')
    .action(async (label: string, options: DestroyOptions) => {
      await confirm(`Destroy ${label} and every key in it, for ever?`, options);
      await withSession(named(options, label), async (session) => {
        await session.destroyPartition(label);
        if (options.json === true) printJson({ destroyed: label });
        else note(`${label} is destroyed`);
      });
    });
}
