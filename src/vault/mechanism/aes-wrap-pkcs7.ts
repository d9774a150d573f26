import { CKK, CKM } from '../../wire/pkcs11.ts';
import { Secret } from '../object/secret.ts';
import { Defect, Refusal } from '../refusal.ts';
import { KW_IV, parseKeyWrap } from './aes-parameters.ts';
import { defineMechanism } from './define-mechanism.ts';
import type { Implementation } from './mechanism.ts';
import * as noble from './noble/aes.ts';
import * as openssl from './openssl/aes.ts';
import { secretBytes } from './secret-reader.ts';
import { unwrapRefusal } from './self-test/failure.ts';

const SEMIBLOCK_BYTES = 8;

/** The secret with the padding of PKCS #7 to whole semiblocks, of 1 to 8 bytes. RFC 5652 §6.3. */
export function padded(secret: Secret): Secret {
  const bytes = secretBytes(secret);
  const padBytes = SEMIBLOCK_BYTES - (bytes.byteLength % SEMIBLOCK_BYTES);
  const all = new Uint8Array(bytes.byteLength + padBytes).fill(padBytes);
  all.set(bytes);
  return Secret.own(all);
}

/** Without the padding; null for any other. */
export function unpadded(secret: Secret): Secret | null {
  const bytes = secretBytes(secret);
  const padBytes = bytes.at(-1) ?? 0;
  if (padBytes < 1 || padBytes > SEMIBLOCK_BYTES || padBytes >= bytes.byteLength) return null;
  const keyBytes = bytes.byteLength - padBytes;
  if (!bytes.subarray(keyBytes).every((byte) => byte === padBytes)) return null;
  return Secret.own(bytes.slice(0, keyBytes));
}

/** Over a provider's KW. */
function paddedWrap({ aesKw }: { readonly aesKw: Implementation<null> }): Implementation<null> {
  return {
    wrap(key, _, target) {
      using whole = padded(target);
      if (whole.byteLength < 2 * SEMIBLOCK_BYTES) {
        throw new Refusal('CKR_KEY_SIZE_RANGE', 'AES-KW with padding wraps 8 bytes at least', {
          hint: 'use AES_KEY_WRAP_KWP.',
        });
      }
      const wrapped = aesKw.wrap?.(key, null, whole);
      if (wrapped instanceof Uint8Array) return wrapped;
      throw new Defect('a provider has no AES-KW that computes at once');
    },
    unwrap(key, _, wrapped) {
      const whole = aesKw.unwrap?.(key, null, wrapped);
      if (!(whole instanceof Secret)) throw unwrapRefusal();
      using opened = whole;
      const secret = unpadded(opened);
      if (secret === null) throw unwrapRefusal();
      return secret;
    },
  };
}

/**
 * AES-KW of a key of any length from 8 bytes on. AES_KEY_WRAP under the same key writes and reads
 * the same bytes: what it wrapped, this would unwrap where the key happens to end as a padding
 * does, and so tell of its last bytes; `alsoReadAs` has that refused.
 */
export const AES_KEY_WRAP_PKCS7 = defineMechanism({
  number: CKM.AES_KEY_WRAP_PKCS7,
  name: 'AES_KEY_WRAP_PKCS7',
  keyTypes: [CKK.AES],
  keyBits: { min: 128, max: 256 },
  cost: 'cheap',
  approved: true,
  verbs: ['wrap', 'unwrap'],
  clause: 'SP 800-38F §6.2; RFC 5652 §6.3; PKCS#11 v3.2 §6.16',
  wrapProtection: 'integrity',
  alsoReadAs: padded,
  parse: parseKeyWrap(KW_IV),
  providers: { openssl: paddedWrap(openssl), noble: paddedWrap(noble) },
});
