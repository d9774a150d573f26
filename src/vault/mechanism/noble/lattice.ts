import { ml_dsa44, ml_dsa65, ml_dsa87 } from '@noble/post-quantum/ml-dsa.js';
import { ml_kem1024, ml_kem512, ml_kem768 } from '@noble/post-quantum/ml-kem.js';
import { Defect } from '../../refusal.ts';
import type { ParameterSet } from '../mechanism.ts';

const ML_DSA: ReadonlyMap<ParameterSet | null, typeof ml_dsa44> = new Map<
  ParameterSet,
  typeof ml_dsa44
>([
  ['ML-DSA-44', ml_dsa44],
  ['ML-DSA-65', ml_dsa65],
  ['ML-DSA-87', ml_dsa87],
]);

const ML_KEM: ReadonlyMap<ParameterSet | null, typeof ml_kem512> = new Map<
  ParameterSet,
  typeof ml_kem512
>([
  ['ML-KEM-512', ml_kem512],
  ['ML-KEM-768', ml_kem768],
  ['ML-KEM-1024', ml_kem1024],
]);

/** noble's ML-DSA of a key's parameter set. */
export function mlDsaOf(key: { readonly parameterSet: ParameterSet | null }): typeof ml_dsa44 {
  const found = ML_DSA.get(key.parameterSet);
  if (found === undefined) throw new Defect('the key is not of ML-DSA');
  return found;
}

/** noble's ML-KEM of a key's parameter set. */
export function mlKemOf(key: { readonly parameterSet: ParameterSet | null }): typeof ml_kem512 {
  const found = ML_KEM.get(key.parameterSet);
  if (found === undefined) throw new Defect('the key is not of ML-KEM');
  return found;
}

/** KeyGen of FIPS 204 §5.1 and FIPS 203 §7.1 with a given seed. */
export function pairOfSeed(
  parameterSet: ParameterSet,
  seed: Uint8Array,
): { readonly publicKey: Uint8Array; readonly secretKey: Uint8Array } {
  const known = ML_DSA.get(parameterSet) ?? ML_KEM.get(parameterSet);
  if (known === undefined) throw new Defect('the parameter set has no seeds');
  return known.keygen(seed);
}

/** The expanded private key, which the caller owns. */
export function expandSeed(parameterSet: ParameterSet, seed: Uint8Array): Uint8Array {
  return pairOfSeed(parameterSet, seed).secretKey;
}
