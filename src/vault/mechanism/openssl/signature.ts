import {
  createSign,
  createVerify,
  sign,
  type SignKeyObjectInput,
  type Verify,
  verify,
  type VerifyKeyObjectInput,
} from 'node:crypto';
import { Fault } from '../../refusal.ts';
import { atCost } from '../cost.ts';
import type { Cost, Stream } from '../mechanism.ts';
import { foldingStream, requireSignature, requireVerified } from '../stream.ts';

/** Signs on the thread pool. */
export function signAsync(
  hash: string | null,
  data: Uint8Array,
  key: SignKeyObjectInput,
): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    sign(hash, data, key, (error, signature) => {
      if (error) reject(new Fault('OpenSSL could not sign', error));
      else resolve(signature);
    });
  });
}

/** Verifies on the thread pool; whatever OpenSSL cannot parse does not verify. */
export function verifyAsync(
  hash: string | null,
  data: Uint8Array,
  key: VerifyKeyObjectInput,
  signature: Uint8Array,
): Promise<boolean> {
  return new Promise((resolve) => {
    verify(hash, data, key, signature, (error, verdict) => resolve(error === null && verdict));
  });
}

/**
 * Hashes as data comes; the signature itself is made on the event loop, a dear one in a turn of its
 * own: node:crypto has no other incremental form.
 */
export function signStream(hash: string, key: SignKeyObjectInput, cost: Cost): Stream {
  const state = createSign(hash);
  return foldingStream(
    (data) => state.update(data),
    () => atCost(cost, () => state.sign(key)),
  );
}

/**
 * node:crypto throws for an ECDSA signature of another length: whatever cannot be parsed does not
 * verify.
 */
export function verifyStream(hash: string, key: VerifyKeyObjectInput): Stream {
  const state = createVerify(hash);
  return foldingStream(
    (data) => state.update(data),
    (signature) => requireVerified(verdictOf(state, key, requireSignature(signature))),
  );
}

function verdictOf(state: Verify, key: VerifyKeyObjectInput, signature: Uint8Array): boolean {
  try {
    return state.verify(key, signature);
  } catch {
    return false;
  }
}
