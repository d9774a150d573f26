import {
  createCipheriv,
  createDecipheriv,
  createECDH,
  generateKeyPairSync,
  privateDecrypt,
} from 'node:crypto';

/** What an attacker computes at home, from bytes that the vault gave away. */
export interface Blob {
  readonly bytes: Uint8Array;
  /** That the vault made, or empty. */
  readonly iv: Uint8Array;
}

/** The IV that the attacker repeats. */
export const IV = Buffer.alloc(16, 1);
/** An RSA key and an EC key of the attacker's own. */
export const RSA = generateKeyPairSync('rsa', { modulusLength: 3072 });
export const EC = createECDH('prime256v1');
EC.generateKeys();

/** What a blob is when it is decrypted with a known key, in every way that there is. */
export function decryptAtHome(value: Uint8Array, { bytes, iv }: Blob): Buffer[] {
  const bits = value.byteLength * 8;
  if (![128, 192, 256].includes(bits)) return [];
  const ways: readonly (readonly [string, Uint8Array | null])[] = [
    [`aes-${bits}-ecb`, null],
    [`aes-${bits}-cbc`, IV],
    [`aes-${bits}-ctr`, IV],
    [`aes-${bits}-ctr`, counters(iv).subarray(0, 16)],
    [`id-aes${bits}-wrap`, Buffer.alloc(8, 0xa6)],
    [`id-aes${bits}-wrap-pad`, Buffer.from('a65959a6', 'hex')],
  ];
  return ways.flatMap(([name, first]) => {
    try {
      const cipher = createDecipheriv(name, value, first);
      if (!name.includes('wrap')) cipher.setAutoPadding(false);
      return [cipher.update(bytes)];
    } catch {
      return []; // not of that form
    }
  });
}

/** The blocks whose encryption is the key stream of AES-GCM: SP 800-38D §6.5. */
export function counters(iv: Uint8Array): Buffer {
  return Buffer.concat(
    [2, 3].map((count) => {
      const block = Buffer.alloc(16);
      block.set(iv.subarray(0, 12));
      block.writeUInt32BE(count, 12);
      return block;
    }),
  );
}

export function xor(one: Uint8Array, two: Uint8Array): Buffer {
  const bytes = Buffer.from(one.subarray(0, Math.min(one.byteLength, two.byteLength)));
  for (let at = 0; at < bytes.byteLength; at += 1) bytes[at] = (bytes[at] ?? 0) ^ (two[at] ?? 0);
  return bytes;
}

export function rsaAtHome(bytes: Uint8Array): Buffer[] {
  const key = RSA.privateKey;
  if (bytes.byteLength !== 384) return [];
  try {
    return [privateDecrypt({ key, oaepHash: 'sha256' }, bytes)];
  } catch {
    return [];
  }
}

/** AES-KWP at home, RFC 5649: a blob that comes from elsewhere. */
export function wrappedAtHome(kek: Uint8Array, bytes: Uint8Array): Buffer {
  const cipher = createCipheriv('id-aes256-wrap-pad', kek, Buffer.from('a65959a6', 'hex'));
  return Buffer.concat([cipher.update(bytes), cipher.final()]);
}
