/** A provider's mechanisms, called as the vault's operations call them, without vault or socket. */
import { pairOf, secretKeyOf } from '../src/vault/mechanism/self-test/test-key.ts';
import { implementationOf, requireMechanism } from '../src/vault/mechanism/table.ts';
import type { Key, ProviderName } from '../src/vault/mechanism/mechanism.ts';
import { CKK, CKM } from '../src/wire/pkcs11.ts';
import type { KeyMaterial } from './bare-crypto.ts';
import type { Contender, Maybe, Sealed } from './contender.ts';

/** Parameters are parsed each time, as for each request: for GCM that makes the IV. */
export function providerContender(provider: ProviderName, keys: KeyMaterial): Contender {
  const aes = secretKeyOf(CKK.AES, keys.aes256);
  const hmac = secretKeyOf(CKK.GENERIC_SECRET, keys.hmac);
  const { privateKey, publicKey } = pairOf(keys.p256);
  const gcm = usesOf(CKM.AES_GCM, provider);
  const ecdsa = usesOf(CKM.ECDSA_SHA256, provider);
  const sha256Hmac = usesOf(CKM.SHA256_HMAC, provider);
  return {
    name: `provider ${provider}`,
    encrypt: (plaintext) => gcm.encrypt(aes, plaintext),
    decrypt: ({ iv, data }) => gcm.decrypt(aes, iv, data),
    sign: (data) => ecdsa.sign(privateKey, data),
    verify: (data, signature) => ecdsa.verify(publicKey, data, signature),
    mac: (data) => sha256Hmac.sign(hmac, data),
  };
}

interface Uses {
  encrypt(key: Key, plaintext: Uint8Array): Maybe<Sealed>;
  decrypt(key: Key, iv: Uint8Array, data: Uint8Array): Maybe<Uint8Array>;
  sign(key: Key, data: Uint8Array): Maybe<Uint8Array>;
  verify(key: Key, data: Uint8Array, signature: Uint8Array): Maybe<boolean>;
}

const NOTHING = new Uint8Array();

function usesOf(type: number, provider: ProviderName): Uses {
  const mechanism = requireMechanism(type);
  const { encrypt, decrypt, sign, verify } = implementationOf(mechanism, provider);
  return {
    encrypt(key, plaintext) {
      const parameters = mechanism.parse({ type, gcm: {} }, 'encrypt');
      const iv = mechanism.generatedIv?.(parameters) ?? NOTHING;
      const data = offered(encrypt)(key, parameters, plaintext);
      return data instanceof Promise ? data.then((data) => ({ iv, data })) : { iv, data };
    },
    decrypt: (key, iv, data) =>
      offered(decrypt)(key, mechanism.parse({ type, gcm: { iv } }, 'decrypt'), data),
    sign: (key, data) => offered(sign)(key, mechanism.parse({ type }, 'sign'), data),
    verify: (key, data, signature) =>
      offered(verify)(key, mechanism.parse({ type }, 'verify'), data, signature),
  };
}

function offered<F>(offer: F | undefined): F {
  if (offer === undefined) throw new Error('the mechanism cannot do what is to be measured');
  return offer;
}
