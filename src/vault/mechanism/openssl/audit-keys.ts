import {
  createHmac,
  createPrivateKey,
  createPublicKey,
  hkdfSync,
  type KeyObject,
  sign,
  timingSafeEqual,
  verify,
} from 'node:crypto';
import { Secret } from '../../object/secret.ts';
import { Defect } from '../../refusal.ts';
import { secretBytes } from '../secret-reader.ts';

/** The two keys of an opening of the audit log, 32 bytes each. docs/AUDIT.md, Keys. */
export interface AuditKeys {
  /** From which each segment's first MAC key is derived. */
  readonly hmacKey: Secret;
  /** The Ed25519 private key that signs checkpoints. */
  readonly signingSeed: Secret;
}

const KEY_BYTES = 32;
/** RFC 8410 §7: the PKCS#8 of an Ed25519 key is this and the 32 bytes of the seed. */
const ED25519_PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');
const MAC_PREFIX = Uint8Array.of(1);
const EVOLVE = Uint8Array.of(2);

/** Derives both keys from the partition's audit key, which stays the caller's. */
export function deriveAuditKeys(auditKey: Secret): AuditKeys {
  return {
    hmacKey: hkdf(auditKey, new Uint8Array(0), Buffer.from('coffer audit mac v1')),
    signingSeed: hkdf(auditKey, new Uint8Array(0), Buffer.from('coffer audit signing v1')),
  };
}

/**
 * The public key that verifies checkpoints, SubjectPublicKeyInfo DER. The seed stays the caller's.
 */
export function auditPublicKey(signingSeed: Secret): Uint8Array {
  return new CheckpointSigner(signingSeed).publicKey;
}

/** What sets one segment of the log apart. */
export interface SegmentStart {
  readonly partition: string;
  /** Number of the segment's first block. */
  readonly block: number;
  /** Hash of the block before it, 32 bytes. */
  readonly prev: Uint8Array;
  /** 32 random bytes. */
  readonly salt: Uint8Array;
}

/**
 * MACs of one segment's blocks, in order. Each key is overwritten as soon as its successor exists.
 */
export class MacChain {
  #key: Secret;

  /** `hmacKey` stays the caller's. */
  constructor(hmacKey: Secret, start: SegmentStart) {
    const block = Buffer.alloc(8);
    block.writeBigUInt64BE(BigInt(start.block));
    const info = Buffer.from(`coffer audit segment v1\n${start.partition}\n`);
    this.#key = hkdf(hmacKey, start.salt, Buffer.concat([info, block, start.prev]));
  }

  /** The MAC of the next block, whose digest is given, 32 bytes each; the key moves on. */
  next(digest: Uint8Array): Uint8Array {
    const key = secretBytes(this.#key);
    const mac = createHmac('sha256', key).update(MAC_PREFIX).update(digest).digest();
    this.skip(1);
    return mac;
  }

  /** Moves on by so many blocks. */
  skip(blocks: number): void {
    for (let done = 0; done < blocks; done += 1) {
      const key = secretBytes(this.#key);
      const successor = Secret.own(createHmac('sha256', key).update(EVOLVE).digest());
      this.#key[Symbol.dispose]();
      this.#key = successor;
    }
  }

  /** Compares in constant time, and moves on. */
  matches(digest: Uint8Array, mac: Uint8Array): boolean {
    const expected = this.next(digest);
    return mac.byteLength === expected.byteLength && timingSafeEqual(mac, expected);
  }

  [Symbol.dispose](): void {
    this.#key[Symbol.dispose]();
  }
}

/** Signs checkpoints with Ed25519. RFC 8032. */
export class CheckpointSigner {
  /** SubjectPublicKeyInfo DER. */
  readonly publicKey: Uint8Array;
  #key: KeyObject | null;

  /** `signingSeed` stays the caller's. */
  constructor(signingSeed: Secret) {
    const der = Buffer.concat([ED25519_PKCS8_PREFIX, secretBytes(signingSeed)]);
    this.#key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
    der.fill(0);
    this.publicKey = createPublicKey(this.#key).export({ format: 'der', type: 'spki' });
  }

  /** 64 bytes. */
  sign(message: Uint8Array): Uint8Array {
    if (this.#key === null) throw new Defect('a checkpoint was asked of a closed audit log');
    return sign(null, message, this.#key);
  }

  /** OpenSSL wipes the key when nothing refers to it any more. */
  [Symbol.dispose](): void {
    this.#key = null;
  }
}

/** Verifies checkpoints. */
export class CheckpointVerifier {
  readonly #key: KeyObject;

  /**
   * Takes SubjectPublicKeyInfo, PEM or DER; throws a TypeError for anything but an Ed25519 public
   * key.
   */
  constructor(publicKey: Uint8Array) {
    const text = Buffer.from(publicKey).toString('latin1');
    // createPublicKey also takes private keys: nobody should get used to handing one to a verifier.
    if (text.includes('PRIVATE')) throw new TypeError('not a public key');
    const pem = text.includes('-----BEGIN PUBLIC KEY-----');
    this.#key = pem
      ? createPublicKey(text)
      : createPublicKey({ key: Buffer.from(publicKey), format: 'der', type: 'spki' });
    if (this.#key.asymmetricKeyType !== 'ed25519') throw new TypeError('not an Ed25519 key');
  }

  verify(message: Uint8Array, signature: Uint8Array): boolean {
    return verify(null, message, this.#key, signature);
  }
}

function hkdf(key: Secret, salt: Uint8Array, info: Uint8Array): Secret {
  return Secret.own(new Uint8Array(hkdfSync('sha256', secretBytes(key), salt, info, KEY_BYTES)));
}
