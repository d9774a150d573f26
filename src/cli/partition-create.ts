import type { Command } from 'commander';
import { newCommand, oneOf, pinFile, withVaultOptions } from './command.ts';
import type { VaultOptions } from './command.ts';
import { wrongUsage } from './failure.ts';
import { hex } from './find-key.ts';
import { readNewSecrets, tellMade } from './new-partition.ts';
import type { NewSecretOptions } from './new-partition.ts';
import { printJson } from './output.ts';
import { withVault } from './vault-session.ts';

interface CreateOptions extends VaultOptions, NewSecretOptions {
  readonly unseal: 'keyfile' | 'passphrase';
}

/** `coffer partition create`: one more partition in a running vault. */
export function partitionCreateCommand(): Command {
  const command = newCommand('create', 'make a partition in the running vault', [
    'partition create web',
    'partition create web --unseal passphrase --so-pin-file so.pin --pin-file user.pin',
  ]);
  return withVaultOptions(command)
    .argument('<label>', 'its name, at most 32 bytes')
    .option('--unseal <METHOD>', 'keyfile or passphrase', oneOf('keyfile', 'passphrase'), 'keyfile')
    .option('--so-pin-file <FILE>', 'PIN of the security officer (default: asked)')
    .option('--pin-file <FILE>', 'PIN of the user (COFFER_PIN_FILE; default: asked)')
    .option('--without-user', 'make no user: the officer adds them later')
    .option(
      '--passphrase-file <FILE>',
      'a passphrase of yours (default: a strong one is generated)',
    )
    .action(create);
}

async function create(label: string, options: CreateOptions): Promise<void> {
  if (options.passphraseFile !== undefined && options.unseal !== 'passphrase') {
    throw wrongUsage('--passphrase-file goes with --unseal passphrase');
  }
  const secrets = await readNewSecrets({ ...options, pinFile: pinFile(options) });
  const { soPin, userPin, passphrase } = secrets;
  await withVault(options, async (vault) => {
    const request = { label, unseal: options.unseal, soPin, userPin, passphrase };
    const made = await vault.createPartition(request).finally(() => {
      for (const secret of [soPin, userPin, passphrase]) secret.fill(0);
    });
    const told = {
      id: hex(made.id),
      label,
      keyfile: made.keyfile,
      passphrase: Buffer.from(made.passphrase).toString('utf8'),
    };
    if (options.json === true) printJson(told);
    else tellMade(told);
  });
}
