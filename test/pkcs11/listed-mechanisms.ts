import { readFile } from 'node:fs/promises';
import { CKF } from '../../src/wire/pkcs11.ts';
import { PAGE } from '../vault/mechanism/mechanisms-page.ts';

/** What C_GetMechanismList and C_GetMechanismInfo say of one mechanism. */
export interface ListedMechanism {
  readonly number: number;
  readonly sizes: { readonly min: number; readonly max: number };
  readonly flags: number;
}

/** As docs/MECHANISMS.md names what a mechanism is for. */
const FLAGS: ReadonlyMap<string, number> = new Map([
  ['generate', CKF.GENERATE],
  ['generate pair', CKF.GENERATE_KEY_PAIR],
  ['encrypt', CKF.ENCRYPT],
  ['decrypt', CKF.DECRYPT],
  ['sign', CKF.SIGN],
  ['verify', CKF.VERIFY],
  ['digest', CKF.DIGEST],
  ['wrap', CKF.WRAP],
  ['unwrap', CKF.UNWRAP],
  ['derive', CKF.DERIVE],
  ['encapsulate', CKF.ENCAPSULATE],
  ['decapsulate', CKF.DECAPSULATE],
]);

const ALL_FLAGS = [...FLAGS.values()].reduce((all, flag) => all | flag);

/** Sizes that PKCS#11 counts in bits, as the page does all; others in bytes. */
const IN_BITS = /\b(?:RSA|EC|EC_EDWARDS|EC_MONTGOMERY)\b/u;

/** The rows of docs/MECHANISMS.md, by number; or what an approved-only partition leaves of them. */
export async function mechanismsOfPage(which: 'all' | 'approved' = 'all') {
  const lines = (await readFile(PAGE, 'utf8')).split('\n');
  const rows = lines.filter((line) => line.startsWith('| 0x'));
  // In brackets: what no partition has whose officer left the policy as it was.
  if (which === 'all') return rows.map(ofRow).filter(({ flags }) => flags !== 0);
  return rows.flatMap((line) => {
    if (line.includes(' | yes | ')) return [ofRow(line)];
    // Signatures with SHA-1, for legacy use.
    if (!/ \| (?:ECDSA_SHA1|SHA1_RSA\w*) \| /u.test(line)) return [];
    return [{ ...ofRow(line), flags: CKF.VERIFY }];
  });
}

/** What `probe mechanisms` says, by number; flags that tell of curves aside. */
export function mechanismsOfProbe(said: string): ListedMechanism[] {
  const lines = said.matchAll(/^mechanism (\d+) (\d+) (\d+) (\d+)$/gmu);
  const listed = Array.from(lines, ([, ...texts]) => {
    const [number = NaN, min = NaN, max = NaN, flags = NaN] = texts.map(Number);
    return { number, sizes: { min, max }, flags: flags & ALL_FLAGS };
  });
  return listed.toSorted((one, other) => one.number - other.number);
}

function ofRow(line: string): ListedMechanism {
  const [number = '', , keyTypes = '', sizes = '', uses = ''] = line.slice(2).split(' | ');
  const [min = 0, max = min] = sizes === '–' ? [] : sizes.split('–').map(Number);
  const divisor = IN_BITS.test(keyTypes) ? 1 : 8;
  return {
    number: Number(number),
    sizes: { min: Math.floor(min / divisor), max: Math.floor(max / divisor) },
    flags: uses
      .split(', ')
      .filter((use) => !use.startsWith('('))
      .reduce((all, use) => all | flagOf(use), 0),
  };
}

function flagOf(use: string): number {
  const flag = FLAGS.get(use);
  if (flag === undefined) throw new Error(`docs/MECHANISMS.md names no use: ${use}`);
  return flag;
}
