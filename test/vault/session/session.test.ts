import { randomBytes } from 'node:crypto';

import { describe, expect, test } from 'vitest';

import type { Attributes } from '../../../src/vault/object/attribute.ts';
import { VaultObject, objectIdFromBytes } from '../../../src/vault/object/object.ts';
import { Defect } from '../../../src/vault/refusal.ts';
import {
  findObject,
  objectIndexes,
  ownerOf,
  requireObject,
  requireObjectToTrust,
  visible,
} from '../../../src/vault/session/authorise.ts';
import { makePeer } from '../../../src/vault/session/peer.ts';
import type { Peer } from '../../../src/vault/session/peer.ts';
import type { Session } from '../../../src/vault/session/session.ts';
import { LIMITS } from '../../../src/wire/limits.ts';
import { CKA, CKO } from '../../../src/wire/pkcs11.ts';
import { codeOf, codeOfAsync, openVault, pin } from './vault.ts';

/** An object without a secret, that stands in an index. */
function anObject(options: { readonly private: boolean }): VaultObject {
  const attributes: Attributes = new Map<number, number | boolean>([
    [CKA.CLASS, CKO.DATA],
    [CKA.PRIVATE, options.private],
  ]);
  return new VaultObject({
    id: objectIdFromBytes(randomBytes(16)),
    version: 1,
    attributes,
    facts: { bits: 0, curve: null, parameterSet: null },
    blob: new Uint8Array(0),
    open: () => {
      throw new Defect('it has no secret');
    },
  });
}

class Stream implements Disposable {
  disposed = 0;
  [Symbol.dispose](): void {
    this.disposed += 1;
  }
}

const INVALID = 'CKR_OBJECT_HANDLE_INVALID';

describe('sessions', () => {
  test('are found by number on their own connection only', async () => {
    await using vault = await openVault();
    const { sessions } = vault.access;
    const session = vault.session();
    expect(sessions.require(session.peer, session.id)).toBe(session);
    for (const id of [0, -1, 2, 1.5, 2 ** 32 - 1, Number.NaN]) {
      expect(codeOf(() => sessions.require(session.peer, id))).toBe('CKR_SESSION_HANDLE_INVALID');
    }
    const stranger = makePeer('unix');
    expect(codeOf(() => sessions.require(stranger, session.id))).toBe('CKR_SESSION_HANDLE_INVALID');
  });

  test('a number is never used twice', async () => {
    await using vault = await openVault();
    const peer = makePeer('unix');
    const first = vault.session(peer);
    vault.access.sessions.close(first);
    expect(vault.session(peer).id).not.toBe(first.id);
  });

  test('closing is final, and frees streams and session objects', async () => {
    await using vault = await openVault();
    const { sessions } = vault.access;
    const session = vault.session();
    const stream = new Stream();
    session.streams.set(session.takeStreamNumber(), stream);
    session.objects.put(anObject({ private: false }));
    sessions.close(session);
    sessions.close(session);
    expect([stream.disposed, session.objects.size, sessions.size]).toEqual([1, 0, 0]);
    expect(codeOf(() => sessions.require(session.peer, 1))).toBe('CKR_SESSION_HANDLE_INVALID');
    expect(codeOf(() => session.unsealed())).toBe('CKR_SESSION_CLOSED');
  });

  test('are limited for each connection, and closing one makes room', async () => {
    await using vault = await openVault();
    const peer = makePeer('unix');
    const all = Array.from({ length: LIMITS.sessionsPerConnectionMax }, () => vault.session(peer));
    expect(codeOf(() => vault.session(peer))).toBe('CKR_SESSION_COUNT');
    expect(codeOf(() => vault.session())).toBe('CKR_OK');
    const [first] = all;
    if (first !== undefined) vault.access.sessions.close(first);
    expect(codeOf(() => vault.session(peer))).toBe('CKR_OK');
  });

  test('are limited for the vault; a connection that goes gives all of its back', async () => {
    await using vault = await openVault();
    const { sessionsMax, sessionsSharedMax, sessionsPerConnectionMax, sessionsFew } = LIMITS;
    const open = (count: number, each: number): Peer[] =>
      Array.from({ length: count }, () => {
        const peer = makePeer('tcp');
        for (let n = 0; n < each; n += 1) vault.session(peer);
        return peer;
      });
    const greedy = open(sessionsSharedMax / sessionsPerConnectionMax, sessionsPerConnectionMax);
    // The rest is for those who have few.
    const [first, ...others] = open(1, sessionsFew);
    expect(codeOf(() => vault.session(first))).toBe('CKR_SESSION_COUNT');
    others.push(...open((sessionsMax - sessionsSharedMax) / sessionsFew - 1, sessionsFew));
    const modest = first === undefined ? others : [first, ...others];
    const peers = [...greedy, ...modest];
    expect(codeOf(() => vault.session())).toBe('CKR_SESSION_COUNT');
    expect(vault.access.sessions.count(vault.partition)).toBe(LIMITS.sessionsMax);
    for (const peer of peers) vault.access.sessions.closePeer(peer);
    expect([vault.access.sessions.size, vault.access.sessions.count(vault.partition)]).toEqual([
      0, 0,
    ]);
    expect(codeOf(() => vault.session(peers[0]))).toBe('CKR_SESSION_CLOSED');
  });

  test('end when the partition is sealed, and none is opened until it is not', async () => {
    await using vault = await openVault();
    const session = vault.session();
    const stream = new Stream();
    session.streams.set(1, stream);
    await vault.login(session, 'user');
    await vault.seal();
    expect(stream.disposed).toBe(1);
    expect(session.peer.logins.size).toBe(0);
    expect(vault.access.sessions.count(vault.partition)).toBe(0);
    const required = codeOf(() => vault.access.sessions.require(session.peer, session.id));
    expect(required).toBe('CKR_SESSION_HANDLE_INVALID');
    expect(codeOf(() => vault.session())).toBe('CKR_TOKEN_NOT_PRESENT');
    await vault.unseal();
    expect(vault.session(session.peer).login).toBeNull();
  });
});

describe('a partition that went away without a seal', () => {
  test('leaves sessions, logins and tickets that are of no use when it is back', async () => {
    await using vault = await openVault();
    const { sessions, logins } = vault.access;
    const session = vault.session();
    const { ticket } = await vault.login(session, 'user');
    await vault.partition.seal();
    expect(codeOf(() => session.unsealed())).toBe('CKR_TOKEN_NOT_PRESENT');
    await vault.unseal();
    expect(codeOf(() => session.unsealed())).toBe('CKR_SESSION_CLOSED');
    expect(codeOf(() => logins.resume(session, ticket))).toBe('CKR_SESSION_CLOSED');
    const next = vault.session(session.peer);
    expect([next.login, session.closed, sessions.size]).toEqual([null, true, 1]);
    expect(codeOf(() => logins.resume(next, ticket))).toBe('CKR_USER_NOT_LOGGED_IN');
  });
});

describe('what a session sees', () => {
  const see = (session: Session, object: VaultObject): string =>
    codeOf(() => requireObject(session, object.id));

  test.each([
    ['public', INVALID],
    ['so', INVALID],
    ['auditor', INVALID],
    ['user', 'CKR_OK'],
  ] as const)('%s: private objects %s, public ones always', async (asker, answer) => {
    await using vault = await openVault();
    const session = vault.session();
    if (asker !== 'public') await vault.login(session, asker);
    const [open, secret] = [anObject({ private: false }), anObject({ private: true })];
    for (const object of [open, secret]) session.objects.put(object);
    expect(see(session, open)).toBe('CKR_OK');
    expect(see(session, secret)).toBe(answer);
    expect(visible(session, secret)).toBe(answer === 'CKR_OK');
    expect(findObject(session, secret.id)).toBe(answer === 'CKR_OK' ? secret : undefined);
    const toTrust = codeOf(() => requireObjectToTrust(session, secret.id));
    expect(toTrust).toBe(asker === 'so' ? 'CKR_OK' : answer);
  });

  test('session objects belong to a connection: its sessions share them, another’s guess is in vain', async () => {
    await using vault = await openVault();
    const peer = makePeer('unix');
    const [maker, sibling] = [vault.session(peer), vault.session(peer)];
    const stranger = vault.session();
    const object = anObject({ private: false });
    maker.objects.put(object);
    expect(see(maker, object)).toBe('CKR_OK');
    expect(see(sibling, object)).toBe('CKR_OK');
    expect(see(stranger, object)).toBe(INVALID);
    expect(ownerOf(sibling, object.id)).toBe(maker);
    expect(ownerOf(stranger, object.id)).toBeNull();
    const indexes = [...objectIndexes(sibling)];
    expect(indexes).toHaveLength(3);
    expect(indexes).toContain(maker.objects);
    expect(indexes).toContain(vault.partition.unsealed().objects);
    expect([...objectIndexes(stranger)]).not.toContain(maker.objects);
    vault.access.sessions.close(maker);
    expect(see(sibling, object)).toBe(INVALID);
  });

  test('a login of one connection shows nothing to another', async () => {
    await using vault = await openVault();
    const [mine, other] = [vault.session(), vault.session()];
    const object = anObject({ private: true });
    other.objects.put(object);
    await vault.login(mine, 'user');
    expect(see(other, object)).toBe(INVALID);
    expect(see(mine, object)).toBe(INVALID);
  });

  test('logout ends streams and private session objects for good; public ones stay', async () => {
    await using vault = await openVault();
    const peer = makePeer('unix');
    const [session, sibling] = [vault.session(peer), vault.session(peer)];
    await vault.login(session, 'user');
    const [open, secret] = [anObject({ private: false }), anObject({ private: true })];
    for (const object of [open, secret]) sibling.objects.put(object);
    const stream = new Stream();
    sibling.streams.set(1, stream);
    vault.access.logins.logout(session);
    expect(stream.disposed).toBe(1);
    expect([see(session, open), see(session, secret)]).toEqual(['CKR_OK', INVALID]);
    await vault.login(session, 'user');
    expect(see(session, secret)).toBe(INVALID);
  });
});

describe('two partitions', () => {
  test('share neither logins, tickets, attempts nor objects, on one connection', async () => {
    await using vault = await openVault();
    const { sessions, logins, users } = vault.access;
    const other = await vault.addPartition('other');
    const peer = makePeer('unix');
    const [here, there] = [vault.session(peer), sessions.open(peer, other, false)];
    const { ticket } = await vault.login(here, 'user');
    expect(there.login).toBeNull();
    expect(codeOf(() => logins.resume(there, ticket))).toBe('CKR_USER_NOT_LOGGED_IN');
    const wrong = logins.login(there, 'user', pin('wrong'));
    expect(await codeOfAsync(wrong)).toBe('CKR_PIN_INCORRECT');
    const failed = [here, there].map((session) =>
      users.list(session).map(({ failedAttempts }) => failedAttempts),
    );
    expect(failed).toEqual([
      [0, 0, 0],
      [0, 0, 1],
    ]);
    const object = anObject({ private: false });
    here.objects.put(object);
    expect(codeOf(() => requireObject(there, object.id))).toBe(INVALID);
    expect([...objectIndexes(there)]).toHaveLength(2);
    await vault.login(there, 'so');
    sessions.endPartition(other);
    expect([here.login?.role, here.closed, there.closed]).toEqual(['user', false, true]);
    expect(logins.resume(vault.session(), ticket).login.role).toBe('user');
  });
});
