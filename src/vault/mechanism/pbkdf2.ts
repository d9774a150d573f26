import { CKK, CKM } from '../../wire/pkcs11.ts';
import { defineMechanism } from './define-mechanism.ts';
import { SECRET_BYTES_MAX } from './key/key-type.ts';
import * as noble from './noble/pbkdf2.ts';
import * as openssl from './openssl/pbkdf2.ts';
import { parsePbkdf2Parameters } from './pbkdf2-parameters.ts';

/** A key out of a password, which whoever gave it knows. */
export const PKCS5_PBKD2 = defineMechanism({
  number: CKM.PKCS5_PBKD2,
  name: 'PKCS5_PBKD2',
  keyTypes: [CKK.GENERIC_SECRET, CKK.AES, CKK.CHACHA20, CKK.HKDF],
  keyBits: { min: 112, max: SECRET_BYTES_MAX * 8 },
  verbs: ['generateKey'],
  cost: 'dear',
  // SP 800-132 §4 has it protect what is stored, and nothing else.
  approved: false,
  clause: 'RFC 8018 §5.2; SP 800-132 §5; PKCS#11 v3.2 §6.37',
  knownOutside: true,
  parse: parsePbkdf2Parameters,
  providers: { openssl: openssl.pbkdf2, noble: noble.pbkdf2 },
});
