/** What is to be measured, how long, and how often. */
export interface Plan {
  /** What to run again to get this. */
  readonly command: string;
  readonly rounds: number;
  readonly roundMs: number;
  /** Starts of a vault, of each kind. */
  readonly starts: number;
  /** Keys in the vault whose start is measured. */
  readonly keys: number;
  /** Keys of the large vault. */
  readonly manyKeys: number;
  /** Whether that is made at all. */
  readonly large: boolean;
  /** Keys among which a program of PKCS#11 finds its own. */
  readonly firstKeys: number;
  readonly stallMs: number;
  /** For the vault's Node.js, in the part that goes through the socket. */
  readonly vaultFlags: readonly string[];
  /** Whether a part is to be run at all. */
  runs(part: Part): boolean;
  /** Those of a part's works that are to be measured. */
  choose<W extends Named>(part: Part, works: readonly W[]): readonly W[];
  /** Progress, for whoever waits. */
  tell(doing: string): void;
}

export type Part = (typeof PARTS)[number];
export const PARTS = [
  'mechanisms',
  'socket',
  'driver',
  'pkcs11',
  'start',
  'stall',
  'large',
] as const;

interface Named {
  readonly name: string;
}

/** How thoroughly: `smallest` only shows that all of it runs. */
export const SCALES = {
  smallest: { rounds: 1, roundMs: 2, starts: 1, keys: 8, manyKeys: 64, firstKeys: 8, stallMs: 50 },
  quick: {
    rounds: 3,
    roundMs: 150,
    starts: 2,
    keys: 1000,
    manyKeys: 100_000,
    firstKeys: 10_000,
    stallMs: 2000,
  },
  usual: {
    rounds: 7,
    roundMs: 400,
    starts: 5,
    keys: 1000,
    manyKeys: 100_000,
    firstKeys: 10_000,
    stallMs: 6000,
  },
} as const;

export interface PlanOptions {
  readonly scale: keyof typeof SCALES;
  readonly command: string;
  /** Names of parts, or what the names of works contain; none: everything. */
  readonly only: readonly string[];
  readonly large: boolean;
  readonly vaultFlags: readonly string[];
  readonly tell: (doing: string) => void;
}

export function makePlan({ scale, only, ...rest }: PlanOptions): Plan {
  const wanted = only.map((name) => name.toLowerCase());
  const runs = (part: Part): boolean => wanted.length === 0 || wanted.includes(part);
  const choose = <W extends Named>(part: Part, works: readonly W[]): readonly W[] =>
    runs(part)
      ? works
      : works.filter(({ name }) => wanted.some((part) => name.toLowerCase().includes(part)));
  return { ...SCALES[scale], ...rest, choose, runs };
}
