import { CKA, CKK, CKO } from '../../wire/pkcs11.ts';
import { INTERNAL } from './attribute-internal.ts';
import type { Attributes } from './attribute.ts';

/** What a key is used for, at one time. */
export type Usage =
  | 'encrypt'
  | 'decrypt'
  | 'sign'
  | 'verify'
  | 'wrap'
  | 'unwrap'
  | 'derive'
  | 'encapsulate'
  | 'decapsulate';

/** A usage attribute: its bit in USAGES_EVER and in every set of usages here. */
export interface UsageRow {
  readonly type: number;
  readonly bit: number;
}

/** Every usage attribute. Bits are stored in records: never to be renumbered. */
export const USAGES = {
  encrypt: { type: CKA.ENCRYPT, bit: 1 },
  decrypt: { type: CKA.DECRYPT, bit: 2 },
  sign: { type: CKA.SIGN, bit: 4 },
  verify: { type: CKA.VERIFY, bit: 8 },
  wrap: { type: CKA.WRAP, bit: 16 },
  unwrap: { type: CKA.UNWRAP, bit: 32 },
  derive: { type: CKA.DERIVE, bit: 64 },
  signRecover: { type: CKA.SIGN_RECOVER, bit: 128 },
  verifyRecover: { type: CKA.VERIFY_RECOVER, bit: 256 },
  encapsulate: { type: CKA.ENCAPSULATE, bit: 512 },
  decapsulate: { type: CKA.DECAPSULATE, bit: 1024 },
} as const satisfies Record<string, UsageRow>;

export const USAGE_ROWS: readonly UsageRow[] = Object.values(USAGES);

const { encrypt, decrypt, sign, verify, wrap, unwrap, derive, encapsulate, decapsulate } = USAGES;

/** The usages that these attributes grant, as bits. */
export function usagesOf(attributes: Attributes): number {
  let bits = 0;
  for (const { type, bit } of USAGE_ROWS) if (attributes.get(type) === true) bits |= bit;
  return bits;
}

/** The usages that this value ever had, as bits: those of today included. */
export function usagesEver(attributes: Attributes): number {
  const ever = attributes.get(INTERNAL.USAGES_EVER);
  return usagesOf(attributes) | (typeof ever === 'number' ? ever : 0);
}

/**
 * Pairs of usages with which one value undoes its own protection: what is wrapped could be
 * decrypted (Clulow 2003), what is encrypted could be unwrapped as a key of a chosen value
 * (Delaune, Kremer, Steel 2008).
 */
const CONFLICTS: readonly (readonly [UsageRow, UsageRow])[] = [
  [wrap, decrypt],
  [wrap, encrypt],
  [unwrap, encrypt],
];

/**
 * Of a secret key these, too: CMAC, and two GMACs with one IV, tell how AES encrypts blocks of the
 * caller's choice, with which a wrapped key can be made up (T7).
 */
const MAC_CONFLICTS: typeof CONFLICTS = [
  [wrap, sign],
  [unwrap, sign],
];

/** The same of secret keys, whose derivations are often MACs of what the caller says (T15). */
const DERIVE_CONFLICTS: typeof CONFLICTS = [
  [derive, sign],
  [derive, encrypt],
  [derive, decrypt],
  [derive, wrap],
  [derive, unwrap],
];

/**
 * Of a pair that agrees on secrets: to wrap is to agree with a fresh pair whose public half goes
 * along, so that who may derive with the private key makes the key that unwraps.
 */
const AGREEMENT_CONFLICTS: typeof CONFLICTS = [
  [wrap, derive],
  [unwrap, derive],
];

/** What a secret key derives, it could tell by one of these. */
export const TELLS_WHAT_IT_DERIVES = DERIVE_CONFLICTS.reduce((bits, [, { bit }]) => bits | bit, 0);

/**
 * `strict` keeps these apart at creation, too, and what unwraps from what decrypts; RSA has one
 * more in `conflictsStrictly`.
 */
const STRICT_CONFLICTS: readonly (readonly [UsageRow, UsageRow])[] = [
  ...CONFLICTS,
  [unwrap, decrypt],
];

const STRICT_CONFLICTS_OF: ReadonlyMap<number, typeof CONFLICTS> = new Map([
  [CKK.AES, MAC_CONFLICTS],
  [CKK.EC, AGREEMENT_CONFLICTS],
  [CKK.EC_MONTGOMERY, AGREEMENT_CONFLICTS],
]);

/** Usages that cannot join a value that ever had these, over the life of the value (T3, T4). */
export function conflictingWith(usagesBefore: number, objectClass: number): number {
  let bits = 0;
  const isSecret = objectClass === CKO.SECRET_KEY;
  const own = isSecret ? [...MAC_CONFLICTS, ...DERIVE_CONFLICTS] : AGREEMENT_CONFLICTS;
  for (const [a, b] of [...CONFLICTS, ...own]) {
    if ((usagesBefore & a.bit) !== 0) bits |= b.bit;
    if ((usagesBefore & b.bit) !== 0) bits |= a.bit;
  }
  return bits;
}

/** True when a key, or a pair, has usages that `strict` refuses at creation. */
export function conflictsStrictly(usages: number, keyType: number): boolean {
  const signs = keyType === CKK.RSA && has(usages, sign) && has(usages, decrypt);
  const pairs = [...STRICT_CONFLICTS, ...(STRICT_CONFLICTS_OF.get(keyType) ?? [])];
  return signs || pairs.some(([a, b]) => has(usages, a) && has(usages, b));
}

const READS_WHAT_IT_WRAPS = encrypt.bit | decrypt.bit;

/**
 * Bits of the usages with which a key that wraps a sensitive one could also read it. A MAC of AES
 * tells how the key encrypts blocks; what a pair derives unwraps what it wrapped.
 */
export function readsWhatItWraps(keyType: number): number {
  if (keyType === CKK.AES) return READS_WHAT_IT_WRAPS | sign.bit;
  const agrees = keyType === CKK.EC || keyType === CKK.EC_MONTGOMERY;
  return agrees ? READS_WHAT_IT_WRAPS | derive.bit : READS_WHAT_IT_WRAPS;
}

const ENCRYPTING: readonly number[] = [CKK.AES, CKK.AES_XTS, CKK.CHACHA20, CKK.DES3];
const SIGNING: readonly number[] = [CKK.RSA, CKK.EC, CKK.EC_EDWARDS, CKK.ML_DSA, CKK.SLH_DSA];

/** The usual usage of a class and type: what a key gets whose template asks for none. */
export function usualUsages(objectClass: number, keyType: number): readonly UsageRow[] {
  if (objectClass === CKO.SECRET_KEY) {
    if (keyType === CKK.HKDF) return [derive];
    return ENCRYPTING.includes(keyType) ? [encrypt, decrypt] : [sign, verify];
  }
  if (keyType === CKK.ML_KEM) {
    return objectClass === CKO.PRIVATE_KEY ? [decapsulate] : [encapsulate];
  }
  if (!SIGNING.includes(keyType)) return [derive];
  return objectClass === CKO.PRIVATE_KEY ? [sign] : [verify];
}

function has(usages: number, row: UsageRow): boolean {
  return (usages & row.bit) !== 0;
}
