/**
 * `npm run bench:regression`: whether a request still costs the vault what it did, on demand. It
 * compares CPU time of the vault with that of a loop over node:crypto, in turn, and of each the
 * best of many short rounds: other programs can only add to it. What is over its tolerance is
 * measured again; exits 1 when a work is over it each time.
 */
import { benchDriver } from './driver/bench.ts';
import { makePlan } from './plan.ts';
import type { Found } from './finding.ts';

/**
 * How many times the loop's CPU time a request took the vault, 32 in flight: docs/PERFORMANCE.md.
 */
const REFERENCE = [
  { work: 'ECDSA P-256 sign, encoded before', times: 1.2 },
  { work: 'AES-256-GCM encrypt 64 B, encoded before', times: 1.6 },
  { work: 'AES-256-GCM encrypt 1 KiB, encoded before', times: 1.65 },
  { work: 'AES-256-GCM encrypt 16 KiB, encoded before', times: 2.1 },
];
/**
 * A third more: a machine with seventeen other programs at work stays below it. Large messages
 * without room for buffers before the first full collection take 2.9, and do not.
 */
const TOLERANCE = 1.33;
const TRIES = 3;

for (const { work, times } of REFERENCE) {
  const atMost = times * TOLERANCE;
  let least = Infinity;
  for (let left = TRIES; left > 0 && least > atMost; left -= 1) {
    least = Math.min(least, timesTheLoop(await benchDriver(planFor(work))));
  }
  const isOver = least > atMost;
  if (isOver) process.exitCode = 1;
  const judged = `${isOver ? 'TOO DEAR' : 'ok'}, at most ${atMost.toFixed(2)}`;
  process.stdout.write(`${work}: ${least.toFixed(2)} times the loop's CPU time (${judged})\n`);
}

function planFor(work: string): ReturnType<typeof makePlan> {
  return makePlan({
    thoroughness: 'usual',
    command: 'npm run bench:regression',
    only: [work],
    isFull: false,
    vaultFlags: [],
    kms: null,
    machineUsd: 0,
    tell: (doing) => process.stderr.write(`${doing}\n`),
  });
}

function timesTheLoop({ findings: [finding] }: Found): number {
  const comparisons = finding?.kind === 'comparisons' ? finding.comparisons : [];
  const [loop, vault] = comparisons[0]?.figures ?? [];
  if (loop?.cpuUs == null || vault?.cpuUs == null) {
    throw new Error('no CPU time was measured; this needs /proc');
  }
  return vault.cpuUs.min / loop.cpuUs.min;
}
