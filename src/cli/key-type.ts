import { CKP_ML_DSA, CKP_ML_KEM, CKP_SLH_DSA } from '../wire/pkcs11.ts';
import type { CKA, CKK } from '../wire/pkcs11.ts';
import { wrongUsage } from './failure.ts';

/** What a TYPE of `coffer key generate` is, in PKCS#11's words. */
export interface KeyType {
  /** `aes-256`, `rsa-2048`, … */
  readonly name: string;
  readonly keyType: keyof typeof CKK;
  readonly isPair: boolean;
  /** CKA_VALUE_LEN of a secret key. */
  readonly valueBytes?: number;
}

interface Curve {
  readonly name: string;
  readonly keyType: keyof typeof CKK;
  /**
   * CKA_EC_PARAMS, the DER of the curve's OID, in hex: RFC 5480 §2.1.1.1, SEC 2 §A.2.1, RFC 5639
   * §4, RFC 8410 §3.
   */
  readonly params: string;
  /** Bytes of the order, as long as r and as s. */
  readonly orderBytes: number;
}

const CURVES: readonly Curve[] = [
  { name: 'ec-p224', keyType: 'EC', params: '06052b81040021', orderBytes: 28 },
  { name: 'ec-p256', keyType: 'EC', params: '06082a8648ce3d030107', orderBytes: 32 },
  { name: 'ec-p384', keyType: 'EC', params: '06052b81040022', orderBytes: 48 },
  { name: 'ec-p521', keyType: 'EC', params: '06052b81040023', orderBytes: 66 },
  { name: 'ec-secp256k1', keyType: 'EC', params: '06052b8104000a', orderBytes: 32 },
  { name: 'ec-brainpoolp256r1', keyType: 'EC', params: '06092b2403030208010107', orderBytes: 32 },
  { name: 'ec-brainpoolp384r1', keyType: 'EC', params: '06092b240303020801010b', orderBytes: 48 },
  { name: 'ec-brainpoolp512r1', keyType: 'EC', params: '06092b240303020801010d', orderBytes: 64 },
  { name: 'ed25519', keyType: 'EC_EDWARDS', params: '06032b6570', orderBytes: 32 },
  { name: 'ed448', keyType: 'EC_EDWARDS', params: '06032b6571', orderBytes: 57 },
  { name: 'x25519', keyType: 'EC_MONTGOMERY', params: '06032b656e', orderBytes: 32 },
  { name: 'x448', keyType: 'EC_MONTGOMERY', params: '06032b656f', orderBytes: 56 },
];

/** Post-quantum types, each a parameter set of a key type. */
const PARAMETER_SETS = [
  { name: 'ml-dsa-44', keyType: 'ML_DSA', number: CKP_ML_DSA.ML_DSA_44 },
  { name: 'ml-dsa-65', keyType: 'ML_DSA', number: CKP_ML_DSA.ML_DSA_65 },
  { name: 'ml-dsa-87', keyType: 'ML_DSA', number: CKP_ML_DSA.ML_DSA_87 },
  { name: 'ml-kem-512', keyType: 'ML_KEM', number: CKP_ML_KEM.ML_KEM_512 },
  { name: 'ml-kem-768', keyType: 'ML_KEM', number: CKP_ML_KEM.ML_KEM_768 },
  { name: 'ml-kem-1024', keyType: 'ML_KEM', number: CKP_ML_KEM.ML_KEM_1024 },
  ...Object.entries(CKP_SLH_DSA).map(([name, number]) => {
    return { name: name.toLowerCase().replaceAll('_', '-'), keyType: 'SLH_DSA', number } as const;
  }),
] as const;

/** Bytes of the order of a TYPE's curve; undefined when it has none. */
export function orderBytesOf(type: string): number | undefined {
  return CURVES.find((curve) => curve.name === type)?.orderBytes;
}

/** HMAC keys are as long as their hash: RFC 2104 §3. */
const HMACS = [
  { name: 'hmac-sha1', keyType: 'SHA_1_HMAC', valueBytes: 20 },
  { name: 'hmac-sha224', keyType: 'SHA224_HMAC', valueBytes: 28 },
  { name: 'hmac-sha256', keyType: 'SHA256_HMAC', valueBytes: 32 },
  { name: 'hmac-sha384', keyType: 'SHA384_HMAC', valueBytes: 48 },
  { name: 'hmac-sha512', keyType: 'SHA512_HMAC', valueBytes: 64 },
  { name: 'hmac-sha512-224', keyType: 'SHA512_224_HMAC', valueBytes: 28 },
  { name: 'hmac-sha512-256', keyType: 'SHA512_256_HMAC', valueBytes: 32 },
  { name: 'hmac-sha3-224', keyType: 'SHA3_224_HMAC', valueBytes: 28 },
  { name: 'hmac-sha3-256', keyType: 'SHA3_256_HMAC', valueBytes: 32 },
  { name: 'hmac-sha3-384', keyType: 'SHA3_384_HMAC', valueBytes: 48 },
  { name: 'hmac-sha3-512', keyType: 'SHA3_512_HMAC', valueBytes: 64 },
  { name: 'hmac-blake2b-160', keyType: 'BLAKE2B_160_HMAC', valueBytes: 20 },
  { name: 'hmac-blake2b-256', keyType: 'BLAKE2B_256_HMAC', valueBytes: 32 },
  { name: 'hmac-blake2b-384', keyType: 'BLAKE2B_384_HMAC', valueBytes: 48 },
  { name: 'hmac-blake2b-512', keyType: 'BLAKE2B_512_HMAC', valueBytes: 64 },
] as const;

const KEY_TYPES: ReadonlyMap<string, KeyType> = new Map(
  [
    ...[16, 24, 32].map((valueBytes): KeyType => {
      return { name: `aes-${valueBytes * 8}`, keyType: 'AES', isPair: false, valueBytes };
    }),
    ...[32, 64].map((valueBytes): KeyType => {
      return { name: `aes-xts-${valueBytes * 8}`, keyType: 'AES_XTS', isPair: false, valueBytes };
    }),
    { name: 'chacha20', keyType: 'CHACHA20', isPair: false, valueBytes: 32 } as const,
    { name: 'des3', keyType: 'DES3', isPair: false, valueBytes: 24 } as const,
    ...HMACS.map((hmac): KeyType => ({ ...hmac, isPair: false })),
    ...[2048, 3072, 4096, 6144, 8192].map((bits): KeyType => {
      return { name: `rsa-${bits}`, keyType: 'RSA', isPair: true };
    }),
    ...CURVES.map(({ name, keyType }): KeyType => ({ name, keyType, isPair: true })),
    ...PARAMETER_SETS.map(({ name, keyType }): KeyType => ({ name, keyType, isPair: true })),
  ].map((type) => [type.name, type]),
);

/** The types that can be generated, for help and hints. */
export const KEY_TYPE_NAMES = [...KEY_TYPES.keys(), 'generic-N hkdf-N (N bits)'].join(' ');

/** `aes-256`, `rsa-2048`, `generic-256` (bits), `hkdf-256`, … */
export function parseKeyType(name: string): KeyType {
  const known = KEY_TYPES.get(name) ?? genericType(name);
  if (known !== undefined) return known;
  throw wrongUsage(`${name} is no type of key`, `types: ${KEY_TYPE_NAMES}`);
}

/** The TYPE of a secret key, for a key that comes from outside. */
export function parseSecretType(name: string): KeyType & { readonly valueBytes: number } {
  const { valueBytes, ...type } = parseKeyType(name);
  if (valueBytes !== undefined) return { ...type, valueBytes };
  throw wrongUsage(`${name} is not a type of secret key`, 'such as aes-256 or hmac-sha256.');
}

function genericType(name: string): KeyType | undefined {
  const [, family, digits] = /^(generic|hkdf)-(\d{1,5})$/u.exec(name) ?? [];
  const bits = Number(digits ?? NaN);
  if (Number.isNaN(bits)) return undefined;
  if (bits === 0 || bits % 8 !== 0) {
    throw wrongUsage(`${name}: such a secret has a multiple of 8 bits`, 'such as generic-256.');
  }
  const keyType = family === 'hkdf' ? 'HKDF' : 'GENERIC_SECRET';
  return { name, keyType, isPair: false, valueBytes: bits / 8 };
}

/** Attributes from which the TYPE of a stored key follows. */
export interface KeyFacts {
  /** A CKK_ name; undefined for what is no key. */
  readonly keyType: string | undefined;
  readonly valueBytes: number | undefined;
  /** CKA_MODULUS, big-endian. */
  readonly modulus: Uint8Array | undefined;
  /** CKA_EC_PARAMS. */
  readonly ecParams: Uint8Array | undefined;
  /** CKA_PARAMETER_SET: its numbers begin anew for each key type. */
  readonly parameterSet: number | undefined;
}

/** What must be asked for besides CKA_KEY_TYPE to know the facts. */
export const KEY_FACT_NAMES = [
  'VALUE_LEN',
  'MODULUS',
  'EC_PARAMS',
  'PARAMETER_SET',
] as const satisfies (keyof typeof CKA)[];

/** The TYPE of a stored key; one that the table does not have is told by its family. */
export function keyTypeName(facts: KeyFacts): string {
  const { keyType, valueBytes, modulus, ecParams, parameterSet } = facts;
  if (ecParams !== undefined) {
    const hex = Buffer.from(ecParams).toString('hex');
    return CURVES.find((curve) => curve.params === hex)?.name ?? 'ec';
  }
  const set = PARAMETER_SETS.find((one) => one.keyType === keyType && one.number === parameterSet);
  if (set !== undefined) return set.name;
  if (modulus !== undefined) return `rsa-${bitLength(modulus)}`;
  if (keyType === 'CHACHA20') return 'chacha20';
  if (keyType === 'DES3') return 'des3';
  const hmac = HMACS.find((known) => known.keyType === keyType);
  if (hmac !== undefined) return hmac.name;
  const family =
    keyType === 'GENERIC_SECRET' ? 'generic' : (keyType ?? '').toLowerCase().replaceAll('_', '-');
  return valueBytes === undefined ? family : `${family}-${valueBytes * 8}`;
}

function bitLength(number: Uint8Array): number {
  const first = number.findIndex((byte) => byte !== 0);
  return first === -1 ? 0 : (number.length - first) * 8 - (Math.clz32(number[first] ?? 0) - 24);
}
