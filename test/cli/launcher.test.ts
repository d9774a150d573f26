import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const BUNDLED = `node_modules/node-linux-${process.arch}/bin/node`;
const SYSTEM_PATH = '/usr/bin:/bin';

let place: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'coffer-launcher-'));
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

/** A checkout or package in which `node` is a script that says how it was called. */
function lay(root: string, main: 'src/cli/main.ts' | 'dist/cli/main.js'): void {
  for (const folder of ['bin', join(main, '..')])
    mkdirSync(join(root, folder), { recursive: true });
  cpSync(join(ROOT, 'bin/coffer'), join(root, 'bin/coffer'));
  writeFileSync(join(root, main), '');
}

function fakeNode(path: string, version = 'v24.15.0'): void {
  mkdirSync(join(path, '..'), { recursive: true });
  const answer = `[ "$1" = --version ] && echo ${version} && exit`;
  const script = `#!/bin/sh\n${answer}\necho "$$ ${path} $*"\n`;
  writeFileSync(path, script);
  chmodSync(path, 0o755);
}

function launch(
  command: string,
  path = SYSTEM_PATH,
): { out: string; err: string; status: number | null } {
  const run = spawnSync('sh', ['-c', `echo $$; exec "${command}" sign --key 'a b'`], {
    env: { PATH: path },
    encoding: 'utf8',
  });
  return { out: run.stdout, err: run.stderr, status: run.status };
}

const FLAG = '--disable-warning=ExperimentalWarning';

describe('the launcher', () => {
  test('becomes the Node.js of the checkout, through any links', () => {
    lay(join(place, 'root'), 'src/cli/main.ts');
    fakeNode(join(place, 'root', BUNDLED));
    fakeNode(join(place, 'path/node'));
    mkdirSync(join(place, 'links'));
    symlinkSync('../root/bin', join(place, 'links/folder'));
    symlinkSync('folder/coffer', join(place, 'links/relative'));
    symlinkSync(join(place, 'links/relative'), join(place, 'links/coffer'));
    const { out } = launch(join(place, 'links/coffer'), `${join(place, 'path')}:${SYSTEM_PATH}`);
    const [shell = '', line = ''] = out.split('\n');
    const [pid, ...words] = line.split(' ');
    expect(pid).toBe(shell);
    const main = join(place, 'root/src/cli/main.ts');
    const start = join(place, 'root/bin/start.js');
    expect(words.join(' ')).toBe(
      `${join(place, 'root', BUNDLED)} ${FLAG} ${start} ${main} sign --key a b`,
    );
  });

  test('of a package, starts dist with the Node.js installed beside it', () => {
    lay(join(place, 'node_modules/coffer'), 'dist/cli/main.js');
    lay(join(place, 'node_modules/coffer'), 'src/cli/main.ts');
    fakeNode(join(place, BUNDLED));
    const { out } = launch(join(place, 'node_modules/coffer/bin/coffer'));
    expect(out).toContain(`${join(place, BUNDLED)} ${FLAG} `);
    expect(out).toContain('node_modules/coffer/dist/cli/main.js sign');
  });

  test.each(['v24.15.0', 'v24.20.1', 'v26.0.0', 'v100.2.3'])(
    'takes %s from the PATH',
    (version) => {
      lay(place, 'src/cli/main.ts');
      fakeNode(join(place, 'path/node'), version);
      const { out, status } = launch(
        join(place, 'bin/coffer'),
        `${join(place, 'path')}:${SYSTEM_PATH}`,
      );
      expect(status).toBe(0);
      expect(out).toContain('src/cli/main.ts sign');
    },
  );

  test.each(['v24.14.9', 'v20.20.2', 'v4.99.0', 'nonsense', 'v', '"v24.x.0"'])(
    'refuses %s on the PATH, and says what is needed',
    (version) => {
      lay(place, 'src/cli/main.ts');
      fakeNode(join(place, 'path/node'), version);
      const run = launch(join(place, 'bin/coffer'), `${join(place, 'path')}:${SYSTEM_PATH}`);
      expect(run.status).toBe(1);
      expect(run.err).toMatch(/^error: coffer needs Node\.js >= 24\.15, .*\nhint: .*\n$/u);
    },
  );

  test('says when there is nothing to start', () => {
    lay(place, 'src/cli/main.ts');
    rmSync(join(place, 'src'), { recursive: true });
    const run = launch(join(place, 'bin/coffer'));
    expect(run.status).toBe(1);
    expect(run.err).toMatch(/^error: .* holds neither .*\nhint: .*\n$/u);
  });
});

describe('what is kept compiled', () => {
  /** How many directories there are in the cache after a command that says its version. */
  function keptIn(cacheHome: string): number | null {
    const run = spawnSync(join(ROOT, 'bin/coffer'), ['--version'], {
      env: { PATH: SYSTEM_PATH, HOME: place, XDG_CACHE_HOME: cacheHome },
      encoding: 'utf8',
      timeout: 20_000,
    });
    expect([run.status, run.stderr]).toEqual([0, '']);
    expect(run.stdout).toMatch(/^coffer \d/u);
    const cache = join(cacheHome, 'coffer');
    return existsSync(cache) ? readdirSync(cache).length : null;
  }

  test('is in a directory that is the user’s alone', () => {
    expect(keptIn(join(place, 'cache'))).toBe(1);
    expect(statSync(join(place, 'cache/coffer')).mode & 0o777).toBe(0o700);
  });

  test('and never in one that others can write, or could put in place of it', () => {
    mkdirSync(join(place, 'open/coffer'), { recursive: true });
    chmodSync(join(place, 'open/coffer'), 0o770);
    expect(keptIn(join(place, 'open'))).toBe(0);
    mkdirSync(join(place, 'below/cache/coffer'), { recursive: true, mode: 0o700 });
    chmodSync(join(place, 'below'), 0o777);
    expect(keptIn(join(place, 'below/cache'))).toBe(0);
    mkdirSync(join(place, 'linked'));
    symlinkSync(join(place, 'open/coffer'), join(place, 'linked/coffer'));
    expect(keptIn(join(place, 'linked'))).toBe(0);
  });

  test('nor where nothing can be made, which is no error', () => {
    expect(keptIn('/proc/none')).toBe(null);
    writeFileSync(join(place, 'file'), '');
    expect(keptIn(join(place, 'file/deeper'))).toBe(null);
  });
});
