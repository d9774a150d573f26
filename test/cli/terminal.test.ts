import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const ASK = resolve(import.meta.dirname, 'ask.ts');

let place: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'coffer-terminal-'));
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

/**
 * Runs ask.ts on a terminal of its own (script of util-linux), types `keys` when it asks, sends it
 * a signal then if told to, and returns the screen.
 */
async function ask(keys: string, signal?: NodeJS.Signals): Promise<string> {
  const showEcho = `stty -a | grep -o '[-]*echo\\b'`;
  const pidFile = join(place, 'pid');
  const command = `'${process.execPath}' '${ASK}' '${pidFile}'; echo "status $?"; ${showEcho}`;
  const child = spawn('script', ['-qec', command, '/dev/null'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let screen = '';
  child.stdout.on('data', (chunk: Buffer) => {
    screen += chunk.toString('utf8');
    if (!screen.endsWith('PIN: ')) return;
    child.stdin.write(keys);
    if (signal !== undefined) process.kill(Number(readFileSync(pidFile, 'utf8')), signal);
  });
  await new Promise((done) => child.on('close', done));
  return screen.replaceAll('\r', '');
}

describe('a PIN asked on the terminal', () => {
  test('is not shown, and the terminal shows again what is typed afterwards', async () => {
    expect(await ask('246810\r')).toBe('PIN: \n"246810"\nstatus 0\necho\n');
  });

  test('can be corrected: a character of two bytes goes at once, ctrl-U takes all', async () => {
    expect(await ask('12ü\u007f3\r')).toContain('"123"');
    expect(await ask('wrong\u0015right\r')).toContain('"right"');
    expect(await ask('\u007f\u007fa\r')).toContain('"a"');
  });

  test('longer than any PIN is refused, and not cut', async () => {
    expect(await ask(`${'x'.repeat(256)}\r`)).toContain('more than 255 bytes');
  });

  test.each(['SIGTERM', 'SIGHUP'] as const)(
    'ends with %s from elsewhere, and the terminal is as it was',
    async (signal) => {
      const screen = await ask('12', signal);
      expect(screen).toMatch(/status (129|143)\necho\n$/);
      expect(screen).not.toContain('"12"');
    },
  );

  test('ends with ctrl-C, and the terminal is as it was', async () => {
    expect(await ask('12\u0003')).toBe('PIN: \nstatus 130\necho\n');
  });
});
