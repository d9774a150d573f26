import { describe, expect, test } from 'vitest';
import type { Key, ProviderName } from '../../../src/vault/mechanism/mechanism.ts';
import { WrongSignature } from '../../../src/vault/mechanism/self-test/failure.ts';
import { CKM } from '../../../src/wire/pkcs11.ts';
import { mechanismOf, newPair, PROVIDERS, random } from './test-key.ts';

/*
 * A signature that does not verify under its own key never leaves: the fault is a public half that
 * belongs to another pair, so that the check sees what it would see of a computer that failed.
 */

async function faultyKey(provider: ProviderName): Promise<Key> {
  const [mine, theirs] = [await newPair(provider, 'Ed25519'), await newPair(provider, 'Ed25519')];
  return { ...mine.privateKey, publicInfo: theirs.publicKey.publicInfo, handles: new Map() };
}

describe.each(PROVIDERS)('a faulty signature of Ed25519 by %s', (provider) => {
  const { implementation, parse } = mechanismOf(CKM.EDDSA, provider);

  test.each([10, 100_000])('over %i bytes does not leave', async (bytes) => {
    const key = await faultyKey(provider);
    const sign = async () => await implementation.sign?.(key, parse({}, 'sign'), random(bytes));
    await expect(sign()).rejects.toThrow(WrongSignature);
  });

  test('does not leave a stream', async () => {
    const stream = implementation.signStream?.(await faultyKey(provider), parse({}, 'sign'));
    stream?.update(random(10));
    const finish = async () => await stream?.finish();
    await expect(finish()).rejects.toThrow(WrongSignature);
  });
});
