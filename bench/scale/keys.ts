/** What grows with the keys of a partition. */
import { setTimeout as sleep } from 'node:timers/promises';
import { fill, keyId, keyLabel } from '../fill.ts';
import type { Curve } from '../finding.ts';
import type { Plan } from '../plan.ts';
import { quantile } from '../statistics.ts';
import { DEV_LABEL, VaultProcess } from '../vault-process.ts';
import type { Visit } from '../vault-process.ts';
import { Curves } from './curves.ts';

const FINDS = 300;
const MIB = 1024 * 1024;
/** Between two questions during a seal or unseal. */
const ASKED_EVERY_MS = 2;

/** One vault that grows from step to step. */
export async function keyCurves(plan: Plan): Promise<readonly Curve[]> {
  const curves = new Curves('keys');
  using vault = new VaultProcess();
  await vault.start();
  let made = 0;
  for (const keys of plan.scale.keys) {
    await grow({ vault, plan, curves, from: made, keys });
    made = keys;
    await measureStart({ vault, plan, curves, keys });
    await measureFinds({ vault, plan, curves, keys });
    await measureUnseal({ vault, plan, curves, keys });
  }
  await vault.stop();
  return curves.all();
}

interface Step {
  readonly vault: VaultProcess;
  readonly plan: Plan;
  readonly curves: Curves;
  readonly keys: number;
}

async function grow({ vault, plan, curves, keys, from }: Step & { from: number }): Promise<void> {
  using visit = await vault.visit();
  const beforeMs = vault.cpuMs();
  const tookMs = await timed(() =>
    fill(visit.session, keys, (number) => plan.tell(`made ${number} of ${keys} keys`), from),
  );
  const cpuMs = difference(vault.cpuMs(), beforeMs);
  const count = keys - from;
  curves.add('generate AES-256, durably', 'per second', keys, [(count / tookMs) * 1000]);
  curves.add('generate, CPU time a key', 'µs', keys, [
    cpuMs === null ? null : (cpuMs / count) * 1000,
  ]);
}

async function measureStart({ vault, plan, curves, keys }: Step): Promise<void> {
  const [times, cpuTimes] = [new Array<number>(), new Array<number | null>()];
  for (let round = 0; round < plan.scale.rounds; round += 1) {
    plan.tell(`starting with ${keys} keys`);
    await vault.stop();
    times.push(await vault.start());
    cpuTimes.push(vault.cpuMs());
  }
  curves.add('start to ready', 'ms', keys, times);
  curves.add('start to ready, CPU time', 'ms', keys, cpuTimes);
  const bytes = vault.residentBytes();
  curves.add('resident memory', 'MiB', keys, [bytes === null ? null : bytes / MIB]);
}

async function measureFinds({ vault, plan, curves, keys }: Step): Promise<void> {
  plan.tell(`finding among ${keys} keys`);
  using visit = await vault.visit();
  const { session } = visit;
  const find = async (one: (number: number) => Promise<unknown>): Promise<number[]> => {
    const times: number[] = [];
    for (let at = 0; at < FINDS; at += 1) {
      times.push(await timed(() => one(Math.floor((at * keys) / FINDS))));
    }
    return [quantile(times, 0.5)];
  };
  const byLabel = await find((number) => session.findKey({ label: keyLabel(number) }));
  const byId = await find((number) => session.findKey({ id: keyId(number) }));
  curves.add('find by label, median', 'ms', keys, byLabel);
  curves.add('find by id, median', 'ms', keys, byId);
}

async function measureUnseal({ vault, plan, curves, keys }: Step): Promise<void> {
  using watcher = await vault.visit();
  const [times, cpuTimes, waits] = [
    new Array<number>(),
    new Array<number | null>(),
    new Array<number>(),
  ];
  for (let round = 0; round < plan.scale.rounds; round += 1) {
    plan.tell(`sealing and unsealing ${keys} keys`);
    await vault.seal();
    const beforeMs = vault.cpuMs();
    const { tookMs, longestMs } = await watched(watcher, () =>
      watcher.vault.unsealPartition(DEV_LABEL),
    );
    times.push(tookMs);
    cpuTimes.push(difference(vault.cpuMs(), beforeMs));
    waits.push(longestMs);
  }
  curves.add('unseal', 'ms', keys, times);
  curves.add('unseal, CPU time', 'ms', keys, cpuTimes);
  curves.add('longest status beside an unseal', 'ms', keys, waits);
}

/** How long it took, and how long at most somebody else waited for an answer meanwhile. */
async function watched(
  { vault }: Visit,
  work: () => Promise<unknown>,
): Promise<{ readonly tookMs: number; readonly longestMs: number }> {
  const state = { over: false };
  const working = timed(work).finally(() => (state.over = true));
  let longestMs = 0;
  while (!state.over) {
    longestMs = Math.max(longestMs, await timed(() => vault.status()));
    await sleep(ASKED_EVERY_MS);
  }
  return { tookMs: await working, longestMs };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startMs = performance.now();
  await work();
  return performance.now() - startMs;
}

function difference(after: number | null, before: number | null): number | null {
  return after === null || before === null ? null : after - before;
}
