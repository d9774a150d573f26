import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Partitions } from '../../../src/vault/partition/partitions.ts';
import type { Partition } from '../../../src/vault/partition/partition.ts';
import { openSqlite } from '../../../src/vault/storage/sqlite.ts';
import { addKey, openVault, someUser, temporary } from './vault-fixture.ts';

interface Running {
  readonly partitions: Partitions;
  readonly partition: Partition;
  stop(): Promise<void>;
}

async function start(
  directory: string,
  anchorDirectory?: string,
  log: (message: string) => void = () => undefined,
): Promise<Running> {
  const storage = await openSqlite({ directory });
  const partitions = await openVault({
    directory,
    storage,
    anchorDirectory: anchorDirectory ?? null,
    log,
  });
  if (partitions.list().length === 0) {
    await partitions.create({ label: 'one', method: 'keyfile', users: [someUser()] });
  }
  const [partition] = partitions.list();
  if (partition === undefined) throw new Error('no partition');
  const stop = async (): Promise<void> => {
    await partitions.close();
    await storage.close();
  };
  return { partitions, partition, stop };
}

/** A vault that was copied, went on, and was then put back to the copy. */
async function rolledBack(anchorDirectory: string | undefined) {
  const directory = temporary();
  const first = await start(directory, anchorDirectory);
  await addKey(first.partition.unsealed(), 'early');
  await first.stop();
  const copy = temporary();
  cpSync(directory, copy, { recursive: true });
  const second = await start(directory, anchorDirectory);
  for (let i = 0; i < 5; i += 1) await addKey(second.partition.unsealed(), `late ${i}`);
  await second.stop();
  for (const name of readdirSync(directory)) rmSync(join(directory, name), { recursive: true });
  cpSync(copy, directory, { recursive: true });
  return directory;
}

test('a partition that had no anchor is told of once, and a new one is not', async () => {
  const [directory, anchors, elsewhere] = [temporary(), temporary(), temporary()];
  const told: string[] = [];
  const log = (message: string): number => told.push(message);
  for (const anchorDirectory of [anchors, anchors, elsewhere, elsewhere]) {
    const running = await start(directory, anchorDirectory, log);
    await addKey(running.partition.unsealed(), 'key');
    await running.stop();
  }
  expect(told).toEqual([
    `partition one has no anchor in ${elsewhere} yet: one is made, and an earlier rollback is not noticed`,
  ]);
});

describe('a whole data directory that was rolled back', () => {
  test('raises the alarm until it is acknowledged, durably', async () => {
    const anchorDirectory = temporary();
    const directory = await rolledBack(anchorDirectory);
    const once = await start(directory, anchorDirectory);
    expect([...once.partition.unsealed().alarms]).toEqual(['rollback']);
    // Changes go on past the anchor's generation: that must not make the alarm forget itself.
    for (let i = 0; i < 12; i += 1) await addKey(once.partition.unsealed(), `after ${i}`);
    await once.stop();

    const twice = await start(directory, anchorDirectory);
    const unsealed = twice.partition.unsealed();
    expect([...unsealed.alarms]).toEqual(['rollback']);
    await unsealed.acknowledge('rollback');
    expect(unsealed.alarms.size).toBe(0);
    await twice.stop();

    const third = await start(directory, anchorDirectory);
    expect(third.partition.unsealed().alarms.size).toBe(0);
    await third.stop();
  });

  test('is acknowledged with a generation that was never used', async () => {
    const anchorDirectory = temporary();
    const directory = await rolledBack(anchorDirectory);
    const once = await start(directory, anchorDirectory);
    await once.partition.unsealed().acknowledge('rollback');
    await once.stop();
    const twice = await start(directory, anchorDirectory);
    expect(twice.partition.unsealed().alarms.size).toBe(0);
    await twice.stop();
  });

  test('is not noticed without an anchor: that is not promised', async () => {
    const directory = await rolledBack(undefined);
    const once = await start(directory);
    expect(once.partition.state).toBe('unsealed');
    expect(once.partition.unsealed().alarms.size).toBe(0);
    await once.stop();
  });
});

describe('the anchor file', () => {
  test('is written when the partition seals, and starts anew where it is lost', async () => {
    const [directory, anchorDirectory] = [temporary(), temporary()];
    const first = await start(directory, anchorDirectory);
    const path = join(anchorDirectory, `${first.partition.id}.anchor`);
    await first.stop();
    expect(existsSync(path)).toBe(true);
    rmSync(path);
    const second = await start(directory, anchorDirectory);
    expect(second.partition.unsealed().alarms.size).toBe(0);
    await second.stop();
    expect(existsSync(path)).toBe(true);
  });

  test('that is damaged, in any byte, is an alarm', async () => {
    const [directory, anchorDirectory] = [temporary(), temporary()];
    const first = await start(directory, anchorDirectory);
    const path = join(anchorDirectory, `${first.partition.id}.anchor`);
    await first.stop();
    const sound = readFileSync(path);
    const damaged = [0, 8, 13, 14, 45, 46, 77].map((at) => {
      const bytes = Buffer.from(sound);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      return bytes;
    });
    const running = await start(directory, anchorDirectory);
    await running.partition.seal();
    const last = readFileSync(path);
    for (const bytes of [...damaged, Buffer.alloc(0), Buffer.concat([sound, sound])]) {
      writeFileSync(path, bytes);
      await running.partitions.unsealByKeyfile(running.partition);
      expect([...running.partition.unsealed().alarms]).toEqual(['rollback']);
      await running.partition.seal();
    }
    expect(last.byteLength).toBe(78);
    await running.stop();
  });
});

describe('an audit log that was cut', () => {
  test('behind the manifest raises the alarm until it is acknowledged, durably', async () => {
    const directory = temporary();
    const first = await start(directory);
    const log = first.partitions.auditDirectory(first.partition.id);
    const { audit } = first.partition.unsealed();
    audit.record({ op: 'test', outcome: 'CKR_OK' });
    await audit.flush();
    await addKey(first.partition.unsealed());
    await first.stop();
    rmSync(log, { recursive: true });

    const second = await start(directory);
    expect([...second.partition.unsealed().alarms]).toEqual(['audit-lost']);
    await addKey(second.partition.unsealed(), 'in between');
    await second.stop();

    const third = await start(directory);
    expect([...third.partition.unsealed().alarms]).toEqual(['audit-lost']);
    await third.partition.unsealed().acknowledge('audit-lost');
    await third.stop();

    const fourth = await start(directory);
    expect(fourth.partition.unsealed().alarms.size).toBe(0);
    expect(fourth.partition.unsealed().objects.size).toBe(2);
    await fourth.stop();
  });
});
