import type { Mechanism, PlainMechanism, SignContextMechanism } from '../client/index.ts';
import { Failure, wrongUsage } from './failure.ts';
import { KMAC_NAMES } from './kmac-mechanism-name.ts';
import { CURVE_NAMES } from './mechanism-name/curve.ts';
import { LEGACY_NAMES } from './legacy-mechanism-name.ts';
import { RSA_ALIASES, RSA_NAMES } from './rsa-mechanism-name.ts';

/** What a mechanism's name at the command line stands for. */
export interface NamedMechanism {
  readonly name: string;
  readonly verbs: readonly Verb[];
  /**
   * Bytes of the IV that stands before the ciphertext, or the MAC, in files. The vault makes that
   * of GCM; the others are random bytes of the client's.
   */
  readonly ivBytes?: 8 | 12 | 16 | 24;
  /** The options that it understands. */
  readonly takes?: readonly (keyof ParameterInput)[];
  /** The client's mechanism, for a given IV and additional data. */
  readonly mechanism: (input: ParameterInput) => Mechanism;
  /** What is r ‖ s on the wire is DER at the command line. */
  readonly isEcdsa?: boolean;
}

export type Verb = 'sign' | 'encrypt' | 'wrap' | 'digest';

export interface ParameterInput {
  /** Absent: the vault generates it. */
  readonly iv?: Uint8Array;
  readonly aad?: Uint8Array;
  /** Of a MAC that is cut. */
  readonly macBytes?: number;
  /** Of a signature that has one. */
  readonly context?: Uint8Array;
  readonly hedge?: 'deterministic';
}

const HASHES = ['SHA1', 'SHA224', 'SHA256', 'SHA384', 'SHA512'] as const;
type HashName = (typeof HASHES)[number];

/** PKCS#11 spells SHA-1 with an underscore where the digest stands alone or first in HMAC. */
const DIGESTS = {
  SHA1: 'SHA_1',
  SHA224: 'SHA224',
  SHA256: 'SHA256',
  SHA384: 'SHA384',
  SHA512: 'SHA512',
} as const;

function ofHash(hash: HashName): NamedMechanism[] {
  const digest = DIGESTS[hash];
  return [
    plain(hash, ['digest'], { mechanism: digest }),
    hmac(`HMAC_${hash}`, `${digest}_HMAC`),
    { ...plain(`ECDSA_${hash}`, ['sign'], { mechanism: `ECDSA_${hash}` }), isEcdsa: true },
  ];
}

/** Hash functions that make digests and MACs, and no signatures. */
const MORE_HASHES = [
  'SHA512_224',
  'SHA512_256',
  'SHA3_224',
  'SHA3_256',
  'SHA3_384',
  'SHA3_512',
  'BLAKE2B_160',
  'BLAKE2B_256',
  'BLAKE2B_384',
  'BLAKE2B_512',
] as const;

function hmac(name: string, mechanism: PlainHmac): NamedMechanism {
  return {
    name,
    verbs: ['sign'],
    takes: ['macBytes'],
    mechanism: ({ macBytes }) =>
      macBytes === undefined ? { mechanism } : { mechanism: `${mechanism}_GENERAL`, macBytes },
  };
}

type PlainHmac = Extract<PlainMechanism['mechanism'], `${string}_HMAC`>;

function plain(name: string, verbs: readonly Verb[], mechanism: Mechanism): NamedMechanism {
  return { name, verbs, mechanism: () => mechanism };
}

/** Hash functions that post-quantum signatures are made of, instead of the message. */
const PREHASHES = [
  'SHA224',
  'SHA256',
  'SHA384',
  'SHA512',
  'SHA3_224',
  'SHA3_256',
  'SHA3_384',
  'SHA3_512',
  'SHAKE128',
  'SHAKE256',
] as const;

const MECHANISMS: readonly NamedMechanism[] = [
  {
    name: 'AES_GCM',
    verbs: ['encrypt', 'wrap'],
    ivBytes: 12,
    takes: ['aad'],
    mechanism: (input) => ({ mechanism: 'AES_GCM', ...input }),
  },
  {
    name: 'AES_GCM_SIV',
    verbs: ['encrypt'],
    ivBytes: 12,
    takes: ['aad'],
    mechanism: (input) => ({ mechanism: 'AES_GCM_SIV', ...input }),
  },
  aead('AES_CCM', 12),
  aead('CHACHA20_POLY1305', 12),
  aead('XCHACHA20_POLY1305', 24),
  {
    name: 'AES_CMAC',
    verbs: ['sign'],
    takes: ['macBytes'],
    mechanism: ({ macBytes }) =>
      macBytes === undefined
        ? { mechanism: 'AES_CMAC' }
        : { mechanism: 'AES_CMAC_GENERAL', macBytes },
  },
  {
    name: 'AES_GMAC',
    verbs: ['sign'],
    ivBytes: 12,
    mechanism: ({ iv }) => ({ mechanism: 'AES_GMAC', iv: iv ?? new Uint8Array() }),
  },
  cbc('AES_OFB'),
  cbc('AES_CFB128'),
  cbc('AES_CBC_PAD'),
  cbc('AES_CBC'),
  cbc('AES_CTS'),
  cbc('AES_XTS'),
  {
    name: 'AES_CTR',
    verbs: ['encrypt'],
    ivBytes: 16,
    // The whole block counts, as openssl's aes-ctr does.
    mechanism: ({ iv }) => ({ mechanism: 'AES_CTR', counterBlock: iv ?? new Uint8Array() }),
  },
  plain('AES_ECB', ['encrypt'], { mechanism: 'AES_ECB' }),
  plain('AES_KEY_WRAP_KWP', ['wrap'], { mechanism: 'AES_KEY_WRAP_KWP' }),
  plain('AES_KEY_WRAP', ['wrap'], { mechanism: 'AES_KEY_WRAP' }),
  plain('AES_KEY_WRAP_PKCS7', ['wrap'], { mechanism: 'AES_KEY_WRAP_PKCS7' }),
  ...CURVE_NAMES,
  withContext('ML_DSA'),
  withContext('SLH_DSA'),
  ...PREHASHES.map((hash) => withContext(`HASH_ML_DSA_${hash}`)),
  ...PREHASHES.map((hash) => withContext(`HASH_SLH_DSA_${hash}`)),
  // The input is a hash, already computed.
  { ...plain('ECDSA', ['sign'], { mechanism: 'ECDSA' }), isEcdsa: true },
  ...RSA_NAMES,
  ...KMAC_NAMES,
  ...LEGACY_NAMES,
  ...HASHES.flatMap(ofHash),
  ...MORE_HASHES.map((hash) => plain(hash, ['digest'], { mechanism: hash })),
  ...MORE_HASHES.map((hash) => hmac(`HMAC_${hash}`, `${hash}_HMAC`)),
];

function withContext(name: SignContextMechanism['mechanism']): NamedMechanism {
  return {
    name,
    verbs: ['sign'],
    takes: ['context', 'hedge'],
    mechanism: ({ context, hedge }) => ({
      mechanism: name,
      ...(context === undefined ? {} : { context }),
      ...(hedge === undefined ? {} : { hedge }),
    }),
  };
}

function aead(
  name: 'AES_CCM' | 'CHACHA20_POLY1305' | 'XCHACHA20_POLY1305',
  ivBytes: 12 | 24,
): NamedMechanism {
  return {
    name,
    verbs: ['encrypt'],
    ivBytes,
    takes: ['aad'],
    mechanism: ({ iv, aad }) => ({
      mechanism: name,
      ...(iv !== undefined && { nonce: iv }),
      ...(aad !== undefined && { aad }),
    }),
  };
}

function cbc(
  name: 'AES_CBC' | 'AES_CBC_PAD' | 'AES_CTS' | 'AES_XTS' | 'AES_OFB' | 'AES_CFB128',
): NamedMechanism {
  return {
    name,
    verbs: ['encrypt'],
    ivBytes: 16,
    mechanism: ({ iv }) => ({ mechanism: name, iv: iv ?? new Uint8Array() }),
  };
}

/** PKCS#11's spelling, where it differs from ours and says everything that ours does. */
const ALIASES: Readonly<Record<string, string>> = {
  SHA_1: 'SHA1',
  SHA_256: 'SHA256',
  SHA_384: 'SHA384',
  SHA_512: 'SHA512',
  SHA_1_HMAC: 'HMAC_SHA1',
  MD5_HMAC: 'HMAC_MD5',
  ...RSA_ALIASES,
  KW: 'AES_KEY_WRAP',
  KWP: 'AES_KEY_WRAP_KWP',
  ED25519: 'EDDSA',
  ED448: 'EDDSA',
  SCHNORR: 'BIP340_SCHNORR',
  ED25519PH: 'EDDSA_PH',
  ED448PH: 'EDDSA_PH',
  ...Object.fromEntries(MORE_HASHES.map((hash) => [`${hash}_HMAC`, `HMAC_${hash}`])),
  ...Object.fromEntries(HASHES.map((hash) => [`${hash}_HMAC`, `HMAC_${hash}`])),
};

const BY_NAME = new Map(MECHANISMS.map((mechanism) => [mechanism.name, mechanism]));

/** `AES_GCM`, `CKM_AES_GCM`, `aes-gcm`: a mechanism that can do `verb`. */
export function parseMechanism(text: string, verb: Verb): NamedMechanism {
  const upper = text.toUpperCase().replaceAll('-', '_').replace(/^CKM_/u, '');
  const found = BY_NAME.get(ALIASES[upper] ?? upper);
  if (found === undefined) {
    throw wrongUsage(`${text} is no mechanism that the command line knows`, mechanismsFor(verb));
  }
  if (!found.verbs.includes(verb)) {
    throw wrongUsage(`${found.name} cannot be used to ${verb}`, mechanismsFor(verb));
  }
  return found;
}

/** Refuses an option that the mechanism does not understand. */
export function requireTaken(
  named: NamedMechanism,
  option: keyof ParameterInput,
  flag: string,
): void {
  if (named.takes?.includes(option) === true) return;
  throw wrongUsage(`${named.name} takes no ${flag}`);
}

/** The mechanisms that can do `verb`, for hints and help. */
export function mechanismsFor(verb: Verb): string {
  const names = MECHANISMS.filter((mechanism) => mechanism.verbs.includes(verb));
  return `to ${verb}: ${names.map(({ name }) => name).join(' ')}`;
}

/** The usual mechanism of each TYPE of `coffer key generate`, up to its size. */
const USUAL: Readonly<
  Record<Exclude<Verb, 'digest'>, readonly (readonly [type: RegExp, name: string])[]>
> = {
  sign: [
    [/^rsa-/u, 'RSA_PSS_SHA256'],
    // The hash as strong as the curve: FIPS 186-5 §6.1.1.
    [/^ec-p224$/u, 'ECDSA_SHA224'],
    [/^ec-(?:p256|secp256k1|brainpoolp256r1)$/u, 'ECDSA_SHA256'],
    [/^ec-(?:p384|brainpoolp384r1)$/u, 'ECDSA_SHA384'],
    [/^ec-(?:p521|brainpoolp512r1)$/u, 'ECDSA_SHA512'],
    [/^ed(?:25519|448)$/u, 'EDDSA'],
    [/^ml-dsa-/u, 'ML_DSA'],
    [/^slh-dsa-/u, 'SLH_DSA'],
    [/^aes-\d/u, 'AES_CMAC'],
    [/^generic-/u, 'HMAC_SHA256'],
    ...[...HASHES, ...MORE_HASHES].map((hash): [RegExp, string] => [
      new RegExp(`^hmac-${hash.toLowerCase().replaceAll('_', '-')}$`, 'u'),
      `HMAC_${hash}`,
    ]),
  ],
  encrypt: [
    [/^rsa-/u, 'RSA_OAEP_SHA256'],
    [/^aes-xts-/u, 'AES_XTS'],
    [/^aes-\d/u, 'AES_GCM'],
    [/^chacha20$/u, 'CHACHA20_POLY1305'],
    [/^des3$/u, 'DES3_CBC_PAD'],
  ],
  wrap: [
    [/^rsa-/u, 'RSA_OAEP_SHA256'],
    [/^aes-\d/u, 'AES_KEY_WRAP_KWP'],
    [/^ec-/u, 'ECDH_AES_KEY_WRAP'],
    [/^x(?:25519|448)$/u, 'ECDH_X_AES_KEY_WRAP'],
  ],
};

/** The mechanism that `--mechanism` names, else the usual one of the key's TYPE. */
export function chooseMechanism(options: {
  readonly named: string | undefined;
  readonly verb: Exclude<Verb, 'digest'>;
  readonly keyType: string;
}): NamedMechanism | undefined {
  const { named, verb, keyType } = options;
  if (named !== undefined) return parseMechanism(named, verb);
  const usual = USUAL[verb].find(([type]) => type.test(keyType));
  return usual === undefined ? undefined : BY_NAME.get(usual[1]);
}

/** As `chooseMechanism`. @throws {Failure} when the key has no usual one */
export function mechanismFor(options: Parameters<typeof chooseMechanism>[0]): NamedMechanism {
  const chosen = chooseMechanism(options);
  if (chosen !== undefined) return chosen;
  throw new Failure(`a key of type ${options.keyType} cannot ${options.verb}`, {
    hint: 'use another key, or name a mechanism with --mechanism.',
  });
}
