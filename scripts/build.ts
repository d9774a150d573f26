/**
 * `npm run build`: dist/, as the npm package carries it. `node scripts/build.ts DIR` builds into
 * another directory.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = join(import.meta.dirname, '..');
const out = resolve(process.argv[2] ?? join(root, 'dist'));

// What an earlier build left would be packed too.
rmSync(out, { recursive: true, force: true });
run('typescript/bin/tsc', ['-p', 'tsconfig.build.json', '--outDir', out]);
// The compiler reads the declarations of generated code and copies neither them nor the code.
for (const name of ['coffer.js', 'coffer.d.ts']) {
  cpSync(join(root, 'src/wire/gen', name), join(out, 'wire/gen', name));
}
if (process.argv[2] === undefined) run('publint/src/cli.js', ['--strict']);

function run(tool: string, args: readonly string[]): void {
  execFileSync(process.execPath, [join(root, 'node_modules', tool), ...args], {
    cwd: root,
    stdio: 'inherit',
  });
}
