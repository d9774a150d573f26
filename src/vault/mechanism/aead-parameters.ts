import { randomBytes } from 'node:crypto';
import { LIMITS } from '../../wire/limits.ts';
import { Refusal } from '../refusal.ts';
import type { Verb, WireMechanism } from './mechanism.ts';
import { parameterRefusal, parametersOf } from './parameters.ts';

/** Of every AEAD here; shorter tags could be guessed. */
export const TAG_BYTES = 16;

export interface AeadParameters {
  readonly nonce: Uint8Array;
  readonly aad: Uint8Array;
  /** True when the vault made the nonce, and returns it. */
  readonly generated: boolean;
}

/** The lengths of nonces that a mechanism takes, and the one that the vault generates. */
export interface NonceBytes {
  readonly min: number;
  readonly max: number;
  readonly generated: number;
}

const EMPTY = new Uint8Array(0);

/** A missing nonce is generated for encryption, at random. */
export function parseAead(
  name: string,
  { min, max, generated }: NonceBytes,
): (wire: WireMechanism, verb: Verb) => AeadParameters {
  const lengths = min === max ? String(min) : `${min} to ${max}`;
  return (wire, verb) => {
    const given = parametersOf(wire, 'aead');
    const [nonce, aad] = [given?.nonce ?? EMPTY, given?.aad ?? EMPTY];
    const tagBits = given?.tagBits ?? 0;
    if (tagBits !== 0 && tagBits !== TAG_BYTES * 8) {
      throw parameterRefusal(`the tag of ${name} has 128 bits`, 'leave tag_bits at 0, or set 128.');
    }
    if (aad.byteLength > LIMITS.aadBytesMax) {
      throw parameterRefusal(`additional data has at most ${LIMITS.aadBytesMax} bytes`);
    }
    if (nonce.byteLength === 0 && verb === 'encrypt') {
      return { nonce: randomBytes(generated), aad, generated: true };
    }
    if (nonce.byteLength < min || nonce.byteLength > max) {
      throw parameterRefusal(
        `a nonce of ${name} has ${lengths} bytes`,
        verb === 'encrypt'
          ? 'leave it out, and the vault generates it.'
          : 'give the nonce of the encryption.',
      );
    }
    return { nonce, aad, generated: false };
  };
}

/** CCM writes the length of the data into what the nonce leaves of a block. SP 800-38C §A.1. */
export function checkCcmLength({ nonce }: AeadParameters, dataBytes: number): void {
  if (dataBytes < 2 ** (8 * (15 - nonce.byteLength))) return;
  throw new Refusal('CKR_DATA_LEN_RANGE', 'the data is too long for a nonce of this length', {
    hint: 'use a shorter nonce, or AES_GCM.',
  });
}
