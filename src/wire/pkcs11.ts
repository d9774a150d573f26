/**
 * Numbers of PKCS#11 v3.2 (pkcs11t.h) that Coffer speaks. One table a CK_ family; names without
 * their prefix.
 */

/** Object classes, CK_OBJECT_CLASS. */
export const CKO = {
  DATA: 0x0,
  CERTIFICATE: 0x1,
  PUBLIC_KEY: 0x2,
  PRIVATE_KEY: 0x3,
  SECRET_KEY: 0x4,
} as const;

/** Key types, CK_KEY_TYPE. */
export const CKK = {
  RSA: 0x00,
  EC: 0x03,
  GENERIC_SECRET: 0x10,
  AES: 0x1f,
  SHA_1_HMAC: 0x28,
  SHA256_HMAC: 0x2b,
  SHA384_HMAC: 0x2c,
  SHA512_HMAC: 0x2d,
  SHA224_HMAC: 0x2e,
  EC_EDWARDS: 0x40,
  EC_MONTGOMERY: 0x41,
} as const;

/** Certificate types, CK_CERTIFICATE_TYPE. */
export const CKC = { X_509: 0x0 } as const;

/** Attribute types, CK_ATTRIBUTE_TYPE. */
export const CKA = {
  CLASS: 0x000,
  TOKEN: 0x001,
  PRIVATE: 0x002,
  LABEL: 0x003,
  UNIQUE_ID: 0x004,
  APPLICATION: 0x010,
  VALUE: 0x011,
  OBJECT_ID: 0x012,
  CERTIFICATE_TYPE: 0x080,
  ISSUER: 0x081,
  SERIAL_NUMBER: 0x082,
  TRUSTED: 0x086,
  CERTIFICATE_CATEGORY: 0x087,
  JAVA_MIDP_SECURITY_DOMAIN: 0x088,
  URL: 0x089,
  HASH_OF_SUBJECT_PUBLIC_KEY: 0x08a,
  HASH_OF_ISSUER_PUBLIC_KEY: 0x08b,
  NAME_HASH_ALGORITHM: 0x08c,
  CHECK_VALUE: 0x090,
  KEY_TYPE: 0x100,
  SUBJECT: 0x101,
  ID: 0x102,
  SENSITIVE: 0x103,
  ENCRYPT: 0x104,
  DECRYPT: 0x105,
  WRAP: 0x106,
  UNWRAP: 0x107,
  SIGN: 0x108,
  SIGN_RECOVER: 0x109,
  VERIFY: 0x10a,
  VERIFY_RECOVER: 0x10b,
  DERIVE: 0x10c,
  START_DATE: 0x110,
  END_DATE: 0x111,
  MODULUS: 0x120,
  MODULUS_BITS: 0x121,
  PUBLIC_EXPONENT: 0x122,
  PRIVATE_EXPONENT: 0x123,
  PRIME_1: 0x124,
  PRIME_2: 0x125,
  EXPONENT_1: 0x126,
  EXPONENT_2: 0x127,
  COEFFICIENT: 0x128,
  PUBLIC_KEY_INFO: 0x129,
  VALUE_LEN: 0x161,
  EXTRACTABLE: 0x162,
  LOCAL: 0x163,
  NEVER_EXTRACTABLE: 0x164,
  ALWAYS_SENSITIVE: 0x165,
  KEY_GEN_MECHANISM: 0x166,
  MODIFIABLE: 0x170,
  COPYABLE: 0x171,
  DESTROYABLE: 0x172,
  EC_PARAMS: 0x180,
  EC_POINT: 0x181,
  ALWAYS_AUTHENTICATE: 0x202,
  WRAP_WITH_TRUSTED: 0x210,
  WRAP_TEMPLATE: 0x40000211,
  UNWRAP_TEMPLATE: 0x40000212,
  DERIVE_TEMPLATE: 0x40000213,
  ALLOWED_MECHANISMS: 0x40000600,
} as const;

/** Mechanisms, CK_MECHANISM_TYPE. */
export const CKM = {
  RSA_PKCS_KEY_PAIR_GEN: 0x0000,
  RSA_PKCS: 0x0001,
  SHA1_RSA_PKCS: 0x0006,
  RSA_PKCS_OAEP: 0x0009,
  RSA_PKCS_PSS: 0x000d,
  SHA1_RSA_PKCS_PSS: 0x000e,
  SHA256_RSA_PKCS: 0x0040,
  SHA384_RSA_PKCS: 0x0041,
  SHA512_RSA_PKCS: 0x0042,
  SHA256_RSA_PKCS_PSS: 0x0043,
  SHA384_RSA_PKCS_PSS: 0x0044,
  SHA512_RSA_PKCS_PSS: 0x0045,
  SHA224_RSA_PKCS: 0x0046,
  SHA224_RSA_PKCS_PSS: 0x0047,
  SHA_1: 0x0220,
  SHA_1_HMAC: 0x0221,
  SHA256: 0x0250,
  SHA256_HMAC: 0x0251,
  SHA224: 0x0255,
  SHA224_HMAC: 0x0256,
  SHA384: 0x0260,
  SHA384_HMAC: 0x0261,
  SHA512: 0x0270,
  SHA512_HMAC: 0x0271,
  GENERIC_SECRET_KEY_GEN: 0x0350,
  EC_KEY_PAIR_GEN: 0x1040,
  ECDSA: 0x1041,
  ECDSA_SHA1: 0x1042,
  ECDSA_SHA224: 0x1043,
  ECDSA_SHA256: 0x1044,
  ECDSA_SHA384: 0x1045,
  ECDSA_SHA512: 0x1046,
  ECDH1_DERIVE: 0x1050,
  EC_EDWARDS_KEY_PAIR_GEN: 0x1055,
  EC_MONTGOMERY_KEY_PAIR_GEN: 0x1056,
  EDDSA: 0x1057,
  AES_KEY_GEN: 0x1080,
  AES_ECB: 0x1081,
  AES_CBC: 0x1082,
  AES_CBC_PAD: 0x1085,
  AES_CTR: 0x1086,
  AES_GCM: 0x1087,
  AES_KEY_WRAP: 0x2109,
  AES_KEY_WRAP_KWP: 0x210b,
  SHA_1_KEY_GEN: 0x4003,
  SHA224_KEY_GEN: 0x4004,
  SHA256_KEY_GEN: 0x4005,
  SHA384_KEY_GEN: 0x4006,
  SHA512_KEY_GEN: 0x4007,
} as const;

/** Key derivation functions of ECDH, CK_EC_KDF_TYPE. */
export const CKD = {
  NULL: 0x01,
  SHA1_KDF: 0x02,
  SHA224_KDF: 0x05,
  SHA256_KDF: 0x06,
  SHA384_KDF: 0x07,
  SHA512_KDF: 0x08,
} as const;

/** Mask generation functions, CK_RSA_PKCS_MGF_TYPE. */
export const CKG = {
  MGF1_SHA1: 0x01,
  MGF1_SHA256: 0x02,
  MGF1_SHA384: 0x03,
  MGF1_SHA512: 0x04,
  MGF1_SHA224: 0x05,
} as const;

/** Mechanism flags, CK_MECHANISM_INFO.flags. */
export const CKF = {
  ENCRYPT: 0x00000100,
  DECRYPT: 0x00000200,
  DIGEST: 0x00000400,
  SIGN: 0x00000800,
  VERIFY: 0x00002000,
  GENERATE: 0x00008000,
  GENERATE_KEY_PAIR: 0x00010000,
  WRAP: 0x00020000,
  UNWRAP: 0x00040000,
  DERIVE: 0x00080000,
} as const;

/**
 * The name of a number in one of these tables, with its prefix: `nameOf(CKM, 'CKM', 0x1087)` is
 * `CKM_AES_GCM`.
 */
export function nameOf(
  table: Readonly<Record<string, number>>,
  prefix: string,
  number: number,
): string {
  for (const [name, value] of Object.entries(table))
    if (value === number) return `${prefix}_${name}`;
  return `${prefix}_0x${number.toString(16)}`;
}

/**
 * Attributes of Coffer's own that templates and answers may name: CKA_VENDOR_DEFINED and upward.
 */
export const CKA_COFFER = {
  /** number: one of `KEY_STATE`. */
  KEY_STATE: 0x8000_0004,
} as const;

/** States of a key, SP 800-57 part 1 §7; a destroyed one is gone. */
export const KEY_STATE = {
  ACTIVE: 0,
  PRE_ACTIVATION: 1,
  SUSPENDED: 2,
  DEACTIVATED: 3,
  COMPROMISED: 4,
} as const;
