import { randomBytes, timingSafeEqual } from 'node:crypto';
import { CKD, CKK, CKM, CKO } from '../../wire/pkcs11.ts';
import type { Secret } from '../object/secret.ts';
import { Defect, Refusal } from '../refusal.ts';
import type { Key, Mechanism, ProviderName, WireMechanism } from './mechanism.ts';
import { pointOfPublicInfo } from './public-key.ts';
import { hasPrimeFactors } from './rsa-primes.ts';
import { secretBytes } from './secret-reader.ts';
import { implementationOf, requireMechanism } from './table.ts';

/**
 * Where a pair came from: a mismatch in a generated one is ours, in an imported one the client's.
 */
export type KeyOrigin = 'generated' | 'imported';

/** Signature mechanisms by key type; X25519 agrees with itself instead. */
const SIGNATURE: ReadonlyMap<number, WireMechanism> = new Map([
  [CKK.RSA, { type: CKM.SHA256_RSA_PKCS }],
  [CKK.EC, { type: CKM.ECDSA_SHA256 }],
  [CKK.EC_EDWARDS, { type: CKM.EDDSA }],
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
  if ((await Promise.all(tests)).every(Boolean)) return;
  if (origin === 'generated') throw new Defect('a generated key pair failed its pairwise test');
  throw new Refusal(
    'CKR_ATTRIBUTE_VALUE_INVALID',
    'the private key does not belong to its public key',
  );
}

async function agrees(provider: ProviderName, privateKey: Key): Promise<boolean> {
  const publicKey: Key = {
    class: CKO.PUBLIC_KEY,
    type: privateKey.type,
    bits: privateKey.bits,
    curve: privateKey.curve,
    publicInfo: privateKey.publicInfo,
    openSecret: privateKey.openSecret,
    handles: new Map(),
  };
  const signature = SIGNATURE.get(privateKey.type);
  return signature === undefined
    ? await exchangeAgrees(provider, privateKey)
    : await signatureAgrees(provider, signature, { privateKey, publicKey });
}

async function signatureAgrees(
  provider: ProviderName,
  wire: WireMechanism,
  { privateKey, publicKey }: { privateKey: Key; publicKey: Key },
): Promise<boolean> {
  const mechanism = requireMechanism(wire.type ?? 0);
  const implementation = implementationOf(mechanism, provider);
  const parameters = mechanism.parse(wire, 'sign');
  const data = randomBytes(32);
  try {
    const signature = await implementation.sign?.(privateKey, parameters, data);
    if (signature === undefined) return false;
    return (await implementation.verify?.(publicKey, parameters, data, signature)) === true;
  } catch {
    // A private key that its provider cannot even use, or whose own signature check failed.
    return false;
  }
}

/** The pair against a fresh pair: both sides must find the same secret. */
async function exchangeAgrees(provider: ProviderName, privateKey: Key): Promise<boolean> {
  const generate: Mechanism = requireMechanism(CKM.EC_MONTGOMERY_KEY_PAIR_GEN);
  const curve = privateKey.curve;
  if (curve === null || privateKey.publicInfo === null) return false;
  const pair = await implementationOf(generate, provider).generateKeyPair?.(null, { curve });
  if (pair === undefined) return false;
  const other: Key = {
    class: CKO.PRIVATE_KEY,
    type: privateKey.type,
    bits: privateKey.bits,
    curve,
    publicInfo: pair.publicInfo,
    openSecret: () => pair.secret,
    handles: new Map(),
  };
  const mechanism = requireMechanism(CKM.ECDH1_DERIVE);
  const { derive } = implementationOf(mechanism, provider);
  const derived = async (key: Key, publicInfo: Uint8Array): Promise<Secret | undefined> => {
    const publicData = pointOfPublicInfo(curve, publicInfo);
    const wire = { type: CKM.ECDH1_DERIVE, ecdh: { kdf: CKD.SHA256_KDF, publicData } };
    return await derive?.(key, mechanism.parse(wire, 'derive'), 32);
  };
  try {
    using mine = await derived(privateKey, pair.publicInfo);
    using theirs = await derived(other, privateKey.publicInfo);
    if (mine === undefined || theirs === undefined) return false;
    return timingSafeEqual(secretBytes(mine), secretBytes(theirs));
  } catch {
    return false;
  }
}
