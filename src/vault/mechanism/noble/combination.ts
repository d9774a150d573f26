import { Secret } from '../../object/secret.ts';
import { parameterRefusal } from '../parameters.ts';
import { bytesTaken, secretBytesOf } from '../combination-parameters.ts';
import type { Implementation } from '../mechanism.ts';
import { keyBytes } from './key-bytes.ts';

/** base ‖ second key. */
export const baseAndKey: Implementation<Uint8Array> = {
  derive(key, _, valueBytes, second = null) {
    if (second === null) throw parameterRefusal('the mechanism needs a second key');
    return side(keyBytes(key), keyBytes(second), valueBytes);
  },
};

export const baseAndData: Implementation<Uint8Array> = {
  derive: (key, data, valueBytes) => side(keyBytes(key), data, valueBytes),
};

export const dataAndBase: Implementation<Uint8Array> = {
  derive: (key, data, valueBytes) => side(data, keyBytes(key), valueBytes),
};

/** As long as the shorter of the two. */
export const xored: Implementation<Uint8Array> = {
  derive(key, data, valueBytes) {
    const whole = Math.min(secretBytesOf(key), data.byteLength);
    const bytes = bytesTaken(whole, valueBytes);
    const base = keyBytes(key);
    return Secret.own(
      Uint8Array.from({ length: bytes }, (_, at) => (base[at] ?? 0) ^ (data[at] ?? 0)),
    );
  },
};

/** From the bit on; after the last comes the first again. */
export const extracted: Implementation<number> = {
  derive(key, firstBit, valueBytes) {
    if (firstBit >= key.bits) throw parameterRefusal(`the base key has ${key.bits} bits`);
    const whole = secretBytesOf(key);
    const bytes = bytesTaken(whole, valueBytes);
    const base = keyBytes(key);
    const [first, shift] = [firstBit >> 3, firstBit & 7];
    const byteAt = (at: number): number => base[(first + at) % whole] ?? 0;
    return Secret.own(
      Uint8Array.from(
        { length: bytes },
        (_, at) => ((byteAt(at) << shift) | (byteAt(at + 1) >> (8 - shift))) & 0xff,
      ),
    );
  },
};

/** Leading bytes of the two together. */
function side(one: Uint8Array, two: Uint8Array, wanted: number | null): Secret {
  const bytes = bytesTaken(one.byteLength + two.byteLength, wanted);
  const made = new Uint8Array(bytes);
  made.set(one.subarray(0, bytes));
  made.set(two.subarray(0, Math.max(0, bytes - one.byteLength)), Math.min(one.byteLength, bytes));
  return Secret.own(made);
}
