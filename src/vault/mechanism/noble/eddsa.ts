import { eddsa as makeEddsa, type EdDSA } from '@noble/curves/abstract/edwards.js';
import { ed25519, ed25519ctx } from '@noble/curves/ed25519.js';
import { ed448 } from '@noble/curves/ed448.js';
import { bytesToNumberLE, concatBytes } from '@noble/curves/utils.js';
import { sha512 } from '@noble/hashes/sha2.js';
import { shake256 } from '@noble/hashes/sha3.js';
import { createHasher } from '@noble/hashes/utils.js';
import { atCost, curveCost } from '../cost.ts';
import { type EddsaParameters, type EddsaScheme, isWellFormed, schemeOf } from '../eddsa-scheme.ts';
import { sameBytes } from '../key/der.ts';
import type { Implementation, Key, Stream } from '../mechanism.ts';
import { WrongSignature } from '../self-test/failure.ts';
import {
  foldingStream,
  heldSignStream,
  heldVerifyStream,
  requireSignature,
  requireVerified,
} from '../stream.ts';
import { keyBytes, publicBytes } from './key-bytes.ts';

const { Point } = ed25519;

const FLAG = { Ed25519: 'SigEd25519 no Ed25519 collisions', Ed448: 'SigEd448' } as const;

/** dom2 and dom4 of RFC 8032 §2: nothing for plain Ed25519. */
function domainOf({ curve, prehash, context }: EddsaScheme): Uint8Array {
  if (curve === 'Ed25519' && !prehash && context.byteLength === 0) return new Uint8Array(0);
  const lengths = Uint8Array.of(prehash ? 1 : 0, context.byteLength);
  return concatBytes(Buffer.from(FLAG[curve]), lengths, context);
}

/**
 * noble's prehashed schemes hash the message in one piece; these sign a hash, so that it can come
 * in parts. RFC 8032 §5.1, §5.2.
 */
const SIGNS_HASHES: Readonly<Record<EddsaScheme['curve'], EdDSA>> = {
  Ed25519: makeEddsa(Point, sha512, {
    adjustScalarBytes: (bytes: Uint8Array) => clamped(bytes, { low: 0xf8, high: 0x40, top: 31 }),
    domain: (data: Uint8Array, context: Uint8Array) =>
      concatBytes(domainOf({ curve: 'Ed25519', prehash: true, context }), data),
  }),
  Ed448: makeEddsa(
    ed448.Point,
    createHasher(() => shake256.create({ dkLen: 114 })),
    {
      adjustScalarBytes: (bytes: Uint8Array) => clamped(bytes, { low: 0xfc, high: 0x80, top: 55 }),
      domain: (data: Uint8Array, context: Uint8Array) =>
        concatBytes(domainOf({ curve: 'Ed448', prehash: true, context }), data),
    },
  ),
};

/** RFC 8032 §5.1.5 and §5.2.5, step 2: the highest bit that is left is set, those above are not. */
function clamped(
  bytes: Uint8Array,
  { low, high, top }: { readonly low: number; readonly high: number; readonly top: number },
): Uint8Array {
  bytes[0] = (bytes[0] ?? 0) & low;
  bytes[top] = ((bytes[top] ?? 0) & (high - 1)) | high;
  bytes.fill(0, top + 1);
  return bytes;
}

/** PH of RFC 8032: what is signed instead of the message. */
const startHash = {
  Ed25519: () => sha512.create(),
  Ed448: () => shake256.create({ dkLen: 64 }),
} as const;

function signerOf({ curve, prehash, context }: EddsaScheme): EdDSA {
  if (prehash) return SIGNS_HASHES[curve];
  if (curve === 'Ed448') return ed448;
  return context.byteLength > 0 ? ed25519ctx : ed25519;
}

/** The message, or its hash. */
function signed({ curve, prehash }: EddsaScheme, data: Uint8Array): Uint8Array {
  return prehash ? startHash[curve]().update(data).digest() : data;
}

/**
 * Deterministic, so a signature with a fault in it would give the key away: it is verified before
 * it leaves. `input` is what `signed` returns.
 */
function signChecked(
  key: Key,
  scheme: EddsaScheme,
  input: Uint8Array,
): Uint8Array | Promise<Uint8Array> {
  const [seed, publicPoint] = [Uint8Array.from(keyBytes(key)), publicBytes(key)];
  const data = kept(key, input);
  return atCost(curveCost(key), () => {
    try {
      const signature = signerOf(scheme).sign(data, seed, { context: scheme.context });
      if (!isSignature(scheme, publicPoint, data, signature)) throw new WrongSignature();
      return signature;
    } finally {
      seed.fill(0);
    }
  });
}

function verifies(
  key: Key,
  scheme: EddsaScheme,
  input: Uint8Array,
  signature: Uint8Array,
): boolean | Promise<boolean> {
  const [publicPoint, given] = [publicBytes(key), Uint8Array.from(signature)];
  const data = kept(key, input);
  return atCost(curveCost(key), () => isSignature(scheme, publicPoint, data, given));
}

/** A copy where the work waits for a turn of its own. */
function kept(key: Key, input: Uint8Array): Uint8Array {
  return curveCost(key) === 'dear' ? Uint8Array.from(input) : input;
}

/**
 * As OpenSSL has it. Ed448: RFC 8032 §5.2.7, with the cofactor. Ed25519: §5.1.7 without, R must be
 * the encoding of SB − kA; noble's own check multiplies by the cofactor, and so takes signatures
 * with a part of small order in R that OpenSSL does not. The public point has been checked.
 */
function isSignature(
  scheme: EddsaScheme,
  publicPoint: Uint8Array,
  input: Uint8Array,
  signature: Uint8Array,
): boolean {
  if (!isWellFormed(scheme.curve, signature)) return false;
  if (scheme.curve === 'Ed448') {
    const options = { context: scheme.context, zip215: false };
    return signerOf(scheme).verify(signature, input, publicPoint, options);
  }
  const r = signature.subarray(0, 32);
  const s = bytesToNumberLE(signature.subarray(32));
  const hashed = sha512(concatBytes(domainOf(scheme), r, publicPoint, input));
  const k = Point.Fn.create(bytesToNumberLE(hashed));
  const a = Point.fromBytes(publicPoint, false);
  const expected = Point.BASE.multiplyUnsafe(s).add(a.negate().multiplyUnsafe(k));
  return sameBytes(expected.toBytes(), r);
}

/**
 * On the event loop however long the message is, Ed448 in turns of its own: noble has no threads.
 */
export const eddsa = {
  sign(key, parameters, data) {
    const scheme = schemeOf(key, parameters);
    return signChecked(key, scheme, signed(scheme, data));
  },
  verify(key, parameters, data, signature) {
    const scheme = schemeOf(key, parameters);
    return verifies(key, scheme, signed(scheme, data), signature);
  },
  signStream(key, parameters) {
    const scheme = schemeOf(key, parameters);
    if (scheme.prehash) return hashing(scheme, (hash) => signChecked(key, scheme, hash));
    return heldSignStream((data) => signChecked(key, scheme, data));
  },
  verifyStream(key, parameters) {
    const scheme = schemeOf(key, parameters);
    if (!scheme.prehash) {
      return heldVerifyStream((data, signature) => verifies(key, scheme, data, signature));
    }
    return hashing(scheme, (hash, signature) => {
      const verdict = verifies(key, scheme, hash, requireSignature(signature));
      return verdict instanceof Promise ? verdict.then(requireVerified) : requireVerified(verdict);
    });
  },
} satisfies Implementation<EddsaParameters>;

/** The message is hashed once where it is prehashed, else twice (RFC 8032 §5.1.6) and so held. */
function hashing(
  { curve }: EddsaScheme,
  finish: (hash: Uint8Array, signature: Uint8Array | undefined) => Uint8Array | Promise<Uint8Array>,
): Stream {
  const state = startHash[curve]();
  return foldingStream(
    (data) => state.update(data),
    (signature) => finish(state.digest(), signature),
  );
}
