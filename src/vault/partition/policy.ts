import { INTERNAL } from '../object/attribute-internal.ts';
import type { Attributes, AttributeValue } from '../object/attribute.ts';
import type { Allowance } from '../mechanism/mechanism.ts';
import { Fault, Refusal } from '../refusal.ts';

/**
 * How conflicting wishes of applications are met; docs/OPERATIONS.md explains each to the officer.
 */
export type Profile = 'strict' | 'guarded' | 'compat';

/** What the officer decided for a partition. Immutable: a change makes a new one. */
export interface Policy {
  /** strict refuses at creation, guarded at use, compat allows (never the one-way rules). */
  readonly profile: Profile;
  /** Wrong PINs in a row before a user is locked. */
  readonly attemptsMax: number;
  readonly pinBytesMin: number;
  /** Life of a login ticket. */
  readonly ticketSeconds: number;
  /** Unwrapping by CBC_PAD: a padding oracle for who can repeat it. */
  readonly cbcPadUnwrap: boolean;
  /** Encryption and wrapping with the padding of PKCS #1 v1.5, and undoing them. */
  readonly rsaPkcs1Encryption: boolean;
  /** RSA without a padding. */
  readonly rsaRaw: boolean;
  /** 3DES and MD5, for what is there. */
  readonly legacy: boolean;
  /** Keys and mechanisms that are not on the lists of FIPS 140-3 are refused. */
  readonly approvedOnly: boolean;
  /** What is on disk in the audit log before its answer leaves. */
  readonly auditDurable: 'management' | 'all';
}

export const DEFAULT_POLICY: Policy = {
  profile: 'guarded',
  attemptsMax: 10,
  pinBytesMin: 4,
  ticketSeconds: 28_800,
  cbcPadUnwrap: false,
  rsaPkcs1Encryption: false,
  rsaRaw: false,
  legacy: false,
  approvedOnly: false,
  auditDurable: 'management',
};

/** One switch of a policy: how it is said, checked, and kept in the policy's record. */
export interface PolicySwitch {
  readonly name: string;
  /** What `parse` accepts, in words. */
  readonly accepts: string;
  readonly attribute: number;
  /** The policy with the switch set; null when the text is not acceptable. */
  parse(policy: Policy, text: string): Policy | null;
  format(policy: Policy): string;
}

/** Every switch, in the order in which it is listed. */
export const POLICY_SWITCHES: readonly PolicySwitch[] = [
  choice('profile', INTERNAL.POLICY_PROFILE, 'profile', ['strict', 'guarded', 'compat']),
  count('attempts-max', INTERNAL.POLICY_ATTEMPTS_MAX, 'attemptsMax', 3, 15),
  count('pin-bytes-min', INTERNAL.POLICY_PIN_BYTES_MIN, 'pinBytesMin', 4, 64),
  count('ticket-seconds', INTERNAL.POLICY_TICKET_SECONDS, 'ticketSeconds', 60, 86_400),
  onOff('cbc-pad-unwrap', INTERNAL.POLICY_CBC_PAD_UNWRAP, 'cbcPadUnwrap'),
  onOff('rsa-pkcs1-encryption', INTERNAL.POLICY_RSA_PKCS1_ENCRYPTION, 'rsaPkcs1Encryption'),
  onOff('rsa-raw', INTERNAL.POLICY_RSA_RAW, 'rsaRaw'),
  onOff('legacy', INTERNAL.POLICY_LEGACY, 'legacy'),
  onOff('approved-only', INTERNAL.POLICY_APPROVED_ONLY, 'approvedOnly'),
  choice('audit-durable', INTERNAL.POLICY_AUDIT_DURABLE, 'auditDurable', ['management', 'all']),
];

/** The names of the switches that are on and loosen the policy, for everybody to see. */
export function allowancesOf(policy: Policy): string[] {
  return LOOSENING.filter(({ field }) => policy[field]).map(({ name }) => name);
}

const LOOSENING: readonly { readonly name: string; readonly field: Allowance }[] = [
  { name: 'cbc-pad-unwrap', field: 'cbcPadUnwrap' },
  { name: 'rsa-pkcs1-encryption', field: 'rsaPkcs1Encryption' },
  { name: 'rsa-raw', field: 'rsaRaw' },
  { name: 'legacy', field: 'legacy' },
];

const SWITCH_BY_NAME = new Map(POLICY_SWITCHES.map((entry) => [entry.name, entry]));

/**
 * The policy with one switch set. Throws CKR_ARGUMENTS_BAD for an unknown name or an unacceptable
 * value.
 */
export function parseSwitch(policy: Policy, name: string, value: string): Policy {
  const entry = SWITCH_BY_NAME.get(name);
  if (entry === undefined) {
    throw new Refusal('CKR_ARGUMENTS_BAD', 'there is no policy switch of this name', {
      hint: `The switches are ${[...SWITCH_BY_NAME.keys()].join(', ')}.`,
    });
  }
  const changed = entry.parse(policy, value);
  if (changed === null) {
    throw new Refusal('CKR_ARGUMENTS_BAD', `the policy switch ${name} takes ${entry.accepts}`, {
      hint: 'The policy stays as it was: coffer partition policy shows it.',
    });
  }
  return changed;
}

/** Names and values as they are shown. */
export function policySwitches(policy: Policy): { name: string; value: string }[] {
  return POLICY_SWITCHES.map((entry) => ({ name: entry.name, value: entry.format(policy) }));
}

/** The policy as the attributes of its record. */
export function policyToAttributes(policy: Policy): Attributes {
  const attributes = new Map<number, AttributeValue>();
  for (const entry of POLICY_SWITCHES) attributes.set(entry.attribute, entry.format(policy));
  return attributes;
}

/**
 * A switch that the record lacks, being older than it, has its default. Throws a Fault for an
 * unacceptable value.
 */
export function policyFromAttributes(attributes: Attributes): Policy {
  let policy = DEFAULT_POLICY;
  for (const entry of POLICY_SWITCHES) {
    const value = attributes.get(entry.attribute);
    if (value === undefined) continue;
    const next = typeof value === 'string' ? entry.parse(policy, value) : null;
    if (next === null) throw new Fault(`the policy record holds a bad value of ${entry.name}`);
    policy = next;
  }
  return policy;
}

function choice<F extends 'profile' | 'auditDurable'>(
  name: string,
  attribute: number,
  field: F,
  values: readonly Policy[F][],
): PolicySwitch {
  return {
    name,
    attribute,
    accepts: values.join(', '),
    parse(policy, text) {
      const value = values.find((candidate) => candidate === text);
      return value === undefined ? null : { ...policy, [field]: value };
    },
    format: (policy) => policy[field],
  };
}

function count(
  name: string,
  attribute: number,
  field: 'attemptsMax' | 'pinBytesMin' | 'ticketSeconds',
  min: number,
  max: number,
): PolicySwitch {
  return {
    name,
    attribute,
    accepts: `a whole number from ${min} to ${max}`,
    parse(policy, text) {
      const value = /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 0;
      return value < min || value > max ? null : { ...policy, [field]: value };
    },
    format: (policy) => String(policy[field]),
  };
}

function onOff(name: string, attribute: number, field: Allowance | 'approvedOnly'): PolicySwitch {
  return {
    name,
    attribute,
    accepts: 'on, off',
    parse: (policy, text) =>
      text === 'on' || text === 'off' ? { ...policy, [field]: text === 'on' } : null,
    format: (policy) => (policy[field] ? 'on' : 'off'),
  };
}
