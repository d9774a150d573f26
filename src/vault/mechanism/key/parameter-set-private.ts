import { CKA } from '../../../wire/pkcs11.ts';
import type { Attributes } from '../../object/attribute.ts';
import { Secret } from '../../object/secret.ts';
import { Refusal } from '../../refusal.ts';
import { der, derConsuming, DerReader, sameBytes, TAG } from './der.ts';
import type { ParameterSet } from '../mechanism.ts';
import { expandSeed } from '../noble/lattice.ts';
import { publicInfoOfPkcs8 } from '../openssl/key-object.ts';
import { type ParameterSetFacts, PARAMETER_SETS, requireParameterSet } from './parameter-set.ts';
import { keyOfPublicInfo, parameterSetPublic } from './parameter-set-public.ts';
import type { PrivateFacts } from './private-key.ts';

const CODE = 'CKR_ATTRIBUTE_VALUE_INVALID';

/** A private key: what it expands from, or what it was expanded to, or both. */
interface PrivateParts {
  readonly seed: Uint8Array | null;
  readonly expanded: Uint8Array | null;
}

/**
 * The privateKey field of RFC 9881 §6 and RFC 9935 §6: a seed, an expanded key, or both; of RFC
 * 9909 §5, the bare key. Bytes are views of the input.
 */
export function partsOfDer(set: ParameterSetFacts, key: Uint8Array): PrivateParts {
  if (set.seedBytes === 0) {
    const bare = { seed: null, expanded: key };
    requireLengths(set, bare);
    return bare;
  }
  const reader = new DerReader(key, CODE);
  const parts = readParts(reader);
  reader.end();
  requireLengths(set, parts);
  return parts;
}

function readParts(reader: DerReader): PrivateParts {
  if (reader.next(TAG.CONTEXT_0_PRIMITIVE)) {
    return { seed: reader.take(TAG.CONTEXT_0_PRIMITIVE), expanded: null };
  }
  if (reader.next(TAG.OCTET_STRING)) return { seed: null, expanded: reader.take(TAG.OCTET_STRING) };
  const both = reader.enter(TAG.SEQUENCE);
  const seed = both.take(TAG.OCTET_STRING);
  const expanded = both.take(TAG.OCTET_STRING);
  both.end();
  return { seed, expanded };
}

function requireLengths(set: ParameterSetFacts, { seed, expanded }: PrivateParts): void {
  if (seed !== null && set.seedBytes === 0) {
    throw new Refusal(CODE, `a private key of ${set.name} has no seed`);
  }
  if (seed !== null && seed.byteLength !== set.seedBytes) {
    throw new Refusal(CODE, `a seed of ${set.name} has ${set.seedBytes} bytes`);
  }
  if (expanded !== null && expanded.byteLength !== set.privateBytes) {
    throw new Refusal(CODE, `a private key of ${set.name} has ${set.privateBytes} bytes`);
  }
}

/** From the privateKey field of a PKCS#8; `claimed`, when given, must be its public key. */
export function parameterSetFromDer(
  set: ParameterSetFacts,
  key: Uint8Array,
  claimed: Uint8Array | null,
): PrivateFacts {
  return privateOf(set, partsOfDer(set, key), claimed);
}

/** From CKA_SEED, CKA_VALUE, or both. PKCS#11 v3.2 §6.67.3. */
export function parameterSetFromAttributes(type: number, attributes: Attributes): PrivateFacts {
  const set = requireParameterSet(type, attributes);
  const given = (attribute: number): Uint8Array | null => {
    const value = attributes.get(attribute);
    return value instanceof Uint8Array ? value : null;
  };
  const parts = { seed: given(CKA.SEED), expanded: given(CKA.VALUE) };
  if (parts.seed === null && parts.expanded === null) {
    throw new Refusal('CKR_TEMPLATE_INCOMPLETE', 'the template has no CKA_SEED and no CKA_VALUE');
  }
  requireLengths(set, parts);
  return privateOf(set, parts, null);
}

/**
 * A private key of SLH-DSA ends in its public key, which the pairwise test compares with the rest
 * (FIPS 205 §9.1). Those of the others OpenSSL computes, and checks what an expanded key says
 * twice: the hash of the public key, and t0 of ML-DSA.
 */
function publicKeyOf(
  set: ParameterSetFacts,
  { expanded }: PrivateParts,
  canonical: Uint8Array,
): Uint8Array {
  if (set.seedBytes > 0 || expanded === null) {
    return keyOfPublicInfo(set.name, computedPublicInfo(canonical));
  }
  return expanded.subarray(set.privateBytes - set.publicBytes);
}

/** The seed is kept where it is known, else the expanded key. */
function privateOf(
  set: ParameterSetFacts,
  parts: PrivateParts,
  claimed: Uint8Array | null,
): PrivateFacts {
  if (parts.seed !== null && parts.expanded !== null)
    requireSameKey(set, parts.seed, parts.expanded);
  const canonical = parameterSetPkcs8(set, parts);
  try {
    const facts = parameterSetPublic(set, publicKeyOf(set, parts, canonical));
    const own = keyOfPublicInfo(set.name, facts.publicInfo);
    if (claimed !== null && !sameBytes(own, claimed)) {
      throw new Refusal(CODE, 'the public part of the private key is of another key');
    }
    return { ...facts, secret: Secret.own(canonical) };
  } catch (error) {
    canonical.fill(0);
    throw error;
  }
}

function requireSameKey(set: ParameterSetFacts, seed: Uint8Array, expanded: Uint8Array): void {
  const computed = expandSeed(set.name, seed);
  const same = Buffer.compare(computed, expanded) === 0;
  computed.fill(0);
  if (!same) throw new Refusal(CODE, 'the seed and the value are of two private keys');
}

function computedPublicInfo(pkcs8: Uint8Array): Uint8Array {
  try {
    return publicInfoOfPkcs8(pkcs8);
  } catch {
    throw new Refusal(CODE, 'the parts of the private key do not belong together');
  }
}

/** Canonical PKCS#8: the seed alone where there is one, as OpenSSL writes new keys. */
export function parameterSetPkcs8(set: ParameterSetFacts, parts: PrivateParts): Uint8Array {
  const { seed, expanded } = parts;
  const inner =
    seed !== null
      ? der(TAG.CONTEXT_0_PRIMITIVE, seed)
      : bareOrWrapped(set, expanded ?? new Uint8Array(0));
  return derConsuming(
    TAG.SEQUENCE,
    der(TAG.INTEGER, Uint8Array.of(0)),
    der(TAG.SEQUENCE, set.oid),
    derConsuming(TAG.OCTET_STRING, inner),
  );
}

/** In a buffer of its own. */
function bareOrWrapped(set: ParameterSetFacts, key: Uint8Array): Uint8Array {
  return set.seedBytes === 0 ? Uint8Array.from(key) : der(TAG.OCTET_STRING, key);
}

/** Views of the seed or the expanded key of a canonical PKCS#8. */
export function partsOfPkcs8(set: ParameterSetFacts, pkcs8: Uint8Array): PrivateParts {
  const info = new DerReader(pkcs8, CODE).enter(TAG.SEQUENCE);
  info.takeVersion();
  info.take(TAG.SEQUENCE);
  return partsOfDer(set, info.take(TAG.OCTET_STRING));
}

/** The expanded private key of a canonical PKCS#8, in a buffer of its own. */
export function expandedOfPkcs8(set: ParameterSet, pkcs8: Uint8Array): Uint8Array {
  const { seed, expanded } = partsOfPkcs8(PARAMETER_SETS[set], pkcs8);
  if (expanded !== null) return Uint8Array.from(expanded);
  return expandSeed(set, seed ?? new Uint8Array(0));
}
