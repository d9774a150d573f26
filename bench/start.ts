/** How long a vault takes from its start until it serves, self-tests included. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fill } from './fill.ts';
import type { Plan } from './plan.ts';
import { NOTHING_FOUND } from './finding.ts';
import type { Found, Quantity } from './finding.ts';
import { spreadOf, spreadOrNull } from './statistics.ts';
import { VaultProcess } from './vault-process.ts';

export async function benchStart(plan: Plan): Promise<Found> {
  if (!plan.runs('start')) return NOTHING_FOUND;
  const quantities = await startTimes(plan);
  return { findings: [{ kind: 'quantities', title: 'Start', quantities }], missing: [] };
}

async function startTimes(plan: Plan): Promise<Quantity[]> {
  using empty = await restartable(0, plan);
  using filled = await restartable(plan.keys, plan);
  const contenders = [
    { name: 'Node.js alone, start to end', start: nodeAlone },
    { name: 'start to ready, no keys', start: () => restart(empty) },
    { name: `start to ready, ${plan.keys} keys`, start: () => restart(filled) },
  ].map((contender) => ({ ...contender, starts: new Array<Start>() }));
  for (let round = 0; round < plan.starts; round += 1) {
    for (const { name, start, starts } of contenders) {
      plan.tell(name);
      starts.push(await start());
    }
  }
  return contenders.flatMap(({ name, starts }) => {
    const cpu = spreadOrNull(starts.map(({ cpuMs }) => cpuMs));
    const time = { name, unit: 'ms' as const, value: spreadOf(starts.map(({ tookMs }) => tookMs)) };
    return cpu === null ? [time] : [time, { ...time, name: `${name}: CPU time`, value: cpu }];
  });
}

interface Start {
  readonly tookMs: number;
  /** Of all threads; null: nobody can tell. */
  readonly cpuMs: number | null;
}

async function restartable(keys: number, plan: Plan): Promise<VaultProcess> {
  plan.tell(`making ${keys} keys`);
  const vault = new VaultProcess();
  await vault.start();
  using visit = await vault.visit();
  await fill(visit.session, keys);
  return vault;
}

async function restart(vault: VaultProcess): Promise<Start> {
  await vault.stop();
  const tookMs = await vault.start();
  const cpuMs = vault.cpuMs();
  await vault.stop();
  return { tookMs, cpuMs };
}

async function nodeAlone(): Promise<Start> {
  const startedMs = performance.now();
  await once(spawn(process.execPath, ['-e', '0'], { stdio: 'ignore' }), 'close');
  return { tookMs: performance.now() - startedMs, cpuMs: null };
}
