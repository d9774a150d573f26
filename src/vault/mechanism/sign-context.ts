import { CKH } from '../../wire/pkcs11.ts';
import type { WireMechanism } from './mechanism.ts';
import { parameterRefusal, parametersOf } from './parameters.ts';

/** CK_SIGN_ADDITIONAL_CONTEXT. PKCS#11 v3.2 §6.67.1. */
export interface SignContext {
  /** Signing only: no randomness, the same signature each time. */
  readonly deterministic: boolean;
  readonly context: Uint8Array;
}

/** FIPS 204 §5.2, FIPS 205 §10.2: its length is one byte of what is signed. */
const CONTEXT_BYTES_MAX = 255;

const HEDGES: readonly number[] = Object.values(CKH);

/**
 * A message as the internal algorithms sign it, in a buffer of its own: 0 for pure, and the
 * context. FIPS 204 §5.2, algorithm 2; FIPS 205 §10.2.1, algorithm 22.
 */
export function pureMessage(context: Uint8Array, data: Uint8Array): Uint8Array {
  const message = new Uint8Array(2 + context.byteLength + data.byteLength);
  message[1] = context.byteLength;
  message.set(context, 2);
  message.set(data, 2 + context.byteLength);
  return message;
}

/** Without parameters: hedged, and an empty context. */
export function parseSignContext(wire: WireMechanism): SignContext {
  return checkedSignContext(parametersOf(wire, 'signContext') ?? {});
}

/** Throws CKR_MECHANISM_PARAM_INVALID. */
export function checkedSignContext(given: {
  readonly hedge?: number | null;
  readonly context?: Uint8Array | null;
}): SignContext {
  const hedge = given.hedge ?? CKH.HEDGE_PREFERRED;
  const context = given.context ?? new Uint8Array(0);
  if (!HEDGES.includes(hedge)) throw parameterRefusal('the hedge variant is not a CKH_ number');
  if (context.byteLength > CONTEXT_BYTES_MAX) {
    throw parameterRefusal(`the context has at most ${CONTEXT_BYTES_MAX} bytes`);
  }
  return { deterministic: hedge === CKH.DETERMINISTIC_REQUIRED, context };
}
