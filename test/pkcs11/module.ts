import { execFile, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const ROOT = fileURLToPath(new URL('../../pkcs11/', import.meta.url));

export const MODULE = `${ROOT}target/release/libcoffer_pkcs11.so`;
export const PROBE = `${ROOT}target/release/examples/probe`;

/** Building waits for a lock that suites share, and may be the first of this checkout. */
export const BUILD_TIMEOUT_MS = 600_000;

/** What to install for a program that cannot be run here; null for one that can. */
export function missing(program: string, install: string): string | null {
  const found = spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined;
  return found ? null : `there is no ${program}: ${install}`;
}

export const NO_CARGO = missing('cargo', 'install Rust, https://rustup.rs');

/** Runs cargo on the module's manifest. Throws with what it said. */
export async function cargo(verb: string, ...rest: readonly string[]): Promise<string> {
  const manifest = ['--manifest-path', `${ROOT}Cargo.toml`, '--locked', '--quiet'];
  const { stdout } = await run('cargo', [verb, ...manifest, ...rest], { timeout: 600_000 });
  return stdout;
}

/** The module, and the program that probes it. */
export async function build(): Promise<void> {
  await cargo('build', '--release');
  await cargo('build', '--release', '--example', 'probe');
}
