import { LIMITS } from '../../wire/limits.ts';
import { Refusal } from '../refusal.ts';
import { type HashFunction, HASH_FUNCTIONS } from './hash.ts';
import { SECRET_BYTES_MAX } from './key/key-type.ts';
import type { Key, WireMechanism } from './mechanism.ts';
import { parameterRefusal, requireParameters } from './parameters.ts';

export interface HkdfParameters {
  readonly extract: boolean;
  readonly expand: boolean;
  readonly hash: HashFunction;
  readonly salt: Uint8Array;
  /** The id of the key that is the salt instead. */
  readonly saltKey: Uint8Array | null;
  readonly info: Uint8Array;
}

const EMPTY = new Uint8Array(0);

/** Throws CKR_MECHANISM_PARAM_INVALID. PKCS#11 v3.2 §6.62.2. */
export function parseHkdfParameters(wire: WireMechanism): HkdfParameters {
  const given = requireParameters(wire, 'hkdf');
  const extract = given.extract === true;
  const expand = given.expand === true;
  const salt = given.salt ?? EMPTY;
  const info = given.info ?? EMPTY;
  const saltKey = given.saltKey?.byteLength ? given.saltKey : null;
  if (!extract && !expand) throw parameterRefusal('HKDF extracts, expands, or does both');
  if (!extract && (salt.byteLength > 0 || saltKey !== null)) {
    throw parameterRefusal('a salt is for HKDF that extracts');
  }
  if (!expand && info.byteLength > 0) throw parameterRefusal('info is for HKDF that expands');
  if (salt.byteLength > 0 && saltKey !== null) {
    throw parameterRefusal('the salt is either data or a key');
  }
  if (Math.max(salt.byteLength, info.byteLength) > LIMITS.aadBytesMax) {
    throw parameterRefusal(`salt and info have at most ${LIMITS.aadBytesMax} bytes`);
  }
  return { extract, expand, hash: prfHash(given.hash ?? 0), salt, saltKey, info };
}

/** The hash of an HMAC that derives keys: SHA-1, SHA-2 or SHA-3, by its digest's number. */
function prfHash(number: number): HashFunction {
  const hash = HASH_FUNCTIONS.find(({ digest, approved }) => digest === number && approved);
  if (hash !== undefined) return hash;
  throw parameterRefusal(
    'the hash is not one of SHA-1, SHA-2 and SHA-3',
    'name it by the number of its digest mechanism, such as CKM_SHA256.',
  );
}

/**
 * How many bytes come out. Throws CKR_KEY_SIZE_RANGE for what RFC 5869 does not give: extracting
 * gives as many bytes as the hash has, and a key that is expanded has at least those (§2.3).
 */
export function hkdfBytes(
  key: Key,
  { extract, expand, hash }: HkdfParameters,
  wanted: number | null,
): number {
  if (!expand && wanted !== null && wanted !== hash.bytes) {
    throw size(`HKDF that only extracts makes a key of ${hash.bytes} bytes`);
  }
  if (!extract && key.bits < hash.bytes * 8) {
    throw size(`HKDF expands a key of at least ${hash.bytes} bytes`);
  }
  const bytes = wanted ?? hash.bytes;
  const max = Math.min(255 * hash.bytes, SECRET_BYTES_MAX);
  if (bytes >= 1 && bytes <= max) return bytes;
  throw size(`HKDF makes 1 to ${max} bytes here`);
}

const size = (rule: string): Refusal => new Refusal('CKR_KEY_SIZE_RANGE', rule);
