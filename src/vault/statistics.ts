import { latencyBucket, LATENCY_BUCKETS } from '../wire/latency.ts';
import type { OpName, Request, ResponseProperties } from '../wire/message.ts';
import { eventLoopDelay } from './event-loop-delay.ts';
import { MECHANISMS } from './mechanism/table.ts';

/** What became of the requests of one operation and mechanism. */
export interface Tally {
  readonly operation: OpName;
  /** Its name, or empty. */
  readonly mechanism: string;
  /** By CKR_ name. */
  readonly outcomes: ReadonlyMap<string, number>;
  /** How many took how long: `src/wire/latency.ts`. */
  readonly latencies: Float64Array;
  readonly latencySumMs: number;
}

interface OpenTally extends Tally {
  readonly outcomes: Map<string, number>;
  latencySumMs: number;
}

const OK = 'CKR_OK';
/** Of mechanisms that no request named, or that the vault does not have. */
const NONE = -1;

/** Counts requests, by what they asked for: no names of keys, partitions or users. */
export class Statistics {
  readonly #tallies = new Map<OpName, Map<number, OpenTally>>();
  /** Requests taken and not answered yet, but for those answered in the tick they came in. */
  inFlight = 0;

  /** Once for each answer; `ms` since the request was there. Takes 0.2 µs. */
  count(request: Request, response: ResponseProperties, ms: number): void {
    if (request.op === undefined) return;
    const tally = this.#tally(request.op, mechanismOf(request, request.op));
    const outcome = response.error?.name ?? OK;
    tally.outcomes.set(outcome, (tally.outcomes.get(outcome) ?? 0) + 1);
    const bucket = latencyBucket(ms);
    tally.latencies[bucket] = (tally.latencies[bucket] ?? 0) + 1;
    tally.latencySumMs += ms;
  }

  readonly eventLoopDelay = eventLoopDelay;

  tallies(): readonly Tally[] {
    return [...this.#tallies.values()].flatMap((byMechanism) => [...byMechanism.values()]);
  }

  #tally(operation: OpName, number: number): OpenTally {
    let byMechanism = this.#tallies.get(operation);
    if (byMechanism === undefined) this.#tallies.set(operation, (byMechanism = new Map()));
    const known = byMechanism.get(number);
    if (known !== undefined) return known;
    const mechanism = MECHANISMS.get(number)?.name ?? '';
    // One for all that the vault does not have: a peer's inventions take no memory.
    if (mechanism === '' && number !== NONE) return this.#tally(operation, NONE);
    const made = {
      operation,
      mechanism,
      outcomes: new Map<string, number>(),
      latencies: new Float64Array(LATENCY_BUCKETS),
      latencySumMs: 0,
    };
    byMechanism.set(number, made);
    return made;
  }
}

function mechanismOf(request: Request, op: OpName): number {
  const message = request[op];
  if (message === null || message === undefined || !('mechanism' in message)) return NONE;
  return message.mechanism ? (message.mechanism.type ?? 0) : NONE;
}
