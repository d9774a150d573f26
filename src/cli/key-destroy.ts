import type { Command } from 'commander';
import { newCommand, withSessionOptions } from './command.ts';
import type { SessionOptions } from './command.ts';
import { confirm } from './confirm.ts';
import { hex, requireOneKey } from './find-key.ts';
import { note, printJson } from './output.ts';
import { withSession } from './vault-session.ts';

interface DestroyOptions extends SessionOptions {
  readonly label: string;
  readonly yes?: boolean;
}

/** `coffer key destroy`: both halves of a pair, for ever. */
export function keyDestroyCommand(): Command {
  const command = newCommand('destroy', 'destroy a key for ever, a pair with both halves', [
    'key destroy --label old',
    'key destroy --label id:01 --yes',
  ]);
  return withSessionOptions(command)
    .requiredOption('--label <LABEL>', 'the key: its label, or id:HEX')
    .option('--yes', 'do not ask')
    .action(destroy);
}

async function destroy(options: DestroyOptions): Promise<void> {
  await withSession(options, async (session) => {
    const halves = await requireOneKey(session, options.label);
    await confirm(`Destroy ${options.label}, for ever?`, options);
    for (const half of halves) await half.destroy();
    const destroyed = halves.map((half) => hex(half.uniqueId));
    if (options.json === true) printJson({ label: options.label, destroyed });
    else note(`${options.label} is destroyed`);
  });
}
