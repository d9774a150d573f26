import type { Template, Usage } from '../client/index.ts';
import { wrongUsage } from './failure.ts';

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
