import type { Template, Usage, Vault } from '../client/index.ts';
import { Failure, wrongUsage } from './failure.ts';
import type { KeyType } from './key-type.ts';

const USAGES = [
  'encrypt',
  'decrypt',
  'sign',
  'verify',
  'wrap',
  'unwrap',
  'derive',
  'encapsulate',
  'decapsulate',
] as const;

/** Who does what the other half of a pair undoes. */
const MIRROR: Readonly<Record<Usage, Usage>> = {
  encrypt: 'decrypt',
  decrypt: 'encrypt',
  sign: 'verify',
  verify: 'sign',
  wrap: 'unwrap',
  unwrap: 'wrap',
  derive: 'derive',
  encapsulate: 'decapsulate',
  decapsulate: 'encapsulate',
};

/** `sign,verify`, for an option's parser. */
export function parseUsages(text: string): readonly Usage[] {
  return text.split(',').map((word) => {
    const found = USAGES.find((usage) => usage === word.trim());
    if (found !== undefined) return found;
    throw wrongUsage(`${word} is no usage`, `usages: ${USAGES.join(',')}`);
  });
}

/** Usages of a pair: what one half is for, the other half is for too, the other way round. */
export function mirrored(usages: readonly Usage[]): readonly Usage[] {
  return [...new Set(usages.flatMap((usage) => [usage, MIRROR[usage]]))];
}

/** A public half without a usage says so: saying nothing would ask for the usual ones. */
export function publicTemplateFor(usages: readonly Usage[] | undefined): Template {
  if (usages === undefined || !mirrored(usages).every((usage) => usage === 'derive')) return {};
  return { attributes: { ENCRYPT: false, VERIFY: false, WRAP: false } };
}

/**
 * PKCS#11 lets a key have usages that no mechanism of its type serves, and programs that ask for
 * all of them rely on it; at the command line it is a slip.
 *
 * @throws {Failure} when one of the usages is none of the type's
 */
export async function refuseIdleUsages(
  vault: Vault,
  { name, keyType }: KeyType,
  usages: readonly Usage[] | undefined,
): Promise<void> {
  if (usages === undefined) return;
  const mechanisms = await vault.mechanisms();
  const served = mechanisms
    .filter(({ keyTypes }) => keyTypes.includes(keyType))
    .flatMap((mechanism) => mechanism.usages);
  const idle = usages.filter((usage) => !served.includes(usage));
  if (idle.length === 0) return;
  const possible = USAGES.filter((usage) => served.includes(usage));
  throw new Failure(`no mechanism of this vault can ${idle.join(' or ')} with a key ${name}`, {
    hint: `usages of ${name}: ${possible.join(',')}; coffer mechanisms lists what there is.`,
  });
}
