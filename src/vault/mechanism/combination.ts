import { CKK, CKM } from '../../wire/pkcs11.ts';
import {
  parseAddedData,
  parseAddedKey,
  parseFirstBit,
  secretBytesOf,
} from './combination-parameters.ts';
import { defineMechanism } from './define-mechanism.ts';
import { SECRET_BYTES_MAX } from './key/key-type.ts';
import * as noble from './noble/combination.ts';

const COMBINATION = {
  keyTypes: [CKK.GENERIC_SECRET, CKK.HKDF, CKK.AES],
  keyBits: { min: 8, max: SECRET_BYTES_MAX * 8 },
  verbs: ['derive'],
  cost: 'cheap',
  approved: false,
  only: 'noble',
} as const;

/** HMAC pads a key with zeros: a concatenation may be the same to it as its first part. */
const CONCATENATION = { ...COMBINATION, derivesMac: true } as const;

/**
 * Keys out of the bytes of others, with no function between them: what protects a sensitive base is
 * in `derive-policy.ts`. Nothing is computed that a library could have.
 */
export const COMBINATION_MECHANISMS = [
  defineMechanism({
    ...CONCATENATION,
    number: CKM.CONCATENATE_BASE_AND_KEY,
    name: 'CONCATENATE_BASE_AND_KEY',
    clause: 'SP 800-56C §2; PKCS#11 v3.2 §6.43',
    parse: parseAddedKey,
    secondKey: (key) => key,
    wholeBytes: (_, base, second) =>
      secretBytesOf(base) + (second === null ? 0 : secretBytesOf(second)),
    providers: { noble: noble.baseAndKey },
  }),
  defineMechanism({
    ...CONCATENATION,
    number: CKM.CONCATENATE_BASE_AND_DATA,
    name: 'CONCATENATE_BASE_AND_DATA',
    clause: 'PKCS#11 v3.2 §6.43',
    parse: parseAddedData,
    wholeBytes: (data, base) => secretBytesOf(base) + data.byteLength,
    providers: { noble: noble.baseAndData },
  }),
  defineMechanism({
    ...CONCATENATION,
    number: CKM.CONCATENATE_DATA_AND_BASE,
    name: 'CONCATENATE_DATA_AND_BASE',
    clause: 'PKCS#11 v3.2 §6.43',
    parse: parseAddedData,
    wholeBytes: (data, base) => secretBytesOf(base) + data.byteLength,
    providers: { noble: noble.dataAndBase },
  }),
  defineMechanism({
    ...COMBINATION,
    number: CKM.XOR_BASE_AND_DATA,
    name: 'XOR_BASE_AND_DATA',
    clause: 'PKCS#11 v3.2 §6.43',
    showsBase: true,
    parse: parseAddedData,
    providers: { noble: noble.xored },
  }),
  defineMechanism({
    ...COMBINATION,
    number: CKM.EXTRACT_KEY_FROM_KEY,
    name: 'EXTRACT_KEY_FROM_KEY',
    clause: 'PKCS#11 v3.2 §6.43',
    showsBase: true,
    parse: parseFirstBit,
    providers: { noble: noble.extracted },
  }),
];
