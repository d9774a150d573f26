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
import type { Comparison } from '../../bench/finding.ts';
import type { Result } from '../../bench/result.ts';

const MAIN = join(import.meta.dirname, '../../bench/main.ts');
const COFFER = join(import.meta.dirname, '../../bin/coffer');
const run = promisify(execFile);
/** Every part starts a vault, and some start several: long on a busy machine. */
const TIMEOUT_MS = 900_000;

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

const USUAL_SHAPES = [
  [1, 1],
  [32, 1],
];
const EVERY_SHAPE = [1, 8, 32, 128].map((inFlight) => [inFlight, 1]);
EVERY_SHAPE.push(...[8, 32, 128].map((inFlight) => [inFlight, 8]));

function comparisonsOf(result: Result, title: string): readonly Comparison[] {
  const found = result.findings.find((finding) => finding.title === title);
  return found?.kind === 'comparisons' ? found.comparisons : [];
}

function contendersOf({ figures }: Comparison): string[] {
  return figures.map(({ contender }) => contender);
}

function namesOfQuantities(result: Result): string[] {
  return result.findings.flatMap((finding) =>
    finding.kind === 'quantities' ? finding.quantities.map(({ name }) => name) : [],
  );
}

describe('npm run bench', () => {
  test(
    'measures every part, and says how to repeat it',
    async () => {
      const json = join(directory, 'deeper/result.json');
      const html = join(directory, 'deeper/result.html');
      const args = [MAIN, '--smallest', '--full', '--json', json, '--html', html];
      const { stdout } = await run(process.execPath, args, { env: environment() });
      expect(
        stdout.split('\n').filter((line) => line.length > 100 && !line.includes(directory)),
      ).toEqual([]);
      const result = JSON.parse(readFileSync(json, 'utf8')) as Result;
      expect(result.command).toBe(`coffer bench --smallest --full --json ${json} --html ${html}`);
      expect(readFileSync(html, 'utf8').match(/<svg /g)?.length).toBeGreaterThan(10);
      expect(result.machine).toMatchObject({
        node: process.version,
        openssl: process.versions.openssl,
      });
      const inProcess = comparisonsOf(result, 'In process');
      expect(inProcess.map(contendersOf)).toEqual(
        inProcess.map(() => ['node:crypto', 'provider openssl', 'provider noble']),
      );
      const served = comparisonsOf(result, 'Through a vault: unix socket, audit on');
      for (const { work, figures } of served) {
        const asked = figures.slice(1).map(({ inFlight, connections }) => [inFlight, connections]);
        expect(asked).toEqual(/sign|encrypt 1 KiB/.test(work) ? EVERY_SHAPE : USUAL_SHAPES);
      }
      const driven = comparisonsOf(result, 'Through a vault, by requests encoded before');
      expect(driven.map(({ work }) => work)).toContain('ECDSA P-256 sign, encoded before');
      expect(driven.map(contendersOf)).toEqual(
        driven.map(() => ['node:crypto', 'vault, 32 in flight']),
      );
      for (const all of [inProcess, served]) {
        expect(all.map(({ work }) => work)).toEqual(
          expect.arrayContaining(['ECDSA P-256 sign', 'AES-256-GCM encrypt 1 KiB']),
        );
      }
      const latencies = result.findings.flatMap((finding) =>
        finding.kind === 'latencies' ? finding.comparisons : [],
      );
      expect(latencies.map(({ figures }) => figures.map(({ fraction }) => fraction))).toEqual([
        [0.25, 0.5, 0.75],
        [0.25, 0.5, 0.75],
        [0.25, 0.25],
      ]);
      for (const { us, distribution } of latencies.flatMap(({ figures }) => figures)) {
        expect(us.p50.median).toBeLessThanOrEqual(us.max.median);
        expect(distribution.map(({ us }) => us)).toEqual(
          distribution.map(({ us }) => us).toSorted((a, b) => a - b),
        );
      }
      const modules = result.findings.flatMap((finding) =>
        finding.kind === 'modules' ? finding.comparisons : [],
      );
      expect(modules.length > 0 || result.missing.join().includes('Rust')).toBe(true);
      for (const { processes, threads, figures } of modules) {
        expect([1, 8]).toContain(processes * threads);
        expect(figures[0]?.contender).toBe('Coffer');
      }
      expect(namesOfQuantities(result)).toEqual(
        expect.arrayContaining(['unseal, 64 keys', 'find by label', 'status under load, longest']),
      );
      const curves = result.findings.filter(({ kind }) => kind === 'curves');
      expect(curves.map(({ title, notes }) => [title, (notes?.length ?? 0) > 2])).toEqual([
        ['By keys in a partition', true],
        ['By connections that are open and idle', true],
        ['By partitions, each unsealed by its keyfile', true],
      ]);
      expect(readdirSync(temporary)).toEqual([]);
    },
    TIMEOUT_MS,
  );

  test(
    'measures what is named',
    async () => {
      const json = join(directory, 'result.json');
      const only = [MAIN, '--smallest', '--json', json, '--only'];
      await run(process.execPath, [...only, 'hmac'], { env: environment() });
      const result = JSON.parse(readFileSync(json, 'utf8')) as Result;
      const works = result.findings.map((finding) =>
        finding.kind === 'comparisons' ? finding.comparisons.map(({ work }) => work) : finding.kind,
      );
      expect(works.slice(0, 2)).toEqual([['HMAC-SHA-256 1 KiB'], ['HMAC-SHA-256 1 KiB']]);
      expect(namesOfQuantities(result)).toEqual([]);
    },
    TIMEOUT_MS,
  );

  test(
    'is a command of the command line, too',
    async () => {
      const json = join(directory, 'result.json');
      const args = ['bench', '--quick', '--json', json, '--only', 'hmac'];
      const { stdout, stderr } = await run(COFFER, args, { env: environment() });
      const result = JSON.parse(readFileSync(json, 'utf8')) as Result;
      expect(result.command).toBe(`coffer bench --quick --json ${json} --only hmac`);
      expect(stdout).toContain('THROUGH A VAULT');
      expect(stderr).toContain('in process: HMAC');
      expect(readdirSync(temporary)).toEqual([]);
    },
    TIMEOUT_MS,
  );

  test(
    'takes every option from the command line',
    async () => {
      const options = ['--quick', '--full', '--only', 'stall', 'ECDSA', '--machine-usd', '0.2'];
      const kms = ['--kms-endpoint', 'http://127.0.0.1:1', '--kms-region', 'eu-west-1'];
      const files = [
        '--json',
        'a',
        '--html',
        'b',
        '--markdown',
        'c',
        '--from',
        'd',
        '--profile',
        'e',
      ];
      const args = ['bench', ...options, ...kms, ...files];
      const failed = await run(COFFER, args, { cwd: directory }).catch((error: unknown) => error);
      // It understood them all, and does what is no run: c is not there.
      expect(failed).toMatchObject({
        code: 2,
        stderr: expect.stringMatching(/^error: c cannot be/mu),
      });
      const help = (await run(COFFER, ['bench', '--help'])).stdout;
      const own = (await run(process.execPath, [MAIN, '--help'])).stdout;
      const named = (text: string) => [...new Set(text.match(/--[a-z-]{2,}/g))].toSorted();
      expect(named(help.split('Examples:')[0] ?? '')).toEqual([...named(own), '--help'].toSorted());
    },
    TIMEOUT_MS,
  );

  test.each([
    [['--smallest', '--only', 'nosuch'], /^error: nothing to measure is called so$/mu],
    [['--foo'], /^error: Unknown option '--foo'/mu],
    [['--machine-usd', 'much'], /^error: --machine-usd takes US dollars/mu],
    [['--from', 'nope'], /^error: nope cannot be read: ENOENT/mu],
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
