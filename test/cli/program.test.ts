import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Failure } from '../../src/cli/failure.ts';
import { createProgram } from '../../src/cli/program.ts';

const LAUNCHER = resolve(import.meta.dirname, '../../bin/coffer');

const EVERY = await createProgram();

function leaves(command: Command, path: string): [path: string, command: Command][] {
  if (command.commands.length === 0) return [[path, command]];
  return command.commands.flatMap((child) => leaves(child, `${path} ${child.name()}`));
}

function helpOf(command: Command): string {
  let text = '';
  command.configureOutput({ writeOut: (part) => (text += part) });
  command.outputHelp();
  return text;
}

/** The words of an example, up to the shell's business. */
function wordsOf(example: string): string[] {
  const [command = ''] = example.split(/ (?:[<>|;]|&&)/u);
  return command.split(' ').slice(1);
}

describe('help', () => {
  test.each(leaves(EVERY, 'coffer'))('%s: fits, and ends with examples', (path, command) => {
    const text = helpOf(command);
    expect(text.split('\n').filter((line) => line.length > 100)).toEqual([]);
    const examples = text.split('\nExamples:\n')[1]?.trimEnd().split('\n') ?? [];
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples)
      expect(example).toMatch(new RegExp(`^ {2}\\$ ${path}( |$)`, 'u'));
  });

  test.each(
    leaves(EVERY, 'coffer').flatMap(([, command]) =>
      [...helpOf(command).matchAll(/^ {2}\$ (.*)$/gmu)].map((match) => match[1] ?? ''),
    ),
  )('%s: is a command line that can be meant', async (example) => {
    const program = await createProgram();
    let reached = 0;
    for (const [, command] of leaves(program, 'coffer')) {
      command.action(() => {
        reached += 1;
      });
    }
    await program.parseAsync(wordsOf(example), { from: 'user' });
    expect(reached).toBe(1);
  });
});

describe('wrong usage', () => {
  test.each([
    ['', /^coffer needs a command/u],
    ['nonsense', /^unknown command 'nonsense'/u],
    ['key', /^coffer key needs a command/u],
    ['sign --key x --kee x', /^unknown option '--kee'/u],
    ['sign', /^required option '--key/u],
    ['random', /^missing required argument 'bytes'/u],
    ['random 0', /^0 is not a whole number/u],
    ['random 1e3', /^1e3 is not a whole number/u],
    ['status --wait -1', /^-1 is not a whole number|argument missing/u],
    ['key generate nonsense --label x', /^nonsense is no type of key/u],
    ['key generate slh-dsa-sha3-128s --label x', /^slh-dsa-sha3-128s is no type of key/u],
    ['key generate generic-7 --label x', /multiple of 8 bits/u],
    ['key generate aes-256', /^required option '--label/u],
    ['key generate aes-256 --label x --id xyz', /^xyz is not hexadecimal/u],
    ['key generate aes-256 --label x --usage sing', /^sing is no usage/u],
    ['key unwrap --with k --label x --type nonsense', /^nonsense is no type of key/u],
    ['key import --label x --type rsa-2048', /^rsa-2048 is not a type of secret key/u],
    ['sign --key x --format pem', /^pem is not one of der, raw/u],
    ['digest --mechanism AES_GCM', /^AES_GCM cannot be used to digest/u],
    ['digest --mechanism MD4', /^MD4 is no mechanism/u],
    ['serve --dev --provider x', /^x is not one of openssl, noble/u],
    ['serve --dev --tcp 1:2', /^--tcp needs --tls-cert/u],
    ['serve --dev --tls-key x', /go with --tcp/u],
    ['serve --dev --tcp x --tls-cert x --tls-key x --tls-client-ca x', /^x is not HOST:PORT/u],
    ['init --unseal quorum', /^quorum is not one of keyfile, passphrase/u],
    ['init --passphrase-file x', /goes with --unseal passphrase/u],
    ['partition policy attempts-max', /^attempts-max is not SWITCH=VALUE/u],
    ['partition unseal --keyfile a --passphrase-file b', /exclude each other/u],
    ['audit show --since yesterday', /^yesterday is not a time/u],
    ['user add eve --role king', /^king is not one of/u],
  ])('coffer %s', async (line, message) => {
    const words = line === '' ? [] : line.split(' ');
    const program = await createProgram(words);
    const error: unknown = await program.parseAsync(words, { from: 'user' }).then(
      () => null,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(Failure);
    if (!(error instanceof Failure)) return;
    expect(error.message).toMatch(message);
    expect(error.exitCode).toBe(2);
  });
});

describe('the program', () => {
  let place: string;
  beforeAll(() => {
    place = mkdtempSync(join(tmpdir(), 'coffer-program-'));
  });
  afterAll(() => rmSync(place, { recursive: true, force: true }));

  function coffer(...args: readonly string[]): ReturnType<typeof spawnSync> {
    return spawnSync(LAUNCHER, args, {
      env: { PATH: '/usr/bin:/bin', HOME: place, COFFER_DIR: join(place, 'vault') },
      encoding: 'utf8',
    });
  }

  test('answers on stdout, complains on stderr, and exits 0, 1 or 2', () => {
    const help = coffer('key', 'wrap', '--help');
    expect([help.status, help.stderr]).toEqual([0, '']);
    expect(help.stdout).toContain('Examples:');
    const version = coffer('--version');
    expect(version.stdout).toMatch(/^coffer \d+\.\d+\.\d+\n$/u);
    const usage = coffer('sign');
    expect([usage.status, usage.stdout]).toEqual([2, '']);
    expect(usage.stderr).toMatch(/^error: .*\nhint: coffer sign --help\n$/u);
    const down = coffer('status');
    expect([down.status, down.stdout]).toEqual([1, '']);
    expect(down.stderr).toMatch(
      /^error: cannot connect to the vault at .*\nhint: .*coffer serve.*\n$/u,
    );
  });

  test('serve says when there is no vault', () => {
    const run = coffer('serve');
    expect([run.status, run.stdout]).toEqual([1, '']);
    expect(run.stderr).toMatch(/^error: .* does not exist\nhint: .*coffer init.*\n$/u);
  });

  test('a PIN is asked on the terminal only: without one it is refused', () => {
    const run = spawnSync('setsid', ['--wait', LAUNCHER, 'init'], {
      env: { PATH: '/usr/bin:/bin', HOME: place, COFFER_DIR: join(place, 'vault') },
      input: '123456\n123456\n',
      encoding: 'utf8',
    });
    expect([run.status, run.stdout]).toEqual([1, '']);
    expect(run.stderr).toMatch(/^error: there is no terminal .*\nhint: .*--so-pin-file.*\n$/u);
  });

  test('an empty or endless PIN file is refused before anything is asked of a vault', () => {
    writeFileSync(join(place, 'empty'), '\n', { mode: 0o600 });
    writeFileSync(join(place, 'long'), 'x'.repeat(300), { mode: 0o600 });
    const empty = coffer('init', '--so-pin-file', join(place, 'empty'));
    expect(empty.stderr).toMatch(/^error: .*empty is empty\nhint: /u);
    const long = coffer('init', '--so-pin-file', join(place, 'long'));
    expect(long.stderr).toMatch(/^error: .*long holds more than 255 bytes\nhint: /u);
    const endless = coffer('init', '--so-pin-file', '/dev/zero');
    expect(endless.stderr).toMatch(/^error: \/dev\/zero holds more than 255 bytes\nhint: /u);
    const none = coffer('init', '--so-pin-file', join(place, 'none'));
    expect(none.stderr).toMatch(/^error: .*none: no such file or directory\nhint: /u);
  });

  test('a reader that leaves is no error', () => {
    const run = spawnSync('sh', ['-c', `"${LAUNCHER}" key generate --help | true; echo done`], {
      env: { PATH: '/usr/bin:/bin', HOME: place },
      encoding: 'utf8',
    });
    expect([run.stdout, run.stderr]).toEqual(['done\n', '']);
  });
});
