import { Fault, Refusal } from '../../refusal.ts';

/**
 * The one answer of a decryption that fails, whatever the cause: a padding, a length or a tag must
 * not be told apart (Vaudenay, Manger, Bleichenbacher).
 */
export function decryptRefusal(): Refusal {
  return new Refusal('CKR_ENCRYPTED_DATA_INVALID', 'the data cannot be decrypted');
}

/** The same for AEAD. */
export function aeadRefusal(): Refusal {
  return new Refusal('CKR_AEAD_DECRYPT_FAILED', 'the data cannot be decrypted');
}

/** The one answer of an unwrapping that fails. */
export function unwrapRefusal(): Refusal {
  return new Refusal('CKR_WRAPPED_KEY_INVALID', 'the key cannot be unwrapped');
}

/** What a stream throws for a signature that does not verify. */
export function signatureRefusal(): Refusal {
  return new Refusal('CKR_SIGNATURE_INVALID', 'the signature does not verify');
}

/**
 * A signature that did not verify under its own key, and so never left: one with a fault in it can
 * give the private key away (Boneh, DeMillo, Lipton 1997). No Defect, which would stop the vault:
 * the computer failed, or the key came from outside and is bad.
 */
export class WrongSignature extends Fault {
  constructor(cause?: unknown) {
    super('a signature did not verify under its own key', cause);
    this.name = 'WrongSignature';
  }
}
