/** The comparison with a KMS, against a server that speaks its protocol. No figure is judged. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Result } from '../../bench/result.ts';
import { kmsTargetOf } from '../../bench/kms/target.ts';
import { KmsServer } from './kms-server.ts';

const MAIN = join(import.meta.dirname, '../../bench/main.ts');
const TIMEOUT_MS = 120_000;
const WORKS = [
  'KMS encrypt 1 KiB',
  'KMS decrypt 1 KiB',
  'KMS generate data key',
  'KMS sign, ECDSA P-256',
];

let directory = '';
let temporary = '';
let server: KmsServer;
beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'coffer-kms-'));
  temporary = join(directory, 'tmp');
  mkdirSync(temporary);
  server = await KmsServer.start();
});
afterEach(async () => {
  await server[Symbol.asyncDispose]();
  rmSync(directory, { recursive: true, force: true });
});

/** Whoever runs this may have credentials and a profile: they stay out of it. */
function bench(...args: readonly string[]): Promise<{ stdout: string; stderr: string }> {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('AWS_'));
  const env = {
    ...Object.fromEntries(own),
    TMPDIR: temporary,
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_CONFIG_FILE: '/dev/null',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
  };
  const all = [MAIN, '--smallest', '--only', 'kms', ...args];
  return promisify(execFile)(process.execPath, all, { env });
}

function comparisonsIn(
  file: string,
): Extract<Result['findings'][number], { kind: 'comparisons' }>['comparisons'] {
  const { findings } = JSON.parse(readFileSync(file, 'utf8')) as Result;
  return findings.flatMap((finding) => (finding.kind === 'comparisons' ? finding.comparisons : []));
}

describe('coffer bench --only kms', () => {
  test(
    'asks vault and KMS for the same, and schedules the deletion of its keys',
    async () => {
      const json = join(directory, 'result.json');
      const { stdout } = await bench('--kms-endpoint', server.url, '--json', json);
      const comparisons = comparisonsIn(json);
      expect(comparisons.map(({ work }) => work)).toEqual(WORKS);
      for (const { figures } of comparisons) {
        expect(figures.map(({ contender }) => contender)).toEqual([
          'vault, 1 in flight',
          'vault, 32 in flight',
          `KMS, ${server.url}, 1 in flight`,
          `KMS, ${server.url}, 32 in flight`,
        ]);
      }
      expect(server.keys).toHaveLength(2);
      expect(server.deleted.toSorted()).toEqual(server.keys.toSorted());
      const sent = server.asked.filter((action) => action !== 'ScheduleKeyDeletion').length;
      expect(stdout).toContain(`The KMS was sent ${sent.toLocaleString('en')}`);
      expect(readdirSync(temporary)).toEqual([]);
    },
    TIMEOUT_MS,
  );

  test(
    'contacts nobody unless told, and sets published figures beside its own',
    async () => {
      const { stdout } = await bench();
      expect(server.asked).toEqual([]);
      expect(stdout).toMatch(/ECC or RSA requests, an account and region +1,000 +\[1\]/);
      expect(stdout).toContain('3,000/4,500/7,000');
      expect(stdout).toMatch(/\[1\] https:\/\/docs\.aws\.amazon\.com\/kms\//);
      expect(stdout).toMatch(/asked [\d,]+ times: \$[\d.]+ at AWS,\nat \$0\.03 for 10,000/);
      expect(stdout).toMatch(/NOT MEASURED\n {2}kms, a KMS itself: .*--kms-endpoint/);
      expect(stdout.split('\n').filter((line) => line.length > 100)).toEqual([]);
    },
    TIMEOUT_MS,
  );

  test(
    'ends before anything is timed when the KMS is wrong, and cleans up there',
    async () => {
      server.lies = true;
      const failed = await bench('--kms-endpoint', server.url).catch((error: unknown) => error);
      expect(failed).toMatchObject({
        stderr: expect.stringContaining(`error: KMS, ${server.url} gets decryption wrong`),
      });
      expect(server.deleted.toSorted()).toEqual(server.keys.toSorted());
      expect(readdirSync(temporary)).toEqual([]);
    },
    TIMEOUT_MS,
  );

  test.each([
    [['--kms-endpoint', 'ftp://localhost'], /^error: --kms-endpoint is no http or https/mu],
    [['--kms-region', 'eu-west-1'], /^error: --kms-region is of a KMS/mu],
    [['--kms-endpoint', 'http://127.0.0.1:1'], /^error: the KMS at http:\/\/127\.0\.0\.1:1 does/mu],
  ])(
    '%j is told with a remedy',
    async (args, message) => {
      const failed = await bench(...args).catch((error: unknown) => error);
      expect(failed).toMatchObject({ code: 2, stderr: expect.stringMatching(message) });
      expect(failed).toMatchObject({ stderr: expect.stringMatching(/^hint: /mu) });
    },
    TIMEOUT_MS,
  );
});

test('a KMS is named by its address, or as aws', () => {
  expect(kmsTargetOf('aws', undefined)).toEqual({ endpoint: null, region: null });
  expect(kmsTargetOf('aws', 'eu-west-1')).toEqual({ endpoint: null, region: 'eu-west-1' });
  expect(kmsTargetOf('http://localhost:4566', undefined)).toEqual({
    endpoint: 'http://localhost:4566',
    region: null,
  });
  for (const wrong of ['AWS', 'localhost:4566', 'file:///etc/passwd', '']) {
    expect(kmsTargetOf(wrong, undefined)).toBeNull();
  }
});
