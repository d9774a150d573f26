/**
 * `npm run bench:tls`: full handshakes a second of nginx, with the same keys in the vault, in
 * SoftHSM2 and in files. See docs/TLS_OFFLOAD.md.
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { requireInstalled } from '../../examples/tls-offload/installed.ts';
import { numberOf, readOptions, tellError } from '../../examples/tls-offload/mistake.ts';
import type { Found } from '../finding.ts';
import { describeMachine } from '../result.ts';
import { raceHandshakes, TITLE } from './bench.ts';
import { startContenders } from './contenders.ts';
import { handshakeReport } from './report.ts';

const USAGE = `usage: npm run bench:tls -- [--rounds N] [--seconds N] [--clients N] [--workers N]
                            [--json]
`;

const OPTIONS = {
  rounds: { type: 'string', default: '3' },
  seconds: { type: 'string', default: '2' },
  clients: { type: 'string', default: '4' },
  workers: { type: 'string', default: '2' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

async function main(args: readonly string[]): Promise<void> {
  const values = readOptions(args, OPTIONS);
  if (values.help) {
    process.stdout.write(USAGE);
    return;
  }
  requireInstalled('module', 'engine', 'nginx');
  const [rounds, seconds, clients, workers] = [
    numberOf('--rounds', values.rounds, 1000),
    numberOf('--seconds', values.seconds, 3600),
    numberOf('--clients', values.clients, 1024),
    numberOf('--workers', values.workers, 1024),
  ];
  await using cleanUp = new AsyncDisposableStack();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void cleanUp.disposeAsync().then(() => process.exit(130)));
  }
  const directory = mkdtempSync(join(tmpdir(), 'coffer-bench-tls-'));
  const { contenders, missing } = await startContenders({ directory, workers, cleanUp });
  const tell = (doing: string): void => void process.stderr.write(`${doing}\n`);
  const comparisons = await raceHandshakes(contenders, { rounds, seconds, clients, tell });
  const notes = [
    `${workers} workers of nginx, ${clients} clients of openssl s_time`,
    `${rounds} rounds of ${seconds} s`,
  ];
  if (values.json) {
    const found: Found = {
      findings: [{ kind: 'handshakes', title: TITLE, notes, comparisons }],
      missing,
    };
    process.stdout.write(`${JSON.stringify(found)}\n`);
    return;
  }
  const { commit, dirty, cpu, cores, load } = describeMachine();
  const state = `${commit?.slice(0, 12) ?? 'not in git'}${dirty ? ', changed' : ''}`;
  const head = `commit ${state} · ${cpu}, ${cores} cores, load ${load.toFixed(1)}`;
  const lines = [head, ...notes, ...missing, ...handshakeReport(comparisons)];
  process.stdout.write(`${lines.join('\n')}\n`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.exitCode = tellError(error);
});
