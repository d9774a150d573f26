import { useIsApproved } from '../mechanism/approval.ts';
import type { CkrName } from '../../wire/status.ts';
import type { Dear } from '../dear-work.ts';
import type { Implementation, Mechanism, Verb, WireMechanism } from '../mechanism/mechanism.ts';
import { MODULUS_BITS_USUAL_MAX } from '../mechanism/key/rsa-check.ts';
import { implementationOf, requireMechanism } from '../mechanism/table.ts';
import { INTERNAL } from '../object/attribute-internal.ts';
import type { Attributes } from '../object/attribute.ts';
import { requireAllowance } from '../object/allowance.ts';
import { objectIdFromBytes } from '../object/object.ts';
import type { VaultObject } from '../object/object.ts';
import { requireUse } from '../object/use.ts';
import type { Usage } from '../object/use.ts';
import { Refusal } from '../refusal.ts';
import { visible, lookUp } from '../session/authorise.ts';
import type { Session } from '../session/session.ts';
import { requireApprovedMechanism, requireApprovedUse } from './approved-only.ts';
import { countInvocation } from './invocations.ts';
import { requireSession } from './operation.ts';
import type { AuditDetail, Scope } from './operation.ts';

/** A key, and the mechanism that is asked of it: parameters parsed, policy not asked yet. */
export interface KeyUse {
  readonly session: Session;
  readonly key: VaultObject;
  readonly mechanism: Mechanism;
  readonly parameters: unknown;
  readonly implementation: Implementation<unknown>;
  /** Mechanism, parameters and key are on the lists of FIPS 140-3. */
  readonly approved: boolean;
}

export const NO_BYTES = new Uint8Array(0);

export interface KeyUseRequest {
  readonly key: Uint8Array | null | undefined;
  readonly mechanism: WireMechanism | null | undefined;
  readonly verb: Verb;
  /**
   * What an unknown key is called: CKR_KEY_HANDLE_INVALID, or the wrapping and unwrapping variants.
   */
  readonly unknownKey?: CkrName;
}

/** Throws CKR_MECHANISM_INVALID, CKR_MECHANISM_PARAM_INVALID or the code of an unknown key. */
export function parseKeyUse(scope: Scope, request: KeyUseRequest): KeyUse {
  const session = requireSession(scope);
  const key = requireKey(session, request.key, request.unknownKey);
  const { mechanism, parameters, implementation } = parseMechanism(
    scope,
    request.mechanism,
    request.verb,
  );
  const approved = useIsApproved(mechanism, request.verb, key, parameters);
  return { session, key, mechanism, parameters, implementation, approved };
}

/**
 * A mechanism that can do `verb`, its parameters and who computes it. Throws CKR_MECHANISM_INVALID,
 * CKR_MECHANISM_PARAM_INVALID.
 */
export function parseMechanism(
  scope: Scope,
  wire: WireMechanism | null | undefined,
  verb: Verb,
): Pick<KeyUse, 'mechanism' | 'parameters' | 'implementation'> {
  if (wire === null || wire === undefined) {
    throw new Refusal('CKR_MECHANISM_INVALID', 'the request names no mechanism');
  }
  const mechanism = requireMechanism(wire.type ?? 0);
  if (!mechanism.verbs.includes(verb)) {
    throw new Refusal('CKR_MECHANISM_INVALID', `${mechanism.name} cannot ${verb}`, {
      hint: 'List the mechanisms with what each can do: coffer mechanisms.',
    });
  }
  const parameters = mechanism.parse(wire, verb);
  return {
    mechanism,
    parameters,
    implementation: implementationOf(mechanism, scope.vault.provider),
  };
}

/** The same for a digest, which has no key to judge. */
export function parseDigest(
  scope: Scope,
  session: Session,
  wire: WireMechanism | null | undefined,
): Omit<KeyUse, 'session' | 'key'> {
  const parsed = parseMechanism(scope, wire, 'digest');
  requireDigesting(session, parsed.mechanism);
  return { ...parsed, approved: parsed.mechanism.approved };
}

/**
 * Throws CKR_MECHANISM_INVALID for a digest that the policy of the partition does not allow now.
 */
export function requireDigesting(session: Session, mechanism: Mechanism): void {
  const { policy } = session.unsealed();
  requireAllowance(mechanism, 'digest', policy);
  requireApprovedMechanism(policy, mechanism);
}

/** The visible key of that id. Throws CKR_KEY_HANDLE_INVALID, or what the caller calls it. */
export function requireKey(
  session: Session,
  id: Uint8Array | null | undefined,
  code: CkrName = 'CKR_KEY_HANDLE_INVALID',
): VaultObject {
  const object = id?.byteLength === 16 ? lookUp(session, objectIdFromBytes(id)) : undefined;
  if (object?.isKey !== true || !visible(session, object)) {
    throw new Refusal(code, 'no key of that id is visible to this session', {
      hint: 'Private keys are visible after login only; look up the key again.',
    });
  }
  return object;
}

/** What needs an IV that never came before under its key. */
const NEEDS_IV: ReadonlySet<Usage> = new Set(['encrypt', 'wrap', 'sign']);

/**
 * Asks policy whether the key may be used so now; a promise when an invocation must be reserved
 * durably first.
 */
export function permitKeyUse(use: KeyUse, usage: Usage): Promise<void> | void {
  const { session, key, mechanism, parameters } = use;
  const unsealed = session.unsealed();
  const { policy } = unsealed;
  requireUse(key, usage, mechanism, { nowMs: Date.now(), policy });
  if (policy.approvedOnly) requireApprovedUse(use);
  if (mechanism.countsInvocations !== true || !NEEDS_IV.has(usage)) return;
  if (policy.profile === 'strict' && mechanism.generatedIv?.(parameters) === null) {
    throw new Refusal('CKR_MECHANISM_PARAM_INVALID', 'a strict partition makes the IV itself', {
      hint:
        usage === 'sign'
          ? 'Use AES_CMAC, which has no IV.'
          : 'Leave the IV empty: it is returned with the ciphertext.',
    });
  }
  return countInvocation(unsealed, key);
}

/** Whether the thread pool computes it: `dear` of operations on a key. */
export function dearUse({ mechanism: { cost }, key }: KeyUse): Dear | null {
  const known = typeof cost === 'function' ? cost(key) : cost;
  if (known === 'slow') return 'make';
  return known === 'dear' ? 'use' : null;
}

/** The line in which a pair waits to be made or tested; `modulusBits` of RSA. */
export function dearToMake(modulusBits: number): Dear {
  return modulusBits > MODULUS_BITS_USUAL_MAX ? 'makeLong' : 'make';
}

/** Makes sure that the implementation has the function that its table entry promises. */
export function offered<F>(offer: F | undefined, use: Pick<KeyUse, 'mechanism'>): F {
  if (offer === undefined) {
    throw new Refusal('CKR_MECHANISM_INVALID', `${use.mechanism.name} cannot do this`);
  }
  return offer;
}

/** What a key that another one brought forth remembers of how. */
export function withOrigin(
  attributes: Attributes,
  { approved }: Pick<KeyUse, 'approved'>,
): Attributes {
  return approved ? attributes : new Map(attributes).set(INTERNAL.UNAPPROVED_ORIGIN, true);
}

/** What the audit log is told of a key's use. */
export function useDetail({ key, mechanism, approved }: KeyUse, bytes?: number): AuditDetail {
  const detail = { object: key.id, label: key.label, mechanism: mechanism.name, approved };
  return bytes === undefined ? detail : { ...detail, bytes };
}
