import { describe, expect, test } from 'vitest';

import { INTERNAL } from '../../../src/vault/object/attribute-internal.ts';
import type { AttributeValue } from '../../../src/vault/object/attribute.ts';
import { Defect } from '../../../src/vault/refusal.ts';
import {
  decodeVerifier,
  encodeVerifier,
  makeVerifier,
  verifyPin,
} from '../../../src/vault/session/pin.ts';
import {
  checkUserName,
  initialUsers,
  newUserId,
  userFromAttributes,
  userToAttributes,
} from '../../../src/vault/session/user.ts';
import { codeOf, codeOfAsync, openVault, pin } from './vault.ts';

describe('names', () => {
  test.each(['alice', 'Alice B', 'José', '山田', 'a.b-c_d@e/f', 'x'.repeat(64), "O'Hara", '1'])(
    '%j is one',
    (name) => {
      expect(codeOf(() => checkUserName(name))).toBe('CKR_OK');
    },
  );

  test.each([
    ['empty', ''],
    ['too long', 'x'.repeat(65)],
    ['too long in bytes', 'é'.repeat(33)],
    ['leading space', ' a'],
    ['trailing space', 'a '],
    ['two spaces', 'a  b'],
    ['only a space', ' '],
    ['no-break space', 'a\u00A0b'],
    ['colon', 'a:b'],
    ['NUL', 'a\0'],
    ['newline', 'a\nb'],
    ['escape', 'a\u001B[31m'],
    ['delete', 'a\u007F'],
    ['C1 control', 'a\u0085b'],
    ['line separator', 'a\u2028b'],
    ['right-to-left override', 'a\u202Eb'],
    ['zero-width joiner', 'a\u200Db'],
    ['byte order mark', '\uFEFFa'],
    ['soft hyphen', 'a\u00ADb'],
    ['not NFC', 'Jose\u0301'],
    ['lone surrogate', 'a\uD800'],
    ['private use', 'a\uE000'],
    ['unassigned', 'a\u0378'],
    ['Hangul filler', 'a\u3164'],
    ['variation selector', 'a\uFE0F'],
    ['Braille blank', 'a\u2800'],
    ['a mark without a letter', '\u0338a'],
  ])('%s is refused', (_what, name) => {
    expect(codeOf(() => checkUserName(name))).toBe('CKR_ARGUMENTS_BAD');
  });
});

describe('PIN verifiers', () => {
  test('know their PIN and no other', async () => {
    const verifier = await makeVerifier(pin('correct horse'));
    expect(await verifyPin(verifier, pin('correct horse'))).toBe(true);
    for (const wrong of ['', 'correct horsf', 'correct horse ', 'CORRECT HORSE']) {
      expect(await verifyPin(verifier, pin(wrong))).toBe(false);
    }
    expect(verifier).toMatchObject({ memoryKiB: 19_456, passes: 2, parallelism: 1 });
  });

  test('two of one PIN have nothing in common', async () => {
    const [a, b] = await Promise.all([makeVerifier(pin('1234')), makeVerifier(pin('1234'))]);
    expect(a.salt).not.toEqual(b.salt);
    expect(a.hash).not.toEqual(b.hash);
  });

  test('survive encoding; any other length, encoding or cost is not one', async () => {
    const verifier = await makeVerifier(pin('1234'));
    const bytes = encodeVerifier(verifier);
    expect(await verifyPin(decodeVerifier(bytes), pin('1234'))).toBe(true);
    const change = (at: number, value: number): Uint8Array => {
      const changed = bytes.slice();
      changed[at] = value;
      return changed;
    };
    const bad = [
      bytes.subarray(1),
      new Uint8Array(0),
      Buffer.concat([bytes, bytes]),
      change(0, 2),
      change(1, 255),
      change(5, 1),
      change(8, 0),
      change(9, 0),
      change(9, 255),
    ];
    for (const each of bad) expect(() => decodeVerifier(each)).toThrow(Defect);
  });
});

describe('records', () => {
  test('a user survives being one', async () => {
    const verifier = await makeVerifier(pin('1234'));
    const user = { name: 'alice', role: 'auditor', verifier, pinSetByOfficer: true } as const;
    const id = newUserId();
    const read = userFromAttributes(id, userToAttributes(user));
    expect(read).toMatchObject({ id, name: 'alice', role: 'auditor', pinSetByOfficer: true });
    expect(Buffer.compare(encodeVerifier(read.verifier), encodeVerifier(verifier))).toBe(0);
  });

  test.each([
    ['no name', INTERNAL.USER_NAME, undefined],
    ['an unknown role', INTERNAL.USER_ROLE, 'root'],
    ['a role of an object', INTERNAL.USER_ROLE, 'constructor'],
    ['no verifier', INTERNAL.PIN_VERIFIER, 'text'],
  ])('%s is a defect', async (_what, type, value) => {
    const verifier = await makeVerifier(pin('1234'));
    const good = userToAttributes({ name: 'a', role: 'so', verifier, pinSetByOfficer: false });
    const entries = [...good].filter(([each]) => each !== type);
    const bad = new Map<number, AttributeValue>(entries);
    if (value !== undefined) bad.set(type, value);
    expect(() => userFromAttributes(newUserId(), bad)).toThrow(Defect);
  });

  test('the first users: so and user, or so alone; their PINs are erased', async () => {
    const [soPin, userPin] = [pin('87654321'), pin('1234')];
    const both = await initialUsers({ soPin, userPin, pinBytesMin: 4 });
    const users = both.map((attributes) => userFromAttributes(newUserId(), attributes));
    expect(users.map(({ name, role }) => [name, role])).toEqual([
      ['so', 'so'],
      ['user', 'user'],
    ]);
    expect([...soPin, ...userPin].every((byte) => byte === 0)).toBe(true);
    const alone = { soPin: pin('87654321'), userPin: new Uint8Array(0), pinBytesMin: 4 };
    expect(await initialUsers(alone)).toHaveLength(1);
    const short = { soPin: pin('876'), userPin: null, pinBytesMin: 4 };
    expect(await codeOfAsync(initialUsers(short))).toBe('CKR_PIN_LEN_RANGE');
    expect(short.soPin.every((byte) => byte === 0)).toBe(true);
  });
});

describe('user management', () => {
  test('a new user logs in, a removed one is out at once and cannot come back', async () => {
    await using vault = await openVault();
    const { users, logins } = vault.access;
    const officer = vault.session();
    await vault.login(officer, 'so');
    const given = pin('secret-pin');
    await users.add(officer, { name: 'alice', role: 'user', pin: given });
    expect(given.every((byte) => byte === 0)).toBe(true);
    expect(users.list(officer)).toContainEqual({
      name: 'alice',
      role: 'user',
      locked: false,
      failedAttempts: 0,
      pinSetByOfficer: true,
    });
    const alice = vault.session();
    const { ticket } = await logins.login(alice, 'alice', pin('secret-pin'));
    await users.remove(officer, 'alice');
    expect(alice.login).toBeNull();
    expect(codeOf(() => logins.resume(alice, ticket))).toBe('CKR_USER_NOT_LOGGED_IN');
    expect(await codeOfAsync(logins.login(alice, 'alice', pin('secret-pin')))).toBe(
      'CKR_PIN_INCORRECT',
    );
    await using again = await vault.restart();
    const names = again.access.users.list(again.session()).map(({ name }) => name);
    expect(names).toEqual(['auditor', 'so', 'user']);
  });

  test('refuses a taken or bad name, a bad PIN, and who is not there', async () => {
    await using vault = await openVault();
    const { users } = vault.access;
    const officer = vault.session();
    await vault.login(officer, 'so');
    const add = (name: string, text = 'long-enough'): Promise<string> =>
      codeOfAsync(users.add(officer, { name, role: 'user', pin: pin(text) }));
    expect(await add('user')).toBe('CKR_ARGUMENTS_BAD');
    expect(await add('a:b')).toBe('CKR_ARGUMENTS_BAD');
    expect(await add('bob', '123')).toBe('CKR_PIN_LEN_RANGE');
    expect(await codeOfAsync(users.remove(officer, 'bob'))).toBe('CKR_ARGUMENTS_BAD');
    expect(await codeOfAsync(users.unlock(officer, 'bob'))).toBe('CKR_ARGUMENTS_BAD');
    expect(await codeOfAsync(users.resetPin(officer, 'bob', pin('12345')))).toBe(
      'CKR_USER_PIN_NOT_INITIALIZED',
    );
    const twice = await Promise.all([add('bob'), add('bob')]);
    expect(twice.sort()).toEqual(['CKR_ARGUMENTS_BAD', 'CKR_OK']);
  });

  test('a reset ends logins and tickets, clears the lock, and marks the PIN as the officer’s', async () => {
    await using vault = await openVault();
    await vault.setPolicy({ attemptsMax: 3 });
    const { users, logins } = vault.access;
    const officer = vault.session();
    const session = vault.session();
    await vault.login(officer, 'so');
    const { ticket } = await vault.login(session, 'user');
    for (let n = 0; n < 3; n += 1) {
      await codeOfAsync(logins.login(vault.session(), 'user', pin('wrong')));
    }
    await users.resetPin(officer, 'user', pin('fresh-pin'));
    expect(session.login).toBeNull();
    expect(codeOf(() => logins.resume(session, ticket))).toBe('CKR_USER_NOT_LOGGED_IN');
    expect(users.list(officer)).toContainEqual(
      expect.objectContaining({ name: 'user', locked: false, pinSetByOfficer: true }),
    );
    const granted = await logins.login(session, 'user', pin('fresh-pin'));
    expect(granted.login.user.pinSetByOfficer).toBe(true);
    await logins.changePin(session, 'user', pin('fresh-pin'), pin('own-pin'));
    expect(users.list(officer)).toContainEqual(
      expect.objectContaining({ name: 'user', pinSetByOfficer: false }),
    );
  });

  test('an officer cannot reset the own PIN, and the last one stays', async () => {
    await using vault = await openVault();
    const { users } = vault.access;
    const officer = vault.session();
    await vault.login(officer, 'so');
    expect(await codeOfAsync(users.resetPin(officer, 'so', pin('12345678')))).toBe(
      'CKR_ACTION_PROHIBITED',
    );
    expect(await codeOfAsync(users.remove(officer, 'so'))).toBe('CKR_ACTION_PROHIBITED');
    await users.add(officer, { name: 'so2', role: 'so', pin: pin('12345678') });
    const both = [users.remove(officer, 'so2'), users.remove(officer, 'so')];
    expect((await Promise.all(both.map(codeOfAsync))).sort()).toEqual([
      'CKR_ACTION_PROHIBITED',
      'CKR_OK',
    ]);
  });

  test('nothing is changed for an officer who is no longer there', async () => {
    await using vault = await openVault();
    const { users, logins } = vault.access;
    const officer = vault.session();
    await vault.login(officer, 'so');
    const reset = codeOfAsync(users.resetPin(officer, 'user', pin('stolen-pin')));
    logins.logout(officer);
    expect(await reset).toBe('CKR_USER_NOT_LOGGED_IN');
    expect(await codeOfAsync(vault.login(vault.session(), 'user'))).toBe('CKR_OK');
  });

  test('a failed write changes nothing, and ends nobody’s login', async () => {
    await using vault = await openVault();
    const { users } = vault.access;
    const [officer, session] = [vault.session(), vault.session()];
    await vault.login(officer, 'so');
    await vault.login(session, 'user');
    vault.failWrites(true);
    expect(await codeOfAsync(users.remove(officer, 'user'))).toBe('CKR_DEVICE_ERROR');
    vault.failWrites(false);
    expect(session.login?.role).toBe('user');
    expect(users.list(officer)).toHaveLength(3);
  });
});
