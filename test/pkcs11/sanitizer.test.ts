import { execFile, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { RealVault } from '../client/real-vault.ts';
import { build, BUILD_TIMEOUT_MS, cargo, missing, MODULE, NO_CARGO, PROBE } from './module.ts';

const run = promisify(execFile);
const SLOW = process.env['SLOW'] === '1' ? null : 'SLOW=1 runs it';
const NO_VALGRIND = NO_CARGO ?? missing('valgrind', 'apt-get install valgrind');
const NO_TOOL = missing('pkcs11-tool', 'apt-get install opensc');
const NO_P11TOOL = missing('p11tool', 'apt-get install gnutls-bin');

/**
 * The instrumented module is loaded by programs that are not: the runtime comes with them. The C
 * compiler's serves the code of rustc.
 */
const RUNTIME = spawnSync('gcc', ['-print-file-name=libasan.so'], { encoding: 'utf8' });
const LIBASAN = RUNTIME.error === undefined ? RUNTIME.stdout.trim() : '';
const HOST = 'x86_64-unknown-linux-gnu';
const TARGET_DIRECTORY = fileURLToPath(new URL('../../pkcs11/target/asan/', import.meta.url));
const SANITIZED = `${TARGET_DIRECTORY}${HOST}/debug/libcoffer_pkcs11.so`;
const NO_ASAN =
  NO_CARGO ??
  (process.arch === 'x64' && existsSync(LIBASAN)
    ? null
    : 'there is no AddressSanitizer for x86-64: apt-get install gcc');

/** An exit code that no program has. */
const ERRORS_FOUND = '99';
const VALGRIND = ['-q', `--error-exitcode=${ERRORS_FOUND}`];
/** What is reachable at exit stays: the module has no destructor that runs then. */
const LEAKS = [
  '--leak-check=full',
  '--show-leak-kinds=definite',
  '--errors-for-leak-kinds=definite',
];

let vault: RealVault;
let pin: string;

/** Runs a program, and returns all it said; it throws when the program does not end with 0. */
async function ran(program: string, args: readonly string[], extra = {}): Promise<string> {
  const env = { ...process.env, COFFER_SOCKET: vault.socket, GNUTLS_PIN: pin, ...extra };
  const { stdout, stderr } = await run(program, args, { env, timeout: 500_000 });
  return stdout + stderr;
}

beforeAll(async () => {
  if (NO_CARGO !== null) return;
  await build();
  vault = await RealVault.start();
  pin = (await vault.pin('user')).toString().trimEnd();
}, BUILD_TIMEOUT_MS);
afterAll(async () => {
  if (NO_CARGO === null) await vault.remove();
});

describe('under valgrind', () => {
  beforeEach(({ skip }) => skip(NO_VALGRIND !== null, NO_VALGRIND ?? ''));

  test('the module reads, writes and sends nothing that it has not set, and leaks nothing', async () => {
    const said = await ran('valgrind', [...VALGRIND, ...LEAKS, PROBE, MODULE, pin, 'rules']);
    expect(said).toBe('rules: as it should be\n');
  }, 300_000);

  // A forked child leaves behind what its parent's threads held.
  test.for(['fork', 'abuse'])('%s is clean', { timeout: 600_000 }, async (part, { skip }) => {
    const no = part === 'abuse' ? SLOW : null;
    skip(no !== null, no ?? '');
    const said = await ran('valgrind', [...VALGRIND, PROBE, MODULE, pin, part]);
    expect(said).toContain(`${part}: as it should be\n`);
  });

  test("pkcs11-tool's own test is clean", async ({ skip }) => {
    skip((SLOW ?? NO_TOOL) !== null, SLOW ?? NO_TOOL ?? '');
    const tool = ['pkcs11-tool', '--module', MODULE, '--login', '--pin', pin];
    await ran('pkcs11-tool', [...tool.slice(1), '--keypairgen', '--key-type', 'EC:prime256v1']);
    await ran('pkcs11-tool', [...tool.slice(1), '--keypairgen', '--key-type', 'rsa:2048']);
    expect(await ran('valgrind', [...VALGRIND, ...tool, '--test'])).toContain('No errors');
  }, 600_000);
});

describe('under AddressSanitizer', () => {
  const asan = {
    LD_PRELOAD: LIBASAN,
    // The programs' own leaks are their own.
    ASAN_OPTIONS: 'detect_leaks=0:detect_stack_use_after_return=1',
  };

  beforeEach(async ({ skip }) => {
    skip((SLOW ?? NO_ASAN) !== null, SLOW ?? NO_ASAN ?? '');
    // The switch is not stable, and the runtime's half of it is linked by nobody but the program.
    process.env['RUSTC_BOOTSTRAP'] = '1';
    process.env['RUSTFLAGS'] = '-Zsanitizer=address';
    try {
      await cargo('build', '--lib', '--target', HOST, '--target-dir', TARGET_DIRECTORY);
    } finally {
      delete process.env['RUSTC_BOOTSTRAP'];
      delete process.env['RUSTFLAGS'];
    }
  }, BUILD_TIMEOUT_MS);

  test.each(['rules', 'abuse', 'fork'])(
    '%s is clean',
    async (part) => {
      expect(await ran(PROBE, [SANITIZED, pin, part], asan)).toContain(
        `${part}: as it should be\n`,
      );
    },
    300_000,
  );

  test('pkcs11-tool and p11tool are clean', async ({ skip }) => {
    skip((NO_TOOL ?? NO_P11TOOL) !== null, NO_TOOL ?? NO_P11TOOL ?? '');
    const tool = ['--module', SANITIZED, '--login', '--pin', pin];
    await ran('pkcs11-tool', [...tool, '--keypairgen', '--key-type', 'EC:prime256v1'], asan);
    expect(await ran('pkcs11-tool', [...tool, '--test'], asan)).toContain('No errors');
    await ran(
      'pkcs11-tool',
      [...tool, '--test-threads', 'ILGISLT0', '--test-threads', 'ILGISLT0'],
      asan,
    );
    const listed = await ran('p11tool', ['--provider', SANITIZED, '--login', '--list-all'], asan);
    expect(listed).toContain('pkcs11:model=Coffer');
  }, 300_000);
});
