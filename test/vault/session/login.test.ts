import { describe, expect, test } from 'vitest';

import { makePeer } from '../../../src/vault/session/peer.ts';
import { PINS, codeOf, codeOfAsync, openVault, pin } from './vault.ts';

describe('login', () => {
  test('is the connection’s: every session of it on the partition shares it, no other’s does', async () => {
    await using vault = await openVault();
    const peer = makePeer('unix');
    const [first, second] = [vault.session(peer), vault.session(peer)];
    const stranger = vault.session();
    const granted = await vault.login(first, 'user');
    expect(granted.login).toMatchObject({ role: 'user', user: { name: 'user' } });
    expect(granted.ticket.byteLength).toBe(32);
    expect(second.login).toBe(granted.login);
    expect(stranger.login).toBeNull();
  });

  test('there is one at a time', async () => {
    await using vault = await openVault();
    const session = vault.session();
    await vault.login(session, 'user');
    const { logins } = vault.access;
    expect(await codeOfAsync(vault.login(session, 'user'))).toBe('CKR_USER_ALREADY_LOGGED_IN');
    expect(await codeOfAsync(vault.login(session, 'so'))).toBe(
      'CKR_USER_ANOTHER_ALREADY_LOGGED_IN',
    );
    // Such a try says nothing about a PIN.
    expect(await codeOfAsync(logins.login(session, 'so', pin('wrong')))).toBe(
      'CKR_USER_ANOTHER_ALREADY_LOGGED_IN',
    );
    logins.logout(session);
    expect(await codeOfAsync(vault.login(session, 'so'))).toBe('CKR_OK');
  });

  test('two at once on one connection: one of them', async () => {
    await using vault = await openVault();
    const session = vault.session();
    const both = [vault.login(session, 'user'), vault.login(session, 'so')].map(codeOfAsync);
    expect((await Promise.all(both)).sort()).toEqual([
      'CKR_OK',
      'CKR_USER_ANOTHER_ALREADY_LOGGED_IN',
    ]);
  });

  test('an officer and a read-only session exclude each other, on one connection', async () => {
    await using vault = await openVault();
    const peer = makePeer('unix');
    vault.session(makePeer('unix'), true);
    const readOnly = vault.session(peer, true);
    const readWrite = vault.session(peer);
    expect(await codeOfAsync(vault.login(readWrite, 'so'))).toBe('CKR_SESSION_READ_ONLY_EXISTS');
    expect(readWrite.login).toBeNull();
    vault.access.sessions.close(readOnly);
    expect(await codeOfAsync(vault.login(readWrite, 'so'))).toBe('CKR_OK');
    expect(codeOf(() => vault.session(peer, true))).toBe('CKR_SESSION_READ_WRITE_SO_EXISTS');
    expect(codeOf(() => vault.session(peer))).toBe('CKR_OK');
  });

  test('the PIN is erased, right, wrong or refused', async () => {
    await using vault = await openVault();
    const pins = [pin(PINS.user), pin('wrong'), pin('x'.repeat(256))];
    for (const each of pins) {
      await codeOfAsync(vault.access.logins.login(vault.session(), 'user', each));
      expect(each.every((byte) => byte === 0)).toBe(true);
    }
  });

  test('what is longer than any PIN is no guess', async () => {
    await using vault = await openVault();
    const before = vault.commits();
    const long = vault.access.logins.login(vault.session(), 'user', pin('x'.repeat(256)));
    expect(await codeOfAsync(long)).toBe('CKR_PIN_LEN_RANGE');
    expect(vault.commits()).toBe(before);
    const empty = vault.access.logins.login(vault.session(), 'user', pin(''));
    expect(await codeOfAsync(empty)).toBe('CKR_PIN_INCORRECT');
  });

  test('nobody is let in whose connection or partition went away meanwhile', async () => {
    await using vault = await openVault();
    const gone = vault.session();
    const login = codeOfAsync(vault.login(gone, 'user'));
    vault.access.sessions.closePeer(gone.peer);
    expect(await login).toBe('CKR_SESSION_CLOSED');
    expect(gone.peer.logins.size).toBe(0);
    const sealed = vault.session();
    const before = vault.commits();
    const second = codeOfAsync(vault.login(sealed, 'user'));
    while (vault.commits() === before) await new Promise((done) => setImmediate(done));
    await vault.seal();
    await vault.unseal();
    expect(await second).toBe('CKR_SESSION_CLOSED');
    expect(sealed.peer.logins.size).toBe(0);
  });

  test('ends with the last session of the connection on the partition; its ticket stays', async () => {
    await using vault = await openVault();
    const peer = makePeer('unix');
    const [first, second] = [vault.session(peer), vault.session(peer)];
    const { ticket } = await vault.login(first, 'user');
    vault.access.sessions.close(first);
    expect(second.login?.role).toBe('user');
    vault.access.sessions.close(second);
    const third = vault.session(peer);
    expect(third.login).toBeNull();
    expect(vault.access.logins.resume(third, ticket).login.role).toBe('user');
  });
});

describe('tickets', () => {
  test('resume on another connection, for what is left of their time', async () => {
    await using vault = await openVault();
    const { ticket, ticketExpiresInS } = await vault.login(vault.session(), 'user');
    expect(ticketExpiresInS).toBe(28_800);
    vault.clock.pass(800_000);
    const session = vault.session();
    const resumed = vault.access.logins.resume(session, ticket);
    expect(resumed.ticketExpiresInS).toBe(28_000);
    expect(session.login?.user.name).toBe('user');
    const again = codeOf(() => vault.access.logins.resume(session, ticket));
    expect(again).toBe('CKR_USER_ALREADY_LOGGED_IN');
  });

  test.each([
    ['of another length', (ticket: Uint8Array) => ticket.subarray(1)],
    ['empty', () => new Uint8Array(0)],
    ['made up', () => new Uint8Array(32)],
    ['off by a bit', (ticket: Uint8Array) => ticket.map((byte, n) => (n === 31 ? byte ^ 1 : byte))],
  ])('one %s is none', async (_name, change) => {
    await using vault = await openVault();
    const { ticket } = await vault.login(vault.session(), 'user');
    const session = vault.session();
    expect(codeOf(() => vault.access.logins.resume(session, change(ticket)))).toBe(
      'CKR_USER_NOT_LOGGED_IN',
    );
    expect(session.login).toBeNull();
  });

  test('expire by whichever clock says so first', async () => {
    await using vault = await openVault();
    await vault.setPolicy({ ticketSeconds: 60 });
    const resume = (ticket: Uint8Array): string =>
      codeOf(() => vault.access.logins.resume(vault.session(), ticket));
    const first = await vault.login(vault.session(), 'user');
    vault.clock.pass(59_000);
    expect(resume(first.ticket)).toBe('CKR_OK');
    vault.clock.wall -= 1e9;
    vault.clock.monotonic += 1000;
    expect(resume(first.ticket)).toBe('CKR_USER_NOT_LOGGED_IN');
    const second = await vault.login(vault.session(), 'user');
    vault.clock.wall += 60_000;
    expect(resume(second.ticket)).toBe('CKR_USER_NOT_LOGGED_IN');
  });

  test('logout revokes, and ends every login that came of the ticket, but of no other', async () => {
    await using vault = await openVault();
    const [first, second, other] = [vault.session(), vault.session(), vault.session()];
    const { ticket } = await vault.login(first, 'user');
    vault.access.logins.resume(second, ticket);
    await vault.login(other, 'user');
    vault.access.logins.logout(second);
    expect([first.login, second.login]).toEqual([null, null]);
    expect(other.login?.role).toBe('user');
    expect(codeOf(() => vault.access.logins.resume(first, ticket))).toBe('CKR_USER_NOT_LOGGED_IN');
    expect(codeOf(() => vault.access.logins.logout(first))).toBe('CKR_USER_NOT_LOGGED_IN');
  });

  test('seal and restart revoke', async () => {
    await using vault = await openVault();
    const { ticket } = await vault.login(vault.session(), 'user');
    await vault.seal();
    await vault.unseal();
    const resume = codeOf(() => vault.access.logins.resume(vault.session(), ticket));
    expect(resume).toBe('CKR_USER_NOT_LOGGED_IN');
    const later = await vault.login(vault.session(), 'user');
    await using again = await vault.restart();
    const restarted = codeOf(() => again.access.logins.resume(again.session(), later.ticket));
    expect(restarted).toBe('CKR_USER_NOT_LOGGED_IN');
  });

  test('a changed PIN revokes the tickets; who is logged in stays', async () => {
    await using vault = await openVault();
    const session = vault.session();
    const { ticket } = await vault.login(session, 'user');
    const { logins } = vault.access;
    await logins.changePin(session, 'user', pin(PINS.user), pin('5678'));
    expect(session.login?.role).toBe('user');
    expect(codeOf(() => logins.resume(vault.session(), ticket))).toBe('CKR_USER_NOT_LOGGED_IN');
    vault.clock.pass(30_000);
    const old = logins.login(vault.session(), 'user', pin(PINS.user));
    expect(await codeOfAsync(old)).toBe('CKR_PIN_INCORRECT');
    const changed = logins.login(vault.session(), 'user', pin('5678'));
    expect(await codeOfAsync(changed)).toBe('CKR_OK');
  });
});

describe('changePin', () => {
  test('ends the logins of every other connection: whoever had the old PIN is out', async () => {
    await using vault = await openVault();
    const [asking, thief, officer] = [vault.session(), vault.session(), vault.session()];
    await vault.login(asking, 'user');
    await vault.login(thief, 'user');
    await vault.login(officer, 'so');
    await vault.access.logins.changePin(asking, 'user', pin(PINS.user), pin('5678'));
    expect([asking, thief, officer].map(({ login }) => login?.role)).toEqual([
      'user',
      undefined,
      'so',
    ]);
    expect(thief.closed).toBe(false);
  });

  test('gives the login of the asking connection another ticket, and other logins none', async () => {
    await using vault = await openVault();
    const { logins } = vault.access;
    const [asking, officer] = [vault.session(), vault.session()];
    const first = await vault.login(asking, 'user');
    await vault.login(officer, 'so');
    const kept = await logins.changePin(asking, 'user', pin(PINS.user), pin('5678'));
    const resume = (ticket: Uint8Array) => codeOf(() => logins.resume(vault.session(), ticket));
    expect(resume(first.ticket)).toBe('CKR_USER_NOT_LOGGED_IN');
    expect(resume(kept?.ticket ?? first.ticket)).toBe('CKR_OK');
    expect(await logins.changePin(vault.session(), 'user', pin('5678'), pin('1357'))).toBeNull();
    expect(resume(kept?.ticket ?? first.ticket)).toBe('CKR_USER_NOT_LOGGED_IN');
    expect(asking.login).toBeNull();
    expect(await logins.changePin(officer, 'user', pin('1357'), pin('2468'))).toBeNull();
    expect(officer.login?.role).toBe('so');
    const again = await logins.changePin(officer, 'so', pin(PINS.so), pin('87654321'));
    expect(again?.login).toMatchObject({ role: 'so', origins: [] });
    logins.logout(officer);
    expect(resume(again?.ticket ?? first.ticket)).toBe('CKR_USER_NOT_LOGGED_IN');
  });

  test('refuses what is too short, too long, or in a read-only session', async () => {
    await using vault = await openVault();
    await vault.setPolicy({ pinBytesMin: 6 });
    const change = (next: string, readOnly = false): Promise<string> => {
      const session = vault.session(makePeer('unix'), readOnly);
      const { logins } = vault.access;
      return codeOfAsync(logins.changePin(session, 'user', pin(PINS.user), pin(next)));
    };
    expect(await change('12345')).toBe('CKR_PIN_LEN_RANGE');
    expect(await change('x'.repeat(256))).toBe('CKR_PIN_LEN_RANGE');
    expect(await change('123456', true)).toBe('CKR_SESSION_READ_ONLY');
    expect(await change('123456')).toBe('CKR_OK');
  });

  test('survives a restart, and a failed write leaves the old PIN', async () => {
    await using vault = await openVault();
    const { logins } = vault.access;
    const before = vault.commits();
    const change = logins.changePin(vault.session(), 'user', pin(PINS.user), pin('5678'));
    const code = codeOfAsync(change);
    while (vault.commits() === before) await new Promise((done) => setImmediate(done));
    vault.failWrites(true);
    expect(await code).toBe('CKR_DEVICE_ERROR');
    vault.failWrites(false);
    expect(await codeOfAsync(vault.login(vault.session(), 'user'))).toBe('CKR_OK');
    await logins.changePin(vault.session(), 'user', pin(PINS.user), pin('5678'));
    await using again = await vault.restart();
    const login = again.access.logins.login(again.session(), 'user', pin('5678'));
    expect(await codeOfAsync(login)).toBe('CKR_OK');
  });
});
