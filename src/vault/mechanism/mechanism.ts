import type { coffer } from '../../wire/gen/coffer.js';
import type { Secret } from '../object/secret.ts';

/** What a mechanism can be asked to do. */
export type Verb =
  | 'generateKey'
  | 'generateKeyPair'
  | 'encrypt'
  | 'decrypt'
  | 'sign'
  | 'verify'
  | 'digest'
  | 'wrap'
  | 'unwrap'
  | 'derive'
  | 'encapsulate'
  | 'decapsulate';

export type ProviderName = 'openssl' | 'noble';

/**
 * Cheap work takes less than a millisecond by OpenSSL, and runs at once, on the event loop. Dear
 * work takes longer, and its implementations return promises: on the thread pool, or where the
 * provider has no asynchronous form, in turns of the event loop of their own. Also dear is what
 * takes the thread pool however short it is. Slow work takes up to seconds, and waits with the key
 * pairs that are made, not before other signatures. Long messages make cheap work dear; the cost
 * does not tell.
 */
export type Cost = 'cheap' | 'dear' | 'slow';

/** Curves by their usual names; `key-type.ts` has their OIDs and sizes. */
export type Curve =
  | 'P-224'
  | 'P-256'
  | 'P-384'
  | 'P-521'
  | 'secp256k1'
  | 'brainpoolP256r1'
  | 'brainpoolP384r1'
  | 'brainpoolP512r1'
  | 'Ed25519'
  | 'Ed448'
  | 'X25519'
  | 'X448';

/** FIPS 204 §4, FIPS 203 §8. */
export type LatticeSet =
  'ML-DSA-44' | 'ML-DSA-65' | 'ML-DSA-87' | 'ML-KEM-512' | 'ML-KEM-768' | 'ML-KEM-1024';

/** FIPS 205 §11, table 2: `s` for small signatures, `f` for fast ones. */
export type SlhDsaSet = `SLH-DSA-${'SHA2' | 'SHAKE'}-${128 | 192 | 256}${'s' | 'f'}`;

/** Parameter sets of post-quantum algorithms; `parameter-set.ts` has their numbers and sizes. */
export type ParameterSet = LatticeSet | SlhDsaSet;

/**
 * What a mechanism knows of a key: never its bytes, but for `openSecret`, which only providers
 * call.
 */
export interface Key {
  /** CKO_SECRET_KEY, CKO_PRIVATE_KEY or CKO_PUBLIC_KEY. */
  readonly class: number;
  /** A CKK_ number. */
  readonly type: number;
  /** Modulus, order or secret length, or of a post-quantum public key, in bits. */
  readonly bits: number;
  readonly curve: Curve | null;
  readonly parameterSet: ParameterSet | null;
  /** SubjectPublicKeyInfo DER of public and private keys; null for secret keys. */
  readonly publicInfo: Uint8Array | null;
  /**
   * Opens the sealed secret: raw bytes of secret keys, canonical PKCS#8 DER of private ones. The
   * caller disposes it.
   */
  openSecret(): Secret;
  /** Provider-side handles, made on first use and dropped when the partition seals. */
  readonly handles: Map<ProviderName, unknown>;
}

/** What key pair generation takes from the public template. */
export interface KeyPairSpec {
  /** RSA. */
  readonly modulusBits?: number;
  /** RSA, big-endian; absent: 65537. */
  readonly publicExponent?: Uint8Array;
  /** EC_PARAMS, resolved. */
  readonly curve?: Curve;
  /** PARAMETER_SET, resolved. */
  readonly parameterSet?: ParameterSet;
}

/** A new key pair: SubjectPublicKeyInfo DER, and canonical PKCS#8 DER. */
export interface KeyPairMaterial {
  readonly publicInfo: Uint8Array;
  readonly secret: Secret;
}

/** What encapsulation makes: a secret, and the ciphertext in which it goes to the key's owner. */
export interface Encapsulation {
  readonly secret: Secret;
  readonly ciphertext: Uint8Array;
}

/** What an AEAD makes of a plaintext. */
export interface Sealed {
  readonly ciphertext: Uint8Array;
  readonly tag: Uint8Array;
}

/** Incremental work. `update` may return an empty array; after `finish` the stream is of no use. */
export interface Stream {
  /**
   * True when output or input is held back until `finish` (AEAD decryption, one-shot signatures).
   */
  readonly holds: boolean;
  update(data: Uint8Array): Uint8Array;
  /** For verify, `signature` is given, and the stream throws a Refusal when it does not verify. */
  finish(signature?: Uint8Array): Uint8Array | Promise<Uint8Array>;
  /** Overwrites what it holds, when it ends without `finish`. */
  discard?(): void;
}

/**
 * One provider's implementation of a mechanism. Functions get parsed parameters and checked keys,
 * never alias their input in their output, and throw a Refusal for what only the computation can
 * find (CKR_ENCRYPTED_DATA_INVALID, …).
 */
export interface Implementation<P> {
  generateKeyPair?(parameters: P, spec: KeyPairSpec): Promise<KeyPairMaterial>;
  generateKey?(parameters: P, keyBytes: number): Secret | Promise<Secret>;
  encrypt?(key: Key, parameters: P, data: Uint8Array): Uint8Array | Promise<Uint8Array>;
  /** The same as `encrypt`, its output in pieces: an AEAD on the hot path. */
  seal?(key: Key, parameters: P, data: Uint8Array): Sealed;
  decrypt?(key: Key, parameters: P, data: Uint8Array): Uint8Array | Promise<Uint8Array>;
  sign?(key: Key, parameters: P, data: Uint8Array): Uint8Array | Promise<Uint8Array>;
  verify?(
    key: Key,
    parameters: P,
    data: Uint8Array,
    signature: Uint8Array,
  ): boolean | Promise<boolean>;
  digest?(parameters: P, data: Uint8Array): Uint8Array;
  /**
   * Wraps the target's secret: raw bytes, or PKCS#8 DER of a private key. `along` is told of a key
   * made for this, which another mechanism could unwrap from what is returned.
   */
  wrap?(
    key: Key,
    parameters: P,
    target: Secret,
    along?: (secret: Secret) => void,
  ): Uint8Array | Promise<Uint8Array>;
  unwrap?(key: Key, parameters: P, wrapped: Uint8Array): Secret | Promise<Secret>;
  /**
   * `valueBytes` is the length wanted; null takes the mechanism's natural length. `second` is the
   * key that `secondKey` of the mechanism names.
   */
  derive?(
    key: Key,
    parameters: P,
    valueBytes: number | null,
    second?: Key | null,
  ): Secret | Promise<Secret>;
  encapsulate?(key: Key, parameters: P): Encapsulation | Promise<Encapsulation>;
  /** A ciphertext of the right length always gives a secret: implicit rejection, FIPS 203 §6.3. */
  decapsulate?(key: Key, parameters: P, ciphertext: Uint8Array): Secret | Promise<Secret>;
  encryptStream?(key: Key, parameters: P): Stream;
  decryptStream?(key: Key, parameters: P): Stream;
  signStream?(key: Key, parameters: P): Stream;
  verifyStream?(key: Key, parameters: P): Stream;
  digestStream?(parameters: P): Stream;
}

/** Parameters as they travel; null when the message has none. */
export type WireMechanism = coffer.v1.Mechanism.$Properties;

/** How wrapping with the mechanism protects what it wraps; policy reads it. */
export type WrapProtection = 'integrity' | 'none';

/** What a partition does only where its officer allowed it: switches of its policy. */
export type Allowance = 'cbcPadUnwrap' | 'rsaPkcs1Encryption' | 'rsaRaw' | 'legacy';

/** Everything known about a mechanism: one table entry. Nobody else switches on a mechanism. */
export interface Mechanism<P = unknown> {
  /** CKM_ number. */
  readonly number: number;
  /** "AES_GCM", as on the command line. */
  readonly name: string;
  /** CKK_ numbers; empty when no key is used. */
  readonly keyTypes: readonly number[];
  /** Smallest and largest key in bits. */
  readonly keyBits: { readonly min: number; readonly max: number };
  readonly verbs: readonly Verb[];
  readonly cost: Cost | ((key: Key) => Cost);
  /** On the lists of FIPS 140-3: with an approved key and, where `approves` asks, parameters. */
  readonly approved: boolean;
  /** Of one that is not approved: what SP 800-131A still allows, to process what is there. */
  readonly legacyVerbs?: readonly Verb[];
  readonly clause: string;
  readonly wrapProtection?: WrapProtection;
  /** Security strength that wrapping has at most, whatever the wrapping key's, in bits. */
  wrapStrengthBits?(parameters: P): number;
  /**
   * What another mechanism under the same key reads in the same bytes, when this one reads
   * `secret`; null: nothing. Where that is a known value, nothing is unwrapped: it was not wrapped
   * by this one.
   */
  alsoReadAs?(secret: Secret): Secret | null;
  /** By verb, the policy switch that must be on. */
  readonly switches?: Readonly<Partial<Record<Verb, Allowance>>>;
  /**
   * By verb, the usages that the value of the key must never have had: what they protect, this
   * verb undoes.
   */
  readonly apartFrom?: Readonly<Partial<Record<Verb, readonly Verb[]>>>;
  /** True: each encryption under one key is counted, with a hard stop at 2^32 (SP 800-38D §8.3). */
  readonly countsInvocations?: boolean;
  /**
   * Checks parameters against the verb, and makes what is left to the vault (a GCM IV for encrypt
   * and wrap). Throws CKR_MECHANISM_PARAM_INVALID. Buffers of the message may be kept.
   */
  parse(wire: WireMechanism, verb: Verb): P;
  /** Of an approved mechanism: false for parameters that are not on the lists. */
  approves?(parameters: P, key: Pick<Key, 'bits' | 'curve'>): boolean;
  /** The IV that `parse` generated, to be returned to the caller. */
  generatedIv?(parameters: P): Uint8Array | null;
  /** The id of another key that a derivation takes; null: it takes none. */
  secondKey?(parameters: P): Uint8Array | null;
  /**
   * True: what it derives is a MAC of what the caller says, so that who may sign, encrypt or wrap
   * with the base key could compute it outside.
   */
  readonly derivesMac?: boolean;
  /**
   * True: the base, or the second key, is so long that HMAC takes its digest for the key. Where a
   * protected key contains others, that digest can be a key that others derive, and that signs.
   */
  hashesKey?(parameters: P, key: Pick<Key, 'bits'>, isSecond: boolean): boolean;
  /**
   * True: a derived key is a piece of the base, or differs from it in bits that the caller chose. A
   * protected base derives none.
   */
  readonly showsBase?: boolean;
  /**
   * The bytes of a derived key in which the base is whole, and the second key: what a protected one
   * becomes has so many, and only derives.
   */
  wholeBytes?(parameters: P, base: Key, second: Key | null): number;
  /** True: what it generates is known to whoever chose the parameters. */
  readonly knownOutside?: boolean;
  /** Twins, or the one that `only` names. */
  readonly providers: { readonly openssl?: Implementation<P>; readonly noble?: Implementation<P> };
  /** Says that there is no second provider, and that this is known. */
  readonly only?: ProviderName;
}
