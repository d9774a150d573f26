/**
 * From C_Initialize to the first signature of a program whose key is found by its label among many:
 * what each start of a worker costs the module and the vault together.
 */
import { fill } from '../fill.ts';
import type { Plan } from '../plan.ts';
import type { Quantity } from '../finding.ts';
import { spreadOf, spreadOrNull } from '../statistics.ts';
import { VaultProcess } from '../vault-process.ts';
import { cofferOf } from './contenders.ts';
import { Load } from './load.ts';

const WORK = 'ecdsa';

interface Start {
  readonly wallMs: number;
  readonly programMs: number;
  readonly vaultMs: number | null;
}

export async function benchFirstSignature(plan: Plan): Promise<Quantity[]> {
  const keys = plan.firstKeys;
  using vault = new VaultProcess();
  await vault.start();
  {
    using visit = await vault.visit();
    await fill(visit.session, keys, (made) => plan.tell(`PKCS#11: made ${made} of ${keys} keys`));
  }
  const starts: Start[] = [];
  // The first one makes the key, and does not count.
  for (let round = 0; round <= plan.starts; round += 1) {
    plan.tell(`PKCS#11: first signature among ${keys} keys`);
    const start = await firstSignature(vault);
    if (round > 0) starts.push(start);
  }
  await vault.stop();
  const name = `C_Initialize to first signature, ${keys} keys`;
  const cpu = spreadOrNull(
    starts.map(({ programMs, vaultMs }) => (vaultMs === null ? null : programMs + vaultMs)),
  );
  const times: Quantity[] = [
    { name, unit: 'ms', value: spreadOf(starts.map(({ wallMs }) => wallMs)) },
    { name: '  CPU time, module', unit: 'ms', value: spreadOf(starts.map((s) => s.programMs)) },
  ];
  return cpu === null
    ? times
    : [...times, { name: '  CPU time, module and vault', unit: 'ms', value: cpu }];
}

async function firstSignature(vault: VaultProcess): Promise<Start> {
  const before = vault.cpuMs();
  using load = await Load.start(cofferOf(vault).target);
  const { sinceStart } = await load.once(WORK);
  const after = vault.cpuMs();
  return {
    wallMs: sinceStart.wallUs / 1000,
    programMs: sinceStart.cpuUs / 1000,
    vaultMs: before === null || after === null ? null : after - before,
  };
}
