/** The load program with one module: pkcs11/examples/load. */
import { spawn } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { disposeAtExit, disposed } from '../at-exit.ts';
import { ROOT } from '../program-file.ts';

const RELEASE = join(ROOT, 'pkcs11/target/release');
export const COFFER_MODULE = join(RELEASE, 'libcoffer_pkcs11.so');
export const PROGRAM = join(RELEASE, 'examples/load');

export const CARGO_MANIFEST = join(ROOT, 'pkcs11/Cargo.toml');
/** What the npm package does not carry. */
export const NO_SOURCES = 'the module is built in a checkout of the sources';

/** A module, and what a program needs to use it. */
export interface Target {
  readonly module: string;
  readonly token: string;
  readonly pinFile: string;
  readonly environment: NodeJS.ProcessEnv;
}

/** Since the call of C_Initialize. */
export interface SinceStart {
  readonly wallUs: number;
  readonly cpuUs: number;
}

export interface Once {
  readonly input: Buffer;
  readonly iv: Buffer;
  readonly output: Buffer;
  readonly sinceStart: SinceStart;
}

export interface Run {
  readonly operations: number;
  readonly wallUs: number;
  /** Of the program, the module in it. */
  readonly cpuUs: number;
  readonly p50Ns: number;
  readonly p99Ns: number;
}

/** A call that the module or its token refused; it goes on. */
export class Refused extends Error {}

export class Load implements Disposable {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #lines: AsyncIterator<string>;
  #said = '';

  private constructor({ module, token, pinFile, environment }: Target) {
    const env = { ...process.env, ...environment };
    this.#child = spawn(PROGRAM, [module, token, pinFile], { env });
    this.#child.stderr.on('data', (chunk: Buffer) => (this.#said += chunk.toString()));
    this.#lines = createInterface({ input: this.#child.stdout })[Symbol.asyncIterator]();
    disposeAtExit(this);
  }

  /** Returns it logged in. Throws with what it said when it cannot. */
  static async start(target: Target): Promise<Load> {
    const load = new Load(target);
    await load.#answer();
    return load;
  }

  /** Gives the token a key: see the program for its parts. */
  async import(kind: string, parts: readonly Uint8Array[]): Promise<void> {
    const values = parts.map((part) => Buffer.from(part).toString('hex'));
    await this.#ask(['import', kind, ...values]);
  }

  async once(work: string): Promise<Once> {
    const answer = await this.#ask(['once', work]);
    const bytes = (name: string): Buffer => Buffer.from(String(answer[name]), 'hex');
    return {
      input: bytes('input'),
      iv: bytes('iv'),
      output: bytes('output'),
      sinceStart: answer['sinceStart'] as SinceStart,
    };
  }

  async run(work: string, threads: number, ms: number): Promise<Run> {
    const answer = await this.#ask(['run', work, String(threads), String(Math.ceil(ms))]);
    return answer as unknown as Run;
  }

  /** Throws `Refused` when the program could not do it. */
  async #ask(words: readonly string[]): Promise<Record<string, unknown>> {
    this.#child.stdin.write(`${words.join(' ')}\n`);
    const answer = await this.#answer();
    const { error } = answer;
    if (typeof error === 'string') throw new Refused(error);
    return answer;
  }

  async #answer(): Promise<Record<string, unknown>> {
    const line = await this.#lines.next();
    if (line.done === true) throw new Error(`the load program ended: ${this.#said.trim()}`);
    return JSON.parse(line.value) as Record<string, unknown>;
  }

  /** In order: a module that is killed may still write to its token while that is removed. */
  async end(): Promise<void> {
    const closed = once(this.#child, 'close');
    this.#child.stdin.end();
    await closed;
  }

  [Symbol.dispose](): void {
    this.#child.kill('SIGKILL');
    disposed(this);
  }
}
