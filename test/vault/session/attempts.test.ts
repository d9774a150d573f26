import {
  array,
  assert,
  asyncProperty,
  boolean,
  constant,
  integer,
  oneof,
  record,
} from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { describe, expect, test } from 'vitest';

import { Refusal } from '../../../src/vault/refusal.ts';
import { delayMs } from '../../../src/vault/session/attempts.ts';
import type { RecordId } from '../../../src/vault/storage/storage.ts';
import { UnknownNames } from '../../../src/vault/session/unknown-names.ts';
import { makePeer } from '../../../src/vault/session/peer.ts';
import { PINS, codeOfAsync, openVault, pin } from './vault.ts';
import type { TestVault } from './vault.ts';

function guess(vault: TestVault, text: string, name = 'user'): Promise<string> {
  return codeOfAsync(vault.access.logins.login(vault.session(makePeer('tcp')), name, pin(text)));
}

function failed(vault: TestVault, name = 'user'): number {
  const users = vault.access.users.list(vault.session());
  return users.find((user) => user.name === name)?.failedAttempts ?? Number.NaN;
}

/**
 * Guesses wrongly until the user is locked; every delay is waited for. Returns the guesses that
 * were looked at.
 */
async function lock(vault: TestVault, name = 'user'): Promise<number> {
  for (let looked = 0; ; looked += 1) {
    vault.clock.pass(30_000);
    const code = await guess(vault, 'wrong', name);
    if (code === 'CKR_PIN_LOCKED') return looked;
    expect(code).toBe('CKR_PIN_INCORRECT');
  }
}

async function untilCommit(vault: TestVault, before: number): Promise<void> {
  // Bounded, because it may be raced by a refusal that commits nothing.
  for (let turn = 0; turn < 10_000 && vault.commits() === before; turn += 1) {
    await new Promise((done) => setImmediate(done));
  }
}

describe('delay', () => {
  test('starts after the third wrong PIN, doubles, and is capped', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 15].map(delayMs)).toEqual([
      0, 0, 0, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000,
    ]);
  });

  test('a try within the delay is refused with the time to wait, and neither counted nor looked at', async () => {
    await using vault = await openVault();
    for (let n = 0; n < 3; n += 1) expect(await guess(vault, 'wrong')).toBe('CKR_PIN_INCORRECT');
    vault.clock.pass(400);
    const early = vault.access.logins.login(vault.session(), 'user', pin(PINS.user));
    await expect(early).rejects.toMatchObject({ code: 'CKR_FUNCTION_REJECTED', retryAfterMs: 600 });
    expect(failed(vault)).toBe(3);
    vault.clock.pass(600);
    expect(await guess(vault, PINS.user)).toBe('CKR_OK');
    expect(failed(vault)).toBe(0);
  });

  test('the delay of one user is nobody else’s', async () => {
    await using vault = await openVault();
    for (let n = 0; n < 3; n += 1) await guess(vault, 'wrong');
    expect(await guess(vault, PINS.so, 'so')).toBe('CKR_OK');
  });

  test.each([
    ['back a year', -365 * 86_400_000],
    ['forward a year', 365 * 86_400_000],
  ])('a wall clock set %s changes nothing in this process', async (_name, jumpMs) => {
    await using vault = await openVault();
    for (let n = 0; n < 5; n += 1) {
      vault.clock.pass(30_000);
      await guess(vault, 'wrong');
    }
    vault.clock.wall += jumpMs;
    expect(await guess(vault, PINS.user)).toBe('CKR_FUNCTION_REJECTED');
    vault.clock.monotonic += 4000;
    expect(await guess(vault, PINS.user)).toBe('CKR_OK');
  });

  test('a wall clock set back over a restart makes the delay run once more, not for years', async () => {
    await using vault = await openVault();
    for (let n = 0; n < 4; n += 1) {
      vault.clock.pass(30_000);
      await guess(vault, 'wrong');
    }
    vault.clock.wall -= 365 * 86_400_000;
    await using again = await vault.restart();
    expect(await guess(again, PINS.user)).toBe('CKR_FUNCTION_REJECTED');
    vault.clock.monotonic += 2000;
    expect(await guess(again, PINS.user)).toBe('CKR_OK');
  });

  test('a seal and unseal does not shorten the delay', async () => {
    await using vault = await openVault();
    for (let n = 0; n < 3; n += 1) await guess(vault, 'wrong');
    await vault.seal();
    await vault.unseal();
    expect(await guess(vault, PINS.user)).toBe('CKR_FUNCTION_REJECTED');
  });
});

describe('lock', () => {
  test('after ten wrong PINs the right one is refused too, and still after a restart', async () => {
    await using vault = await openVault();
    expect(await lock(vault)).toBe(10);
    expect(await guess(vault, PINS.user)).toBe('CKR_PIN_LOCKED');
    await using again = await vault.restart();
    vault.clock.pass(86_400_000);
    expect(await guess(again, PINS.user)).toBe('CKR_PIN_LOCKED');
  });

  test('the limit is the policy’s', async () => {
    await using vault = await openVault();
    await vault.setPolicy({ attemptsMax: 3 });
    expect(await lock(vault)).toBe(3);
  });

  test('so and user are counted apart: neither locks nor resets the other', async () => {
    await using vault = await openVault();
    await vault.setPolicy({ attemptsMax: 3 });
    await guess(vault, 'wrong', 'so');
    expect(await lock(vault, 'user')).toBe(3);
    expect(failed(vault, 'so')).toBe(1);
    expect(await guess(vault, PINS.so, 'so')).toBe('CKR_OK');
    expect(await guess(vault, PINS.user)).toBe('CKR_PIN_LOCKED');
  });

  test('changing a PIN is an attempt like any other', async () => {
    await using vault = await openVault();
    await vault.setPolicy({ attemptsMax: 3 });
    const change = (old: string): Promise<string> => {
      vault.clock.pass(30_000);
      const { logins } = vault.access;
      return codeOfAsync(logins.changePin(vault.session(), 'user', pin(old), pin('new-pin')));
    };
    expect(await change('wrong')).toBe('CKR_PIN_INCORRECT');
    expect(await change('wrong')).toBe('CKR_PIN_INCORRECT');
    expect(await guess(vault, 'wrong')).toBe('CKR_PIN_INCORRECT');
    expect(await change(PINS.user)).toBe('CKR_PIN_LOCKED');
  });

  test('an officer unlocks; the PIN stays', async () => {
    await using vault = await openVault();
    await vault.setPolicy({ attemptsMax: 3 });
    await lock(vault);
    const session = vault.session();
    await vault.login(session, 'so');
    expect(vault.access.users.list(session)).toContainEqual(
      expect.objectContaining({ name: 'user', locked: true, failedAttempts: 3 }),
    );
    await vault.access.users.unlock(session, 'user');
    expect(await guess(vault, PINS.user)).toBe('CKR_OK');
  });
});

describe('durable before looked at', () => {
  test('when the attempt cannot be written the right PIN is refused', async () => {
    await using vault = await openVault();
    vault.failWrites(true);
    const session = vault.session();
    expect(await codeOfAsync(vault.login(session, 'user'))).toBe('CKR_DEVICE_ERROR');
    expect(session.login).toBeNull();
    vault.failWrites(false);
    expect(failed(vault)).toBe(0);
    expect(await codeOfAsync(vault.login(session, 'user'))).toBe('CKR_OK');
  });

  test('when the reset cannot be written there is no login, and the attempt stays counted', async () => {
    await using vault = await openVault();
    const session = vault.session();
    const before = vault.commits();
    const login = codeOfAsync(vault.login(session, 'user'));
    await untilCommit(vault, before);
    vault.failWrites(true);
    expect(await login).toBe('CKR_DEVICE_ERROR');
    expect(session.login).toBeNull();
    vault.failWrites(false);
    expect(failed(vault)).toBe(1);
  });

  test('killed between count and answer: the guess is counted in the next process', async () => {
    await using vault = await openVault();
    await vault.setPolicy({ attemptsMax: 3 });
    let looked = 0;
    let living = vault;
    for (let life = 0; life < 8; life += 1) {
      vault.clock.pass(30_000);
      const before = living.commits();
      const login = guess(living, 'wrong');
      // A refusal that was not counted comes without a commit.
      await Promise.race([untilCommit(living, before), login]);
      if (living.commits() > before) looked += 1;
      // The old process is dead from here on: it finishes its computation, and nobody hears of it.
      living = await living.restart();
      await living.setPolicy({ attemptsMax: 3 });
      await login;
    }
    expect(looked).toBe(3);
    expect(failed(living)).toBe(3);
  });
});

describe('many connections', () => {
  test('a hundred at once get no more guesses than one', async () => {
    await using vault = await openVault();
    await vault.setPolicy({ attemptsMax: 4 });
    const codes: string[] = [];
    for (let round = 0; round < 4; round += 1) {
      vault.clock.pass(30_000);
      codes.push(
        ...(await Promise.all(Array.from({ length: 100 }, (_, n) => guess(vault, `bad-${n}`)))),
      );
    }
    expect(codes.filter((code) => code === 'CKR_PIN_INCORRECT')).toHaveLength(4);
    expect(codes.filter((code) => code === 'CKR_OK')).toHaveLength(0);
    expect(failed(vault)).toBe(4);
  });

  test('twenty right ones at once all get in, and none is taken for a guess', async () => {
    await using vault = await openVault();
    const codes = await Promise.all(Array.from({ length: 20 }, () => guess(vault, PINS.user)));
    expect(new Set(codes)).toEqual(new Set(['CKR_OK']));
    expect(failed(vault)).toBe(0);
  });

  test('one connection has few PIN checks waiting, and is told so', async () => {
    await using vault = await openVault();
    const session = vault.session();
    const tries = Array.from({ length: 12 }, (_, n) =>
      codeOfAsync(vault.access.logins.login(session, `nobody-${n}`, pin('x'))),
    );
    const codes = await Promise.all(tries);
    expect(codes.filter((code) => code === 'CKR_FUNCTION_REJECTED')).toHaveLength(4);
    expect(session.peer.pinChecks).toBe(0);
  });

  test('at most the limit, whatever the order of guesses, restarts and clocks', async () => {
    const kind = <K extends string>(name: K) => constant(name);
    const step = oneof(
      record({ kind: kind('guess'), count: integer({ min: 1, max: 6 }) }),
      record({ kind: kind('pass'), ms: integer({ min: 0, max: 40_000 }) }),
      record({ kind: kind('jump'), ms: integer({ min: -1e12, max: 1e12 }) }),
      record({ kind: kind('restart') }),
      record({ kind: kind('full'), full: boolean() }),
    );
    const run = async (steps: readonly (typeof step extends Arbitrary<infer S> ? S : never)[]) => {
      await using vault = await openVault();
      let living = vault;
      let looked = 0;
      for (const each of steps) {
        if (each.kind === 'guess') {
          const codes = await Promise.all(
            Array.from({ length: each.count }, () => guess(living, 'wrong')),
          );
          looked += codes.filter((code) => code === 'CKR_PIN_INCORRECT').length;
        } else if (each.kind === 'pass') vault.clock.pass(each.ms);
        else if (each.kind === 'jump') vault.clock.wall += each.ms;
        else if (each.kind === 'full') living.failWrites(each.full);
        else living = await living.restart();
      }
      living.failWrites(false);
      expect(looked).toBeLessThanOrEqual(10);
      expect(failed(living)).toBe(looked);
    };
    const numRuns = process.env['SLOW'] === '1' ? 200 : 12;
    await assert(asyncProperty(array(step, { minLength: 15, maxLength: 40 }), run), { numRuns });
  }, 600_000);
});

describe('an unknown user', () => {
  test('answers as a wrong PIN does, at the same price', async () => {
    await using vault = await openVault();
    const answer = async (name: string): Promise<unknown> => {
      const before = vault.commits();
      const error = await vault.access.logins
        .login(vault.session(), name, pin('wrong'))
        .then(() => null)
        .catch((refusal: unknown) => refusal);
      if (!(error instanceof Refusal)) throw new Error('was let in');
      const { code, hint, retryAfterMs, message } = error;
      return { code, hint, retryAfterMs, message, commits: vault.commits() - before };
    };
    expect(await answer('nobody')).toEqual(await answer('user'));
    expect(await answer('')).toEqual(await answer('user'));
  });

  test('is delayed and locked as one who is there: guesses tell no name', async () => {
    await using vault = await openVault();
    const told = async (name: string): Promise<unknown> => {
      const before = vault.commits();
      const login = vault.access.logins.login(vault.session(), name, pin('wrong'));
      const error = await login.catch((refusal: unknown) => refusal);
      if (!(error instanceof Refusal)) throw new Error('was let in');
      const { code, hint, retryAfterMs, message } = error;
      return { code, hint, retryAfterMs, message, commits: vault.commits() - before };
    };
    for (const pauseMs of [0, 0, 0, 0, 999, 1, 500, 40_000, 0, 4000, 3999, 1]) {
      vault.clock.pass(pauseMs);
      expect(await told('nobody')).toEqual(await told('user'));
    }
    for (let n = 0; n < 8; n += 1) {
      vault.clock.pass(30_000);
      expect(await told('nobody')).toEqual(await told('user'));
    }
    expect(await guess(vault, 'wrong', 'nobody')).toBe('CKR_PIN_LOCKED');
    await vault.seal();
    await vault.unseal();
    expect(await guess(vault, 'wrong', 'nobody')).toBe('CKR_PIN_LOCKED');
    expect(await guess(vault, 'wrong', 'nobody-else')).toBe('CKR_PIN_INCORRECT');
    expect(await guess(vault, PINS.so, 'so')).toBe('CKR_OK');
  });

  test('is forgotten when too many others were tried since, and costs no more memory for a long name', async () => {
    await using vault = await openVault();
    const names = new UnknownNames(2);
    const id = (name: string): RecordId => names.idOf(vault.partition, name);
    expect(id('x'.repeat(1_000_000))).toHaveLength(32);
    const attempts = { failed: 3, deadlineMs: 1000 };
    names.set(id('a'), attempts);
    names.set(id('b'), attempts);
    expect(names.get(id('a'))).toEqual(attempts);
    names.set(id('c'), attempts);
    expect(names.get(id('b'))).toEqual({ failed: 0, deadlineMs: 0 });
    expect(names.get(id('a'))).toEqual(attempts);
    expect(names.size).toBe(2);
  });

  test('costs a durable write: a full disk refuses it as it refuses anybody', async () => {
    await using vault = await openVault();
    vault.failWrites(true);
    expect(await guess(vault, 'wrong', 'nobody')).toBe('CKR_DEVICE_ERROR');
  });

  test.each(['User', 'USER', ' user', 'user ', 'user\0', 'uѕer', 'ｕｓｅｒ'])(
    '%j is not "user"',
    async (name) => {
      await using vault = await openVault();
      expect(await guess(vault, PINS.user, name)).toBe('CKR_PIN_INCORRECT');
    },
  );
});
