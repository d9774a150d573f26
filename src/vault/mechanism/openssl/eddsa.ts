import { generateKeyPairSync, sign, verify } from 'node:crypto';
import { curveCost } from '../cost.ts';
import { type EddsaParameters, type EddsaScheme, isWellFormed, schemeOf } from '../eddsa-scheme.ts';
import type { Implementation, Key } from '../mechanism.ts';
import { WrongSignature } from '../self-test/failure.ts';
import { heldSignStream, heldVerifyStream } from '../stream.ts';
import { keyObject, publicKeyObjectOf } from './key-object.ts';
import { signAsync, verifyAsync } from './signature.ts';

/** Hashing more than this takes longer than the curve: such messages go to the thread pool. */
const AT_ONCE_BYTES_MAX = 64 * 1024;

type Input = Parameters<typeof signAsync>[2] & { readonly context?: Uint8Array };

function isDear(key: Key, data: Uint8Array): boolean {
  return data.byteLength > AT_ONCE_BYTES_MAX || curveCost(key) === 'dear';
}

function withContext(key: Input['key'], { context }: EddsaScheme): Input {
  return context.byteLength === 0 ? { key } : { key, context };
}

/**
 * Deterministic, so a signature with a fault in it would give the key away: it is verified before
 * it leaves. Both handles at once, for the partition may seal before a thread is done.
 */
function signChecked(
  key: Key,
  scheme: EddsaScheme,
  data: Uint8Array,
): Uint8Array | Promise<Uint8Array> {
  const privateKey = withContext(keyObject(key), scheme);
  const publicKey = withContext(publicKeyObjectOf(key), scheme);
  if (isDear(key, data)) return signCheckedAsync({ privateKey, publicKey }, data);
  const signature = sign(null, data, privateKey);
  if (!verify(null, data, publicKey, signature)) throw new WrongSignature();
  return signature;
}

async function signCheckedAsync(
  { privateKey, publicKey }: { readonly privateKey: Input; readonly publicKey: Input },
  data: Uint8Array,
): Promise<Uint8Array> {
  const signature = await signAsync(null, data, privateKey);
  if (!(await verifyAsync(null, data, publicKey, signature))) throw new WrongSignature();
  return signature;
}

/**
 * OpenSSL has no cofactor in its equation of Ed25519, RFC 8032 §5.1.7, and the one of §5.2.7 in
 * Ed448's.
 */
function verifies(
  key: Key,
  scheme: EddsaScheme,
  data: Uint8Array,
  signature: Uint8Array,
): boolean | Promise<boolean> {
  if (!isWellFormed(scheme.curve, signature)) return false;
  const publicKey = withContext(keyObject(key), scheme);
  return isDear(key, data)
    ? verifyAsync(null, data, publicKey, signature)
    : verify(null, data, publicKey, signature);
}

let ed25519ctx: boolean | null = null;

/** Whether this Node.js has Ed25519ctx: some take a context, and sign as if there were none. */
function hasEd25519ctx(): boolean {
  if (ed25519ctx !== null) return ed25519ctx;
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const data = Buffer.from('context?');
  try {
    const withOne: Input = { key: privateKey, context: data };
    ed25519ctx = !verify(null, data, publicKey, sign(null, data, withOne));
  } catch {
    ed25519ctx = false;
  }
  return ed25519ctx;
}

/** node:crypto has no prehashed schemes. */
function canCompute({ curve, prehash, context }: EddsaScheme): boolean {
  return !prehash && (curve === 'Ed448' || context.byteLength === 0 || hasEd25519ctx());
}

type Eddsa = Pick<
  Required<Implementation<EddsaParameters>>,
  'sign' | 'verify' | 'signStream' | 'verifyStream'
>;

/** The message is hashed twice (RFC 8032 §5.1.6), so streams hold it. */
const WHOLE: Eddsa = {
  sign: (key, parameters, data) => signChecked(key, schemeOf(key, parameters), data),
  verify: (key, parameters, data, signature) =>
    verifies(key, schemeOf(key, parameters), data, signature),
  signStream: (key, parameters) =>
    heldSignStream((data) => signChecked(key, schemeOf(key, parameters), data)),
  verifyStream: (key, parameters) =>
    heldVerifyStream((data, signature) =>
      verifies(key, schemeOf(key, parameters), data, signature),
    ),
};

/** `noble` computes what node:crypto cannot. */
export function eddsa(noble: Eddsa): Eddsa {
  const by = (key: Key, parameters: EddsaParameters): Eddsa =>
    canCompute(schemeOf(key, parameters)) ? WHOLE : noble;
  return {
    sign: (key, parameters, data) => by(key, parameters).sign(key, parameters, data),
    verify: (key, parameters, data, signature) =>
      by(key, parameters).verify(key, parameters, data, signature),
    signStream: (key, parameters) => by(key, parameters).signStream(key, parameters),
    verifyStream: (key, parameters) => by(key, parameters).verifyStream(key, parameters),
  };
}
