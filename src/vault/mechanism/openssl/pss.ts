import { hash as hashOnce, randomBytes, timingSafeEqual } from 'node:crypto';
import type { RsaHash } from '../rsa-hash.ts';
import type { PssParameters } from '../rsa-parameters.ts';

/**
 * EMSA-PSS-ENCODE, RFC 8017 §9.1.1, of a hash. Moduli have whole bytes, so emBits is 8 · emLen − 1.
 */
export function encodePss(
  messageHash: Uint8Array,
  { hash, maskHash, saltBytes }: PssParameters,
  modulusBits: number,
): Uint8Array {
  const encoded = new Uint8Array(modulusBits / 8);
  const maskedBytes = encoded.byteLength - hash.bytes - 1;
  const salt = randomBytes(saltBytes);
  const h = hashOnce(hash.name, Buffer.concat([PREFIX, messageHash, salt]), 'buffer');
  // DB = zeros ‖ 0x01 ‖ salt.
  encoded[maskedBytes - saltBytes - 1] = 1;
  encoded.set(salt, maskedBytes - saltBytes);
  mask(encoded.subarray(0, maskedBytes), h, maskHash);
  encoded[0] = (encoded[0] ?? 0) & 0x7f;
  encoded.set(h, maskedBytes);
  encoded[encoded.byteLength - 1] = TRAILER;
  return encoded;
}

/** EMSA-PSS-VERIFY, RFC 8017 §9.1.2. */
export function verifyPss(
  messageHash: Uint8Array,
  { hash, maskHash, saltBytes }: PssParameters,
  encoded: Uint8Array,
): boolean {
  const maskedBytes = encoded.byteLength - hash.bytes - 1;
  const h = encoded.subarray(maskedBytes, maskedBytes + hash.bytes);
  if (encoded.at(-1) !== TRAILER || ((encoded[0] ?? 0) & 0x80) !== 0) return false;
  const block = Uint8Array.from(encoded.subarray(0, maskedBytes));
  mask(block, h, maskHash);
  block[0] = (block[0] ?? 0) & 0x7f;
  const saltAt = maskedBytes - saltBytes;
  if (block[saltAt - 1] !== 1 || block.subarray(0, saltAt - 1).some((byte) => byte !== 0))
    return false;
  const salt = block.subarray(saltAt);
  return timingSafeEqual(
    h,
    hashOnce(hash.name, Buffer.concat([PREFIX, messageHash, salt]), 'buffer'),
  );
}

const PREFIX = new Uint8Array(8);
const TRAILER = 0xbc;

/** XORs MGF1 of the seed into a block, RFC 8017 §B.2.1. */
function mask(block: Uint8Array, seed: Uint8Array, { name, bytes }: RsaHash): void {
  const input = Buffer.alloc(seed.byteLength + 4);
  input.set(seed);
  for (let at = 0, counter = 0; at < block.byteLength; at += bytes, counter++) {
    input.writeUInt32BE(counter, seed.byteLength);
    const output = hashOnce(name, input, 'buffer');
    const end = Math.min(bytes, block.byteLength - at);
    for (let i = 0; i < end; i++) block[at + i] = (block[at + i] ?? 0) ^ (output[i] ?? 0);
  }
}
