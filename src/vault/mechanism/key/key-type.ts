import { CKK } from '../../../wire/pkcs11.ts';
import { Refusal } from '../../refusal.ts';
import { sameBytes } from './der.ts';
import type { Curve, ParameterSet } from '../mechanism.ts';
import { PARAMETER_SETS } from './parameter-set.ts';

/**
 * What is known of a curve. SEC 2, RFC 5639, FIPS 186-5, SP 800-186, RFC 8032, RFC 7748, RFC 8410.
 */
export interface CurveFacts {
  readonly name: Curve;
  /** CKK_EC, CKK_EC_EDWARDS or CKK_EC_MONTGOMERY. */
  readonly keyType: number;
  /** CKA_EC_PARAMS as Coffer writes it: the DER of the curve's OBJECT IDENTIFIER. */
  readonly params: Uint8Array;
  /** Other encodings that PKCS#11 programs use for the same curve. */
  readonly otherParams: readonly Uint8Array[];
  /** Of a coordinate, and of an ECDH result. */
  readonly fieldBytes: number;
  /** Of a private key, and of each half of a signature. */
  readonly scalarBytes: number;
  /** Of a public key: 0x04 ‖ x ‖ y, or the bytes of RFC 8032 and RFC 7748. */
  readonly pointBytes: number;
  /** CKA-side size of the key. */
  readonly bits: number;
  /** SP 800-57 part 1, table 2: half the order. */
  readonly strengthBits: number;
  /** Order of the base point, big-endian; null where private keys are byte strings. */
  readonly order: Uint8Array | null;
}

const hex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'hex'));

function weierstrass(name: Curve, bits: number, params: string, order: string): CurveFacts {
  const fieldBytes = Math.ceil(bits / 8);
  return {
    name,
    keyType: CKK.EC,
    params: hex(params),
    otherParams: [],
    fieldBytes,
    scalarBytes: fieldBytes,
    pointBytes: 1 + 2 * fieldBytes,
    bits,
    strengthBits: Math.floor(bits / 2),
    order: hex(order),
  };
}

/** SP 800-186 §3.2.2, §3.2.3: their strength is of RFC 7748 §1. */
const CURVE_25519 = { fieldBytes: 32, bits: 255, strengthBits: 128 } as const;
const CURVE_448 = { fieldBytes: 56, bits: 448, strengthBits: 224 } as const;

interface OtherForm {
  readonly name: Curve;
  readonly params: string;
  readonly others: readonly string[];
}

/** Of a key of an Edwards curve one byte more holds a sign on Curve448. RFC 8032 §5.2.2. */
function edwards(
  facts: typeof CURVE_25519 | typeof CURVE_448,
  { name, params, others }: OtherForm,
): CurveFacts {
  const bytes = Math.ceil((facts.bits + 1) / 8);
  return {
    ...facts,
    name,
    keyType: CKK.EC_EDWARDS,
    params: hex(params),
    otherParams: others.map(hex),
    scalarBytes: bytes,
    pointBytes: bytes,
    order: null,
  };
}

function montgomery(facts: typeof CURVE_25519 | typeof CURVE_448, form: OtherForm): CurveFacts {
  const { fieldBytes } = facts;
  const lengths = { scalarBytes: fieldBytes, pointBytes: fieldBytes };
  return { ...edwards(facts, form), ...lengths, keyType: CKK.EC_MONTGOMERY };
}

/** Every curve, by name. */
export const CURVES: Readonly<Record<Curve, CurveFacts>> = {
  'P-224': weierstrass(
    'P-224',
    224,
    '06052b81040021',
    'ffffffffffffffffffffffffffff16a2e0b8f03e13dd29455c5c2a3d',
  ),
  'P-256': weierstrass(
    'P-256',
    256,
    '06082a8648ce3d030107',
    'ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551',
  ),
  'P-384': weierstrass(
    'P-384',
    384,
    '06052b81040022',
    'ffffffffffffffffffffffffffffffffffffffffffffffff' +
      'c7634d81f4372ddf581a0db248b0a77aecec196accc52973',
  ),
  'P-521': weierstrass(
    'P-521',
    521,
    '06052b81040023',
    '01fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffa' +
      '51868783bf2f966b7fcc0148f709a5d03bb5c9b8899c47aebb6fb71e91386409',
  ),
  secp256k1: weierstrass(
    'secp256k1',
    256,
    '06052b8104000a',
    'fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141',
  ),
  // RFC 5639 §3.4, §3.6, §3.7.
  brainpoolP256r1: weierstrass(
    'brainpoolP256r1',
    256,
    '06092b2403030208010107',
    'a9fb57dba1eea9bc3e660a909d838d718c397aa3b561a6f7901e0e82974856a7',
  ),
  brainpoolP384r1: weierstrass(
    'brainpoolP384r1',
    384,
    '06092b240303020801010b',
    '8cb91e82a3386d280f5d6f7e50e641df152f7109ed5456b3' +
      '1f166e6cac0425a7cf3ab6af6b7fc3103b883202e9046565',
  ),
  brainpoolP512r1: weierstrass(
    'brainpoolP512r1',
    512,
    '06092b240303020801010d',
    'aadd9db8dbe9c48b3fd4e6ae33c9fc07cb308db3b3c9d20ed6639cca70330870' +
      '553e5c414ca92619418661197fac10471db1d381085ddaddb58796829ca90069',
  ),
  // The others: PrintableString "edwards25519" (PKCS#11 v3.2 §6.3.3), and the OID of GnuPG that
  // older modules write.
  Ed25519: edwards(CURVE_25519, {
    name: 'Ed25519',
    params: '06032b6570',
    others: ['130c656477617264733235353139', '06092b06010401da470f01'],
  }),
  Ed448: edwards(CURVE_448, {
    name: 'Ed448',
    params: '06032b6571',
    others: ['130a65647761726473343438'],
  }),
  X25519: montgomery(CURVE_25519, {
    name: 'X25519',
    params: '06032b656e',
    others: ['130a63757276653235353139', '060a2b060104019755010501'],
  }),
  X448: montgomery(CURVE_448, {
    name: 'X448',
    params: '06032b656f',
    others: ['13086375727665343438'],
  }),
};

/** The curve of a CKA_EC_PARAMS value for keys of `type`. Throws CKR_CURVE_NOT_SUPPORTED. */
export function curveFromParams(type: number, params: Uint8Array): CurveFacts {
  for (const curve of Object.values(CURVES)) {
    if (curve.keyType !== type) continue;
    if ([curve.params, ...curve.otherParams].some((known) => sameBytes(known, params)))
      return curve;
  }
  throw new Refusal(
    'CKR_CURVE_NOT_SUPPORTED',
    'the curve named by CKA_EC_PARAMS is not supported',
    {
      hint: `use ${Object.keys(CURVES).join(', ')}, named by its object identifier.`,
    },
  );
}

/** What is known of a key type: one row for each CKK_ number. */
export interface KeyType {
  readonly number: number;
  /** Without prefix: "AES". */
  readonly name: string;
  readonly kind: 'secret' | 'pair';
  /** True when a secret of this many bytes can be such a key. Pairs: false. */
  allowsSecretBytes(bytes: number): boolean;
  /** What generation makes when the template has no CKA_VALUE_LEN; null: it must say. */
  readonly defaultSecretBytes: number | null;
  /** True: made and brought in only where the officer set the policy switch legacy. */
  readonly isLegacy?: boolean;
}

/** The longest generic or HMAC secret: more than any hash's block, and far less than a frame. */
export const SECRET_BYTES_MAX = 1024;

const anySecret = (bytes: number): boolean => bytes >= 1 && bytes <= SECRET_BYTES_MAX;

function secretType(name: keyof typeof CKK, defaultSecretBytes: number | null): KeyType {
  return {
    number: CKK[name],
    name,
    kind: 'secret',
    allowsSecretBytes: anySecret,
    defaultSecretBytes,
  };
}

function pairType(name: keyof typeof CKK): KeyType {
  return {
    number: CKK[name],
    name,
    kind: 'pair',
    allowsSecretBytes: () => false,
    defaultSecretBytes: null,
  };
}

/** Every key type, by CKK_ number. HMAC keys default to the length of their hash (RFC 2104 §3). */
export const KEY_TYPES: ReadonlyMap<number, KeyType> = new Map(
  [
    pairType('RSA'),
    pairType('EC'),
    pairType('EC_EDWARDS'),
    pairType('EC_MONTGOMERY'),
    pairType('ML_DSA'),
    pairType('ML_KEM'),
    pairType('SLH_DSA'),
    secretType('GENERIC_SECRET', null),
    secretType('HKDF', null),
    {
      ...secretType('AES', null),
      allowsSecretBytes: (bytes: number) => bytes === 16 || bytes === 24 || bytes === 32,
    },
    {
      ...secretType('AES_XTS', null),
      allowsSecretBytes: (bytes: number) => bytes === 32 || bytes === 64,
    },
    { ...secretType('CHACHA20', 32), allowsSecretBytes: (bytes: number) => bytes === 32 },
    {
      ...secretType('DES3', 24),
      allowsSecretBytes: (bytes: number) => bytes === 24,
      isLegacy: true,
    },
    { ...secretType('MD5_HMAC', 16), isLegacy: true },
    secretType('SHA_1_HMAC', 20),
    secretType('SHA224_HMAC', 28),
    secretType('SHA256_HMAC', 32),
    secretType('SHA384_HMAC', 48),
    secretType('SHA512_HMAC', 64),
    secretType('SHA512_224_HMAC', 28),
    secretType('SHA512_256_HMAC', 32),
    secretType('SHA3_224_HMAC', 28),
    secretType('SHA3_256_HMAC', 32),
    secretType('SHA3_384_HMAC', 48),
    secretType('SHA3_512_HMAC', 64),
    secretType('BLAKE2B_160_HMAC', 20),
    secretType('BLAKE2B_256_HMAC', 32),
    secretType('BLAKE2B_384_HMAC', 48),
    secretType('BLAKE2B_512_HMAC', 64),
  ].map((type) => [type.number, type]),
);

/** The row of a CKK_ number. Throws CKR_ATTRIBUTE_VALUE_INVALID for one that is not supported. */
export function requireKeyType(number: number): KeyType {
  const type = KEY_TYPES.get(number);
  if (type === undefined) {
    throw new Refusal('CKR_ATTRIBUTE_VALUE_INVALID', 'the key type is not supported');
  }
  return type;
}

/** SP 800-57 part 1, table 2: the strength of RSA by modulus. Other sizes take the row below. */
const RSA_STRENGTH: readonly (readonly [modulusBits: number, strengthBits: number])[] = [
  [7680, 192],
  [4096, 152],
  [3072, 128],
  [2048, 112],
];

/** Security strength in bits: what decides whether a key is strong enough to wrap another. */
export function strengthBits(key: {
  readonly type: number;
  readonly bits: number;
  readonly curve: Curve | null;
  readonly parameterSet: ParameterSet | null;
}): number {
  if (key.parameterSet !== null) return PARAMETER_SETS[key.parameterSet].strengthBits;
  if (key.curve !== null) return CURVES[key.curve].strengthBits;
  // Two keys in one, of which each protects half of what the other does not.
  if (key.type === CKK.AES_XTS) return key.bits / 2;
  // SP 800-57 part 1, table 2: meeting in the middle.
  if (key.type === CKK.DES3) return 112;
  if (key.type !== CKK.RSA) return Math.min(key.bits, 256);
  return RSA_STRENGTH.find(([modulusBits]) => key.bits >= modulusBits)?.[1] ?? 80;
}
