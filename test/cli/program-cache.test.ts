import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { programCache } from '../../src/cli/program-cache.ts';

let installation: string;
beforeEach(() => {
  installation = mkdtempSync(join(tmpdir(), 'coffer-installation-'));
});
afterEach(() => {
  rmSync(installation, { recursive: true, force: true });
});

test('is in an installation of ours, for us alone, and stays', () => {
  const cache = programCache(installation);
  expect(cache).toBe(join(installation, '.cache'));
  expect(statSync(join(installation, '.cache')).mode & 0o777).toBe(0o700);
  expect(programCache(installation)).toBe(cache);
});

test.each([0o775, 0o777, 0o757])('is not where others can write: %o', (mode) => {
  chmodSync(installation, mode);
  expect(programCache(installation)).toBeNull();
});

test('is not below a directory that others can write to', () => {
  const below = join(installation, 'below');
  mkdirSync(below);
  chmodSync(installation, 0o777);
  expect(programCache(below)).toBeNull();
});

test.each([0o755, 0o750, 0o770])('is not one that others can look into: %o', (mode) => {
  mkdirSync(join(installation, '.cache'));
  chmodSync(join(installation, '.cache'), mode);
  expect(programCache(installation)).toBeNull();
});

test('is no link, and no file', () => {
  const elsewhere = join(installation, 'elsewhere');
  mkdirSync(elsewhere, { mode: 0o700 });
  symlinkSync(elsewhere, join(installation, '.cache'));
  expect(programCache(installation)).toBeNull();
  rmSync(join(installation, '.cache'));
  writeFileSync(join(installation, '.cache'), '', { mode: 0o600 });
  expect(programCache(installation)).toBeNull();
});

test('is nowhere when there is no installation', () => {
  expect(programCache(join(installation, 'missing'))).toBeNull();
});
