/** What the example needs of the machine, and what to type for what is missing. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

export const COFFER = join(ROOT, 'bin/coffer');
export const MODULE = join(ROOT, 'pkcs11/target/release/libcoffer_pkcs11.so');

/** Something is not there: `hint` says what to type. */
export class Missing extends Error {
  readonly hint: string;

  constructor(what: string, hint: string) {
    super(`${what} is missing`);
    this.hint = hint;
  }
}

type Need = 'module' | 'engine' | 'nginx' | 'java';

/** Throws `Missing` for the first that is not there. */
export function requireInstalled(...needs: readonly Need[]): void {
  for (const need of needs) NEEDS[need]();
}

/** Why a test cannot be run here; null when it can. */
export function whyNot(...needs: readonly Need[]): string | null {
  try {
    requireInstalled(...needs);
    return null;
  } catch (error) {
    if (!(error instanceof Missing)) throw error;
    return `${error.message}: ${error.hint}`;
  }
}

const NEEDS: Readonly<Record<Need, () => void>> = {
  module: () => {
    if (existsSync(MODULE)) return;
    throw new Missing(MODULE, 'npm run build:pkcs11 (needs Rust, https://rustup.rs)');
  },
  engine: () => {
    const openssl = programOf('openssl', 'apt install openssl');
    const said = execFileSync(openssl, ['version', '-e'], { encoding: 'utf8' });
    const directory = /^ENGINESDIR: "(.*)"$/m.exec(said)?.[1] ?? '';
    if (existsSync(join(directory, 'pkcs11.so'))) return;
    throw new Missing(
      `the engine pkcs11 of OpenSSL (${directory}/pkcs11.so)`,
      'apt install libengine-pkcs11-openssl',
    );
  },
  nginx: () => void nginxProgram(),
  java: () => void programOf('java', 'apt install openjdk-17-jdk-headless'),
};

export function nginxProgram(): string {
  return programOf('nginx', 'apt install nginx-light');
}

/** Servers are in /usr/sbin, which not every user's PATH has. */
function programOf(name: string, hint: string): string {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/sbin'];
  const found = folders.map((folder) => join(folder, name)).find((file) => existsSync(file));
  if (found === undefined) throw new Missing(name, hint);
  return found;
}
