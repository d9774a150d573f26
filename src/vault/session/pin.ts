import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';

import { LIMITS } from '../../wire/limits.ts';
import { Defect, Fault, Refusal } from '../refusal.ts';

/** What a PIN is checked against. It lies in the sealed record of its user and nowhere else. */
export interface PinVerifier {
  readonly memoryKiB: number;
  readonly passes: number;
  readonly parallelism: number;
  readonly salt: Uint8Array;
  readonly hash: Uint8Array;
}

/**
 * RFC 9106 gives more memory to what an attacker may hold; no verifier lies outside the seal, and
 * logins are many.
 */
const PARAMETERS = { memoryKiB: 19 * 1024, passes: 2, parallelism: 1 } as const;
const SALT_BYTES = 16;
const HASH_BYTES = 32;
/** What a record may ask this process to spend. */
const MEMORY_KIB_MAX = 256 * 1024;
const PASSES_MAX = 16;
const PARALLELISM_MAX = 4;
const ENCODING = 1;
const ENCODED_BYTES = 10 + SALT_BYTES + HASH_BYTES;

/**
 * Refuses a new PIN that is too short for the policy or too long to be one. Throws
 * CKR_PIN_LEN_RANGE.
 */
export function checkPinLength(pin: Uint8Array, bytesMin: number): void {
  if (pin.byteLength >= bytesMin && pin.byteLength <= LIMITS.pinBytesMax) return;
  throw new Refusal(
    'CKR_PIN_LEN_RANGE',
    `a PIN of this partition has ${bytesMin} to ${LIMITS.pinBytesMax} bytes`,
    { hint: 'Choose another PIN; the policy switch pin-bytes-min sets the shortest.' },
  );
}

/**
 * A verifier under a fresh salt. Runs on the thread pool. The caller keeps the PIN, and erases it.
 */
export async function makeVerifier(pin: Uint8Array): Promise<PinVerifier> {
  const salt = randomBytes(SALT_BYTES);
  return { ...PARAMETERS, salt, hash: await stretch({ ...PARAMETERS, salt }, pin) };
}

/** Whether it is the PIN, in constant time after a computation that takes as long for any PIN. */
export async function verifyPin(verifier: PinVerifier, pin: Uint8Array): Promise<boolean> {
  const hash = await stretch(verifier, pin);
  const same = timingSafeEqual(hash, verifier.hash);
  hash.fill(0);
  return same;
}

/**
 * Checked in the place of a user who is not there: costs what any user costs, and no PIN is right.
 */
export const DECOY_VERIFIER: PinVerifier = {
  ...PARAMETERS,
  salt: randomBytes(SALT_BYTES),
  hash: randomBytes(HASH_BYTES),
};

/**
 * encoding 1 ‖ memory KiB (4) ‖ passes (4) ‖ parallelism (1) ‖ salt (16) ‖ hash (32); numbers
 * big-endian.
 */
export function encodeVerifier(verifier: PinVerifier): Uint8Array {
  const bytes = new Uint8Array(ENCODED_BYTES);
  const view = new DataView(bytes.buffer);
  view.setUint8(0, ENCODING);
  view.setUint32(1, verifier.memoryKiB);
  view.setUint32(5, verifier.passes);
  view.setUint8(9, verifier.parallelism);
  bytes.set(verifier.salt, 10);
  bytes.set(verifier.hash, 10 + SALT_BYTES);
  return bytes;
}

/**
 * Throws a Defect for bytes that `encodeVerifier` never makes: they were sealed, so this vault's
 * own code wrote them.
 */
export function decodeVerifier(bytes: Uint8Array): PinVerifier {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength !== ENCODED_BYTES || view.getUint8(0) !== ENCODING) {
    throw new Defect('a PIN verifier has an unknown encoding');
  }
  const memoryKiB = view.getUint32(1);
  const passes = view.getUint32(5);
  const parallelism = view.getUint8(9);
  const bounded =
    memoryKiB >= 8 * parallelism &&
    memoryKiB <= MEMORY_KIB_MAX &&
    passes >= 1 &&
    passes <= PASSES_MAX &&
    parallelism >= 1 &&
    parallelism <= PARALLELISM_MAX;
  if (!bounded) throw new Defect('a PIN verifier asks for more than this vault spends');
  const salt = bytes.slice(10, 10 + SALT_BYTES);
  return { memoryKiB, passes, parallelism, salt, hash: bytes.slice(10 + SALT_BYTES) };
}

type Stretch = Omit<PinVerifier, 'hash'>;

let running = 0;
/**
 * Those who wait are bounded by `Logins`, and officers by the requests that a connection may have
 * in flight.
 */
const waiting: (() => void)[] = [];

/**
 * Argon2id on the thread pool (RFC 9106). Few at once: a flood of logins takes neither the memory
 * nor every thread that signatures need. First come, first served.
 */
async function stretch(parameters: Stretch, pin: Uint8Array): Promise<Uint8Array> {
  if (running >= LIMITS.pinChecksAtOnceMax) {
    await new Promise<void>((go) => waiting.push(go));
  } else running += 1;
  try {
    return await argon2id(parameters, pin);
  } finally {
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  }
}

function argon2id(parameters: Stretch, pin: Uint8Array): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const options = {
      message: pin,
      nonce: parameters.salt,
      parallelism: parameters.parallelism,
      memory: parameters.memoryKiB,
      passes: parameters.passes,
      tagLength: HASH_BYTES,
    };
    argon2('argon2id', options, (error, hash) => {
      if (error === null) resolve(hash);
      else reject(new Fault('Argon2id failed', error));
    });
  });
}
