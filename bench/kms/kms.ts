/** What programs ask of a KMS, whoever answers it; and the proof that it is answered right. */
import { createPublicKey, randomBytes, verify } from 'node:crypto';

/** One key of AES-256 and one of ECDSA P-256, whose values nobody outside knows. */
export interface Kms {
  readonly name: string;
  encrypt(plaintext: Uint8Array): Promise<Uint8Array>;
  decrypt(ciphertext: Uint8Array): Promise<Uint8Array>;
  /** A fresh AES-256 key, and that under the key of the KMS. */
  generateDataKey(): Promise<{ readonly plaintext: Uint8Array; readonly ciphertext: Uint8Array }>;
  /** ECDSA with SHA-256; DER. */
  sign(message: Uint8Array): Promise<Uint8Array>;
  /** SubjectPublicKeyInfo, DER. */
  publicKey(): Promise<Uint8Array>;
}

const DATA_KEY_BYTES = 32;

/** Throws an Error that names what is wrong. A forged ciphertext must be refused. */
export async function requireRight(kms: Kms): Promise<void> {
  const message = randomBytes(100);
  const require = (holds: boolean, what: string): void => {
    if (!holds) throw new Error(`${kms.name} gets ${what} wrong`);
  };
  const ciphertext = await kms.encrypt(message);
  require(same(await kms.decrypt(ciphertext), message), 'decryption');
  const forged = Uint8Array.from(ciphertext);
  forged[forged.length - 1] = (forged.at(-1) ?? 0) ^ 1;
  require(await refuses(() => kms.decrypt(forged)), 'a forged ciphertext');
  const dataKey = await kms.generateDataKey();
  require(dataKey.plaintext.byteLength === DATA_KEY_BYTES, 'a data key');
  require(same(await kms.decrypt(dataKey.ciphertext), dataKey.plaintext), 'a data key');
  const key = createPublicKey({
    key: Buffer.from(await kms.publicKey()),
    format: 'der',
    type: 'spki',
  });
  const signature = await kms.sign(message);
  require(verify('sha256', message, key, signature), 'a signature');
  require(!verify('sha256', randomBytes(100), key, signature), 'the check of a signature');
}

/** One request of it, to be repeated. */
export interface KmsWork {
  readonly name: string;
  readonly bytes: number;
  prepare(kms: Kms): Promise<() => Promise<unknown>>;
}

const BYTES = 1024;
const SIGNED_BYTES = 64;

/** KMS takes at most 4 KiB. */
export const KMS_WORKS: readonly KmsWork[] = [
  {
    name: 'KMS encrypt 1 KiB',
    bytes: BYTES,
    prepare(kms) {
      const plaintext = randomBytes(BYTES);
      return Promise.resolve(() => kms.encrypt(plaintext));
    },
  },
  {
    name: 'KMS decrypt 1 KiB',
    bytes: BYTES,
    async prepare(kms) {
      const ciphertext = await kms.encrypt(randomBytes(BYTES));
      return () => kms.decrypt(ciphertext);
    },
  },
  {
    name: 'KMS generate data key',
    bytes: DATA_KEY_BYTES,
    prepare: (kms) => Promise.resolve(() => kms.generateDataKey()),
  },
  {
    name: 'KMS sign, ECDSA P-256',
    bytes: SIGNED_BYTES,
    prepare(kms) {
      const message = randomBytes(SIGNED_BYTES);
      return Promise.resolve(() => kms.sign(message));
    },
  },
];

function same(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}

async function refuses(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return false;
  } catch {
    return true;
  }
}
