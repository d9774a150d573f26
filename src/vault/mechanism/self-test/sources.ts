import type { Mechanism } from '../mechanism.ts';
import type { SelfTestCase } from './cases.ts';

/** Cases without a known answer: chance has none. */
const WITHOUT_ANSWER: Readonly<Partial<Record<SelfTestCase['kind'], string>>> = {
  generateKey: 'two keys, which differ',
  generateKeyPair: 'pairwise test of a new pair',
  pairwise: 'pairwise test of a known pair',
};

/** Where the known answers come from, by the names of mechanisms; the first that fits. */
const SOURCES: readonly (readonly [RegExp, string])[] = [
  [/^AES_(ECB|CBC|CTR|OFB|CFB128)/u, 'SP 800-38A, appendix F'],
  [/^AES_CTS$/u, 'RFC 3962 §B, in the order of CS1'],
  [/^AES_XTS$/u, 'IEEE 1619 §B, vector 2'],
  [/^AES_KEY_WRAP_PKCS7$/u, 'a key of RFC 3394 §4.1, padded, by both providers'],
  [/^AES_GCM$/u, 'McGrew and Viega, GCM, test case 4'],
  [/^AES_GCM_SIV$/u, 'RFC 8452 §C.1'],
  [/^AES_CCM$/u, 'Wycheproof, aes_ccm, case 12'],
  [/^AES_GMAC$/u, 'Wycheproof, aes_gmac, case 7'],
  [/^AES_CMAC/u, 'RFC 4493 §4, example 3'],
  [/^AES_KEY_WRAP_KWP$/u, 'RFC 5649 §6'],
  [/^AES_KEY_WRAP$/u, 'RFC 3394 §4.1'],
  [/^CHACHA20_POLY1305$/u, 'RFC 8439 §2.8.2'],
  [/^XCHACHA20_POLY1305$/u, 'draft-irtf-cfrg-xchacha-03 §A.3.1'],
  [/^SHA(_1|\d+|512_\d+)_HMAC/u, 'RFC 2202 §3, RFC 4231 §4.2, and their input'],
  [/^(SHA3|BLAKE2B)_\d+_HMAC/u, 'the input of RFC 4231 §4.2'],
  [/^SHA3_\d+$/u, 'FIPS 202, "abc"'],
  [/^BLAKE2B_\d+$/u, 'RFC 7693, "abc"'],
  [/^SHA(_1|\d+|512_\d+)$/u, 'FIPS 180-4, "abc"'],
  [/^ECDSA(_SHA(1|224|256|384|512))?$/u, 'RFC 6979 §A.2.5 to §A.2.7'],
  [/^EDDSA$/u, 'RFC 8032 §7.1, test 2'],
  [/^ECDH1_DERIVE$/u, 'RFC 7748 §6.1'],
  [/^RSA_PKCS_OAEP$/u, 'Wycheproof'],
  [/^(SHA3_\d+_)RSA_PKCS/u, 'RFC 8017 §8, in Python'],
  [/RSA_PKCS/u, 'RFC 8017 §8, a key of Wycheproof'],
  [/^HKDF_DERIVE$/u, 'RFC 5869 §A.1'],
  [/^SP800_108_COUNTER_KDF$/u, 'CAVP, KDFCTR_gen'],
  [/^SP800_108_FEEDBACK_KDF$/u, 'CAVP, KDFFeedback_gen'],
  [/^SP800_108_DOUBLE_PIPELINE_KDF$/u, 'CAVP, KDFDblPipeline_gen'],
  [/^(CONCATENATE|XOR|EXTRACT)_/u, 'PKCS#11 v3.2 §6.43, the examples'],
  [/_KEY_DERIVATION$/u, 'FIPS 180-4 and FIPS 202, "abc"'],
  [/^TLS12_MASTER_KEY_DERIVE_DH$/u, 'CAVP, TLS 1.2'],
  [/^TLS(12_EXTENDED|12_KDF$|_KDF$)/u, 'OpenSSL 3.0, openssl kdf'],
  [/^PKCS5_PBKD2$/u, 'RFC 6070 §2'],
  [/^KMAC/u, 'NIST, KMAC samples 2 and 4'],
  [/^ML_DSA$/u, 'Wycheproof, mldsa_44_sign_seed, test 1'],
  [/^ML_KEM$/u, 'Wycheproof, mlkem_512, test 1'],
  [/^SLH_DSA$/u, 'noble, and OpenSSL agrees'],
  [/^HASH_(ML|SLH)_DSA/u, 'FIPS 204 §5.4.1 of "abc", and the pure mechanism by noble'],
];

/**
 * What the self-test of a mechanism compares with; the clause of its standard, if nothing nearer.
 */
export function sourceOf({ name, clause }: Mechanism, kind: SelfTestCase['kind']): string {
  const fits = SOURCES.find(([pattern]) => pattern.test(name));
  return WITHOUT_ANSWER[kind] ?? fits?.[1] ?? clause;
}
