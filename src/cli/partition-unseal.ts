import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import type { PartitionInfo, Vault } from '../client/index.ts';
import { newCommand, partitionLabel, withPartitionOption, withVaultOptions } from './command.ts';
import type { VaultOptions } from './command.ts';
import { Failure, fileFailure, wrongUsage } from './failure.ts';
import { note, printJson, withProgress } from './output.ts';
import { readSecret } from './secret-input.ts';
import { withVault } from './vault-session.ts';

interface UnsealOptions extends VaultOptions {
  readonly partition?: string;
  readonly passphraseFile?: string;
  readonly keyfile?: string;
}

/** `coffer partition unseal`. */
export function partitionUnsealCommand(): Command {
  const command = newCommand('unseal', 'bring the root key of a partition into memory', [
    'partition unseal web',
    'partition unseal web --keyfile /media/stick/web.key',
    'partition unseal web --passphrase-file passphrase',
  ]);
  return withVaultOptions(withPartitionOption(command))
    .argument('[label]', 'which partition (default: --partition)')
    .option('--keyfile <FILE>', 'the keyfile (default: the one that the vault finds)')
    .option('--passphrase-file <FILE>', 'file with the passphrase (default: asked)')
    .action(unseal);
}

async function unseal(label: string | undefined, options: UnsealOptions): Promise<void> {
  if (options.keyfile !== undefined && options.passphraseFile !== undefined) {
    throw wrongUsage('--keyfile and --passphrase-file exclude each other');
  }
  await withVault(options, async (vault) => {
    const partition = await choose(vault, label ?? partitionLabel(options));
    const before = partition.state === 'unsealed';
    if (!before) {
      const secret = await secretFor(partition, options);
      const unsealing = vault.unsealPartition({ id: partition.id }, secret);
      await withProgress('unsealing', unsealing).finally(() => secret.fill(0));
    }
    if (options.json === true) printJson({ label: partition.label, state: 'unsealed' });
    else note(`${partition.label} is unsealed${before ? ' already' : ''}`);
  });
}

async function choose(vault: Vault, label: string | undefined): Promise<PartitionInfo> {
  const partitions = await vault.partitions();
  const found = partitions.filter((each) => label === undefined || each.label === label);
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  if (label !== undefined) {
    throw new Failure(`no partition is called ${label}`, { hint: 'coffer partition list' });
  }
  throw new Failure(`the vault has ${partitions.length} partitions, and none was named`, {
    hint: `name one of: ${partitions.map((each) => each.label).join(', ')}`,
  });
}

/** The bytes that unseal it; none when the vault shall read its keyfile itself. */
async function secretFor(partition: PartitionInfo, options: UnsealOptions): Promise<Buffer> {
  const { keyfile, passphraseFile } = options;
  if (keyfile !== undefined) {
    return await readFile(keyfile).catch((error: unknown) => {
      throw fileFailure(keyfile, error);
    });
  }
  if (passphraseFile === undefined && partition.unsealMethods.includes('keyfile')) {
    return Buffer.alloc(0);
  }
  return await readSecret({
    file: passphraseFile,
    what: `passphrase of ${partition.label}`,
    option: '--passphrase-file',
  });
}
