/**
 * `coffer bench`, `npm run bench`: how fast Coffer is here, beside node:crypto alone and others.
 * See docs/BENCHMARKS.md.
 */
import { Mistake, readOptions, tellError } from '../examples/tls-offload/mistake.ts';
import { kmsTargetOf } from './kms/target.ts';
import type { KmsTarget } from './kms/target.ts';
import { importIfInstalled } from './optional.ts';
import { moduleMarkdown } from './pkcs11/report.ts';
import { PARTS } from './part.ts';
import type { Part } from './part.ts';
import { makePlan } from './plan.ts';
import type { Plan } from './plan.ts';
import { report } from './report.ts';
import { describeMachine, readResult, writeResult, writeText } from './result.ts';
import type { Result } from './result.ts';

const WIDTH = Math.max(...PARTS.map(({ name }) => name.length));
const USAGE = `usage: coffer bench [--quick | --full] [--only NAME]… [--json FILE] [--profile DIR]
                    [--kms-endpoint URL|aws [--kms-region R]]
       coffer bench --from FILE [--html FILE]
       coffer bench --markdown FILE
  --quick              under a minute: fewer and shorter rounds, so that figures spread more
  --full               everything, however long it takes
  --only NAME          a part, or part of a work's name, such as "ECDSA"
  --json FILE          figures in full
  --html FILE          a page with plots, which needs nothing else
  --from FILE          no run: table and page of such a JSON file
  --markdown FILE      no run: the part pkcs11 of such a file, as a table in Markdown
  --kms-endpoint URL   compare with the KMS there, or aws; else none is contacted
  --kms-region REGION  of that KMS, if the SDK does not know it
  --machine-usd N      US dollars an hour of such a machine (default: 0.10)
  --profile DIR        a CPU profile of the vault under load goes there
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
  html: { type: 'string' },
  from: { type: 'string' },
  markdown: { type: 'string' },
  'machine-usd': { type: 'string', default: '0.10' },
  profile: { type: 'string' },
  'kms-endpoint': { type: 'string' },
  'kms-region': { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

type Values = ReturnType<typeof readOptions<typeof OPTIONS>>;

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
  // Before minutes are spent on what could not be shown.
  const page = values.html === undefined ? null : await pageMaker();
  const result = values.from === undefined ? await measure(args, values) : readResult(values.from);
  if (values.json !== undefined) writeResult(values.json, result);
  process.stdout.write(report(result));
  if (values.json !== undefined) process.stdout.write(`Figures in full: ${values.json}\n`);
  if (values.html === undefined || page === null) return;
  writeText(values.html, page(result));
  process.stdout.write(`Plots: ${values.html}\n`);
}

async function measure(args: readonly string[], values: Values): Promise<Result> {
  const { only = [] } = values;
  const plan = makePlan({
    thoroughness: values.smallest ? 'smallest' : values.quick ? 'quick' : 'usual',
    command: ['coffer bench', ...args.map(quoted)].join(' '),
    only,
    isFull: values.full,
    vaultFlags:
      values.profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${values.profile}`],
    kms: kmsOf(values['kms-endpoint'], values['kms-region']),
    machineUsd: usdOf(values['machine-usd']),
    tell,
  });
  const result = await run(plan, only);
  tell('');
  return result;
}

/** Throws `Mistake` where the plotting library is not installed. */
async function pageMaker(): Promise<(result: Result) => string> {
  const html = await importIfInstalled(() => import('./html/page.ts'));
  if (html !== null) return html.page;
  throw new Mistake(
    'plots need echarts',
    'npm install echarts, beside coffer; or leave out --html.',
  );
}

function usdOf(text: string): number {
  const usd = Number(text);
  if (usd > 0 && Number.isFinite(usd)) return usd;
  throw new Mistake(`--machine-usd takes US dollars an hour, and not: ${text}`, 'Such as 0.10.');
}

function kmsOf(endpoint: string | undefined, region: string | undefined): KmsTarget | null {
  if (endpoint === undefined) {
    if (region === undefined) return null;
    throw new Mistake('--kms-region is of a KMS', 'Name it with --kms-endpoint URL, or aws.');
  }
  const target = kmsTargetOf(endpoint, region);
  if (target !== null) return target;
  const hint = 'It takes an address, such as http://localhost:4566, or aws.';
  throw new Mistake(`--kms-endpoint is no http or https address: ${endpoint}`, hint);
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
  const { command, machineUsd } = plan;
  return { when, machine, command, tookS: elapsedS(), machineUsd, findings, missing };
}

/** Also on a machine that is slower than most, `--quick` ends within a minute. */
const QUICK_S = 50;

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
