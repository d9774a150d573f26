import { requireHash } from '../ecdsa-hash.ts';
import { CURVES } from '../key/key-type.ts';
import type { Implementation, Key } from '../mechanism.ts';
import { ecdsaHash as noble } from '../noble/ecdsa.ts';
import { keyBytes } from '../noble/key-bytes.ts';
import { takeSecretNumber, toNumber } from './secret-number.ts';

/**
 * ECDSA of a hash that the caller computed. node:crypto signs only what it hashes itself, and noble
 * takes twenty times as long for a point of P-256. So here OpenSSL computes the point kG, and the
 * two multiplications that are left are done with BigInt, as noble does them. On the other curves
 * OpenSSL is no faster than noble, and verifying needs a sum of points that node:crypto does not
 * compute: both are noble's.
 */
export const ecdsaHash: Implementation<null> = {
  sign(key, parameters, data) {
    return key.curve === 'P-256'
      ? signP256(key, requireHash(data))
      : noble.sign(key, parameters, data);
  },
  verify: noble.verify,
};

const { order, scalarBytes } = CURVES['P-256'];
const n = toNumber(order ?? new Uint8Array(0));

/**
 * FIPS 186-5 §6.4.1. The key's scalar and the secret numbers are BigInts for the time of a
 * signature, which cannot be overwritten: as with noble, the collector decides when they are gone.
 */
function signP256(key: Key, hash: Uint8Array): Uint8Array {
  const d = toNumber(keyBytes(key));
  const e = toNumber(hash.subarray(0, scalarBytes));
  for (;;) {
    const { inverse, r } = takeSecretNumber();
    const s = (inverse * ((e + r * d) % n)) % n;
    if (r === 0n || s === 0n) continue;
    const signature = new Uint8Array(2 * scalarBytes);
    writeNumber(signature, 0, r);
    writeNumber(signature, scalarBytes, s);
    return signature;
  }
}

/** As `scalarBytes` big-endian bytes. */
function writeNumber(target: Uint8Array, offset: number, number: bigint): void {
  const view = new DataView(target.buffer, target.byteOffset + offset, scalarBytes);
  let rest = number;
  for (let at = scalarBytes - 8; at >= 0; at -= 8) {
    view.setBigUint64(at, BigInt.asUintN(64, rest));
    rest >>= 64n;
  }
}
