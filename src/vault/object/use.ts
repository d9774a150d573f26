import { CKA, CKO, KEY_STATE } from '../../wire/pkcs11.ts';
import type { CkrName } from '../../wire/status.ts';
import type { Mechanism, Verb } from '../mechanism/mechanism.ts';
import type { Policy } from '../partition/policy.ts';
import { Refusal } from '../refusal.ts';
import { requireAllowance } from './allowance.ts';
import { INTERNAL } from './attribute-internal.ts';
import { dateEndMs, dateStartMs } from './date.ts';
import { stateRow } from './key-state.ts';
import type { VaultObject } from './object.ts';
import { USAGES, type Usage, usagesEver } from './usage.ts';

export type { Usage } from './usage.ts';

export interface UseContext {
  readonly nowMs: number;
  readonly policy: Policy;
}

interface UseRule {
  readonly attribute: number;
  readonly classes: readonly number[];
  /**
   * Protecting needs an active key within its dates; processing goes on afterwards (SP 800-57 part
   * 1 §7).
   */
  readonly protects: boolean;
  readonly wrongType: CkrName;
  readonly wrongSize: CkrName;
}

const RULES: Readonly<Record<Usage, UseRule>> = {
  encrypt: rule('encrypt', CKO.PUBLIC_KEY, true),
  decrypt: rule('decrypt', CKO.PRIVATE_KEY, false),
  sign: rule('sign', CKO.PRIVATE_KEY, true),
  verify: rule('verify', CKO.PUBLIC_KEY, false),
  wrap: {
    ...rule('wrap', CKO.PUBLIC_KEY, true),
    wrongType: 'CKR_WRAPPING_KEY_TYPE_INCONSISTENT',
    wrongSize: 'CKR_WRAPPING_KEY_SIZE_RANGE',
  },
  unwrap: {
    ...rule('unwrap', CKO.PRIVATE_KEY, false),
    wrongType: 'CKR_UNWRAPPING_KEY_TYPE_INCONSISTENT',
    wrongSize: 'CKR_UNWRAPPING_KEY_SIZE_RANGE',
  },
  derive: rule('derive', CKO.PRIVATE_KEY, true),
  encapsulate: rule('encapsulate', CKO.PUBLIC_KEY, true),
  decapsulate: rule('decapsulate', CKO.PRIVATE_KEY, false),
};

/**
 * Refuses a use that the key's class, type, size, attributes, dates or state forbid. Runs on every
 * request: it allocates nothing unless it refuses.
 */
export function requireUse(
  object: VaultObject,
  usage: Usage,
  mechanism: Mechanism,
  context: UseContext,
): void {
  const use = RULES[usage];
  if (!use.classes.includes(object.class) || !mechanism.keyTypes.includes(object.type)) {
    refuse(use.wrongType, `${mechanism.name} does not ${usage} with a key of this class and type`);
  }
  if (!mechanism.verbs.includes(usage)) {
    refuse('CKR_MECHANISM_INVALID', `${mechanism.name} cannot ${usage}`);
  }
  requireAllowance(mechanism, usage, context.policy);
  if (object.attributes.get(use.attribute) !== true) {
    refuse('CKR_KEY_FUNCTION_NOT_PERMITTED', `the key has no ${usage} usage`);
  }
  if (object.bits < mechanism.keyBits.min || object.bits > mechanism.keyBits.max) {
    refuse(use.wrongSize, `${mechanism.name} does not take a key of ${object.bits} bits`);
  }
  requireAllowedMechanism(object, mechanism.number);
  requireApart(object, usage, mechanism);
  requireState(object, use.protects);
  if (use.protects) requireDates(object, context.nowMs);
}

/**
 * CKA_ALLOWED_MECHANISMS, PKCS#11 v3.2 §4.7: for every use of a key, one that is no `Usage`
 * included.
 */
export function requireAllowedMechanism(object: VaultObject, mechanism: number): void {
  const allowed = object.attributes.get(CKA.ALLOWED_MECHANISMS);
  if (Array.isArray(allowed) && !allowed.includes(mechanism)) {
    refuse('CKR_MECHANISM_INVALID', 'the mechanism is not among CKA_ALLOWED_MECHANISMS of the key');
  }
}

/** RSA without a padding opens what was wrapped and forges what was signed: never by one key. */
function requireApart(object: VaultObject, usage: Usage, mechanism: Mechanism): void {
  const others = mechanism.apartFrom?.[usage];
  if (others === undefined) return;
  const ever = usagesEver(object.attributes);
  const other = others.find((verb) => isUsage(verb) && (ever & USAGES[verb].bit) !== 0);
  if (other === undefined) return;
  throw new Refusal(
    'CKR_KEY_FUNCTION_NOT_PERMITTED',
    `${mechanism.name} does not ${usage} with a key that, or whose other half, could ever ${other}`,
    { hint: 'Generate a pair for this alone.' },
  );
}

function isUsage(verb: Verb): verb is Usage {
  return Object.hasOwn(USAGES, verb);
}

function requireState(object: VaultObject, protects: boolean): void {
  const number = object.attributes.get(INTERNAL.KEY_STATE);
  if (number === undefined || number === KEY_STATE.ACTIVE) return;
  const state = stateRow(object.attributes);
  if (protects ? state.protects : state.processes) return;
  const what = protects ? 'protects nothing' : 'processes nothing';
  refuse('CKR_KEY_FUNCTION_NOT_PERMITTED', `a key that is ${state.name} ${what}`);
}

function requireDates(object: VaultObject, nowMs: number): void {
  const start = object.attributes.get(CKA.START_DATE);
  if (typeof start === 'string' && start !== '' && nowMs < dateStartMs(start)) {
    refuse('CKR_KEY_FUNCTION_NOT_PERMITTED', 'the CKA_START_DATE of the key has not come');
  }
  const end = object.attributes.get(CKA.END_DATE);
  if (typeof end === 'string' && end !== '' && nowMs >= dateEndMs(end)) {
    refuse('CKR_KEY_FUNCTION_NOT_PERMITTED', 'the CKA_END_DATE of the key has passed');
  }
}

function refuse(code: CkrName, message: string): never {
  throw new Refusal(code, message);
}

function rule(usage: Usage, asymmetric: number, protects: boolean): UseRule {
  return {
    attribute: USAGES[usage].type,
    classes: [CKO.SECRET_KEY, asymmetric],
    protects,
    wrongType: 'CKR_KEY_TYPE_INCONSISTENT',
    wrongSize: 'CKR_KEY_SIZE_RANGE',
  };
}
