import { CKK } from '../../wire/pkcs11.ts';
import type { Curve, Mechanism, Verb } from './mechanism.ts';

/**
 * Whether keys and their uses are on the lists of FIPS 140-3 (SP 800-140C, SP 800-140D). Coffer is
 * designed after that standard, and not validated: "approved" says that the algorithm, the
 * parameters and the key are on the lists, and nothing of a module. docs/APPROVED.md tells the
 * rules.
 */

/** What the lists ask of a key. */
export interface ApprovalFacts {
  /** A CKK_ number. */
  readonly type: number;
  readonly bits: number;
  readonly curve: Curve | null;
  /** RSA, big-endian; undefined where it is not known to be other than 65537. */
  readonly publicExponent?: Uint8Array | undefined;
}

/** SP 800-186 §3.2. Brainpool's and secp256k1 are allowed there for interoperability only. */
const APPROVED_CURVES: ReadonlySet<string> = new Set([
  'P-224',
  'P-256',
  'P-384',
  'P-521',
  'Ed25519',
  'Ed448',
]);

/** SP 800-131A §1.2: what has less strength than this protects nothing any more. */
const STRENGTH_BITS_MIN = 112;

/** FIPS 186-5 §5.1 and SP 800-131A §3. */
const MODULUS_BITS_APPROVED_MIN = 2048;

type Judge = (facts: ApprovalFacts) => boolean;

const always: Judge = () => true;
const strong: Judge = ({ bits }) => bits >= STRENGTH_BITS_MIN;
const onListedCurve: Judge = ({ curve }) => curve !== null && APPROVED_CURVES.has(curve);

/** Key types that are on the lists, and on what condition. What is not here is not approved. */
const JUDGES: ReadonlyMap<number, Judge> = new Map<number, Judge>([
  [CKK.AES, always],
  [CKK.AES_XTS, always],
  [CKK.GENERIC_SECRET, strong],
  [CKK.HKDF, strong],
  [CKK.SHA_1_HMAC, strong],
  [CKK.SHA224_HMAC, strong],
  [CKK.SHA256_HMAC, strong],
  [CKK.SHA384_HMAC, strong],
  [CKK.SHA512_HMAC, strong],
  [CKK.SHA512_224_HMAC, strong],
  [CKK.SHA512_256_HMAC, strong],
  [CKK.SHA3_224_HMAC, strong],
  [CKK.SHA3_256_HMAC, strong],
  [CKK.SHA3_384_HMAC, strong],
  [CKK.SHA3_512_HMAC, strong],
  [CKK.RSA, rsaIsApproved],
  [CKK.EC, onListedCurve],
  [CKK.EC_EDWARDS, onListedCurve],
  [CKK.ML_DSA, always],
  [CKK.ML_KEM, always],
  [CKK.SLH_DSA, always],
]);

/** Whether a key of this kind and size is on the lists at all. */
export function keyIsApproved(facts: ApprovalFacts): boolean {
  return JUDGES.get(facts.type)?.(facts) === true;
}

/** Verbs that protect: for these, a nonce must not be the caller's. */
const PROTECTS: ReadonlySet<Verb> = new Set<Verb>(['encrypt', 'sign', 'wrap']);

/**
 * Whether this use of a key is approved: the mechanism, its parameters, and the key. Runs on every
 * request, and allocates nothing.
 */
export function useIsApproved(
  mechanism: Mechanism,
  verb: Verb,
  key: Pick<ApprovalFacts, 'bits' | 'curve'> & { readonly approved: boolean },
  parameters: unknown,
): boolean {
  if (!key.approved) return false;
  if (!mechanism.approved) return mechanism.legacyVerbs?.includes(verb) === true;
  if (mechanism.approves?.(parameters, key) === false) return false;
  if (verb === 'wrap' || verb === 'unwrap') {
    // SP 800-38F §3.1: by a mode for keys, or by authenticated encryption, which GCM is.
    const isGcm = mechanism.countsInvocations === true;
    if (mechanism.wrapProtection !== 'integrity' && !isGcm) return false;
  }
  // IG C.H: a GCM IV is made inside the module.
  const callersNonce = mechanism.countsInvocations === true && PROTECTS.has(verb);
  return !callersNonce || mechanism.generatedIv?.(parameters) !== null;
}

/** FIPS 186-5 §5.1: 2^16 < e < 2^256, and odd; 65537 where nobody said. */
function rsaIsApproved({ bits, publicExponent }: ApprovalFacts): boolean {
  if (bits < MODULUS_BITS_APPROVED_MIN || bits % 2 !== 0) return false;
  if (publicExponent === undefined || publicExponent.byteLength === 0) return true;
  const e = BigInt(`0x${Buffer.from(publicExponent).toString('hex')}`);
  return e > 65_536n && e < 1n << 256n && e % 2n === 1n;
}
