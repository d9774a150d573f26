/** Who is measured: Coffer, and SoftHSM2 where it is installed, in the program and in a server. */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { disposeAtExit, disposed } from '../at-exit.ts';
import { cpuMsWithChildren } from '../process-cpu.ts';
import type { VaultProcess } from '../vault-process.ts';
import { COFFER_MODULE } from './load.ts';
import type { Target } from './load.ts';

export interface Contender extends Disposable {
  readonly name: string;
  readonly target: Target;
  /** CPU time so far of whoever works outside the program, in ms; null: nobody, or unknown. */
  cpuMs(): number | null;
}

/** Those that can run here, Coffer first, and a line for each that cannot. */
export async function startContenders(
  vault: VaultProcess,
): Promise<{ contenders: Contender[]; missing: string[] }> {
  const contenders: Contender[] = [cofferOf(vault)];
  const missing: string[] = [];
  for (const start of [inProcess, remoted]) {
    const started = await start();
    if (typeof started === 'string') missing.push(started);
    else contenders.push(started);
  }
  return { contenders, missing };
}

/** A line for each that is not installed. */
export function missingContenders(): string[] {
  return [whyNotInProcess(), whyNotRemoted()].filter((why) => why !== null);
}

/** Uses a vault that already serves. */
export function cofferOf(vault: VaultProcess): Contender {
  return {
    name: 'Coffer',
    target: {
      module: COFFER_MODULE,
      token: 'dev',
      pinFile: join(vault.directory, 'user.pin'),
      environment: { COFFER_SOCKET: join(vault.directory, 'coffer.sock') },
    },
    cpuMs: () => vault.cpuMs(),
    [Symbol.dispose]: () => undefined,
  };
}

const IN_PROCESS = 'SoftHSM2 in process';
const REMOTED = 'SoftHSM2 by p11-kit';
const TOKEN = 'bench';

const SOFTHSM_PATHS = [
  '/usr/lib/softhsm/libsofthsm2.so',
  '/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so',
  '/usr/lib/aarch64-linux-gnu/softhsm/libsofthsm2.so',
  '/usr/lib64/pkcs11/libsofthsm2.so',
  '/usr/local/lib/softhsm/libsofthsm2.so',
  '/opt/homebrew/lib/softhsm/libsofthsm2.so',
];
const P11_KIT_CLIENT_PATHS = [
  '/usr/lib/x86_64-linux-gnu/pkcs11/p11-kit-client.so',
  '/usr/lib/aarch64-linux-gnu/pkcs11/p11-kit-client.so',
  '/usr/lib64/pkcs11/p11-kit-client.so',
];

function whyNotInProcess(): string | null {
  return SoftHsmToken.module() === null ? `pkcs11, ${IN_PROCESS}: apt install softhsm2` : null;
}

function whyNotRemoted(): string | null {
  const isThere = p11KitClient() !== undefined && SoftHsmToken.module() !== null;
  return isThere ? null : `pkcs11, ${REMOTED}: apt install softhsm2 p11-kit p11-kit-modules`;
}

function p11KitClient(): string | undefined {
  return isInstalled('p11-kit') ? P11_KIT_CLIENT_PATHS.find((path) => existsSync(path)) : undefined;
}

function inProcess(): Contender | string {
  const why = whyNotInProcess();
  if (why !== null) return why;
  const token = SoftHsmToken.make();
  return {
    name: IN_PROCESS,
    target: { ...token.target, module: token.module },
    cpuMs: () => null,
    [Symbol.dispose]: () => token[Symbol.dispose](),
  };
}

async function remoted(): Promise<Contender | string> {
  const client = p11KitClient();
  const why = whyNotRemoted();
  if (client === undefined || why !== null) return why ?? REMOTED;
  const token = SoftHsmToken.make();
  const socket = join(token.directory, 'p11-kit.sock');
  const options = ['--foreground', '--provider', token.module, '--name', socket, 'pkcs11:'];
  const server = spawn('p11-kit', ['server', ...options], {
    env: { ...process.env, ...token.target.environment },
    stdio: 'ignore',
  });
  const stop = { [Symbol.dispose]: () => void server.kill('SIGTERM') };
  disposeAtExit(stop);
  while (!existsSync(socket)) {
    if (server.exitCode !== null) return `pkcs11, ${REMOTED}: p11-kit server does not run`;
    await sleep(5);
  }
  return {
    name: REMOTED,
    target: {
      ...token.target,
      module: client,
      environment: { P11_KIT_SERVER_ADDRESS: `unix:path=${socket}` },
    },
    cpuMs: () => (server.pid === undefined ? null : cpuMsWithChildren(server.pid)),
    [Symbol.dispose]() {
      stop[Symbol.dispose]();
      disposed(stop);
      token[Symbol.dispose]();
    },
  };
}

/** A token of SoftHSM2 in a directory of its own. */
class SoftHsmToken implements Disposable {
  readonly directory: string;
  readonly module: string;
  readonly target: Omit<Target, 'module'>;

  private constructor(module: string) {
    this.module = module;
    this.directory = mkdtempSync(join(tmpdir(), 'coffer-bench-softhsm-'));
    disposeAtExit(this);
    const configuration = join(this.directory, 'softhsm2.conf');
    const tokens = join(this.directory, 'tokens');
    mkdirSync(tokens);
    writeFileSync(configuration, `directories.tokendir = ${tokens}\nlog.level = ERROR\n`);
    const pinFile = join(this.directory, 'user.pin');
    writeFileSync(pinFile, PIN);
    const environment = { SOFTHSM2_CONF: configuration };
    this.target = { token: TOKEN, pinFile, environment };
    const init = ['--init-token', '--free', '--label', TOKEN, '--so-pin', PIN, '--pin', PIN];
    const env = { ...process.env, ...environment };
    execFileSync('softhsm2-util', ['--module', module, ...init], { env, stdio: 'ignore' });
  }

  /** null where SoftHSM2 is not installed. */
  static module(): string | null {
    const module = SOFTHSM_PATHS.find((path) => existsSync(path));
    return module !== undefined && isInstalled('softhsm2-util') ? module : null;
  }

  static make(): SoftHsmToken {
    const module = SoftHsmToken.module();
    if (module === null) throw new Error('SoftHSM2 is not installed');
    return new SoftHsmToken(module);
  }

  [Symbol.dispose](): void {
    // A server that was told to stop may still write here: what it writes goes too.
    for (let turn = 0; turn < 20 && existsSync(this.directory); turn++) {
      rmSync(this.directory, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
      Atomics.wait(NEVER, 0, 0, 10);
    }
    disposed(this);
  }
}

/** Nobody changes it: to wait for a while. */
const NEVER = new Int32Array(new SharedArrayBuffer(4));

/** Of tokens that are gone with the bench. */
const PIN = '123456';

function isInstalled(program: string): boolean {
  const path = process.env['PATH'] ?? '';
  return path.split(':').some((folder) => existsSync(join(folder, program)));
}
