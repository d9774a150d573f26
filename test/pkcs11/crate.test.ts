import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { build, BUILD_TIMEOUT_MS, cargo, missing, MODULE, NO_CARGO } from './module.ts';

const run = promisify(execFile);
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const NO_NM = NO_CARGO ?? missing('nm', 'apt-get install binutils');

test(
  'the tests of the crate pass',
  async ({ skip }) => {
    skip(NO_CARGO !== null, NO_CARGO ?? '');
    await expect(cargo('test')).resolves.toBeDefined();
  },
  BUILD_TIMEOUT_MS,
);

test(
  'the messages are in step with proto/',
  async ({ skip }) => {
    skip(NO_CARGO !== null, NO_CARGO ?? '');
    const out = await mkdtemp(join(tmpdir(), 'coffer-generate-'));
    try {
      const manifest = join(ROOT, 'pkcs11/generate/Cargo.toml');
      const options = ['run', '--quiet', '--locked', '--manifest-path', manifest, '--'];
      await run('cargo', [...options, join(ROOT, 'proto'), out], { timeout: BUILD_TIMEOUT_MS });
      const committed = join(ROOT, 'pkcs11/src/wire/coffer.v1.rs');
      expect(await readFile(join(out, 'coffer.v1.rs'), 'utf8')).toBe(
        await readFile(committed, 'utf8'),
      );
    } finally {
      await rm(out, { recursive: true, force: true });
    }
  },
  BUILD_TIMEOUT_MS,
);

test(
  'only functions of PKCS#11 are exported, and each has its line in FEATURES.md',
  async ({ skip }) => {
    skip(NO_NM !== null, NO_NM ?? '');
    await build();
    const { stdout } = await run('nm', ['-D', '--defined-only', MODULE]);
    const exported = stdout
      .trim()
      .split('\n')
      .map((line) => line.split(' ')[2] ?? '');
    const features = await readFile(join(ROOT, 'pkcs11/FEATURES.md'), 'utf8');
    const listed = [...features.matchAll(/^\| (C_\w+) +\| (yes|no)/gmu)];
    expect(exported.toSorted()).toEqual(listed.map((row) => row[1] ?? '').toSorted());
    const unsupported = await unsupportedFunctions();
    const no = listed.filter((row) => row[2] === 'no').map((row) => row[1] ?? '');
    expect(no.toSorted()).toEqual(unsupported.toSorted());
  },
  BUILD_TIMEOUT_MS,
);

/** Those of `unsupported!` in the module's sources. */
async function unsupportedFunctions(): Promise<string[]> {
  const source = join(ROOT, 'pkcs11/src');
  const names: string[] = [];
  for (const file of await readdir(source)) {
    if (!file.endsWith('.rs')) continue;
    const text = await readFile(join(source, file), 'utf8');
    for (const block of text.matchAll(/^unsupported! \{([^}]*)\}/gmu)) {
      names.push(...Array.from((block[1] ?? '').matchAll(/fn (C_\w+)/gu), (m) => m[1] ?? ''));
    }
  }
  return names;
}
