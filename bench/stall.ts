/** The longest time for which a vault answers nobody, seen from outside. */
import { randomBytes } from 'node:crypto';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Session, Vault } from '../src/client/index.ts';
import type { Plan } from './plan.ts';
import { NOTHING_FOUND } from './finding.ts';
import type { Found, Quantity } from './finding.ts';
import { quantile } from './statistics.ts';
import { VaultProcess } from './vault-process.ts';

const SIGNATURES_AT_ONCE = 32;
const STATUS_EVERY_MS = 1;

/**
 * `status` needs no key and no disk: what it takes longer under load, it waited for the event loop.
 * The load: 32 signatures in flight on one connection, and one RSA-4096 pair after another on a
 * second one.
 */
export async function benchStall(plan: Plan): Promise<Found> {
  if (!plan.runs('stall')) return NOTHING_FOUND;
  using vault = new VaultProcess();
  await vault.start();
  using signer = await vault.visit();
  using generator = await vault.visit();
  using watcher = await vault.visit();
  const { privateKey } = await signer.session.generateKeyPair('ec-p256', { label: 'bench' });

  plan.tell('status, alone');
  const quiet = await statusTimes(watcher.vault, plan.stallMs / 4);
  plan.tell('status, beside signatures and RSA-4096 generation');
  const load = new AbortController();
  const message = randomBytes(64);
  const repeat = async (once: () => Promise<unknown>): Promise<void> => {
    while (!load.signal.aborted) await once();
  };
  const working = Promise.all([
    ...Array.from({ length: SIGNATURES_AT_ONCE }, () => repeat(() => privateKey.sign(message))),
    repeat(() => temporaryRsaPair(generator.session)),
  ]);
  const own = monitorEventLoopDelay({ resolution: 1 });
  own.enable();
  const loaded = await statusTimes(watcher.vault, plan.stallMs);
  own.disable();
  load.abort();
  await working;
  await vault.stop();
  const quantities = [
    single('status alone, longest', Math.max(...quiet)),
    single('status under load, median', quantile(loaded, 0.5)),
    single('status under load, 99.9 %', quantile(loaded, 0.999)),
    single('status under load, longest', Math.max(...loaded)),
    // What this process itself may have added to the longest.
    single("this program's own longest delay", own.max / 1e6),
  ];
  return { findings: [{ kind: 'quantities', title: 'Stalls', quantities }], missing: [] };
}

async function temporaryRsaPair(session: Session): Promise<void> {
  await session.generateKeyPair('rsa-4096', { token: false });
}

async function statusTimes(vault: Vault, forMs: number): Promise<number[]> {
  const times: number[] = [];
  const endMs = performance.now() + forMs;
  do {
    const startMs = performance.now();
    await vault.status();
    times.push(performance.now() - startMs);
    await sleep(STATUS_EVERY_MS);
  } while (performance.now() < endMs);
  return times;
}

function single(name: string, ms: number): Quantity {
  return { name, unit: 'ms', value: { median: ms, min: ms, max: ms } };
}
