import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readBlocks } from '../../../src/vault/audit/read.ts';
import { composeVault } from '../../../src/vault/compose.ts';
import { initialUsers } from '../../../src/vault/session/user.ts';
import { MemoryStorage } from '../../../src/vault/storage/memory.ts';
import type { Vault } from '../../../src/vault/vault.ts';
import type { RequestProperties } from '../../../src/wire/message.ts';
import { CKA, CKM } from '../../../src/wire/pkcs11.ts';
import { Asking } from '../asking.ts';
import { addKey } from '../partition/vault-fixture.ts';

const SO_PIN = '12345678';
const USER_PIN = '246810';

let directory: string;
let storage: MemoryStorage;
let vault: Vault;
let user: Asking;
let session: number;

async function compose(): Promise<void> {
  const composed = await composeVault({
    storage,
    directory,
    keyfileDirectory: null,
    anchorDirectory: null,
    provider: 'openssl',
    failure: '',
    abort: (defect) => {
      throw defect;
    },
    log: () => undefined,
  });
  ({ vault } = composed);
}

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'coffer-init-'));
  storage = new MemoryStorage();
  await compose();
  for (const label of ['web', 'mail']) {
    const pins = { soPin: Buffer.from(SO_PIN), userPin: Buffer.from(USER_PIN), pinBytesMin: 4 };
    const users = await initialUsers(pins);
    await vault.partitions.create({ label, method: 'keyfile', passphrase: null, users });
  }
  user = new Asking(vault);
  session = await user.session('web');
  await user.ask(login('user', USER_PIN), session);
});

afterEach(async () => {
  await vault.partitions.close();
  await rm(directory, { recursive: true, force: true });
});

function login(name: string, pin: string): RequestProperties {
  return { login: { user: name, pin: Buffer.from(pin) } };
}

function init(label = 'fresh', pin = SO_PIN, partitionLabel = 'web'): RequestProperties {
  return { initPartition: { partitionLabel, label, soPin: Buffer.from(pin) } };
}

function aes(token: boolean, more: { type: number; flag: boolean }[] = []): RequestProperties {
  const size = { type: CKA.VALUE_LEN, number: 32 };
  const attributes = [size, { type: CKA.TOKEN, flag: token }, ...more];
  return { generateKey: { mechanism: { type: CKM.AES_KEY_GEN }, template: { attributes } } };
}

async function found(asking: Asking, at: number): Promise<number> {
  const answer = await asking.ask({ findObjects: {} }, at);
  if (answer.outcome !== 'findObjects') throw new Error(answer.error?.name ?? '');
  return answer.findObjects.objects?.length ?? 0;
}

async function closeAll(): Promise<void> {
  await user.ask({ closeSession: {} }, session);
}

/** Of the log of the partition that was first called "web": each time it was initialised. */
async function recorded(): Promise<string[]> {
  const [partition] = vault.partitions.list();
  if (partition === undefined) throw new Error('no partition');
  await partition.openAudit?.flush();
  const folder = vault.partitions.auditDirectory(partition.id);
  const { lines } = await readBlocks(folder, 0, 100);
  const entries = Buffer.from(lines)
    .toString()
    .matchAll(/"op":"initPartition".*/gu);
  return Array.from(entries, ([line]) => /"outcome":"(\w+)"/u.exec(line)?.[1] ?? '');
}

describe('initPartition', () => {
  test('destroys every object, also those that nobody else may, and gives a new label', async () => {
    for (const more of [[], [{ type: CKA.DESTROYABLE, flag: false }]]) {
      await expect(user.outcome(aes(true, more), session)).resolves.toBe('CKR_OK');
    }
    await expect(user.outcome(aes(false), session)).resolves.toBe('CKR_OK');
    await closeAll();
    await expect(user.outcome(init())).resolves.toBe('CKR_OK');
    const officer = new Asking(vault);
    const at = await officer.session('fresh');
    await expect(officer.outcome(login('so', SO_PIN), at)).resolves.toBe('CKR_OK');
    await officer.ask({ addUser: { name: 'user', role: 2, pin: Buffer.from('97531') } }, at);
    session = await user.session('fresh');
    await expect(user.outcome(login('user', '97531'), session)).resolves.toBe('CKR_OK');
    await expect(found(user, session)).resolves.toBe(0);
    await expect(recorded()).resolves.toEqual(['CKR_OK']);
  });

  test('is what the next start of the vault finds', async () => {
    await user.ask(aes(true), session);
    await closeAll();
    await user.ask(init());
    await vault.partitions.close();
    storage = new MemoryStorage(storage);
    await compose();
    const [partition] = vault.partitions.list();
    expect(partition?.unsealed().objects.size).toBe(0);
    expect(vault.partitions.list().map(({ label }) => label)).toEqual(['fresh', 'mail']);
  });

  test('removes who uses keys, and keeps officers, auditors and policy', async () => {
    const officer = new Asking(vault);
    const at = await officer.session('web');
    await officer.ask(login('so', SO_PIN), at);
    for (const [name, role] of [
      ['ann', 2],
      ['eve', 3],
      ['bob', 1],
    ] as const) {
      await officer.ask({ addUser: { name, role, pin: Buffer.from('13579') } }, at);
    }
    await officer.ask({ setPolicy: { switches: [{ name: 'profile', value: 'strict' }] } }, at);
    await officer.ask({ closeSession: {} }, at);
    await closeAll();
    await expect(user.outcome(init())).resolves.toBe('CKR_OK');
    const next = await officer.session('fresh');
    await officer.ask(login('so', SO_PIN), next);
    const users = await officer.ask({ listUsers: {} }, next);
    const names = users.outcome === 'listUsers' ? users.listUsers.users : [];
    expect(names?.map(({ name }) => name)).toEqual(['bob', 'eve', 'so']);
    const [partition] = vault.partitions.list();
    expect(partition?.unsealed().policy.profile).toBe('strict');
    const gone = new Asking(vault);
    const theirs = await gone.session('fresh');
    await expect(gone.outcome(login('user', USER_PIN), theirs)).resolves.toBe('CKR_PIN_INCORRECT');
    const reset = { resetPin: { name: 'user', pin: Buffer.from('97531') } };
    await expect(officer.outcome(reset, next)).resolves.toBe('CKR_USER_PIN_NOT_INITIALIZED');
  });

  test('waits until nobody has a session, and then ends the tickets that are left', async () => {
    const other = new Asking(vault);
    const theirs = await other.session('web', true);
    await expect(user.outcome(init())).resolves.toBe('CKR_SESSION_EXISTS');
    await expect(user.outcome(init(), session)).resolves.toBe('CKR_SESSION_EXISTS');
    await closeAll();
    await expect(user.outcome(init('fresh', 'wrong'))).resolves.toBe('CKR_SESSION_EXISTS');
    session = await user.session('web');
    const granted = await user.ask(login('user', USER_PIN), session);
    const ticket = granted.outcome === 'login' ? (granted.login.ticket ?? null) : null;
    await closeAll();
    await other.ask({ closeSession: {} }, theirs);
    await expect(user.outcome(init())).resolves.toBe('CKR_OK');
    session = await user.session('fresh');
    await expect(user.outcome({ resume: { ticket } }, session)).resolves.toBe(
      'CKR_USER_NOT_LOGGED_IN',
    );
  });

  test('lets nobody in while it is done', async () => {
    await user.ask(aes(true), session);
    await closeAll();
    const done = user.outcome(init());
    const seen = new Set<string>();
    const state = { over: false };
    void done.then(() => (state.over = true));
    const other = new Asking(vault);
    while (!state.over) {
      const opened = await other.ask({ openSession: { partitionLabel: 'web' } });
      seen.add(opened.error?.name ?? 'CKR_OK');
      if (opened.outcome === 'openSession') {
        // The PIN is stretched meanwhile: until it is known to be right, all goes on.
        await other.ask({ closeSession: {} }, opened.openSession.session ?? 0);
      }
      await new Promise((resolve) => setImmediate(resolve));
    }
    await expect(done).resolves.toBe('CKR_OK');
    expect(
      [...seen].filter((code) => !/^CKR_(OK|FUNCTION_REJECTED|SLOT_ID_INVALID)$/u.test(code)),
    ).toEqual([]);
  });

  test('of thousands of objects lets others be answered in between', async () => {
    const [partition, mail] = vault.partitions.list();
    if (partition === undefined || mail === undefined) throw new Error('no partition');
    const count = 5000;
    const unsealed = partition.unsealed();
    for (let made = 0; made < count; made += 500) {
      await Promise.all(Array.from({ length: 500 }, () => addKey(unsealed)));
    }
    await closeAll();
    const other = new Asking(vault);
    const theirs = await other.session('mail');
    let emptied = 0;
    const state = { over: false };
    const done = user.outcome(init()).finally(() => (state.over = true));
    while (!state.over) {
      // From when no object is to be seen, handles go piece by piece.
      if (partition.unsealed().objects.size === 0) emptied += 1;
      await expect(other.outcome({ findObjects: {} }, theirs)).resolves.toBe('CKR_OK');
      await new Promise((resolve) => setImmediate(resolve));
    }
    await expect(done).resolves.toBe('CKR_OK');
    expect(emptied).toBeGreaterThanOrEqual(Math.floor(count / 2048));
  });

  test('refuses a session that was opened while the PIN was looked at', async () => {
    await closeAll();
    const done = user.outcome(init());
    const other = new Asking(vault);
    const theirs = await other.session('web');
    await expect(done).resolves.toBe('CKR_SESSION_EXISTS');
    // The PIN was right, and counts for nothing.
    const answer = await other.ask({ status: {} });
    const told = answer.outcome === 'status' ? answer.status.partitions?.[0] : undefined;
    expect(told?.soPin).toMatchObject({ set: true, countLow: false });
    await other.ask(login('user', USER_PIN), theirs);
    await expect(other.outcome(aes(true), theirs)).resolves.toBe('CKR_OK');
  });

  test('counts wrong PINs of the officer until they lock, and destroys nothing', async () => {
    await user.ask(aes(true), session);
    const officer = new Asking(vault);
    const at = await officer.session('web');
    await officer.ask(login('so', SO_PIN), at);
    await officer.ask({ setPolicy: { switches: [{ name: 'attempts-max', value: '3' }] } }, at);
    await officer.ask({ closeSession: {} }, at);
    await closeAll();
    const outcomes = [];
    for (let wrong = 0; wrong < 3; wrong += 1)
      outcomes.push(await user.outcome(init('x', 'wrong')));
    outcomes.push(await user.outcome(init()));
    expect(outcomes).toEqual([...Array(3).fill('CKR_PIN_INCORRECT'), 'CKR_PIN_LOCKED']);
    await expect(recorded()).resolves.toEqual(outcomes);
    expect(vault.partitions.list()[0]?.unsealed().objects.size).toBe(1);
  });

  test.each([
    ['mail', 'CKR_ARGUMENTS_BAD'],
    ['', 'CKR_ARGUMENTS_BAD'],
    [' padded', 'CKR_ARGUMENTS_BAD'],
    ['x'.repeat(33), 'CKR_ARGUMENTS_BAD'],
    ['web', 'CKR_OK'],
  ])('answers the label %j by %s, before it looks at the PIN', async (label, outcome) => {
    await closeAll();
    await expect(user.outcome(init(label))).resolves.toBe(outcome);
    if (outcome !== 'CKR_OK')
      await expect(user.outcome(init(label, 'wrong'))).resolves.toBe(outcome);
    const [partition] = vault.partitions.list();
    const counts = Array.from(partition?.unsealed().records('user').keys() ?? [], (id) =>
      partition?.unsealed().attempts(id),
    );
    expect(counts.every((count) => count?.failed === 0)).toBe(true);
  });

  test('does nothing to a partition that is sealed, or is not there', async () => {
    await expect(user.outcome(init('x', SO_PIN, 'none'))).resolves.toBe('CKR_SLOT_ID_INVALID');
    await vault.partitions.list()[1]?.seal();
    await expect(user.outcome(init('x', SO_PIN, 'mail'))).resolves.toBe('CKR_TOKEN_NOT_PRESENT');
  });
});
