import { describe, expect, test } from 'vitest';
import { dropHandles } from '../../../src/vault/mechanism/key/key-handles.ts';
import { pairwiseTest } from '../../../src/vault/mechanism/key/key-material.ts';
import { CURVES } from '../../../src/vault/mechanism/key/key-type.ts';
import type { Key } from '../../../src/vault/mechanism/mechanism.ts';
import { Defect, Fault, Refusal } from '../../../src/vault/refusal.ts';
import { codeOf, knownPair, PROVIDERS, rsaPair } from './test-key.ts';

const KEYS: readonly (readonly [string, () => Key])[] = [
  ['RSA', () => rsaPair().privateKey],
  ...Object.values(CURVES).map(({ name }) => [name, () => knownPair(name).privateKey] as const),
];
const CASES = KEYS.flatMap(([name, make]) =>
  PROVIDERS.flatMap((provider) =>
    (['generated', 'imported'] as const).map((origin) => ({ name, make, provider, origin })),
  ),
);

/** A key of a partition that can seal. */
function sealable(key: Key): { readonly key: Key; seal(error: Error): void } {
  let failure: Error | null = null;
  const handles: Key['handles'] = new Map();
  const openSecret = () => {
    if (failure !== null) throw failure;
    return key.openSecret();
  };
  return {
    key: { ...key, openSecret, handles },
    seal(error) {
      failure = error;
      dropHandles(handles);
    },
  };
}

const sealed = () => new Refusal('CKR_TOKEN_NOT_PRESENT', 'the partition is sealed');

describe.each(CASES)('$name, $origin, by $provider', ({ make, provider, origin }) => {
  test('a partition that seals before the test says so', async () => {
    const { key, seal } = sealable(make());
    seal(sealed());
    expect(await codeOf(() => pairwiseTest(provider, key, origin))).toBe('CKR_TOKEN_NOT_PRESENT');
  });

  test('a partition that seals during the test leaves it its verdict', async () => {
    const { key, seal } = sealable(make());
    const verdict = pairwiseTest(provider, key, origin);
    seal(sealed());
    expect(await codeOf(() => verdict)).toBe('done');
  });

  test('a record that does not open is no mismatch', async () => {
    const { key, seal } = sealable(make());
    seal(new Fault('the sealed secret is damaged'));
    await expect(pairwiseTest(provider, key, origin)).rejects.toThrow(Fault);
  });

  test('what the provider cannot use is a mismatch', async () => {
    const { key, seal } = sealable(make());
    seal(new Error('not a key'));
    const verdict = pairwiseTest(provider, key, origin);
    if (origin === 'generated') await expect(verdict).rejects.toThrow(Defect);
    else expect(await codeOf(() => verdict)).toBe('CKR_ATTRIBUTE_VALUE_INVALID');
  });
});
