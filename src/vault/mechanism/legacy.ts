import { CKK, CKM } from '../../wire/pkcs11.ts';
import type { IvParameters } from './aes-parameters.ts';
import { defineMechanism } from './define-mechanism.ts';
import { SECRET_BYTES_MAX } from './key/key-type.ts';
import { parseMacBytes } from './mac.ts';
import type { Allowance, Verb, WireMechanism } from './mechanism.ts';
import * as noble from './noble/digest.ts';
import { hmac as nobleHmac } from './noble/hmac.ts';
import * as des3 from './openssl/des3.ts';
import * as openssl from './openssl/digest.ts';
import { hmac as opensslHmac } from './openssl/hmac.ts';
import { noParameters, parameterRefusal, requireParameters } from './parameters.ts';

/**
 * What is broken or too weak, and still met: usable, and listed, only in a partition whose officer
 * set the policy switch legacy; never approved, and never for wrapping, unwrapping or deriving.
 */
const LEGACY = {
  approved: false,
  cost: 'cheap',
  switches: {
    generateKey: 'legacy',
    encrypt: 'legacy',
    decrypt: 'legacy',
    sign: 'legacy',
    verify: 'legacy',
    digest: 'legacy',
  } satisfies Partial<Record<Verb, Allowance>>,
} as const;

const DES3 = { ...LEGACY, keyTypes: [CKK.DES3], keyBits: { min: 192, max: 192 } } as const;
const DES3_CIPHER = { ...DES3, verbs: ['encrypt', 'decrypt'], only: 'openssl' } as const;

const MD5 = { name: 'md5', bytes: 16 } as const;
const MD5_MAC = {
  ...LEGACY,
  keyTypes: [CKK.MD5_HMAC, CKK.GENERIC_SECRET],
  keyBits: { min: 8, max: SECRET_BYTES_MAX * 8 },
  verbs: ['sign', 'verify'],
  providers: { openssl: opensslHmac(MD5), noble: nobleHmac(MD5) },
} as const;

function parseIv(wire: WireMechanism): IvParameters {
  const iv = requireParameters(wire, 'iv').iv ?? new Uint8Array(0);
  if (iv.byteLength !== 8) throw parameterRefusal('a DES3 IV has 8 bytes');
  return { iv };
}

/** 3DES with three keys, MD5 and its HMAC. noble has no 3DES. */
export const LEGACY_MECHANISMS = [
  defineMechanism({
    ...DES3,
    number: CKM.DES3_KEY_GEN,
    name: 'DES3_KEY_GEN',
    verbs: ['generateKey'],
    only: 'openssl',
    clause: 'SP 800-67; PKCS#11 v3.2',
    parse: noParameters,
    providers: { openssl: des3.des3Key },
  }),
  defineMechanism({
    ...DES3_CIPHER,
    number: CKM.DES3_ECB,
    name: 'DES3_ECB',
    clause: 'SP 800-67; PKCS#11 v3.2',
    parse: noParameters,
    providers: { openssl: des3.des3Ecb },
  }),
  defineMechanism({
    ...DES3_CIPHER,
    number: CKM.DES3_CBC,
    name: 'DES3_CBC',
    clause: 'SP 800-67; SP 800-38A §6.2; PKCS#11 v3.2',
    parse: parseIv,
    providers: { openssl: des3.des3Cbc },
  }),
  defineMechanism({
    ...DES3_CIPHER,
    number: CKM.DES3_CBC_PAD,
    name: 'DES3_CBC_PAD',
    clause: 'SP 800-67; SP 800-38A §6.2; RFC 5652 §6.3; PKCS#11 v3.2',
    parse: parseIv,
    providers: { openssl: des3.des3CbcPad },
  }),
  defineMechanism({
    ...LEGACY,
    number: CKM.MD5,
    name: 'MD5',
    keyTypes: [],
    keyBits: { min: 0, max: 0 },
    verbs: ['digest'],
    clause: 'RFC 1321',
    parse: noParameters,
    providers: { openssl: openssl.digest(MD5), noble: noble.digest(MD5) },
  }),
  defineMechanism({
    ...MD5_MAC,
    number: CKM.MD5_HMAC,
    name: 'MD5_HMAC',
    clause: 'RFC 2104; RFC 2202',
    parse: noParameters,
  }),
  defineMechanism({
    ...MD5_MAC,
    number: CKM.MD5_HMAC_GENERAL,
    name: 'MD5_HMAC_GENERAL',
    clause: 'RFC 2104; RFC 2202',
    parse: parseMacBytes(MD5.bytes),
  }),
];
