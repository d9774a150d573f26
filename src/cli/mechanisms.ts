import type { Command } from 'commander';
import type { MechanismInfo } from '../client/index.ts';
import { newCommand, withVaultOptions } from './command.ts';
import type { VaultOptions } from './command.ts';
import { printJson } from './output.ts';
import { printTable } from './table.ts';
import type { Column } from './table.ts';
import { withVault } from './vault-session.ts';

/** `coffer mechanisms`: what this vault can compute. */
export function mechanismsCommand(): Command {
  const examples = ['mechanisms', 'mechanisms --json'];
  const command = newCommand('mechanisms', 'list the mechanisms of the vault', examples);
  return withVaultOptions(command).action(async (options: VaultOptions) => {
    await withVault(options, async (vault) => {
      const mechanisms = await vault.mechanisms();
      if (options.json === true) printJson(mechanisms);
      else printTable(COLUMNS, mechanisms);
    });
  });
}

const COLUMNS: readonly Column<MechanismInfo>[] = [
  { title: 'MECHANISM', value: ({ name }) => name.replace(/^CKM_/u, ''), minWidth: 16 },
  { title: 'KEYS', value: ({ keyTypes }) => keyTypes.join(',') || '-' },
  { title: 'SIZE', value: ({ keySizeMin, keySizeMax }) => sizes(keySizeMin, keySizeMax) },
  { title: 'FOR', value: ({ usages }) => usages.join(','), minWidth: 8 },
  { title: 'APPROVED', value: ({ approved }) => (approved ? 'yes' : 'no'), minWidth: 3 },
  { title: 'PROVIDERS', value: ({ providers }) => providers.join(',') },
];

/** PKCS#11 counts bits for RSA and EC, and bytes for secret keys. */
function sizes(least: number, most: number): string {
  if (most === 0) return '-';
  return least === most ? String(least) : `${least}-${most}`;
}
