/**
 * `npm run mechanisms` writes docs/MECHANISMS.md from the table of mechanisms; a test compares the
 * two.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Mechanism, Verb } from '../../../src/vault/mechanism/mechanism.ts';
import { MECHANISMS } from '../../../src/vault/mechanism/table.ts';
import { CKK } from '../../../src/wire/pkcs11.ts';

export const PAGE = join(import.meta.dirname, '../../../docs/MECHANISMS.md');

const HEAD = `# Mechanisms

Every mechanism of the vault, by its number, from the table that computes: \`npm run mechanisms\`
writes this page, and a test compares it with the table. \`coffer mechanisms\` lists those of a
running vault.

Sizes are in bits. *Approved*: on the lists of FIPS 140-3, as Coffer uses it; Coffer is designed
after that standard, and not validated. Where it says one provider, there is no second.
*In brackets*: what a partition does only where its officer allows it by a policy switch,
[OPERATIONS.md](OPERATIONS.md#policy).

| number | mechanism | key types | sizes | for | providers | approved | clause |
|---|---|---|---|---|---|---|---|
`;

const KEY_TYPES: ReadonlyMap<number, string> = new Map(
  Object.entries(CKK).map(([name, number]) => [number, name]),
);

/** The page, as it should be. */
export function mechanismsPage(): string {
  const rows = [...MECHANISMS.values()].sort((one, other) => one.number - other.number);
  return `${HEAD}${rows.map(row).join('\n')}\n`;
}

function row(mechanism: Mechanism): string {
  const { keyTypes, keyBits, verbs, providers } = mechanism;
  const cells = [
    `0x${mechanism.number.toString(16).padStart(4, '0')}`,
    mechanism.name,
    keyTypes.map((type) => KEY_TYPES.get(type)).join(', ') || '–',
    keyTypes.length === 0 ? '–' : sizes(keyBits),
    verbs.map((verb) => spelt(mechanism, verb)).join(', '),
    Object.keys(providers).join(', '),
    mechanism.approved ? 'yes' : 'no',
    mechanism.clause,
  ];
  return `| ${cells.join(' | ')} |`;
}

function spelt({ switches }: Mechanism, verb: Verb): string {
  const text = verb.replace('KeyPair', ' pair').replace('Key', '');
  return switches?.[verb] === undefined ? text : `(${text})`;
}

function sizes({ min, max }: Mechanism['keyBits']): string {
  return min === max ? String(min) : `${min}–${max}`;
}

if (import.meta.main) writeFileSync(PAGE, mechanismsPage());
