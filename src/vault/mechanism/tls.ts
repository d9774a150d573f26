import { CKK, CKM } from '../../wire/pkcs11.ts';
import { defineMechanism } from './define-mechanism.ts';
import { SECRET_BYTES_MAX } from './key/key-type.ts';
import { isHashedByHmac } from './hmac-block.ts';
import type { Key } from './mechanism.ts';
import * as noble from './noble/kbkdf.ts';
import * as openssl from './openssl/kbkdf.ts';
import { parseTlsExporter, parseTlsExtendedMaster, parseTlsMaster } from './tls-parameters.ts';
import type { TlsPrfParameters } from './tls-parameters.ts';
import { tlsPrf } from './tls-prf.ts';

const TLS = {
  keyTypes: [CKK.GENERIC_SECRET],
  keyBits: { min: 8, max: SECRET_BYTES_MAX * 8 },
  verbs: ['derive'],
  cost: 'cheap',
  derivesMac: true,
  hashesKey: ({ hash }: TlsPrfParameters, key: Pick<Key, 'bits'>) => isHashedByHmac(hash, key),
  providers: { openssl: tlsPrf(openssl.startPrf), noble: tlsPrf(noble.startPrf) },
} as const;

/**
 * TLS 1.2 after a key exchange by Diffie-Hellman. That by RSA is not here: it tells the version in
 * the secret, which gives the secret away (Klíma, Pokorný, Rosa 2003).
 */
export const TLS_MECHANISMS = [
  defineMechanism({
    ...TLS,
    number: CKM.TLS12_MASTER_KEY_DERIVE_DH,
    name: 'TLS12_MASTER_KEY_DERIVE_DH',
    // SP 800-52 rev. 2 §3.5 and FIPS 140-3 IG D.Q ask for the extended master secret.
    approved: false,
    clause: 'RFC 5246 §8.1; PKCS#11 v3.2 §6.38.6',
    parse: parseTlsMaster,
  }),
  defineMechanism({
    ...TLS,
    number: CKM.TLS12_EXTENDED_MASTER_KEY_DERIVE_DH,
    name: 'TLS12_EXTENDED_MASTER_KEY_DERIVE_DH',
    approved: true,
    clause: 'RFC 7627 §4; PKCS#11 v3.2 §6.38.8',
    parse: parseTlsExtendedMaster,
  }),
  ...(
    [
      ['TLS12_KDF', CKM.TLS12_KDF],
      ['TLS_KDF', CKM.TLS_KDF],
    ] as const
  ).map(([name, number]) =>
    defineMechanism({
      ...TLS,
      number,
      name,
      approved: true,
      clause: 'RFC 5705 §4; SP 800-135 §4.2.2; PKCS#11 v3.2 §6.38.11',
      parse: parseTlsExporter,
    }),
  ),
];
