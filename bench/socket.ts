/** The same through a vault: its own process, a unix socket, the audit log on. */
import { LIMITS } from '../src/wire/limits.ts';
import { bareCrypto, makeKeys } from './bare-crypto.ts';
import {
  authentication,
  decryption,
  encryption,
  requireAgreement,
  SIGNING,
  VERIFYING,
} from './contender.ts';
import type { Plan } from './plan.ts';
import { ownCpuMs, race } from './race.ts';
import type { Racer } from './race.ts';
import type { Comparison } from './result.ts';
import { vaultContender } from './vault-contender.ts';
import { VaultProcess } from './vault-process.ts';

const WORKS = [
  encryption(64),
  encryption(1024),
  encryption(16 * 1024),
  encryption(LIMITS.dataBytesMax),
  decryption(1024),
  SIGNING,
  VERIFYING,
  authentication(1024),
];
const IN_FLIGHT = [1, 32];

export async function benchSocket(plan: Plan): Promise<Comparison[]> {
  const works = plan.choose('socket', WORKS);
  if (works.length === 0) return [];
  const keys = makeKeys();
  const bare = bareCrypto(keys);
  using vault = new VaultProcess(plan.vaultFlags);
  await vault.start();
  using visit = await vault.visit();
  const served = await vaultContender(visit.session, keys);
  await requireAgreement([bare, served]);
  const comparisons: Comparison[] = [];
  for (const work of works) {
    plan.tell(`through the socket: ${work.name}`);
    const loop: Racer = {
      name: bare.name,
      inFlight: 0,
      run: await work.prepare(bare, bare),
      cpuMs: ownCpuMs,
    };
    const run = await work.prepare(served, bare);
    const asked = IN_FLIGHT.map((inFlight) => ({
      name: `vault, ${inFlight} in flight`,
      inFlight,
      run,
      cpuMs: () => vault.cpuMs(),
    }));
    const figures = await race([loop, ...asked], plan);
    comparisons.push({ work: work.name, bytes: work.bytes, figures });
  }
  await vault.stop();
  return comparisons;
}
