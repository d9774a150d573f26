import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openSqlite } from '../../../src/vault/storage/sqlite.ts';
import { recordIdOf } from '../../../src/vault/storage/storage.ts';
import { openVault, temporary } from './vault-fixture.ts';

/** Runs the writer until it has said so many lines, kills it, and gives back the whole lines. */
async function killAfter(directory: string, lines: number): Promise<string[]> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'crash-writer.ts'), directory], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString();
    if (text.split('\n').length > lines) child.kill('SIGKILL');
  });
  await new Promise((resolve) => child.on('close', resolve));
  return text.split('\n').slice(0, -1);
}

test('kill -9 at any moment loses no acknowledged key, and the partition opens', async () => {
  const directory = temporary();
  const acknowledged: string[] = [];
  for (const lines of [1, 2, 20, 60, 150]) {
    acknowledged.push(...(await killAfter(directory, lines)).filter((line) => line !== 'ready'));
    const storage = await openSqlite({ directory });
    const vault = await openVault({ directory, storage });
    const [partition] = vault.list();
    if (partition === undefined) throw new Error('no partition');
    expect([partition.state, partition.failure]).toEqual(['unsealed', '']);
    const { objects, alarms } = partition.unsealed();
    expect([...alarms]).toEqual([]);
    const lost = acknowledged.filter((id) => !objects.get(recordIdOf(Buffer.from(id, 'hex'))));
    expect(lost).toEqual([]);
    await vault.close();
    await storage.close();
  }
  expect(acknowledged.length).toBeGreaterThan(100);
}, 60_000);
