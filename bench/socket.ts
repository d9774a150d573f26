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
import type { Contender, Work } from './contender.ts';
import { NOTHING_FOUND } from './finding.ts';
import type { Comparison, Found } from './finding.ts';
import type { Plan } from './plan.ts';
import { ownCpuMs, race } from './race.ts';
import type { Racer } from './race.ts';
import { keysOf, importKeys, vaultContender } from './vault-contender.ts';
import { VaultProcess } from './vault-process.ts';
import type { Visit } from './vault-process.ts';

const BLOCK = encryption(1024);
const WORKS = [
  encryption(64),
  BLOCK,
  encryption(16 * 1024),
  encryption(LIMITS.dataBytesMax),
  decryption(1024),
  SIGNING,
  VERIFYING,
  authentication(1024),
];

/** Requests in flight, and the connections over which they are spread. */
type Shape = readonly [inFlight: number, connections: number];
const SHAPES: readonly Shape[] = [
  [1, 1],
  [32, 1],
];
/** Of these two it is also told how throughput grows with concurrency. */
const CURVED: ReadonlySet<Work> = new Set([BLOCK, SIGNING]);
const CURVE: readonly Shape[] = [
  [1, 1],
  [8, 1],
  [32, 1],
  [128, 1],
  [8, 8],
  [32, 8],
  [128, 8],
];
const CONNECTIONS_MAX = 8;

export async function benchSocket(plan: Plan): Promise<Found> {
  const works = plan.choose('socket', WORKS);
  if (works.length === 0) return NOTHING_FOUND;
  const keys = makeKeys();
  const bare = bareCrypto(keys);
  using vault = new VaultProcess(plan.vaultFlags);
  await vault.start();
  using visits = new DisposableStack();
  const served: Contender[] = [];
  for (let at = 0; at < CONNECTIONS_MAX; at += 1) {
    const { session }: Visit = visits.use(await vault.visit());
    if (at === 0) await importKeys(session, keys);
    served.push(vaultContender(await keysOf(session)));
  }
  await requireAgreement([bare, ...served.slice(0, 1)]);
  const comparisons: Comparison[] = [];
  for (const work of works) {
    plan.tell(`through the socket: ${work.name}`);
    const loop: Racer = {
      name: bare.name,
      inFlight: 0,
      connections: 0,
      run: await work.prepare(bare, bare),
      cpuMs: ownCpuMs,
    };
    const runs = await Promise.all(served.map((contender) => work.prepare(contender, bare)));
    const asked = (CURVED.has(work) ? CURVE : SHAPES).map(([inFlight, connections]) => ({
      name: nameOf(inFlight, connections),
      inFlight,
      connections,
      run: inTurn(runs.slice(0, connections)),
      cpuMs: () => vault.cpuMs(),
    }));
    const figures = await race([loop, ...asked], plan);
    comparisons.push({ work: work.name, bytes: work.bytes, figures });
  }
  visits.dispose();
  await vault.stop();
  const title = 'Through a vault: unix socket, audit on';
  return { findings: [{ kind: 'comparisons', title, comparisons }], missing: [] };
}

function nameOf(inFlight: number, connections: number): string {
  const over = connections === 1 ? '' : ` over ${connections}`;
  return `vault, ${inFlight} in flight${over}`;
}

/** One after the other, and from the first again. */
function inTurn(runs: readonly (() => unknown)[]): () => unknown {
  const [only, ...others] = runs;
  if (only === undefined) throw new Error('there is nothing to run');
  if (others.length === 0) return only;
  let next = 0;
  return () => {
    next = (next + 1) % runs.length;
    return (runs[next] ?? only)();
  };
}
