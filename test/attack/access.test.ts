import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect } from '../../src/client/index.ts';
import { Arena, codeOf, hex, target } from './arena.ts';
import { RawPeer } from './raw.ts';

/**
 * T28, T29, T35, T36: who asks. T34 has no row: there is no quorum. T32 is played on the files, in
 * test/vault/partition/tamper.test.ts and test/vault/audit/verify.test.ts.
 */
let arena: Arena;
beforeAll(async () => {
  arena = await Arena.start();
});
afterAll(() => arena[Symbol.asyncDispose]());

const template = { attributes: [] };

describe("T28: what is another's", () => {
  test('session numbers are those of the connection, and stale ones stay stale', async () => {
    const peer = await RawPeer.greeted(arena.vault.socket);
    const mine = await peer.session();
    const other = await RawPeer.greeted(arena.vault.socket);
    const theirs = await other.session();
    const ask = (session: number) =>
      peer.outcome({ id: 3, session, findObjects: { template, max: 1 } });
    for (const guess of [mine + 1, mine + 2, theirs + 1000, 0x7fffffff, 0xffffffff]) {
      expect(await ask(guess)).toBe('CKR_SESSION_HANDLE_INVALID');
    }
    expect(await ask(mine)).toBe('CKR_OK');
    // The same number on two connections is two sessions: a login of one is not that of the other.
    peer.send({
      id: 4,
      session: mine,
      login: { user: 'user', pin: await arena.vault.pin('user') },
    });
    expect((await peer.answer())?.outcome).toBe('login');
    const generate = { generateKey: { mechanism: { type: 0x1080 }, template } };
    expect(await other.outcome({ id: 5, session: theirs, ...generate })).toBe(
      'CKR_USER_NOT_LOGGED_IN',
    );
    peer.send({ id: 6, session: mine, closeSession: {} });
    await peer.answer();
    expect(await ask(mine)).toBe('CKR_SESSION_HANDLE_INVALID');
    const again = await peer.session('dev', 7);
    expect(again).not.toBe(mine);
    expect(await ask(mine)).toBe('CKR_SESSION_HANDLE_INVALID');
    peer.socket.destroy();
    other.socket.destroy();
  });

  test('private objects and session objects, by id, before a login and from elsewhere', async () => {
    const mine = await target(arena.user);
    const fleeting = await target(arena.user, { token: false });
    const open = await target(arena.user, { private: false, token: false });
    const client = await arena.connection();
    const session = await client.openSession('dev');
    const found: string[] = [];
    for await (const object of session.find()) found.push(hex(object.uniqueId));
    for (const key of [mine, fleeting, open]) expect(found).not.toContain(hex(key.uniqueId));

    const peer = await RawPeer.greeted(arena.vault.socket);
    const number = await peer.session();
    let id = 10;
    const codes = async (object: Uint8Array): Promise<string[]> => {
      const mechanism = { type: 0x1081 };
      const data = new Uint8Array(16);
      const requests = [
        { getAttributes: { object, types: [3] } },
        { setAttributes: { object, template } },
        { copyObject: { object, template } },
        { destroyObject: { object } },
        { encrypt: { key: object, mechanism, data } },
        { decrypt: { key: object, mechanism, data } },
        { wrapKey: { wrappingKey: object, key: object, mechanism } },
      ];
      const all: string[] = [];
      for (const request of requests) {
        id += 1;
        all.push(await peer.outcome({ id, session: number, ...request }));
      }
      return all;
    };
    const nobody = await codes(randomBytes(16));
    expect(nobody).not.toContain('CKR_OK');
    for (const key of [mine, fleeting, open]) expect(await codes(key.uniqueId)).toEqual(nobody);
    // With the login of the same user: the token object is there, session objects are not.
    await peer.outcome({
      id: 90,
      session: number,
      login: { user: 'user', pin: await arena.vault.pin('user') },
    });
    expect(await codes(fleeting.uniqueId)).toEqual(await codes(randomBytes(16)));
    expect((await codes(mine.uniqueId))[0]).toBe('CKR_OK');
    await peer.outcome({ id: 91, session: number, logout: {} });
    expect((await codes(open.uniqueId))[0]).toBe(nobody[0]);
    peer.socket.destroy();
    for (const bad of [0, 1, 15, 17, 64]) {
      const late = await RawPeer.greeted(arena.vault.socket);
      const at = await late.session();
      const object = new Uint8Array(bad);
      const code = await late.outcome({ id: 9, session: at, destroyObject: { object } });
      expect(code).toBe('CKR_OBJECT_HANDLE_INVALID');
      late.socket.destroy();
    }
  });

  test('streams of another session, and of none', async () => {
    const key = await target(arena.user, { private: false });
    const peer = await RawPeer.greeted(arena.vault.socket);
    const [one, two] = [await peer.session('dev', 2), await peer.session('dev', 3)];
    const mechanism = { type: 0x1081 };
    peer.send({ id: 4, session: one, begin: { verb: 1, key: key.uniqueId, mechanism } });
    const begun = await peer.answer();
    const stream = begun?.outcome === 'begin' ? (begun.begin.stream ?? 0) : 0;
    expect(stream).toBeGreaterThan(0);
    const invalid = 'CKR_OPERATION_NOT_INITIALIZED';
    for (const [session, number] of [
      [two, stream],
      [one, stream + 1],
      [one, 0],
    ] as const) {
      const data = new Uint8Array(16);
      expect(await peer.outcome({ id: 5, session, update: { stream: number, data } })).toBe(
        invalid,
      );
      expect(await peer.outcome({ id: 6, session, finish: { stream: number } })).toBe(invalid);
      expect(await peer.outcome({ id: 7, session, read: { stream: number } })).toBe(invalid);
    }
    expect(await peer.outcome({ id: 8, session: one, finish: { stream } })).toBe('CKR_OK');
    peer.socket.destroy();
  });
});

describe('T29: PINs and tickets', () => {
  const right = () => Buffer.from('attacker-1');
  const so = () => Buffer.from('officer-22');

  test('kill -9 between the guesses buys none', async () => {
    await using own = await Arena.start();
    await own.officer.policy.set({ 'attempts-max': '3' });
    const pin = await own.vault.pin('user');
    const guess = async (): Promise<string> => {
      const client = await connect({ socket: own.vault.socket });
      const session = await client.openSession('dev');
      const code = await codeOf(session.login('user', Buffer.from('wrong')));
      client.close();
      return code;
    };
    for (let attempt = 0; attempt < 3; attempt += 1) {
      expect(await guess()).toBe('CKR_PIN_INCORRECT');
      await own.vault.kill();
      await own.vault.run();
    }
    const client = await connect({ socket: own.vault.socket });
    const session = await client.openSession('dev');
    expect(await codeOf(session.login('user', Buffer.from(pin)))).toBe('CKR_PIN_LOCKED');
    // The neighbour: the officer's counter is another one, and the officer unlocks.
    await session.login('so', await own.vault.pin('so'));
    await session.users.unlock('user');
    await session.logout();
    expect(await codeOf(session.login('user', Buffer.from(pin)))).toBe('CKR_OK');
    client.close();
  });

  test('a user locks out nobody else, unlocks nobody, and is no officer', async () => {
    const user = await arena.partition('roles', { 'attempts-max': '3' });
    const client = await arena.connection();
    const session = await client.openSession('roles');
    for (let guess = 0; guess < 3; guess += 1) {
      expect(await codeOf(session.login('user', Buffer.from('wrong')))).toBe('CKR_PIN_INCORRECT');
    }
    const management = [
      ['unlockUser', () => user.users.unlock('user')],
      ['resetPin', () => user.users.resetPin('user', Buffer.from('another-1'))],
      ['addUser', () => user.users.add({ name: 'eve', role: 'so', pin: Buffer.from('another-1') })],
      ['removeUser', () => user.users.remove('so')],
      ['setPolicy', () => user.policy.set({ profile: 'compat' })],
    ] as const;
    for (const [op, call] of management) {
      const code = await arena.refusal(op, call, 'roles');
      expect(['CKR_USER_TYPE_INVALID', 'CKR_USER_NOT_LOGGED_IN']).toContain(code);
    }
    expect(await codeOf(session.login('user', right()))).toBe('CKR_PIN_LOCKED');
    expect(await codeOf(session.login('so', so()))).toBe('CKR_OK');
  });

  test('a changed PIN is tried as a login is', async () => {
    await arena.partition('changing', { 'attempts-max': '3' });
    const session = await (await arena.connection()).openSession('changing');
    const pins = () => ({ oldPin: Buffer.from('wrong'), newPin: Buffer.from('my own 1') });
    for (let guess = 0; guess < 3; guess += 1) {
      expect(await codeOf(session.changePin('user', pins()))).toBe('CKR_PIN_INCORRECT');
    }
    expect(await codeOf(session.login('user', right()))).toBe('CKR_PIN_LOCKED');
  });

  test('a ticket is worth nothing after the logout, in another partition, or guessed', async () => {
    const session = await arena.partition('tickets');
    const ticket = Buffer.from(session.ticket?.bytes ?? []);
    expect(ticket).toHaveLength(32);
    const resume = async (bytes: Uint8Array, label = 'tickets'): Promise<string> => {
      const client = await arena.connection();
      const other = await client.openSession(label);
      return await codeOf(other.resume(Uint8Array.from(bytes)));
    };
    expect(await resume(ticket)).toBe('CKR_OK');
    const almost = Buffer.from(ticket);
    almost[31] = (almost[31] ?? 0) ^ 1;
    const bad = [
      almost,
      ticket.subarray(0, 31),
      Buffer.alloc(0),
      Buffer.alloc(32),
      randomBytes(32),
    ];
    for (const bytes of bad) expect(await resume(bytes)).not.toBe('CKR_OK');
    expect(await resume(ticket, 'dev')).not.toBe('CKR_OK');
    await session.logout();
    expect(await resume(ticket)).not.toBe('CKR_OK');
  });
});

describe('T35, T36: names, and what gets into the log', () => {
  const NAMES = [
    '',
    ' ',
    ' eve',
    'eve ',
    'e\u0000ve',
    'e\nve',
    'e\u001bve',
    'e\u0301ve'.normalize('NFD'),
    '\u202eeve',
    'x'.repeat(65),
  ];

  test('unstable names are refused, look-alikes are others', async () => {
    const pin = () => Buffer.from('a good pin');
    const add = (name: string) =>
      arena.refusal('addUser', () => arena.officer.users.add({ name, role: 'user', pin: pin() }));
    for (const name of NAMES)
      expect(`${JSON.stringify(name)} ${await add(name)}`).not.toContain('CKR_OK');
    expect(await add('eve')).toBe('CKR_OK');
    expect(await add('eve')).not.toBe('CKR_OK');
    const session = await (await arena.connection()).openSession('dev');
    for (const other of ['Eve', 'EVE', 'eve\u0000', 'eve ', '\u0435ve']) {
      expect(await codeOf(session.login(other, pin()))).not.toBe('CKR_OK');
    }
    expect(await codeOf(session.login('eve', pin()))).toBe('CKR_OK');
    for (const label of [...NAMES, 'x'.repeat(33), 'dev']) {
      const create = () =>
        arena.client.createPartition({ label, soPin: Buffer.from('officer-22') });
      expect(`${JSON.stringify(label)} ${await codeOf(create())}`).not.toContain('CKR_OK');
    }
  });

  test('nothing that a peer says makes a line of its own, or a long one', async () => {
    const lie = '\n{"n":1,"op":"login","outcome":"CKR_OK"}\r\n\u2028\u0085\u001b[2J';
    const peer = new RawPeer(arena.vault.socket);
    expect(
      await peer.outcome({ id: 1, hello: { version: 1, client: `x${lie}`.slice(0, 60) } }),
    ).toMatch(/CKR_OK|CKR_ARGUMENTS_BAD|closed/);
    const session = await arena.connection().then((client) => client.openSession('dev'));
    await codeOf(session.login(lie, Buffer.from('wrong pin')));
    await codeOf(session.login('\u0007'.repeat(50_000), Buffer.from('wrong pin')));
    await codeOf(arena.user.generateKey('aes-256', { label: lie }));
    await codeOf(arena.user.generateKey('aes-256', { label: 'x'.repeat(60_000) }));
    await codeOf(
      arena.officer.users.add({ name: lie, role: 'user', pin: Buffer.from('wrong pin') }),
    );
    await codeOf(arena.officer.policy.set({ [lie]: lie }));
    await arena.officer.users.list();
    for (const line of await arena.log()) {
      expect(line.length).toBeLessThan(4096);
      expect(JSON.parse(line)).toBeTypeOf('object');
      expect(line).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
    }
    peer.socket.destroy();
  });
});
