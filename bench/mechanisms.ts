/** What the providers cost in process, beside node:crypto alone. */
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
import { providerContender } from './provider.ts';
import { importIfInstalled } from './optional.ts';
import { ownCpuMs, race } from './race.ts';
import { NOTHING_FOUND } from './finding.ts';
import type { Comparison, Found } from './finding.ts';
import type { Repeat } from './race.ts';

const WORKS = [
  encryption(64),
  encryption(1024),
  encryption(16 * 1024),
  encryption(1024 * 1024),
  decryption(1024),
  SIGNING,
  VERIFYING,
  authentication(1024),
];

export async function benchMechanisms(plan: Plan): Promise<Found> {
  const works = plan.choose('mechanisms', WORKS);
  if (works.length === 0) return NOTHING_FOUND;
  const repeat = await tinybench();
  if (repeat === null) {
    return {
      findings: [],
      missing: ['mechanisms in process: npm install tinybench, beside coffer'],
    };
  }
  const keys = makeKeys();
  const bare = bareCrypto(keys);
  const contenders = [bare, providerContender('openssl', keys), providerContender('noble', keys)];
  await requireAgreement(contenders);
  const comparisons: Comparison[] = [];
  for (const work of works) {
    plan.tell(`in process: ${work.name}`);
    const racers = [];
    for (const contender of contenders) {
      const run = await work.prepare(contender, bare);
      racers.push({ name: contender.name, inFlight: 0, connections: 0, run, cpuMs: ownCpuMs });
    }
    const figures = await race(racers, { ...plan, repeat });
    comparisons.push({ work: work.name, bytes: work.bytes, figures });
  }
  return { findings: [{ kind: 'comparisons', title: 'In process', comparisons }], missing: [] };
}

/** Null where it is not installed: the published package does not bring it. */
async function tinybench(): Promise<Repeat | null> {
  const found = await importIfInstalled(() => import('./tinybench.ts'));
  return found?.repeatByTinybench ?? null;
}
