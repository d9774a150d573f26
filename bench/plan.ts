/** What is to be measured, how long, and how often. */
import type { KmsTarget } from './kms/target.ts';

export interface Plan {
  /** What to run again to get this. */
  readonly command: string;
  /** Under a minute: what would take long to prepare is left out. */
  readonly isQuick: boolean;
  readonly rounds: number;
  readonly roundMs: number;
  /** Of each contender, before its rounds: the engine compiles what it has seen often. */
  readonly warmUpMs: number;
  /** Starts of a vault, of each kind. */
  readonly starts: number;
  /** Keys in the vault whose start is measured. */
  readonly keys: number;
  /** Keys of the large vault. */
  readonly manyKeys: number;
  /** Everything, however long it takes. */
  readonly isFull: boolean;
  /** Keys among which a program of PKCS#11 finds its own. */
  readonly firstKeys: number;
  readonly stallMs: number;
  /** Of requests on a schedule, in one round. */
  readonly scheduledMs: number;
  readonly handshakes: { readonly rounds: number; readonly seconds: number };
  /** The points of curves, and starts or rounds at each. */
  readonly scale: {
    readonly rounds: number;
    readonly keys: readonly number[];
    readonly connections: readonly number[];
    readonly partitions: readonly number[];
  };
  /** For the vault's Node.js, in the part that goes through the socket. */
  readonly vaultFlags: readonly string[];
  /** The KMS to compare with; null: none is contacted. */
  readonly kms: KmsTarget | null;
  /** What such a machine costs, in US dollars an hour: an assumption. */
  readonly machineUsd: number;
  /** Whether a part is to be run at all. */
  runs(part: string): boolean;
  /** Those of a part's works that are to be measured. */
  choose<W extends Named>(part: string, works: readonly W[]): readonly W[];
  /** Progress, for whoever waits. */
  tell(doing: string): void;
}

interface Named {
  readonly name: string;
}

/** How thoroughly: `smallest` only shows that all of it runs. */
export const SCALES = {
  smallest: {
    rounds: 1,
    roundMs: 2,
    warmUpMs: 2,
    starts: 1,
    keys: 8,
    manyKeys: 64,
    firstKeys: 8,
    stallMs: 50,
    scheduledMs: 60,
    handshakes: { rounds: 1, seconds: 1 },
    scale: { rounds: 1, keys: [16, 64], connections: [4, 16], partitions: [1, 3] },
  },
  quick: {
    rounds: 3,
    roundMs: 50,
    warmUpMs: 100,
    starts: 2,
    keys: 200,
    manyKeys: 100_000,
    firstKeys: 1000,
    stallMs: 1000,
    scheduledMs: 400,
    handshakes: { rounds: 2, seconds: 1 },
    scale: {
      rounds: 2,
      keys: [300, 1000, 3000],
      connections: [100, 300, 1000],
      partitions: [1, 3, 10],
    },
  },
  usual: {
    rounds: 7,
    roundMs: 400,
    warmUpMs: 400,
    starts: 5,
    keys: 1000,
    manyKeys: 100_000,
    firstKeys: 10_000,
    stallMs: 6000,
    scheduledMs: 3000,
    handshakes: { rounds: 3, seconds: 2 },
    scale: {
      rounds: 3,
      keys: [1000, 10_000, 30_000, 100_000],
      connections: [100, 1000, 10_000],
      partitions: [1, 10, 100, 1000],
    },
  },
} as const;

export interface PlanOptions {
  readonly thoroughness: keyof typeof SCALES;
  readonly command: string;
  /** Names of parts, or what the names of works contain; none: everything. */
  readonly only: readonly string[];
  readonly isFull: boolean;
  readonly vaultFlags: readonly string[];
  readonly kms: KmsTarget | null;
  readonly machineUsd: number;
  readonly tell: (doing: string) => void;
}

export function makePlan({ thoroughness, only, ...rest }: PlanOptions): Plan {
  const wanted = only.map((name) => name.toLowerCase());
  const runs = (part: string): boolean => wanted.length === 0 || wanted.includes(part);
  const choose = <W extends Named>(part: string, works: readonly W[]): readonly W[] =>
    runs(part)
      ? works
      : works.filter(({ name }) => wanted.some((part) => name.toLowerCase().includes(part)));
  return { ...SCALES[thoroughness], isQuick: thoroughness === 'quick', ...rest, choose, runs };
}
