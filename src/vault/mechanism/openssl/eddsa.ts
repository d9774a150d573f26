import { sign, verify } from 'node:crypto';
import { isWellFormed } from '../ed25519-signature.ts';
import { WrongSignature } from '../self-test/failure.ts';
import type { Implementation, Key } from '../mechanism.ts';
import { heldSignStream, heldVerifyStream } from '../stream.ts';
import { keyObject, publicKeyObjectOf } from './key-object.ts';
import { signAsync, verifyAsync } from './signature.ts';

/** Hashing more than this takes longer than the curve: such messages go to the thread pool. */
const AT_ONCE_BYTES_MAX = 64 * 1024;

/**
 * Deterministic, so a signature with a fault in it would give the key away: it is verified before
 * it leaves. Both handles at once, for the partition may seal before a thread is done.
 */
function signChecked(key: Key, data: Uint8Array): Uint8Array | Promise<Uint8Array> {
  const pair = { privateKey: { key: keyObject(key) }, publicKey: { key: publicKeyObjectOf(key) } };
  if (data.byteLength > AT_ONCE_BYTES_MAX) return signCheckedAsync(pair, data);
  const signature = sign(null, data, pair.privateKey);
  if (!verify(null, data, pair.publicKey, signature)) throw new WrongSignature();
  return signature;
}

type Input = Parameters<typeof signAsync>[2];

async function signCheckedAsync(
  { privateKey, publicKey }: { readonly privateKey: Input; readonly publicKey: Input },
  data: Uint8Array,
): Promise<Uint8Array> {
  const signature = await signAsync(null, data, privateKey);
  if (!(await verifyAsync(null, data, publicKey, signature))) throw new WrongSignature();
  return signature;
}

/** OpenSSL has no cofactor in its equation, RFC 8032 §5.1.7. */
function verifyOnce(key: Key, data: Uint8Array, signature: Uint8Array): boolean | Promise<boolean> {
  if (!isWellFormed(signature)) return false;
  const publicKey = { key: keyObject(key) };
  return data.byteLength > AT_ONCE_BYTES_MAX
    ? verifyAsync(null, data, publicKey, signature)
    : verify(null, data, publicKey, signature);
}

/** The message is hashed twice (RFC 8032 §5.1.6), so streams hold it. */
export const eddsa: Implementation<null> = {
  sign: (key, _, data) => signChecked(key, data),
  verify: (key, _, data, signature) => verifyOnce(key, data, signature),
  signStream: (key) => heldSignStream((data) => signChecked(key, data)),
  verifyStream: (key) => heldVerifyStream((data, signature) => verifyOnce(key, data, signature)),
};
