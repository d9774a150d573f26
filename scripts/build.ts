/**
 * `npm run build`: dist/, as the npm package carries it. `node scripts/build.ts DIR` builds into
 * another directory.
 */
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const root = join(import.meta.dirname, '..');
const out = resolve(process.argv[2] ?? join(root, 'dist'));

/** The beginning of a specifier that leads from bench/ or examples/ into src/. */
const FROM_SOURCE = /(?<=\b(?:from |import\(|import ))(?<quote>['"])(?<up>(?:\.\.\/)+)src\//g;

// What an earlier build left would be packed too.
rmSync(out, { recursive: true, force: true });
run('typescript/bin/tsc', ['-p', 'tsconfig.build.json', '--outDir', out]);
// The compiler reads the declarations of generated code and copies neither them nor the code.
for (const name of ['coffer.js', 'coffer.d.ts']) {
  cpSync(join(root, 'src/wire/gen', name), join(out, 'wire/gen', name));
}
buildBench();
if (process.argv[2] === undefined) run('publint/src/cli.js', ['--strict']);

/**
 * dist/bench, for `coffer bench`: compiled beside src and moved to where dist/ has what src/ has,
 * so that there is one copy of that. What src/ compiles to is there already.
 */
function buildBench(): void {
  const staging = mkdtempSync(join(tmpdir(), 'coffer-build-'));
  try {
    run('typescript/bin/tsc', ['-p', 'tsconfig.bench.json', '--outDir', staging]);
    for (const folder of ['bench', 'examples']) {
      for (const name of globSync(`${folder}/**/*.js`, { cwd: staging })) {
        const text = readFileSync(join(staging, name), 'utf8');
        mkdirSync(dirname(join(out, name)), { recursive: true });
        writeFileSync(join(out, name), text.replaceAll(FROM_SOURCE, '$<quote>$<up>'));
      }
    }
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

function run(tool: string, args: readonly string[]): void {
  execFileSync(process.execPath, [join(root, 'node_modules', tool), ...args], {
    cwd: root,
    stdio: 'inherit',
  });
}
