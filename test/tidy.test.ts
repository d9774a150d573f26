/**
 * The walls and the style of this project, kept by reading its sources. The rules are in
 * test/tidy/.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  brokenLinks,
  exists,
  headings,
  unexplained,
  unnamedPages,
  unpinned,
} from './tidy/pages.ts';
import type { Manifest } from './tidy/pages.ts';
import { code, importsOf, readSources, ROOT, syntax, type Rule } from './tidy/source.ts';
import { STYLE } from './tidy/style.ts';
import { WALLS } from './tidy/walls.ts';

const SOURCES = readSources();
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const readOrNull = (path: string) =>
  exists(path) ? (SOURCES.find((source) => source.path === path)?.text ?? '') : null;
const parse = (path: string) => JSON.parse(read(path)) as Manifest;

describe.each([...WALLS, ...STYLE])('$name', (rule: Rule) => {
  test('holds', () => {
    const complaints = SOURCES.filter(({ path }) => rule.applies(path)).flatMap((source) =>
      rule.check(source).map((complaint) => `${source.path}: ${complaint}`),
    );
    expect(complaints).toEqual([]);
  });
  test.each(rule.bad)('is broken by %j', (source) => {
    expect(rule.applies(source.path)).toBe(true);
    expect(rule.check(source)).not.toEqual([]);
  });
  test.each(rule.good)('is kept by %j', (source) => {
    expect(rule.applies(source.path) ? rule.check(source) : []).toEqual([]);
  });
});

describe('the reader of sources', () => {
  test('sees the whole tree, and no generated code', () => {
    const paths = SOURCES.map(({ path }) => path);
    for (const path of ['package.json', 'bin/coffer', '.ci/run', 'src/wire/limits.ts', 'LICENSE']) {
      expect(paths).toContain(path);
    }
    expect(paths.filter((path) => /node_modules|wire\/gen\//.test(path))).toEqual([]);
  });

  test('finds every form of import', () => {
    const text = [
      "import { a, type B, c as d } from './1.ts';",
      "import type { E } from './2.ts';",
      "import './3.ts';",
      "export { type F } from './4.ts';",
      "export * from './5.ts';",
      "import g, { h } from './6.ts';",
      "const i = await import('./7.ts');",
      "// import './8.ts'",
      "const j = 'not // a comment'; /* import './9.ts' */",
    ].join('\n');
    expect(importsOf({ path: 'a.ts', text })).toEqual([
      { from: './1.ts', names: ['a', 'B', 'c'], typeOnly: false },
      { from: './2.ts', names: ['E'], typeOnly: true },
      { from: './4.ts', names: ['F'], typeOnly: true },
      { from: './5.ts', names: ['*'], typeOnly: false },
      { from: './6.ts', names: ['h', '*'], typeOnly: false },
      { from: './3.ts', names: [], typeOnly: false },
      { from: './7.ts', names: ['*'], typeOnly: false },
    ]);
  });

  test('keeps lines where they are', () => {
    const text = "a; // b\n/* c\n */ d; 'e // f'";
    expect(code(text)).toBe("a; \n\n d; 'e // f'");
    expect(syntax(text)).toBe("a; \n\n d; ''");
  });
});

describe('pages', () => {
  test('links lead somewhere', () => {
    const pages = SOURCES.filter(({ path }) => path.endsWith('.md'));
    const broken = pages.flatMap((page) =>
      brokenLinks(page, readOrNull).map((complaint) => `${page.path}: ${complaint}`),
    );
    expect(broken).toEqual([]);
  });

  test('a link that leads nowhere is found', () => {
    const text = [
      '# One thing: `a` & b',
      '[1](#one-thing-a--b) [2](#two) [3](b.md#there) [4](b.md#not) [5](c.md) [6](../../d)',
      '[7](https://example.org/) `[8](c.md)`',
      '```\n[9](c.md)\n```',
      '[10]: e.md',
    ].join('\n');
    const others = (path: string) => (path === 'docs/b.md' ? '## There' : null);
    expect(brokenLinks({ path: 'docs/a.md', text }, others)).toEqual([
      '#two: no such heading',
      'b.md#not: no such heading',
      'c.md does not exist',
      '../../d leads out of the project',
      'e.md does not exist',
    ]);
    expect([...headings('# A\n## A\n')]).toEqual(['a', 'a-1']);
  });

  test('the README names every page of docs/', () => {
    const pages = SOURCES.map(({ path }) => path).filter((path) => /^docs\/.*\.md$/.test(path));
    expect(unnamedPages(read('README.md'), pages)).toEqual([]);
    expect(unnamedPages('[a](docs/a.md)', ['docs/a.md', 'docs/b.md'])).toEqual(['docs/b.md']);
  });
});

describe('dependencies', () => {
  // What a checkout installs: its own dependencies, and the Node.js that it brings.
  const manifest = { ...parse('runtime/package.json'), ...parse('package.json') };

  test('are pinned to one version', () => {
    expect(unpinned(manifest)).toEqual([]);
    expect(unpinned({ dependencies: { a: '^1.0.0', b: '1.0.0', c: 'latest' } })).toEqual([
      'a ^1.0.0',
      'c latest',
    ]);
  });

  test('have a row in docs/DEPENDENCIES.md', () => {
    expect(unexplained(manifest, read('docs/DEPENDENCIES.md'))).toEqual([]);
    expect(unexplained({ dependencies: { a: '1.0.0' } }, 'prose about `a`')).toEqual(['a']);
  });

  test('are locked with a hash, and run nothing when they are installed', () => {
    const lock = JSON.parse(read('package-lock.json')) as {
      packages: Record<string, { integrity?: string; hasInstallScript?: boolean; link?: boolean }>;
    };
    const ours = new Set(['', 'runtime', 'node_modules/coffer-runtime']);
    const packages = Object.entries(lock.packages).filter(([path]) => !ours.has(path));
    expect(packages.length).toBeGreaterThan(10);
    expect(packages.filter(([, entry]) => !entry.integrity?.startsWith('sha512-'))).toEqual([]);
    // These have one, which .npmrc turns off: fsevents (macOS, of the test runner), and pkcs11js,
    // which test/interop compiles itself.
    const known = /\/(fsevents|pkcs11js)$/;
    const running = packages.filter(([, entry]) => entry.hasInstallScript === true);
    expect(running.map(([path]) => path).filter((path) => !known.test(path))).toEqual([]);
    expect(read('.npmrc')).toMatch(/^ignore-scripts=true$/m);
  });
});
