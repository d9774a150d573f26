import { CKK, CKM } from '../../wire/pkcs11.ts';
import { Refusal } from '../refusal.ts';
import { BLOCK_BYTES, type IvParameters, parseCbcParameters } from './aes-parameters.ts';
import { defineMechanism } from './define-mechanism.ts';
import type { Implementation, Key } from './mechanism.ts';
import * as generation from './noble/key-generation.ts';
import * as noble from './noble/aes-xts.ts';
import * as opensslGeneration from './openssl/key-generation.ts';
import * as openssl from './openssl/aes-xts.ts';
import { noParameters } from './parameters.ts';
import { decryptRefusal } from './self-test/failure.ts';
import { heldStream } from './stream.ts';

/**
 * A unit is computed at once, while all others wait. SP 800-38E §4 allows for 16 MiB, and storage
 * has sectors and pages.
 */
const UNIT_BYTES_MAX = 2 ** 20;

const fits = ({ byteLength }: Uint8Array): boolean =>
  byteLength >= BLOCK_BYTES && byteLength <= UNIT_BYTES_MAX;

type Cipher = Required<Pick<Implementation<IvParameters>, 'encrypt' | 'decrypt'>>;

/**
 * Lengths are checked once, for both providers. A unit is whole: its end takes from what is before.
 */
function unitsOf(cipher: Cipher): Implementation<IvParameters> {
  const encrypt = (key: Key, parameters: IvParameters, data: Uint8Array) => {
    if (fits(data)) return cipher.encrypt(key, parameters, data);
    throw new Refusal('CKR_DATA_LEN_RANGE', 'a data unit of AES-XTS has 16 bytes to 1 MiB');
  };
  const decrypt = (key: Key, parameters: IvParameters, data: Uint8Array) => {
    if (fits(data)) return cipher.decrypt(key, parameters, data);
    throw decryptRefusal();
  };
  return {
    encrypt,
    decrypt,
    encryptStream: (key, parameters) =>
      heldStream((data) => encrypt(key, parameters, data), UNIT_BYTES_MAX),
    decryptStream: (key, parameters) =>
      heldStream((data) => decrypt(key, parameters, data), UNIT_BYTES_MAX),
  };
}

const XTS_KEYS = {
  keyTypes: [CKK.AES_XTS],
  keyBits: { min: 256, max: 512 },
  cost: 'cheap',
  approved: true,
} as const;

/**
 * AES-XTS, for storage: the parameter numbers the data unit. It authenticates nothing, and wraps no
 * key. A key is two keys of AES in one, which differ: `weak-secret.ts`.
 */
export const AES_XTS_MECHANISMS = [
  defineMechanism({
    ...XTS_KEYS,
    number: CKM.AES_XTS,
    name: 'AES_XTS',
    verbs: ['encrypt', 'decrypt'],
    clause: 'SP 800-38E; IEEE 1619 §5; PKCS#11 v3.2 §6.15',
    parse: parseCbcParameters,
    providers: { openssl: unitsOf(openssl.aesXts), noble: unitsOf(noble.aesXts) },
  }),
  defineMechanism({
    ...XTS_KEYS,
    number: CKM.AES_XTS_KEY_GEN,
    name: 'AES_XTS_KEY_GEN',
    verbs: ['generateKey'],
    clause: 'SP 800-133 §6.1; PKCS#11 v3.2 §6.15',
    parse: noParameters,
    providers: { openssl: opensslGeneration.secretKey, noble: generation.secretKey },
  }),
] as const;
