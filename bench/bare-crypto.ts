/** node:crypto as a program without a vault would use it: what everything else is compared with. */
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createPrivateKey,
  createPublicKey,
  createSecretKey,
  generateKeyPairSync,
  randomBytes,
  sign,
  verify,
} from 'node:crypto';
import type { Contender } from './contender.ts';

/** The keys that all contenders share: raw, and the pair as PKCS#8 and SubjectPublicKeyInfo DER. */
export interface KeyMaterial {
  readonly aes256: Uint8Array;
  readonly hmac: Uint8Array;
  readonly p256: Uint8Array;
  readonly spki: Uint8Array;
}

const IV_BYTES = 12;
const TAG_BYTES = 16;
const GCM = { authTagLength: TAG_BYTES } as const;

export function makeKeys(): KeyMaterial {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return {
    aes256: randomBytes(32),
    hmac: randomBytes(32),
    p256: privateKey.export({ format: 'der', type: 'pkcs8' }),
    spki: publicKey.export({ format: 'der', type: 'spki' }),
  };
}

/** Keys are made into KeyObjects once; the IV comes from node:crypto's generator each time. */
export function bareCrypto(keys: KeyMaterial): Contender {
  const aes = createSecretKey(keys.aes256);
  const hmac = createSecretKey(keys.hmac);
  const key = createPrivateKey({ key: Buffer.from(keys.p256), format: 'der', type: 'pkcs8' });
  const signing = { key, dsaEncoding: 'ieee-p1363' } as const;
  const verifying = { key: createPublicKey(key), dsaEncoding: 'ieee-p1363' } as const;
  return {
    name: 'node:crypto',
    encrypt(plaintext) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv('aes-256-gcm', aes, iv, GCM);
      const data = cipher.update(plaintext);
      cipher.final();
      return { iv, data, tag: cipher.getAuthTag() };
    },
    decrypt({ iv, data }) {
      const decipher = createDecipheriv('aes-256-gcm', aes, iv, GCM);
      decipher.setAuthTag(data.subarray(-TAG_BYTES));
      const plaintext = decipher.update(data.subarray(0, -TAG_BYTES));
      decipher.final();
      return plaintext;
    },
    sign: (data) => sign('sha256', data, signing),
    verify: (data, signature) => verify('sha256', data, verifying, signature),
    mac: (data) => createHmac('sha256', hmac).update(data).digest(),
  };
}
