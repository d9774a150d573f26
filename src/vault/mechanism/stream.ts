import { LIMITS } from '../../wire/limits.ts';
import { Defect, Refusal } from '../refusal.ts';
import { signatureRefusal } from './self-test/failure.ts';
import { HeldBytes } from './held-bytes.ts';
import type { Stream } from './mechanism.ts';

const NOTHING = new Uint8Array(0);

type Compute = (
  data: Uint8Array,
  signature: Uint8Array | undefined,
) => Uint8Array | Promise<Uint8Array>;

/**
 * A stream that holds all input, in its own copy, and computes at the end; the copy is overwritten
 * then. `update` throws CKR_DATA_LEN_RANGE for more than `bytesMax`.
 */
export function heldStream(compute: Compute, bytesMax: number = LIMITS.streamHeldBytesMax): Stream {
  const held = new HeldBytes();
  let heldBytes = 0;
  return {
    holds: true,
    update(data) {
      heldBytes += data.byteLength;
      if (heldBytes > bytesMax) throw tooLong(bytesMax);
      held.append(data);
      return NOTHING;
    },
    finish(signature) {
      const data = held.take();
      const wipe = (): unknown => data.fill(0);
      let pending = false;
      try {
        const result = compute(data, signature);
        pending = result instanceof Promise;
        return result instanceof Promise ? result.finally(wipe) : result;
      } finally {
        if (!pending) wipe();
      }
    },
    discard: () => held[Symbol.dispose](),
  };
}

/** A held stream that signs: the message is read more than once. */
export function heldSignStream(
  sign: (data: Uint8Array) => Uint8Array | Promise<Uint8Array>,
): Stream {
  return heldStream(sign, LIMITS.oneShotHeldBytesMax);
}

/** A held stream that checks a signature. */
export function heldVerifyStream(
  verify: (data: Uint8Array, signature: Uint8Array) => boolean | Promise<boolean>,
): Stream {
  return heldStream((data, signature) => {
    const verdict = verify(data, requireSignature(signature));
    return verdict instanceof Promise ? verdict.then(requireVerified) : requireVerified(verdict);
  }, LIMITS.oneShotHeldBytesMax);
}

function tooLong(bytesMax: number): Refusal {
  return new Refusal(
    'CKR_DATA_LEN_RANGE',
    `this mechanism must hold its input whole, and holds at most ${bytesMax >> 20} MiB`,
    { hint: 'Split the data, or use a mechanism that streams.' },
  );
}

/** A stream that swallows its input and answers at the end: digests and signatures. */
export function foldingStream(
  update: (data: Uint8Array) => unknown,
  finish: (signature: Uint8Array | undefined) => Uint8Array | Promise<Uint8Array>,
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
