/** How files are named and shaped. */
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { code, importsOf, ROOT, STRING, syntax, type Rule, type Source } from './source.ts';

const ours = /^(?:src|test|bench|scripts)\//;
const typescript = (path: string) => path.endsWith('.ts');

/** The folders of test/ that stand beside the mirror of src/. */
const TEST_FOLDERS = [
  'attack',
  'fault',
  'interop',
  'vectors',
  'transcript',
  'tidy',
  'bench',
  'pkcs11',
];

/** A complaint for each line that matches, with its number. */
function lines(text: string, pattern: RegExp, complaint: string): string[] {
  return text
    .split('\n')
    .flatMap((line, index) => (pattern.test(line) ? [`line ${index + 1}: ${complaint}`] : []));
}

const ts = (text: string, path = 'src/wire/a.ts'): Source => ({ path, text });
// Put together, so that these rules do not find themselves.
const word = (...parts: string[]) => parts.join('');

export const STYLE: readonly Rule[] = [
  {
    name: 'a file is named after its main noun or verb',
    applies: (path) => ours.test(path),
    check: ({ path }) => {
      const vague =
        /(?:^|[/.-])(?:utils?|helpers?|common|types|misc|ports|adapters|shared)(?:[/.-]|$)/;
      return vague.test(path) ? ['says nothing of what is in it'] : [];
    },
    bad: [
      ts('', 'src/wire/utils.ts'),
      ts('', 'src/vault/common/a.ts'),
      ts('', 'test/test-helpers.ts'),
    ],
    good: [ts('', 'src/vault/mechanism/key/key-type.ts'), ts('', 'src/cli/import.ts')],
  },
  {
    name: 'files are in kebab-case',
    applies: (path) => ours.test(path) && typescript(path),
    check: ({ path }) =>
      /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.test)?\.ts$/.test(basename(path))
        ? []
        : ['is not in kebab-case'],
    bad: [ts('', 'src/wire/keyType.ts'), ts('', 'src/wire/key_type.ts'), ts('', 'src/wire/Key.ts')],
    good: [
      ts('', 'src/wire/key-type.ts'),
      ts('', 'test/wire/frame.test.ts'),
      ts('', 'src/wire/pkcs11.ts'),
    ],
  },
  {
    name: 'a file has at most 400 lines, or says why (// long: …, in its first five lines)',
    applies: typescript,
    check: ({ text }) => {
      const all = text.split('\n');
      if (all.length <= 401 || all.slice(0, 5).some((line) => /long: \S+/.test(line))) return [];
      return [`has ${all.length - 1} lines`];
    },
    bad: [ts('let a;\n'.repeat(401))],
    good: [ts('let a;\n'.repeat(400)), ts(`// long: one table.\n${'let a;\n'.repeat(401)}`)],
  },
  {
    name: 'a line has at most 100 columns',
    applies: typescript,
    check: ({ text }) =>
      text.split('\n').flatMap((line, index) => {
        // What cannot be broken: an address, a test vector, what a string says.
        const unbroken = line.split(/\s+/).some((part) => part.length > 60);
        const rest = line.replace(new RegExp(STRING, 'g'), '');
        const fits =
          line.length <= 100 || unbroken || (rest.length < 100 && !/^\s*[/*]/.test(line));
        return fits ? [] : [`line ${index + 1}: has ${line.length} columns`];
      }),
    bad: [ts(`// ${'why '.repeat(25)}`)],
    good: [
      ts(`// ${'why '.repeat(24)}`),
      ts(`const vector = '${'00'.repeat(60)}';`),
      ts(`const message = '${'why '.repeat(25)}';`),
    ],
  },
  {
    name: 'syntax is erasable: no enum, namespace, parameter property or decorator',
    applies: typescript,
    check: ({ text }) => {
      const plain = syntax(text);
      const modifier = /constructor\s*\((?:[^)]*,)?\s*(?:private|public|protected|readonly)\s+\w/;
      return [
        ...lines(plain, /^\s*(?:export\s+)?(?:declare\s+)?(?:const\s+)?enum\s+\w+\s*\{/, 'enum'),
        ...lines(
          plain,
          /^\s*(?:export\s+)?(?:declare\s+)?(?:namespace|module)\s+[\w'.]+\s*\{/,
          'namespace',
        ),
        ...lines(plain, /^\s*@\w+/, 'decorator'),
        ...(modifier.test(plain) ? ['parameter property'] : []),
      ];
    },
    bad: [
      ts('export enum State { open }'),
      ts('const enum State { open }'),
      ts('export namespace a {}'),
      ts('class A {\n  constructor(\n    private readonly b: number,\n  ) {}\n}'),
      ts('@sealed\nclass A {}'),
    ],
    good: [
      ts("// enum State { open }\nconst text = 'namespace a {}';"),
      ts('class A {\n  readonly b = 1;\n  constructor(c: readonly string[]) {}\n}'),
    ],
  },
  {
    name: 'relative imports end in .ts (generated code: .js)',
    applies: typescript,
    check: (source) =>
      importsOf(source)
        .filter(
          ({ from }) => from.startsWith('.') && !/\.ts$|\/gen\/[\w-]+\.js$|\.json$/.test(from),
        )
        .map(({ from }) => `imports ${from}`),
    bad: [ts("import { a } from './a';"), ts("export { a } from './a.js';")],
    good: [ts("import { a } from './a.ts';"), ts("import { coffer } from './gen/coffer.js';")],
  },
  {
    name: 'standard names are looked up in tables, not switched on',
    applies: (path) => path.startsWith('src/') && typescript(path),
    check: ({ text }) =>
      lines(code(text), /\bcase\s+(?:CK[A-Z]\.|['"]CK[A-Z]_)/, 'is a case for a table'),
    bad: [ts('switch (a) {\n  case CKM.AES_GCM:\n}'), ts("switch (a) {\n  case 'CKR_OK':\n}")],
    good: [ts("switch (a.kind) {\n  case 'sealed':\n}")],
  },
  {
    name: 'what is to be done is done, or is not in the code',
    applies: typescript,
    check: ({ text }) =>
      lines(
        text,
        new RegExp(`\\b(?:${word('TO', 'DO')}|${word('FIX', 'ME')}|${word('XX', 'X')})\\b`),
        'unfinished',
      ),
    bad: [ts(`// ${word('TO', 'DO')}: later`)],
    good: [ts('// Later versions do more.')],
  },
  {
    name: 'test/ mirrors src/',
    applies: (path) => path.startsWith('test/') && path.includes('/', 5),
    check: ({ path }) => (mirrored(path) ? [] : ['mirrors no folder of src/']),
    bad: [ts('', 'test/unit/frame.test.ts')],
    good: [ts('', 'test/wire/frame.test.ts'), ts('', 'test/attack/wrap.test.ts')],
  },
  {
    name: 'nothing names the machine that it was written on',
    applies: () => true,
    check: ({ path, text }) => {
      const folder = `(?<![\\w.$}-])/(?:${word('wo', 'rk')}|${word('ro', 'ot')}|${word('ho', 'me')}/\\w+)/`;
      const registry = `https?://[\\w.-]*(?:${word('regis', 'try')}|${word('artifact', 'ory')}|${word('nex', 'us')})[\\w.-]*`;
      return lines(text, new RegExp(`${folder}|${registry}`), 'names a machine').concat(
        path === 'package-lock.json'
          ? lines(text, /"resolved": "(?!runtime")/, 'names a registry')
          : [],
      );
    },
    bad: [
      { path: 'README.md', text: `cd ${word('/wo', 'rk')}/coffer` },
      { path: '.npmrc', text: `registry=https://npm-${word('regis', 'try')}.example.org/` },
    ],
    good: [
      {
        path: 'README.md',
        text: 'The socket is $XDG_DATA_HOME/coffer/coffer.sock; see ./src/work.ts',
      },
    ],
  },
];

function mirrored(path: string): boolean {
  const folder = path.slice('test/'.length, path.lastIndexOf('/'));
  return TEST_FOLDERS.includes(folder.split('/')[0] ?? '') || existsSync(join(ROOT, 'src', folder));
}
