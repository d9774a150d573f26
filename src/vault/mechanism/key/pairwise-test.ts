import { randomBytes } from 'node:crypto';
import { CKD } from '../../../wire/derivation-number.ts';
import { CKK, CKM, CKO } from '../../../wire/pkcs11.ts';
import { Defect, Fault, Refusal } from '../../refusal.ts';
import { sameBytes } from './der.ts';
import { WrongSignature } from '../self-test/failure.ts';
import { rootIsComputed } from '../noble/slh-dsa.ts';
import type { Curve, Key, ProviderName, WireMechanism } from '../mechanism.ts';
import { pointOfPublicInfo } from './public-key.ts';
import { hasPrimeFactors } from './rsa-primes.ts';
import { secretBytes } from '../secret-reader.ts';
import { implementationOf, requireMechanism } from '../table.ts';

/**
 * Where a pair came from: a mismatch in a generated one is ours, in an imported one the client's.
 */
export type KeyOrigin = 'generated' | 'imported';

/** Signature mechanisms by key type; X25519, X448 and ML-KEM have none. */
const SIGNATURE: ReadonlyMap<number, WireMechanism> = new Map([
  [CKK.RSA, { type: CKM.SHA256_RSA_PKCS }],
  [CKK.EC, { type: CKM.ECDSA_SHA256 }],
  [CKK.EC_EDWARDS, { type: CKM.EDDSA }],
  [CKK.ML_DSA, { type: CKM.ML_DSA }],
  [CKK.SLH_DSA, { type: CKM.SLH_DSA }],
]);

/**
 * Pairwise consistency test of a private key with its public half, SP 800-56A §5.6.2.1.4, FIPS
 * 140-3 IG 10.3.A; and, for an RSA key from outside, of its primes. Throws a Defect for a generated
 * pair, CKR_ATTRIBUTE_VALUE_INVALID for an imported or unwrapped one. The secret is opened before
 * anything waits.
 */
export async function pairwiseTest(
  provider: ProviderName,
  privateKey: Key,
  origin: KeyOrigin,
): Promise<void> {
  const tests = [agrees(provider, privateKey)];
  if (origin === 'imported' && privateKey.type === CKK.RSA) tests.push(hasPrimeFactors(privateKey));
  const verdicts = await Promise.all(tests.map(verdictOf));
  if (verdicts.every(Boolean)) return;
  if (origin === 'generated') throw new Defect('a generated key pair failed its pairwise test');
  throw new Refusal(
    'CKR_ATTRIBUTE_VALUE_INVALID',
    'the private key does not belong to its public key',
  );
}

/**
 * False for a mismatch, and for a key that its provider cannot even use. Whatever else went wrong,
 * a partition that sealed meanwhile or a damaged record, tells nothing of the pair.
 */
async function verdictOf(test: Promise<boolean>): Promise<boolean> {
  try {
    return await test;
  } catch (error) {
    const ours = error instanceof Refusal || error instanceof Fault || error instanceof Defect;
    if (ours && !(error instanceof WrongSignature)) throw error;
    return false;
  }
}

async function agrees(provider: ProviderName, privateKey: Key): Promise<boolean> {
  if (privateKey.type === CKK.ML_KEM) return await secretsAgree(provider, privateKey);
  if (privateKey.type === CKK.SLH_DSA && nobleComputes(CKM.SLH_DSA, provider)) {
    return await rootIsComputed(privateKey);
  }
  const signature = SIGNATURE.get(privateKey.type);
  return signature === undefined
    ? await publicIsComputed(provider, privateKey)
    : await signatureVerifies(provider, signature, privateKey);
}

function nobleComputes(number: number, provider: ProviderName): boolean {
  return (requireMechanism(number).only ?? provider) === 'noble';
}

function publicHalf(privateKey: Key): Key {
  const { type, bits, curve, parameterSet, publicInfo, openSecret } = privateKey;
  const facts = { type, bits, curve, parameterSet, publicInfo, openSecret };
  return { ...facts, class: CKO.PUBLIC_KEY, handles: new Map() };
}

/** What is encapsulated to the public key, the private one decapsulates. FIPS 203 §7.1. */
async function secretsAgree(provider: ProviderName, privateKey: Key): Promise<boolean> {
  const { encapsulate, decapsulate } = implementationOf(requireMechanism(CKM.ML_KEM), provider);
  const made = await encapsulate?.(publicHalf(privateKey), null);
  if (made === undefined) return false;
  using secret = made.secret;
  using again = await decapsulate?.(privateKey, null, made.ciphertext);
  return again !== undefined && sameBytes(secretBytes(secret), secretBytes(again));
}

/** A signature by the private key, checked with the public one. */
async function signatureVerifies(
  provider: ProviderName,
  wire: WireMechanism,
  privateKey: Key,
): Promise<boolean> {
  const publicKey = publicHalf(privateKey);
  const mechanism = requireMechanism(wire.type ?? 0);
  const implementation = implementationOf(mechanism, provider);
  const parameters = mechanism.parse(wire, 'sign');
  const data = randomBytes(32);
  const signature = await implementation.sign?.(privateKey, parameters, data);
  if (signature === undefined) return false;
  return (await implementation.verify?.(publicKey, parameters, data, signature)) === true;
}

/** u of the base point: RFC 7748 §4.1, §4.2. */
const BASE: ReadonlyMap<Curve | null, Uint8Array> = new Map<Curve, Uint8Array>([
  ['X25519', Uint8Array.of(9, ...new Uint8Array(31))],
  ['X448', Uint8Array.of(5, ...new Uint8Array(55))],
]);

/** The agreement with the base point is the public key. SP 800-56A §5.6.2.1.4, method b. */
async function publicIsComputed(provider: ProviderName, privateKey: Key): Promise<boolean> {
  const { curve, publicInfo } = privateKey;
  const publicData = BASE.get(curve);
  if (curve === null || publicData === undefined || publicInfo === null) return false;
  const mechanism = requireMechanism(CKM.ECDH1_DERIVE);
  const { derive } = implementationOf(mechanism, provider);
  const wire = { type: CKM.ECDH1_DERIVE, ecdh: { kdf: CKD.NULL, publicData } };
  using computed = await derive?.(privateKey, mechanism.parse(wire, 'derive'), null);
  if (computed === undefined) return false;
  return sameBytes(secretBytes(computed), pointOfPublicInfo(curve, publicInfo));
}
