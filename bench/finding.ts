/** What parts of the bench find. Each kind has a table in report.ts and a plot in html/. */
import type { LatencyComparison } from './latency/bench.ts';
import type { HandshakeComparison } from './tls/bench.ts';
import type { ModuleComparison } from './pkcs11/bench.ts';
import type { Figures } from './race.ts';
import type { Spread } from './statistics.ts';

/** `title` says what all of it was measured through; lines of `notes` follow the table. */
export type Finding = { readonly title: string; readonly notes?: readonly string[] } & (
  | { readonly kind: 'comparisons'; readonly comparisons: readonly Comparison[] }
  | { readonly kind: 'latencies'; readonly comparisons: readonly LatencyComparison[] }
  | { readonly kind: 'modules'; readonly comparisons: readonly ModuleComparison[] }
  | { readonly kind: 'handshakes'; readonly comparisons: readonly HandshakeComparison[] }
  | { readonly kind: 'quantities'; readonly quantities: readonly Quantity[] }
  | { readonly kind: 'curves'; readonly curves: readonly Curve[] }
);

/** The same work by several contenders, in turn. */
export interface Comparison {
  readonly work: string;
  readonly bytes: number;
  /** What the ratios are to comes first. */
  readonly figures: readonly Figures[];
}

export interface Quantity {
  readonly name: string;
  readonly unit: Unit;
  readonly value: Spread;
}

export type Unit = 'ms' | 'µs' | 'KiB' | 'MiB' | 'per second' | 'times' | 'USD';

/** How something grows: a row of the table and a dot of the plot for each point. */
export interface Curve {
  readonly name: string;
  /** What is varied: "keys", "connections". */
  readonly of: string;
  readonly unit: Unit;
  readonly points: readonly { readonly at: number; readonly value: Spread }[];
}

/** What a part returns: `missing` has a line for each thing that could not be measured, and why. */
export interface Found {
  readonly findings: readonly Finding[];
  readonly missing: readonly string[];
}

export const NOTHING_FOUND: Found = { findings: [], missing: [] };
