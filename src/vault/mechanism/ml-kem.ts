import { CKK, CKM } from '../../wire/pkcs11.ts';
import { Refusal } from '../refusal.ts';
import { defineMechanism } from './define-mechanism.ts';
import type { Implementation, Key } from './mechanism.ts';
import * as noble from './noble/ml-kem.ts';
import * as openssl from './openssl/ml-kem.ts';
import { PARAMETER_SETS } from './key/parameter-set.ts';
import { noParameters } from './parameters.ts';

/** The ciphertext is checked once, for both providers. FIPS 203 §7.3, check 1. */
function withLengths(implementation: Required<Pick<Kem, 'encapsulate' | 'decapsulate'>>): Kem {
  return {
    encapsulate: (key) => implementation.encapsulate(key, null),
    decapsulate(key, _, ciphertext) {
      requireLength(key, ciphertext);
      return implementation.decapsulate(key, null, ciphertext);
    },
  };
}

type Kem = Implementation<null>;

function requireLength({ parameterSet }: Key, ciphertext: Uint8Array): void {
  const expected = parameterSet === null ? 0 : PARAMETER_SETS[parameterSet].outputBytes;
  if (ciphertext.byteLength === expected) return;
  throw new Refusal('CKR_WRAPPED_KEY_LEN_RANGE', `a ciphertext for this key has ${expected} bytes`);
}

/**
 * ML-KEM: a shared secret of 32 bytes. A wrong ciphertext gives another secret, and no error
 * (implicit rejection).
 */
export const ML_KEM = defineMechanism({
  number: CKM.ML_KEM,
  name: 'ML_KEM',
  keyTypes: [CKK.ML_KEM],
  keyBits: { min: 800 * 8, max: 1568 * 8 },
  verbs: ['encapsulate', 'decapsulate'],
  cost: 'dear',
  approved: true,
  clause: 'FIPS 203 §7.2, §7.3; PKCS#11 v3.2 §6.68',
  parse: noParameters,
  providers: { openssl: withLengths(openssl.mlKem), noble: withLengths(noble.mlKem) },
});
