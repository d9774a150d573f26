import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import { Secret } from '../../object/secret.ts';
import { type HkdfParameters, hkdfBytes } from '../hkdf-parameters.ts';
import type { Implementation, Key } from '../mechanism.ts';
import { secretBytes } from '../secret-reader.ts';
import { keyObject } from './key-object.ts';

/**
 * By HMAC: `hkdfSync` of node:crypto has neither half alone, takes no key as a salt, and 1,024
 * bytes of info at most.
 */
export const hkdf: Implementation<HkdfParameters> = {
  derive(key, parameters, valueBytes, second = null) {
    const bytes = hkdfBytes(key, parameters, valueBytes);
    if (!parameters.extract) return Secret.own(expand(keyObject(key), parameters, bytes));
    const pseudorandom = extract(key, parameters, second);
    if (!parameters.expand) return Secret.own(pseudorandom);
    const made = expand(createSecretKey(pseudorandom), parameters, bytes);
    pseudorandom.fill(0);
    return Secret.own(made);
  },
};

/** RFC 5869 §2.2. An empty HMAC key is padded to the zeros that stand for no salt. */
function extract(key: Key, { hash, salt }: HkdfParameters, second: Key | null): Uint8Array {
  const hmac = createHmac(hash.name, second === null ? salt : keyObject(second));
  using secret = key.openSecret();
  return hmac.update(secretBytes(secret)).digest();
}

/** RFC 5869 §2.3. */
function expand(key: KeyObject, { hash, info }: HkdfParameters, bytes: number): Uint8Array {
  const output = new Uint8Array(bytes);
  let block = Buffer.alloc(0);
  for (let at = 0, counter = 1; at < bytes; at += hash.bytes, counter++) {
    const hmac = createHmac(hash.name, key).update(block).update(info);
    block.fill(0);
    block = hmac.update(Uint8Array.of(counter)).digest();
    output.set(block.subarray(0, bytes - at), at);
  }
  block.fill(0);
  return output;
}
