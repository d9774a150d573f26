import { Refusal } from '../../refusal.ts';
import type { HashSignContext } from '../hash-sign.ts';
import { PARAMETER_SETS } from '../key/parameter-set.ts';
import type { Implementation, Key } from '../mechanism.ts';
import type { SignContext } from '../sign-context.ts';
import { foldingStream, requireSignature, requireVerified } from '../stream.ts';
import { type Prehash, prehashMessage } from './prehash.ts';
import { signMessage, verifyMessage } from './slh-dsa.ts';

/**
 * Refuses to sign by a hash whose collisions are found with less work than the key:
 * FIPS 204 §5.4, FIPS 205 §10.2.2.
 */
function requireStrong({ parameterSet }: Key, { bytes }: Prehash): void {
  const strengthBits = parameterSet === null ? 0 : PARAMETER_SETS[parameterSet].strengthBits;
  if (bytes * 4 >= strengthBits) return;
  throw new Refusal('CKR_KEY_SIZE_RANGE', 'the hash is weaker than the key', {
    hint: `a key of ${parameterSet} takes a hash of ${strengthBits * 2} bits.`,
  });
}

function sign(
  key: Key,
  prehash: Prehash,
  { context, deterministic }: SignContext,
  digest: Uint8Array,
): Promise<Uint8Array> {
  requireStrong(key, prehash);
  return signMessage(key, prehashMessage(prehash, context, digest), deterministic);
}

function requireDigest({ bytes }: Prehash, { byteLength }: Uint8Array): void {
  if (byteLength === bytes) return;
  throw new Refusal('CKR_DATA_LEN_RANGE', `a digest of this hash has ${bytes} bytes`, {
    hint: 'the data is the digest; other mechanisms hash by themselves.',
  });
}

/** Of a digest that somebody else computed. */
export const digestSigner: Implementation<HashSignContext> = {
  sign(key, parameters, digest) {
    requireDigest(parameters.prehash, digest);
    return sign(key, parameters.prehash, parameters, digest);
  },
  verify(key, { context, prehash }, digest, signature) {
    requireDigest(prehash, digest);
    return verifyMessage(key, prehashMessage(prehash, context, digest), signature);
  },
};

/** Hashes as data comes. */
export function hashVerifier(prehash: Prehash): Implementation<SignContext> {
  const verify = (
    key: Key,
    { context }: SignContext,
    digest: Uint8Array,
    signature: Uint8Array,
  ): Promise<boolean> => verifyMessage(key, prehashMessage(prehash, context, digest), signature);
  return {
    verify: (key, parameters, data, signature) =>
      verify(key, parameters, prehash.hash(data), signature),
    verifyStream(key, parameters) {
      const state = prehash.hash.create();
      return foldingStream(
        (data) => state.update(data),
        (signature) =>
          verify(key, parameters, state.digest(), requireSignature(signature)).then(
            requireVerified,
          ),
      );
    },
  };
}

/** The same, and signs. */
export function hashSigner(prehash: Prehash): Implementation<SignContext> {
  return {
    ...hashVerifier(prehash),
    sign: (key, parameters, data) => sign(key, prehash, parameters, prehash.hash(data)),
    signStream(key, parameters) {
      const state = prehash.hash.create();
      return foldingStream(
        (data) => state.update(data),
        () => sign(key, prehash, parameters, state.digest()),
      );
    },
  };
}
