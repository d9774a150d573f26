import { CKP_PBKD2 } from '../../wire/derivation-number.ts';
import { CKM } from '../../wire/pkcs11.ts';
import type { MechanismName, PrfHashName } from '../mechanism.ts';
import { needed, only, type WireParameters } from './parameter.ts';

type DataName = 'CONCATENATE_BASE_AND_DATA' | 'CONCATENATE_DATA_AND_BASE' | 'XOR_BASE_AND_DATA';
type TlsName =
  'TLS12_MASTER_KEY_DERIVE_DH' | 'TLS12_EXTENDED_MASTER_KEY_DERIVE_DH' | 'TLS12_KDF' | 'TLS_KDF';

/** The base key beside 1 to 1,024 bytes of the caller's. */
export type DataDerivation = { mechanism: DataName; data: Uint8Array };
/** The base key, and another one after it. */
export type ConcatenationMechanism = {
  mechanism: 'CONCATENATE_BASE_AND_KEY';
  key: { readonly uniqueId: Uint8Array };
};
/** Bits of the base from `firstBit` on, 0 being the highest of the first byte. */
export type ExtractMechanism = { mechanism: 'EXTRACT_KEY_FROM_KEY'; firstBit: number };
/** The digest of the base key. */
export type DigestDerivation = {
  mechanism: Extract<MechanismName, `${string}_KEY_DERIVATION`>;
};
/**
 * TLS 1.2, by SHA256 when `hash` is left out: the randoms for a master secret, the session hash for
 * an extended one, and for keys of other protocols the randoms, a label and a context.
 */
export type TlsMechanism = {
  mechanism: TlsName;
  hash?: PrfHashName;
  clientRandom?: Uint8Array;
  serverRandom?: Uint8Array;
  sessionHash?: Uint8Array;
  label?: Uint8Array;
  context?: Uint8Array;
};
/** SP 800-185 §4. `macBytes` 14 to 512: 32 of KMAC128, 64 of KMAC256 when left out. */
export type KmacMechanism = {
  mechanism: 'KMAC128' | 'KMAC256';
  customization?: Uint8Array;
  macBytes?: number;
};
/** What PBKDF2 makes a key of: `hash` is SHA256 when left out. */
export type Pbkdf2Parameters = {
  /** It is read when the request is sent, and stays the caller's to erase. */
  password: Uint8Array;
  /** 8 bytes at least; 16 random ones are usual. */
  salt: Uint8Array;
  /** 1,000 to 10,000,000. */
  iterations: number;
  hash?: 'SHA1' | 'SHA224' | 'SHA256' | 'SHA384' | 'SHA512' | 'SHA512_224' | 'SHA512_256';
};

export type KeyDerivationMechanism =
  DataDerivation | ConcatenationMechanism | ExtractMechanism | DigestDerivation | TlsMechanism;

/** Those whose parameters are not optional. */
export type ParameterisedDerivationName =
  DataName | TlsName | 'CONCATENATE_BASE_AND_KEY' | 'EXTRACT_KEY_FROM_KEY' | 'KMAC128' | 'KMAC256';

/** What the functions below read. */
export type KeyDerivationGiven = {
  data?: Uint8Array;
  key?: { readonly uniqueId: Uint8Array };
  firstBit?: number;
  hash?: PrfHashName;
  clientRandom?: Uint8Array;
  serverRandom?: Uint8Array;
  sessionHash?: Uint8Array;
  label?: Uint8Array;
  context?: Uint8Array;
  customization?: Uint8Array;
  macBytes?: number;
};

const data = ({ data: added }: KeyDerivationGiven): WireParameters => ({
  derivationData: { data: needed('data', added) },
});

/** How parameters of this family go on the wire. */
export const KEY_DERIVATION_PARAMETERS = {
  CONCATENATE_BASE_AND_DATA: data,
  CONCATENATE_DATA_AND_BASE: data,
  XOR_BASE_AND_DATA: data,
  CONCATENATE_BASE_AND_KEY: ({ key }) => ({
    derivationKey: { key: needed('key', key).uniqueId },
  }),
  EXTRACT_KEY_FROM_KEY: ({ firstBit }) => ({
    extractKey: { firstBit: needed('firstBit', firstBit) },
  }),
  TLS12_MASTER_KEY_DERIVE_DH: tls,
  TLS12_EXTENDED_MASTER_KEY_DERIVE_DH: tls,
  TLS12_KDF: tls,
  TLS_KDF: tls,
  KMAC128: kmac,
  KMAC256: kmac,
} as const satisfies Record<
  ParameterisedDerivationName,
  (given: KeyDerivationGiven) => WireParameters
>;

function tls(given: KeyDerivationGiven): WireParameters {
  const { hash = 'SHA256', clientRandom, serverRandom, sessionHash, label, context } = given;
  return {
    tls: {
      hash: hash === 'SHA1' ? CKM.SHA_1 : CKM[hash],
      ...only('clientRandom', clientRandom),
      ...only('serverRandom', serverRandom),
      ...only('sessionHash', sessionHash),
      ...only('label', label),
      ...only('context', context),
    },
  };
}

function kmac({ customization, macBytes }: KeyDerivationGiven): WireParameters {
  return { kmac: { ...only('customization', customization), macBytes: macBytes ?? 0 } };
}

/** PBKDF2 as it goes on the wire. */
export function pbkdf2Mechanism(parameters: Pbkdf2Parameters): WireParameters & { type: number } {
  const { password, salt, iterations, hash = 'SHA256' } = parameters;
  const prf = CKP_PBKD2[`HMAC_${hash}`];
  return { type: CKM.PKCS5_PBKD2, pbkdf2: { prf, password, salt, iterations } };
}
