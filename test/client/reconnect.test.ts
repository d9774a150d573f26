import { describe, expect, test } from 'vitest';
import { REPEATABLE } from '../../src/client/index.ts';
import type { Key, Session, Vault } from '../../src/client/index.ts';
import type { Request } from '../../src/wire/message.ts';
import { ScriptedVault, TICKET, ordinary, refused } from './scripted-vault.ts';
import type { Answer } from './scripted-vault.ts';

const GCM = { mechanism: 'AES_GCM', iv: new Uint8Array(12) } as const;
const DATA = Uint8Array.of(1, 2, 3);

type Acts = { vault: Vault; session: Session; key: Key };
type Act = [op: string, act: (acts: Acts) => Promise<unknown>];

const REPEATED: Act[] = [
  ['status', ({ vault }) => vault.status()],
  ['findObjects', ({ session }) => session.findKey({ label: 'k' })],
  ['getAttributes', ({ key }) => key.attributes()],
  ['sign', ({ key }) => key.sign(DATA)],
  ['verify', ({ key }) => key.verify(DATA, DATA)],
  ['generateRandom', ({ session }) => session.random(8)],
  ['listMechanisms', ({ vault }) => vault.mechanisms()],
  ['listUsers', ({ session }) => session.users.list()],
  ['getPolicy', ({ session }) => session.policy.get()],
  ['readAudit', ({ session }) => session.audit.read().next()],
  ['checkpoint', ({ session }) => session.audit.checkpoint()],
  ['digest', ({ session }) => session.digest(DATA)],
  ['encrypt', ({ key }) => key.encrypt(DATA, GCM)],
  ['decrypt', ({ key }) => key.decrypt(DATA, GCM)],
  ['wrapKey', ({ key }) => key.wrap(key, { mechanism: 'AES_KEY_WRAP_KWP' })],
];

const NEVER_REPEATED: Act[] = [
  ['generateKey', ({ session }) => session.generateKey('aes-256')],
  ['generateKeyPair', ({ session }) => session.generateKeyPair('ec-p256')],
  ['importObject', ({ session }) => session.importKey({ secret: DATA })],
  ['copyObject', ({ key }) => key.copy()],
  ['destroyObject', ({ key }) => key.destroy()],
  ['setAttributes', ({ key }) => key.set({ label: 'x' })],
  ['unwrapKey', ({ key }) => key.unwrap(DATA, {}, { mechanism: 'AES_KEY_WRAP_KWP' })],
  ['deriveKey', ({ key }) => key.derive({ mechanism: 'ECDH1_DERIVE', publicData: DATA }, {})],
  ['login', ({ session }) => session.login('user', '1234')],
  ['logout', ({ session }) => session.logout()],
  ['changePin', ({ session }) => session.changePin('user', { oldPin: '1', newPin: '2' })],
  ['addUser', ({ session }) => session.users.add({ name: 'a', role: 'user', pin: '1234' })],
  ['removeUser', ({ session }) => session.users.remove('a')],
  ['unlockUser', ({ session }) => session.users.unlock('a')],
  ['resetPin', ({ session }) => session.users.resetPin('a', '1234')],
  ['setPolicy', ({ session }) => session.policy.set({ profile: 'strict' })],
  ['acknowledgeAlarm', ({ session }) => session.acknowledgeAlarm('rollback')],
  ['sealPartition', ({ session }) => session.seal()],
  ['destroyPartition', ({ session }) => session.destroyPartition('main')],
  ['createPartition', ({ vault }) => vault.createPartition({ label: 'p', soPin: '1234' })],
  ['unsealPartition', ({ vault }) => vault.unsealPartition('p')],
  ['begin', ({ key }) => key.signStream([DATA])],
];

describe('when the connection breaks before the answer', () => {
  test.each(REPEATED)('%s is asked again, once', async (op, act) => {
    const { scripted, acts, breakOn } = await start();
    breakOn(op, 1);
    await act(acts);
    expect(scripted.asked.filter((asked) => asked === op).length).toBeGreaterThanOrEqual(2);
    expect(scripted.peers.length).toBe(2);
    breakOn(op, 2);
    await expect(act(acts)).rejects.toMatchObject({ name: 'ConnectionError', maybeDone: false });
    expect(scripted.peers.length).toBe(3);
    acts.vault.close();
  });

  test.each(NEVER_REPEATED)('%s is not: the vault may have done it', async (op, act) => {
    const { scripted, acts, breakOn } = await start();
    const before = count(scripted, op);
    breakOn(op, 1);
    await expect(act(acts)).rejects.toMatchObject({
      name: 'ConnectionError',
      maybeDone: true,
      message: expect.stringContaining('the vault may or may not have done it'),
    });
    expect(count(scripted, op) - before).toBe(1);
    expect(op in REPEATABLE).toBe(false);
    acts.vault.close();
  });

  test('what had not left yet is asked on the next connection, whatever it is', async () => {
    const { scripted, acts } = await start();
    scripted.peer.hangUp();
    await gone(scripted);
    await acts.session.login('user', '1234').catch(() => undefined);
    expect(scripted.asked.filter((op) => op === 'login').length).toBe(2);
    acts.vault.close();
  });

  test('a stream does not go on elsewhere', async () => {
    const { scripted, acts } = await start((request) =>
      request.op === 'begin' ? { begin: { stream: 1 } } : request.op === 'update' ? 'drop' : null,
    );
    await expect(acts.key.signStream([DATA])).rejects.toMatchObject({ name: 'ConnectionError' });
    expect(scripted.asked.filter((op) => op === 'update').length).toBe(1);
    acts.vault.close();
  });

  test('with reconnect off it stays broken', async () => {
    const scripted = new ScriptedVault((request) => ordinary(request));
    const vault = await scripted.connect({ reconnect: false });
    scripted.peer.hangUp();
    await gone(scripted);
    await expect(vault.status()).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect(scripted.peers.length).toBe(1);
    vault.close();
  });

  test('a vault that stays away is sought a bounded number of times', async () => {
    const scripted = new ScriptedVault((request) => ordinary(request));
    const vault = await scripted.connect({ reconnect: { attempts: 3, delayMs: 1, delayMsMax: 1 } });
    scripted.refuseConnections = true;
    scripted.peer.hangUp();
    await gone(scripted);
    await expect(vault.status()).rejects.toMatchObject({ name: 'ConnectionError' });
    expect(scripted.peers.length).toBe(4);
    scripted.refuseConnections = false;
    expect((await vault.status()).build).toBe('scripted');
    vault.close();
  });
});

describe('a session on a new connection', () => {
  test('is logged in by the ticket that a change of the own PIN gave', async () => {
    const ticket = new Uint8Array(32).fill(9);
    const { scripted, acts } = await start((request) =>
      request.op === 'changePin' ? { changePin: { ticket, ticketExpiresInS: 7 } } : null,
    );
    const pins = { oldPin: '1234', newPin: '5678' };
    await acts.session.changePin('another', pins);
    expect(Uint8Array.from(acts.session.ticket?.bytes ?? [])).toEqual(TICKET);
    await acts.session.changePin('user', pins);
    expect(acts.session.ticket?.expiresInS).toBe(7);
    scripted.peer.hangUp();
    await gone(scripted);
    await acts.session.random(4);
    expect([...(scripted.peer.requests[1]?.resume?.ticket ?? [])]).toEqual([...ticket]);
    acts.vault.close();
  });

  test('is opened again by id and logged in by ticket, once for many calls', async () => {
    const { scripted, acts } = await start();
    scripted.peer.hangUp();
    await gone(scripted);
    await Promise.all([acts.key.sign(DATA), acts.key.sign(DATA), acts.session.random(4)]);
    const { requests } = scripted.peer;
    expect(requests.map(({ op }) => op)).toEqual([
      'openSession',
      'resume',
      'sign',
      'sign',
      'generateRandom',
    ]);
    expect([...(requests[1]?.resume?.ticket ?? [])]).toEqual([...TICKET]);
    expect(scripted.asked.filter((op) => op === 'login').length).toBe(1);
    acts.vault.close();
  });

  test('two sessions of a partition share the login that one of them resumed', async () => {
    const { scripted, acts } = await start();
    const other = await acts.vault.openSession('main');
    scripted.peer.hangUp();
    await gone(scripted);
    await acts.session.random(4);
    await other.random(4);
    expect(scripted.peer.requests.filter(({ op }) => op === 'resume').length).toBe(1);
    acts.vault.close();
  });

  test('a refused ticket is CKR_USER_NOT_LOGGED_IN until someone logs in', async () => {
    const { scripted, acts } = await start((request) =>
      request.op === 'resume' ? refused('CKR_USER_NOT_LOGGED_IN') : null,
    );
    scripted.peer.hangUp();
    await gone(scripted);
    const code = 'CKR_USER_NOT_LOGGED_IN';
    await expect(acts.key.sign(DATA)).rejects.toMatchObject({ name: 'CofferError', code });
    await expect(acts.key.sign(DATA)).rejects.toMatchObject({ code });
    expect(acts.session.user).toBeNull();
    await acts.session.login('user', '1234');
    expect([...(await acts.key.sign(DATA))]).toEqual([3, 2, 1]);
    expect(acts.session.user).toEqual({ name: 'user', role: 'user' });
    acts.vault.close();
  });

  test('a closed session is not opened again', async () => {
    const { scripted, acts } = await start();
    await acts.session.close();
    await acts.session.close();
    await expect(acts.key.sign(DATA)).rejects.toMatchObject({ code: 'CKR_SESSION_CLOSED' });
    expect(scripted.asked.filter((op) => op === 'closeSession').length).toBe(1);
    acts.vault.close();
  });

  test('a wrong PIN leaves no session behind', async () => {
    const scripted = new ScriptedVault((request) =>
      request.op === 'login' ? refused('CKR_PIN_INCORRECT') : ordinary(request),
    );
    const vault = await scripted.connect();
    const opening = vault.openSession('main', { user: 'user', pin: '0000' });
    await expect(opening).rejects.toMatchObject({ code: 'CKR_PIN_INCORRECT' });
    expect(scripted.asked).toEqual(['openSession', 'login', 'closeSession']);
    vault.close();
  });
});

test('the bytes of a PIN are the caller’s: sent as they are, and not kept', async () => {
  const pins: string[] = [];
  const scripted = new ScriptedVault((request) => {
    if (request.login?.pin) pins.push(Buffer.from(request.login.pin).toString());
    return ordinary(request);
  });
  const vault = await scripted.connect();
  const pin = Buffer.from('1234');
  await vault.openSession('main', { user: 'user', pin });
  pin.fill(0);
  scripted.peer.hangUp();
  await gone(scripted);
  await vault.status();
  expect(pins).toEqual(['1234']);
  vault.close();
});

test('GCM with the caller’s IV and without', async () => {
  const seen: Request[] = [];
  const { acts } = await start((request) => {
    if (request.op !== 'encrypt') return null;
    seen.push(request);
    return { encrypt: { data: DATA, iv: request.encrypt?.mechanism?.gcm?.iv ? DATA : GCM.iv } };
  });
  expect((await acts.key.encrypt(DATA, { mechanism: 'AES_GCM' })).iv.byteLength).toBeGreaterThan(0);
  await acts.key.encrypt(DATA, GCM);
  expect(seen[1]?.encrypt?.mechanism?.gcm?.iv?.byteLength).toBe(12);
  acts.vault.close();
});

/**
 * A logged-in session with a key, on a vault that can be told to break the connection on an
 * operation.
 */
async function start(special: (request: Request) => Answer = () => null) {
  let breaking = { op: '', times: 0 };
  const scripted = new ScriptedVault((request) => {
    if (request.op === breaking.op && breaking.times > 0) {
      breaking.times -= 1;
      return 'drop';
    }
    return special(request) ?? ordinary(request);
  });
  const vault = await scripted.connect();
  const session = await vault.openSession('main', { user: 'user', pin: '1234' });
  const key = await session.findKey({ label: 'k' });
  const asked = scripted.asked.length;
  expect(asked).toBe(3);
  for (const peer of scripted.peers)
    peer.requests.splice(0, Infinity, ...peer.requests.filter(keeps));
  return {
    scripted,
    acts: { vault, session, key },
    breakOn: (op: string, times: number) => {
      breaking = { op, times };
    },
  };
}

/** The finding of the key is the set-up's, not the test's. */
function keeps(request: Request): boolean {
  return request.op !== 'findObjects';
}

function count(scripted: ScriptedVault, op: string): number {
  return scripted.asked.filter((asked) => asked === op).length;
}

/** The client has noticed that the vault hung up. */
async function gone(scripted: ScriptedVault): Promise<void> {
  expect(scripted.peer.stream.destroyed).toBe(true);
  for (let turn = 0; turn < 4; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
