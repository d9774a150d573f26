import { CK_SP800_108 } from '../../../wire/derivation-number.ts';
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

const [counter, variable, bytes32] = [
  { type: CK_SP800_108.ITERATION_VARIABLE, widthBits: 8 },
  { type: CK_SP800_108.ITERATION_VARIABLE },
  { type: CK_SP800_108.COUNTER, widthBits: 32 },
];
const data = (text: string) => ({ type: CK_SP800_108.BYTE_ARRAY, bytes: hex(text) });

/** CAVP: KDFCTR_gen, CMAC_AES128, BEFORE_FIXED, 8_BITS, COUNT=20. */
const COUNTER: SelfTestCase = {
  kind: 'derive',
  key: () => secretKeyOf(CKK.AES, hex('7aa9973481d560f3be217ac3341144d8')),
  parameters: {
    kbkdf: {
      prf: CKM.AES_CMAC,
      data: [
        counter,
        data(
          '46f88b5af7fb9e29262dd4e010143a0a9c465c627450ec74ab7251889529' +
            '193e995c4b56ff55bc2fc8992a0df1ee8056f6816b7614fba4c12d3be1a5',
        ),
      ],
    },
  },
  secret: hex('1746ae4f09903f74bfbe1b8ae2b79d74576a3b09'),
};

/** CAVP: KDFFeedback_gen without counter, HMAC_SHA256, COUNT=0. */
const FEEDBACK: SelfTestCase = {
  kind: 'derive',
  key: () =>
    secretKeyOf(
      CKK.GENERIC_SECRET,
      hex('4b02ffb1cb9987496e19872597b026f7409d92433f9135068c29307985598586'),
    ),
  parameters: {
    kbkdf: {
      prf: CKM.SHA256_HMAC,
      iv: hex('5c2a2262d14994904c9c2de36d66c7ebdaed32b5cc441c222258857f5af29bea'),
      data: [
        variable,
        data(
          'a38f30844136c33e00d4254a8bc5f51e8473ac20e5628e77e4d91a704d58bf0d' +
            '4d0fefb5f92d897f1958b0af188180b2e2d2f7',
        ),
      ],
    },
  },
  secret: hex(
    'ef46a7cc3f2fd3aac2d55c7386b99279098ad8af07e113c683e43601d3e0c9a4' +
      '8165a580d60b9c2df75cdfc066855607c0dd51ad8fc0296c3f72e83d3d5742e2',
  ),
};

/** CAVP: KDFDblPipeline_gen, CMAC_AES128, AFTER_ITER, 32_BITS, COUNT=0. */
const DOUBLE_PIPELINE: SelfTestCase = {
  kind: 'derive',
  key: () => secretKeyOf(CKK.AES, hex('34f0c2542bfe13c7149b68c8a1ef636b')),
  parameters: {
    kbkdf: {
      prf: CKM.AES_CMAC,
      data: [
        variable,
        bytes32,
        data(
          'daefcc52d6e32e1614109268933087fce3d64a5a6f111ba1a8d343a1e388a175' +
            '2aaea93853be52864997a81c84b04c4f3ff3bd',
        ),
      ],
    },
  },
  secret: hex(
    'fc0eae673e7db3c4660668e187bcd81d5ca9b89213d8d741e71c9bab89bb4fb3' +
      'c4df541d89a8117f0f56b0f15111ae28abf81fb7d7349fbbcaf01137e4d73527',
  ),
};

/** One case for each mechanism that derives from secret keys. */
export const DERIVATION_CASES: readonly (readonly [number, SelfTestCase])[] = [
  [CKM.HKDF_DERIVE, HKDF],
  [CKM.SP800_108_COUNTER_KDF, COUNTER],
  [CKM.SP800_108_FEEDBACK_KDF, FEEDBACK],
  [CKM.SP800_108_DOUBLE_PIPELINE_KDF, DOUBLE_PIPELINE],
  [CKM.HKDF_KEY_GEN, { kind: 'generateKey', keyBytes: 32 }],
];
