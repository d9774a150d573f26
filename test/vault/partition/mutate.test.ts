import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { CKA } from '../../../src/wire/pkcs11.ts';
import { secretBytes } from '../../../src/vault/mechanism/secret-reader.ts';
import { DEFAULT_POLICY } from '../../../src/vault/partition/policy.ts';
import { Fault, Refusal } from '../../../src/vault/refusal.ts';
import { MemoryStorage } from '../../../src/vault/storage/memory.ts';
import type { CommitOutcome } from '../../../src/vault/storage/storage.ts';
import { addKey, keyAttributes, secretOf, someId, someUser, someVault } from './vault-fixture.ts';
import { watched } from './watched-storage.ts';

const somethingGone = expect.objectContaining({ code: 'CKR_OBJECT_HANDLE_INVALID' });

describe('objects', () => {
  test('are put, changed with the same secret and handles, and removed', async () => {
    const { unsealed } = await watched();
    const value = randomBytes(32);
    const object = await addKey(unsealed, 'key', value);
    object.handles.set('openssl', 'a handle');
    const renamed = await unsealed.mutate((change) => {
      const next = unsealed.changeObject(object, keyAttributes('renamed'));
      change.putObject(next);
      return next;
    });
    expect(unsealed.objects.get(object.id)).toBe(renamed);
    expect(renamed).toMatchObject({ version: 2, handles: object.handles });
    expect(renamed.handles.get('openssl')).toBe('a handle');
    expect(Buffer.from(secretBytes(renamed.openSecret()))).toEqual(value);
    expect(Buffer.from(secretBytes(object.openSecret()))).toEqual(value);
    await unsealed.mutate((change) => change.removeObject(object.id));
    expect(unsealed.objects.size).toBe(0);
    expect(renamed.handles.size).toBe(0);
  });

  test('that are gone or were changed meanwhile are refused', async () => {
    const { unsealed } = await watched();
    const object = await addKey(unsealed);
    const stale = unsealed.changeObject(object, keyAttributes('stale'));
    const newer = unsealed.changeObject(object, keyAttributes('newer'));
    await unsealed.mutate((change) => change.putObject(newer));
    await expect(unsealed.mutate((change) => change.putObject(stale))).rejects.toThrow(
      somethingGone,
    );
    await expect(unsealed.mutate((change) => change.putObject(object))).rejects.toThrow(
      somethingGone,
    );
    await unsealed.mutate((change) => change.removeObject(object.id));
    await expect(unsealed.mutate((change) => change.removeObject(object.id))).rejects.toThrow(
      somethingGone,
    );
    const late = unsealed.changeObject(newer, keyAttributes('late'));
    await expect(unsealed.mutate((change) => change.putObject(late))).rejects.toThrow(
      somethingGone,
    );
  });

  test('take the secret that they are made of, and erase it', async () => {
    const { unsealed } = await watched();
    const secret = secretOf(randomBytes(32));
    unsealed.makeObject(someId(), keyAttributes('k'), secret);
    expect(() => secretBytes(secret)).toThrow('erased');
  });

  test('have a tag of their value that says nothing outside the partition', async () => {
    const { partitions, unsealed } = await watched();
    const value = randomBytes(32);
    const tag = unsealed.valueTag(secretOf(value), 'secret');
    expect(tag).toHaveLength(32);
    expect(unsealed.valueTag(secretOf(value), 'secret')).toEqual(tag);
    expect(unsealed.valueTag(secretOf(value), 'pair')).not.toEqual(tag);
    expect(unsealed.valueTag(secretOf(randomBytes(32)), 'secret')).not.toEqual(tag);
    const { partition } = await partitions.create({ label: '2', method: 'keyfile', users: [] });
    expect(partition.unsealed().valueTag(secretOf(value), 'secret')).not.toEqual(tag);
  });
});

describe('group commit', () => {
  test('changes of one tick share a commit, those that come meanwhile the next', async () => {
    const { storage, unsealed } = await watched();
    const first = [1, 2, 3].map((i) => addKey(unsealed, `first ${i}`));
    let open = (): void => {};
    storage.gate = new Promise((resolve) => (open = resolve));
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(storage.commits).toHaveLength(1);
    expect(unsealed.objects.size).toBe(0);
    const second = [1, 2, 3, 4].map((i) => addKey(unsealed, `second ${i}`));
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(storage.commits).toHaveLength(1);
    open();
    await Promise.all([...first, ...second]);
    expect(storage.commits.map(({ puts }) => puts.length)).toEqual([3, 4]);
    expect(unsealed.objects.size).toBe(7);
  });

  test('counts every one of many attempts of one user: they are built on each other', async () => {
    const { storage, unsealed } = await watched();
    const user = someId();
    const seen = await Promise.all(
      Array.from({ length: 20 }, () =>
        unsealed.mutate((change) => {
          const failed = unsealed.attempts(user).failed + 1;
          change.setAttempts(user, { failed, lastMs: 5 });
          return failed;
        }),
      ),
    );
    expect(seen.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
    expect(unsealed.attempts(user).failed).toBe(20);
    expect(storage.commits).toHaveLength(20);
  });

  test('users are looked at as a whole: two of one name do not both get in', async () => {
    const { unsealed } = await watched();
    const add = () =>
      unsealed.mutate((change) => {
        if (unsealed.records('user').size > 1)
          throw new Refusal('CKR_ARGUMENTS_BAD', 'there is one');
        change.put('user', someId(), someUser('bob'));
      });
    const results = await Promise.allSettled([add(), add()]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  });

  test('one that throws fails alone', async () => {
    const { storage, unsealed } = await watched();
    const results = await Promise.allSettled([
      addKey(unsealed, 'a'),
      unsealed.mutate((change) => {
        change.put('user', someId(), someUser('never'));
        throw new Refusal('CKR_ATTRIBUTE_READ_ONLY', 'no');
      }),
      addKey(unsealed, 'b'),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(storage.commits).toHaveLength(1);
    expect(unsealed.records('user').size).toBe(1);
  });

  test('one that changes nothing costs no commit', async () => {
    const { storage, unsealed } = await watched();
    expect(await unsealed.mutate(() => 'seen')).toBe('seen');
    await unsealed.acknowledge('rollback');
    expect(storage.commits).toHaveLength(0);
  });
});

describe('a store that fails', () => {
  test('fails every change of the commit, leaves memory as it was, and works again', async () => {
    const { storage, partition, unsealed } = await watched();
    const kept = await addKey(unsealed, 'kept');
    storage.failure = new Fault('the disk is full');
    const user = someId();
    const results = await Promise.allSettled([
      addKey(unsealed, 'lost'),
      unsealed.mutate((change) => change.removeObject(kept.id)),
      unsealed.mutate((change) => change.setAttempts(user, { failed: 1, lastMs: 1 })),
      unsealed.mutate((change) => change.setPolicy({ ...DEFAULT_POLICY, attemptsMax: 3 })),
      unsealed.mutate((change) => change.setLabel('other')),
    ]);
    const faults = results.map((result) => result.status === 'rejected' && result.reason);
    expect(faults).toEqual(Array.from({ length: 5 }, () => storage.failure));
    expect([...unsealed.objects.values()]).toEqual([kept]);
    expect(unsealed.attempts(user).failed).toBe(0);
    expect(unsealed.policy).toEqual(DEFAULT_POLICY);
    expect(partition.label).toBe('one');
    storage.failure = null;
    await addKey(unsealed, 'again');
    await partition.seal();
  });

  test('seals all the same, and says what could not be written', async () => {
    const { storage, partition, unsealed } = await watched();
    unsealed.audit.record({ op: 'test', outcome: 'CKR_OK' });
    storage.failure = new Fault('the disk is full');
    await expect(partition.seal()).rejects.toThrow('the disk is full');
    expect(partition.state).toBe('sealed');
    storage.failure = null;
  });
});

describe('another process', () => {
  test('that changed the partition makes it fail, whether it is heard of or found', async () => {
    const { storage, partition, partitions, unsealed } = await watched();
    const object = await addKey(unsealed);
    const [stored] = await storage.partitions();
    if (stored === undefined) throw new Error('no partition');
    const other = new MemoryStorage(storage);
    const foreign = (expected: number): Promise<CommitOutcome> =>
      other.commit({
        partition: partition.id,
        expectedGeneration: expected,
        generation: expected + 1,
        manifest: stored.manifest,
        puts: [],
        deletes: [],
      });
    expect(await foreign(stored.generation)).toBe('committed');
    expect(partition.state).toBe('failed');
    expect(partition.failure).toBe('another process changed the partition');
    expect(() => partition.unsealed()).toThrow(
      expect.objectContaining({ code: 'CKR_DEVICE_ERROR' }),
    );
    expect(() => object.openSecret()).toThrow('sealed');
    await expect(partitions.unsealByKeyfile(partition)).rejects.toThrow('generation was altered');
  });

  test('is found by compare-and-swap without a change feed', async () => {
    const { storage, partition, unsealed } = await watched();
    const original = storage.commit.bind(storage);
    storage.commit = async () => 'conflict';
    const results = await Promise.allSettled([addKey(unsealed), addKey(unsealed)]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(partition.state).toBe('failed');
    storage.commit = original;
    await partition.seal();
    expect(partition.state).toBe('failed');
  });
});

test('a label that another partition has is refused, and nothing else of the change happens', async () => {
  const { partitions, partition } = await someVault();
  await partitions.create({ label: 'two', method: 'keyfile', users: [] });
  const unsealed = partition.unsealed();
  for (const label of ['two', '', ' x']) {
    await expect(
      unsealed.mutate((change) => {
        change.put('ceiling', someId(), new Map([[CKA.SENSITIVE, true]]));
        change.setLabel(label);
      }),
    ).rejects.toMatchObject({ code: 'CKR_ARGUMENTS_BAD' });
  }
  await unsealed.mutate((change) => change.setLabel('one'));
  expect(unsealed.records('ceiling').size).toBe(0);
  expect(partition.state).toBe('unsealed');
});

test('removing a user forgets the attempts', async () => {
  const { partition } = await someVault();
  const unsealed = partition.unsealed();
  const user = someId();
  await unsealed.mutate((change) => change.put('user', user, someUser('x')));
  await unsealed.mutate((change) => change.setAttempts(user, { failed: 2, lastMs: 2 }));
  await unsealed.mutate((change) => change.remove('user', user));
  expect(unsealed.attempts(user).failed).toBe(0);
  expect(unsealed.records('user').has(user)).toBe(false);
});

describe('a queue of changes to one thing', () => {
  test('costs as many builds as it has changes, twice over, and keeps its order', async () => {
    const { unsealed } = await watched();
    const [one, two] = [someId(), someId()];
    const order: string[] = [];
    let builds = 0;
    const next = (user: typeof one, name: string): Promise<void> =>
      unsealed
        .mutate((change) => {
          builds += 1;
          const { failed } = unsealed.attempts(user);
          change.setAttempts(user, { failed: failed + 1, lastMs: 1 });
          return failed;
        })
        .then((before) => void order.push(`${name} ${before}`));
    const both = (): Promise<void> =>
      unsealed
        .mutate((change) => {
          builds += 1;
          for (const user of [one, two]) change.setAttempts(user, { failed: 0, lastMs: 0 });
        })
        .then(() => void order.push('both'));
    const count = 400;
    const changes = Array.from({ length: count }, () => next(one, 'one'));
    // Waits for all of `one`; what comes after it on `two` waits for it.
    await Promise.all([...changes, next(two, 'two'), both(), next(two, 'two')]);
    expect(builds).toBeLessThanOrEqual(2 * (count + 3));
    expect(order.filter((each) => each.startsWith('one'))).toEqual(
      Array.from({ length: count }, (_, n) => `one ${n}`),
    );
    expect(order.slice(-2)).toEqual(['both', 'two 0']);
  });

  test('holds up nobody else’s', async () => {
    const { storage, unsealed } = await watched();
    const [one, two] = [someId(), someId()];
    const change = (user: typeof one): Promise<void> =>
      unsealed.mutate((to) => to.setAttempts(user, { failed: 1, lastMs: 1 }));
    const slow = Array.from({ length: 50 }, () => change(one));
    storage.commits.length = 0;
    await change(two);
    expect(storage.commits).toHaveLength(1);
    await Promise.all(slow);
  });
});
