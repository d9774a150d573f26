import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createProgram } from '../../src/cli/program.ts';
import { parseTranscript, pattern } from './transcript.ts';

/*
 * What the pages tell a reader to type works, and answers what they show. README's tour runs word
 * for word in an empty directory with `bin` beside it; ids may differ. Commands elsewhere are at
 * least such as the program understands, and those that only look are run.
 */

const ROOT = resolve(import.meta.dirname, '../..');
const TIMEOUT_MS = 120_000;

let place: string;
let vault: ChildProcess;
beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'coffer-pages-'));
  symlinkSync(join(ROOT, 'bin'), join(place, 'bin'));
  vault = await startVault();
}, 60_000);
afterAll(async () => {
  await killVault();
  rmSync(place, { recursive: true, force: true });
});

function environment(): NodeJS.ProcessEnv {
  const { PATH = '' } = process.env;
  return {
    PATH: `${join(place, 'bin')}:${PATH}`,
    HOME: place,
    XDG_RUNTIME_DIR: place,
    LANG: 'C.UTF-8',
  };
}

/** What `npm start` is. */
async function startVault(): Promise<ChildProcess> {
  const script: unknown = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  expect(script).toMatchObject({ scripts: { start: './bin/coffer serve --dev --dir .coffer' } });
  const child = spawn('./bin/coffer', ['serve', '--dev', '--dir', '.coffer'], {
    cwd: place,
    env: environment(),
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await once(child.stdout, 'data');
  return child;
}

async function killVault(): Promise<void> {
  const ended = once(vault, 'exit');
  vault.kill('SIGKILL');
  await ended;
}

function page(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** The text between `console` blocks, and the blocks. */
function consoleBlocks(text: string): { readonly before: string; readonly block: string }[] {
  return [...text.matchAll(/(?<before>[^]*?)^```console\n(?<block>[^]*?)^```$/gmu)].map((match) => {
    return { before: match.groups?.['before'] ?? '', block: match.groups?.['block'] ?? '' };
  });
}

/** In one shell after another, like one terminal: what was exported stays. */
class Terminal {
  #exports = '';

  run(command: string): { readonly output: string; readonly status: number | null } {
    const { stdout, status } = spawnSync('sh', ['-c', `exec 2>&1\n${this.#exports}${command}`], {
      cwd: place,
      env: environment(),
      encoding: 'utf8',
      timeout: TIMEOUT_MS,
    });
    if (command.startsWith('export ')) this.#exports += `${command}\n`;
    return { output: stdout, status };
  }
}

describe('README.md', () => {
  const text = page('README.md');
  const tour = text.slice(text.indexOf('## Five minutes'));

  test('its tour goes as written', { timeout: TIMEOUT_MS }, async () => {
    const terminal = new Terminal();
    const blocks = consoleBlocks(tour);
    expect(blocks.length).toBeGreaterThan(4);
    for (const { before, block } of blocks) {
      if (before.includes('kill -9')) {
        await killVault();
        vault = await startVault();
      }
      for (const { command, output } of parseTranscript(block)) {
        const ran = terminal.run(command);
        if (!shown(output).test(ran.output)) expect.soft(ran.output, command).toBe(output);
        expect.soft(ran.status === 0, `${command} succeeds`).toBe(!/^error: /mu.test(output));
      }
    }
  });

  test('its TypeScript signs', () => {
    const code = /^```ts\n([^]*?)^```$/mu.exec(tour)?.[1] ?? '';
    const client = new URL('../../src/client/index.ts', import.meta.url).href;
    writeFileSync(join(place, 'page.ts'), code.replaceAll("'coffer/client'", `'${client}'`));
    const { stdout, stderr } = spawnSync(process.execPath, ['page.ts'], {
      cwd: place,
      env: environment(),
      encoding: 'utf8',
    });
    expect([stdout, stderr]).toEqual(['true\n', '']);
  });
});

/** Ids and hashes are random, times are now, and how many blocks a log has depends on the pace. */
function shown(output: string): RegExp {
  const { source, flags } = pattern(output);
  return new RegExp(
    source
      .replaceAll(
        /\b(?:[0-9a-f]{64}|[0-9a-f]{32}|[0-9a-f]{16})\b/gu,
        (id) => `[0-9a-f]{${id.length}}`,
      )
      .replaceAll(/\d{4}-\d\d-\d\dT[\d:]+\\\.\d{3}Z/gu, '[0-9T:.-]+Z')
      .replaceAll(/(?<=^(?:blocks|entries) +|\bblock |\blast |\bof )\d+/gmu, '\\d+'),
    flags,
  );
}

/** Commands of blocks, of services, and in the middle of a sentence. */
function commandLines(text: string): string[] {
  const typed = [...text.matchAll(/^(?:\$ |ExecStart=)(?:\S*\/)?coffer (.*)$/gmu)];
  const inline = [...text.matchAll(/`(?:\.\/bin\/)?coffer ([a-z][^`]*)`/gu)];
  return [...typed, ...inline].map((match) => (match[1] ?? '').replaceAll('\n', ' '));
}

const PAGES = [
  'README.md',
  'SECURITY.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...readdirSync(join(ROOT, 'docs')).map((name) => `docs/${name}`),
].filter((path) => path.endsWith('.md'));

const LINES = PAGES.flatMap((path) => {
  return commandLines(page(path)).map((line) => ({ path, line }));
});

/** Such as may be run on anybody's vault. */
const ONLY_LOOKS =
  /^(?:status|audit verify|audit show|self-test|mechanisms(?!.* LABEL)|partition list)\b/u;

describe('commands of the pages', () => {
  test('are found', () => {
    const found = new Set(LINES.map(({ path }) => path));
    for (const path of ['README.md', 'docs/OPERATIONS.md', 'docs/AUDIT.md']) {
      expect(found).toContain(path);
    }
  });

  test.each(LINES)('$path: coffer $line', { timeout: 30_000 }, async ({ path, line }) => {
    const [command = ''] = line.split(/ (?:[<>|;]|&&)/u);
    const words = command.split(' ');
    const problem = await problemOf(words);
    // In a sentence a command may go by its name alone.
    const isName = words.every((word) => /^[a-z][a-z-]*$/u.test(word));
    const isIncomplete = /^(?:required option|missing required argument)/u.test(problem);
    expect([path, isName && isIncomplete ? '' : problem]).toEqual([path, '']);
    if (!ONLY_LOOKS.test(line)) return;
    const { status, stderr } = spawnSync(join(ROOT, 'bin/coffer'), words, {
      cwd: place,
      env: { ...environment(), COFFER_DIR: join(place, '.coffer') },
      encoding: 'utf8',
    });
    expect(status).toBe(0);
    expect(stderr).not.toMatch(/^(?:error|warning):/mu);
  });
});

/** Why the program does not understand a command line; empty when it does. */
async function problemOf(words: readonly string[]): Promise<string> {
  const program = await createProgram();
  program.configureOutput({ writeOut: () => undefined });
  for (const command of leaves(program)) command.action(() => undefined);
  try {
    await program.parseAsync([...words], { from: 'user' });
    return '';
  } catch (error) {
    // A group by its name alone: `coffer user`, `coffer help`.
    const message = error instanceof Error ? error.message : String(error);
    return /needs a command|^$/u.test(message) ? '' : message;
  }
}

function leaves(command: Command): Command[] {
  if (command.commands.length === 0) return [command];
  return command.commands.flatMap((child) => leaves(child));
}
