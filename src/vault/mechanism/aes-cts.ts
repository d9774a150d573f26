import { CKK, CKM } from '../../wire/pkcs11.ts';
import { Defect, Refusal } from '../refusal.ts';
import { BLOCK_BYTES, type IvParameters, parseCbcParameters } from './aes-parameters.ts';
import { defineMechanism } from './define-mechanism.ts';
import type { Implementation, Key } from './mechanism.ts';
import * as noble from './noble/aes.ts';
import * as openssl from './openssl/aes.ts';
import { decryptRefusal } from './self-test/failure.ts';
import { heldStream } from './stream.ts';

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
    if (data.byteLength < BLOCK_BYTES) {
      throw new Refusal('CKR_DATA_LEN_RANGE', 'AES-CTS takes 16 bytes at least');
    }
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
    encryptStream: (key, parameters) => heldStream((data) => encrypt(key, parameters, data)),
    decryptStream: (key, parameters) => heldStream((data) => decrypt(key, parameters, data)),
  };
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
