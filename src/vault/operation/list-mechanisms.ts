import { CKF, CKK } from '../../wire/pkcs11.ts';
import { MECHANISMS } from '../mechanism/table.ts';
import type { Mechanism, Verb } from '../mechanism/mechanism.ts';
import { allowedVerbs } from '../object/allowance.ts';
import { DEFAULT_POLICY, type Policy } from '../partition/policy.ts';
import { defineOperation } from './operation.ts';

const FLAGS: Readonly<Record<Verb, number>> = {
  generateKey: CKF.GENERATE,
  generateKeyPair: CKF.GENERATE_KEY_PAIR,
  encrypt: CKF.ENCRYPT,
  decrypt: CKF.DECRYPT,
  sign: CKF.SIGN,
  verify: CKF.VERIFY,
  digest: CKF.DIGEST,
  wrap: CKF.WRAP,
  unwrap: CKF.UNWRAP,
  derive: CKF.DERIVE,
  encapsulate: CKF.ENCAPSULATE,
  decapsulate: CKF.DECAPSULATE,
};

const COUNTED_IN_BITS: ReadonlySet<number> = new Set([
  CKK.RSA,
  CKK.EC,
  CKK.EC_EDWARDS,
  CKK.EC_MONTGOMERY,
]);

/** C_GetMechanismList and C_GetMechanismInfo at once. */
export const listMechanisms = defineOperation({
  name: 'listMechanisms',
  audit: 'none',
  parse: ({ vault }, { partitionId }) => {
    const id = Buffer.from(partitionId ?? []).toString('hex');
    const partition = vault.partitions.list().find((one) => one.id === id);
    return partition?.state === 'unsealed' ? partition.unsealed().policy : null;
  },
  run: (_scope, policy) => ({
    mechanisms: [...MECHANISMS.values()]
      .map((mechanism) => (policy === null ? mechanism : allowedPart(mechanism, policy)))
      .filter(({ verbs }) => verbs.length > 0)
      .map((mechanism) => ({
        ...describe(mechanism),
        switchedFlags: policy === null ? switchedFlags(mechanism) : 0,
      })),
  }),
});

/** What the policy of a partition leaves of a mechanism. */
function allowedPart(mechanism: Mechanism, policy: Policy): Mechanism {
  const allowed = allowedVerbs(mechanism, policy);
  const { approved, legacyVerbs = [] } = mechanism;
  const verbs =
    policy.approvedOnly && !approved
      ? allowed.filter((verb) => legacyVerbs.includes(verb))
      : allowed;
  return { ...mechanism, verbs };
}

/** What a partition lacks whose officer left the policy as it was. */
function switchedFlags(mechanism: Mechanism): number {
  const usual = allowedVerbs(mechanism, DEFAULT_POLICY);
  return flagsOf(mechanism.verbs.filter((verb) => !usual.includes(verb)));
}

function flagsOf(verbs: readonly Verb[]): number {
  return verbs.reduce((flags, verb) => flags | FLAGS[verb], 0);
}

function describe(mechanism: Mechanism) {
  const { min, max } = keySizes(mechanism);
  return {
    type: mechanism.number,
    name: `CKM_${mechanism.name}`,
    keyTypes: [...mechanism.keyTypes],
    keySizeMin: min,
    keySizeMax: max,
    flags: flagsOf(mechanism.verbs),
    approved: mechanism.approved,
    providers: Object.keys(mechanism.providers),
    clause: mechanism.clause,
  };
}

/**
 * C_GetMechanismInfo counts bits for RSA and curves, and bytes for secret keys and public keys of
 * post-quantum ones. PKCS#11 v3.2 §3.7, §6.67.
 */
function keySizes({ keyTypes, keyBits }: Mechanism): { min: number; max: number } {
  if (keyTypes.length === 0) return { min: 0, max: 0 };
  const inBits = keyTypes.some((type) => COUNTED_IN_BITS.has(type));
  return inBits ? keyBits : { min: keyBits.min >> 3, max: keyBits.max >> 3 };
}
