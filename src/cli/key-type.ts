import { CKK, CKM } from '../wire/pkcs11.ts';
import { wrongUsage } from './failure.ts';

/** What a TYPE of `coffer key generate` means in PKCS#11. */
export interface KeyType {
  readonly name: string;
  /** A CKK_ number. */
  readonly keyType: number;
  /** The CKM_ number that generates it. */
  readonly generate: number;
  readonly isPair: boolean;
  /** CKA_VALUE_LEN of a secret key. */
  readonly valueBytes?: number;
  /** CKA_MODULUS_BITS of an RSA key. */
  readonly modulusBits?: number;
  readonly curve?: Curve;
}

export interface Curve {
  readonly name: string;
  /** CKA_EC_PARAMS: the DER of the curve's OID. */
  readonly params: Uint8Array;
  /** Bytes of the order, which is the length of r and of s. */
  readonly orderBytes: number;
  /** The CKM_ number of the usual signature; none for key agreement only. */
  readonly sign?: number;
}

// RFC 5480 §2.1.1.1, SEC 2 §A.2.1, RFC 8410 §3.
const CURVES: readonly Curve[] = [
  curve('ec-p256', '06082a8648ce3d030107', 32, CKM.ECDSA_SHA256),
  curve('ec-p384', '06052b81040022', 48, CKM.ECDSA_SHA384),
  curve('ec-p521', '06052b81040023', 66, CKM.ECDSA_SHA512),
  curve('ec-secp256k1', '06052b8104000a', 32, CKM.ECDSA_SHA256),
  curve('ed25519', '06032b6570', 32, CKM.EDDSA),
  curve('x25519', '06032b656e', 32),
];

function curve(name: string, params: string, orderBytes: number, sign?: number): Curve {
  const base = { name, params: Buffer.from(params, 'hex'), orderBytes };
  return sign === undefined ? base : { ...base, sign };
}

/** The curve of CKA_EC_PARAMS, if it is one that this build names. */
export function curveOf(params: Uint8Array): Curve | undefined {
  return CURVES.find((known) => Buffer.compare(known.params, params) === 0);
}

const CURVE_FAMILY: Readonly<Record<string, readonly [keyType: number, generate: number]>> = {
  ed25519: [CKK.EC_EDWARDS, CKM.EC_EDWARDS_KEY_PAIR_GEN],
  x25519: [CKK.EC_MONTGOMERY, CKM.EC_MONTGOMERY_KEY_PAIR_GEN],
};

const HMACS: readonly (readonly [hash: string, keyType: number, generate: number, bytes: number])[] =
  [
    ['sha1', CKK.SHA_1_HMAC, CKM.SHA_1_KEY_GEN, 20],
    ['sha224', CKK.SHA224_HMAC, CKM.SHA224_KEY_GEN, 28],
    ['sha256', CKK.SHA256_HMAC, CKM.SHA256_KEY_GEN, 32],
    ['sha384', CKK.SHA384_HMAC, CKM.SHA384_KEY_GEN, 48],
    ['sha512', CKK.SHA512_HMAC, CKM.SHA512_KEY_GEN, 64],
  ];

const KEY_TYPES: ReadonlyMap<string, KeyType> = new Map(
  [
    ...[128, 192, 256].map((bits) => secret(`aes-${bits}`, CKK.AES, CKM.AES_KEY_GEN, bits / 8)),
    ...HMACS.map(([hash, type, generate, bytes]) => secret(`hmac-${hash}`, type, generate, bytes)),
    ...[2048, 3072, 4096].map((bits) => rsa(bits)),
    ...CURVES.map((known) => onCurve(known)),
  ].map((type) => [type.name, type]),
);

function secret(name: string, keyType: number, generate: number, valueBytes: number): KeyType {
  return { name, keyType, generate, isPair: false, valueBytes };
}

function rsa(modulusBits: number): KeyType {
  const generate = CKM.RSA_PKCS_KEY_PAIR_GEN;
  return { name: `rsa-${modulusBits}`, keyType: CKK.RSA, generate, isPair: true, modulusBits };
}

function onCurve(known: Curve): KeyType {
  const [keyType, generate] = CURVE_FAMILY[known.name] ?? [CKK.EC, CKM.EC_KEY_PAIR_GEN];
  return { name: known.name, keyType, generate, isPair: true, curve: known };
}

/** Types that the public contract names and this build does not make. */
const KNOWN_ELSEWHERE =
  /^(chacha20|hmac-sha3-\d+|ec-p224|ed448|x448|ml-dsa-\d+|ml-kem-\d+|slh-dsa-.+)$/u;

/** `aes-256`, `rsa-2048`, `generic-256` (bits), …; the list is in the help of `coffer key generate`. */
export function parseKeyType(name: string): KeyType {
  const known = KEY_TYPES.get(name) ?? genericType(name);
  if (known !== undefined) return known;
  const reason = KNOWN_ELSEWHERE.test(name) ? 'is not in this build' : 'is no type of key';
  throw wrongUsage(`${name} ${reason}`, `types: ${KEY_TYPE_NAMES}`);
}

export const KEY_TYPE_NAMES = [...KEY_TYPES.keys(), 'generic-N (N bits)'].join(' ');

function genericType(name: string): KeyType | undefined {
  const bits = Number(/^generic-(\d{1,5})$/u.exec(name)?.[1] ?? NaN);
  if (Number.isNaN(bits)) return undefined;
  if (bits === 0 || bits % 8 !== 0) {
    throw wrongUsage(`${name}: a generic secret has a multiple of 8 bits`, 'such as generic-256.');
  }
  return secret(name, CKK.GENERIC_SECRET, CKM.GENERIC_SECRET_KEY_GEN, bits / 8);
}

/** Facts of a stored key from which its type's name follows. */
export interface KeyFacts {
  readonly keyType: number | undefined;
  readonly valueBytes: number | undefined;
  readonly modulusBits: number | undefined;
  readonly curve: Curve | undefined;
}

/** The TYPE of a stored key; one that the table does not have is told by family and size. */
export function keyTypeName(facts: KeyFacts): string {
  if (facts.curve !== undefined) return facts.curve.name;
  if (facts.keyType === CKK.RSA) return `rsa-${facts.modulusBits ?? '?'}`;
  const bits = facts.valueBytes === undefined ? '?' : facts.valueBytes * 8;
  if (facts.keyType === CKK.AES) return `aes-${bits}`;
  if (facts.keyType === CKK.GENERIC_SECRET) return `generic-${bits}`;
  const hmac = HMACS.find(([, keyType]) => keyType === facts.keyType);
  if (hmac !== undefined) return `hmac-${hmac[0]}`;
  return facts.keyType === undefined ? '' : `0x${facts.keyType.toString(16)}`;
}

/** The hash's HMAC of a key type made for it. */
export const HMAC_OF_KEY_TYPE: ReadonlyMap<number, number> = new Map([
  [CKK.SHA_1_HMAC, CKM.SHA_1_HMAC],
  [CKK.SHA224_HMAC, CKM.SHA224_HMAC],
  [CKK.SHA256_HMAC, CKM.SHA256_HMAC],
  [CKK.SHA384_HMAC, CKM.SHA384_HMAC],
  [CKK.SHA512_HMAC, CKM.SHA512_HMAC],
  [CKK.GENERIC_SECRET, CKM.SHA256_HMAC],
]);
