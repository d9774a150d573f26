/**
 * `npm run bench:regression`: whether a request still costs the vault what it did, on demand. It
 * compares CPU time of the vault with that of a loop over node:crypto in the same run, and of each
 * the best round: other programs can only add to it. Exits 1 when a work is over its tolerance.
 */
import { makePlan } from './plan.ts';
import { benchSocket } from './socket.ts';

/**
 * How many times the loop's CPU time a request took the vault, 32 in flight: docs/PERFORMANCE.md.
 */
const REFERENCE: Readonly<Record<string, number>> = {
  'ECDSA P-256 sign': 1.3,
  'AES-256-GCM encrypt 64 B': 2.4,
  'AES-256-GCM encrypt 1 KiB': 2.2,
  'AES-256-GCM encrypt 16 KiB': 3,
};
/** Half as much again: a busy machine is not a regression, a copy or a collection more is one. */
const TOLERANCE = 1.5;

const plan = makePlan({
  scale: 'usual',
  command: 'npm run bench:regression',
  only: Object.keys(REFERENCE),
  large: false,
  vaultFlags: [],
  tell: (doing) => process.stderr.write(`${doing}\n`),
});
for (const { work, figures } of await benchSocket(plan)) {
  const reference = REFERENCE[work];
  const [loop] = figures;
  const vault = figures.find(({ contender }) => contender === 'vault, 32 in flight');
  if (reference === undefined || loop?.cpuUs == null || vault?.cpuUs == null) {
    throw new Error(`${work}: no CPU time was measured; this needs /proc`);
  }
  const times = vault.cpuUs.min / loop.cpuUs.min;
  const isOver = times > reference * TOLERANCE;
  if (isOver) process.exitCode = 1;
  const judged = `${isOver ? 'TOO DEAR' : 'ok'}, at most ${(reference * TOLERANCE).toFixed(2)}`;
  process.stdout.write(`${work}: ${times.toFixed(2)} times the loop's CPU time (${judged})\n`);
}
