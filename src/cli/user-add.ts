import type { Command } from 'commander';
import { newCommand, oneOf, withSessionOptions } from './command.ts';
import type { SessionOptions } from './command.ts';
import { note, printJson } from './output.ts';
import { readSecret } from './secret-input.ts';
import { withSession } from './vault-session.ts';

interface AddOptions extends SessionOptions {
  readonly role: 'user' | 'auditor' | 'so';
  readonly newPinFile?: string;
}

/** `coffer user add`. */
export function userAddCommand(): Command {
  const command = newCommand('add', 'let one more user log in', [
    'user add alice',
    'user add eve --role auditor --new-pin-file eve.pin --pin-file so.pin',
  ]);
  return withSessionOptions(command, 'so')
    .argument('<name>', 'who')
    .option('--role <ROLE>', 'user, auditor or so', oneOf('user', 'auditor', 'so'), 'user')
    .option('--new-pin-file <FILE>', 'file with the new user’s PIN (default: asked)')
    .action(add);
}

async function add(name: string, options: AddOptions): Promise<void> {
  await withSession(options, async (session) => {
    const pin = await readSecret({
      file: options.newPinFile,
      what: `new PIN of ${name}`,
      option: '--new-pin-file',
      isNew: true,
    });
    await session.users.add({ name, role: options.role, pin }).finally(() => pin.fill(0));
    if (options.json === true) printJson({ name, role: options.role });
    else note(`${name} may log in as ${options.role}`);
  });
}
