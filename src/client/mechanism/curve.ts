import { CKD } from '../../wire/pkcs11.ts';
import type { HashName } from '../mechanism.ts';
import { needed, only, type WireParameters as Wire } from './parameter.ts';

/**
 * Ed25519 or Ed448, by the key. With a context Ed25519ctx, or Ed448 with it; with `prehash`
 * Ed25519ph or Ed448ph. RFC 8032 §5: a context has at most 255 bytes, and is the same to verify.
 */
export type EddsaMechanism = { mechanism: 'EDDSA'; context?: Uint8Array; prehash?: boolean };

/** `publicData` is the peer's point; the shared secret itself when `kdf` is left out. */
export type EcdhMechanism = {
  mechanism: 'ECDH1_DERIVE';
  publicData: Uint8Array;
  kdf?: EcdhKdfName;
  sharedData?: Uint8Array;
};

/** X9.63 with this hash; NULL: the shared secret itself. */
export type EcdhKdfName = HashName | 'NULL';

const KDFS: Readonly<Record<EcdhKdfName, number>> = {
  NULL: CKD.NULL,
  SHA1: CKD.SHA1_KDF,
  SHA224: CKD.SHA224_KDF,
  SHA256: CKD.SHA256_KDF,
  SHA384: CKD.SHA384_KDF,
  SHA512: CKD.SHA512_KDF,
};

interface CurveParameters {
  context?: Uint8Array;
  prehash?: boolean;
  publicData?: Uint8Array;
  kdf?: EcdhKdfName;
  sharedData?: Uint8Array;
}

/** How the parameters of elliptic curves go on the wire. */
export const CURVE_PARAMETERS = {
  EDDSA: ({ context, prehash = false }: CurveParameters): Wire =>
    context === undefined && !prehash ? {} : { eddsa: { prehash, ...only('context', context) } },
  ECDH1_DERIVE: ({ publicData, kdf = 'NULL', sharedData }: CurveParameters): Wire => ({
    ecdh: {
      kdf: KDFS[kdf],
      publicData: needed('publicData', publicData),
      ...only('sharedData', sharedData),
    },
  }),
};
