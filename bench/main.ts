/**
 * `coffer bench`, `npm run bench`: how fast Coffer is here, beside node:crypto alone and others.
 * See docs/BENCHMARKS.md.
 */
import { Mistake, readOptions, tellError } from '../examples/tls-offload/mistake.ts';
import { moduleMarkdown } from './pkcs11/report.ts';
import { PARTS } from './part.ts';
import type { Part } from './part.ts';
import { makePlan } from './plan.ts';
import type { Plan } from './plan.ts';
import { report } from './report.ts';
import { describeMachine, readResult, writeResult } from './result.ts';
import type { Result } from './result.ts';

const WIDTH = Math.max(...PARTS.map(({ name }) => name.length));
const USAGE = `usage: coffer bench [--quick | --full] [--only NAME]… [--json FILE] [--profile DIR]
       coffer bench --markdown FILE
  --quick        under a minute: fewer and shorter rounds, so that figures spread more
  --full         everything, however long it takes
  --only NAME    a part, or part of a work's name, such as "ECDSA"
  --json FILE    figures in full
  --markdown F   no run: the part pkcs11 of such a file, as a table in Markdown
  --profile DIR  a CPU profile of the vault under load goes there
parts:
${PARTS.map(({ name, what }) => `  ${name.padEnd(WIDTH)}  ${what}`).join('\n')}
`;

const OPTIONS = {
  quick: { type: 'boolean', default: false },
  full: { type: 'boolean', default: false },
  // The test of the bench itself.
  smallest: { type: 'boolean', default: false },
  only: { type: 'string', multiple: true },
  json: { type: 'string' },
  markdown: { type: 'string' },
  profile: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

async function main(args: readonly string[]): Promise<void> {
  const values = readOptions(args, OPTIONS);
  if (values.help) {
    process.stdout.write(USAGE);
    return;
  }
  if (values.markdown !== undefined) {
    process.stdout.write(moduleMarkdown(readResult(values.markdown)));
    return;
  }
  const { only = [] } = values;
  const plan = makePlan({
    scale: values.smallest ? 'smallest' : values.quick ? 'quick' : 'usual',
    command: ['coffer bench', ...args.map(quoted)].join(' '),
    only,
    isFull: values.full,
    vaultFlags:
      values.profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${values.profile}`],
    kms: null,
    tell,
  });
  const result = await run(plan, only);
  tell('');
  if (values.json !== undefined) writeResult(values.json, result);
  process.stdout.write(report(result));
  if (values.json !== undefined) process.stdout.write(`Figures in full: ${values.json}\n`);
}

async function run(plan: Plan, only: readonly string[]): Promise<Result> {
  const when = new Date().toISOString();
  const startMs = performance.now();
  const elapsedS = (): number => (performance.now() - startMs) / 1000;
  const findings = [];
  const missing = [];
  for (const part of PARTS) {
    if (part.isLong === true && !plan.isFull && !only.includes(part.name)) continue;
    const why = only.length === 0 && plan.isQuick ? whyNotQuick(part, elapsedS()) : null;
    if (why !== null) {
      missing.push(why, ...((await part.needs?.()) ?? []));
      continue;
    }
    const found = await part.run(plan);
    findings.push(...found.findings);
    missing.push(...found.missing);
  }
  if (findings.length + missing.length === 0) {
    throw new Mistake(
      'nothing to measure is called so',
      `--only takes a part (${PARTS.map(({ name }) => name).join(', ')}), or part of a work's name, such as "ECDSA".`,
    );
  }
  const machine = describeMachine();
  return { when, machine, command: plan.command, tookS: elapsedS(), findings, missing };
}

/** Also on a machine that is slower than most, `--quick` ends within a minute. */
const QUICK_S = 55;

function whyNotQuick({ name, quickS }: Part, elapsedS: number): string | null {
  if (quickS === null) return `${name}, which takes longer: coffer bench --only ${name}`;
  if (elapsedS + quickS <= QUICK_S) return null;
  return `${name}, for which the minute was too short here: coffer bench --quick --only ${name}`;
}

/** One line that is written over on a terminal, a line each elsewhere. */
function tell(doing: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K${doing}`);
  else if (doing !== '') process.stderr.write(`${doing}\n`);
}

function quoted(arg: string): string {
  return /^[\w./=-]+$/.test(arg) ? arg : `'${arg.replaceAll("'", `'\\''`)}'`;
}

main(process.argv.slice(2)).catch((error: unknown) => {
  tell('');
  process.exit(tellError(error));
});
