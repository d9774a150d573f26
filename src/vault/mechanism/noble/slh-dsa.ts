import { randomBytes } from '@noble/hashes/utils.js';
import { Secret } from '../../object/secret.ts';
import { Defect, Fault } from '../../refusal.ts';
import { parameterSetPkcs8 } from '../key/parameter-set-private.ts';
import { parameterSetPublic } from '../key/parameter-set-public.ts';
import { PARAMETER_SETS } from '../key/parameter-set.ts';
import { isSlhDsaSet } from '../key/slh-dsa-set.ts';
import { sameBytes } from '../key/der.ts';
import type { Implementation, Key, KeyPairMaterial, SlhDsaSet } from '../mechanism.ts';
import { WrongSignature } from '../self-test/failure.ts';
import { pureMessage, type SignContext } from '../sign-context.ts';
import { heldSignStream, heldVerifyStream } from '../stream.ts';
import { keyBytes, publicBytes } from './key-bytes.ts';
import { signatureWork } from './signature-threads.ts';
import type { SigningSet } from './signature-work.ts';

/** The set of a key that signs. */
export function signingSetOf({ parameterSet }: Pick<Key, 'parameterSet'>): SigningSet {
  if (parameterSet === 'ML-DSA-44' || parameterSet === 'ML-DSA-65' || parameterSet === 'ML-DSA-87')
    return parameterSet;
  return slhDsaSetOf({ parameterSet });
}

function slhDsaSetOf({ parameterSet }: Pick<Key, 'parameterSet'>): SlhDsaSet {
  if (parameterSet !== null && isSlhDsaSet(parameterSet)) return parameterSet;
  throw new Defect('the key does not sign by SLH-DSA');
}

/**
 * Signs a message that has its context in front: slh_sign_internal, ML-DSA.Sign_internal. Each
 * signature is verified before it leaves: one with a fault in it can give the key away (Castelnovi,
 * Martinelli, Prest 2018). The message is the work's own.
 */
export async function signMessage(
  key: Key,
  message: Uint8Array,
  deterministic: boolean,
): Promise<Uint8Array> {
  const result = await signatureWork({
    verb: 'sign',
    set: signingSetOf(key),
    key: Uint8Array.from(keyBytes(key)),
    publicKey: Uint8Array.from(publicBytes(key)),
    message,
    deterministic,
  });
  if ('signature' in result) return result.signature;
  if ('failed' in result && result.failed === 'wrong') throw new WrongSignature();
  throw new Fault('noble could not sign');
}

/** The twin of `signMessage`. */
export async function verifyMessage(
  key: Key,
  message: Uint8Array,
  signature: Uint8Array,
): Promise<boolean> {
  const result = await signatureWork({
    verb: 'verify',
    set: signingSetOf(key),
    key: Uint8Array.from(keyBytes(key)),
    message,
    signature: Uint8Array.from(signature),
  });
  return 'verified' in result && result.verified;
}

const sign = (key: Key, { context, deterministic }: SignContext, data: Uint8Array) =>
  signMessage(key, pureMessage(context, data), deterministic);

const verify = (key: Key, { context }: SignContext, data: Uint8Array, signature: Uint8Array) =>
  verifyMessage(key, pureMessage(context, data), signature);

/** The message is read twice (FIPS 205 §9.2): streams hold it. */
export const slhDsa: Implementation<SignContext> = {
  sign,
  verify,
  signStream: (key, parameters) => heldSignStream((data) => sign(key, parameters, data)),
  verifyStream: (key, parameters) =>
    heldVerifyStream((data, signature) => verify(key, parameters, data, signature)),
};

/** SK.seed, SK.prf and PK.seed, n bytes each, in front of PK.root. FIPS 205 §9.1. */
const seedBytesOf = (set: SlhDsaSet): number => (PARAMETER_SETS[set].privateBytes / 4) * 3;

/** slh_keygen of FIPS 205 §10.1, on a thread. */
export async function slhDsaPair(set: SlhDsaSet): Promise<KeyPairMaterial> {
  const { publicKey, privateKey } = await pairOfSeed(set, randomBytes(seedBytesOf(set)));
  const facts = PARAMETER_SETS[set];
  const secret = Secret.own(parameterSetPkcs8(facts, { seed: null, expanded: privateKey }));
  privateKey.fill(0);
  return { publicInfo: parameterSetPublic(facts, publicKey).publicInfo, secret };
}

/**
 * The root of a private key, computed anew, is that of its public key. It takes a tenth of the time
 * of a signature.
 */
export async function rootIsComputed(privateKey: Key): Promise<boolean> {
  const set = slhDsaSetOf(privateKey);
  const claimed = Uint8Array.from(publicBytes(privateKey));
  const seed = Uint8Array.from(keyBytes(privateKey).subarray(0, seedBytesOf(set)));
  const pair = await pairOfSeed(set, seed);
  pair.privateKey.fill(0);
  return sameBytes(pair.publicKey, claimed);
}

async function pairOfSeed(set: SlhDsaSet, seed: Uint8Array) {
  const result = await signatureWork({ verb: 'generate', set, key: seed });
  if ('privateKey' in result) return result;
  throw new Fault('noble could not generate a key pair');
}
