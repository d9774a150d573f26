import { SECRET_BYTES_MAX } from '../../src/vault/mechanism/key/key-type.ts';
import { curveOfOid } from './curve-oid.ts';
import { PBKDF2_ITERATIONS_MIN } from '../../src/vault/mechanism/pbkdf2-parameters.ts';
import { LIMITS } from '../../src/wire/limits.ts';
import { type Case, inner, text } from './wycheproof.ts';

/** Cases in which Coffer departs from the file's verdict, and why. */
export interface Waiver {
  /** Of names without `_test.json.gz`. */
  readonly files: RegExp;
  readonly reason: string;
  /** How each of the cases ends instead; 'not offered': nothing computes them. */
  readonly expected: 'accepted' | 'rejected' | 'not offered';
  /** Absent: every case of the files. */
  applies?(entry: Case): boolean;
}

/** Files that no mechanism of Coffer reads, whole. */
const NOT_OFFERED: readonly Waiver[] = [
  notOffered(/^ae(?:ad_ae)?s_siv_cmac$/, 'PKCS #11 has no AES-SIV, and Coffer offers none'),
  notOffered(/^ecdsa_\w+_shake\d+(?:_p1363)?$/, 'ECDSA with SHAKE has no number in PKCS #11'),
  notOffered(/^primality$/, 'primes are not tested apart from the keys that they make'),
  notOffered(
    /^rsa_oaep_\d+_sha512_2\d\d_/,
    'PKCS #11 has no number for the mask of a cut SHA-512, and OAEP’s hash is that of its mask',
  ),
  notOffered(
    /^rsa_pss_\d+_(?:shake\d+|sha512_2\d\d_mgf1_\d+)$/,
    'PKCS #11 has no number for PSS with SHAKE, or with a cut SHA-512 in its mask',
  ),
  notOffered(/^rsa_three_primes_/, 'RSA keys have two primes'),
];

const SYMMETRIC: readonly Waiver[] = [
  {
    files: /^aes_g(?:cm|mac)$/,
    reason: 'only 12-byte IVs are taken (SP 800-38D §5.2.1.1)',
    expected: 'rejected',
    applies: ({ group }) => group['ivSize'] !== 96,
  },
  {
    files: /^aes_xts$/,
    reason: 'keys have 256 or 512 bits: there is no XTS of AES-192 (IEEE 1619 §5.1)',
    expected: 'rejected',
    applies: ({ group }) => group['keySize'] === 384,
  },
  {
    files: /^aes_ccm$/,
    reason: 'only whole tags are taken, of 16 bytes: shorter ones could be guessed',
    expected: 'rejected',
    applies: ({ group }) => group['tagSize'] !== 128,
  },
  {
    files: /^hmac_sha1$/,
    reason: 'a MAC of 80 bits is cut too short: 112 bits at least (SP 800-131A rev. 2 §1)',
    expected: 'rejected',
    applies: ({ group }) => Number(group['tagSize']) < 112,
  },
];

const DERIVATIONS: readonly Waiver[] = [
  {
    files: /^pbkdf2_/,
    reason: 'PBKDF2 iterates 1,000 times at least (SP 800-132 §5.2), and 10,000,000 at most',
    expected: 'rejected',
    applies: ({ test }) =>
      Number(test['iterationCount']) < PBKDF2_ITERATIONS_MIN ||
      Number(test['iterationCount']) > LIMITS.pbkdf2HmacsMax,
  },
  {
    files: /^pbkdf2_/,
    reason: 'a salt of PBKDF2 has 8 bytes at least (RFC 8018 §4.1)',
    expected: 'rejected',
    applies: ({ test }) => text(test, 'salt').length < 16,
  },
  {
    files: /^hkdf_/,
    reason: 'a secret key has at most 1,024 bytes',
    expected: 'rejected',
    applies: ({ test }) => Number(test['size']) > SECRET_BYTES_MAX,
  },
];

const LATTICES: readonly Waiver[] = [
  {
    files: /^mldsa_\d+_sign_/,
    reason: 'a message is signed, never its representative mu (FIPS 204 §5.2)',
    expected: 'rejected',
    applies: ({ test }) => text(test, 'result') === 'valid' && !('msg' in test),
  },
];

const ASYMMETRIC: readonly Waiver[] = [
  {
    files: /^ecdsa_secp256k1_sha256_bitcoin$/,
    reason:
      'any s below the order is taken (FIPS 186-5 §6.4.2): the lower half is a rule of Bitcoin',
    expected: 'accepted',
    applies: ({ test }) =>
      text(test, 'result') === 'invalid' && /malleability/iu.test(text(test, 'comment')),
  },
  {
    files: /^ec_prime_order_curves$/,
    reason: 'the curve is not offered',
    expected: 'rejected',
    applies: ({ test }) => curveOfOid(text(test, 'oid')) === undefined,
  },
  {
    files: /^x(?:25519|448)(?:_\w+)?$/,
    reason: 'a result of zeros is refused: the point is of low order (RFC 7748 §6)',
    expected: 'rejected',
    applies: ({ test }) => /^0+$/.test(text(test, 'shared')),
  },
  {
    files: /^x(?:25519|448)(?:_\w+)?$/,
    reason: 'twist and non-canonical points must be taken (RFC 7748 §5)',
    expected: 'accepted',
    applies: ({ test }) => text(test, 'result') === 'acceptable',
  },
  {
    files: /^rsa_(?:oaep_misc|pkcs1_(?:1024|1536)_sig_gen)$/,
    reason: 'RSA keys have 2048 bits at least',
    expected: 'rejected',
    applies: ({ group }) => Number(group['keySize']) < 2048,
  },
  {
    files: /^rsa_oaep_/,
    reason: 'the hash of OAEP is that of its mask: node:crypto has one for both',
    expected: 'rejected',
    applies: ({ group }) => group['sha'] !== group['mgfSha'],
  },
  {
    files: /^rsa_/,
    reason: 'public exponents below 65537 are refused (FIPS 186-5 §A.1.1)',
    expected: 'rejected',
    applies: ({ group }) => /^0*(?:3|11)$/.test(text(inner(group, 'publicKey'), 'publicExponent')),
  },
];

/** The first that applies to a case decides. */
export const WAIVERS: readonly Waiver[] = [
  ...NOT_OFFERED,
  ...SYMMETRIC,
  ...ASYMMETRIC,
  ...LATTICES,
  ...DERIVATIONS,
];

/** Files that are waived whole. */
export function wholeWaiver(file: string): Waiver | undefined {
  return NOT_OFFERED.find(({ files }) => files.test(file));
}

function notOffered(files: RegExp, reason: string): Waiver {
  return { files, reason, expected: 'not offered' };
}
