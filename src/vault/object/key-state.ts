import { KEY_STATE } from '../../wire/pkcs11.ts';
import { INTERNAL } from './attribute-internal.ts';
import type { Attributes } from './attribute.ts';

/** What a key may do in a state, and where it may go. SP 800-57 part 1 §7. */
interface StateRow {
  readonly name: string;
  /** To protect: encrypt, sign, wrap, derive. */
  readonly protects: boolean;
  /** To process what was protected: decrypt, verify, unwrap. */
  readonly processes: boolean;
  readonly next: readonly number[];
}

const { ACTIVE, PRE_ACTIVATION, SUSPENDED, DEACTIVATED, COMPROMISED } = KEY_STATE;

const STATES: ReadonlyMap<number, StateRow> = new Map([
  [PRE_ACTIVATION, state('pre-activation', false, false, [ACTIVE, COMPROMISED])],
  [ACTIVE, state('active', true, true, [SUSPENDED, DEACTIVATED, COMPROMISED])],
  [SUSPENDED, state('suspended', false, false, [ACTIVE, DEACTIVATED, COMPROMISED])],
  [DEACTIVATED, state('deactivated', false, true, [COMPROMISED])],
  [COMPROMISED, state('compromised', false, true, [])],
]);

/**
 * The state that attributes say; a number of no state, which a later version could write, counts as
 * suspended.
 */
export function stateRow(attributes: Attributes): StateRow {
  const number = attributes.get(INTERNAL.KEY_STATE) ?? ACTIVE;
  return STATES.get(typeof number === 'number' ? number : SUSPENDED) ?? SUSPENDED_ROW;
}

const SUSPENDED_ROW = state('suspended', false, false, []);

/** States that a new key may be given. */
export function isInitialState(value: number): boolean {
  return value === ACTIVE || value === PRE_ACTIVATION;
}

/** True when a key in the state of these attributes may go to `state`, or is there. */
export function mayBecome(attributes: Attributes, next: number): boolean {
  const current = attributes.get(INTERNAL.KEY_STATE) ?? ACTIVE;
  return next === current || stateRow(attributes).next.includes(next);
}

/**
 * Of two states of one value the one that counts. Their numbers rise from active to compromised; a
 * number of no state is above them all.
 */
export function stricterState(one: number, two: number): number {
  return Math.max(one, two);
}

/** The state of attributes, as a number. */
export function stateOf(attributes: Attributes): number {
  const number = attributes.get(INTERNAL.KEY_STATE);
  return typeof number === 'number' ? number : ACTIVE;
}

/**
 * A state that is the value's and not of one object: whoever suspends, deactivates or compromises a
 * key means all its copies, and the other half of its pair.
 */
export function concernsValue(number: number): boolean {
  return number >= SUSPENDED;
}

function state(
  name: string,
  protects: boolean,
  processes: boolean,
  next: readonly number[],
): StateRow {
  return { name, protects, processes, next };
}
