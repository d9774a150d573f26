import { inspect } from 'node:util';
import { Defect } from '../refusal.ts';

/** Reads a secret's bytes without copying them: not to be kept, changed or passed on. */
export type SecretReader = (secret: Secret) => Uint8Array;

let bytesOf: SecretReader;

/**
 * The bytes of one secret. It owns them: `Secret.own(bytes)` takes the caller's buffer, and
 * disposing overwrites it. Nothing but the holder of the reader (`mechanism/secret-reader.ts`) can
 * see them again.
 */
export class Secret {
  #bytes: Uint8Array | null;

  private constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** Takes ownership of `bytes`; the caller must not keep or use them afterwards. */
  static own(bytes: Uint8Array): Secret {
    return new Secret(bytes);
  }

  get byteLength(): number {
    return bytesOf(this).byteLength;
  }

  /** Overwrites the bytes; the secret is of no use afterwards. Idempotent. */
  [Symbol.dispose](): void {
    this.#bytes?.fill(0);
    this.#bytes = null;
  }

  toJSON(): never {
    throw new Defect('a secret was about to be serialised');
  }

  toString(): string {
    return '[secret]';
  }

  [inspect.custom](): string {
    return '[secret]';
  }

  static {
    bytesOf = (secret) => {
      if (secret.#bytes === null) throw new Defect('a secret was used after it was erased');
      return secret.#bytes;
    };
  }
}

let taken = false;

/** Hands out the one capability to read secrets, once: to `mechanism/secret-reader.ts`. */
export function takeSecretReader(): SecretReader {
  if (taken) throw new Defect('the secret reader was taken already');
  taken = true;
  return bytesOf;
}
