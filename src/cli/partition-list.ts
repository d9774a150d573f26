import type { Command } from 'commander';
import { newCommand, withVaultOptions } from './command.ts';
import type { VaultOptions } from './command.ts';
import { printJson } from './output.ts';
import { PARTITION_COLUMNS, partitionJson } from './status.ts';
import { printTable } from './table.ts';
import { withVault } from './vault-session.ts';

/** `coffer partition list`. */
export function partitionListCommand(): Command {
  const examples = ['partition list', 'partition list --json'];
  const command = newCommand('list', 'list the partitions of the vault', examples);
  return withVaultOptions(command).action(async (options: VaultOptions) => {
    await withVault(options, async (vault) => {
      const partitions = await vault.partitions();
      if (options.json === true) printJson(partitions.map((each) => partitionJson(each)));
      else printTable(PARTITION_COLUMNS, partitions);
    });
  });
}
