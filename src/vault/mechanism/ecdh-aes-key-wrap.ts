import { CKK, CKM, CKO } from '../../wire/pkcs11.ts';
import { Secret } from '../object/secret.ts';
import { Defect, Refusal } from '../refusal.ts';
import { defineMechanism } from './define-mechanism.ts';
import {
  type EcdhDerivation,
  type EcdhParameters,
  isApprovedKdf,
  parseEcdhDerivation,
} from './ecdh-parameters.ts';
import { dropHandles } from './key/key-handles.ts';
import { CURVES } from './key/key-type.ts';
import { pointOfPublicInfo } from './key/public-key.ts';
import type { Implementation, Key, KeyPairMaterial, WireMechanism } from './mechanism.ts';
import * as noble from './noble/ecdh-aes-key-wrap.ts';
import * as openssl from './openssl/ecdh-aes-key-wrap.ts';
import { parameterRefusal, requireParameters } from './parameters.ts';
import { secretBytes } from './secret-reader.ts';
import { unwrapRefusal } from './self-test/failure.ts';

/** CK_ECDH_AES_KEY_WRAP_PARAMS. */
export interface EcdhWrapParameters extends EcdhDerivation {
  readonly aesKeyBits: number;
}

/** What a provider wraps and unwraps with. */
export interface EcdhWrapParts {
  readonly pair: Pick<Implementation<null>, 'generateKeyPair'>;
  readonly ecdh: Pick<Implementation<EcdhParameters>, 'derive'>;
  readonly kwp: Pick<Implementation<null>, 'wrap' | 'unwrap'>;
}

/**
 * Wraps by AES-KWP under a key that a fresh pair and the wrapping key agree on, and puts the fresh
 * public key before it: the uncompressed point, or the bytes of RFC 7748, as long as the wrapping
 * key's own. Everything secret of the fresh pair is overwritten.
 */
export function ecdhAesKeyWrap({
  pair,
  ecdh,
  kwp,
}: EcdhWrapParts): Required<Pick<Implementation<EcdhWrapParameters>, 'wrap' | 'unwrap'>> {
  const [{ generateKeyPair }, { derive }, { wrap, unwrap }] = [pair, ecdh, kwp];
  if (!generateKeyPair || !derive || !wrap || !unwrap) throw new Error('a part is missing');
  return {
    async wrap(key, parameters, target) {
      const publicData = ownPoint(key);
      const made = await generateKeyPair(null, { curve: curveOf(key) });
      using _ = made.secret;
      const ephemeral = ephemeralKey(key, made);
      try {
        const agreed = { ...parameters, publicData };
        using kek = await derive(ephemeral, agreed, parameters.aesKeyBits / 8);
        const wrapped = await withAesKey(kek, (aes) => wrap(aes, null, target));
        return Buffer.concat([ownPoint(ephemeral), wrapped]);
      } finally {
        dropHandles(ephemeral.handles);
      }
    },
    async unwrap(key, parameters, wrapped) {
      const { pointBytes } = CURVES[curveOf(key)];
      if (wrapped.byteLength <= pointBytes) throw unwrapRefusal();
      const agreed = { ...parameters, publicData: wrapped.slice(0, pointBytes) };
      const rest = wrapped.slice(pointBytes);
      try {
        using kek = await derive(key, agreed, parameters.aesKeyBits / 8);
        return await withAesKey(kek, (aes) => unwrap(aes, null, rest));
      } catch (error) {
        // One answer for a point that is none and for a key that is not what was wrapped.
        throw error instanceof Refusal ? unwrapRefusal() : error;
      }
    },
  };
}

function curveOf({ curve }: Key): NonNullable<Key['curve']> {
  if (curve === null) throw new Defect('the key is on no curve');
  return curve;
}

function ownPoint(key: Key): Uint8Array {
  if (key.publicInfo === null) throw new Defect('the key has no public point');
  return Uint8Array.from(pointOfPublicInfo(curveOf(key), key.publicInfo));
}

function ephemeralKey({ type, bits, curve }: Key, made: KeyPairMaterial): Key {
  return {
    class: CKO.PRIVATE_KEY,
    type,
    bits,
    curve,
    parameterSet: null,
    publicInfo: made.publicInfo,
    openSecret: () => Secret.own(Uint8Array.from(secretBytes(made.secret))),
    handles: new Map(),
  };
}

async function withAesKey<T>(kek: Secret, use: (aes: Key) => T | Promise<T>): Promise<T> {
  const aes: Key = {
    class: CKO.SECRET_KEY,
    type: CKK.AES,
    bits: kek.byteLength * 8,
    curve: null,
    parameterSet: null,
    publicInfo: null,
    openSecret: () => Secret.own(Uint8Array.from(secretBytes(kek))),
    handles: new Map(),
  };
  try {
    return await use(aes);
  } finally {
    dropHandles(aes.handles);
  }
}

function parseEcdhWrapParameters(wire: WireMechanism): EcdhWrapParameters {
  const given = requireParameters(wire, 'ecdhWrap');
  const aesKeyBits = given.aesKeyBits ?? 0;
  if (aesKeyBits !== 128 && aesKeyBits !== 192 && aesKeyBits !== 256) {
    throw parameterRefusal('an AES key has 128, 192 or 256 bits');
  }
  const derivation = parseEcdhDerivation(given);
  // A coordinate is no uniform key (SP 800-56C §4), and PKCS#11 does not say which part it would
  // be.
  if (derivation.kdf === null) {
    throw parameterRefusal(
      'a key is wrapped under one that a KDF derives',
      'such as CKD_SHA256_KDF.',
    );
  }
  return { ...derivation, aesKeyBits };
}

const WRAP = {
  verbs: ['wrap', 'unwrap'],
  cost: 'dear',
  approved: true,
  wrapProtection: 'integrity',
  parse: parseEcdhWrapParameters,
  approves: ({ kdf }: EcdhWrapParameters) => isApprovedKdf(kdf),
  wrapStrengthBits: ({ aesKeyBits }: EcdhWrapParameters) => aesKeyBits,
  providers: {
    openssl: ecdhAesKeyWrap(openssl.ecdhWrapParts),
    noble: ecdhAesKeyWrap(noble.ecdhWrapParts),
  },
} as const;

const CLAUSE = 'SP 800-56A §6.2.2.2; SP 800-38F §6.3; PKCS#11 v3.2 §6.3.20';

/** Keys of any kind and length, wrapped to an elliptic curve's public key. */
export const ECDH_WRAP_MECHANISMS = [
  defineMechanism({
    ...WRAP,
    number: CKM.ECDH_AES_KEY_WRAP,
    name: 'ECDH_AES_KEY_WRAP',
    keyTypes: [CKK.EC],
    keyBits: { min: 224, max: 521 },
    clause: CLAUSE,
  }),
  // With the cofactor, which is 1 on every Weierstrass curve here.
  defineMechanism({
    ...WRAP,
    number: CKM.ECDH_COF_AES_KEY_WRAP,
    name: 'ECDH_COF_AES_KEY_WRAP',
    keyTypes: [CKK.EC],
    keyBits: { min: 224, max: 521 },
    clause: CLAUSE,
  }),
  defineMechanism({
    ...WRAP,
    number: CKM.ECDH_X_AES_KEY_WRAP,
    name: 'ECDH_X_AES_KEY_WRAP',
    keyTypes: [CKK.EC_MONTGOMERY],
    keyBits: { min: 255, max: 448 },
    approved: false,
    clause: 'RFC 7748; SP 800-38F §6.3; PKCS#11 v3.2 §6.3.20',
  }),
];
