import { CKK, CKM } from '../../../wire/pkcs11.ts';
import type { SelfTestCase } from './cases.ts';
import { secretKeyOf } from './test-key.ts';

const hex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'hex'));
const text = (ascii: string): Uint8Array => Uint8Array.from(Buffer.from(ascii));

/** SP 800-67 rev. 1, appendix B.1: key, plaintext, and the ciphertext of ECB. CBC in Python. */
const DES3_KEY = '0123456789abcdef23456789abcdef01456789abcdef0123';
const IV = { iv: { iv: hex('0001020304050607') } };

function des3(ciphertext: string, parameters: object = {}): SelfTestCase {
  return {
    kind: 'cipher',
    key: () => secretKeyOf(CKK.DES3, hex(DES3_KEY)),
    parameters,
    plaintext: text('The qufck brown fox jump'),
    ciphertext: hex(ciphertext),
  };
}

/** RFC 2202 §2, test case 1. */
function hmac(mac: string, parameters: object = {}): SelfTestCase {
  return {
    kind: 'mac',
    key: () => secretKeyOf(CKK.MD5_HMAC, new Uint8Array(16).fill(0x0b)),
    parameters,
    data: text('Hi There'),
    mac: hex(mac),
  };
}

export const LEGACY_CASES: readonly (readonly [number, SelfTestCase])[] = [
  [CKM.DES3_KEY_GEN, { kind: 'generateKey', keyBytes: 24 }],
  [CKM.DES3_ECB, des3('a826fd8ce53b855fcce21c8112256fe668d5c05dd9b6b900')],
  [CKM.DES3_CBC, des3('f368d06f3bbd614e60f2d0245cad3f818d5c69f2cb3fd5c7', IV)],
  [CKM.DES3_CBC_PAD, des3('f368d06f3bbd614e60f2d0245cad3f818d5c69f2cb3fd5c7efa5066e2c4e03b9', IV)],
  // RFC 1321 §A.5.
  [CKM.MD5, { kind: 'digest', data: text('abc'), digest: hex('900150983cd24fb0d6963f7d28e17f72') }],
  [CKM.MD5_HMAC, hmac('9294727a3638bb1c13f48ef8158bfc9d')],
  [CKM.MD5_HMAC_GENERAL, hmac('9294727a3638bb1c13f48ef8158b', { macGeneral: { macBytes: 14 } })],
];
