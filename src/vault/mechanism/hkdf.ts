import { CKK, CKM } from '../../wire/pkcs11.ts';
import { defineMechanism } from './define-mechanism.ts';
import { isHashedByHmac } from './hmac-block.ts';
import { parseHkdfParameters } from './hkdf-parameters.ts';
import { SECRET_BYTES_MAX } from './key/key-type.ts';
import * as noble from './noble/hkdf.ts';
import * as openssl from './openssl/hkdf.ts';

/** HKDF: a key as long as the hash by extraction, of any length by expansion, or by both. */
export const HKDF_DERIVE = defineMechanism({
  number: CKM.HKDF_DERIVE,
  name: 'HKDF_DERIVE',
  keyTypes: [CKK.HKDF, CKK.GENERIC_SECRET],
  keyBits: { min: 8, max: SECRET_BYTES_MAX * 8 },
  verbs: ['derive'],
  cost: 'cheap',
  approved: true,
  clause: 'RFC 5869; SP 800-56C §5; PKCS#11 v3.2 §6.62',
  derivesMac: true,
  parse: parseHkdfParameters,
  secondKey: ({ saltKey }) => saltKey,
  // What is extracted is the message of HMAC, and the salt its key.
  hashesKey: ({ extract, hash }, key, isSecond) =>
    extract === isSecond && isHashedByHmac(hash, key),
  providers: { openssl: openssl.hkdf, noble: noble.hkdf },
});
