import type { Command } from 'commander';
import { newCommand, withSessionOptions } from './command.ts';
import type { SessionOptions } from './command.ts';
import { confirm } from './confirm.ts';
import { hex, requireOneListed } from './find-key.ts';
import { note, printJson } from './output.ts';
import { withSession } from './vault-session.ts';

interface DestroyOptions extends SessionOptions {
  readonly label: string;
  readonly yes?: boolean;
}

/** `coffer key destroy`: both halves of a pair, or a certificate, for ever. */
export function keyDestroyCommand(): Command {
  const command = newCommand('destroy', 'destroy a key or certificate for ever', [
    'key destroy --label old',
    'key destroy --label id:01 --yes',
  ]);
  return withSessionOptions(command)
    .requiredOption('--label <LABEL>', 'the key or certificate: its label, or id:HEX')
    .option('--yes', 'do not ask')
    .action(destroy);
}

async function destroy(options: DestroyOptions): Promise<void> {
  await withSession(options, async (session) => {
    const objects = await requireOneListed(session, options.label);
    await confirm(`Destroy ${options.label}, for ever?`, options);
    for (const object of objects) await object.destroy();
    const destroyed = objects.map((object) => hex(object.uniqueId));
    if (options.json === true) printJson({ label: options.label, destroyed });
    else note(`${options.label} is destroyed`);
  });
}
