import { LIMITS } from '../../wire/limits.ts';
import { CKM } from '../../wire/pkcs11.ts';
import { Refusal } from '../refusal.ts';
import { type HashFunction, HASH_FUNCTIONS } from './hash.ts';
import { SECRET_BYTES_MAX } from './key/key-type.ts';
import type { WireMechanism } from './mechanism.ts';
import { parameterRefusal, requireParameters } from './parameters.ts';

/** What the PRF of TLS 1.2 reads, and how much it makes. RFC 5246 §5. */
export interface TlsPrfParameters {
  readonly hash: HashFunction;
  readonly label: Uint8Array;
  readonly seed: Uint8Array;
  /** 48 of a master secret; null: what the template says. */
  readonly bytes: number | null;
}

/** RFC 5246 §8.1. */
const MASTER_SECRET_BYTES = 48;
/** RFC 5246 §7.4.1.2. */
const RANDOM_BYTES = 32;

/** Labels of the handshake itself: RFC 5246 §6.3, §7.4.9, §8.1; RFC 7627 §4. */
const HANDSHAKE_LABELS: readonly string[] = [
  'master secret',
  'extended master secret',
  'key expansion',
  'client finished',
  'server finished',
];

/** CK_TLS12_MASTER_KEY_DERIVE_PARAMS. Throws CKR_MECHANISM_PARAM_INVALID. RFC 5246 §8.1. */
export function parseTlsMaster(wire: WireMechanism): TlsPrfParameters {
  const given = requireParameters(wire, 'tls');
  const seed = Buffer.concat([random(given.clientRandom), random(given.serverRandom)]);
  refuseData([given.label, given.sessionHash, given.context]);
  return master(given.hash ?? 0, 'master secret', seed);
}

/** CK_TLS12_EXTENDED_MASTER_KEY_DERIVE_PARAMS. Throws CKR_MECHANISM_PARAM_INVALID. RFC 7627 §4. */
export function parseTlsExtendedMaster(wire: WireMechanism): TlsPrfParameters {
  const given = requireParameters(wire, 'tls');
  refuseData([given.label, given.clientRandom, given.serverRandom, given.context]);
  const made = master(given.hash ?? 0, 'extended master secret', given.sessionHash ?? EMPTY);
  if (made.seed.byteLength === made.hash.bytes) return made;
  throw parameterRefusal('the session hash is as long as the hash of the PRF');
}

/** CK_TLS_KDF_PARAMS. Throws CKR_MECHANISM_PARAM_INVALID. RFC 5705 §4. */
export function parseTlsExporter(wire: WireMechanism): TlsPrfParameters {
  const given = requireParameters(wire, 'tls');
  const [label, context] = [given.label ?? EMPTY, given.context ?? null];
  refuseData([given.sessionHash]);
  if (label.byteLength === 0 || label.byteLength > LIMITS.labelBytesMax) {
    throw parameterRefusal(`a label has 1 to ${LIMITS.labelBytesMax} bytes`);
  }
  if (HANDSHAKE_LABELS.includes(Buffer.from(label).toString('latin1'))) {
    throw parameterRefusal('the label is one of the handshake itself');
  }
  if ((context?.byteLength ?? 0) > LIMITS.aadBytesMax) {
    throw parameterRefusal(`a context has at most ${LIMITS.aadBytesMax} bytes`);
  }
  const randoms = [random(given.clientRandom), random(given.serverRandom)];
  const told = context === null || context.byteLength === 0 ? [] : [lengthOf(context), context];
  const seed = Buffer.concat([...randoms, ...told]);
  return { hash: hashOf(given.hash ?? 0), label, seed, bytes: null };
}

const EMPTY = new Uint8Array(0);

function master(hash: number, label: string, seed: Uint8Array): TlsPrfParameters {
  return { hash: hashOf(hash), label: Buffer.from(label), seed, bytes: MASTER_SECRET_BYTES };
}

function lengthOf({ byteLength }: Uint8Array): Uint8Array {
  return Uint8Array.of(byteLength >> 8, byteLength & 0xff);
}

function random(bytes: Uint8Array | null | undefined): Uint8Array {
  if (bytes?.byteLength === RANDOM_BYTES) return bytes;
  throw parameterRefusal(`the randoms of client and server have ${RANDOM_BYTES} bytes each`);
}

function refuseData(others: readonly (Uint8Array | null | undefined)[]): void {
  if (others.every((one) => (one?.byteLength ?? 0) === 0)) return;
  throw parameterRefusal('the mechanism takes no other data of TLS than its own');
}

/** TLS 1.2 has PRFs with SHA-256 and SHA-384, and allows for others. RFC 5246 §5. */
function hashOf(number: number): HashFunction {
  const numbers: readonly number[] = [CKM.SHA256, CKM.SHA384, CKM.SHA512];
  const hash = HASH_FUNCTIONS.find(({ digest }) => digest === number);
  if (hash !== undefined && numbers.includes(number)) return hash;
  throw parameterRefusal('the hash of the PRF is SHA-256, SHA-384 or SHA-512');
}

/** How many bytes come out. Throws CKR_KEY_SIZE_RANGE, CKR_TEMPLATE_INCOMPLETE. */
export function tlsBytes({ bytes }: TlsPrfParameters, wanted: number | null): number {
  if (bytes !== null) {
    if (wanted === null || wanted === bytes) return bytes;
    throw new Refusal('CKR_KEY_SIZE_RANGE', `a master secret has ${bytes} bytes`);
  }
  if (wanted === null) {
    throw new Refusal('CKR_TEMPLATE_INCOMPLETE', 'the template has no CKA_VALUE_LEN');
  }
  if (wanted >= 1 && wanted <= SECRET_BYTES_MAX) return wanted;
  throw new Refusal('CKR_KEY_SIZE_RANGE', `a secret key has 1 to ${SECRET_BYTES_MAX} bytes`);
}
