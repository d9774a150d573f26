/** How long a vault takes from its start until it serves, self-tests included. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fill } from './fill.ts';
import type { Plan } from './plan.ts';
import type { Quantity } from './result.ts';
import { spreadOf } from './statistics.ts';
import { VaultProcess } from './vault-process.ts';

export async function benchStart(plan: Plan): Promise<Quantity[]> {
  using empty = await restartable(0, plan);
  using filled = await restartable(plan.keys, plan);
  const contenders = [
    { name: 'Node.js alone, start to end', start: nodeAlone },
    { name: 'start to ready, no keys', start: () => restart(empty) },
    { name: `start to ready, ${plan.keys} keys`, start: () => restart(filled) },
  ].map((contender) => ({ ...contender, times: new Array<number>() }));
  for (let round = 0; round < plan.starts; round += 1) {
    for (const { name, start, times } of contenders) {
      plan.tell(name);
      times.push(await start());
    }
  }
  return contenders.map(({ name, times }) => ({ name, unit: 'ms', value: spreadOf(times) }));
}

async function restartable(keys: number, plan: Plan): Promise<VaultProcess> {
  plan.tell(`making ${keys} keys`);
  const vault = new VaultProcess();
  await vault.start();
  using visit = await vault.visit();
  await fill(visit.session, keys);
  return vault;
}

async function restart(vault: VaultProcess): Promise<number> {
  await vault.stop();
  const tookMs = await vault.start();
  await vault.stop();
  return tookMs;
}

async function nodeAlone(): Promise<number> {
  const startedMs = performance.now();
  await once(spawn(process.execPath, ['-e', '0'], { stdio: 'ignore' }), 'close');
  return performance.now() - startedMs;
}
