import { randomBytes } from 'node:crypto';
import { LIMITS } from '../../wire/limits.ts';
import { Refusal } from '../refusal.ts';
import type { Key, Verb, WireMechanism } from './mechanism.ts';
import { parameterRefusal, parametersOf, requireParameters } from './parameters.ts';

export const BLOCK_BYTES = 16;
/**
 * The only lengths that Coffer takes: SP 800-38D §5.2.1.1 recommends the IV's, §5.2.1.2 lists
 * shorter tags.
 */
export const GCM_IV_BYTES = 12;
export const GCM_TAG_BYTES = 16;

export interface GcmParameters {
  readonly iv: Uint8Array;
  readonly aad: Uint8Array;
  /** True when the vault made the IV, and returns it. */
  readonly generated: boolean;
}

export interface IvParameters {
  readonly iv: Uint8Array;
}

export interface CtrParameters {
  readonly counterBlock: Uint8Array;
  /** Data that the counter can number without starting again at zero. */
  readonly dataBytesMax: number;
}

const EMPTY = new Uint8Array(0);

/** A missing IV is generated for encrypt and wrap, RBG-based: SP 800-38D §8.2.2. */
export function parseGcmParameters(wire: WireMechanism, verb: Verb): GcmParameters {
  const given = parametersOf(wire, 'gcm');
  const aad = given?.aad ?? EMPTY;
  const iv = given?.iv ?? EMPTY;
  const tagBits = given?.tagBits ?? 0;
  if (tagBits !== 0 && tagBits !== GCM_TAG_BYTES * 8) {
    throw parameterRefusal('an AES-GCM tag has 128 bits', 'leave tag_bits at 0, or set 128.');
  }
  if (aad.byteLength > LIMITS.aadBytesMax) {
    throw parameterRefusal(`additional data has at most ${LIMITS.aadBytesMax} bytes`);
  }
  const protects = verb === 'encrypt' || verb === 'wrap';
  if (iv.byteLength === 0 && protects) {
    return { iv: nextIv(), aad, generated: true };
  }
  if (iv.byteLength !== GCM_IV_BYTES) {
    throw parameterRefusal(
      'an AES-GCM IV has 12 bytes',
      protects ? 'leave it out, and the vault generates it.' : 'give the IV of the encryption.',
    );
  }
  return { iv, aad, generated: false };
}

export function parseCbcParameters(wire: WireMechanism): IvParameters {
  const iv = requireParameters(wire, 'iv').iv ?? EMPTY;
  if (iv.byteLength !== BLOCK_BYTES) throw parameterRefusal('an AES IV has 16 bytes');
  return { iv };
}

/** SP 800-38A §B.1: the counter is the low `counter_bits` of the block, and must not repeat. */
export function parseCtrParameters(wire: WireMechanism): CtrParameters {
  const given = requireParameters(wire, 'ctr');
  const counterBlock = given.counterBlock ?? EMPTY;
  const bits = given.counterBits ?? 0;
  if (counterBlock.byteLength !== BLOCK_BYTES) {
    throw parameterRefusal('an AES-CTR counter block has 16 bytes');
  }
  if (!Number.isInteger(bits) || bits < 1 || bits > 128) {
    throw parameterRefusal('an AES-CTR counter has 1 to 128 bits');
  }
  const modulus = 1n << BigInt(bits);
  const block = counterBlock.reduce((value, byte) => (value << 8n) | BigInt(byte), 0n);
  const bytesLeft = (modulus - (block % modulus)) * BigInt(BLOCK_BYTES);
  const dataBytesMax =
    bytesLeft > BigInt(Number.MAX_SAFE_INTEGER) ? Number.MAX_SAFE_INTEGER : Number(bytesLeft);
  return { counterBlock, dataBytesMax };
}

/** Refuses data for which the counter would start again: two blocks would share a key stream. */
export function checkCtrLength(parameters: CtrParameters, dataBytes: number): void {
  if (dataBytes > parameters.dataBytesMax) {
    throw new Refusal('CKR_DATA_LEN_RANGE', 'the AES-CTR counter would wrap around', {
      hint: 'give the counter more bits, or encrypt less under one counter block.',
    });
  }
}

/** RFC 8452 §4 knows keys of 128 and 256 bits alone. */
export function requireSivKey({ bits }: Pick<Key, 'bits'>): void {
  if (bits === 128 || bits === 256) return;
  throw new Refusal('CKR_KEY_SIZE_RANGE', 'AES-GCM-SIV takes keys of 128 and 256 bits');
}

/** Refuses what is no whole number of blocks, for the modes without padding. */
export function checkWholeBlocks(data: Uint8Array): void {
  if (data.byteLength % BLOCK_BYTES !== 0) throw partialBlockRefusal();
}

export function partialBlockRefusal(): Refusal {
  return new Refusal('CKR_DATA_LEN_RANGE', 'the data is not a whole number of 16-byte blocks', {
    hint: 'use AES_CBC_PAD, AES_CTR or AES_GCM.',
  });
}

/** AES key wrap has its standard's IV; PKCS#11 may spell it out. SP 800-38F §6.2, §6.3. */
export function parseKeyWrap(standardIv: Uint8Array): (wire: WireMechanism) => null {
  return (wire) => {
    const iv = parametersOf(wire, 'iv')?.iv ?? EMPTY;
    if (iv.byteLength !== 0 && Buffer.compare(iv, standardIv) !== 0) {
      throw parameterRefusal(
        "AES key wrap takes the standard's initial value only",
        'leave it out.',
      );
    }
    return null;
  };
}

export const KW_IV: Uint8Array = new Uint8Array(8).fill(0xa6);
export const KWP_IV: Uint8Array = Uint8Array.of(0xa6, 0x59, 0x59, 0xa6);

/** KW wraps whole 8-byte semiblocks, at least two. SP 800-38F §5.3.1. */
export function checkKwLength(targetBytes: number): void {
  if (targetBytes < 16 || targetBytes % 8 !== 0) {
    throw new Refusal('CKR_KEY_SIZE_RANGE', 'AES-KW wraps multiples of 8 bytes, at least 16', {
      hint: 'use AES_KEY_WRAP_KWP.',
    });
  }
}

/** Drawing random bytes costs a system's round; this many IVs are drawn at once, each used once. */
const IVS_AT_ONCE = 340;
let ivs = new Uint8Array(0);
let ivsUsed = 0;

/** IVs are public, so that those of the next requests may wait in memory. SP 800-38D §8.2.2. */
function nextIv(): Uint8Array {
  if (ivsUsed === ivs.byteLength) {
    ivs = randomBytes(IVS_AT_ONCE * GCM_IV_BYTES);
    ivsUsed = 0;
  }
  ivsUsed += GCM_IV_BYTES;
  return ivs.subarray(ivsUsed - GCM_IV_BYTES, ivsUsed);
}
