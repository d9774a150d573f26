import { CKA } from '../../wire/pkcs11.ts';
import type { Mechanism } from '../mechanism/mechanism.ts';
import type { Policy } from '../partition/policy.ts';
import { Refusal } from '../refusal.ts';
import { usagesEverOfValue } from './lineage.ts';
import type { VaultObject } from './object.ts';
import { TELLS_WHAT_IT_DERIVES } from './usage.ts';

export interface Deriving {
  readonly base: VaultObject;
  readonly mechanism: Mechanism;
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
export function requireDeriving({ base, mechanism, policy, relatives }: Deriving): void {
  if (policy.profile === 'compat' || mechanism.derivesMac !== true || isReadable(base)) return;
  if ((usagesEverOfValue(base, relatives) & TELLS_WHAT_IT_DERIVES) === 0) return;
  const message = `a key that could once sign, encrypt or wrap does not derive by ${mechanism.name}`;
  throw new Refusal('CKR_KEY_FUNCTION_NOT_PERMITTED', message, {
    hint: 'Generate a key with the usage derive only.',
  });
}

function isReadable(key: VaultObject): boolean {
  return !key.flag(CKA.SENSITIVE) && key.flag(CKA.EXTRACTABLE);
}
