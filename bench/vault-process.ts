/**
 * A vault in a process and a directory of its own, both gone when the bench ends, however it ends.
 */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { connect } from '../src/client/index.ts';
import type { Session, Vault } from '../src/client/index.ts';

const MAIN = fileURLToPath(new URL('../src/vault/main.ts', import.meta.url));
/** As `coffer serve` starts it. */
const NODE_FLAGS = [
  '--disable-warning=ExperimentalWarning',
  '--disable-proto=delete',
  '--disallow-code-generation-from-strings',
  '--disable-sigusr1',
];
const TICKS_PER_SECOND = 100;

/** A connection with a session of the user, logged in. */
export interface Visit extends Disposable {
  readonly vault: Vault;
  readonly session: Session;
}

export class VaultProcess implements Disposable {
  readonly directory: string;
  readonly #nodeFlags: readonly string[];
  #child: ChildProcess | null = null;

  /** Not started yet. `nodeFlags` go to the vault's Node.js too: `--cpu-prof`. */
  constructor(nodeFlags: readonly string[] = []) {
    this.directory = mkdtempSync(join(tmpdir(), 'coffer-bench-'));
    this.#nodeFlags = nodeFlags;
    cleanUpAtExit(this);
  }

  /** Until it says that it is ready; returns the milliseconds since it was spawned. */
  async start(): Promise<number> {
    const options = JSON.stringify({ dir: this.directory, dev: true });
    const { NODE_OPTIONS: _dropped, ...env } = process.env;
    const startedMs = performance.now();
    const child = spawn(
      process.execPath,
      [...NODE_FLAGS, ...this.#nodeFlags, MAIN, 'serve', options],
      { env, stdio: ['ignore', 'pipe', 'pipe'] },
    );
    this.#child = child;
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    const ready = new AbortController();
    const exited = once(child, 'close', { signal: ready.signal }).then(() => {
      throw new Error(`the vault did not start: ${said}`);
    });
    await Promise.race([once(child.stdout, 'data'), exited]);
    exited.catch(() => undefined);
    ready.abort();
    return performance.now() - startedMs;
  }

  /** In order, so that it writes its profile and its last audit block. */
  async stop(): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (child === null || child.exitCode !== null) return;
    const exited = once(child, 'exit');
    child.kill('SIGTERM');
    await exited;
  }

  /** CPU time of the process so far, in milliseconds; null where there is no /proc. */
  cpuMs(): number | null {
    const pid = this.#child?.pid;
    return pid === undefined ? null : (threadsCpuMs(pid) ?? processCpuMs(pid));
  }

  /** Resident memory, in bytes; null where there is no /proc. */
  residentBytes(): number | null {
    const status = readOrNull(`/proc/${this.#child?.pid ?? 0}/status`);
    const kib = status === null ? null : /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1];
    return kib == null ? null : Number(kib) * 1024;
  }

  async visit(): Promise<Visit> {
    const vault = await connect({ socket: join(this.directory, 'coffer.sock'), name: 'bench' });
    try {
      const pin = readFileSync(join(this.directory, 'user.pin'));
      const session = await vault.openSession(undefined, { user: 'user', pin });
      return { vault, session, [Symbol.dispose]: () => vault.close() };
    } catch (error) {
      vault.close();
      throw error;
    }
  }

  /** At once: the vault does not survive, nor does its directory. Idempotent. */
  [Symbol.dispose](): void {
    this.#child?.kill('SIGKILL');
    this.#child = null;
    rmSync(this.directory, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
    LIVING.delete(this);
  }
}

const LIVING = new Set<VaultProcess>();
let armed = false;
/** What a shell makes of a program that a signal ended. */
const SIGNAL_EXIT_CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

function cleanUpAtExit(vault: VaultProcess): void {
  if (!armed) {
    armed = true;
    process.on('exit', disposeAll);
    for (const [signal, code] of Object.entries(SIGNAL_EXIT_CODES)) {
      process.once(signal, () => process.exit(code));
    }
  }
  LIVING.add(vault);
}

function disposeAll(): void {
  for (const vault of LIVING) vault[Symbol.dispose]();
}

/** In nanoseconds, where the kernel keeps them: threads of a vault end only with it. */
function threadsCpuMs(pid: number): number | null {
  try {
    const folder = `/proc/${pid}/task`;
    const times = readdirSync(folder).map((thread) =>
      Number(readFileSync(join(folder, thread, 'schedstat'), 'utf8').split(' ')[0]),
    );
    return times.reduce((sum, time) => sum + time, 0) / 1e6;
  } catch {
    return null;
  }
}

/**
 * utime and stime of proc(5), in ticks: fields 14 and 15, counted from behind the program's name.
 */
function processCpuMs(pid: number): number | null {
  const stat = readOrNull(`/proc/${pid}/stat`);
  if (stat === null) return null;
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS_PER_SECOND;
}

function readOrNull(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
