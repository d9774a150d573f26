/**
 * The parts of the bench, in the order in which they run. A new part is a module and a row here.
 */
import type { Found } from './finding.ts';
import { NO_KMS } from './kms/target.ts';
import type { Plan } from './plan.ts';

export interface Part {
  readonly name: string;
  /** For `--help`: what is measured. */
  readonly what: string;
  /** About how long it takes with `--quick`; null: it is not a part of that, unless it is named. */
  readonly quickS: number | null;
  /** Not run unless it is named or `--full` is given. */
  readonly isLong?: true;
  /** What is not installed that it could use, for a run that leaves it out. */
  readonly needs?: () => Promise<readonly string[]>;
  /**
   * Runs what the plan says of it: `plan.choose(name, works)` for a part that has named works,
   * `plan.runs(name)` for others. Finds nothing when nothing of it is wanted.
   */
  readonly run: (plan: Plan) => Promise<Found>;
}

/** Loaded when they run: what one part needs, the others do without. */
export const PARTS: readonly Part[] = [
  {
    name: 'mechanisms',
    what: 'both providers in process, beside node:crypto',
    quickS: 6,
    run: async (plan) => (await import('./mechanisms.ts')).benchMechanisms(plan),
  },
  {
    name: 'socket',
    what: 'a vault over its socket: 1, 8, 32 and 128 requests in flight, 1 and 8 connections',
    quickS: 11,
    run: async (plan) => (await import('./socket.ts')).benchSocket(plan),
  },
  {
    name: 'driver',
    what: 'what a request costs the vault itself: requests encoded before, 32 in flight',
    quickS: 3,
    run: async (plan) => (await import('./driver/bench.ts')).benchDriver(plan),
  },
  {
    name: 'latency',
    what: 'how long requests take that are sent on schedule; ECDSA beside an RSA-4096 generation',
    quickS: 9,
    run: async (plan) => (await import('./latency/bench.ts')).benchLatency(plan),
  },
  {
    name: 'pkcs11',
    what: 'the PKCS#11 module, beside SoftHSM2 in process and by p11-kit',
    quickS: 6,
    needs: async () => (await import('./pkcs11/contenders.ts')).missingContenders(),
    run: async (plan) => (await import('./pkcs11/bench.ts')).benchPkcs11(plan),
  },
  {
    name: 'tls',
    what: 'full TLS handshakes of nginx with keys in the vault, in SoftHSM2, in files',
    quickS: null,
    needs: async () => (await import('./tls/bench.ts')).missingForTls(),
    run: async (plan) => (await import('./tls/bench.ts')).benchTls(plan),
  },
  {
    name: 'kms',
    what: 'what a KMS is asked for, of a vault and of the KMS of --kms-endpoint',
    quickS: 4,
    needs: () => Promise.resolve([NO_KMS]),
    run: async (plan) => (await import('./kms/bench.ts')).benchKms(plan),
  },
  {
    name: 'start',
    what: 'from spawning a vault until it serves',
    quickS: 4,
    run: async (plan) => (await import('./start.ts')).benchStart(plan),
  },
  {
    name: 'stall',
    what: 'how long a vault answers nobody, under load',
    quickS: 3,
    run: async (plan) => (await import('./stall.ts')).benchStall(plan),
  },
  {
    name: 'large',
    what: 'a partition of 100,000 keys: unseal, find, memory (with --full)',
    quickS: null,
    isLong: true,
    run: async (plan) => (await import('./large.ts')).benchLarge(plan),
  },
  {
    name: 'scale',
    what: 'curves by keys, idle connections and partitions, and how each grows (with --full)',
    quickS: null,
    isLong: true,
    run: async (plan) => (await import('./scale/bench.ts')).benchScale(plan),
  },
];
