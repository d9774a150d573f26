import { CKD } from '../../../wire/derivation-number.ts';
import { CKK, CKM } from '../../../wire/pkcs11.ts';
import type { Curve, Key, KeyPairSpec, ParameterSet, WireMechanism } from '../mechanism.ts';
import { PARAMETER_SETS } from '../key/parameter-set.ts';
import { CURVE_CASES } from './curves.ts';
import { DERIVATION_CASES } from './derivation.ts';
import { KEY_DERIVATION_CASES } from './key-derivation.ts';
import { type Pair, pairOf, pairOfSeed, secretKeyOf } from './test-key.ts';
import { HASH_SIGN_CASES } from './hash-sign.ts';
import type { Prehash } from '../noble/prehash.ts';
import { ML_DSA_44, ML_KEM_512 } from './lattices.ts';
import { LEGACY_CASES } from './legacy.ts';
import { RSA_CASES } from './rsa.ts';
import { SLH_DSA_CASES } from './slh-dsa.ts';
import { SYMMETRIC_CASES } from './symmetric.ts';
import { AES, EC_KEYS, ECDSA_SIGNATURES, ED25519, GCM, KW, KWP, X25519 } from './vectors.ts';

interface CipherCase<K extends 'cipher' | 'wrap'> {
  readonly kind: K;
  readonly key: () => Key;
  readonly parameters: Omit<WireMechanism, 'type'>;
  readonly plaintext: Uint8Array;
  readonly ciphertext: Uint8Array;
}

/** What a mechanism must answer. One kind for each way of asking. */
export type SelfTestCase =
  | CipherCase<'cipher'>
  | CipherCase<'wrap'>
  | {
      readonly kind: 'mac';
      readonly key: () => Key;
      readonly parameters: Omit<WireMechanism, 'type'>;
      readonly data: Uint8Array;
      readonly mac: Uint8Array;
    }
  | { readonly kind: 'digest'; readonly data: Uint8Array; readonly digest: Uint8Array }
  | {
      readonly kind: 'signature';
      readonly pair: () => Pair;
      readonly parameters: Omit<WireMechanism, 'type'>;
      readonly data: Uint8Array;
      readonly signature: Uint8Array;
      readonly deterministic: boolean;
      /** Of one that decrypts, too. */
      readonly decryption?: { readonly ciphertext: Uint8Array; readonly plaintext: Uint8Array };
    }
  /**
   * A hash, what is signed of it, and noble's answer to the case of the mechanism that signs it.
   */
  | {
      readonly kind: 'prehash';
      readonly base: number;
      readonly prehash: Prehash;
      /** Of "abc". */
      readonly message: Uint8Array;
    }
  /** Of a scheme whose signatures take too long before a start. */
  | {
      readonly kind: 'verification';
      readonly pair: () => Pair;
      readonly parameters: Omit<WireMechanism, 'type'>;
      readonly data: Uint8Array;
      readonly signature: Uint8Array;
    }
  | {
      readonly kind: 'oaep';
      readonly pair: () => Pair;
      readonly parameters: Omit<WireMechanism, 'type'>;
      readonly plaintext: Uint8Array;
      readonly ciphertext: Uint8Array;
    }
  /** Wrapping that is never the same twice. */
  | {
      readonly kind: 'randomWrap';
      readonly pair: () => Pair;
      readonly parameters: Omit<WireMechanism, 'type'>;
      readonly secret: Uint8Array;
      readonly wrapped: Uint8Array;
    }
  | {
      readonly kind: 'derive';
      readonly key: () => Key;
      readonly parameters: Omit<WireMechanism, 'type'>;
      readonly secret: Uint8Array;
      readonly second?: () => Key;
    }
  | {
      readonly kind: 'stretch';
      /** Anew each time: the password is overwritten. */
      readonly parameters: () => Omit<WireMechanism, 'type'>;
      readonly secret: Uint8Array;
    }
  | {
      readonly kind: 'kem';
      readonly pair: () => Pair;
      readonly ciphertext: Uint8Array;
      readonly secret: Uint8Array;
    }
  | { readonly kind: 'generateKey'; readonly keyBytes: number }
  | { readonly kind: 'generateKeyPair'; readonly spec: KeyPairSpec; readonly keyType: number }
  /**
   * Generation takes too long before a start: the pairwise test that each new pair gets, on a known
   * one.
   */
  | { readonly kind: 'pairwise'; readonly pair: () => Pair };

const hex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'hex'));

const aesKey = (key: string) => (): Key => secretKeyOf(CKK.AES, hex(key));
const iv = hex(AES.iv);
const ecPair = (curve: keyof typeof EC_KEYS) => (): Pair => pairOf(hex(EC_KEYS[curve]));

function block(ciphertext: string, parameters: Omit<WireMechanism, 'type'>): SelfTestCase {
  const plaintext = hex(AES.plaintext);
  return {
    kind: 'cipher',
    key: aesKey(AES.key),
    parameters,
    plaintext,
    ciphertext: hex(ciphertext),
  };
}

function wrap({ key, secret, wrapped }: typeof KW | typeof KWP): SelfTestCase {
  const [plaintext, ciphertext] = [hex(secret), hex(wrapped)];
  return { kind: 'wrap', key: aesKey(key), parameters: {}, plaintext, ciphertext };
}

const sampleHash = hex('af2bdbe1aa9b6ec1e2ade1d694f41fc71a831d0268e9891562113d8a62add1bf');

const pairCase = (curve: Curve, keyType: number): SelfTestCase => ({
  kind: 'generateKeyPair',
  spec: { curve },
  keyType,
});

const setPairCase = (parameterSet: ParameterSet): SelfTestCase => ({
  kind: 'generateKeyPair',
  spec: { parameterSet },
  keyType: PARAMETER_SETS[parameterSet].keyType,
});

/** One case for each mechanism of the table. */
export const SELF_TEST_CASES: ReadonlyMap<number, SelfTestCase> = new Map([
  ...SYMMETRIC_CASES,
  ...DERIVATION_CASES,
  ...KEY_DERIVATION_CASES,
  ...SLH_DSA_CASES,
  ...CURVE_CASES,
  ...HASH_SIGN_CASES,
  ...RSA_CASES,
  ...LEGACY_CASES,
  [CKM.AES_ECB, block(AES.ecb, {})],
  [CKM.AES_CBC, block(AES.cbc, { iv: { iv } })],
  [
    CKM.AES_CBC_PAD,
    {
      kind: 'cipher',
      key: aesKey(AES.key),
      parameters: { iv: { iv } },
      plaintext: hex(AES.plaintext).subarray(0, 19),
      ciphertext: hex(AES.cbcPad),
    },
  ],
  [CKM.AES_CTR, block(AES.ctr, { ctr: { counterBlock: hex(AES.counterBlock), counterBits: 32 } })],
  [
    CKM.AES_GCM,
    {
      kind: 'cipher',
      key: aesKey(GCM.key),
      parameters: { gcm: { iv: hex(GCM.iv), aad: hex(GCM.aad) } },
      plaintext: hex(GCM.plaintext),
      ciphertext: hex(GCM.ciphertext),
    },
  ],
  [CKM.AES_KEY_WRAP, wrap(KW)],
  [CKM.AES_KEY_WRAP_KWP, wrap(KWP)],
  [CKM.AES_KEY_GEN, { kind: 'generateKey', keyBytes: 32 }],
  [CKM.GENERIC_SECRET_KEY_GEN, { kind: 'generateKey', keyBytes: 32 }],
  [
    CKM.ECDSA,
    {
      kind: 'signature',
      pair: ecPair('P-256'),
      parameters: {},
      data: sampleHash,
      signature: hex(ECDSA_SIGNATURES.sha256),
      deterministic: false,
    },
  ],
  [
    CKM.EDDSA,
    {
      kind: 'signature',
      pair: () => pairOf(hex(ED25519.pkcs8)),
      parameters: {},
      data: hex(ED25519.data),
      signature: hex(ED25519.signature),
      deterministic: true,
    },
  ],
  [
    CKM.ECDH1_DERIVE,
    {
      kind: 'derive',
      key: () => pairOf(hex(X25519.pkcs8)).privateKey,
      parameters: { ecdh: { kdf: CKD.NULL, publicData: hex(X25519.publicData) } },
      secret: hex(X25519.shared),
    },
  ],
  [CKM.EC_KEY_PAIR_GEN, pairCase('P-256', CKK.EC)],
  [CKM.EC_EDWARDS_KEY_PAIR_GEN, pairCase('Ed25519', CKK.EC_EDWARDS)],
  [CKM.EC_MONTGOMERY_KEY_PAIR_GEN, pairCase('X25519', CKK.EC_MONTGOMERY)],
  [CKM.ML_DSA_KEY_PAIR_GEN, setPairCase('ML-DSA-44')],
  [CKM.ML_KEM_KEY_PAIR_GEN, setPairCase('ML-KEM-512')],
  [
    CKM.ML_DSA,
    {
      kind: 'signature',
      pair: () => pairOf(hex(ML_DSA_44.pkcs8)),
      parameters: {},
      data: hex(ML_DSA_44.data),
      signature: hex(ML_DSA_44.signature),
      deterministic: false,
    },
  ],
  [
    CKM.ML_KEM,
    {
      kind: 'kem',
      pair: () => pairOfSeed('ML-KEM-512', hex(ML_KEM_512.seed)),
      ciphertext: hex(ML_KEM_512.ciphertext),
      secret: hex(ML_KEM_512.secret),
    },
  ],
]);
