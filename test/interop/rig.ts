import { execFile, spawn } from 'node:child_process';
import { createPublicKey } from 'node:crypto';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { connect, type Session } from '../../src/client/index.ts';
import { RealVault } from '../client/real-vault.ts';
import { build, BUILD_TIMEOUT_MS } from '../pkcs11/module.ts';
import { find, lacking, type ProgramName } from './programs.ts';

/** How a program is run. */
export interface Run {
  readonly environment?: Readonly<Record<string, string>>;
  readonly input?: string | Buffer;
  /** That it exits with; 0 when not said. */
  readonly code?: number | 'any';
  readonly timeoutMs?: number;
}

/** A server that a program is. */
export interface Server {
  readonly stop: () => Promise<void>;
  readonly said: () => string;
}

/** A vault for programs to use, its directory for their files, and what they must be told. */
export class Rig {
  readonly vault: RealVault;
  /** Of the user; a suite that changes it says so here. */
  pin: string;
  #client: { close: () => void } | null = null;
  readonly #servers = new Set<() => Promise<void>>();

  private constructor(vault: RealVault, pin: string) {
    this.vault = vault;
    this.pin = pin;
  }

  static async start(): Promise<Rig> {
    await build();
    const vault = await RealVault.start();
    return new Rig(vault, (await vault.pin('user')).toString().trimEnd());
  }

  /** A file in the directory of the vault, which goes with it. */
  at(name: string): string {
    return join(this.vault.directory, name);
  }

  get environment(): NodeJS.ProcessEnv {
    // An agent or a configuration of who runs the tests is none of theirs.
    const { SSH_AUTH_SOCK: _agent, OPENSSL_CONF: _configuration, ...rest } = process.env;
    return { ...rest, COFFER_SOCKET: this.vault.socket };
  }

  /**
   * What a program says, on both outputs. Throws with that when it exits otherwise than expected.
   */
  async run(
    program: ProgramName,
    given: readonly string[],
    { environment = {}, input = '', code = 0, timeoutMs = 120_000 }: Run = {},
  ): Promise<string> {
    const env = { ...this.environment, ...environment };
    const path = find(program) ?? program;
    return await new Promise((resolve, reject) => {
      const options = { env, cwd: this.vault.directory, timeout: timeoutMs };
      const child = execFile(path, given, options, (failure, stdout, stderr) => {
        const ended = failure === null ? 0 : failure.code;
        if (ended === code || code === 'any') resolve(stdout + stderr);
        else {
          const what = `${program} ${given.join(' ')}: ${String(ended ?? failure?.signal)}`;
          reject(new Error(`${what}\n${stdout}${stderr}`));
        }
      });
      child.stdin?.on('error', () => undefined); // It may end without reading.
      child.stdin?.end(input);
    });
  }

  /** Writes the public key of a label into a PEM file, from the vault and not by the program. */
  async publicKey(label: string): Promise<string> {
    const session = await this.session();
    const key = await session.findKey({ label, class: 'PUBLIC_KEY' });
    const spki = Buffer.from(await key.publicKeySpki());
    const pem = createPublicKey({ key: spki, format: 'der', type: 'spki' });
    const file = this.at(`${label}.public.pem`);
    await writeFile(file, pem.export({ format: 'pem', type: 'spki' }));
    return file;
  }

  /** A session of the client, for what a suite wants made. */
  async session(): Promise<Session> {
    const client = await connect({ socket: this.vault.socket });
    this.#client?.close();
    this.#client = client;
    return await client.openSession('dev', { user: 'user', pin: Buffer.from(this.pin) });
  }

  /**
   * Starts a server, and waits until it says `ready`. It is ended with the suite, or by what is
   * returned.
   */
  async serve(
    program: ProgramName,
    given: readonly string[],
    { ready, environment = {} }: { ready: RegExp; environment?: Readonly<Record<string, string>> },
  ): Promise<Server> {
    const env = { ...this.environment, ...environment };
    const options = { env, cwd: this.vault.directory };
    const child = spawn(find(program) ?? program, given, options);
    let said = '';
    const ended = once(child, 'close').then(() => undefined);
    const stop = async (): Promise<void> => {
      child.kill('SIGTERM');
      await ended;
      this.#servers.delete(stop);
    };
    this.#servers.add(stop);
    await new Promise<void>((resolve, reject) => {
      const hear = (chunk: Buffer): void => {
        said += chunk.toString();
        if (ready.test(said)) resolve();
      };
      child.stdout.on('data', hear);
      child.stderr.on('data', hear);
      ended.then(() => reject(new Error(`${program} ended: ${said}`)), reject);
    });
    return { stop, said: () => said };
  }

  async stop(): Promise<void> {
    await Promise.all([...this.#servers].map((stop) => stop()));
    this.#client?.close();
    await this.vault.remove();
  }
}

/**
 * Gives the suite that calls it a vault of its own, made ready by `prepare`. Its tests are skipped,
 * with the reason, where one of the programs is not installed.
 */
export function useRig(
  programs: readonly ProgramName[],
  prepare: (rig: Rig) => Promise<void> = async () => undefined,
): () => Rig {
  const reason = lacking(programs);
  let rig: Rig | null = null;
  beforeAll(async () => {
    if (reason !== null) return;
    rig = await Rig.start();
    await prepare(rig);
  }, BUILD_TIMEOUT_MS);
  afterAll(async () => await rig?.stop());
  beforeEach(({ skip }) => skip(reason !== null, reason ?? ''));
  return () => {
    if (rig === null) throw new Error('no vault was started');
    return rig;
  };
}

/** A port of loopback that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
