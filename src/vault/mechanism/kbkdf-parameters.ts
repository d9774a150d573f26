import { CK_DKM_LENGTH, CK_SP800_108 } from '../../wire/derivation-number.ts';
import { CKK, CKM } from '../../wire/pkcs11.ts';
import { LIMITS } from '../../wire/limits.ts';
import { Refusal } from '../refusal.ts';
import { type HashFunction, HASH_FUNCTIONS } from './hash.ts';
import { SECRET_BYTES_MAX } from './key/key-type.ts';
import type { Key, WireMechanism } from './mechanism.ts';
import { parameterRefusal, requireParameters } from './parameters.ts';

/** How an iteration follows another: SP 800-108 §4.1, §4.2, §4.3. */
export type KbkdfMode = 'counter' | 'feedback' | 'double pipeline';

/** A pseudorandom function: HMAC, or AES-CMAC where there is no hash. */
export interface Prf {
  readonly hash: HashFunction | null;
  /** Of its output. */
  readonly bytes: number;
  /** CKK_ numbers of the keys that it takes. */
  readonly keyTypes: readonly number[];
}

interface NumberFormat {
  readonly bytes: number;
  readonly littleEndian: boolean;
}

/** A part of what the function reads; they are read in their order. PKCS#11 v3.2 §6.42.2. */
export type KbkdfPart =
  /** K(i-1) of the feedback mode, A(i) of the double pipeline. */
  | { readonly kind: 'variable' }
  | ({ readonly kind: 'counter' } & NumberFormat)
  /** The length of the key in bits, or that of all the output it is taken from. */
  | ({ readonly kind: 'length'; readonly ofSegments: boolean } & NumberFormat)
  | { readonly kind: 'data'; readonly data: Uint8Array };

export interface KbkdfParameters {
  readonly mode: KbkdfMode;
  readonly prf: Prf;
  readonly parts: readonly KbkdfPart[];
  /** K(0) of the feedback mode. */
  readonly iv: Uint8Array;
}

const EMPTY = new Uint8Array(0);

/** Throws CKR_MECHANISM_PARAM_INVALID. PKCS#11 v3.2 §6.42.3 to §6.42.5. */
export function parseKbkdfParameters(mode: KbkdfMode): (wire: WireMechanism) => KbkdfParameters {
  return (wire) => {
    const given = requireParameters(wire, 'kbkdf');
    const data = given.data ?? [];
    if (data.length > LIMITS.kbkdfPartsMax) {
      throw parameterRefusal(`SP 800-108 reads at most ${LIMITS.kbkdfPartsMax} parts`);
    }
    const parts = data.map((part) => parsePart(mode, part));
    const iv = given.iv ?? EMPTY;
    if (iv.byteLength > 0 && mode !== 'feedback') {
      throw parameterRefusal('an IV is for the feedback mode');
    }
    requireParts(mode, parts);
    const bytes = parts.reduce((sum, part) => sum + lengthOf(part), iv.byteLength);
    if (bytes > LIMITS.aadBytesMax) {
      throw parameterRefusal(`SP 800-108 reads at most ${LIMITS.aadBytesMax} bytes of data`);
    }
    return { mode, prf: prfOf(given.prf ?? 0), parts, iv };
  };
}

type WirePart = NonNullable<NonNullable<WireMechanism['kbkdf']>['data']>[number];

function parsePart(mode: KbkdfMode, part: WirePart): KbkdfPart {
  const littleEndian = part.littleEndian === true;
  switch (part.type ?? 0) {
    case CK_SP800_108.ITERATION_VARIABLE:
      if (mode === 'counter') return { kind: 'counter', ...counterFormat(part) };
      return { kind: 'variable' };
    case CK_SP800_108.COUNTER:
      if (mode !== 'counter') return { kind: 'counter', ...counterFormat(part) };
      throw parameterRefusal('the iteration variable of the counter mode is its counter');
    case CK_SP800_108.DKM_LENGTH: {
      const ofSegments = part.lengthMethod === CK_DKM_LENGTH.SUM_OF_SEGMENTS;
      if (!ofSegments && part.lengthMethod !== CK_DKM_LENGTH.SUM_OF_KEYS) {
        throw parameterRefusal('the length is that of the keys or of the segments');
      }
      return { kind: 'length', ofSegments, bytes: widthBytes(part, 64), littleEndian };
    }
    case CK_SP800_108.BYTE_ARRAY:
      return { kind: 'data', data: part.bytes ?? EMPTY };
    default:
      throw parameterRefusal(
        'SP 800-108 reads an iteration variable, a counter, a length and bytes',
        'the value of another key is not offered among them.',
      );
  }
}

function counterFormat(part: WirePart): NumberFormat {
  return { bytes: widthBytes(part, 32), littleEndian: part.littleEndian === true };
}

function widthBytes({ widthBits }: WirePart, bitsMax: number): number {
  const bits = widthBits ?? 0;
  if (bits >= 8 && bits <= bitsMax && bits % 8 === 0) return bits / 8;
  throw parameterRefusal(`the width is whole bytes, of 8 to ${bitsMax} bits`);
}

/** One iteration variable; a counter and a length at most once. */
function requireParts(mode: KbkdfMode, parts: readonly KbkdfPart[]): void {
  const count = (kind: KbkdfPart['kind']): number =>
    parts.filter((part) => part.kind === kind).length;
  const variables = mode === 'counter' ? count('counter') : count('variable');
  if (variables === 1 && count('counter') <= 1 && count('length') <= 1) return;
  throw parameterRefusal('the iteration variable stands once; a counter and a length once at most');
}

function lengthOf(part: KbkdfPart): number {
  return part.kind === 'data' ? part.data.byteLength : 0;
}

function prfOf(number: number): Prf {
  if (number === CKM.AES_CMAC) return { hash: null, bytes: 16, keyTypes: [CKK.AES] };
  const hash = HASH_FUNCTIONS.find(({ hmac, approved }) => hmac === number && approved);
  if (hash !== undefined) {
    return { hash, bytes: hash.bytes, keyTypes: [CKK.GENERIC_SECRET, hash.hmacKeyType] };
  }
  throw parameterRefusal(
    'the PRF is not an HMAC of SHA-1, SHA-2 or SHA-3, nor AES-CMAC',
    'name it by the number of its mechanism, such as CKM_SHA256_HMAC.',
  );
}

/**
 * How many bytes come out. Throws CKR_KEY_TYPE_INCONSISTENT for a key that the function does not
 * take, CKR_KEY_SIZE_RANGE for more than the counter or the length can tell.
 */
export function kbkdfBytes(
  key: Key,
  { prf, parts }: KbkdfParameters,
  wanted: number | null,
): number {
  if (!prf.keyTypes.includes(key.type)) {
    const taken = prf.hash === null ? 'AES-CMAC takes AES keys' : 'HMAC takes generic secrets';
    throw new Refusal('CKR_KEY_TYPE_INCONSISTENT', `the base key does not fit the PRF: ${taken}`);
  }
  const bytes = wanted ?? prf.bytes;
  if (bytes < 1 || bytes > SECRET_BYTES_MAX) {
    throw size(`SP 800-108 makes 1 to ${SECRET_BYTES_MAX} bytes here`);
  }
  const segments = Math.ceil(bytes / prf.bytes);
  for (const part of parts) {
    if (part.kind === 'counter' && segments >= 256 ** part.bytes) {
      throw size(`a counter of ${part.bytes * 8} bits does not count ${segments} segments`);
    }
    if (part.kind !== 'length') continue;
    const bits = lengthBits(part, prf, bytes);
    if (bits >= 256 ** part.bytes) throw size(`${bits} bits do not fit the width of the length`);
  }
  return bytes;
}

/** What a length part says of a key of `bytes`. */
export function lengthBits(
  { ofSegments }: Extract<KbkdfPart, { kind: 'length' }>,
  prf: Prf,
  bytes: number,
): number {
  return 8 * (ofSegments ? Math.ceil(bytes / prf.bytes) * prf.bytes : bytes);
}

const size = (rule: string): Refusal => new Refusal('CKR_KEY_SIZE_RANGE', rule);
