import { type KeyObject, privateDecrypt, privateEncrypt, publicDecrypt } from 'node:crypto';
import { sameBytes } from '../key/der.ts';

/** A private key and its padding, as node:crypto takes them. */
export interface RsaKey {
  readonly key: KeyObject;
  readonly padding: number;
  readonly oaepHash?: string;
  readonly oaepLabel?: Uint8Array;
}

/** A private operation on bytes as they are, of which node:crypto has no asynchronous form. */
export type RsaWork =
  /** `check`: the public key that must find `data` in the signature. */
  | { readonly verb: 'sign'; readonly with: RsaKey; readonly data: Uint8Array; check?: KeyObject }
  | { readonly verb: 'decrypt'; readonly with: RsaKey; readonly data: Uint8Array };

/** `wrong`: the signature did not verify. `refused`: OpenSSL would not, for whatever reason. */
export type RsaResult = { readonly bytes: Uint8Array } | { readonly failed: 'wrong' | 'refused' };

/** Computes it, on whichever thread this is. Never throws. */
export function computeRsa(work: RsaWork): RsaResult {
  try {
    if (work.verb === 'decrypt') return { bytes: privateDecrypt(work.with, work.data) };
    const bytes = privateEncrypt(work.with, work.data);
    return work.check === undefined || finds(work, work.check, bytes)
      ? { bytes }
      : { failed: 'wrong' };
  } catch {
    return { failed: 'refused' };
  }
}

/** OpenSSL throws where the padding is wrong. */
function finds(work: RsaWork, key: KeyObject, signature: Uint8Array): boolean {
  try {
    return sameBytes(publicDecrypt({ key, padding: work.with.padding }, signature), work.data);
  } catch {
    return false;
  }
}
