/**
 * `npm run bench:tls`: full handshakes a second of nginx, with the same keys in the vault, in
 * SoftHSM2 and in files. See docs/TLS_OFFLOAD.md.
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { requireInstalled } from '../../examples/tls-offload/installed.ts';
import { numberOf, readOptions, tellError } from '../../examples/tls-offload/mistake.ts';
import { describeMachine } from '../result.ts';
import { spreadOf } from '../statistics.ts';
import type { Spread } from '../statistics.ts';
import { startContenders } from './contenders.ts';
import type { Contender } from './contenders.ts';
import { runLap } from './lap.ts';
import type { Lap } from './lap.ts';

const USAGE = `usage: npm run bench:tls -- [--rounds N] [--seconds N] [--clients N] [--workers N]
`;

const OPTIONS = {
  rounds: { type: 'string', default: '3' },
  seconds: { type: 'string', default: '2' },
  clients: { type: 'string', default: '4' },
  workers: { type: 'string', default: '2' },
  help: { type: 'boolean', default: false },
} as const;

const WORKS = [
  { name: 'TLS 1.3, ECDSA P-256', version: 'tls1_3', key: 'ecdsa' },
  { name: 'TLS 1.2, ECDSA P-256', version: 'tls1_2', key: 'ecdsa' },
  { name: 'TLS 1.3, RSA-2048', version: 'tls1_3', key: 'rsa' },
  { name: 'TLS 1.2, RSA-2048', version: 'tls1_2', key: 'rsa' },
] as const;

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
  const { commit, dirty, cpu, cores, load } = describeMachine();
  const state = `${commit?.slice(0, 12) ?? 'not in git'}${dirty ? ', changed' : ''}`;
  print(`commit ${state} · ${cpu}, ${cores} cores, load ${load.toFixed(1)}`);
  print(`${workers} workers of nginx, ${clients} clients of openssl s_time`);
  print(`${rounds} rounds of ${seconds} s`);
  for (const line of missing) print(line);
  // Each worker logs in at its first handshake: that is not what is measured.
  for (const contender of contenders) {
    await runLap(contender, { version: 'tls1_3', key: 'ecdsa', seconds: 1, clients });
  }
  for (const { name, version, key } of WORKS) {
    const laps = new Map<Contender, Lap[]>(contenders.map((contender) => [contender, []]));
    for (let round = 0; round < rounds; round += 1) {
      for (const [contender, done] of laps) {
        done.push(await runLap(contender, { version, key, seconds, clients }));
      }
    }
    print(
      '',
      name,
      row(['', 'per second', 'spread', 'of file', 'nginx µs', 'server µs', 'client µs']),
    );
    const file = [...laps.values()].at(-1) ?? [];
    for (const [contender, done] of laps) print(figures(contender.name, done, file));
  }
  print('', 'µs: CPU time a handshake. server: the vault. of file: by pairs of one round, median.');
}

function figures(name: string, laps: readonly Lap[], file: readonly Lap[]): string {
  const perSecond = spreadOf(laps.map((lap) => lap.perSecond));
  const ratio = spreadOf(
    laps.map((lap, at) => lap.perSecond / (file[at]?.perSecond ?? Number.NaN)),
  );
  const us = (of: (lap: Lap) => number | null): string => {
    const known = laps.map(of).filter((value) => value !== null);
    return known.length === 0 ? '-' : spreadOf(known).median.toFixed(0);
  };
  return row([
    `  ${name}`,
    perSecond.median.toFixed(0),
    percent(perSecond),
    ratio.median.toFixed(2),
    us((lap) => lap.nginxUs),
    us((lap) => lap.serverUs),
    us((lap) => lap.clientUs),
  ]);
}

const percent = ({ median, min, max }: Spread): string =>
  `±${(((max - min) / 2 / median) * 100).toFixed(0)} %`;

function row(cells: readonly string[]): string {
  return cells.map((cell, at) => (at === 0 ? cell.padEnd(22) : cell.padStart(12))).join('');
}

function print(...lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.exitCode = tellError(error);
});
