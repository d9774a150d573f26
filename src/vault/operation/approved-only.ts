import type { Mechanism } from '../mechanism/mechanism.ts';
import type { VaultObject } from '../object/object.ts';
import type { Policy } from '../partition/policy.ts';
import { Refusal } from '../refusal.ts';
import type { KeyUse } from './key-use.ts';

/** What a partition refuses whose officer set the policy switch approved-only. docs/APPROVED.md. */

/**
 * Throws CKR_KEY_FUNCTION_NOT_PERMITTED for a key, CKR_MECHANISM_INVALID for a mechanism, and
 * CKR_MECHANISM_PARAM_INVALID for parameters that are not approved.
 */
export function requireApprovedUse({ approved, key, mechanism }: KeyUse): void {
  if (approved) return;
  if (!key.approved) {
    throw new Refusal('CKR_KEY_FUNCTION_NOT_PERMITTED', `${RULE}, and this key is not`, {
      hint: `Show its type, size and curve: coffer key show. ${WHERE}`,
    });
  }
  if (!mechanism.approved) throw unapproved(mechanism);
  throw new Refusal(
    'CKR_MECHANISM_PARAM_INVALID',
    `${RULE}, and ${mechanism.name} with these parameters is not`,
    { hint: `Let the vault make the IV, use SHA-2, wrap with integrity. ${WHERE}` },
  );
}

/** The same for a mechanism that uses no key yet: it makes one, or digests. */
export function requireApprovedMechanism(policy: Policy, mechanism: Mechanism): void {
  if (policy.approvedOnly && !mechanism.approved) throw unapproved(mechanism);
}

/**
 * The same for keys that are made or come in. Of an unwrapped one it tells nothing that its sender
 * does not know: approved unwrapping has integrity. Throws CKR_ATTRIBUTE_VALUE_INVALID.
 */
export function requireApprovedKeys(policy: Policy, objects: readonly VaultObject[]): void {
  if (!policy.approvedOnly) return;
  if (objects.every((object) => object.approved || !object.isKey)) return;
  throw unapprovedKey();
}

export function unapprovedKey(): Refusal {
  return new Refusal('CKR_ATTRIBUTE_VALUE_INVALID', `${RULE}, and such a key is not`, {
    hint: `Take another type, size or curve. ${WHERE}`,
  });
}

const RULE = 'the partition allows approved cryptography only';
const WHERE = 'docs/APPROVED.md has the lists; an officer sets the policy switch approved-only.';

function unapproved({ name }: Mechanism): Refusal {
  return new Refusal('CKR_MECHANISM_INVALID', `${RULE}, and ${name} is not`, {
    hint: `coffer mechanisms says which are. ${WHERE}`,
  });
}
