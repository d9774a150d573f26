/** `npm run bench`: how fast Coffer is here, beside node:crypto alone. See docs/BENCHMARKS.md. */
import { benchDriver } from './driver/bench.ts';
import { benchLarge } from './large.ts';
import { benchMechanisms } from './mechanisms.ts';
import { Mistake, readOptions, tellError } from '../examples/tls-offload/mistake.ts';
import { benchPkcs11 } from './pkcs11/bench.ts';
import { benchFirstSignature } from './pkcs11/first.ts';
import { moduleMarkdown } from './pkcs11/report.ts';
import { makePlan, PARTS } from './plan.ts';
import type { Plan } from './plan.ts';
import { report } from './report.ts';
import { defaultFile, describeMachine, readResult, writeResult } from './result.ts';
import type { Quantity, Result } from './result.ts';
import { benchSocket } from './socket.ts';
import { benchStall } from './stall.ts';
import { benchStart } from './start.ts';

const USAGE = `usage: npm run bench -- [--quick] [--full] [--only NAME]… [--json FILE]
                        [--profile DIR]
       npm run bench -- --markdown FILE
  --quick        fewer and shorter rounds; the figures spread more
  --full         also a vault of 100,000 keys: some minutes more
  --only NAME    ${PARTS.join(', ')}; or part of a work's name, such as "ECDSA"
  --json FILE    instead of bench/results/DATE.json
  --markdown F   no run: the part pkcs11 of a result, as a table in Markdown
  --profile DIR  a CPU profile of the vault under load goes there
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
    process.stdout.write(moduleMarkdown(readResult(values.markdown).pkcs11));
    return;
  }
  const { only = [] } = values;
  const plan = makePlan({
    scale: values.smallest ? 'smallest' : values.quick ? 'quick' : 'usual',
    command: ['npm run bench --', ...args.map(quoted)].join(' ').replace(/ --$/, ''),
    only,
    large: values.full || only.includes('large'),
    vaultFlags:
      values.profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${values.profile}`],
    tell,
  });
  const result = await run(plan);
  tell('');
  const file = values.json ?? defaultFile(result.when);
  writeResult(file, result);
  process.stdout.write(`${report(result)}Figures in full: ${file}\n`);
}

async function run(plan: Plan): Promise<Result> {
  const when = new Date().toISOString();
  const startMs = performance.now();
  const mechanisms = await benchMechanisms(plan);
  const socket = await benchSocket(plan);
  const driver = await benchDriver(plan);
  const pkcs11 = await benchPkcs11(plan);
  const quantities: Quantity[] = [];
  if (plan.runs('pkcs11') && pkcs11.comparisons.length > 0) {
    quantities.push(...(await benchFirstSignature(plan)));
  }
  if (plan.runs('start')) quantities.push(...(await benchStart(plan)));
  if (plan.runs('stall')) quantities.push(...(await benchStall(plan)));
  if (plan.large && plan.runs('large')) quantities.push(...(await benchLarge(plan)));
  const { comparisons, missing } = pkcs11;
  const measured = [mechanisms, socket, driver, quantities, comparisons, missing];
  if (measured.every(({ length }) => length === 0)) {
    throw new Mistake(
      'nothing to measure is called so',
      `--only takes a part (${PARTS.join(', ')}), or part of a work's name, such as "ECDSA".`,
    );
  }
  return {
    when,
    machine: describeMachine(),
    command: plan.command,
    tookS: (performance.now() - startMs) / 1000,
    mechanisms,
    socket,
    driver,
    pkcs11,
    quantities,
  };
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
