import type { Command } from 'commander';
import { newCommand, withSessionOptions } from './command.ts';
import type { SessionOptions } from './command.ts';
import { note, printJson } from './output.ts';
import { withSession } from './vault-session.ts';

/** `coffer user remove`. */
export function userRemoveCommand(): Command {
  const examples = ['user remove alice', 'user remove alice --pin-file so.pin'];
  const command = newCommand('remove', 'let a user log in no more; keys stay', examples);
  return withSessionOptions(command, 'so')
    .argument('<name>', 'who')
    .action(async (name: string, options: SessionOptions) => {
      await withSession(options, async (session) => {
        await session.users.remove(name);
        if (options.json === true) printJson({ removed: name });
        else note(`${name} is removed`);
      });
    });
}
