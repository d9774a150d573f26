import { CKK, CKM, CKO } from '../../wire/pkcs11.ts';
import { Refusal } from '../refusal.ts';
import { defineMechanism, twinsOrNoble } from './define-mechanism.ts';
import { isSlhDsaSet } from './key/slh-dsa-set.ts';
import type { Cost, Implementation, Key, KeyPairMaterial, SlhDsaSet } from './mechanism.ts';
import * as noble from './noble/slh-dsa.ts';
import * as openssl from './openssl/slh-dsa.ts';
import { noParameters } from './parameters.ts';
import { parseSignContext } from './sign-context.ts';

const SLH_DSA_KEYS = {
  keyTypes: [CKK.SLH_DSA],
  keyBits: { min: 32 * 8, max: 64 * 8 },
  approved: true,
} as const;

/** A signature takes 20 ms to 3 s by OpenSSL, its verification 1 to 5 ms. */
export function slhDsaCost(key: Pick<Key, 'class'>): Cost {
  return key.class === CKO.PRIVATE_KEY ? 'slow' : 'dear';
}

/** The set that a public template names. */
function pairOf(make: (set: SlhDsaSet) => Promise<KeyPairMaterial>): Implementation<null> {
  return {
    async generateKeyPair(_, { parameterSet }) {
      if (parameterSet !== undefined && isSlhDsaSet(parameterSet)) return await make(parameterSet);
      throw new Refusal('CKR_TEMPLATE_INCOMPLETE', 'the template has no CKA_PARAMETER_SET');
    },
  };
}

/** SLH-DSA, of all twelve sets. */
export const SLH_DSA_MECHANISMS = [
  defineMechanism({
    ...SLH_DSA_KEYS,
    number: CKM.SLH_DSA_KEY_PAIR_GEN,
    name: 'SLH_DSA_KEY_PAIR_GEN',
    verbs: ['generateKeyPair'],
    cost: 'dear',
    clause: 'FIPS 205 §10.1; PKCS#11 v3.2',
    parse: noParameters,
    ...twinsOrNoble(
      openssl.slhDsaPair === null ? null : pairOf(openssl.slhDsaPair),
      pairOf(noble.slhDsaPair),
    ),
  }),
  /** Pure, of the message itself. Hedged unless the parameters ask for determinism, as ML-DSA. */
  defineMechanism({
    ...SLH_DSA_KEYS,
    number: CKM.SLH_DSA,
    name: 'SLH_DSA',
    verbs: ['sign', 'verify'],
    cost: slhDsaCost,
    clause: 'FIPS 205 §10.2.1, §10.3; PKCS#11 v3.2',
    parse: parseSignContext,
    ...twinsOrNoble(openssl.slhDsa(noble.slhDsa), noble.slhDsa),
  }),
] as const;
