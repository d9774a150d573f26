import { CKP_PBKD2 } from '../../wire/derivation-number.ts';
import { LIMITS } from '../../wire/limits.ts';
import { Refusal } from '../refusal.ts';
import { type HashFunction, HASH_FUNCTIONS, type HashName } from './hash.ts';
import type { WireMechanism } from './mechanism.ts';
import { parameterRefusal, requireParameters } from './parameters.ts';

export interface Pbkdf2Parameters {
  readonly hash: HashFunction;
  readonly password: Uint8Array;
  readonly salt: Uint8Array;
  readonly iterations: number;
}

/** SP 800-132 §5.2. What is usual is six hundred times as much. */
export const PBKDF2_ITERATIONS_MIN = 1000;
/** RFC 8018 §4.1; SP 800-132 §5.1 asks for 16. */
const SALT_BYTES_MIN = 8;

const HASHES: ReadonlyMap<number, HashName> = new Map([
  [CKP_PBKD2.HMAC_SHA1, 'sha1'],
  [CKP_PBKD2.HMAC_SHA224, 'sha224'],
  [CKP_PBKD2.HMAC_SHA256, 'sha256'],
  [CKP_PBKD2.HMAC_SHA384, 'sha384'],
  [CKP_PBKD2.HMAC_SHA512, 'sha512'],
  [CKP_PBKD2.HMAC_SHA512_224, 'sha512-224'],
  [CKP_PBKD2.HMAC_SHA512_256, 'sha512-256'],
]);

/** Throws CKR_MECHANISM_PARAM_INVALID. CK_PKCS5_PBKD2_PARAMS2. */
export function parsePbkdf2Parameters(wire: WireMechanism): Pbkdf2Parameters {
  const given = requireParameters(wire, 'pbkdf2');
  const name = HASHES.get(given.prf ?? 0);
  const hash = HASH_FUNCTIONS.find((one) => one.name === name);
  const [password, salt] = [given.password ?? EMPTY, given.salt ?? EMPTY];
  const iterations = given.iterations ?? 0;
  if (hash === undefined) throw parameterRefusal('the PRF of PBKDF2 is an HMAC of SHA-1 or SHA-2');
  if (password.byteLength > LIMITS.passwordBytesMax) {
    throw parameterRefusal(`a password has at most ${LIMITS.passwordBytesMax} bytes`);
  }
  if (salt.byteLength < SALT_BYTES_MIN || salt.byteLength > LIMITS.aadBytesMax) {
    throw parameterRefusal(
      `a salt has ${SALT_BYTES_MIN} to ${LIMITS.aadBytesMax} bytes`,
      'use 16 random bytes, and keep them.',
    );
  }
  if (iterations < PBKDF2_ITERATIONS_MIN || iterations > LIMITS.pbkdf2HmacsMax) {
    throw parameterRefusal(
      `PBKDF2 iterates ${PBKDF2_ITERATIONS_MIN} to ${LIMITS.pbkdf2HmacsMax} times`,
      'use 600000 with SHA-256, or 210000 with SHA-512.',
    );
  }
  return { hash, password, salt, iterations };
}

const EMPTY = new Uint8Array(0);

/** Throws CKR_KEY_SIZE_RANGE where each block of so long a key would take too long together. */
export function requirePbkdf2Work({ hash, iterations }: Pbkdf2Parameters, bytes: number): void {
  const blocks = Math.ceil(bytes / hash.bytes);
  if (blocks * iterations <= LIMITS.pbkdf2HmacsMax) return;
  throw new Refusal('CKR_KEY_SIZE_RANGE', `${blocks} blocks of so many iterations take too long`, {
    hint: `Make a key of ${hash.bytes} bytes, and derive longer ones from it.`,
  });
}
