/** The example ends when it is told to, however that is, and leaves nothing running. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { whyNot } from '../../examples/tls-offload/installed.ts';
import { freePort } from '../../examples/tls-offload/port.ts';
import { build, BUILD_TIMEOUT_MS, NO_CARGO } from '../pkcs11/module.ts';

const MAIN = join(import.meta.dirname, '../../examples/tls-offload/main.ts');
const NO_PROC = process.platform === 'linux' ? null : 'processes are looked for in /proc';

const OPENSSL = ['engine'] as const;
const NGINX = ['engine', 'nginx'] as const;
/** A vault and a server start, on busy machines. */
const TIMEOUT_MS = 180_000;

let temporary: string;
let running: ChildProcess | null = null;
beforeEach(() => {
  temporary = mkdtempSync(join(tmpdir(), 'coffer-signals-'));
});
afterEach(async () => {
  if (running?.exitCode === null && running.signalCode === null) {
    running.kill('SIGTERM');
    await once(running, 'exit');
  }
  running = null;
  rmSync(temporary, { recursive: true, force: true });
});

interface Example {
  readonly child: ChildProcess;
  readonly port: number;
  /** Process id of its vault. */
  readonly vault: number;
  /** Its exit code and signal. */
  readonly ended: Promise<unknown[]>;
}

/** Started, and serving. */
async function start(server: string): Promise<Example> {
  const port = await freePort();
  const args = [MAIN, '--server', server, '--port', String(port), '--workers', '2'];
  const child = spawn(process.execPath, args, {
    env: { ...process.env, TMPDIR: temporary },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running = child;
  const ended = once(child, 'exit');
  let said = '';
  const vault = await new Promise<number>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      const pid = /kill -9 (\d+)\n/u.exec(said)?.[1];
      if (pid !== undefined) resolve(Number(pid));
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    ended.then(() => reject(new Error(said)), reject);
  });
  return { child, port, vault, ended };
}

/** Processes that have the example's directory in their environment or on their command line. */
function leftBehind(): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name) && Number(name) !== process.pid)
    .flatMap((pid) => {
      const files = ['environ', 'cmdline'].map((file) => `/proc/${pid}/${file}`);
      const read = files.map((file) => {
        try {
          return readFileSync(file, 'latin1');
        } catch {
          return ''; // it is somebody else's, or gone
        }
      });
      return read.some((text) => text.includes(temporary)) ? [read[1] ?? ''] : [];
    });
}

async function serves(port: number): Promise<boolean> {
  return await new Promise((resolve) => {
    const socket = createConnection(port, '127.0.0.1');
    socket.once('connect', () => resolve(true));
    socket.once('error', () => resolve(false));
    socket.once('close', () => socket.destroy());
  });
}

describe.each(['openssl', 'nginx'] as const)('the example with %s', (server) => {
  const reason = NO_PROC ?? NO_CARGO ?? whyNot(...(server === 'nginx' ? NGINX : OPENSSL));

  test.each(['SIGTERM', 'SIGHUP', 'a closed stdout'] as const)(
    'ends by %s, and leaves nothing',
    async (how) => {
      const { child, port, vault, ended } = await start(server);
      expect(await serves(port)).toBe(true);
      expect(leftBehind().length).toBeGreaterThan(1);
      if (how === 'a closed stdout') {
        child.stdout?.destroy();
        // It hears of that when it has something to say: that its vault ended.
        process.kill(vault, 'SIGKILL');
      } else child.kill(how);
      await expect(ended).resolves.toEqual([0, null]);
      expect(leftBehind()).toEqual([]);
      expect(readdirSync(temporary)).toEqual([]);
      expect(await serves(port)).toBe(false);
    },
    TIMEOUT_MS,
  );

  beforeEach(async ({ skip }) => {
    skip(reason !== null, reason ?? '');
    await build();
  }, BUILD_TIMEOUT_MS);
});
