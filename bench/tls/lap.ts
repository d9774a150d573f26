import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpuMsOf } from '../process-cpu.ts';
import type { Contender, KeyName } from './contenders.ts';

export interface Lap {
  readonly perSecond: number;
  /** CPU time a handshake, of all workers. */
  readonly nginxUs: number | null;
  /** Of the vault. */
  readonly serverUs: number | null;
  /** Of the clients, who share the machine. */
  readonly clientUs: number;
}

interface LapOptions {
  readonly version: 'tls1_2' | 'tls1_3';
  readonly key: KeyName;
  readonly seconds: number;
  readonly clients: number;
}

/** Clients connect, shake hands in full, and close, again and again. */
export async function runLap(contender: Contender, options: LapOptions): Promise<Lap> {
  const { nginx, ports, serverCpuMs } = contender;
  const { version, key, seconds, clients } = options;
  const workers = await nginx.workerPids();
  const nginxMs = (): number | null => sumOf(workers.map(cpuMsOf));
  const before = { nginx: nginxMs(), server: serverCpuMs(), ms: performance.now() };
  const connect = ['-connect', `127.0.0.1:${ports[key]}`, '-new', `-${version}`];
  const ran = Array.from({ length: clients }, () =>
    runClient(['s_time', ...connect, '-time', String(seconds)]),
  );
  const done = await Promise.all(ran);
  const handshakes = sum(done.map((client) => client.handshakes));
  if (handshakes === 0) throw new Error(`${contender.name}: no handshake: ${done[0]?.said ?? ''}`);
  const each = (after: number | null, sofar: number | null): number | null =>
    after === null || sofar === null ? null : ((after - sofar) * 1000) / handshakes;
  return {
    perSecond: (handshakes * 1000) / (performance.now() - before.ms),
    nginxUs: each(nginxMs(), before.nginx),
    serverUs: each(serverCpuMs(), before.server),
    clientUs: (sum(done.map((client) => client.cpuS)) * 1e6) / handshakes,
  };
}

interface Ran {
  readonly handshakes: number;
  readonly cpuS: number;
  readonly said: string;
}

/** The shell tells what its child cost: s_time itself counts what it computes, not its calls. */
async function runClient(args: readonly string[]): Promise<Ran> {
  const child = spawn('sh', ['-c', 'openssl "$@" 2>&1; times', 'sh', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await once(child, 'close');
  const handshakes = Number(/^(\d+) connections in \d+ real seconds/m.exec(said)?.[1] ?? 0);
  const last = said.trim().split('\n').at(-1) ?? '';
  const cpuS = sum(
    [...last.matchAll(/(\d+)m([\d.]+)s/g)].map(([, m, s]) => Number(m) * 60 + Number(s)),
  );
  return { handshakes, cpuS, said };
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

function sumOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === values.length ? sum(known) : null;
}
