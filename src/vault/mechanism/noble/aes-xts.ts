import { ecb } from '@noble/ciphers/aes.js';
import { BLOCK_BYTES, type IvParameters } from '../aes-parameters.ts';
import type { Implementation, Key } from '../mechanism.ts';
import { keyBytes } from './key-bytes.ts';

/** The halves: the key of the data, and that of the numbers of units. IEEE 1619 §5.1. */
function halvesOf(key: Key): { readonly dataKey: Uint8Array; readonly tweakKey: Uint8Array } {
  const bytes = keyBytes(key);
  const half = bytes.byteLength / 2;
  return { dataKey: bytes.subarray(0, half), tweakKey: bytes.subarray(half) };
}

/** noble lets each cipher encrypt once. */
const blocksOf = (key: Uint8Array) => ecb(key, { disablePadding: true });

/** The tweak of each block: that of the one before times x, in GF(2^128). IEEE 1619 §5.2. */
function tweaksOf(first: Uint8Array, blocks: number): Uint8Array {
  const tweaks = new Uint8Array(blocks * BLOCK_BYTES);
  tweaks.set(first);
  for (let at = BLOCK_BYTES; at < tweaks.byteLength; at += BLOCK_BYTES) {
    let carry = 0;
    for (let i = at; i < at + BLOCK_BYTES; i++) {
      const byte = tweaks[i - BLOCK_BYTES] ?? 0;
      tweaks[i] = (byte << 1) | carry;
      carry = byte >> 7;
    }
    tweaks[at] = (tweaks[at] ?? 0) ^ (carry * 0x87);
  }
  return tweaks;
}

function xored(data: Uint8Array, tweaks: Uint8Array): Uint8Array {
  const made = Uint8Array.from(data);
  // A callback for each byte would take ten times as long.
  for (let at = 0; at < made.byteLength; at++) made[at] = (made[at] ?? 0) ^ (tweaks[at] ?? 0);
  return made;
}

/** Whole blocks, each under its tweak: XEX. */
function blocksUnder(
  compute: (data: Uint8Array) => Uint8Array,
  data: Uint8Array,
  tweaks: Uint8Array,
): Uint8Array {
  return xored(compute(xored(data, tweaks)), tweaks);
}

/**
 * One data unit by AES-ECB of noble, which has no XTS. Where the last block is cut, it is filled
 * from the result of the one before, which goes to the end, cut (IEEE 1619 §5.3.2, §5.4.2);
 * decryption takes the last two tweaks in the other order.
 */
function unit(verb: 'encrypt' | 'decrypt', key: Key, iv: Uint8Array, data: Uint8Array): Uint8Array {
  const { dataKey, tweakKey } = halvesOf(key);
  const compute = (blocks: Uint8Array): Uint8Array => blocksOf(dataKey)[verb](blocks);
  const cutBytes = data.byteLength % BLOCK_BYTES;
  const first = blocksOf(tweakKey).encrypt(iv);
  const tweaks = tweaksOf(first, Math.ceil(data.byteLength / BLOCK_BYTES));
  if (cutBytes === 0) return blocksUnder(compute, data, tweaks);
  const wholeBytes = data.byteLength - cutBytes;
  const lastAt = wholeBytes - BLOCK_BYTES;
  const [nextToLast, last] = [tweaks.subarray(lastAt, wholeBytes), tweaks.subarray(wholeBytes)];
  const order = verb === 'encrypt' ? [nextToLast, last] : [last, nextToLast];
  const [before = last, after = last] = order;
  const output = new Uint8Array(data.byteLength);
  if (lastAt > 0) output.set(blocksUnder(compute, data.subarray(0, lastAt), tweaks));
  const stolenFrom = blocksUnder(compute, data.subarray(lastAt, wholeBytes), before);
  const filled = Uint8Array.from(stolenFrom);
  filled.set(data.subarray(wholeBytes));
  output.set(blocksUnder(compute, filled, after), lastAt);
  output.set(stolenFrom.subarray(0, cutBytes), wholeBytes);
  return output;
}

export const aesXts = {
  encrypt: (key, { iv }, data) => unit('encrypt', key, iv, data),
  decrypt: (key, { iv }, data) => unit('decrypt', key, iv, data),
} satisfies Implementation<IvParameters>;
