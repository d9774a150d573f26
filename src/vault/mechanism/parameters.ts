import { Refusal } from '../refusal.ts';
import type { WireMechanism } from './mechanism.ts';

/** The fields of the oneof `parameters`. */
type Kind = Exclude<keyof WireMechanism, 'type' | 'parameters' | '$unknowns'>;

/** The refusal of parameters: `rule` says what they must be. */
export function parameterRefusal(rule: string, hint?: string): Refusal {
  return new Refusal('CKR_MECHANISM_PARAM_INVALID', rule, hint === undefined ? {} : { hint });
}

/** The `parse` of a mechanism without parameters. */
export function noParameters(wire: WireMechanism): null {
  if (hasOtherThan(wire, null)) {
    throw parameterRefusal('the mechanism takes no parameters');
  }
  return null;
}

/** Parameters of one kind, or null when there are none; any other kind is refused. */
export function parametersOf<K extends Kind>(
  wire: WireMechanism,
  kind: K,
): NonNullable<WireMechanism[K]> | null {
  if (hasOtherThan(wire, kind)) {
    throw parameterRefusal(`the mechanism takes ${kind} parameters and no other`);
  }
  return wire[kind] ?? null;
}

/** As `parametersOf`, and refuses none. */
export function requireParameters<K extends Kind>(
  wire: WireMechanism,
  kind: K,
): NonNullable<WireMechanism[K]> {
  const parameters = parametersOf(wire, kind);
  if (parameters === null) throw parameterRefusal(`the mechanism needs ${kind} parameters`);
  return parameters;
}

/**
 * A message has properties of its own for what was given, and no others: one or two to look at,
 * however many kinds there are.
 */
function hasOtherThan(wire: WireMechanism, kind: Kind | null): boolean {
  for (const name of Object.keys(wire)) {
    if (isKind(name) && name !== kind && wire[name] !== undefined && wire[name] !== null) {
      return true;
    }
  }
  return false;
}

function isKind(name: string): name is Kind {
  return name !== 'type' && name !== 'parameters' && name !== '$unknowns';
}
