import { CKK, CKM } from '../../../wire/pkcs11.ts';
import type { Key, WireMechanism } from '../mechanism.ts';
import { HASH_FUNCTIONS } from '../hash.ts';
import type { SelfTestCase } from './cases.ts';
import { secretKeyOf } from './test-key.ts';
import { AES, DIGESTS, HMACS } from './vectors.ts';
import {
  AES_STREAMS,
  CCM,
  CHACHA,
  CMAC,
  CTS,
  GCM_SIV,
  GMAC,
  KW_PKCS7,
  MORE_DIGESTS,
  MORE_HMACS,
  XCHACHA,
  XTS,
} from './vectors-symmetric.ts';
import { MAC_BYTES_MIN } from '../mac.ts';

type Entry = readonly [number, SelfTestCase];

const hex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'hex'));
const text = (ascii: string): Uint8Array => Uint8Array.from(Buffer.from(ascii));

const digests = { ...DIGESTS, ...MORE_DIGESTS };
const hmacs = { ...HMACS, ...MORE_HMACS };

/** Digest, HMAC, cut HMAC and key generation of every hash function. */
const hashCases = HASH_FUNCTIONS.flatMap((hash): Entry[] => {
  const key = (): Key => secretKeyOf(hash.hmacKeyType, new Uint8Array(20).fill(0x0b));
  const mac = hex(hmacs[hash.name]);
  const whole = { kind: 'mac', key, parameters: {}, data: text('Hi There'), mac } as const;
  const cut = {
    ...whole,
    parameters: { macGeneral: { macBytes: MAC_BYTES_MIN } },
    mac: mac.subarray(0, MAC_BYTES_MIN),
  };
  return [
    [hash.digest, { kind: 'digest', data: text('abc'), digest: hex(digests[hash.name]) }],
    [hash.hmac, whole],
    [hash.hmacGeneral, cut],
    [hash.keyGen, { kind: 'generateKey', keyBytes: hash.bytes }],
  ];
});

interface Sealed {
  readonly key: string;
  readonly plaintext: string;
  readonly ciphertext: string;
}

function cipher(
  keyType: number,
  { key, plaintext, ciphertext }: Sealed,
  parameters: Omit<WireMechanism, 'type'>,
): SelfTestCase {
  return {
    kind: 'cipher',
    key: () => secretKeyOf(keyType, hex(key)),
    parameters,
    plaintext: hex(plaintext),
    ciphertext: hex(ciphertext),
  };
}

const aead = (keyType: number, known: Sealed & { readonly nonce: string; readonly aad: string }) =>
  cipher(keyType, known, { aead: { nonce: hex(known.nonce), aad: hex(known.aad) } });

function aesMac(
  { key, data, mac }: { readonly key: string; readonly data: string; readonly mac: string },
  parameters: Omit<WireMechanism, 'type'>,
): SelfTestCase {
  return {
    kind: 'mac',
    key: () => secretKeyOf(CKK.AES, hex(key)),
    parameters,
    data: hex(data),
    mac: hex(mac),
  };
}

const cutCmac = { ...CMAC, mac: CMAC.mac.slice(0, 2 * MAC_BYTES_MIN) };
const iv = hex(AES.iv);

const aesCases: readonly Entry[] = [
  [CKM.AES_OFB, cipher(CKK.AES, { ...AES, ciphertext: AES_STREAMS.ofb }, { iv: { iv } })],
  [CKM.AES_CFB128, cipher(CKK.AES, { ...AES, ciphertext: AES_STREAMS.cfb128 }, { iv: { iv } })],
  [CKM.AES_CMAC, aesMac(CMAC, {})],
  [CKM.AES_CMAC_GENERAL, aesMac(cutCmac, { macGeneral: { macBytes: MAC_BYTES_MIN } })],
  [CKM.AES_GMAC, aesMac(GMAC, { iv: { iv: hex(GMAC.iv) } })],
  [CKM.AES_CCM, aead(CKK.AES, CCM)],
  [
    CKM.AES_GCM_SIV,
    cipher(CKK.AES, GCM_SIV, { gcm: { iv: hex(GCM_SIV.iv), aad: hex(GCM_SIV.aad) } }),
  ],
  [CKM.AES_CTS, cipher(CKK.AES, CTS, { iv: { iv: new Uint8Array(16) } })],
  [CKM.AES_XTS_KEY_GEN, { kind: 'generateKey', keyBytes: 64 }],
  [CKM.AES_XTS, cipher(CKK.AES_XTS, XTS, { iv: { iv: hex(XTS.unit) } })],
  [
    CKM.AES_KEY_WRAP_PKCS7,
    {
      kind: 'wrap',
      key: () => secretKeyOf(CKK.AES, hex(KW_PKCS7.key)),
      parameters: {},
      plaintext: hex(KW_PKCS7.plaintext),
      ciphertext: hex(KW_PKCS7.ciphertext),
    },
  ],
  [CKM.CHACHA20_KEY_GEN, { kind: 'generateKey', keyBytes: 32 }],
  [CKM.CHACHA20_POLY1305, aead(CKK.CHACHA20, CHACHA)],
  [CKM.XCHACHA20_POLY1305, aead(CKK.CHACHA20, XCHACHA)],
];

/** One case for each symmetric mechanism that self-test-cases.ts has not. */
export const SYMMETRIC_CASES: readonly Entry[] = [...hashCases, ...aesCases];
