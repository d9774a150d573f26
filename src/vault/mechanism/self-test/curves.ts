import { CKD } from '../../../wire/derivation-number.ts';
import { CKM } from '../../../wire/pkcs11.ts';
import { CURVE_HASHES, type CurveHashName } from '../curve-hash.ts';
import { CURVES } from '../key/key-type.ts';
import { ecPkcs8 } from '../key/private-key.ts';
import type { SelfTestCase } from './cases.ts';
import { type Pair, pairOf } from './test-key.ts';
import { EC_KEYS, ECDSA_SIGNATURES, X25519 } from './vectors.ts';

const hex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'hex'));
const sample = Uint8Array.from(Buffer.from('sample'));

/** By the key of RFC 6979 §A.2.5, made by OpenSSL: the RFC has none with SHA-3. */
const SHA_3_SIGNATURES = {
  'sha3-224':
    '42c5e1bae7734903da7c6157eac8caf8addcab7efccee7f3b4855c6774b94487' +
    'ddd46c84bb83d1dd36fe03afd758710aa439a8ea05eada63dcbf78880871af02',
  'sha3-256':
    '9f89c9e27a60e3925215489f283fd77ad6f510e5e03e9be7d63aa70dfd5eb4d2' +
    '74e568f5464f350cea6eecd3598dab25956258bbe39fa56ff824de9650bd5f10',
  'sha3-384':
    '608981dd0c3b9863dc2968f49153051e8c2f9567fbd2d9d52b4f337eda326477' +
    'ec908d66f47f0db6093b81c78d97438b45b043191ba3a6b2f7548f67d2cffc2a',
  'sha3-512':
    '5668c179d06091fc76227e35fbdf3d3d61c6cdfac74a56d97b76a27e0fcda24a' +
    '9bde71657cad1ab43ca76196519d0269c4a9ca9972bfb1d7ac5b13c5e02303b8',
} as const;

/** P-256, and one of the larger curves each for SHA-384 and SHA-512. */
const ECDSA: Readonly<Record<CurveHashName, readonly [keyof typeof EC_KEYS, string]>> = {
  sha1: ['P-256', ECDSA_SIGNATURES.sha1],
  sha224: ['P-256', ECDSA_SIGNATURES.sha224],
  sha256: ['P-256', ECDSA_SIGNATURES.sha256],
  sha384: ['P-384', ECDSA_SIGNATURES.sha384],
  sha512: ['P-521', ECDSA_SIGNATURES.sha512],
  'sha3-224': ['P-256', SHA_3_SIGNATURES['sha3-224']],
  'sha3-256': ['P-256', SHA_3_SIGNATURES['sha3-256']],
  'sha3-384': ['P-256', SHA_3_SIGNATURES['sha3-384']],
  'sha3-512': ['P-256', SHA_3_SIGNATURES['sha3-512']],
};

const p256 = (): Pair => pairOf(hex(EC_KEYS['P-256']));

/** RFC 5903 §8.1: the private value of i, the public one of r, and the x of g^ir. */
const RFC_5903 = {
  value: 'c88f01f510d9ac3f70a292daa2316de544e9aab8afe84049c62a9c57862d1433',
  peer:
    '04d12dfb5289c8d4f81208b70270398c342296970a0bccb74c736fc7554494bf63' +
    '56fbf3ca366cc23e8157854c13c58d6aac23f046ada30f8353e74f33039872ab',
  shared: 'd6840f6b42f6edafd13116e0e12565202fef8e9ece7dce03812464d04b9442de',
} as const;

/**
 * "Coffer self-test", wrapped by OpenSSL's ECDH, SHA-256 and KWP to the keys of RFC 6979 §A.2.5 and
 * RFC 7748 §6.1.
 */
const WRAPPED = {
  secret: Uint8Array.from(Buffer.from('Coffer self-test')),
  p256: hex(
    '04dd89118aea99055be6ddcc71632fa2129defce936be19224112f3b449cc090e56387b12526a13d6b87d6' +
      'af1c9c92046a4e8155cd52bb7ee5c16dc73b6ed0aa08dbd1db76ed3b6f870fffea586615b352aa7f100c55' +
      '5542a1',
  ),
  x25519: hex(
    '6d7889057e35843993ef22d7079fe1b7aab075bb59385f735cd8638ddcc21716d35c2bf9da77d9bbad6c89' +
      'f3da7d4e8bd6cb6db3c9a5b33d',
  ),
} as const;

const WRAPPING = { ecdhWrap: { aesKeyBits: 256, kdf: CKD.SHA256_KDF } };

function wrap(pair: () => Pair, wrapped: Uint8Array): SelfTestCase {
  return { kind: 'randomWrap', pair, parameters: WRAPPING, secret: WRAPPED.secret, wrapped };
}

/** BIP 340, vector 1. */
const SCHNORR: SelfTestCase = {
  kind: 'signature',
  pair: () => {
    const value = hex('b7e151628aed2a6abf7158809cf4f3c762e7160f38b4da56a784d9045190cfef');
    return pairOf(ecPkcs8(CURVES.secp256k1, value, null));
  },
  parameters: {},
  data: hex('243f6a8885a308d313198a2e03707344a4093822299f31d0082efa98ec4e6c89'),
  signature: hex(
    '6896bd60eeae296db48a229ff71dfe071bde413e6d43f917dc8dcf8c78de3341' +
      '8906d11ac976abccb20b091292bff4ea897efcb639ea871cfa95f6de339e4b0a',
  ),
  deterministic: false,
};

/** Cases of elliptic curves. */
export const CURVE_CASES: readonly (readonly [number, SelfTestCase])[] = [
  ...CURVE_HASHES.map((hash): [number, SelfTestCase] => {
    const [curve, signature] = ECDSA[hash.name];
    const pair = (): Pair => pairOf(hex(EC_KEYS[curve]));
    const parts = { parameters: {}, data: sample, signature: hex(signature) };
    return [hash.ecdsa, { kind: 'signature', pair, ...parts, deterministic: false }];
  }),
  [
    CKM.ECDH1_COFACTOR_DERIVE,
    {
      kind: 'derive',
      key: () => pairOf(ecPkcs8(CURVES['P-256'], hex(RFC_5903.value), null)).privateKey,
      parameters: { ecdh: { kdf: CKD.NULL, publicData: hex(RFC_5903.peer) } },
      secret: hex(RFC_5903.shared),
    },
  ],
  [CKM.ECDH_AES_KEY_WRAP, wrap(p256, WRAPPED.p256)],
  [CKM.ECDH_COF_AES_KEY_WRAP, wrap(p256, WRAPPED.p256)],
  [CKM.ECDH_X_AES_KEY_WRAP, wrap(() => pairOf(hex(X25519.pkcs8)), WRAPPED.x25519)],
  [CKM.BIP340_SCHNORR, SCHNORR],
];
