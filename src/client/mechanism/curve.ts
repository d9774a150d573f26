import { CKD } from '../../wire/derivation-number.ts';
import { CofferError } from '../errors.ts';
import { needed, only, type WireParameters as Wire } from './parameter.ts';

/**
 * Ed25519 or Ed448, by the key. With a context Ed25519ctx, or Ed448 with it; with `prehash`
 * Ed25519ph or Ed448ph. RFC 8032 §5: a context has at most 255 bytes, and is the same to verify.
 */
export type EddsaMechanism = { mechanism: 'EDDSA'; context?: Uint8Array; prehash?: boolean };

/** `publicData` is the peer's point; the shared secret itself when `kdf` is left out. */
export type EcdhMechanism = {
  mechanism: 'ECDH1_DERIVE' | 'ECDH1_COFACTOR_DERIVE';
  publicData: Uint8Array;
  kdf?: EcdhKdfName;
  sharedData?: Uint8Array;
};

/**
 * To a public key of an elliptic curve, X25519 and X448 by ECDH_X_AES_KEY_WRAP. Under an AES key of
 * 256 bits, derived by SHA256, when these are left out.
 */
export type EcdhWrapMechanism = {
  mechanism: EcdhWrapName;
  aesBits?: 128 | 192 | 256;
  kdf?: Exclude<EcdhKdfName, 'NULL'>;
  sharedData?: Uint8Array;
};

type EcdhWrapName = 'ECDH_AES_KEY_WRAP' | 'ECDH_COF_AES_KEY_WRAP' | 'ECDH_X_AES_KEY_WRAP';

/** Hash functions of key derivation. */
export type EcdhHashName = 'SHA1' | 'SHA224' | 'SHA256' | 'SHA384' | 'SHA512' | Sha3Name;
type Sha3Name = 'SHA3_224' | 'SHA3_256' | 'SHA3_384' | 'SHA3_512';

/**
 * X9.63 with this hash, or the one step of SP 800-56C (`…_SP800`); NULL: the shared secret itself.
 */
export type EcdhKdfName = EcdhHashName | `${EcdhHashName}_SP800` | 'NULL';

/** CKD_SHA256_KDF for SHA256, CKD_SHA256_KDF_SP800 for SHA256_SP800. */
function kdfOf(name: EcdhKdfName): number {
  if (name === 'NULL') return CKD.NULL;
  const [, hash = '', form = ''] = /^(.*?)(_SP800)?$/u.exec(name) ?? [];
  const [, found] = Object.entries(CKD).find(([known]) => known === `${hash}_KDF${form}`) ?? [];
  if (found !== undefined) return found;
  throw new CofferError('CKR_MECHANISM_PARAM_INVALID', `no key derivation is called ${name}`, {
    hint: 'such as SHA256, SHA3_256 or SHA256_SP800.',
  });
}

interface CurveParameters {
  context?: Uint8Array;
  prehash?: boolean;
  publicData?: Uint8Array;
  kdf?: EcdhKdfName;
  sharedData?: Uint8Array;
  aesBits?: number;
}

/** How the parameters of elliptic curves go on the wire. */
export const CURVE_PARAMETERS = {
  EDDSA: ({ context, prehash = false }: CurveParameters): Wire =>
    context === undefined && !prehash ? {} : { eddsa: { prehash, ...only('context', context) } },
  ECDH1_DERIVE: ecdh,
  ECDH1_COFACTOR_DERIVE: ecdh,
  ECDH_AES_KEY_WRAP: ecdhWrap,
  ECDH_COF_AES_KEY_WRAP: ecdhWrap,
  ECDH_X_AES_KEY_WRAP: ecdhWrap,
};

function ecdh({ publicData, kdf = 'NULL', sharedData }: CurveParameters): Wire {
  return {
    ecdh: {
      kdf: kdfOf(kdf),
      publicData: needed('publicData', publicData),
      ...only('sharedData', sharedData),
    },
  };
}

function ecdhWrap({ aesBits = 256, kdf = 'SHA256', sharedData }: CurveParameters): Wire {
  return {
    ecdhWrap: { aesKeyBits: aesBits, kdf: kdfOf(kdf), ...only('sharedData', sharedData) },
  };
}
