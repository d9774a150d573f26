import { CKK, CKP_SLH_DSA } from '../../../wire/pkcs11.ts';
import type { SlhDsaSet } from '../mechanism.ts';
import { nistOid } from './der.ts';
import type { ParameterSetFacts } from './parameter-set.ts';

/** Keys of all sets of one strength have the same size: FIPS 205 §9.1, 2n and 4n bytes. */
function slhDsa(
  name: SlhDsaSet,
  number: number,
  last: number,
  outputBytes: number,
): ParameterSetFacts {
  const strengthBits = Number(/\d{3}/.exec(name)?.[0]);
  const [publicBytes, privateBytes] = [strengthBits / 4, strengthBits / 2];
  const sizes = { publicBytes, privateBytes, seedBytes: 0, outputBytes, strengthBits };
  return { name, number, oid: nistOid(3, last), keyType: CKK.SLH_DSA, ...sizes };
}

const {
  SLH_DSA_SHA2_128S,
  SLH_DSA_SHAKE_128S,
  SLH_DSA_SHA2_128F,
  SLH_DSA_SHAKE_128F,
  SLH_DSA_SHA2_192S,
  SLH_DSA_SHAKE_192S,
  SLH_DSA_SHA2_192F,
  SLH_DSA_SHAKE_192F,
  SLH_DSA_SHA2_256S,
  SLH_DSA_SHAKE_256S,
  SLH_DSA_SHA2_256F,
  SLH_DSA_SHAKE_256F,
} = CKP_SLH_DSA;

/** The sets of SLH-DSA. FIPS 205 §11, table 2; their OIDs: RFC 9909 §3. */
export const SLH_DSA_SETS: Readonly<Record<SlhDsaSet, ParameterSetFacts>> = {
  'SLH-DSA-SHA2-128s': slhDsa('SLH-DSA-SHA2-128s', SLH_DSA_SHA2_128S, 20, 7856),
  'SLH-DSA-SHA2-128f': slhDsa('SLH-DSA-SHA2-128f', SLH_DSA_SHA2_128F, 21, 17_088),
  'SLH-DSA-SHA2-192s': slhDsa('SLH-DSA-SHA2-192s', SLH_DSA_SHA2_192S, 22, 16_224),
  'SLH-DSA-SHA2-192f': slhDsa('SLH-DSA-SHA2-192f', SLH_DSA_SHA2_192F, 23, 35_664),
  'SLH-DSA-SHA2-256s': slhDsa('SLH-DSA-SHA2-256s', SLH_DSA_SHA2_256S, 24, 29_792),
  'SLH-DSA-SHA2-256f': slhDsa('SLH-DSA-SHA2-256f', SLH_DSA_SHA2_256F, 25, 49_856),
  'SLH-DSA-SHAKE-128s': slhDsa('SLH-DSA-SHAKE-128s', SLH_DSA_SHAKE_128S, 26, 7856),
  'SLH-DSA-SHAKE-128f': slhDsa('SLH-DSA-SHAKE-128f', SLH_DSA_SHAKE_128F, 27, 17_088),
  'SLH-DSA-SHAKE-192s': slhDsa('SLH-DSA-SHAKE-192s', SLH_DSA_SHAKE_192S, 28, 16_224),
  'SLH-DSA-SHAKE-192f': slhDsa('SLH-DSA-SHAKE-192f', SLH_DSA_SHAKE_192F, 29, 35_664),
  'SLH-DSA-SHAKE-256s': slhDsa('SLH-DSA-SHAKE-256s', SLH_DSA_SHAKE_256S, 30, 29_792),
  'SLH-DSA-SHAKE-256f': slhDsa('SLH-DSA-SHAKE-256f', SLH_DSA_SHAKE_256F, 31, 49_856),
};

/** True of the sets of SLH-DSA. */
export function isSlhDsaSet(name: string): name is SlhDsaSet {
  return Object.hasOwn(SLH_DSA_SETS, name);
}
