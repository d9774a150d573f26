import { CKA, CKK, CKP_ML_DSA, CKP_ML_KEM, CKP_SLH_DSA } from '../wire/pkcs11.ts';
import type { MechanismName } from './mechanism.ts';

/**
 * Curves by the DER of their OID, as CKA_EC_PARAMS holds it: RFC 5480 §2.1.1.1, SEC 2, RFC 8410 §3.
 */
export const CURVES = {
  'P-224': '06052b81040021',
  'P-256': '06082a8648ce3d030107',
  'P-384': '06052b81040022',
  'P-521': '06052b81040023',
  secp256k1: '06052b8104000a',
  brainpoolP256r1: '06092b2403030208010107',
  brainpoolP384r1: '06092b240303020801010b',
  brainpoolP512r1: '06092b240303020801010d',
  Ed25519: '06032b6570',
  Ed448: '06032b6571',
  X25519: '06032b656e',
  X448: '06032b656f',
} as const;

export type CurveName = keyof typeof CURVES;

/** A secret key to generate: "aes-256", "hmac-sha256", "generic-N" or "hkdf-N" with N bits. */
export type SecretKind = keyof typeof SECRET_KINDS | `generic-${number}` | `hkdf-${number}`;
/** A key pair to generate. */
export type PairKind = keyof typeof PAIR_KINDS;

type Recipe = {
  readonly mechanism: MechanismName;
  /** CKA_VALUE_LEN, _MODULUS_BITS, _EC_PARAMS or _PARAMETER_SET by number. */
  readonly attributes: ReadonlyMap<number, number | Uint8Array>;
};

const RSA_EXPONENT = Uint8Array.of(1, 0, 1);

/**
 * The names of DESIGN §8 for secret keys, and how each is made. HMAC keys are as long as their
 * hash: RFC 2104 §3.
 */
const SECRET_KINDS = {
  'aes-128': secret('AES_KEY_GEN', 16),
  'aes-192': secret('AES_KEY_GEN', 24),
  'aes-256': secret('AES_KEY_GEN', 32),
  'aes-xts-256': secret('AES_XTS_KEY_GEN', 32),
  'aes-xts-512': secret('AES_XTS_KEY_GEN', 64),
  chacha20: secret('CHACHA20_KEY_GEN', 32),
  des3: secret('DES3_KEY_GEN', 24),
  'hmac-sha1': hmac('SHA_1_KEY_GEN', 20, CKK.SHA_1_HMAC),
  'hmac-sha224': hmac('SHA224_KEY_GEN', 28, CKK.SHA224_HMAC),
  'hmac-sha256': hmac('SHA256_KEY_GEN', 32, CKK.SHA256_HMAC),
  'hmac-sha384': hmac('SHA384_KEY_GEN', 48, CKK.SHA384_HMAC),
  'hmac-sha512': hmac('SHA512_KEY_GEN', 64, CKK.SHA512_HMAC),
  'hmac-sha512-224': hmac('SHA512_224_KEY_GEN', 28, CKK.SHA512_224_HMAC),
  'hmac-sha512-256': hmac('SHA512_256_KEY_GEN', 32, CKK.SHA512_256_HMAC),
  'hmac-sha3-224': hmac('SHA3_224_KEY_GEN', 28, CKK.SHA3_224_HMAC),
  'hmac-sha3-256': hmac('SHA3_256_KEY_GEN', 32, CKK.SHA3_256_HMAC),
  'hmac-sha3-384': hmac('SHA3_384_KEY_GEN', 48, CKK.SHA3_384_HMAC),
  'hmac-sha3-512': hmac('SHA3_512_KEY_GEN', 64, CKK.SHA3_512_HMAC),
  'hmac-blake2b-160': hmac('BLAKE2B_160_KEY_GEN', 20, CKK.BLAKE2B_160_HMAC),
  'hmac-blake2b-256': hmac('BLAKE2B_256_KEY_GEN', 32, CKK.BLAKE2B_256_HMAC),
  'hmac-blake2b-384': hmac('BLAKE2B_384_KEY_GEN', 48, CKK.BLAKE2B_384_HMAC),
  'hmac-blake2b-512': hmac('BLAKE2B_512_KEY_GEN', 64, CKK.BLAKE2B_512_HMAC),
} as const;

const PAIR_KINDS = {
  'rsa-2048': rsa(2048),
  'rsa-3072': rsa(3072),
  'rsa-4096': rsa(4096),
  'rsa-6144': rsa(6144),
  'rsa-8192': rsa(8192),
  'ec-p224': curve('EC_KEY_PAIR_GEN', 'P-224'),
  'ec-p256': curve('EC_KEY_PAIR_GEN', 'P-256'),
  'ec-p384': curve('EC_KEY_PAIR_GEN', 'P-384'),
  'ec-p521': curve('EC_KEY_PAIR_GEN', 'P-521'),
  'ec-secp256k1': curve('EC_KEY_PAIR_GEN', 'secp256k1'),
  'ec-brainpoolp256r1': curve('EC_KEY_PAIR_GEN', 'brainpoolP256r1'),
  'ec-brainpoolp384r1': curve('EC_KEY_PAIR_GEN', 'brainpoolP384r1'),
  'ec-brainpoolp512r1': curve('EC_KEY_PAIR_GEN', 'brainpoolP512r1'),
  ed25519: curve('EC_EDWARDS_KEY_PAIR_GEN', 'Ed25519'),
  ed448: curve('EC_EDWARDS_KEY_PAIR_GEN', 'Ed448'),
  x25519: curve('EC_MONTGOMERY_KEY_PAIR_GEN', 'X25519'),
  x448: curve('EC_MONTGOMERY_KEY_PAIR_GEN', 'X448'),
  'ml-dsa-44': parameterSet('ML_DSA_KEY_PAIR_GEN', CKP_ML_DSA.ML_DSA_44),
  'ml-dsa-65': parameterSet('ML_DSA_KEY_PAIR_GEN', CKP_ML_DSA.ML_DSA_65),
  'ml-dsa-87': parameterSet('ML_DSA_KEY_PAIR_GEN', CKP_ML_DSA.ML_DSA_87),
  'ml-kem-512': parameterSet('ML_KEM_KEY_PAIR_GEN', CKP_ML_KEM.ML_KEM_512),
  'ml-kem-768': parameterSet('ML_KEM_KEY_PAIR_GEN', CKP_ML_KEM.ML_KEM_768),
  'ml-kem-1024': parameterSet('ML_KEM_KEY_PAIR_GEN', CKP_ML_KEM.ML_KEM_1024),
  'slh-dsa-sha2-128s': parameterSet('SLH_DSA_KEY_PAIR_GEN', CKP_SLH_DSA.SLH_DSA_SHA2_128S),
  'slh-dsa-sha2-128f': parameterSet('SLH_DSA_KEY_PAIR_GEN', CKP_SLH_DSA.SLH_DSA_SHA2_128F),
  'slh-dsa-sha2-192s': parameterSet('SLH_DSA_KEY_PAIR_GEN', CKP_SLH_DSA.SLH_DSA_SHA2_192S),
  'slh-dsa-sha2-192f': parameterSet('SLH_DSA_KEY_PAIR_GEN', CKP_SLH_DSA.SLH_DSA_SHA2_192F),
  'slh-dsa-sha2-256s': parameterSet('SLH_DSA_KEY_PAIR_GEN', CKP_SLH_DSA.SLH_DSA_SHA2_256S),
  'slh-dsa-sha2-256f': parameterSet('SLH_DSA_KEY_PAIR_GEN', CKP_SLH_DSA.SLH_DSA_SHA2_256F),
  'slh-dsa-shake-128s': parameterSet('SLH_DSA_KEY_PAIR_GEN', CKP_SLH_DSA.SLH_DSA_SHAKE_128S),
  'slh-dsa-shake-128f': parameterSet('SLH_DSA_KEY_PAIR_GEN', CKP_SLH_DSA.SLH_DSA_SHAKE_128F),
  'slh-dsa-shake-192s': parameterSet('SLH_DSA_KEY_PAIR_GEN', CKP_SLH_DSA.SLH_DSA_SHAKE_192S),
  'slh-dsa-shake-192f': parameterSet('SLH_DSA_KEY_PAIR_GEN', CKP_SLH_DSA.SLH_DSA_SHAKE_192F),
  'slh-dsa-shake-256s': parameterSet('SLH_DSA_KEY_PAIR_GEN', CKP_SLH_DSA.SLH_DSA_SHAKE_256S),
  'slh-dsa-shake-256f': parameterSet('SLH_DSA_KEY_PAIR_GEN', CKP_SLH_DSA.SLH_DSA_SHAKE_256F),
} as const;

/** The names that can be generated, for help and completion. */
export const SECRET_KIND_NAMES: readonly string[] = Object.keys(SECRET_KINDS);
export const PAIR_KIND_NAMES: readonly string[] = Object.keys(PAIR_KINDS);

/** How a secret key of this name is generated, or null when no secret key is called so. */
export function secretRecipe(kind: string): Recipe | null {
  const [, family, digits] = /^(generic|hkdf)-([1-9][0-9]{0,4})$/.exec(kind) ?? [];
  const bits = Number(digits ?? 0);
  if (bits > 0 && bits % 8 === 0) {
    return secret(family === 'hkdf' ? 'HKDF_KEY_GEN' : 'GENERIC_SECRET_KEY_GEN', bits / 8);
  }
  return recipe(SECRET_KINDS, kind);
}

/** RSA of more bits than this takes up to a minute to make, and longer on a busy machine. */
const USUAL_MODULUS_BITS_MAX = 4096;

/** True: the vault makes such a pair in a line of its own, and whoever waits needs patience. */
export function takesLong({ attributes }: Recipe): boolean {
  const bits = attributes.get(CKA.MODULUS_BITS);
  return typeof bits === 'number' && bits > USUAL_MODULUS_BITS_MAX;
}

export function pairRecipe(kind: string): Recipe | null {
  return recipe(PAIR_KINDS, kind);
}

/** What a key does when nobody names a mechanism: the usual one of its type. */
type Defaults = { readonly [what in 'sign' | 'encrypt' | 'wrap']?: MechanismName };

const DEFAULTS: ReadonlyMap<number, Defaults> = new Map([
  [CKK.AES, { encrypt: 'AES_GCM', wrap: 'AES_KEY_WRAP_KWP', sign: 'AES_CMAC' }],
  [CKK.AES_XTS, { encrypt: 'AES_XTS' }],
  [CKK.CHACHA20, { encrypt: 'CHACHA20_POLY1305' }],
  [CKK.RSA, { sign: 'SHA256_RSA_PKCS_PSS', encrypt: 'RSA_PKCS_OAEP', wrap: 'RSA_PKCS_OAEP' }],
  [CKK.EC, { wrap: 'ECDH_AES_KEY_WRAP' }],
  [CKK.EC_EDWARDS, { sign: 'EDDSA' }],
  [CKK.EC_MONTGOMERY, { wrap: 'ECDH_X_AES_KEY_WRAP' }],
  [CKK.ML_DSA, { sign: 'ML_DSA' }],
  [CKK.SLH_DSA, { sign: 'SLH_DSA' }],
  [CKK.GENERIC_SECRET, { sign: 'SHA256_HMAC' }],
  [CKK.MD5_HMAC, { sign: 'MD5_HMAC' }],
  [CKK.SHA_1_HMAC, { sign: 'SHA_1_HMAC' }],
  [CKK.SHA224_HMAC, { sign: 'SHA224_HMAC' }],
  [CKK.SHA256_HMAC, { sign: 'SHA256_HMAC' }],
  [CKK.SHA384_HMAC, { sign: 'SHA384_HMAC' }],
  [CKK.SHA512_HMAC, { sign: 'SHA512_HMAC' }],
  [CKK.SHA512_224_HMAC, { sign: 'SHA512_224_HMAC' }],
  [CKK.SHA512_256_HMAC, { sign: 'SHA512_256_HMAC' }],
  [CKK.SHA3_224_HMAC, { sign: 'SHA3_224_HMAC' }],
  [CKK.SHA3_256_HMAC, { sign: 'SHA3_256_HMAC' }],
  [CKK.SHA3_384_HMAC, { sign: 'SHA3_384_HMAC' }],
  [CKK.SHA3_512_HMAC, { sign: 'SHA3_512_HMAC' }],
  [CKK.BLAKE2B_160_HMAC, { sign: 'BLAKE2B_160_HMAC' }],
  [CKK.BLAKE2B_256_HMAC, { sign: 'BLAKE2B_256_HMAC' }],
  [CKK.BLAKE2B_384_HMAC, { sign: 'BLAKE2B_384_HMAC' }],
  [CKK.BLAKE2B_512_HMAC, { sign: 'BLAKE2B_512_HMAC' }],
]);

/** The hash that matches the strength of the curve: FIPS 186-5 §6.1.1. */
const CURVE_SIGNATURES: ReadonlyMap<string, MechanismName> = new Map([
  [CURVES['P-224'], 'ECDSA_SHA224'],
  [CURVES['P-256'], 'ECDSA_SHA256'],
  [CURVES.secp256k1, 'ECDSA_SHA256'],
  [CURVES.brainpoolP256r1, 'ECDSA_SHA256'],
  [CURVES.brainpoolP384r1, 'ECDSA_SHA384'],
  [CURVES.brainpoolP512r1, 'ECDSA_SHA512'],
  [CURVES['P-384'], 'ECDSA_SHA384'],
  [CURVES['P-521'], 'ECDSA_SHA512'],
]);

/** The usual mechanism of such a key, or null when it has none. */
export function defaultMechanism(
  what: 'sign' | 'encrypt' | 'wrap',
  key: { keyType: number; ecParams: Uint8Array | null },
): MechanismName | null {
  if (key.keyType !== CKK.EC || what !== 'sign') return DEFAULTS.get(key.keyType)?.[what] ?? null;
  const params = key.ecParams === null ? '' : Buffer.from(key.ecParams).toString('hex');
  return CURVE_SIGNATURES.get(params) ?? null;
}

function recipe(kinds: Readonly<Record<string, Recipe>>, kind: string): Recipe | null {
  return Object.hasOwn(kinds, kind) ? (kinds[kind] ?? null) : null;
}

function secret(mechanism: MechanismName, bytes: number): Recipe {
  return { mechanism, attributes: new Map([[CKA.VALUE_LEN, bytes]]) };
}

/**
 * PKCS#11 v3.2 §6.22.5: a key for one HMAC only, its type said by the mechanism and repeated here.
 */
function hmac(mechanism: MechanismName, bytes: number, keyType: number): Recipe {
  const attributes = new Map([
    [CKA.VALUE_LEN, bytes],
    [CKA.KEY_TYPE, keyType],
  ]);
  return { mechanism, attributes };
}

function rsa(bits: number): Recipe {
  const attributes = new Map<number, number | Uint8Array>([
    [CKA.MODULUS_BITS, bits],
    [CKA.PUBLIC_EXPONENT, RSA_EXPONENT],
  ]);
  return { mechanism: 'RSA_PKCS_KEY_PAIR_GEN', attributes };
}

function curve(mechanism: MechanismName, name: CurveName): Recipe {
  return { mechanism, attributes: new Map([[CKA.EC_PARAMS, Buffer.from(CURVES[name], 'hex')]]) };
}

function parameterSet(mechanism: MechanismName, number: number): Recipe {
  return { mechanism, attributes: new Map([[CKA.PARAMETER_SET, number]]) };
}
