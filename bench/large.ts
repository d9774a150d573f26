/**
 * A partition of a hundred thousand keys: unsealing it, finding in it, and what it takes of memory.
 */
import { fill, keyId, keyLabel } from './fill.ts';
import type { Plan } from './plan.ts';
import { NOTHING_FOUND } from './finding.ts';
import type { Found, Quantity } from './finding.ts';
import { spreadOf, spreadOrNull } from './statistics.ts';
import type { Spread } from './statistics.ts';
import { DEV_LABEL, VaultProcess } from './vault-process.ts';

const FINDS = 500;

export async function benchLarge(plan: Plan): Promise<Found> {
  if (!plan.runs('large')) return NOTHING_FOUND;
  const title = `A partition of ${plan.manyKeys.toLocaleString('en')} keys`;
  const quantities = await largeTimes(plan);
  return { findings: [{ kind: 'quantities', title, quantities }], missing: [] };
}

async function largeTimes(plan: Plan): Promise<Quantity[]> {
  const keys = plan.manyKeys;
  using vault = new VaultProcess();
  await vault.start();
  const emptyBytes = vault.residentBytes();
  plan.tell(`making ${keys} keys`);
  const filledMs = await timed(async () => {
    using visit = await vault.visit();
    await fill(visit.session, keys, (made) => plan.tell(`made ${made} of ${keys} keys`));
  });
  await vault.stop();

  plan.tell(`starting with ${keys} keys`);
  const readyMs = await vault.start();
  const unsealedBytes = vault.residentBytes();
  using visit = await vault.visit();
  const { session } = visit;
  plan.tell('finding');
  const byLabel = await findTimes(keys, (number) => session.findKey({ label: keyLabel(number) }));
  const byId = await findTimes(keys, (number) => session.findKey({ id: keyId(number) }));
  plan.tell('sealing and unsealing');
  const unsealMs: number[] = [];
  const unsealCpuMs: (number | null)[] = [];
  for (let round = 0; round < plan.starts; round += 1) {
    await vault.seal();
    const before = vault.cpuMs();
    unsealMs.push(await timed(() => visit.vault.unsealPartition(DEV_LABEL)));
    const after = vault.cpuMs();
    unsealCpuMs.push(before === null || after === null ? null : after - before);
  }
  await vault.stop();
  return [
    quantity(`generate ${keys} keys, a key`, 'ms', one(filledMs / keys)),
    quantity(`start to ready, ${keys} keys`, 'ms', one(readyMs)),
    quantity(`unseal, ${keys} keys`, 'ms', spreadOf(unsealMs)),
    ...cpuTime(`unseal, ${keys} keys: CPU time`, unsealCpuMs),
    quantity('find by label', 'ms', byLabel),
    quantity('find by id', 'ms', byId),
    ...memory('resident, no keys', emptyBytes),
    ...memory(`resident, ${keys} keys unsealed`, unsealedBytes),
  ];
}

async function findTimes(keys: number, find: (n: number) => Promise<unknown>): Promise<Spread> {
  const times: number[] = [];
  for (let at = 0; at < FINDS; at += 1) {
    times.push(await timed(() => find(Math.floor((at * keys) / FINDS))));
  }
  return spreadOf(times);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startMs = performance.now();
  await work();
  return performance.now() - startMs;
}

function cpuTime(name: string, times: readonly (number | null)[]): Quantity[] {
  const value = spreadOrNull(times);
  return value === null ? [] : [quantity(name, 'ms', value)];
}

function memory(name: string, bytes: number | null): Quantity[] {
  return bytes === null ? [] : [quantity(name, 'MiB', one(bytes / 1024 / 1024))];
}

function quantity(name: string, unit: Quantity['unit'], value: Spread): Quantity {
  return { name, unit, value };
}

function one(value: number): Spread {
  return { median: value, min: value, max: value };
}
