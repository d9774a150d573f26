import { CKA } from '../../wire/pkcs11.ts';
import type { Mechanism } from '../mechanism/mechanism.ts';
import type { Policy } from '../partition/policy.ts';
import { Refusal } from '../refusal.ts';
import { numberOf, type Draft } from './draft.ts';
import { usagesEverOfValue } from './lineage.ts';
import type { VaultObject } from './object.ts';
import { TELLS_WHAT_IT_DERIVES, USAGES, usagesOf } from './usage.ts';

export interface Deriving {
  readonly base: VaultObject;
  readonly mechanism: Mechanism;
  /** `hashesKey` of the mechanism. */
  readonly isHashed: boolean;
  readonly policy: Policy;
  /** Everything alive with the value of the base key. */
  readonly relatives: Iterable<VaultObject>;
}

/**
 * Whether a protected key may derive another, after `requireUse(base, 'derive',
 * …)`: not where a caller could compute the same with the base key outside. HKDF-Expand is an HMAC
 * of what the caller says, and a key that signs gives such an HMAC away (T15). Throws
 * CKR_KEY_FUNCTION_NOT_PERMITTED. SP 800-108 §5, SP 800-57 part 1 §5.2.
 */
export function requireDeriving(deriving: Deriving): void {
  const { base, mechanism, isHashed, policy, relatives } = deriving;
  if (policy.profile === 'compat' || isReadable(base)) return;
  if (mechanism.showsBase === true) {
    const message = `${mechanism.name} would show parts of a key that is not readable`;
    throw new Refusal('CKR_KEY_FUNCTION_NOT_PERMITTED', message, {
      hint: 'Derive by HKDF_DERIVE: of what it makes, nothing can be told of the key.',
    });
  }
  if (isHashed) {
    const message = `${mechanism.name} would take the digest of so long a key for the key`;
    throw new Refusal('CKR_KEY_FUNCTION_NOT_PERMITTED', message, {
      hint: 'Derive by HKDF_DERIVE that extracts, or with a hash of longer blocks, such as SHA-512.',
    });
  }
  if (mechanism.derivesMac !== true) return;
  if ((usagesEverOfValue(base, relatives) & TELLS_WHAT_IT_DERIVES) === 0) return;
  const message = `a key that could once sign, encrypt or wrap does not derive by ${mechanism.name}`;
  throw new Refusal('CKR_KEY_FUNCTION_NOT_PERMITTED', message, {
    hint: 'Generate a key with the usage derive only.',
  });
}

export interface Containing {
  readonly bases: readonly VaultObject[];
  readonly mechanism: Mechanism;
  readonly policy: Policy;
  /** Of a derived key in which the bases are whole; null: they are in none. */
  readonly wholeBytes: number | null;
  readonly draft: Draft;
}

/**
 * A key that contains a protected one does nothing but derive: HMAC pads its keys with zeros, so
 * that it signs as its first part would, and gives away what that derives (T14, T15). It contains
 * the whole: pieces beside known bytes could be guessed, one by one. Throws
 * CKR_KEY_FUNCTION_NOT_PERMITTED, CKR_KEY_SIZE_RANGE.
 */
export function requireContained({
  bases,
  mechanism,
  policy,
  wholeBytes,
  draft,
}: Containing): void {
  if (wholeBytes === null || policy.profile === 'compat' || bases.every(isReadable)) return;
  const asked = numberOf(draft.asked, CKA.VALUE_LEN) ?? wholeBytes;
  if (asked !== wholeBytes) {
    const message = `${mechanism.name} does not cut a key that is not readable`;
    throw new Refusal('CKR_KEY_SIZE_RANGE', message, {
      hint: `The whole has ${wholeBytes} bytes; derive from it by HKDF_DERIVE.`,
    });
  }
  if ((usagesOf(draft.attributes) & ~USAGES.derive.bit) === 0) return;
  const message = 'a key that contains one that is not readable does nothing but derive';
  throw new Refusal('CKR_KEY_FUNCTION_NOT_PERMITTED', message, {
    hint: 'Give it the usage derive only, and derive from it by HKDF_DERIVE.',
  });
}

function isReadable(key: VaultObject): boolean {
  return !key.flag(CKA.SENSITIVE) && key.flag(CKA.EXTRACTABLE);
}
