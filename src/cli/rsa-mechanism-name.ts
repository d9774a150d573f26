import type { RsaHashName } from '../client/index.ts';
import type { NamedMechanism } from './mechanism-name.ts';

const HASHES: readonly RsaHashName[] = [
  'SHA1',
  'SHA224',
  'SHA256',
  'SHA384',
  'SHA512',
  'SHA3_224',
  'SHA3_256',
  'SHA3_384',
  'SHA3_512',
];

/** What the command line calls the mechanisms of RSA: padding first, then hash. */
export const RSA_NAMES: readonly NamedMechanism[] = [
  named('RSA_PKCS1', ['sign', 'encrypt', 'wrap'], { mechanism: 'RSA_PKCS' }),
  named('RSA_X_509', ['sign', 'encrypt'], { mechanism: 'RSA_X_509' }),
  ...HASHES.flatMap((hash) => [
    named(`RSA_PKCS1_${hash}`, ['sign'], { mechanism: `${hash}_RSA_PKCS` }),
    named(`RSA_PSS_${hash}`, ['sign'], { mechanism: `${hash}_RSA_PKCS_PSS` }),
    named(`RSA_OAEP_${hash}`, ['encrypt', 'wrap'], { mechanism: 'RSA_PKCS_OAEP', hash }),
    named(`RSA_AES_KEY_WRAP_${hash}`, ['wrap'], { mechanism: 'RSA_AES_KEY_WRAP', hash }),
  ]),
];

/** PKCS#11's spelling. */
export const RSA_ALIASES: Readonly<Record<string, string>> = {
  RSA_PKCS: 'RSA_PKCS1',
  RSA_PKCS_OAEP: 'RSA_OAEP_SHA256',
  RSA_AES_KEY_WRAP: 'RSA_AES_KEY_WRAP_SHA256',
  ...Object.fromEntries(
    HASHES.flatMap((hash) => [
      [`${hash}_RSA_PKCS`, `RSA_PKCS1_${hash}`],
      [`${hash}_RSA_PKCS_PSS`, `RSA_PSS_${hash}`],
    ]),
  ),
};

function named(
  name: string,
  verbs: NamedMechanism['verbs'],
  mechanism: ReturnType<NamedMechanism['mechanism']>,
): NamedMechanism {
  return { name, verbs, mechanism: () => mechanism };
}
