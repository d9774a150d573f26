import { DerReader, TAG } from './der.ts';
import type { Key } from '../mechanism.ts';
import { isPrime } from '../openssl/prime.ts';
import { secretBytes } from '../secret-reader.ts';

/**
 * Whether both factors of an RSA private key are prime (FIPS 186-5 §A.1.1). One that is not can be
 * made to pass every other check, and half of its signatures are wrong. The secret is read before
 * this returns; each factor takes a thread.
 */
export async function hasPrimeFactors(privateKey: Key): Promise<boolean> {
  const verdicts = await Promise.all(startTests(privateKey));
  return verdicts.every(Boolean);
}

function startTests(privateKey: Key): Promise<boolean>[] {
  using secret = privateKey.openSecret();
  return primesOfPkcs8(secretBytes(secret)).map(isPrime);
}

/** prime1 and prime2 of a canonical PKCS#8 (RFC 8017 §A.1.2), as views of it. */
function primesOfPkcs8(bytes: Uint8Array): Uint8Array[] {
  const info = new DerReader(bytes, 'CKR_ATTRIBUTE_VALUE_INVALID').enter(TAG.SEQUENCE);
  info.takeVersion();
  info.take(TAG.SEQUENCE);
  const numbers = info.enter(TAG.OCTET_STRING).enter(TAG.SEQUENCE);
  numbers.takeVersion();
  // The modulus and both exponents come before.
  for (let i = 0; i < 3; i++) numbers.takeUnsigned();
  return [numbers.takeUnsigned(), numbers.takeUnsigned()];
}
