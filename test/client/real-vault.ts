import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../src/vault/main.ts', import.meta.url));
const FLAGS = ['--disallow-code-generation-from-strings', '--disable-proto=delete'];

/** A vault process of its own, in a directory of its own, with one partition. */
export class RealVault {
  readonly directory: string;
  /** Every `ready …` line of the run at hand. */
  ready = '';
  /** What it said on stderr in the run at hand. */
  said = '';
  #process: ReturnType<typeof spawn> | null = null;

  private constructor(directory: string) {
    this.directory = directory;
  }

  /** `options` join those of `serve`: src/vault/launch.ts. */
  static async start(options: object = {}): Promise<RealVault> {
    const vault = new RealVault(await mkdtemp(join(tmpdir(), 'coffer-client-')));
    await vault.run(options);
    return vault;
  }

  get socket(): string {
    return join(this.directory, 'coffer.sock');
  }

  get pinFile(): string {
    return join(this.directory, 'user.pin');
  }

  pin(name: 'user' | 'so'): Promise<Buffer> {
    return readFile(join(this.directory, `${name}.pin`));
  }

  /** Until it says that it is ready. */
  async run(extra: object = {}): Promise<void> {
    const options = JSON.stringify({ dir: this.directory, dev: true, ...extra });
    const child = spawn(process.execPath, [...FLAGS, MAIN, 'serve', options], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#process = child;
    this.ready = '';
    this.said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      this.ready += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      this.said += chunk.toString();
    });
    const exited = once(child, 'close').then(() => {
      throw new Error(`the vault did not start: ${this.said}`);
    });
    exited.catch(() => undefined);
    await Promise.race([once(child.stdout, 'data'), exited]);
  }

  /** As a crash does; the directory stays. */
  async kill(): Promise<void> {
    const child = this.#process;
    this.#process = null;
    if (child === null || child.exitCode !== null) return;
    const exited = once(child, 'exit');
    child.kill('SIGKILL');
    await exited;
  }

  /** In order, by a signal; resolves with its exit code. */
  async stop(signal: 'SIGTERM' | 'SIGINT' = 'SIGTERM'): Promise<number | null> {
    const child = this.#process;
    this.#process = null;
    if (child === null || child.exitCode !== null) return child?.exitCode ?? null;
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
    return child.exitCode;
  }

  async remove(): Promise<void> {
    await this.kill();
    await rm(this.directory, { recursive: true, force: true });
  }
}
