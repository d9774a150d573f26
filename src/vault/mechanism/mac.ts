import type { Implementation, Key, WireMechanism } from './mechanism.ts';
import { parameterRefusal, requireParameters } from './parameters.ts';
import { foldingStream, requireSignature, requireVerified } from './stream.ts';

/** Bytes of the MAC, counted from its beginning; null: all of them. */
export type MacBytes = number | null;

/**
 * No MAC is cut shorter, or it could be guessed: 112 bits, as every strength here. SP 800-131A
 * rev. 2 §1.
 */
export const MAC_BYTES_MIN = 14;

/** The `parse` of a mechanism whose MAC has `wholeBytes`, and is cut to a length that is given. */
export function parseMacBytes(wholeBytes: number): (wire: WireMechanism) => MacBytes {
  return (wire) => {
    const bytes = requireParameters(wire, 'macGeneral').macBytes ?? 0;
    if (bytes < MAC_BYTES_MIN || bytes > wholeBytes) {
      throw parameterRefusal(
        `this MAC has ${MAC_BYTES_MIN} to ${wholeBytes} bytes`,
        'set mac_bytes between them; a shorter MAC could be guessed.',
      );
    }
    return bytes;
  };
}

/** A MAC under way. */
export interface MacState {
  update(data: Uint8Array): unknown;
  /** The whole MAC. */
  digest(): Uint8Array;
}

interface Mac<P> {
  start(key: Key, parameters: P): MacState;
  macBytes(parameters: P): MacBytes;
  /** In constant time, but for the length, which is public: a short MAC is no MAC. */
  same(mac: Uint8Array, signature: Uint8Array): boolean;
}

/** Signing and verifying, whole and streamed, by what a provider computes a MAC with. */
export function macImplementation<P>({ start, macBytes, same }: Mac<P>): Implementation<P> {
  const end = (state: MacState, parameters: P): Uint8Array => {
    const mac = state.digest();
    const bytes = macBytes(parameters);
    return bytes === null ? mac : Uint8Array.from(mac.subarray(0, bytes));
  };
  const mac = (key: Key, parameters: P, data: Uint8Array): Uint8Array => {
    const state = start(key, parameters);
    state.update(data);
    return end(state, parameters);
  };
  return {
    sign: mac,
    verify: (key, parameters, data, signature) => same(mac(key, parameters, data), signature),
    signStream(key, parameters) {
      const state = start(key, parameters);
      return foldingStream(
        (data) => state.update(data),
        () => end(state, parameters),
      );
    },
    verifyStream(key, parameters) {
      const state = start(key, parameters);
      return foldingStream(
        (data) => state.update(data),
        (signature) => requireVerified(same(end(state, parameters), requireSignature(signature))),
      );
    },
  };
}
