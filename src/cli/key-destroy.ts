import type { Command } from 'commander';
import { newCommand, withSessionOptions } from './command.ts';
import type { SessionOptions } from './command.ts';
import { confirm } from './confirm.ts';
import { Failure } from './failure.ts';
import { findByName, hex } from './find-key.ts';
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
    const halves = await findByName(session, options.label);
    if (halves.length === 0) {
      throw new Failure(`no key is called ${options.label}`, { hint: 'coffer key list' });
    }
    const ids = new Set(halves.map((half) => `${hex(half.id)} ${half.type}`));
    const isOneKey =
      ids.size === 1 && new Set(halves.map((half) => half.class)).size === halves.length;
    if (!isOneKey) {
      throw new Failure(`several keys are called ${options.label}`, {
        hint: `name one by its id: ${[...ids].map((id) => `id:${id.split(' ')[0]}`).join(' ')}`,
      });
    }
    await confirm(`Destroy ${options.label}, for ever?`, options);
    for (const half of halves) await half.destroy();
    const destroyed = halves.map((half) => hex(half.uniqueId));
    if (options.json === true) printJson({ label: options.label, destroyed });
    else note(`${options.label} is destroyed`);
  });
}
