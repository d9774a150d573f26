import { CKA, CKK, CKP_ML_DSA, CKP_ML_KEM } from '../../../wire/pkcs11.ts';
import type { Attributes } from '../../object/attribute.ts';
import { Refusal } from '../../refusal.ts';
import { nistOid, sameBytes } from './der.ts';
import type { ParameterSet } from '../mechanism.ts';
import { SLH_DSA_SETS } from './slh-dsa-set.ts';

/**
 * What is known of a parameter set of a post-quantum algorithm. FIPS 203 §8, FIPS 204 §4, FIPS 205
 * §11.
 */
export interface ParameterSetFacts {
  readonly name: ParameterSet;
  /** CKK_ML_DSA, CKK_ML_KEM or CKK_SLH_DSA. */
  readonly keyType: number;
  /** CKA_PARAMETER_SET: a CKP_ number, unique among the sets of a key type. */
  readonly number: number;
  /** Of the AlgorithmIdentifier, in DER. */
  readonly oid: Uint8Array;
  /** Of a public key; C_GetMechanismInfo counts in these. */
  readonly publicBytes: number;
  /** Of CKA_VALUE of a private key, which its seed expands to, where it has one. */
  readonly privateBytes: number;
  /** Of CKA_SEED; 0 of SLH-DSA, which has none. */
  readonly seedBytes: number;
  /** Of a ciphertext or a signature. */
  readonly outputBytes: number;
  /** By its security category: 1 and 2 as AES-128, 3 as AES-192, 5 as AES-256. */
  readonly strengthBits: number;
}

type Sizes = Pick<
  ParameterSetFacts,
  'publicBytes' | 'privateBytes' | 'outputBytes' | 'strengthBits'
>;

/** FIPS 204 §4, table 2; RFC 9881 §2. */
function mlDsa(name: ParameterSet, number: number, last: number, sizes: Sizes): ParameterSetFacts {
  return { name, number, oid: nistOid(3, last), keyType: CKK.ML_DSA, seedBytes: 32, ...sizes };
}

/** FIPS 203 §8, table 3; RFC 9935 §3. */
function mlKem(name: ParameterSet, number: number, sizes: Sizes): ParameterSetFacts {
  return { name, number, oid: nistOid(4, number), keyType: CKK.ML_KEM, seedBytes: 64, ...sizes };
}

/** Every set, by name. */
export const PARAMETER_SETS: Readonly<Record<ParameterSet, ParameterSetFacts>> = {
  ...SLH_DSA_SETS,
  'ML-DSA-44': mlDsa('ML-DSA-44', CKP_ML_DSA.ML_DSA_44, 17, {
    publicBytes: 1312,
    privateBytes: 2560,
    outputBytes: 2420,
    strengthBits: 128,
  }),
  'ML-DSA-65': mlDsa('ML-DSA-65', CKP_ML_DSA.ML_DSA_65, 18, {
    publicBytes: 1952,
    privateBytes: 4032,
    outputBytes: 3309,
    strengthBits: 192,
  }),
  'ML-DSA-87': mlDsa('ML-DSA-87', CKP_ML_DSA.ML_DSA_87, 19, {
    publicBytes: 2592,
    privateBytes: 4896,
    outputBytes: 4627,
    strengthBits: 256,
  }),
  'ML-KEM-512': mlKem('ML-KEM-512', CKP_ML_KEM.ML_KEM_512, {
    publicBytes: 800,
    privateBytes: 1632,
    outputBytes: 768,
    strengthBits: 128,
  }),
  'ML-KEM-768': mlKem('ML-KEM-768', CKP_ML_KEM.ML_KEM_768, {
    publicBytes: 1184,
    privateBytes: 2400,
    outputBytes: 1088,
    strengthBits: 192,
  }),
  'ML-KEM-1024': mlKem('ML-KEM-1024', CKP_ML_KEM.ML_KEM_1024, {
    publicBytes: 1568,
    privateBytes: 3168,
    outputBytes: 1568,
    strengthBits: 256,
  }),
};

const ALL = Object.values(PARAMETER_SETS);

/** The set of a CKA_PARAMETER_SET value for keys of `type`. Throws CKR_ATTRIBUTE_VALUE_INVALID. */
export function parameterSetOf(type: number, number: number): ParameterSetFacts {
  const set = ALL.find((candidate) => candidate.keyType === type && candidate.number === number);
  if (set !== undefined) return set;
  const names = ALL.filter(({ keyType }) => keyType === type).map(({ name }) => name);
  throw new Refusal('CKR_ATTRIBUTE_VALUE_INVALID', 'CKA_PARAMETER_SET is not a set of this type', {
    hint: `use the number of ${names.join(', ')}.`,
  });
}

/** The set that a template names. Throws CKR_TEMPLATE_INCOMPLETE, CKR_ATTRIBUTE_VALUE_INVALID. */
export function requireParameterSet(type: number, attributes: Attributes): ParameterSetFacts {
  const number = attributes.get(CKA.PARAMETER_SET);
  if (typeof number === 'number') return parameterSetOf(type, number);
  throw new Refusal('CKR_TEMPLATE_INCOMPLETE', 'the template has no CKA_PARAMETER_SET');
}

/** The set of an AlgorithmIdentifier's OID, in DER; undefined for any other algorithm. */
export function parameterSetOfOid(oid: Uint8Array): ParameterSetFacts | undefined {
  return ALL.find((set) => sameBytes(set.oid, oid));
}

/** The key types whose keys have a parameter set. */
export const PARAMETER_SET_TYPES: ReadonlySet<number> = new Set(ALL.map(({ keyType }) => keyType));
