import { CKK, CKM } from '../../../wire/pkcs11.ts';
import type { SelfTestCase } from './cases.ts';
import { secretKeyOf } from './test-key.ts';

const hex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'hex'));

/** RFC 5869 §A.1. */
const HKDF: SelfTestCase = {
  kind: 'derive',
  key: () => secretKeyOf(CKK.HKDF, new Uint8Array(22).fill(0x0b)),
  parameters: {
    hkdf: {
      extract: true,
      expand: true,
      hash: CKM.SHA256,
      salt: hex('000102030405060708090a0b0c'),
      info: hex('f0f1f2f3f4f5f6f7f8f9'),
    },
  },
  secret: hex(
    '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865',
  ),
};

/** One case for each mechanism that derives from secret keys. */
export const DERIVATION_CASES: readonly (readonly [number, SelfTestCase])[] = [
  [CKM.HKDF_DERIVE, HKDF],
  [CKM.HKDF_KEY_GEN, { kind: 'generateKey', keyBytes: 32 }],
];
