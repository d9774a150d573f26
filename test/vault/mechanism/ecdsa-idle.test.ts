import type * as Crypto from 'node:crypto';
import { afterAll, expect, test, vi } from 'vitest';
import { CKM } from '../../../src/wire/pkcs11.ts';

/** How often random bytes for secret numbers were drawn: as many as five signatures take. */
const drawn = vi.hoisted(() => ({ times: 0 }));

vi.mock('node:crypto', async (original) => {
  const actual = await original<typeof Crypto>();
  const randomFillSync = (bytes: Uint8Array): Uint8Array => {
    if (bytes.byteLength === 16 * 32) drawn.times += 1;
    return actual.randomFillSync(bytes);
  };
  return { ...actual, randomFillSync };
});

// Before the mechanisms are loaded, whose timer this is.
vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
const { mechanismOf, newPair, random } = await import('./test-key.ts');
afterAll(() => {
  vi.useRealTimers();
});

test('secret numbers that no signature took are dropped after a second', async () => {
  const { privateKey } = await newPair('openssl', 'P-256');
  const { implementation } = mechanismOf(CKM.ECDSA, 'openssl');
  const sign = async (): Promise<void> =>
    void (await implementation.sign?.(privateKey, null, random(32)));
  drawn.times = 0;
  await sign();
  await sign();
  expect(drawn.times).toBe(1);
  vi.advanceTimersByTime(999);
  await sign();
  vi.advanceTimersByTime(999);
  await sign();
  expect(drawn.times).toBe(1);
  vi.advanceTimersByTime(1000);
  await sign();
  expect(drawn.times).toBe(2);
  vi.advanceTimersByTime(1000);
  await sign();
  expect(drawn.times).toBe(3);
});
