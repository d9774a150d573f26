import type { Allowance, Mechanism, Verb } from '../mechanism/mechanism.ts';
import type { Policy } from '../partition/policy.ts';
import { Refusal } from '../refusal.ts';

/** What is off in a partition until its officer switches it on, and what the refusal says. */
const REFUSALS: Readonly<Record<Allowance, { readonly why: string; readonly hint: string }>> = {
  cbcPadUnwrap: {
    why: 'unwrapping with padding is off: it is an oracle',
    hint: 'Use AES_KEY_WRAP_KWP; an officer can set the policy switch cbc-pad-unwrap.',
  },
  rsaPkcs1Encryption: {
    why: 'encryption with the padding of PKCS #1 v1.5 is off: its like was an oracle',
    hint: 'Use RSA_PKCS_OAEP; an officer can set the policy switch rsa-pkcs1-encryption.',
  },
  legacy: {
    why: 'legacy mechanisms are off',
    hint: 'Use AES, and SHA-2 or SHA-3; an officer can set the policy switch legacy.',
  },
  rsaRaw: {
    why: 'RSA without a padding is off: it stands for every padding',
    hint: 'Use a mechanism that pads; an officer can set the policy switch rsa-raw.',
  },
};

/** Throws CKR_MECHANISM_INVALID where the policy does not allow this verb of the mechanism. */
export function requireAllowance(mechanism: Mechanism, verb: Verb, policy: Policy): void {
  const allowance = mechanism.switches?.[verb];
  if (allowance === undefined || policy[allowance]) return;
  const { why, hint } = REFUSALS[allowance];
  throw new Refusal('CKR_MECHANISM_INVALID', why, { hint });
}

/** What is left of a mechanism's verbs. */
export function allowedVerbs({ switches, verbs }: Mechanism, policy: Policy): readonly Verb[] {
  if (switches === undefined) return verbs;
  return verbs.filter((verb) => {
    const allowance = switches[verb];
    return allowance === undefined || policy[allowance];
  });
}
