import { ml_dsa44, ml_dsa65, ml_dsa87 } from '@noble/post-quantum/ml-dsa.js';
import * as slhDsa from '@noble/post-quantum/slh-dsa.js';
import type { LatticeSet, SlhDsaSet } from '../mechanism.ts';

/** The sets whose signatures are computed on threads. */
export type SigningSet = Extract<LatticeSet, `ML-DSA-${string}`> | SlhDsaSet;

/**
 * Messages are as the internal algorithms take them, with the context in front (FIPS 204 §6, FIPS
 * 205 §9). Buffers are the work's own, and keys and seeds are overwritten when it is done.
 */
export type SignatureWork =
  | {
      readonly verb: 'sign';
      readonly set: SigningSet;
      readonly key: Uint8Array;
      readonly message: Uint8Array;
      /** The signature is verified with it before it leaves. */
      readonly publicKey: Uint8Array;
      readonly deterministic: boolean;
    }
  | {
      readonly verb: 'verify';
      readonly set: SigningSet;
      readonly key: Uint8Array;
      readonly message: Uint8Array;
      readonly signature: Uint8Array;
    }
  | { readonly verb: 'generate'; readonly set: SlhDsaSet; readonly key: Uint8Array };

export type SignatureResult =
  | { readonly signature: Uint8Array }
  | { readonly verified: boolean }
  | { readonly publicKey: Uint8Array; readonly privateKey: Uint8Array }
  /** `wrong`: the signature did not verify. */
  | { readonly failed: 'wrong' | 'refused' };

/** What noble has of each set, below the encoding of messages. */
interface Signer {
  readonly lengths: { readonly signature?: number | undefined };
  keygen(seed?: Uint8Array): { readonly publicKey: Uint8Array; readonly secretKey: Uint8Array };
  sign(message: Uint8Array, key: Uint8Array, options?: { extraEntropy?: false }): Uint8Array;
  verify(signature: Uint8Array, message: Uint8Array, key: Uint8Array): boolean;
}

const SIGNERS: Readonly<Record<SigningSet, Signer>> = {
  'ML-DSA-44': ml_dsa44.internal,
  'ML-DSA-65': ml_dsa65.internal,
  'ML-DSA-87': ml_dsa87.internal,
  'SLH-DSA-SHA2-128s': slhDsa.slh_dsa_sha2_128s.internal,
  'SLH-DSA-SHA2-128f': slhDsa.slh_dsa_sha2_128f.internal,
  'SLH-DSA-SHA2-192s': slhDsa.slh_dsa_sha2_192s.internal,
  'SLH-DSA-SHA2-192f': slhDsa.slh_dsa_sha2_192f.internal,
  'SLH-DSA-SHA2-256s': slhDsa.slh_dsa_sha2_256s.internal,
  'SLH-DSA-SHA2-256f': slhDsa.slh_dsa_sha2_256f.internal,
  'SLH-DSA-SHAKE-128s': slhDsa.slh_dsa_shake_128s.internal,
  'SLH-DSA-SHAKE-128f': slhDsa.slh_dsa_shake_128f.internal,
  'SLH-DSA-SHAKE-192s': slhDsa.slh_dsa_shake_192s.internal,
  'SLH-DSA-SHAKE-192f': slhDsa.slh_dsa_shake_192f.internal,
  'SLH-DSA-SHAKE-256s': slhDsa.slh_dsa_shake_256s.internal,
  'SLH-DSA-SHAKE-256f': slhDsa.slh_dsa_shake_256f.internal,
};

/** Computes it, on whichever thread this is. Never throws. */
export function computeSignature(work: SignatureWork): SignatureResult {
  const signer = SIGNERS[work.set];
  try {
    if (work.verb === 'generate') {
      const { publicKey, secretKey } = signer.keygen(work.key);
      return { publicKey, privateKey: secretKey };
    }
    if (work.verb === 'verify') return { verified: verifies(signer, work.signature, work) };
    const { key, message, publicKey } = work;
    const signature = signer.sign(message, key, work.deterministic ? { extraEntropy: false } : {});
    return verifies(signer, signature, { key: publicKey, message })
      ? { signature }
      : { failed: 'wrong' };
  } catch {
    return { failed: 'refused' };
  } finally {
    work.key.fill(0);
  }
}

/** noble throws for a signature of another length. */
function verifies(
  signer: Signer,
  signature: Uint8Array,
  { key, message }: { readonly key: Uint8Array; readonly message: Uint8Array },
): boolean {
  return (
    signature.byteLength === signer.lengths.signature && signer.verify(signature, message, key)
  );
}
