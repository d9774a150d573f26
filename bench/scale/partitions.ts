/** What grows with the partitions of a vault, each unsealed by its keyfile. */
import type { Curve } from '../finding.ts';
import type { Plan } from '../plan.ts';
import { VaultProcess } from '../vault-process.ts';
import { Curves } from './curves.ts';

const MIB = 1024 * 1024;
const ASKED = 100;

export async function partitionCurves(plan: Plan): Promise<readonly Curve[]> {
  const curves = new Curves('partitions');
  using vault = new VaultProcess();
  // With the one that every vault of the bench has.
  await vault.start();
  let made = 1;
  for (const partitions of plan.scale.partitions) {
    {
      using visit = await vault.visit();
      for (; made < partitions; made += 1) {
        if (made % 10 === 0) plan.tell(`made ${made} of ${partitions} partitions`);
        await visit.vault.createPartition({ label: `partition-${made}`, soPin: '12345678' });
      }
    }
    const [times, cpuTimes] = [new Array<number>(), new Array<number | null>()];
    for (let round = 0; round < plan.scale.rounds; round += 1) {
      plan.tell(`starting with ${partitions} partitions`);
      await vault.stop();
      times.push(await vault.start());
      cpuTimes.push(vault.cpuMs());
    }
    curves.add('start to ready', 'ms', partitions, times);
    curves.add('start to ready, CPU time', 'ms', partitions, cpuTimes);
    const bytes = vault.residentBytes();
    curves.add('resident memory', 'MiB', partitions, [bytes === null ? null : bytes / MIB]);
    using visit = await vault.visit();
    const before = performance.now();
    for (let asked = 0; asked < ASKED; asked += 1) await visit.vault.status();
    curves.add('status', 'ms', partitions, [(performance.now() - before) / ASKED]);
  }
  await vault.stop();
  return curves.all();
}
