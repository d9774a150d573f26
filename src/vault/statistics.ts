import { latencyBucket, LATENCY_BUCKETS } from '../wire/latency.ts';
import type { OpName, Request, ResponseProperties } from '../wire/message.ts';
import { eventLoopDelay } from './event-loop-delay.ts';
import type { Verb } from './mechanism/mechanism.ts';
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
/**
 * Of mechanisms that no request named, that the vault does not have, or that do something else:
 * what peers make up takes no memory, and all tallies together fit an answer.
 */
const NONE = -1;

/** What a mechanism must be able to do for a tally of its own; `begin` says it in its message. */
const VERB_OF: Partial<Readonly<Record<OpName, Verb>>> = {
  generateKey: 'generateKey',
  generateKeyPair: 'generateKeyPair',
  encrypt: 'encrypt',
  decrypt: 'decrypt',
  sign: 'sign',
  verify: 'verify',
  digest: 'digest',
  wrapKey: 'wrap',
  unwrapKey: 'unwrap',
  deriveKey: 'derive',
  encapsulateKey: 'encapsulate',
  decapsulateKey: 'decapsulate',
};

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
    const mechanism = nameFor(operation, number);
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

/** Empty where it gets no tally of its own. */
function nameFor(operation: OpName, number: number): string {
  const mechanism = MECHANISMS.get(number);
  if (mechanism === undefined) return '';
  const verb = VERB_OF[operation];
  return verb === undefined || mechanism.verbs.includes(verb) ? mechanism.name : '';
}

function mechanismOf(request: Request, op: OpName): number {
  const message = request[op];
  if (message === null || message === undefined || !('mechanism' in message)) return NONE;
  return message.mechanism ? (message.mechanism.type ?? 0) : NONE;
}
