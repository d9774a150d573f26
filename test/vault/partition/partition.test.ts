import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CKA } from '../../../src/wire/pkcs11.ts';
import { secretBytes } from '../../../src/vault/mechanism/secret-reader.ts';
import { DEFAULT_POLICY } from '../../../src/vault/partition/policy.ts';
import { openSqlite } from '../../../src/vault/storage/sqlite.ts';
import type { CommitOutcome, Transaction } from '../../../src/vault/storage/storage.ts';
import {
  addKey,
  atEnd,
  keyAttributes,
  openVault,
  secretOf,
  someId,
  someUser,
  someVault,
  temporary,
} from './vault-fixture.ts';
import { MemoryStorage } from '../../../src/vault/storage/memory.ts';

describe('a new partition', () => {
  test('is unsealed, with its users, the default policy and nothing else', async () => {
    const { partitions, partition } = await someVault();
    expect(partition.state).toBe('unsealed');
    expect(partition.slot).toBe(0);
    expect(partition.unsealMethods).toEqual(['keyfile']);
    const unsealed = partition.unsealed();
    expect(unsealed.policy).toEqual(DEFAULT_POLICY);
    expect(unsealed.records('user').size).toBe(2);
    expect(unsealed.records('ceiling').size).toBe(0);
    expect(unsealed.objects.size).toBe(0);
    expect(unsealed.alarms.size).toBe(0);
    expect(unsealed.attempts(someId())).toEqual({ failed: 0, lastMs: 0 });
    expect(partitions.byLabel('one')).toBe(partition);
    expect(partitions.byId(partition.id)).toBe(partition);
  });

  test('has its keyfile in a 0600 file of a 0700 directory', async () => {
    const { directory, partition } = await someVault();
    const path = join(directory, 'unseal', `${partition.id}.key`);
    expect(statSync(path).size).toBe(32);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(join(directory, 'unseal')).mode & 0o777).toBe(0o700);
  });

  test.each([
    ['', 'empty'],
    [' one', 'space before'],
    ['one ', 'space behind'],
    ['a  b', 'two spaces'],
    ['a\nb', 'newline'],
    ['a\u0000b', 'NUL'],
    ['a\u200bb', 'zero width space'],
    ['e\u0301', 'not NFC'],
    ['\ud800', 'half a surrogate pair'],
    ['ä'.repeat(17), '34 bytes'],
  ])('is refused the label %j: %s', async (label) => {
    const { partitions, directory } = await someVault();
    await expect(partitions.create({ label, method: 'keyfile', users: [] })).rejects.toMatchObject({
      code: 'CKR_ARGUMENTS_BAD',
    });
    expect(partitions.list()).toHaveLength(1);
    expect(readdirSync(join(directory, 'unseal'))).toHaveLength(1);
  });

  test('is refused a label that another one has, also when both are asked for at once', async () => {
    const { partitions, directory } = await someVault();
    const wanted = { label: 'two', method: 'keyfile', users: [] } as const;
    const results = await Promise.allSettled([
      partitions.create({ ...wanted, label: 'one' }),
      partitions.create(wanted),
      partitions.create(wanted),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'rejected']);
    expect(readdirSync(join(directory, 'unseal'))).toHaveLength(2);
  });

  test('gets a slot that no other had while the vault lives', async () => {
    const { partitions, partition } = await someVault();
    const two = await partitions.create({ label: 'two', method: 'keyfile', users: [] });
    await partitions.destroy(two.partition);
    const three = await partitions.create({ label: 'two', method: 'keyfile', users: [] });
    expect([partition.slot, three.partition.slot]).toEqual([0, 2]);
  });

  test('is not there when its audit log cannot be opened', async () => {
    const directory = temporary();
    writeFileSync(join(directory, 'audit'), 'a file in the place of the folder');
    const storage = new MemoryStorage();
    const partitions = await openVault({ directory, storage });
    await expect(partitions.create({ label: 'one', method: 'keyfile', users: [] })).rejects.toThrow(
      'audit',
    );
    expect(partitions.list()).toEqual([]);
    expect(await storage.partitions()).toEqual([]);
    expect(readdirSync(join(directory, 'unseal'))).toEqual([]);
  });
});

describe('sealing', () => {
  test('drops every key, and what it held opens no more', async () => {
    const { partition } = await someVault();
    const unsealed = partition.unsealed();
    const object = await addKey(unsealed);
    let disposed = 0;
    object.handles.set('noble', { [Symbol.dispose]: () => (disposed += 1) });
    await partition.seal();
    expect(partition.state).toBe('sealed');
    expect(disposed).toBe(1);
    expect(object.handles.size).toBe(0);
    expect(unsealed.objects.size).toBe(0);
    expect(unsealed.records('user').size).toBe(0);
    const gone = expect.objectContaining({ code: 'CKR_TOKEN_NOT_PRESENT' });
    expect(() => partition.unsealed()).toThrow(gone);
    expect(() => object.openSecret()).toThrow(gone);
    expect(() =>
      unsealed.makeObject(someId(), keyAttributes('k'), secretOf(randomBytes(32))),
    ).toThrow(gone);
    await expect(unsealed.mutate(() => 1)).rejects.toThrow(gone);
    await partition.seal();
  });

  test('lets what was asked for before finish, and refuses what is asked for after', async () => {
    const { partition, keyfile } = await someVault();
    const unsealed = partition.unsealed();
    const early = [1, 2, 3].map((i) => addKey(unsealed, `key ${i}`));
    const sealing = partition.seal();
    await expect(Promise.all(early)).resolves.toHaveLength(3);
    await sealing;
    await expect(addKey(unsealed)).rejects.toMatchObject({ code: 'CKR_TOKEN_NOT_PRESENT' });
    await partition.unseal(secretOf(keyfile));
    expect(partition.unsealed().objects.size).toBe(3);
  });

  test('is sealed for everybody from the start, while the last change is written', async () => {
    const disk = new SlowStorage();
    const vault = await openVault({ directory: temporary(), storage: disk });
    const users = [someUser()];
    const { partition } = await vault.create({ label: 'one', method: 'keyfile', users });
    const unsealed = partition.unsealed();
    const change = addKey(unsealed, 'last');
    const { promise: written, resolve: write } = Promise.withResolvers<void>();
    disk.ready = written;
    const sealing = partition.seal();
    await new Promise((done) => setImmediate(done));
    expect(partition.state).toBe('sealed');
    expect(() => partition.unsealed()).toThrow('is sealed');
    // Of a request that was at work: it is still recorded, and durable.
    const audit = partition.openAudit;
    audit?.record({ op: 'sign', outcome: 'CKR_OK', label: 'late one' });
    const flushed = audit?.flush();
    write();
    await Promise.all([change, flushed, sealing]);
    expect(partition.openAudit).toBeNull();
    const folder = vault.auditDirectory(partition.id);
    const log = readdirSync(folder).findLast((name) => name.endsWith('.jsonl'));
    expect(readFileSync(join(folder, log ?? ''), 'utf8')).toContain('late one');
    await vault.unsealByKeyfile(partition);
    expect(partition.unsealed().objects.size).toBe(1);
    expect(partition.unsealed().alarms.size).toBe(0);
  });

  test('and unsealing again gives back everything', async () => {
    const { partition, keyfile } = await someVault();
    const value = randomBytes(32);
    let unsealed = partition.unsealed();
    const object = await addKey(unsealed, 'kept', value);
    const [user] = unsealed.records('user').keys();
    const ceiling = someId();
    if (user === undefined) throw new Error('no user');
    await unsealed.mutate((change) => {
      change.setAttempts(user, { failed: 3, lastMs: 1_700_000_000_000 });
      change.setPolicy({ ...DEFAULT_POLICY, attemptsMax: 5 });
      change.setLabel('renamed');
      change.put('ceiling', ceiling, new Map([[CKA.SENSITIVE, true]]));
    });
    await partition.seal();
    expect(partition.label).toBe('renamed');
    await partition.unseal(secretOf(keyfile));
    unsealed = partition.unsealed();
    const found = unsealed.objects.get(object.id);
    expect(found?.attributes).toEqual(object.attributes);
    expect(found).toMatchObject({ version: 1, bits: 256 });
    expect(found && Buffer.from(secretBytes(found.openSecret()))).toEqual(value);
    expect(unsealed.attempts(user)).toEqual({ failed: 3, lastMs: 1_700_000_000_000 });
    expect(unsealed.policy.attemptsMax).toBe(5);
    expect(unsealed.records('ceiling').get(ceiling)?.get(CKA.SENSITIVE)).toBe(true);
    expect(unsealed.alarms.size).toBe(0);
  });

  test('works for each of several partitions alone', async () => {
    const { partitions, partition } = await someVault();
    const { partition: two } = await partitions.create({
      label: 'two',
      method: 'keyfile',
      users: [],
    });
    await addKey(two.unsealed());
    await partition.seal();
    expect(two.unsealed().objects.size).toBe(1);
    await partitions.unsealByKeyfile(partition);
    expect(partition.state).toBe('unsealed');
  });
});

describe('destroying', () => {
  test('removes rows, keyfile and anchor, and leaves the audit log', async () => {
    const anchorDirectory = temporary();
    const { directory, storage, partitions, partition } = await someVault({ anchorDirectory });
    await addKey(partition.unsealed());
    await partitions.destroy(partition);
    expect(partitions.list()).toEqual([]);
    expect(await storage.partitions()).toEqual([]);
    expect(readdirSync(join(directory, 'unseal'))).toEqual([]);
    expect(readdirSync(anchorDirectory)).toEqual([]);
    expect(existsSync(partitions.auditDirectory(partition.id))).toBe(true);
    expect(partition.state).toBe('uninitialised');
    await expect(partition.unseal(secretOf(randomBytes(32)))).rejects.toMatchObject({
      code: 'CKR_TOKEN_NOT_RECOGNIZED',
    });
    await partitions.destroy(partition);
  });
});

/** Writes when it is told to. */
class SlowStorage extends MemoryStorage {
  ready: Promise<void> = Promise.resolve();

  override async commit(transaction: Transaction): Promise<CommitOutcome> {
    await this.ready;
    return await super.commit(transaction);
  }
}

test('a vault on SQLite gives back its partitions after a restart', async () => {
  const directory = temporary();
  const first = await openSqlite({ directory });
  const vault = await openVault({ directory, storage: first });
  await vault.create({ label: 'one', method: 'keyfile', users: [someUser()] });
  const { partition } = await vault.create({ label: 'two', method: 'keyfile', users: [] });
  const object = await addKey(partition.unsealed());
  await vault.close();
  await first.close();
  const second = await openSqlite({ directory });
  atEnd(() => second.close());
  const again = await openVault({ directory, storage: second });
  expect(again.list().map(({ label, state }) => [label, state])).toEqual([
    ['one', 'unsealed'],
    ['two', 'unsealed'],
  ]);
  expect(again.byLabel('two')?.unsealed().objects.get(object.id)?.text(CKA.LABEL)).toBe('key');
});
