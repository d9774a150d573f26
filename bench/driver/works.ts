/** What the vault is asked, and what a loop over node:crypto does meanwhile, with the same keys. */
import { createPublicKey, generateKeyPairSync, randomBytes, sign, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { Session } from '../../src/client/index.ts';
import { CKM } from '../../src/wire/pkcs11.ts';
import type { RequestProperties, Response } from '../../src/wire/message.ts';
import { bareCrypto, makeKeys } from '../bare-crypto.ts';
import type { KeyMaterial } from '../bare-crypto.ts';
import { encryption, SIGNING } from '../contender.ts';
import type { Contender } from '../contender.ts';

/** A work as a request that is encoded once. */
export interface Prepared {
  readonly name: string;
  /** Of the message that travels. */
  readonly bytes: number;
  /** A function that does it once more. */
  loop(keys: DriverKeys): () => unknown;
  request(ids: Ids): RequestProperties;
  /** Whether node:crypto takes the vault's answer for right. */
  accepts(response: Response, keys: DriverKeys): Promise<boolean>;
}

export interface DriverKeys {
  readonly material: KeyMaterial;
  readonly bare: Contender;
  readonly rsa: KeyObject;
}

/** In the vault. */
interface Ids {
  readonly aes: Uint8Array;
  readonly p256: Uint8Array;
  readonly rsa: Uint8Array;
}

/** Names end so: the same works through the client are called otherwise. */
export const ENCODED = ', encoded before';
const SIGNED_BYTES = 64;
const RSA_BITS = 2048;

export const PREPARED: readonly Prepared[] = [
  ecdsa(),
  encrypted(64),
  encrypted(1024),
  encrypted(16 * 1024),
  rsa(),
];

export function makeDriverKeys(): DriverKeys {
  const material = makeKeys();
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: RSA_BITS });
  return { material, bare: bareCrypto(material), rsa: privateKey };
}

export async function importKeys(session: Session, keys: DriverKeys): Promise<Ids> {
  const pkcs8 = keys.rsa.export({ format: 'der', type: 'pkcs8' });
  const [aes, p256, rsa] = await Promise.all([
    session.importKey({ secret: keys.material.aes256 }, { type: 'AES', label: 'bench-aes' }),
    session.importKey({ pkcs8: keys.material.p256 }, { label: 'bench-p256' }),
    session.importKey({ pkcs8 }, { label: 'bench-rsa' }),
  ]);
  return { aes: aes.uniqueId, p256: p256.uniqueId, rsa: rsa.uniqueId };
}

function ecdsa(): Prepared {
  const data = randomBytes(SIGNED_BYTES);
  return {
    name: SIGNING.name + ENCODED,
    bytes: SIGNED_BYTES,
    loop:
      ({ bare }) =>
      () =>
        bare.sign(data),
    request: ({ p256: key }) => ({ sign: { key, mechanism: { type: CKM.ECDSA_SHA256 }, data } }),
    accepts: async (response, { bare }) => await bare.verify(data, signatureOf(response)),
  };
}

/** The vault uses all cores, the loop one. */
function rsa(): Prepared {
  const data = randomBytes(SIGNED_BYTES);
  const mechanism = { type: CKM.SHA256_RSA_PKCS };
  return {
    name: `RSA-${RSA_BITS} sign` + ENCODED,
    bytes: SIGNED_BYTES,
    loop: (keys) => () => sign('sha256', data, keys.rsa),
    request: ({ rsa: key }) => ({ sign: { key, mechanism, data } }),
    accepts: (response, keys) =>
      Promise.resolve(verify('sha256', data, createPublicKey(keys.rsa), signatureOf(response))),
  };
}

function encrypted(bytes: number): Prepared {
  const data = randomBytes(bytes);
  return {
    name: encryption(bytes).name + ENCODED,
    bytes,
    loop:
      ({ bare }) =>
      () =>
        bare.encrypt(data),
    request: ({ aes: key }) => ({
      encrypt: { key, mechanism: { type: CKM.AES_GCM, gcm: {} }, data },
    }),
    async accepts({ encrypt }, { bare }) {
      if (!encrypt?.data || !encrypt.iv) return false;
      const opened = await bare.decrypt({ iv: encrypt.iv, data: encrypt.data });
      return Buffer.compare(opened, data) === 0;
    },
  };
}

function signatureOf({ sign: signed }: Response): Uint8Array {
  return signed?.signature ?? new Uint8Array(0);
}
