import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { DEAR_PLACES } from '../../src/vault/thread-pool.ts';

/** Loads what the vault's program loads, in its order; tells how many threads work made. */
const PROGRAM = `
  import { pbkdf2 } from 'node:crypto';
  import { readdirSync } from 'node:fs';
  await import(${JSON.stringify(modulePath('thread-pool.ts'))});
  await import(${JSON.stringify(modulePath('serve.ts'))});
  const threads = () => readdirSync('/proc/self/task').length;
  const before = threads();
  for (let n = 0; n < 200; n += 1) pbkdf2('a', 'b', 100, 32, 'sha256', () => undefined);
  setTimeout(() => console.log(threads() - before, process.env.UV_THREADPOOL_SIZE), 20);
`;

function modulePath(name: string): string {
  return fileURLToPath(new URL(`../../src/vault/${name}`, import.meta.url));
}

async function poolThreads(environment: NodeJS.ProcessEnv): Promise<readonly number[]> {
  const { UV_THREADPOOL_SIZE: _size, ...env } = process.env;
  const args = ['--input-type=module', '--eval', PROGRAM];
  const options = { env: { ...env, ...environment } };
  const { stdout } = await promisify(execFile)(process.execPath, args, options);
  return stdout.trim().split(' ').map(Number);
}

describe.skipIf(process.platform !== 'linux')('the thread pool', () => {
  const dear = DEAR_PLACES.use + DEAR_PLACES.make + DEAR_PLACES.makeLong;

  test('has threads for all dear work at once, and more for the disk and for PINs', async () => {
    const [made = 0, asked = 0] = await poolThreads({});
    expect(made).toBe(asked);
    expect(made).toBeGreaterThanOrEqual(dear + 4);
  });

  test('is larger where the operator says so, and never smaller', async () => {
    expect(await poolThreads({ UV_THREADPOOL_SIZE: '90' })).toEqual([90, 90]);
    const [made = 0] = await poolThreads({ UV_THREADPOOL_SIZE: '1' });
    expect(made).toBeGreaterThanOrEqual(dear + 4);
  });
});
