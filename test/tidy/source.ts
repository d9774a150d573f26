/**
 * A file as the tidy rules see it: text, and the imports in it. Nothing is executed or compiled.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');

/** A text file of the project; `path` is relative to its root, with `/`. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/**
 * One import or re-export: what it names (empty for `import 'x'`; `*` for all of it) and from
 * where.
 */
export interface Import {
  readonly from: string;
  readonly names: readonly string[];
  /** True when nothing of it is left at run time. */
  readonly typeOnly: boolean;
}

/** One thing to keep: `check` gives a sentence for each break of it. */
export interface Rule {
  readonly name: string;
  readonly applies: (path: string) => boolean;
  readonly check: (source: Source) => readonly string[];
  /** What the rule must find, and what it must let pass. */
  readonly bad: readonly Source[];
  readonly good: readonly Source[];
}

const SKIPPED = new Set([
  'node_modules',
  'dist',
  '.git',
  '.coffer',
  'target',
  'results',
  'coverage',
]);
const TEXT =
  /\.(?:ts|js|json|md|proto|toml|rs|sh|service|ya?ml)$|(?:^|\/)(?:coffer|run|LICENSE|\.[a-z]+)$/;

/** Every text file of the checkout but dependencies, what tools wrote, and generated code. */
export function readSources(): Source[] {
  return walk('')
    .filter((path) => TEXT.test(path) && !path.startsWith('src/wire/gen/'))
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
}

function walk(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    if (SKIPPED.has(entry.name)) return [];
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return walk(path);
    return entry.isFile() ? [path] : [];
  });
}

/** A string literal, as a regular expression. */
export const STRING = /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/.source;
const COMMENT = /\/\/[^\n]*|\/\*[\s\S]*?\*\//.source;

/** The text without comments; line breaks stay. */
export function code(text: string): string {
  return text.replace(new RegExp(`(${STRING})|${COMMENT}`, 'g'), (match, string?: string) =>
    string === undefined ? match.replace(/[^\n]/g, '') : match,
  );
}

/** The code without what its strings say, so that only syntax is left. */
export function syntax(text: string): string {
  return code(text).replace(new RegExp(STRING, 'g'), (match) => {
    return `''${match.replace(/[^\n]/g, '')}`;
  });
}

const STATIC =
  /(?:^|\n)\s*(?:import|export)\s+(type\s+)?([\w*{][^;'"]*?)\s*from\s*(['"])([^'"]+)\3/g;
const BARE = /(?:^|\n)\s*import\s*(['"])([^'"]+)\1/g;
const DYNAMIC = /\b(?:import|require|getBuiltinModule)\s*\(\s*(['"`])([^'"`]+)\1/g;

export function importsOf(source: Source): Import[] {
  const text = code(source.text);
  const found: Import[] = [];
  for (const [, type, clause = '', , from = ''] of text.matchAll(STATIC)) {
    const members = (/\{([^}]*)\}/.exec(clause)?.[1] ?? '').split(',').map((name) => name.trim());
    const whole =
      clause
        .replace(/\{[^}]*\}/, '')
        .replace(/,/g, '')
        .trim() !== '';
    const values = members.filter((name) => name !== '' && !name.startsWith('type '));
    const names = members.map((name) => name.replace(/^type /, '').replace(/ as .*$/, ''));
    found.push({
      from,
      names: [...names.filter((name) => name !== ''), ...(whole ? ['*'] : [])],
      typeOnly: type !== undefined || (!whole && values.length === 0),
    });
  }
  for (const [, , from = ''] of text.matchAll(BARE))
    found.push({ from, names: [], typeOnly: false });
  for (const [, , from = ''] of text.matchAll(DYNAMIC)) {
    found.push({ from, names: ['*'], typeOnly: false });
  }
  return found;
}

/** A relative specifier as a path from the root of the project; null for packages and Node.js. */
export function resolveImport(source: Source, from: string): string | null {
  return from.startsWith('.') ? join(dirname(source.path), from) : null;
}
