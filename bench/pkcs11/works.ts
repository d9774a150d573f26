/** What is measured through PKCS#11, with which keys, and how node:crypto checks each of it. */
import {
  createDecipheriv,
  createHmac,
  generateKeyPairSync,
  randomBytes,
  sign,
  verify,
} from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { Load, Once } from './load.ts';

/** The keys that all contenders get. */
export interface Keys {
  readonly ec: KeyObject;
  readonly rsa: KeyObject;
  readonly aes: Uint8Array;
  readonly hmac: Uint8Array;
}

export interface Work {
  readonly name: string;
  /** Of the load program. */
  readonly command: string;
  readonly mechanism: string;
  /** Whether what came out is right. */
  readonly check: (keys: Keys, once: Once) => boolean;
}

const TAG_BYTES = 16;
/** What the load program hashes for those that take a hash: 64 bytes, counting up. */
const MESSAGE = Buffer.from(Array.from({ length: 64 }, (_, at) => at));

export const WORKS: readonly Work[] = [
  {
    name: 'ECDSA P-256, of a hash',
    command: 'ecdsa',
    mechanism: 'CKM_ECDSA',
    check: ({ ec }, { output }) => isEcdsa(ec, MESSAGE, output),
  },
  {
    name: 'ECDSA P-256, SHA-256',
    command: 'ecdsa-sha256',
    mechanism: 'CKM_ECDSA_SHA256',
    check: ({ ec }, { input, output }) => isEcdsa(ec, input, output),
  },
  {
    name: 'RSA-2048, SHA-256',
    command: 'rsa',
    mechanism: 'CKM_SHA256_RSA_PKCS',
    check: ({ rsa }, { input, output }) => sign('sha256', input, rsa).equals(output),
  },
  {
    name: 'RSA-2048, of a DigestInfo',
    command: 'rsa-pkcs',
    mechanism: 'CKM_RSA_PKCS',
    check: ({ rsa }, { output }) => sign('sha256', MESSAGE, rsa).equals(output),
  },
  {
    name: 'AES-256-GCM 1 KiB',
    command: 'aes-gcm',
    mechanism: 'CKM_AES_GCM',
    check: ({ aes }, once) => opened(aes, once)?.equals(once.input) === true,
  },
  {
    name: 'HMAC-SHA-256 1 KiB',
    command: 'hmac',
    mechanism: 'CKM_SHA256_HMAC',
    check: ({ hmac }, { input, output }) =>
      createHmac('sha256', hmac).update(input).digest().equals(output),
  },
];

function isEcdsa(key: KeyObject, message: Buffer, signature: Buffer): boolean {
  return verify('sha256', message, { key, dsaEncoding: 'ieee-p1363' }, signature);
}

/** null when it does not authenticate. */
function opened(key: Uint8Array, { iv, output }: Once): Buffer | null {
  const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES });
  decipher.setAuthTag(output.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(output.subarray(0, -TAG_BYTES)), decipher.final()]);
  } catch {
    return null;
  }
}

export function makeKeys(): Keys {
  return {
    ec: generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey,
    rsa: generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey,
    aes: randomBytes(32),
    hmac: randomBytes(32),
  };
}

/** The parts of JWK, RFC 7518 §6.2 and §6.3, in the order of the load program. */
const EC_PARTS = ['d'] as const;
const RSA_PARTS = ['n', 'e', 'd', 'p', 'q', 'dp', 'dq', 'qi'] as const;

export async function importKeys(load: Load, { ec, rsa, aes, hmac }: Keys): Promise<void> {
  await load.import('ec', partsOf(ec, EC_PARTS));
  await load.import('rsa', partsOf(rsa, RSA_PARTS));
  await load.import('aes', [aes]);
  await load.import('hmac', [hmac]);
}

function partsOf(key: KeyObject, names: readonly string[]): Buffer[] {
  const jwk = new Map(Object.entries(key.export({ format: 'jwk' })));
  return names.map((name) => Buffer.from(String(jwk.get(name)), 'base64url'));
}
