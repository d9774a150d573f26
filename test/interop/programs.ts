import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { NO_CARGO } from '../pkcs11/module.ts';

/** What a program is found by, and the Debian packages it comes in. */
interface Program {
  readonly found: () => string | null;
  readonly packages: string;
}

/**
 * Node.js is on the PATH for the suites; Debian's Python, with the modules of its packages, is
 * this.
 */
export const PYTHON = '/usr/bin/python3';

const ENGINES = ['x86_64-linux-gnu', 'aarch64-linux-gnu'].flatMap((machine) =>
  ['engines-3', 'engines-1.1'].map((folder) => `/usr/lib/${machine}/${folder}/pkcs11.so`),
);

/** Programs that the suites of this folder run. */
export const PROGRAMS = {
  'pkcs11-tool': executable('opensc'),
  openssl: executable('openssl'),
  p11tool: executable('gnutls-bin'),
  certtool: executable('gnutls-bin'),
  'gnutls-serv': executable('gnutls-bin'),
  'gnutls-cli': executable('gnutls-bin'),
  'the OpenSSL engine': {
    found: () => ENGINES.find((file) => existsSync(file)) ?? null,
    packages: 'libengine-pkcs11-openssl',
  },
  ssh: executable('openssh-client'),
  'ssh-agent': executable('openssh-client'),
  'ssh-add': executable('openssh-client'),
  'ssh-keygen': executable('openssh-client'),
  sshd: executable('openssh-server'),
  unshare: executable('util-linux'),
  java: executable('default-jdk-headless'),
  javac: executable('default-jdk-headless'),
  keytool: executable('default-jdk-headless'),
  PyKCS11: {
    found: () => (runs(PYTHON, '-c', 'import PyKCS11') ? PYTHON : null),
    packages: 'python3-pykcs11',
  },
  'g++': executable('g++'),
  'ods-hsmutil': executable('libhsm-bin'),
  'ods-hsmspeed': executable('libhsm-bin'),
  keymgr: executable('knot'),
  kzonesign: executable('knot-dnssecutils'),
  'dnssec-verify': executable('bind9-utils'),
  valgrind: executable('valgrind'),
} as const satisfies Record<string, Partial<Program>>;

export type ProgramName = keyof typeof PROGRAMS;

/** Where a program is. Null when it is not installed. */
export function find(name: ProgramName): string | null {
  const program: Partial<Program> = PROGRAMS[name];
  return program.found === undefined ? onPath(name) : program.found();
}

/** Why what needs these programs cannot be tried here; null when it can. */
export function lacking(names: readonly ProgramName[]): string | null {
  if (NO_CARGO !== null) return NO_CARGO;
  const missing = names.filter((name) => find(name) === null);
  if (missing.length === 0) return null;
  return `no ${missing.join(', ')}: apt-get install ${packagesOf(missing).join(' ')}`;
}

export function packagesOf(names: readonly ProgramName[]): string[] {
  return [...new Set(names.map((name) => PROGRAMS[name].packages))];
}

function executable(packages: string): Pick<Program, 'packages'> {
  return { packages };
}

/** Servers are in /usr/sbin, which not every user's PATH has. */
function onPath(name: string): string | null {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/sbin'];
  return folders.map((folder) => join(folder, name)).find((file) => existsSync(file)) ?? null;
}

function runs(program: string, ...rest: readonly string[]): boolean {
  return spawnSync(program, rest, { stdio: 'ignore' }).status === 0;
}
