import { describe, expect, test } from 'vitest';
import { UnsealAttempts } from '../../../src/vault/partition/unseal-attempts.ts';

function pending(): { readonly work: () => Promise<void>; readonly end: () => void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { work: () => promise, end: resolve };
}

describe('places', () => {
  test('one a connection: a stranger leaves room for the others, up to four', async () => {
    const attempts = new UnsealAttempts();
    const { work, end } = pending();
    const running = [attempts.admit(1, work)];
    const twice = attempts.admit(1, work);
    await expect(twice).rejects.toMatchObject({
      code: 'CKR_FUNCTION_REJECTED',
      message: expect.stringContaining('this connection'),
      retryAfterMs: 1000,
    });
    running.push(attempts.admit(2, work), attempts.admit(3, work), attempts.admit(null, work));
    await expect(attempts.admit(4, work)).rejects.toMatchObject({
      message: expect.stringContaining('too many'),
    });
    end();
    await Promise.all(running);
    await attempts.admit(1, work);
  });

  test('are given back when an attempt fails', async () => {
    const attempts = new UnsealAttempts();
    for (let n = 0; n < 6; n += 1) {
      const failing = attempts.admit(1, () => Promise.reject(new Error('wrong')));
      await expect(failing).rejects.toThrow('wrong');
    }
  });
});

describe('delay', () => {
  test('begins after the third wrong secret, doubles to 30 s, and ends with an unseal', () => {
    let nowMs = 5000;
    const attempts = new UnsealAttempts(() => nowMs);
    const delays: number[] = [];
    for (let n = 0; n < 10; n += 1) {
      attempts.countWrong();
      const fromMs = nowMs;
      for (;;) {
        try {
          attempts.requireTry();
          break;
        } catch (error) {
          expect(error).toMatchObject({ code: 'CKR_FUNCTION_REJECTED' });
          nowMs += 500;
        }
      }
      delays.push(nowMs - fromMs);
    }
    expect(delays).toEqual([0, 0, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000]);
    attempts.countWrong();
    expect(attempts.wrong).toBe(11);
    attempts.reset();
    attempts.requireTry();
    expect(attempts.wrong).toBe(0);
  });
});
