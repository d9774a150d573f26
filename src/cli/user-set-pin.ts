import type { Command } from 'commander';
import { newCommand, pinFile, withPartitionOption, withVaultOptions } from './command.ts';
import type { VaultOptions } from './command.ts';
import { note, printJson } from './output.ts';
import { readSecret } from './secret-input.ts';
import { refusedLogin, withPublicSession, withSession } from './vault-session.ts';

interface SetPinOptions extends VaultOptions {
  readonly partition?: string;
  readonly user?: string;
  readonly pinFile?: string;
  readonly newPinFile?: string;
}

/** `coffer user set-pin`: one's own, or, by the officer, another's. */
export function userSetPinCommand(): Command {
  const command = newCommand(
    'set-pin',
    'change your own PIN, or as officer give a user a new one',
    [
      'user set-pin',
      'user set-pin --user so --pin-file old.pin --new-pin-file new.pin',
      'user set-pin alice --pin-file so.pin',
    ],
  );
  return withVaultOptions(withPartitionOption(command))
    .argument('[name]', 'whose PIN the officer sets (default: your own)')
    .option('--user <NAME>', 'who you are (default: user, or so when a name is given)')
    .option('--pin-file <FILE>', 'your PIN as it is (COFFER_PIN_FILE; default: asked)')
    .option('--new-pin-file <FILE>', 'the new PIN (default: asked)')
    .action(setPin);
}

async function setPin(name: string | undefined, options: SetPinOptions): Promise<void> {
  const user = options.user ?? (name === undefined ? 'user' : 'so');
  const whose = name ?? user;
  if (whose === user) await changeOwn(user, options);
  else await resetOther(whose, { ...options, user });
  if (options.json === true) printJson({ user: whose, pin: 'set' });
  else note(`the PIN of ${whose} is set`);
}

async function changeOwn(user: string, options: SetPinOptions): Promise<void> {
  await withPublicSession(options, async (session) => {
    const oldPin = await readSecret({
      file: pinFile(options),
      what: `PIN of ${user} as it is`,
      option: '--pin-file',
    });
    const newPin = await readNewPin(user, options);
    try {
      await session.changePin(user, { oldPin, newPin });
    } catch (error) {
      throw refusedLogin(error, { ...options, user });
    } finally {
      oldPin.fill(0);
      newPin.fill(0);
    }
  });
}

async function resetOther(name: string, options: SetPinOptions & { user: string }): Promise<void> {
  await withSession(options, async (session) => {
    const pin = await readNewPin(name, options);
    await session.users.resetPin(name, pin).finally(() => pin.fill(0));
  });
}

async function readNewPin(name: string, options: SetPinOptions): Promise<Buffer> {
  return await readSecret({
    file: options.newPinFile,
    what: `new PIN of ${name}`,
    option: '--new-pin-file',
    isNew: true,
  });
}
