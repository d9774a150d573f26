import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

export interface ProgramOptions {
  readonly environment: NodeJS.ProcessEnv;
}

/** A program that runs until it is stopped, in a process group of its own: Ctrl-C is not for it. */
export class Program implements AsyncDisposable {
  readonly #child: ChildProcess;
  /** What it said so far, on both outputs. */
  #said = '';

  private constructor(child: ChildProcess) {
    this.#child = child;
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        this.#said += chunk.toString();
        child.emit('said');
      });
    }
  }

  static async start(
    command: string,
    args: readonly string[],
    { environment }: ProgramOptions,
  ): Promise<Program> {
    const child = spawn(command, args, {
      env: environment,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const program = new Program(child);
    await once(child, 'spawn');
    return program;
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  get said(): string {
    return this.#said;
  }

  get isRunning(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** Until it has said this. Throws, with what it said instead, when it ends before. */
  async says(text: string): Promise<void> {
    const ended = once(this.#child, 'close').then(() => false);
    while (!this.#said.includes(text)) {
      const going = await Promise.race([
        once(this.#child, 'said').then(() => this.isRunning),
        ended,
      ]);
      if (!going && !this.#said.includes(text)) throw new Error(`it ended: ${this.#said.trim()}`);
    }
  }

  /** Its exit code, or the signal that ended it. */
  async ended(): Promise<number | string> {
    if (this.isRunning) await once(this.#child, 'exit');
    return this.#child.exitCode ?? this.#child.signalCode ?? 0;
  }

  signal(name: NodeJS.Signals): void {
    if (this.isRunning) this.#child.kill(name);
  }

  /** Until it has ended. */
  async stop(name: NodeJS.Signals = 'SIGTERM'): Promise<number | string> {
    this.signal(name);
    return await this.ended();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop();
  }
}
