import { createPublicKey, generateKeyPair } from 'node:crypto';
import { parameterSetPublic } from '../key/parameter-set-public.ts';
import { PARAMETER_SETS } from '../key/parameter-set.ts';
import type { Implementation, Key, KeyPairMaterial, SlhDsaSet } from '../mechanism.ts';
import { WrongSignature } from '../self-test/failure.ts';
import type { SignContext } from '../sign-context.ts';
import { heldSignStream, heldVerifyStream } from '../stream.ts';
import { ENCODING, pair } from './key-generation.ts';
import { keyObject, publicKeyObjectOf } from './key-object.ts';
import { signAsync, verifyAsync } from './signature.ts';

/** OpenSSL 3.5 brought it, and node:crypto later. Any 32 bytes are a public key. */
const isThere = ((): boolean => {
  const { publicInfo } = parameterSetPublic(
    PARAMETER_SETS['SLH-DSA-SHA2-128f'],
    new Uint8Array(32),
  );
  try {
    const key = createPublicKey({ key: Buffer.from(publicInfo), format: 'der', type: 'spki' });
    return key.asymmetricKeyType === 'slh-dsa-sha2-128f';
  } catch {
    return false;
  }
})();

/**
 * On the thread pool. Each signature is verified before it leaves: one with a fault in it can give
 * the key away (Castelnovi, Martinelli, Prest 2018). `deterministic` signs where no randomness is
 * wanted: node:crypto cannot do without. Null where this Node's OpenSSL has no SLH-DSA.
 */
export function slhDsa(
  deterministic: Implementation<SignContext>,
): Implementation<SignContext> | null {
  const sign = async (key: Key, parameters: SignContext, data: Uint8Array): Promise<Uint8Array> => {
    const { context } = parameters;
    // Both handles at once: the partition may seal before the signature is there.
    const [own, publicHalf] = [keyObject(key), publicKeyObjectOf(key)];
    const signature = await (parameters.deterministic
      ? deterministic.sign?.(key, parameters, data)
      : signAsync(null, data, { key: own, context }));
    const check = { key: publicHalf, context };
    if (signature === undefined || !(await verifyAsync(null, data, check, signature))) {
      throw new WrongSignature();
    }
    return signature;
  };
  if (!isThere) return null;
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

const TYPES = {
  'SLH-DSA-SHA2-128s': 'slh-dsa-sha2-128s',
  'SLH-DSA-SHA2-128f': 'slh-dsa-sha2-128f',
  'SLH-DSA-SHA2-192s': 'slh-dsa-sha2-192s',
  'SLH-DSA-SHA2-192f': 'slh-dsa-sha2-192f',
  'SLH-DSA-SHA2-256s': 'slh-dsa-sha2-256s',
  'SLH-DSA-SHA2-256f': 'slh-dsa-sha2-256f',
  'SLH-DSA-SHAKE-128s': 'slh-dsa-shake-128s',
  'SLH-DSA-SHAKE-128f': 'slh-dsa-shake-128f',
  'SLH-DSA-SHAKE-192s': 'slh-dsa-shake-192s',
  'SLH-DSA-SHAKE-192f': 'slh-dsa-shake-192f',
  'SLH-DSA-SHAKE-256s': 'slh-dsa-shake-256s',
  'SLH-DSA-SHAKE-256f': 'slh-dsa-shake-256f',
} as const satisfies Record<SlhDsaSet, string>;

/** On the thread pool. Null as above. */
export const slhDsaPair: ((set: SlhDsaSet) => Promise<KeyPairMaterial>) | null = isThere
  ? (set) => pair((done) => generateKeyPair(TYPES[set], ENCODING, done))
  : null;
