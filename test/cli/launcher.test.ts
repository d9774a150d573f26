import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
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
    expect(words.join(' ')).toBe(`${join(place, 'root', BUNDLED)} ${FLAG} ${main} sign --key a b`);
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
