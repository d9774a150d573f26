import { Secret } from '../object/secret.ts';
import {
  kbkdfBytes,
  type KbkdfParameters,
  type KbkdfPart,
  lengthBits,
  type Prf,
} from './kbkdf-parameters.ts';
import type { Implementation, Key } from './mechanism.ts';
import type { MacState } from './mac.ts';

/** A provider's pseudorandom function under way. */
export type StartPrf = (key: Key, prf: Prf) => MacState;

const EMPTY = new Uint8Array(0);

/** The iterations of SP 800-108 §4 over a provider's function: no library of ours has them. */
export function kbkdf(start: StartPrf): Implementation<KbkdfParameters> {
  return {
    derive(key, parameters, valueBytes) {
      const bytes = kbkdfBytes(key, parameters, valueBytes);
      return Secret.own(iterate(start, key, parameters, bytes));
    },
  };
}

function iterate(
  start: StartPrf,
  key: Key,
  parameters: KbkdfParameters,
  bytes: number,
): Uint8Array {
  const { mode, prf } = parameters;
  const parts = encoded(parameters, bytes);
  const prfOf = (pieces: readonly Uint8Array[]): Uint8Array => {
    const state = start(key, prf);
    for (const piece of pieces) state.update(piece);
    return state.digest();
  };
  const input = (variable: Uint8Array, counter: number): Uint8Array[] =>
    parts.map((part) => part.bytes ?? (part.counter === null ? variable : part.counter(counter)));
  const output = new Uint8Array(bytes);
  let segment = Uint8Array.from(parameters.iv);
  // A(0) of the double pipeline: everything but the iteration variable and the counter.
  let pipeline: readonly Uint8Array[] = parts.flatMap((part) => part.bytes ?? []);
  for (let at = 0, counter = 1; at < bytes; at += prf.bytes, counter++) {
    let variable: Uint8Array = segment;
    if (mode === 'double pipeline') {
      variable = prfOf(pipeline);
      pipeline = [variable];
    }
    const next = prfOf(input(mode === 'counter' ? EMPTY : variable, counter));
    segment.fill(0);
    segment = Uint8Array.from(next);
    next.fill(0);
    output.set(segment.subarray(0, bytes - at), at);
  }
  segment.fill(0);
  return output;
}

/** Parts as bytes, but for what changes with each iteration. */
function encoded(
  { parts, prf }: KbkdfParameters,
  bytes: number,
): readonly { bytes: Uint8Array | null; counter: ((value: number) => Uint8Array) | null }[] {
  return parts.map((part) => {
    if (part.kind === 'variable') return { bytes: null, counter: null };
    if (part.kind === 'data') return { bytes: part.data, counter: null };
    if (part.kind === 'counter') {
      return { bytes: null, counter: (value) => numberBytes(part, value) };
    }
    return { bytes: numberBytes(part, lengthBits(part, prf, bytes)), counter: null };
  });
}

function numberBytes(
  { bytes, littleEndian }: Extract<KbkdfPart, { bytes: number }>,
  value: number,
): Uint8Array {
  const encodedValue = new Uint8Array(bytes);
  for (let at = 0, rest = value; at < bytes; at++, rest = Math.floor(rest / 256)) {
    encodedValue[littleEndian ? at : bytes - 1 - at] = rest % 256;
  }
  return encodedValue;
}
