import { Refusal } from '../refusal.ts';
import { SECRET_BYTES_MAX } from './key/key-type.ts';
import type { Key, WireMechanism } from './mechanism.ts';
import { parameterRefusal, requireParameters } from './parameters.ts';

/** What the caller adds. Throws CKR_MECHANISM_PARAM_INVALID. CK_KEY_DERIVATION_STRING_DATA. */
export function parseAddedData(wire: WireMechanism): Uint8Array {
  const data = requireParameters(wire, 'derivationData').data ?? new Uint8Array(0);
  if (data.byteLength >= 1 && data.byteLength <= SECRET_BYTES_MAX) return data;
  throw parameterRefusal(`the data has 1 to ${SECRET_BYTES_MAX} bytes`);
}

/** The id of the key that is added. Throws CKR_MECHANISM_PARAM_INVALID. */
export function parseAddedKey(wire: WireMechanism): Uint8Array {
  const key = requireParameters(wire, 'derivationKey').key ?? new Uint8Array(0);
  if (key.byteLength > 0) return key;
  throw parameterRefusal('the mechanism needs a second key');
}

/** The first bit that is taken, 0 being the highest of the first byte. CK_EXTRACT_PARAMS. */
export function parseFirstBit(wire: WireMechanism): number {
  return requireParameters(wire, 'extractKey').firstBit ?? 0;
}

/**
 * How many of `whole` bytes come out. Throws CKR_KEY_SIZE_RANGE for more than there are, and for
 * more than a secret key has.
 */
export function bytesTaken(whole: number, wanted: number | null): number {
  const bytes = wanted ?? whole;
  const max = Math.min(whole, SECRET_BYTES_MAX);
  if (bytes >= 1 && bytes <= max) return bytes;
  const rule = `there are ${whole} bytes to take, and a secret key has at most ${SECRET_BYTES_MAX}`;
  throw new Refusal('CKR_KEY_SIZE_RANGE', rule);
}

export const secretBytesOf = ({ bits }: Pick<Key, 'bits'>): number => bits / 8;
