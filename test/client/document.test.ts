import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { RealVault } from './real-vault.ts';

const CLIENT = new URL('../../src/client/index.ts', import.meta.url);
const PAGE = new URL('../../docs/CLIENT.md', import.meta.url);

let vault: RealVault;
beforeAll(async () => {
  vault = await RealVault.start();
}, 30_000);
afterAll(() => vault.remove());

test('docs/CLIENT.md: its blocks run in order and print what they say', async () => {
  const page = await readFile(PAGE, 'utf8');
  const blocks = [...page.matchAll(/^```ts\n(.*?)^```/gms)].map(([, code]) => code);
  const program = blocks.join('\n').replaceAll("'coffer/client'", `'${CLIENT.href}'`);
  const file = join(vault.directory, 'page.ts');
  await writeFile(file, program);
  const env = { ...process.env, COFFER_SOCKET: vault.socket, COFFER_PIN_FILE: vault.pinFile };
  const { stdout } = await promisify(execFile)(process.execPath, [file], { env });
  const promised = [...program.matchAll(/\/\/ prints: (.*)$/gm)].map(([, line]) => line);
  expect(stdout.trimEnd().split('\n')).toEqual(promised);
}, 30_000);
