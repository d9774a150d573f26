import { execFile } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { COFFER, MODULE } from './installed.ts';
import { Program } from './program.ts';

const run = promisify(execFile);

/** For the web server and nobody else: who has its PIN can use its keys, and destroy them. */
const PARTITION = 'tls';
const PIN_DIGITS = 12;

/** A key pair in the vault, and the certificate that it signed. */
export interface Identity {
  readonly label: string;
  /** CKA_ID, which programs find pair and certificate by. */
  readonly id: string;
  /** PEM. */
  readonly certificate: string;
  /** The private key for OpenSSL's engine: RFC 7512. */
  readonly uri: string;
}

/**
 * A vault with the keys of a web server, made where there is none yet, by the commands that an
 * operator would type: `tell` hears them.
 */
export class OffloadVault implements AsyncDisposable {
  readonly directory: string;
  readonly #tell: (line: string) => void;
  #program: Program | null = null;

  private constructor(directory: string, tell: (line: string) => void) {
    this.directory = directory;
    this.#tell = tell;
  }

  /** Serves when this returns. */
  static async open(
    directory: string,
    tell: (line: string) => void = () => undefined,
  ): Promise<OffloadVault> {
    const vault = new OffloadVault(directory, tell);
    await mkdir(directory, { recursive: true, mode: 0o700 });
    if (!existsSync(join(vault.#data, 'coffer.db'))) {
      const soPinFile = join(directory, 'so.pin');
      for (const file of [soPinFile, vault.pinFile]) await writePin(file);
      await vault.coffer('init', '--label', PARTITION, '--so-pin-file', soPinFile);
    }
    await vault.start();
    return vault;
  }

  get #data(): string {
    return join(this.directory, 'vault');
  }

  /** Of the user, mode 0600. */
  get pinFile(): string {
    return join(this.directory, 'user.pin');
  }

  /** What `coffer` and programs that use the module are told. */
  get environment(): NodeJS.ProcessEnv {
    return {
      ...process.env,
      COFFER_DIR: this.#data,
      COFFER_SOCKET: join(this.#data, 'coffer.sock'),
      COFFER_PARTITION: PARTITION,
      COFFER_PIN_FILE: this.pinFile,
      PKCS11_MODULE_PATH: MODULE,
      // Whoever runs this may have a configuration that loads the engine with another module.
      OPENSSL_CONF: '/dev/null',
    };
  }

  /** Of the process that serves. */
  get pid(): number {
    return this.#program?.pid ?? 0;
  }

  /** Until it says that it is ready. */
  async start(): Promise<void> {
    this.#tell('coffer serve');
    const environment = this.environment;
    const program = await Program.start(COFFER, ['serve'], { environment });
    this.#program = program;
    await program.says('ready unix:');
  }

  /** Its exit code, or the signal that ended it. */
  async ended(): Promise<number | string> {
    return (await this.#program?.ended()) ?? 0;
  }

  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | string> {
    return (await this.#program?.stop(signal)) ?? 0;
  }

  /** The pair of that name and its certificate; made where they are not there. */
  async identity(type: 'ec-p256' | 'rsa-2048', label: string): Promise<Identity> {
    let id = await this.#idOf(label);
    if (id === undefined) await this.coffer('key', 'generate', type, '--label', label);
    id ??= (await this.#idOf(label)) ?? '';
    const object = `token=${PARTITION};object=${label};type=private`;
    const uri = `pkcs11:${object}?pin-source=file:${this.pinFile}`;
    const certificate = join(this.directory, `${label}.pem`);
    if (!existsSync(certificate)) await this.#certify(label, certificate);
    return { label, id, certificate, uri };
  }

  async #idOf(label: string): Promise<string | undefined> {
    const keys = await this.keys();
    return keys.find((key) => key.label === label)?.id;
  }

  async keys(): Promise<readonly ListedKey[]> {
    const { stdout } = await run(COFFER, ['key', 'list', '--json'], { env: this.environment });
    return JSON.parse(stdout) as ListedKey[];
  }

  /** Self-signed, by the key in the vault. */
  async #certify(label: string, certificate: string): Promise<void> {
    const named = ['--subject', 'CN=localhost', '--san', 'DNS:localhost,IP:127.0.0.1'];
    await this.coffer('key', 'certificate', '--label', label, ...named, '--out', certificate);
  }

  /** What the command answers. */
  async coffer(...args: readonly string[]): Promise<string> {
    return await this.run(COFFER, args);
  }

  /** What a program that may use the module says on its standard output. */
  async run(command: string, args: readonly string[]): Promise<string> {
    const name = command === COFFER ? 'coffer' : command;
    this.#tell([name, ...args.map(quoted)].join(' '));
    const { stdout } = await run(command, args, { env: this.environment });
    return stdout;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop();
  }
}

interface ListedKey {
  readonly label: string;
  readonly id: string;
}

/** Without a newline: OpenSSL's engine would take it for a part of the PIN. */
async function writePin(file: string): Promise<void> {
  const pin = Array.from({ length: PIN_DIGITS }, () => randomInt(10)).join('');
  await writeFile(file, pin, { mode: 0o600, flag: 'wx' });
}

/** As one would type it to a shell. */
function quoted(argument: string): string {
  return /^[\w./:=,-]+$/.test(argument) ? argument : `'${argument}'`;
}
