import type { KeyObject } from 'node:crypto';
import { WrongSignature } from '../self-test/failure.ts';
import type { Implementation, Key } from '../mechanism.ts';
import type { SignContext } from '../sign-context.ts';
import { heldSignStream, heldVerifyStream } from '../stream.ts';
import { keyObject, publicKeyObjectOf } from './key-object.ts';
import { signAsync, verifyAsync } from './signature.ts';

interface Input {
  readonly key: KeyObject;
  readonly context: Uint8Array;
}

/**
 * On the thread pool. `deterministic` signs where no randomness is wanted, and what it signed is
 * verified before it leaves: the same fault twice in one signature would give the key away.
 */
export function mlDsa(deterministic: Implementation<SignContext>): Implementation<SignContext> {
  const sign = (key: Key, parameters: SignContext, data: Uint8Array): Promise<Uint8Array> => {
    const { context } = parameters;
    if (!parameters.deterministic) return signAsync(null, data, { key: keyObject(key), context });
    return signChecked(key, parameters, data);
  };
  const signChecked = async (
    key: Key,
    parameters: SignContext,
    data: Uint8Array,
  ): Promise<Uint8Array> => {
    // Both handles at once: the partition may seal before the signature is there.
    const input: Input = { key: publicKeyObjectOf(key), context: parameters.context };
    const signature = await deterministic.sign?.(key, parameters, data);
    if (signature === undefined || !(await verifyAsync(null, data, input, signature))) {
      throw new WrongSignature();
    }
    return signature;
  };
  return {
    sign,
    verify,
    signStream: (key, parameters) => heldSignStream((data) => sign(key, parameters, data)),
    verifyStream: (key, parameters) =>
      heldVerifyStream((data, signature) => verify(key, parameters, data, signature)),
  };
}

function verify(
  key: Key,
  { context }: SignContext,
  data: Uint8Array,
  signature: Uint8Array,
): Promise<boolean> {
  return verifyAsync(null, data, { key: keyObject(key), context }, signature);
}
