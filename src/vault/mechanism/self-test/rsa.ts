import { CKG, CKM } from '../../../wire/pkcs11.ts';
import type { WireMechanism } from '../mechanism.ts';
import { RSA_HASHES, type RsaHashName } from '../rsa-hash.ts';
import { HAS_IMPLICIT_REJECTION } from '../openssl/rsa-unpadded.ts';
import type { SelfTestCase } from './cases.ts';
import { type Pair, pairOf } from './test-key.ts';
import { RSA } from './vectors.ts';
import { RSA_MORE, RSA_SHA3 } from './vectors-rsa.ts';

type SignatureCase = Extract<SelfTestCase, { kind: 'signature' }>;

const hex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'hex'));

let known: Pair | null = null;
/** The checks of an RSA key take a millisecond, so its pair is made once. */
const pair = (): Pair => (known ??= pairOf(hex(RSA.pkcs8)));

const PKCS: Readonly<Record<RsaHashName, string>> = { ...RSA.pkcs, ...RSA_SHA3.pkcs };
const PSS: Readonly<Record<RsaHashName, string>> = { ...RSA.pss, ...RSA_SHA3.pss };

/** 00 01 08 0f … : a number below the modulus. */
const RAW_DATA = Uint8Array.from({ length: 256 }, (_, at) => (at === 0 ? 0 : 7 * at - 6));

function signature(
  bytes: string,
  deterministic: boolean,
  parameters: Omit<WireMechanism, 'type'> = {},
): SignatureCase {
  const data = hex(RSA.data);
  return { kind: 'signature', pair, parameters, data, signature: hex(bytes), deterministic };
}

/** One case for each mechanism of RSA. */
export const RSA_CASES: readonly (readonly [number, SelfTestCase])[] = [
  ...RSA_HASHES.flatMap((hash): [number, SelfTestCase][] => {
    const pss = { pss: { hash: hash.digest, mgf: hash.mgf, saltBytes: hash.bytes } };
    return [
      [hash.rsaPkcs, signature(PKCS[hash.name], true)],
      [hash.rsaPss, signature(PSS[hash.name], false, pss)],
    ];
  }),
  [CKM.RSA_PKCS_KEY_PAIR_GEN, { kind: 'pairwise', pair }],
  [
    CKM.RSA_PKCS,
    {
      ...signature(RSA.raw, true),
      ...(HAS_IMPLICIT_REJECTION && {
        decryption: { ciphertext: hex(RSA_MORE.pkcs1Ciphertext), plaintext: hex(RSA.data) },
      }),
    },
  ],
  [
    CKM.RSA_X_509,
    {
      ...signature(RSA_MORE.rawSignature, true),
      data: RAW_DATA,
      decryption: { ciphertext: RAW_DATA, plaintext: hex(RSA_MORE.rawSignature) },
    },
  ],
  [
    CKM.RSA_PKCS_PSS,
    {
      kind: 'signature',
      pair,
      parameters: { pss: { hash: CKM.SHA256, mgf: CKG.MGF1_SHA256, saltBytes: 32 } },
      data: hex(RSA.dataSha256),
      signature: hex(RSA.pss.sha256),
      deterministic: false,
    },
  ],
  [
    CKM.RSA_AES_KEY_WRAP,
    {
      kind: 'randomWrap',
      pair,
      parameters: {
        rsaAesKeyWrap: { aesKeyBits: 256, oaep: { hash: CKM.SHA256, mgf: CKG.MGF1_SHA256 } },
      },
      secret: hex(RSA_MORE.secret),
      wrapped: hex(RSA_MORE.wrapped),
    },
  ],
  [
    CKM.RSA_PKCS_OAEP,
    {
      kind: 'oaep',
      pair,
      parameters: { oaep: { hash: CKM.SHA256, mgf: CKG.MGF1_SHA256 } },
      plaintext: hex(RSA.oaepPlaintext),
      ciphertext: hex(RSA.oaepCiphertext),
    },
  ],
];
