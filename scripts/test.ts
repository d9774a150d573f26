/**
 * `npm test`: everything that must hold before a change is kept. Every stage runs, whatever the one
 * before it said; the last line is `N passed, N failed, N skipped`, each stage and each test
 * counting as one.
 *
 * `npm test -- test/wire` runs those suites alone; `-- --help` is vitest's.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import type { SuiteCounts } from './suite-reporter.ts';

type Stage = { name: string; command: readonly string[] };
type Ended = { code: number | null; output: string };

const STAGES: readonly Stage[] = [
  { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { name: 'lint', command: ['oxlint', '--type-aware'] },
  { name: 'types', command: ['tsc', '-p', '.'] },
  { name: 'unused code', command: ['knip'] },
];

const root = join(import.meta.dirname, '..');
// The tools run on the Node that runs this file, so that `…/node24/bin/node scripts/test.ts` tests
// all of it on 24.
const path = [
  dirname(process.execPath),
  join(root, 'node_modules/.bin'),
  process.env['PATH'] ?? '',
];
const environment = { ...process.env, PATH: path.join(delimiter) };

const only = process.argv.slice(2);
let passed = 0;
let failed = 0;
console.log(`node ${process.version}, OpenSSL ${process.versions.openssl}`);

if (only.length === 0) {
  const ended = await Promise.all(STAGES.map((stage) => run(stage.command)));
  for (const [index, stage] of STAGES.entries()) {
    const { code, output } = ended[index] ?? { code: null, output: 'did not run' };
    console.log(`${code === 0 ? 'ok    ' : 'FAILED'}  ${stage.name}  (${stage.command.join(' ')})`);
    if (code === 0) passed += 1;
    else {
      failed += 1;
      console.log(output.trimEnd());
    }
  }
}

const suites = await runSuites(only);
passed += suites.passed;
failed += suites.failed + suites.crashed;
console.log(`${passed} passed, ${failed} failed, ${suites.skipped} skipped`);
process.exitCode = failed === 0 ? 0 : 1;

async function runSuites(selection: readonly string[]): Promise<SuiteCounts> {
  const directory = mkdtempSync(join(tmpdir(), 'coffer-test-'));
  const file = join(directory, 'counts.json');
  try {
    const { code } = await run(['vitest', 'run', ...selection], {
      inherit: true,
      environment: { COFFER_SUITE_COUNTS: file },
    });
    const counts = readCounts(file);
    // Vitest failed for a reason of its own (no test found, a broken configuration): that is not
    // zero failures.
    if (code !== 0 && counts.failed + counts.crashed === 0) return { ...counts, crashed: 1 };
    return counts;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

function readCounts(file: string): SuiteCounts {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as SuiteCounts;
  } catch {
    return { passed: 0, failed: 0, skipped: 0, crashed: 1 };
  }
}

function run(
  command: readonly string[],
  options: { inherit?: boolean; environment?: Record<string, string> } = {},
): Promise<Ended> {
  const [program = '', ...args] = command;
  const child = spawn(program, args, {
    cwd: root,
    env: { ...environment, ...options.environment },
    stdio: options.inherit === true ? 'inherit' : ['ignore', 'pipe', 'pipe'],
  });
  const chunks: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve) => {
    child.on('error', (cause) => resolve({ code: null, output: String(cause) }));
    child.on('close', (code) => resolve({ code, output: Buffer.concat(chunks).toString() }));
  });
}
