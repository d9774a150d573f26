import { Defect } from '../refusal.ts';
import { signatureRefusal } from './failure.ts';
import { HeldBytes } from './held-bytes.ts';
import type { Stream } from './mechanism.ts';

const NOTHING = new Uint8Array(0);

/**
 * A stream that holds all input, in its own copy, and computes at the end; the copy is overwritten
 * then.
 */
export function heldStream(
  compute: (
    data: Uint8Array,
    signature: Uint8Array | undefined,
  ) => Uint8Array | Promise<Uint8Array>,
): Stream {
  const held = new HeldBytes();
  return {
    holds: true,
    update(data) {
      held.append(data);
      return NOTHING;
    },
    finish(signature) {
      const data = held.take();
      let pending = false;
      try {
        const result = compute(data, signature);
        // A promise still reads the data, which then goes with the heap.
        pending = result instanceof Promise;
        return result;
      } finally {
        if (!pending) data.fill(0);
      }
    },
    discard: () => held[Symbol.dispose](),
  };
}

/** A held stream that checks a signature. */
export function heldVerifyStream(
  verify: (data: Uint8Array, signature: Uint8Array) => boolean | Promise<boolean>,
): Stream {
  return heldStream((data, signature) => {
    const verdict = verify(data, requireSignature(signature));
    return verdict instanceof Promise ? verdict.then(requireVerified) : requireVerified(verdict);
  });
}

/** A stream that swallows its input and answers at the end: digests and signatures. */
export function foldingStream(
  update: (data: Uint8Array) => unknown,
  finish: (signature: Uint8Array | undefined) => Uint8Array,
): Stream {
  return {
    holds: false,
    update(data) {
      update(data);
      return NOTHING;
    },
    finish,
  };
}

/** Nothing, or CKR_SIGNATURE_INVALID. */
export function requireVerified(verdict: boolean): Uint8Array {
  if (!verdict) throw signatureRefusal();
  return NOTHING;
}

/** The signature that `finish` of a verifying stream must get. */
export function requireSignature(signature: Uint8Array | undefined): Uint8Array {
  if (signature === undefined)
    throw new Defect('a verifying stream was finished without a signature');
  return signature;
}
