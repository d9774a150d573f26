import { CKP_PBKD2 } from '../../src/wire/derivation-number.ts';
import { CKK, CKM } from '../../src/wire/pkcs11.ts';
import { HASH_FUNCTIONS } from '../../src/vault/mechanism/hash.ts';
import { reveal, secretKeyOf } from '../vault/mechanism/test-key.ts';
import { defineRunner, type Run, type Runner } from './runner.ts';
import { bytes, text } from './wycheproof.ts';

function digestOf({ hash }: Run['named']): number {
  const found = HASH_FUNCTIONS.find(({ name }) => name === hash);
  if (found === undefined) throw new Error('the file is of another hash function');
  return found.digest;
}

const PBKDF2_HASHES: ReadonlyMap<string | undefined, number> = new Map([
  ['sha1', CKP_PBKD2.HMAC_SHA1],
  ['sha224', CKP_PBKD2.HMAC_SHA224],
  ['sha256', CKP_PBKD2.HMAC_SHA256],
  ['sha384', CKP_PBKD2.HMAC_SHA384],
  ['sha512', CKP_PBKD2.HMAC_SHA512],
]);

/** The files of key derivation, each by the mechanism that it is of. */
export const DERIVATION_RUNNERS: readonly Runner[] = [
  defineRunner({
    files: /^pbkdf2_hmac(?<hash>sha\d+)$/,
    mechanism: () => CKM.PKCS5_PBKD2,
    slow: ({ hash }) => hash === 'sha384' || hash === 'sha512',
    prepare: () => null,
    async accepts(_, { test }, { use, named }) {
      const pbkdf2 = {
        prf: PBKDF2_HASHES.get(named['hash']) ?? 0,
        password: Uint8Array.from(bytes(test, 'password')),
        salt: bytes(test, 'salt'),
        iterations: Number(test['iterationCount']),
      };
      const parameters = use.parse({ pbkdf2 }, 'generateKey');
      const made = await use.implementation.generateKey?.(parameters, Number(test['dkLen']));
      return made !== undefined && reveal(made) === text(test, 'dk');
    },
  }),
  /** At once, and by a key that is extracted first and expanded by itself. */
  defineRunner({
    files: /^hkdf_(?<hash>sha\d+)$/,
    mechanism: () => CKM.HKDF_DERIVE,
    prepare: () => null,
    async accepts(_, { test }, { use, named }) {
      const { implementation, parse } = use;
      const hash = digestOf(named);
      const [salt, info] = [bytes(test, 'salt'), bytes(test, 'info')];
      const derive = async (value: Uint8Array, hkdf: object, size: number | null) => {
        const secret = await implementation.derive?.(
          secretKeyOf(CKK.HKDF, value),
          parse({ hkdf: { hash, ...hkdf } }, 'derive'),
          size,
        );
        return secret === undefined ? '' : reveal(secret);
      };
      const [ikm, size] = [bytes(test, 'ikm'), Number(test['size'])];
      const whole = await derive(ikm, { extract: true, expand: true, salt, info }, size);
      const extracted = await derive(ikm, { extract: true, salt }, null);
      const expanded = await derive(Buffer.from(extracted, 'hex'), { expand: true, info }, size);
      return whole === text(test, 'okm') && expanded === whole;
    },
  }),
];
