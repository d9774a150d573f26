/**
 * `npm run test:interop`: the suites of test/interop with the programs that are installed here,
 * after one line that names the others. `npm run test:interop -- ssh` runs those alone whose name
 * has it.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { find, packagesOf, PROGRAMS } from '../test/interop/programs.ts';
import type { ProgramName } from '../test/interop/programs.ts';
import { NO_CARGO } from '../test/pkcs11/module.ts';

const root = join(import.meta.dirname, '..');
const names = Object.keys(PROGRAMS) as ProgramName[];
const missing = names.filter((name) => find(name) === null);

if (NO_CARGO !== null) console.log(`not installed: ${NO_CARGO}`);
if (missing.length === 0) console.log('every program is installed');
else
  console.log(
    `not installed: ${missing.join(', ')} (apt-get install ${packagesOf(missing).join(' ')})`,
  );

const only = process.argv.slice(2);
const suites = only.length === 0 ? ['test/interop'] : only.map((name) => `test/interop/${name}`);
const vitest = join(root, 'node_modules/vitest/vitest.mjs');
const ended = spawnSync(process.execPath, [vitest, 'run', ...suites], {
  cwd: root,
  stdio: 'inherit',
});
process.exitCode = ended.status ?? 1;
