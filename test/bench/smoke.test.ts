/** The bench runs, its contenders agree, and it leaves nothing behind. No figure is judged. */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bareCrypto, makeKeys } from '../../bench/bare-crypto.ts';
import { requireAgreement } from '../../bench/contender.ts';
import type { Result } from '../../bench/result.ts';

const MAIN = join(import.meta.dirname, '../../bench/main.ts');
const run = promisify(execFile);
/** Every part starts a vault, and some start several: long on a busy machine. */
const TIMEOUT_MS = 300_000;

let directory = '';
/** Where the bench makes the directories of its vaults. */
let temporary = '';

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'coffer-smoke-'));
  temporary = join(directory, 'tmp');
  mkdirSync(temporary);
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const environment = () => ({ ...process.env, TMPDIR: temporary });

describe('npm run bench', () => {
  test(
    'measures every part, and says how to repeat it',
    async () => {
      const json = join(directory, 'deeper/result.json');
      const args = [MAIN, '--smallest', '--full', '--json', json];
      const { stdout } = await run(process.execPath, args, { env: environment() });
      expect(
        stdout.split('\n').filter((line) => line.length > 100 && !line.includes(json)),
      ).toEqual([]);
      const result = JSON.parse(readFileSync(json, 'utf8')) as Result;
      expect(result.command).toBe(`npm run bench -- --smallest --full --json ${json}`);
      expect(result.machine).toMatchObject({
        node: process.version,
        openssl: process.versions.openssl,
      });
      expect(
        result.mechanisms.map(({ figures }) => figures.map(({ contender }) => contender)),
      ).toEqual(result.mechanisms.map(() => ['node:crypto', 'provider openssl', 'provider noble']));
      expect(result.socket.map(({ figures }) => figures.map(({ contender }) => contender))).toEqual(
        result.socket.map(() => ['node:crypto', 'vault, 1 in flight', 'vault, 32 in flight']),
      );
      expect(result.driver.map(({ work }) => work)).toContain('ECDSA P-256 sign, encoded before');
      for (const { figures } of result.driver) {
        expect(figures.map(({ contender }) => contender)).toEqual([
          'node:crypto',
          'vault, 32 in flight',
        ]);
      }
      const works = [...result.mechanisms, ...result.socket].map(({ work }) => work);
      expect(works).toContain('ECDSA P-256 sign');
      expect(works).toContain('AES-256-GCM encrypt 1 MiB');
      const { comparisons, missing } = result.pkcs11;
      expect(comparisons.length > 0 || missing.join().includes('Rust')).toBe(true);
      for (const { processes, threads, figures } of comparisons) {
        expect([1, 8]).toContain(processes * threads);
        expect(figures[0]?.contender).toBe('Coffer');
      }
      expect(result.quantities.map(({ name }) => name)).toEqual(
        expect.arrayContaining(['unseal, 64 keys', 'find by label', 'status under load, longest']),
      );
      expect(readdirSync(temporary)).toEqual([]);
    },
    TIMEOUT_MS,
  );

  test('measures what is named', async () => {
    const json = join(directory, 'result.json');
    const only = [MAIN, '--smallest', '--json', json, '--only'];
    await run(process.execPath, [...only, 'hmac'], { env: environment() });
    const result = JSON.parse(readFileSync(json, 'utf8')) as Result;
    expect(result.mechanisms.map(({ work }) => work)).toEqual(['HMAC-SHA-256 1 KiB']);
    expect(result.socket.map(({ work }) => work)).toEqual(['HMAC-SHA-256 1 KiB']);
    expect(result.quantities).toEqual([]);
  });

  test.each([
    [['--smallest', '--only', 'nosuch'], /^error: nothing to measure is called so$/mu],
    [['--foo'], /^error: Unknown option '--foo'/mu],
    [['--markdown', 'nope'], /^error: nope cannot be read: ENOENT/mu],
    [['--markdown', join(import.meta.dirname, '../../package.json')], /is not a result/u],
  ])('%j is told with a remedy, and without a stack', async (args, message) => {
    const child = run(process.execPath, [MAIN, ...args], { env: environment() });
    const failed = await child.catch((error: unknown) => error);
    expect(failed).toMatchObject({ code: 2, stderr: expect.stringMatching(message) });
    expect(failed).toMatchObject({ stderr: expect.stringMatching(/^hint: /mu) });
    expect(failed).toMatchObject({ stderr: expect.not.stringMatching(/^ +at /mu) });
  });

  test('takes the vault and its directory with it when it is interrupted', async () => {
    const child = spawn(process.execPath, [MAIN, '--only', 'stall'], {
      env: environment(),
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    // The first word of progress: its vault serves.
    await once(child.stderr, 'data');
    const [folder = ''] = readdirSync(temporary);
    expect(existsSync(join(temporary, folder, 'coffer.sock'))).toBe(true);
    const exited = once(child, 'exit');
    child.kill('SIGINT');
    expect(await exited).toEqual([130, null]);
    expect(readdirSync(temporary)).toEqual([]);
  });
});

describe('contenders', () => {
  test('that compute something else are found out before they are timed', async () => {
    const keys = makeKeys();
    const bare = bareCrypto(keys);
    await expect(requireAgreement([bare, bareCrypto(keys)])).resolves.toBeUndefined();
    const { aes256, hmac, p256 } = makeKeys();
    await expect(requireAgreement([bare, bareCrypto({ ...keys, aes256 })])).rejects.toThrow(
      'node:crypto and node:crypto differ: decryption',
    );
    await expect(requireAgreement([bare, bareCrypto({ ...keys, hmac })])).rejects.toThrow(
      'node:crypto and node:crypto differ: HMAC',
    );
    await expect(requireAgreement([bare, bareCrypto({ ...keys, p256 })])).rejects.toThrow(
      'node:crypto and node:crypto differ: verification',
    );
    const accepting = { ...bare, verify: () => true };
    await expect(requireAgreement([bare, accepting])).rejects.toThrow(/a forged signature/);
  });
});
