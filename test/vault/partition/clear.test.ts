import { describe, expect, test } from 'vitest';
import type { VaultObject } from '../../../src/vault/object/object.ts';
import type { Unsealed } from '../../../src/vault/partition/partition.ts';
import { Defect, Fault } from '../../../src/vault/refusal.ts';
import { addKey, keyAttributes, someId } from './vault-fixture.ts';
import { watched } from './watched-storage.ts';

describe('clearing the objects', () => {
  /** How often everybody else had a turn until then. */
  async function turnsDuring(work: Promise<unknown>): Promise<number> {
    const state = { over: false };
    const ended = work.finally(() => (state.over = true));
    let turns = 0;
    for (; !state.over; turns += 1) await new Promise((resolve) => setImmediate(resolve));
    await ended;
    return turns;
  }

  async function someKeys(unsealed: Unsealed, count: number): Promise<VaultObject[]> {
    return await Promise.all(Array.from({ length: count }, () => addKey(unsealed)));
  }

  test('is one commit that names none of them, and takes their handles', async () => {
    const { storage, unsealed } = await watched();
    const objects = await someKeys(unsealed, 600);
    for (const object of objects) object.handles.set('openssl', 'a handle');
    const [user] = [...unsealed.records('user').keys()];
    if (user === undefined) throw new Error('no user');
    await unsealed.mutate((change) => change.put('ceiling', someId(), keyAttributes('ceiling')));
    storage.commits.length = 0;
    await unsealed.mutate((change) => {
      change.removeAllObjects();
      change.remove('user', user);
      change.setLabel('fresh');
    });
    expect(storage.commits).toMatchObject([
      { clears: 'object', puts: [], deletes: [user], label: 'fresh' },
    ]);
    expect(unsealed.objects.size).toBe(0);
    expect(objects.map(({ handles }) => handles.size)).not.toContain(1);
    expect([unsealed.records('user').size, unsealed.records('ceiling').size]).toEqual([0, 1]);
  });

  test('leaves what the next unsealing accepts, and what was made since', async () => {
    const { storage, partitions, partition, unsealed } = await watched();
    await someKeys(unsealed, 300);
    await unsealed.mutate((change) => change.removeAllObjects());
    const after = await addKey(unsealed, 'after');
    await partition.seal();
    await partitions.unsealByKeyfile(partition);
    expect([partition.state, partition.failure]).toEqual(['unsealed', '']);
    expect([...partition.unsealed().objects.values()].map(({ id }) => id)).toEqual([after.id]);
    expect(storage.commits.length).toBeGreaterThan(2);
  });

  test('shares its commit with no other change, and keeps the order of all', async () => {
    const { storage, unsealed } = await watched();
    const [first, second] = [await addKey(unsealed), await addKey(unsealed)];
    const newer = unsealed.changeObject(second, keyAttributes('newer'));
    storage.commits.length = 0;
    const all = [
      unsealed.mutate((change) => change.removeObject(first.id)),
      unsealed.mutate((change) => change.removeAllObjects()),
      unsealed.mutate((change) => change.putObject(newer)),
      addKey(unsealed, 'last'),
    ];
    const settled = await Promise.allSettled(all);
    expect(settled.map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
    expect(storage.commits.map(({ clears }) => clears)).toEqual([undefined, 'object', undefined]);
    expect([...unsealed.objects.values()].map(({ label }) => label)).toEqual(['last']);
  });

  test('that could not be written leaves all of them', async () => {
    const { storage, unsealed } = await watched();
    const [object] = await someKeys(unsealed, 20);
    storage.failure = new Fault('the store: the disk is full');
    await expect(unsealed.mutate((change) => change.removeAllObjects())).rejects.toThrow('full');
    storage.failure = null;
    expect(unsealed.objects.size).toBe(20);
    expect(object?.openSecret()).toBeDefined();
    await addKey(unsealed);
    expect(unsealed.objects.size).toBe(21);
  });

  test('goes with no object put in the same change', async () => {
    const { unsealed } = await watched();
    const object = await addKey(unsealed);
    const next = unsealed.changeObject(object, keyAttributes('next'));
    const [before, after] = [
      unsealed.mutate((change) => {
        change.putObject(next);
        change.removeAllObjects();
      }),
      unsealed.mutate((change) => {
        change.removeAllObjects();
        change.putObject(next);
      }),
    ];
    await expect(before).rejects.toThrow(Defect);
    await expect(after).rejects.toThrow(Defect);
    expect(unsealed.objects.get(object.id)).toBe(object);
  });

  test('gives others a turn while thousands go, as sealing and unsealing do', async () => {
    const { partitions, partition, unsealed } = await watched();
    const count = 6000;
    await someKeys(unsealed, count);
    // A turn for each 2,048 whose handles go, and for each 64 that are opened.
    const sealing = await turnsDuring(partition.seal());
    expect(sealing).toBeGreaterThanOrEqual(Math.floor(count / 2048));
    const unsealing = await turnsDuring(partitions.unsealByKeyfile(partition));
    expect(unsealing).toBeGreaterThanOrEqual(Math.floor(count / 256) * 3);
    const again = partition.unsealed();
    const clearing = again.mutate((change) => change.removeAllObjects());
    await expect(turnsDuring(clearing)).resolves.toBeGreaterThanOrEqual(Math.floor(count / 2048));
  });
});
