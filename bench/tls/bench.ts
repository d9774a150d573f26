/**
 * Full handshakes a second of nginx, with the same keys in the vault, in SoftHSM2 and in files: the
 * rounds that take turns, and what they found. docs/TLS_OFFLOAD.md.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { whyNot } from '../../examples/tls-offload/installed.ts';
import { CARGO_MANIFEST, NO_SOURCES } from '../pkcs11/load.ts';
import { disposeAtExit, disposed } from '../at-exit.ts';
import { NOTHING_FOUND } from '../finding.ts';
import type { Found } from '../finding.ts';
import type { Plan } from '../plan.ts';
import { programFile } from '../program-file.ts';
import { spreadOf, spreadOrNull } from '../statistics.ts';
import type { Spread } from '../statistics.ts';
import type { Contender } from './contenders.ts';
import { runLap } from './lap.ts';
import type { Lap } from './lap.ts';

export interface HandshakeComparison {
  readonly work: string;
  /** The files last: the ratios are to them. */
  readonly figures: readonly HandshakeFigures[];
}

interface HandshakeFigures {
  readonly contender: string;
  readonly perSecond: Spread;
  /** Handshakes a second, to those of the files in the same round. */
  readonly ofFile: Spread;
  /** CPU time a handshake: of nginx, of whoever holds the keys, of the clients. */
  readonly nginxUs: Spread | null;
  readonly serverUs: Spread | null;
  readonly clientUs: Spread;
}

export const TITLE = 'Full TLS handshakes of nginx, its keys in three places';

const WORKS = [
  { name: 'TLS 1.3, ECDSA P-256', version: 'tls1_3', key: 'ecdsa' },
  { name: 'TLS 1.2, ECDSA P-256', version: 'tls1_2', key: 'ecdsa' },
  { name: 'TLS 1.3, RSA-2048', version: 'tls1_3', key: 'rsa' },
  { name: 'TLS 1.2, RSA-2048', version: 'tls1_2', key: 'rsa' },
] as const;

/** In a process of its own, which stops its servers in order however it ends. */
export async function benchTls(plan: Plan): Promise<Found> {
  if (!plan.runs('tls')) return NOTHING_FOUND;
  const why = missingForTls();
  if (why.length > 0) return { findings: [], missing: why };
  plan.tell('TLS: handshakes of nginx');
  const { rounds, seconds } = plan.handshakes;
  const args = ['--json', '--rounds', String(rounds), '--seconds', String(seconds)];
  const child = spawn(process.execPath, [programFile(import.meta.url, './main'), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stop = { [Symbol.dispose]: () => void child.kill('SIGTERM') };
  disposeAtExit(stop);
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await once(child, 'close');
  disposed(stop);
  if (child.exitCode !== 0) throw new Error('the bench of handshakes failed: see above');
  return JSON.parse(said) as Found;
}

/** A line for what is not installed. */
export function missingForTls(): string[] {
  const module = existsSync(CARGO_MANIFEST) ? whyNot('module') : NO_SOURCES;
  return [module, whyNot('engine'), whyNot('nginx')].flatMap((why) =>
    why === null ? [] : [`tls: ${why}`],
  );
}

export interface HandshakeOptions {
  readonly rounds: number;
  readonly seconds: number;
  readonly clients: number;
  readonly tell: (doing: string) => void;
}

export async function raceHandshakes(
  contenders: readonly Contender[],
  { rounds, seconds, clients, tell }: HandshakeOptions,
): Promise<HandshakeComparison[]> {
  // Each worker logs in at its first handshake: that is not what is measured.
  for (const contender of contenders) {
    await runLap(contender, { version: 'tls1_3', key: 'ecdsa', seconds: 1, clients });
  }
  const comparisons: HandshakeComparison[] = [];
  for (const { name, version, key } of WORKS) {
    tell(name);
    const lanes = contenders.map((contender) => ({ contender, laps: new Array<Lap>() }));
    for (let round = 0; round < rounds; round += 1) {
      for (const { contender, laps } of lanes) {
        laps.push(await runLap(contender, { version, key, seconds, clients }));
      }
    }
    const file = lanes.at(-1)?.laps ?? [];
    const figures = lanes.map(({ contender, laps }) => figuresOf(contender.name, laps, file));
    comparisons.push({ work: name, figures });
  }
  return comparisons;
}

function figuresOf(
  contender: string,
  laps: readonly Lap[],
  file: readonly Lap[],
): HandshakeFigures {
  return {
    contender,
    perSecond: spreadOf(laps.map(({ perSecond }) => perSecond)),
    ofFile: spreadOf(laps.map((lap, round) => lap.perSecond / (file[round] ?? lap).perSecond)),
    nginxUs: spreadOrNull(laps.map(({ nginxUs }) => nginxUs)),
    serverUs: spreadOrNull(laps.map(({ serverUs }) => serverUs)),
    clientUs: spreadOf(laps.map(({ clientUs }) => clientUs)),
  };
}
