import { Refusal } from '../refusal.ts';
import { AEAD_MECHANISMS } from './aead.ts';
import { AES_MAC_MECHANISMS } from './aes-mac.ts';
import { AES_MECHANISMS } from './aes.ts';
import { COMBINATION_MECHANISMS } from './combination.ts';
import { DIGEST_DERIVATION_MECHANISMS } from './digest-derivation.ts';
import { DIGEST_MECHANISMS } from './digest.ts';
import { ECDH_WRAP_MECHANISMS } from './ecdh-aes-key-wrap.ts';
import { ECDH_MECHANISMS } from './ecdh.ts';
import { ECDSA_MECHANISMS } from './ecdsa.ts';
import { EDDSA } from './eddsa.ts';
import { HASH_SIGN_MECHANISMS } from './hash-sign.ts';
import { HKDF_DERIVE } from './hkdf.ts';
import { HMAC_MECHANISMS } from './hmac.ts';
import { KBKDF_MECHANISMS } from './kbkdf.ts';
import { KMAC_MECHANISMS } from './kmac.ts';
import { PKCS5_PBKD2 } from './pbkdf2.ts';
import { TLS_MECHANISMS } from './tls.ts';
import { KEY_GENERATION_MECHANISMS } from './key-generation.ts';
import { LEGACY_MECHANISMS } from './legacy.ts';
import type { Implementation, Mechanism, ProviderName } from './mechanism.ts';
import { ML_DSA } from './ml-dsa.ts';
import { ML_KEM } from './ml-kem.ts';
import { RSA_MECHANISMS } from './rsa.ts';
import { BIP340_SCHNORR } from './schnorr.ts';
import { SLH_DSA_MECHANISMS } from './slh-dsa.ts';

/** Every mechanism, by its CKM_ number. */
export const MECHANISMS: ReadonlyMap<number, Mechanism> = new Map(
  [
    ...KEY_GENERATION_MECHANISMS,
    ...AES_MECHANISMS,
    ...AES_MAC_MECHANISMS,
    ...AEAD_MECHANISMS,
    ...HMAC_MECHANISMS,
    ...DIGEST_MECHANISMS,
    ...ECDSA_MECHANISMS,
    EDDSA,
    BIP340_SCHNORR,
    ...ECDH_MECHANISMS,
    ...ECDH_WRAP_MECHANISMS,
    HKDF_DERIVE,
    ...KBKDF_MECHANISMS,
    ...COMBINATION_MECHANISMS,
    ...DIGEST_DERIVATION_MECHANISMS,
    ...TLS_MECHANISMS,
    PKCS5_PBKD2,
    ...KMAC_MECHANISMS,
    ...RSA_MECHANISMS,
    ...LEGACY_MECHANISMS,
    ML_DSA,
    ML_KEM,
    ...SLH_DSA_MECHANISMS,
    ...HASH_SIGN_MECHANISMS,
  ].map((mechanism) => [mechanism.number, mechanism]),
);

/** The mechanism of a CKM_ number. Throws CKR_MECHANISM_INVALID. */
export function requireMechanism(number: number): Mechanism {
  const mechanism = MECHANISMS.get(number);
  if (mechanism === undefined) {
    throw new Refusal('CKR_MECHANISM_INVALID', 'the mechanism is not supported', {
      hint: 'ask for the list of mechanisms.',
    });
  }
  return mechanism;
}

/** The provider's implementation, or the other's where the mechanism has only one. */
export function implementationOf(
  mechanism: Mechanism,
  provider: ProviderName,
): Implementation<unknown> {
  const { openssl, noble } = mechanism.providers;
  const implementation = mechanism.providers[provider] ?? openssl ?? noble;
  if (implementation === undefined) {
    throw new Refusal('CKR_MECHANISM_INVALID', 'the mechanism has no implementation');
  }
  return implementation;
}
