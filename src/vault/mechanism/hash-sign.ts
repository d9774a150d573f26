import { CKK, CKM } from '../../wire/pkcs11.ts';
import { defineMechanism } from './define-mechanism.ts';
import { PARAMETER_SETS } from './key/parameter-set.ts';
import type { Key, WireMechanism } from './mechanism.ts';
import { digestSigner, hashSigner, hashVerifier } from './noble/hash-sign.ts';
import { type Prehash, PREHASHES } from './noble/prehash.ts';
import { parameterRefusal, requireParameters } from './parameters.ts';
import { checkedSignContext, parseSignContext, type SignContext } from './sign-context.ts';
import { slhDsaCost } from './slh-dsa.ts';

/** CK_HASH_SIGN_ADDITIONAL_CONTEXT. PKCS#11 v3.2 §6.67.1. */
export interface HashSignContext extends SignContext {
  readonly prehash: Prehash;
}

function parseHashSignContext(wire: WireMechanism): HashSignContext {
  const given = requireParameters(wire, 'hashSignContext');
  const prehash = PREHASHES.find(({ digest }) => digest !== null && digest === given.hash);
  if (prehash === undefined) {
    throw parameterRefusal(
      'the hash is not one of SHA-2 and SHA-3',
      'name it by the number of its digest mechanism, such as CKM_SHA512.',
    );
  }
  return { ...checkedSignContext(given), prehash };
}

/**
 * FIPS 204 §5.4, FIPS 205 §10.2.2: the hash is as strong as the key. Keys are told by their size.
 */
function isStrong({ bytes }: Prehash, { bits }: Pick<Key, 'bits'>): boolean {
  const set = Object.values(PARAMETER_SETS).find(({ publicBytes }) => publicBytes * 8 === bits);
  return set !== undefined && bytes * 4 >= set.strengthBits;
}

const FAMILIES = [
  {
    name: 'HASH_ML_DSA',
    keyTypes: [CKK.ML_DSA],
    keyBits: { min: 1312 * 8, max: 2592 * 8 },
    cost: 'dear',
    clause: 'FIPS 204 §5.4; PKCS#11 v3.2 §6.67',
  },
  {
    name: 'HASH_SLH_DSA',
    keyTypes: [CKK.SLH_DSA],
    keyBits: { min: 32 * 8, max: 64 * 8 },
    cost: slhDsaCost,
    clause: 'FIPS 205 §10.2.2, §10.3; PKCS#11 v3.2',
  },
] as const;

/**
 * Signatures of a hash, by noble on its threads: node:crypto signs messages alone. A hash that is
 * weaker than the key verifies, and does not sign; one of 224 bits is weaker than every key.
 */
export const HASH_SIGN_MECHANISMS = FAMILIES.flatMap(({ name, ...family }) => [
  defineMechanism({
    ...family,
    number: CKM[name],
    name,
    verbs: ['sign', 'verify'],
    approved: true,
    approves: ({ prehash }, key) => isStrong(prehash, key),
    parse: parseHashSignContext,
    only: 'noble',
    providers: { noble: digestSigner },
  }),
  ...PREHASHES.map((prehash) => {
    const signs = prehash.bytes * 4 >= 128;
    return defineMechanism({
      ...family,
      number: CKM[`${name}_${prehash.label}`],
      name: `${name}_${prehash.label}`,
      verbs: signs ? ['sign', 'verify'] : ['verify'],
      approved: signs,
      approves: (_, key) => isStrong(prehash, key),
      parse: parseSignContext,
      only: 'noble',
      providers: { noble: signs ? hashSigner(prehash) : hashVerifier(prehash) },
    });
  }),
]);
