import { CKF, CKK } from '../../wire/pkcs11.ts';
import { MECHANISMS } from '../mechanism/table.ts';
import type { Mechanism, Verb } from '../mechanism/mechanism.ts';
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
      .map((mechanism) => (policy?.approvedOnly === true ? approvedPart(mechanism) : mechanism))
      .filter(({ verbs }) => verbs.length > 0)
      .map(describe),
  }),
});

/** What an approved-only partition leaves of a mechanism. */
function approvedPart(mechanism: Mechanism): Mechanism {
  return mechanism.approved ? mechanism : { ...mechanism, verbs: mechanism.legacyVerbs ?? [] };
}

function describe(mechanism: Mechanism) {
  const { min, max } = keySizes(mechanism);
  return {
    type: mechanism.number,
    name: `CKM_${mechanism.name}`,
    keyTypes: [...mechanism.keyTypes],
    keySizeMin: min,
    keySizeMax: max,
    flags: mechanism.verbs.reduce((flags, verb) => flags | FLAGS[verb], 0),
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
