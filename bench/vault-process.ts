/**
 * A vault in a process and a directory of its own, both gone when the bench ends, however it ends.
 */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from '../src/client/index.ts';
import { vaultProgram } from '../src/cli/place.ts';
import { serveLaunch } from '../src/cli/vault-program.ts';
import type { Session, Vault } from '../src/client/index.ts';
import { disposeAtExit, disposed } from './at-exit.ts';
import { cpuMsOf, readOrNull } from './process-cpu.ts';

/** Unsealing 100,000 keys on a busy machine takes its time. */
const REQUEST_TIMEOUT_MS = 600_000;

/** The partition of a vault that `--dev` made. */
export const DEV_LABEL = 'dev';

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
    disposeAtExit(this);
  }

  /** Until it says that it is ready; returns the milliseconds since it was spawned. */
  async start(): Promise<number> {
    const options = JSON.stringify({ dir: this.directory, dev: true });
    // As `coffer serve` starts it.
    const { flags, env } = serveLaunch();
    const startedMs = performance.now();
    const program = [vaultProgram('main'), 'serve', options];
    const child = spawn(process.execPath, [...flags, ...this.#nodeFlags, ...program], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
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
    return pid === undefined ? null : cpuMsOf(pid);
  }

  /** Resident memory, in bytes; null where there is no /proc. */
  residentBytes(): number | null {
    const status = readOrNull(`/proc/${this.#child?.pid ?? 0}/status`);
    const kib = status === null ? null : /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1];
    return kib == null ? null : Number(kib) * 1024;
  }

  async visit(): Promise<Visit> {
    const vault = await connect({
      socket: join(this.directory, 'coffer.sock'),
      name: 'bench',
      requestTimeoutMs: REQUEST_TIMEOUT_MS,
    });
    try {
      const pin = readFileSync(join(this.directory, 'user.pin'));
      const session = await vault.openSession(DEV_LABEL, { user: 'user', pin });
      return { vault, session, [Symbol.dispose]: () => vault.close() };
    } catch (error) {
      vault.close();
      throw error;
    }
  }

  /** By its officer. */
  async seal(): Promise<void> {
    const vault = await connect({
      socket: join(this.directory, 'coffer.sock'),
      name: 'bench',
      requestTimeoutMs: REQUEST_TIMEOUT_MS,
    });
    try {
      const pin = readFileSync(join(this.directory, 'so.pin'));
      const session = await vault.openSession(DEV_LABEL, { user: 'so', pin });
      await session.seal();
    } finally {
      vault.close();
    }
  }

  /** At once: the vault does not survive, nor does its directory. Idempotent. */
  [Symbol.dispose](): void {
    this.#child?.kill('SIGKILL');
    this.#child = null;
    rmSync(this.directory, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
    disposed(this);
  }
}
