import { CKH, CKM } from '../../wire/pkcs11.ts';
import { needed, only, type WireParameters as Wire } from './parameter.ts';

/** Hash functions that are signed instead of their messages, as their mechanisms name them. */
type PrehashLabel =
  | 'SHA224'
  | 'SHA256'
  | 'SHA384'
  | 'SHA512'
  | 'SHA3_224'
  | 'SHA3_256'
  | 'SHA3_384'
  | 'SHA3_512'
  | 'SHAKE128'
  | 'SHAKE256';
type SignContextName =
  'ML_DSA' | 'SLH_DSA' | `HASH_ML_DSA_${PrehashLabel}` | `HASH_SLH_DSA_${PrehashLabel}`;

/** Whether a signature is random: CKH_ numbers. */
export type HedgeName = keyof typeof HEDGES;

/**
 * FIPS 204 §5.2, FIPS 205 §10.2: a context of at most 255 bytes, the same to verify. Those with a
 * hash in their names sign the hash, which the vault computes.
 */
export type SignContextMechanism = {
  mechanism: SignContextName;
  context?: Uint8Array;
  /** `preferred` when left out: the vault always hedges where it may. */
  hedge?: HedgeName;
};

/** What is signed is a digest of this hash. */
export type HashSignContextMechanism = {
  mechanism: 'HASH_ML_DSA' | 'HASH_SLH_DSA';
  hash: Exclude<PrehashLabel, `SHAKE${number}`>;
  context?: Uint8Array;
  hedge?: HedgeName;
};

const HEDGES = {
  preferred: CKH.HEDGE_PREFERRED,
  required: CKH.HEDGE_REQUIRED,
  deterministic: CKH.DETERMINISTIC_REQUIRED,
} as const;

interface Given {
  readonly context?: Uint8Array;
  readonly hedge?: HedgeName;
  readonly hash?: keyof typeof CKM | 'SHA1';
}

export function signContext({ context, hedge = 'preferred' }: Given): Wire {
  return { signContext: { hedge: HEDGES[hedge], ...only('context', context) } };
}

export function hashSignContext({ context, hedge = 'preferred', hash }: Given): Wire {
  const named = needed('hash', hash);
  const number = named === 'SHA1' ? CKM.SHA_1 : CKM[named];
  return {
    hashSignContext: { hedge: HEDGES[hedge], hash: number, ...only('context', context) },
  };
}
