import type { Command } from 'commander';
import type { MechanismInfo, Vault } from '../client/index.ts';
import { newCommand, withVaultOptions } from './command.ts';
import type { VaultOptions } from './command.ts';
import { Failure } from './failure.ts';
import { printJson } from './output.ts';
import { printTable } from './table.ts';
import type { Column } from './table.ts';
import { withVault } from './vault-session.ts';

/** `coffer mechanisms`: what this vault can compute. */
export function mechanismsCommand(): Command {
  const examples = ['mechanisms', 'mechanisms --json'];
  const command = newCommand('mechanisms', 'list the mechanisms of the vault', examples);
  const partition = 'those alone that the policy of this partition allows';
  withVaultOptions(command).option('--partition <LABEL>', partition);
  return command.action(async (options: VaultOptions & { readonly partition?: string }) => {
    await withVault(options, async (vault) => {
      const id = await idOf(vault, options.partition);
      const mechanisms = await vault.mechanisms(id === undefined ? {} : { partition: id });
      if (options.json === true) printJson(mechanisms.map(jsonOf));
      else printTable(COLUMNS, mechanisms);
    });
  });
}

async function idOf(vault: Vault, label: string | undefined): Promise<Uint8Array | undefined> {
  if (label === undefined) return undefined;
  const found = (await vault.partitions()).find((partition) => partition.label === label);
  if (found?.state === 'unsealed') return found.id;
  throw new Failure(`there is no unsealed partition called ${label}`, {
    hint: 'coffer partition list shows what there is.',
  });
}

const COLUMNS: readonly Column<MechanismInfo>[] = [
  { title: 'MECHANISM', value: ({ name }) => name.replace(/^CKM_/u, ''), minWidth: 16 },
  { title: 'KEYS', value: ({ keyTypes }) => keyTypes.join(',') || '-' },
  { title: 'BITS', value: (mechanism) => spellBits(keyBits(mechanism)) },
  { title: 'FOR', value: uses, minWidth: 8 },
  { title: 'APPROVED', value: ({ approved }) => (approved ? 'yes' : 'no'), minWidth: 3 },
  { title: 'PROVIDERS', value: ({ providers }) => providers.join(',') },
];

/** In brackets what a partition lacks until its officer sets a policy switch. */
function uses({ usages, switched }: MechanismInfo): string {
  return usages.map((usage) => (switched.includes(usage) ? `(${usage})` : usage)).join(',');
}

/** As the table says it, with the number and clause of the standard, and sizes in bits. */
function jsonOf(mechanism: MechanismInfo): object {
  const { type, name, keyTypes, usages, switched, approved, providers, clause } = mechanism;
  const { min: keyBitsMin, max: keyBitsMax } = keyBits(mechanism);
  return {
    number: type,
    name,
    keyTypes,
    keyBitsMin,
    keyBitsMax,
    usages,
    switched,
    approved,
    providers,
    clause,
  };
}

/** What PKCS#11 counts in bits; the rest it counts in bytes (PKCS#11 v3.2 §3.7). */
const COUNTED_IN_BITS: ReadonlySet<string> = new Set(['RSA', 'EC', 'EC_EDWARDS', 'EC_MONTGOMERY']);

/** Sizes in bits, as docs/MECHANISMS.md has them; 0 where there is no key. */
export function keyBits(mechanism: MechanismInfo): { readonly min: number; readonly max: number } {
  const { keyTypes, keySizeMin, keySizeMax } = mechanism;
  const unit = keyTypes.some((type) => COUNTED_IN_BITS.has(type)) ? 1 : 8;
  return { min: keySizeMin * unit, max: keySizeMax * unit };
}

function spellBits({ min, max }: ReturnType<typeof keyBits>): string {
  if (max === 0) return '-';
  return min === max ? String(min) : `${min}-${max}`;
}
