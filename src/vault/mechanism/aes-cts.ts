import { CKK, CKM } from '../../wire/pkcs11.ts';
import { Defect, Refusal } from '../refusal.ts';
import { BLOCK_BYTES, type IvParameters, parseCbcParameters } from './aes-parameters.ts';
import { defineMechanism } from './define-mechanism.ts';
import type { Implementation, Key, Stream } from './mechanism.ts';
import * as noble from './noble/aes.ts';
import * as openssl from './openssl/aes.ts';
import { decryptRefusal } from './self-test/failure.ts';

/** A provider's AES, by blocks. */
interface Blocks {
  readonly aesCbc: Implementation<IvParameters>;
  readonly aesEcb: Implementation<null>;
}

type Compute = (key: Key, parameters: IvParameters, data: Uint8Array) => Uint8Array;

/**
 * CBC-CS1 of the addendum to SP 800-38A, over a provider's CBC and ECB. PKCS#11 cites the addendum
 * and names no variant; CS1 is its first, gives what CBC gives for whole blocks, and is what other
 * modules do.
 */
function stealing({ aesCbc, aesEcb }: Blocks): Implementation<IvParameters> {
  /** The next to last block of the ciphertext is cut to the length of the last of the plaintext. */
  const encrypt: Compute = (key, parameters, data) => {
    if (data.byteLength < BLOCK_BYTES) throw tooShort();
    const cutBytes = data.byteLength % BLOCK_BYTES;
    if (cutBytes === 0) return atOnce(aesCbc.encrypt?.(key, parameters, data));
    const padded = new Uint8Array(data.byteLength - cutBytes + BLOCK_BYTES);
    padded.set(data);
    const whole = atOnce(aesCbc.encrypt?.(key, parameters, padded));
    padded.fill(0);
    const lastAt = whole.byteLength - BLOCK_BYTES;
    return Buffer.concat([
      whole.subarray(0, lastAt - BLOCK_BYTES + cutBytes),
      whole.subarray(lastAt),
    ]);
  };
  /** What was cut is in the decrypted last block, behind its own plaintext: that was zeros. */
  const decrypt: Compute = (key, parameters, data) => {
    const cutBytes = data.byteLength % BLOCK_BYTES;
    if (data.byteLength < BLOCK_BYTES) throw decryptRefusal();
    if (cutBytes === 0) return atOnce(aesCbc.decrypt?.(key, parameters, data));
    const lastAt = data.byteLength - BLOCK_BYTES;
    const last = data.subarray(lastAt);
    const opened = atOnce(aesEcb.decrypt?.(key, null, last));
    const whole = Buffer.concat([data.subarray(0, lastAt), opened.subarray(cutBytes), last]);
    const plaintext = atOnce(aesCbc.decrypt?.(key, parameters, whole));
    opened.fill(0);
    return plaintext.subarray(0, data.byteLength);
  };
  return {
    encrypt,
    decrypt,
    encryptStream: (key, parameters) =>
      encryptStream(required(aesCbc.encryptStream?.(key, parameters))),
    decryptStream: (key, parameters) =>
      decryptStream(required(aesCbc.decryptStream?.(key, parameters)), (last) =>
        atOnce(aesEcb.decrypt?.(key, null, last)),
      ),
  };
}

/**
 * CBC as data comes: to hold a long message whole would be to compute it at once, for a second. The
 * last block of ciphertext is kept back, which the end may cut.
 */
function encryptStream(cbc: Stream): Stream {
  let input: Uint8Array = NOTHING;
  let output: Uint8Array = NOTHING;
  let total = 0;
  return {
    holds: cbc.holds,
    update(data) {
      total += data.byteLength;
      const [whole, rest] = wholeBlocks(joined(input, data), 0);
      input = rest;
      const made = joined(output, cbc.update(whole));
      const keptAt = Math.max(0, made.byteLength - BLOCK_BYTES);
      output = made.slice(keptAt);
      return made.subarray(0, keptAt);
    },
    async finish() {
      if (total < BLOCK_BYTES) throw tooShort();
      const cutBytes = input.byteLength;
      const padded = new Uint8Array(cutBytes === 0 ? 0 : BLOCK_BYTES);
      padded.set(input);
      const made = joined(output, cbc.update(padded), await cbc.finish());
      input.fill(0);
      padded.fill(0);
      if (cutBytes === 0) return made;
      const lastAt = made.byteLength - BLOCK_BYTES;
      return joined(made.subarray(0, lastAt - BLOCK_BYTES + cutBytes), made.subarray(lastAt));
    },
    discard: () => {
      input.fill(0);
      cbc.discard?.();
    },
  };
}

/** The last two blocks of ciphertext wait for the end: which one is cut only that tells. */
function decryptStream(cbc: Stream, decryptBlock: (last: Uint8Array) => Uint8Array): Stream {
  let input: Uint8Array = NOTHING;
  let total = 0;
  return {
    holds: cbc.holds,
    update(data) {
      total += data.byteLength;
      const [whole, rest] = wholeBlocks(joined(input, data), 2 * BLOCK_BYTES);
      input = rest;
      return cbc.update(whole);
    },
    async finish() {
      if (total < BLOCK_BYTES) throw decryptRefusal();
      const cutBytes = total % BLOCK_BYTES;
      if (cutBytes === 0) return joined(cbc.update(input), await cbc.finish());
      const lastAt = input.byteLength - BLOCK_BYTES;
      const last = input.subarray(lastAt);
      const opened = decryptBlock(last);
      const whole = joined(input.subarray(0, lastAt), opened.subarray(cutBytes), last);
      opened.fill(0);
      const made = joined(cbc.update(whole), await cbc.finish());
      return made.subarray(0, made.byteLength - BLOCK_BYTES + cutBytes);
    },
    discard: () => cbc.discard?.(),
  };
}

/** Whole blocks to compute now, and what is kept: that and less than a block more. */
function wholeBlocks(data: Uint8Array, keptBytes: number): readonly [Uint8Array, Uint8Array] {
  const free = Math.max(0, data.byteLength - keptBytes);
  const at = free - (free % BLOCK_BYTES);
  return [data.subarray(0, at), data.slice(at)];
}

function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  const [only, ...others] = pieces.filter(({ byteLength }) => byteLength > 0);
  return only !== undefined && others.length === 0 ? only : Buffer.concat(pieces);
}

const NOTHING = new Uint8Array(0);

function required(stream: Stream | undefined): Stream {
  if (stream !== undefined) return stream;
  throw new Defect('a provider has no CBC that streams');
}

function tooShort(): Refusal {
  return new Refusal('CKR_DATA_LEN_RANGE', 'AES-CTS takes 16 bytes at least');
}

function atOnce(made: Uint8Array | Promise<Uint8Array> | undefined): Uint8Array {
  if (made instanceof Uint8Array) return made;
  throw new Defect('a provider has no CBC or ECB that computes at once');
}

export const AES_CTS = defineMechanism({
  number: CKM.AES_CTS,
  name: 'AES_CTS',
  keyTypes: [CKK.AES],
  keyBits: { min: 128, max: 256 },
  verbs: ['encrypt', 'decrypt'],
  cost: 'cheap',
  approved: true,
  clause: 'SP 800-38A addendum (CBC-CS1); PKCS#11 v3.2 §6.12',
  parse: parseCbcParameters,
  providers: { openssl: stealing(openssl), noble: stealing(noble) },
});
