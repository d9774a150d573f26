import { WrongSignature } from '../self-test/failure.ts';
import type { Implementation, Key } from '../mechanism.ts';
import { inOwnTurn } from '../own-turn.ts';
import type { SignContext } from '../sign-context.ts';
import { heldSignStream, heldVerifyStream } from '../stream.ts';
import { keyBytes, publicBytes } from './key-bytes.ts';
import { mlDsaOf } from './lattice.ts';

/**
 * In a turn of its own, for noble has no threads. The key is copied: a partition that seals
 * overwrites it.
 */
function sign(key: Key, parameters: SignContext, message: Uint8Array): Promise<Uint8Array> {
  const { context, deterministic } = parameters;
  const mlDsa = mlDsaOf(key);
  const [secretKey, publicKey] = [Uint8Array.from(keyBytes(key)), publicBytes(key)];
  const data = Uint8Array.from(message);
  return inOwnTurn(() => {
    try {
      if (!deterministic) return mlDsa.sign(data, secretKey, { context });
      const signature = mlDsa.sign(data, secretKey, { context, extraEntropy: false });
      if (!mlDsa.verify(signature, data, publicKey, { context })) throw new WrongSignature();
      return signature;
    } finally {
      secretKey.fill(0);
      data.fill(0);
    }
  });
}

function verify(
  key: Key,
  { context }: SignContext,
  message: Uint8Array,
  signature: Uint8Array,
): Promise<boolean> {
  const mlDsa = mlDsaOf(key);
  const publicKey = Uint8Array.from(keyBytes(key));
  const [data, given] = [Uint8Array.from(message), Uint8Array.from(signature)];
  return inOwnTurn(
    () =>
      given.byteLength === mlDsa.lengths.signature &&
      mlDsa.verify(given, data, publicKey, { context }),
  );
}

/**
 * The message is read whole, behind the hash of the public key (FIPS 204 §5.2): streams hold it.
 */
export const mlDsa: Implementation<SignContext> = {
  sign,
  verify,
  signStream: (key, parameters) => heldSignStream((data) => sign(key, parameters, data)),
  verifyStream: (key, parameters) =>
    heldVerifyStream((data, signature) => verify(key, parameters, data, signature)),
};
