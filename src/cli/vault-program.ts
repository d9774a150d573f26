import { spawn } from 'node:child_process';
import { Failure } from './failure.ts';
import { vaultProgram } from './place.ts';
import { programCache } from './program-cache.ts';

/**
 * The vault's process can make no code from strings, has no `__proto__`, and opens no debugger on
 * SIGUSR1.
 */
const NODE_FLAGS = [
  '--disable-warning=ExperimentalWarning',
  '--disable-proto=delete',
  '--disallow-code-generation-from-strings',
  '--disable-sigusr1',
];

/**
 * For `serve`: the engine counts the buffers of messages as memory that only a full collection
 * frees, and runs one every few hundred messages of 16 KiB. A heap that begins with room for them,
 * and a young generation that is collected often, leave nearly none. docs/PERFORMANCE.md has the
 * figures.
 */
const SERVE_FLAGS = ['--initial-heap-size=256', '--max-semi-space-size=8'];

/** What the vault's process is told of the environment … */
const HANDED_ON = new Set([
  'PATH',
  'HOME',
  'LANG',
  'TZ',
  'TERM',
  'TMPDIR',
  'CREDENTIALS_DIRECTORY',
  'NOTIFY_SOCKET',
  'UV_THREADPOOL_SIZE',
]);
/** … and everything that begins so. */
const HANDED_ON_PREFIXES = ['LC_', 'XDG_', 'COFFER_'];

/**
 * A list of what may, not of what may not: NODE_OPTIONS, LD_PRELOAD, OPENSSL_MODULES and whatever
 * comes next would load code into the process that holds the keys, or make it write elsewhere.
 */
export function vaultEnvironment(environment: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  const handedOn = Object.entries(environment).filter(
    ([name]) => HANDED_ON.has(name) || HANDED_ON_PREFIXES.some((prefix) => name.startsWith(prefix)),
  );
  return Object.fromEntries(handedOn);
}

/** How Node.js is started to serve: its flags, and the environment of the vault. */
export function serveLaunch(): {
  readonly flags: readonly string[];
  readonly env: NodeJS.ProcessEnv;
} {
  const cache = programCache();
  const env = vaultEnvironment();
  if (cache !== null) env['NODE_COMPILE_CACHE'] = cache;
  return { flags: [...NODE_FLAGS, ...SERVE_FLAGS], env };
}

/** Becomes the vault: same process id, so that what is sent to this process reaches it. */
export function becomeVault(options: object): never {
  if (process.execve === undefined) {
    throw new Failure('this Node.js cannot replace its process', {
      hint: 'use Node.js >= 24.15 on Linux or macOS.',
    });
  }
  const { flags, env } = serveLaunch();
  const program = [vaultProgram('main'), 'serve', JSON.stringify(options)];
  return process.execve(process.execPath, [process.execPath, ...flags, ...program], env);
}

/**
 * Runs one of the vault's programs that ends by itself. Its stderr is ours: it speaks in `error:`
 * and `hint:` lines too.
 *
 * @returns its exit status and what it printed
 */
export async function runVaultProgram(options: {
  readonly program: 'main' | 'audit/main';
  readonly args: readonly string[];
  /** Written to its stdin and then overwritten. */
  readonly input?: Buffer;
  /** Its stdout is ours too, and `stdout` of the result empty. */
  readonly passStdout?: boolean;
}): Promise<{ readonly status: number; readonly stdout: string }> {
  const args = [...NODE_FLAGS, vaultProgram(options.program), ...options.args];
  const child = spawn(process.execPath, args, {
    // Node hands this one on by itself, unless it is named: as nothing, then.
    env: { ...vaultEnvironment(), NODE_V8_COVERAGE: undefined },
    stdio: ['pipe', options.passStdout === true ? 'inherit' : 'pipe', 'inherit'],
  });
  const chunks: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
  // A program that ends before it has read its input says why on stderr.
  child.stdin?.on('error', () => undefined);
  child.stdin?.end(options.input, () => options.input?.fill(0));
  const status = await new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
  return { status, stdout: Buffer.concat(chunks).toString('utf8') };
}
