import { Defect } from '../refusal.ts';
import type { Curve, Key, WireMechanism } from './mechanism.ts';
import { parameterRefusal, parametersOf } from './parameters.ts';

/** CK_EDDSA_PARAMS, PKCS#11 v3.2 §6.3.15; null: none are given. */
export type EddsaParameters = {
  readonly prehash: boolean;
  readonly context: Uint8Array;
} | null;

/** Which of RFC 8032's schemes it is. Ed25519 with neither is the plain one. */
export interface EddsaScheme {
  readonly curve: 'Ed25519' | 'Ed448';
  /** Ed25519ph, Ed448ph: the message is hashed, and its hash is signed. */
  readonly prehash: boolean;
  /** Of Ed25519ctx, too. */
  readonly context: Uint8Array;
}

const EMPTY = new Uint8Array(0);
/** RFC 8032 §2: its length is one byte of what is signed. */
const CONTEXT_BYTES_MAX = 255;

export function parseEddsaParameters(wire: WireMechanism): EddsaParameters {
  const given = parametersOf(wire, 'eddsa');
  if (given === null) return null;
  const context = given.context ?? EMPTY;
  if (context.byteLength > CONTEXT_BYTES_MAX) {
    throw parameterRefusal(`the context has at most ${CONTEXT_BYTES_MAX} bytes`);
  }
  return { prehash: given.prehash === true, context };
}

/** What key and parameters mean together. Throws CKR_MECHANISM_PARAM_INVALID. */
export function schemeOf(key: Pick<Key, 'curve'>, parameters: EddsaParameters): EddsaScheme {
  const curve = edwardsCurve(key.curve);
  const { prehash, context } = parameters ?? { prehash: false, context: EMPTY };
  // With parameters it is Ed25519ctx, whose context should not be empty (RFC 8032 §5.1): who leaves
  // it empty most likely means plain Ed25519, whose signatures are others.
  if (parameters !== null && curve === 'Ed25519' && !prehash && context.byteLength === 0) {
    throw parameterRefusal(
      'Ed25519 has no parameters, and Ed25519ctx a context that is not empty',
      'leave the parameters out to sign by plain Ed25519.',
    );
  }
  return { curve, prehash, context };
}

function edwardsCurve(curve: Curve | null): EddsaScheme['curve'] {
  if (curve === 'Ed25519' || curve === 'Ed448') return curve;
  throw new Defect('the key is on no Edwards curve');
}

interface SignatureRule {
  /** Of R, and of S. */
  readonly bytes: number;
  /** L, of the base point; and p, of the field. Little-endian. */
  readonly order: Uint8Array;
  readonly prime: Uint8Array;
  /** The y of R that no signer makes: of points of small order. */
  readonly refusedY: readonly Uint8Array[];
}

/** RFC 8032 §5.1, §5.2. */
const SIGNATURE_RULES: Readonly<Record<EddsaScheme['curve'], SignatureRule>> = {
  Ed25519: {
    bytes: 32,
    order: Buffer.from(`edd3f55c1a631258d69cf7a2def9de14${'00'.repeat(15)}10`, 'hex'),
    prime: Buffer.from(`ed${'ff'.repeat(30)}7f`, 'hex'),
    // The identity alone: no other can be R where the public key has none in it.
    refusedY: [Buffer.from(`01${'00'.repeat(31)}`, 'hex')],
  },
  Ed448: {
    bytes: 57,
    order: Buffer.from(
      `f34458ab92c27823558fc58d72c26c219036d6ae49db4ec4e923ca7c${'ff'.repeat(27)}3f00`,
      'hex',
    ),
    prime: Buffer.from(`${'ff'.repeat(28)}fe${'ff'.repeat(27)}00`, 'hex'),
    // 1, 0 and p − 1: providers differ on the sign of an x that is 0.
    refusedY: [
      `01${'00'.repeat(56)}`,
      '00'.repeat(57),
      `fe${'ff'.repeat(27)}fe${'ff'.repeat(27)}00`,
    ].map((y) => Buffer.from(y, 'hex')),
  },
};

/**
 * What both providers ask of a signature before they compute: its length, S below L and the y of R
 * below p (RFC 8032 §5.1.7 and §5.2.7, step 1), and an R that a signer makes: some versions of
 * Node.js refuse others.
 */
export function isWellFormed(curve: EddsaScheme['curve'], signature: Uint8Array): boolean {
  const { bytes, order, prime, refusedY } = SIGNATURE_RULES[curve];
  if (signature.byteLength !== 2 * bytes) return false;
  const y = Uint8Array.from(signature.subarray(0, bytes));
  // The sign of x.
  y[bytes - 1] = (y[bytes - 1] ?? 0) & 0x7f;
  if (!isBelow(signature.subarray(bytes), order) || !isBelow(y, prime)) return false;
  return !refusedY.some((refused) => Buffer.compare(refused, y) === 0);
}

/** Of little-endian numbers as long as each other. */
function isBelow(number: Uint8Array, limit: Uint8Array): boolean {
  return Buffer.compare(number.toReversed(), limit.toReversed()) < 0;
}
