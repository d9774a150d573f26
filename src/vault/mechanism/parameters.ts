import { Refusal } from '../refusal.ts';
import type { WireMechanism } from './mechanism.ts';

const KINDS = [
  'iv',
  'gcm',
  'ctr',
  'pss',
  'oaep',
  'ecdh',
  'macGeneral',
  'aead',
  'signContext',
  'hkdf',
] as const;

type Kind = (typeof KINDS)[number];

/** The refusal of parameters: `rule` says what they must be. */
export function parameterRefusal(rule: string, hint?: string): Refusal {
  return new Refusal('CKR_MECHANISM_PARAM_INVALID', rule, hint === undefined ? {} : { hint });
}

/** The `parse` of a mechanism without parameters. */
export function noParameters(wire: WireMechanism): null {
  if (KINDS.some((kind) => isGiven(wire, kind))) {
    throw parameterRefusal('the mechanism takes no parameters');
  }
  return null;
}

/** Parameters of one kind, or null when there are none; any other kind is refused. */
export function parametersOf<K extends Kind>(
  wire: WireMechanism,
  kind: K,
): NonNullable<WireMechanism[K]> | null {
  if (KINDS.some((other) => other !== kind && isGiven(wire, other))) {
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

function isGiven(wire: WireMechanism, kind: Kind): boolean {
  return wire[kind] !== undefined && wire[kind] !== null;
}
