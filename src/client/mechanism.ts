import { CKM } from '../wire/pkcs11.ts';
import type { coffer } from '../wire/gen/coffer.js';
import { CofferError } from './errors.ts';
import { CURVE_PARAMETERS } from './mechanism/curve.ts';
import type {
  EcdhKdfName,
  EcdhMechanism,
  EcdhWrapMechanism,
  EddsaMechanism,
} from './mechanism/curve.ts';
import { KEY_DERIVATION_PARAMETERS } from './mechanism/key-derivation.ts';
import type {
  KeyDerivationGiven,
  KeyDerivationMechanism,
  KmacMechanism,
  ParameterisedDerivationName,
} from './mechanism/key-derivation.ts';
import type { KbkdfMechanism, KbkdfName, KbkdfPart } from './mechanism/kbkdf.ts';
import { KBKDF_PARAMETERS } from './mechanism/kbkdf.ts';
import { needed, only, type WireParameters as Wire } from './mechanism/parameter.ts';
import type {
  OaepMechanism,
  PssMechanism,
  PssName,
  RsaAesKeyWrapMechanism,
  RsaHashName,
} from './mechanism/rsa.ts';
import { hashSignContext, signContext } from './mechanism/post-quantum.ts';
import type {
  HashSignContextMechanism,
  HedgeName,
  SignContextMechanism,
} from './mechanism/post-quantum.ts';
import { RSA_PARAMETERS } from './mechanism/rsa.ts';

export type { HashSignContextMechanism, HedgeName, SignContextMechanism };
export type { EcdhKdfName, EcdhMechanism, EcdhWrapMechanism, EddsaMechanism };
export type { OaepMechanism, PssMechanism, RsaAesKeyWrapMechanism, RsaHashName };
export type { KbkdfMechanism, KbkdfPart, KeyDerivationMechanism, KmacMechanism };

/** A mechanism's name in PKCS#11 v3.2, without CKM_. */
export type MechanismName = keyof typeof CKM;

/** What a hash function is called in parameters of signatures and masks. */
export type HashName = keyof typeof HASHES;

type IvName =
  | 'DES3_CBC'
  | 'DES3_CBC_PAD'
  | 'AES_CBC'
  | 'AES_CBC_PAD'
  | 'AES_CTS'
  | 'AES_XTS'
  | 'AES_OFB'
  | 'AES_CFB128'
  | 'AES_GMAC';
type WrapIvName = 'AES_KEY_WRAP' | 'AES_KEY_WRAP_KWP' | 'AES_KEY_WRAP_PKCS7';
type MacGeneralName = Extract<MechanismName, `${string}_${'HMAC' | 'CMAC'}_GENERAL`>;
type GcmName = 'AES_GCM' | 'AES_GCM_SIV';
type AeadName = 'AES_CCM' | 'CHACHA20_POLY1305' | 'XCHACHA20_POLY1305';
type Parameterised =
  | MacGeneralName
  | GcmName
  | AeadName
  | 'AES_CTR'
  | 'RSA_PKCS_OAEP'
  | 'RSA_AES_KEY_WRAP'
  | keyof typeof CURVE_PARAMETERS
  | 'HKDF_DERIVE'
  | KbkdfName
  | ParameterisedDerivationName
  | 'PKCS5_PBKD2'
  | PssName
  | IvName
  | WrapIvName
  | SignContextMechanism['mechanism']
  | HashSignContextMechanism['mechanism'];

/** SP 800-38D. On encryption leave `iv` out: the vault makes it and returns it. */
export type GcmMechanism = { mechanism: GcmName; iv?: Uint8Array; aad?: Uint8Array };
/**
 * As `iv` of GCM; AES-CCM 7 to 13 bytes, ChaCha20-Poly1305 12, XChaCha20-Poly1305 24. The tag is 16
 * bytes, at the end of the ciphertext.
 */
export type AeadMechanism = { mechanism: AeadName; nonce?: Uint8Array; aad?: Uint8Array };
/**
 * 16 bytes, of AES_XTS the number of the data unit; AES_GMAC: 12, which must never come twice under
 * one key.
 */
export type CbcMechanism = { mechanism: IvName; iv: Uint8Array };
/** The standard's IV when left out. */
export type WrapMechanism = { mechanism: WrapIvName; iv?: Uint8Array };
/** `counterBits` is 128 when left out. */
export type CtrMechanism = {
  mechanism: 'AES_CTR';
  counterBlock: Uint8Array;
  counterBits?: number;
};
/** Hash functions from which keys are derived by HMAC: the names of their digests. */
export type PrfHashName =
  HashName | 'SHA512_224' | 'SHA512_256' | 'SHA3_224' | 'SHA3_256' | 'SHA3_384' | 'SHA3_512';
/**
 * RFC 5869, by SHA256 when `hash` is left out. It extracts and expands; `step` is the one of them
 * to do alone. The salt is data, or the value of another key.
 */
export type HkdfMechanism = {
  mechanism: 'HKDF_DERIVE';
  hash?: PrfHashName;
  step?: 'extract' | 'expand';
  salt?: Uint8Array;
  saltKey?: { readonly uniqueId: Uint8Array };
  info?: Uint8Array;
};
/** What `Key.derive` takes. */
export type DeriveMechanism =
  EcdhMechanism | HkdfMechanism | KbkdfMechanism | KeyDerivationMechanism;
/** A MAC cut to its first `macBytes`, at least 14. */
export type MacGeneralMechanism = { mechanism: MacGeneralName; macBytes: number };
export type PlainMechanism = { mechanism: Exclude<MechanismName, Parameterised> };

/** A mechanism with its parameters; a bare name takes all defaults. */
export type Mechanism =
  | GcmMechanism
  | CbcMechanism
  | WrapMechanism
  | CtrMechanism
  | PssMechanism
  | OaepMechanism
  | RsaAesKeyWrapMechanism
  | EcdhMechanism
  | EcdhWrapMechanism
  | EddsaMechanism
  | HkdfMechanism
  | KbkdfMechanism
  | KeyDerivationMechanism
  | KmacMechanism
  | MacGeneralMechanism
  | SignContextMechanism
  | HashSignContextMechanism
  | AeadMechanism
  | PlainMechanism;

/** Every parameter that any mechanism has: what the functions of the table below read. */
export type MechanismParameters = {
  iv?: Uint8Array;
  aad?: Uint8Array;
  counterBlock?: Uint8Array;
  counterBits?: number;
  hash?: PrfHashName;
  mgf?: RsaHashName;
  saltBytes?: number;
  label?: Uint8Array;
  aesKeyBits?: number;
  publicData?: Uint8Array;
  kdf?: EcdhKdfName;
  sharedData?: Uint8Array;
  prehash?: boolean;
  aesBits?: 128 | 192 | 256;
  macBytes?: number;
  context?: Uint8Array;
  hedge?: HedgeName;
  nonce?: Uint8Array;
  step?: 'extract' | 'expand';
  salt?: Uint8Array;
  saltKey?: { readonly uniqueId: Uint8Array };
  info?: Uint8Array;
  prf?: PrfHashName | 'AES_CMAC';
  parts?: readonly KbkdfPart[];
} & KeyDerivationGiven;

/** One row a digest: its numbers in each place where PKCS#11 names it. */
const HASHES = {
  SHA1: { hash: CKM.SHA_1 },
  SHA224: { hash: CKM.SHA224 },
  SHA256: { hash: CKM.SHA256 },
  SHA384: { hash: CKM.SHA384 },
  SHA512: { hash: CKM.SHA512 },
} as const;

/** How parameters go on the wire; a mechanism without a row has none. */
const PARAMETERS: Readonly<
  Partial<Record<MechanismName, (parameters: MechanismParameters) => Wire>>
> = {
  AES_GCM: gcm,
  AES_GCM_SIV: gcm,
  AES_CCM: aead,
  CHACHA20_POLY1305: aead,
  XCHACHA20_POLY1305: aead,
  AES_OFB: (parameters) => ({ iv: { iv: needed('iv', parameters.iv) } }),
  AES_CFB128: (parameters) => ({ iv: { iv: needed('iv', parameters.iv) } }),
  AES_GMAC: (parameters) => ({ iv: { iv: needed('iv', parameters.iv) } }),
  DES3_CBC: (parameters) => ({ iv: { iv: needed('iv', parameters.iv) } }),
  DES3_CBC_PAD: (parameters) => ({ iv: { iv: needed('iv', parameters.iv) } }),
  AES_CBC: (parameters) => ({ iv: { iv: needed('iv', parameters.iv) } }),
  AES_CBC_PAD: (parameters) => ({ iv: { iv: needed('iv', parameters.iv) } }),
  AES_CTS: (parameters) => ({ iv: { iv: needed('iv', parameters.iv) } }),
  AES_XTS: (parameters) => ({ iv: { iv: needed('iv', parameters.iv) } }),
  AES_KEY_WRAP: ({ iv }) => (iv === undefined ? {} : { iv: { iv } }),
  AES_KEY_WRAP_KWP: ({ iv }) => (iv === undefined ? {} : { iv: { iv } }),
  AES_KEY_WRAP_PKCS7: ({ iv }) => (iv === undefined ? {} : { iv: { iv } }),
  AES_CTR: ({ counterBlock, counterBits = 128 }) => ({
    ctr: { counterBlock: needed('counterBlock', counterBlock), counterBits },
  }),
  ...RSA_PARAMETERS,
  ML_DSA: signContext,
  SLH_DSA: signContext,
  HASH_ML_DSA: hashSignContext,
  HASH_SLH_DSA: hashSignContext,
  HKDF_DERIVE: ({ hash = 'SHA256', step, salt, saltKey, info }) => ({
    hkdf: {
      extract: step !== 'expand',
      expand: step !== 'extract',
      hash: digestOf(hash),
      ...only('salt', salt),
      ...only('saltKey', saltKey?.uniqueId),
      ...only('info', info),
    },
  }),
  ...CURVE_PARAMETERS,
  ...KBKDF_PARAMETERS,
  ...KEY_DERIVATION_PARAMETERS,
};

/** The same for mechanisms that are many: by their names. */
const FAMILIES: readonly (readonly [RegExp, (parameters: MechanismParameters) => Wire])[] = [
  [/^HASH_(?:ML|SLH)_DSA_/u, signContext],
  [
    /_[HC]MAC_GENERAL$/u,
    ({ macBytes }) => ({ macGeneral: { macBytes: needed('macBytes', macBytes) } }),
  ],
];

/** Decryption with these shows nothing before its tag is verified. */
export const AUTHENTICATED: ReadonlySet<MechanismName> = new Set([
  'AES_GCM',
  'AES_GCM_SIV',
  'AES_CCM',
  'CHACHA20_POLY1305',
  'XCHACHA20_POLY1305',
]);

/**
 * As it goes on the wire. Throws CKR_MECHANISM_INVALID for an unknown name,
 * CKR_MECHANISM_PARAM_INVALID for a missing parameter.
 */
export function encodeMechanism(
  mechanism: NamedParameters | MechanismName,
): coffer.v1.Mechanism.$Properties {
  const { mechanism: name, ...parameters } = asMechanism(mechanism);
  const encode = PARAMETERS[name] ?? FAMILIES.find(([family]) => family.test(name))?.[1];
  return encode === undefined ? { type: CKM[name] } : { type: CKM[name], ...encode(parameters) };
}

type NamedParameters = MechanismParameters & { mechanism: MechanismName };

function asMechanism(mechanism: NamedParameters | MechanismName): NamedParameters {
  const named = typeof mechanism === 'string' ? { mechanism } : mechanism;
  if (Object.hasOwn(CKM, named.mechanism)) return named;
  throw new CofferError('CKR_MECHANISM_INVALID', `no mechanism is called ${named.mechanism}`, {
    hint: 'use a CKM_ name of PKCS#11 without its prefix, such as AES_GCM.',
  });
}

function gcm({ iv, aad }: MechanismParameters): Wire {
  return { gcm: { ...only('iv', iv), ...only('aad', aad) } };
}

function aead({ nonce, aad }: MechanismParameters): Wire {
  return { aead: { ...only('nonce', nonce), ...only('aad', aad) } };
}

function digestOf(name: PrfHashName): number {
  return name === 'SHA1' ? CKM.SHA_1 : CKM[name];
}
