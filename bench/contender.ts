/** Who can do the work that is measured, and the proof that they all do the same work. */
import { randomBytes } from 'node:crypto';

export type Maybe<T> = T | Promise<T>;

/** AES-256-GCM: a 12-byte IV; `data` is ciphertext ‖ 16-byte tag, or has its tag apart. */
export interface Sealed {
  readonly iv: Uint8Array;
  readonly data: Uint8Array;
  readonly tag?: Uint8Array;
}

/** One way to compute. All contenders of a comparison hold the same keys. */
export interface Contender {
  readonly name: string;
  /** Under a fresh IV. */
  encrypt(plaintext: Uint8Array): Maybe<Sealed>;
  /** Of ciphertext ‖ tag. */
  decrypt(sealed: Sealed): Maybe<Uint8Array>;
  /** ECDSA P-256 with SHA-256, r ‖ s. */
  sign(data: Uint8Array): Maybe<Uint8Array>;
  verify(data: Uint8Array, signature: Uint8Array): Maybe<boolean>;
  /** HMAC-SHA-256. */
  mac(data: Uint8Array): Maybe<Uint8Array>;
}

/** Something to measure: what is prepared once, and what is then done over and over. */
export interface Work {
  readonly name: string;
  /** Of the message that travels. */
  readonly bytes: number;
  /** A function that does it once more. `reference` makes what is only to be read: a signature. */
  prepare(contender: Contender, reference: Contender): Promise<() => unknown>;
}

/**
 * Throws an Error that names both when two contenders do not do the same: each decrypts and
 * verifies what the other made, and refuses it altered; their HMACs are equal.
 */
export async function requireAgreement(contenders: readonly Contender[]): Promise<void> {
  const message = randomBytes(1000);
  for (const one of contenders) {
    const sealed = joined(await one.encrypt(message));
    const signature = await one.sign(message);
    const mac = await one.mac(message);
    for (const other of contenders) {
      const agree = (what: string, holds: () => Maybe<boolean>): Promise<void> =>
        requireThat(holds, `${one.name} and ${other.name} differ: ${what}`);
      await agree('decryption', async () => same(await other.decrypt(sealed), message));
      await agree('a forged ciphertext', () => refusesForgery(other, sealed));
      await agree('verification', () => other.verify(message, signature));
      await agree('a forged signature', async () => {
        return !(await other.verify(message, altered(signature)));
      });
      await agree('HMAC', async () => same(await other.mac(message), mac));
    }
  }
}

async function requireThat(holds: () => Maybe<boolean>, message: string): Promise<void> {
  let cause: unknown;
  try {
    if (await holds()) return;
  } catch (error) {
    cause = error;
  }
  throw new Error(message, { cause });
}

/** Encryption of `bytes` random bytes, the IV made anew each time. */
export function encryption(bytes: number): Work {
  return {
    name: `AES-256-GCM encrypt ${sizeName(bytes)}`,
    bytes,
    prepare(contender) {
      const plaintext = randomBytes(bytes);
      return Promise.resolve(() => contender.encrypt(plaintext));
    },
  };
}

export function decryption(bytes: number): Work {
  return {
    name: `AES-256-GCM decrypt ${sizeName(bytes)}`,
    bytes,
    async prepare(contender, reference) {
      const sealed = joined(await reference.encrypt(randomBytes(bytes)));
      return () => contender.decrypt(sealed);
    },
  };
}

const SIGNED_BYTES = 64;

export const SIGNING: Work = {
  name: 'ECDSA P-256 sign',
  bytes: SIGNED_BYTES,
  prepare(contender) {
    const data = randomBytes(SIGNED_BYTES);
    return Promise.resolve(() => contender.sign(data));
  },
};

export const VERIFYING: Work = {
  name: 'ECDSA P-256 verify',
  bytes: SIGNED_BYTES,
  async prepare(contender, reference) {
    const data = randomBytes(SIGNED_BYTES);
    const signature = await reference.sign(data);
    return () => contender.verify(data, signature);
  },
};

export function authentication(bytes: number): Work {
  return {
    name: `HMAC-SHA-256 ${sizeName(bytes)}`,
    bytes,
    prepare(contender) {
      const data = randomBytes(bytes);
      return Promise.resolve(() => contender.mac(data));
    },
  };
}

const KIB = 1024;

/** "64 B", "16 KiB", "1 MiB". */
function sizeName(bytes: number): string {
  if (bytes < KIB) return `${bytes} B`;
  return bytes < KIB * KIB ? `${bytes / KIB} KiB` : `${bytes / (KIB * KIB)} MiB`;
}

/** Ciphertext ‖ tag, whoever made it. */
function joined({ iv, data, tag }: Sealed): Sealed {
  return { iv, data: tag === undefined ? data : Buffer.concat([data, tag]) };
}

function same(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}

/** With the last byte changed. */
function altered(bytes: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy[copy.length - 1] = (copy.at(-1) ?? 0) ^ 1;
  return copy;
}

async function refusesForgery(contender: Contender, { iv, data }: Sealed): Promise<boolean> {
  try {
    await contender.decrypt({ iv, data: altered(data) });
    return false;
  } catch {
    return true;
  }
}
