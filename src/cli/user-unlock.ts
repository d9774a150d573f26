import type { Command } from 'commander';
import { newCommand, withSessionOptions } from './command.ts';
import type { SessionOptions } from './command.ts';
import { note, printJson } from './output.ts';
import { withSession } from './vault-session.ts';

/** `coffer user unlock`. */
export function userUnlockCommand(): Command {
  const examples = ['user unlock alice', 'user unlock user --pin-file so.pin'];
  const command = newCommand('unlock', 'forget the wrong PINs of a locked user', examples);
  return withSessionOptions(command, 'so')
    .argument('<name>', 'who')
    .action(async (name: string, options: SessionOptions) => {
      await withSession(options, async (session) => {
        await session.users.unlock(name);
        if (options.json === true) printJson({ unlocked: name });
        else note(`${name} is unlocked, and the PIN is the same`);
      });
    });
}
