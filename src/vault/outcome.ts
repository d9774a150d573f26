import { CKR } from '../wire/status.ts';
import { coffer } from '../wire/gen/coffer.js';
import type { CkrName } from '../wire/status.ts';
import type { ResponseProperties } from '../wire/message.ts';
import type { AuditEntry, AuditLog, EntryText } from './audit/audit.ts';
import { entryText } from './audit/line.ts';
import type { AnyOperation, AuditDetail, Scope } from './operation/operation.ts';
import { Defect, Fault, Refusal } from './refusal.ts';
import { takesOwnEntry } from './refusal-meter.ts';
import type { Login } from './session/login.ts';
import type { Session } from './session/session.ts';
import type { Vault } from './vault.ts';

const { APPROVED, NOT_APPROVED } = coffer.v1.Approval;

/**
 * Records success and makes the response; a promise when the record must be on disk before the
 * answer leaves.
 */
export function answer(
  scope: Scope,
  operation: AnyOperation,
  inputs: unknown,
  result: unknown,
  revision = revisionOf(scope),
): ResponseProperties | Promise<ResponseProperties> {
  const response: ResponseProperties = { [operation.name]: result, revision };
  if (operation.approved !== undefined && inputs !== null) {
    response.approval = operation.approved(inputs) ? APPROVED : NOT_APPROVED;
  }
  const log = logOf(scope, operation, inputs);
  if (operation.audit === 'none') return response;
  if (log === null) {
    // Sealed to the end before the work was done: what cannot be recorded is not given out.
    if (operation.partition === undefined) scope.session?.unsealed();
    return response;
  }
  const detail = detailOf(operation, inputs, result);
  log.record(
    operation.audit === 'use' && scope.session !== null
      ? useText(scope, scope.session, operation, detail)
      : entryOf(scope, operation, 'CKR_OK', detail),
  );
  if (!mustBeDurable(scope, operation)) return response;
  return log.flush().then(
    () => response,
    (error: unknown) => {
      operation.undo?.(scope, inputs);
      throw error;
    },
  );
}

/**
 * The number of what the peer may have cached where it asks (docs/WIRE.md, The revision). Both
 * terms only grow, and so does their sum.
 */
export function revisionOf({ vault, peer, session }: Scope): number {
  if (session === null) return vault.partitions.revision.number;
  return (session.partition.revision.number + peer.changes) >>> 0;
}

/**
 * Asked right before the work is done. Throws CKR_DEVICE_ERROR while the log cannot take its entry:
 * what could not be recorded is not done.
 */
export function requireRecordable(scope: Scope, operation: AnyOperation, inputs: unknown): void {
  if (operation.audit !== 'none') logOf(scope, operation, inputs)?.requireWritable();
}

/**
 * Records a refusal and makes the error response. Refused management is durable before it is told,
 * as done management is. When the log itself is what failed, the client still hears so.
 */
export function refuse(
  scope: Scope,
  operation: AnyOperation | null,
  inputs: unknown,
  error: unknown,
): ResponseProperties | Promise<ResponseProperties> {
  const response = refusal(scope.vault, error);
  // Outside of a session, or of one that is not there, it would be another number.
  if (scope.session !== null) response.revision = revisionOf(scope);
  if (operation === null) return response;
  const log = logOf(scope, operation, inputs);
  if (log === null || !takesOwnEntry(log, scope, codeOf(error))) return response;
  try {
    const detail = detailOf(operation, inputs, null);
    log.record(entryOf(scope, operation, codeOf(error), detail));
  } catch (cause) {
    return refusal(scope.vault, cause);
  }
  if (!mustBeDurable(scope, operation)) return response;
  return log.flush().then(
    () => response,
    (cause: unknown) => refusal(scope.vault, cause),
  );
}

/**
 * The error response for anything thrown: a Refusal is the client's to hear, the rest is the
 * operator's.
 */
export function refusal(vault: Vault, error: unknown): ResponseProperties {
  if (error instanceof Refusal) {
    return {
      error: {
        code: CKR[error.code],
        name: error.code,
        message: error.message,
        hint: error.hint,
        retryAfterMs: error.retryAfterMs,
      },
    };
  }
  if (error instanceof Defect) vault.abort(error);
  else vault.log(error instanceof Fault ? error.message : 'unexpected error', error);
  const code = codeOf(error);
  const message = error instanceof Fault ? error.message : 'the vault could not do this';
  return { error: { code: CKR[code], name: code, message, hint: 'See the log of the vault.' } };
}

function codeOf(error: unknown): CkrName {
  if (error instanceof Refusal) return error.code;
  return error instanceof Fault ? 'CKR_DEVICE_ERROR' : 'CKR_GENERAL_ERROR';
}

function mustBeDurable(scope: Scope, operation: AnyOperation): boolean {
  if (operation.audit === 'management') return true;
  if (operation.audit === 'none') return false;
  const partition = scope.session?.partition;
  // What finishes while its partition seals is among the last entries: they are written now.
  if (partition?.state !== 'unsealed') return true;
  return partition.unsealed().policy.auditDurable === 'all';
}

/**
 * The log of the partition that the operation touched; null while that one is sealed, for then it
 * has none.
 */
function logOf(scope: Scope, operation: AnyOperation, inputs: unknown): AuditLog | null {
  // Refused before its inputs were understood, it touched no partition but the session's.
  const named = inputs === null ? null : operation.partition?.(scope, inputs);
  const partition = named ?? scope.session?.partition;
  return partition?.openAudit ?? null;
}

/** What was refused before its inputs were understood has none. */
function detailOf(
  operation: AnyOperation,
  inputs: unknown,
  result: unknown,
): AuditDetail | undefined {
  return inputs === null ? undefined : operation.detail?.(inputs, result);
}

function entryOf(
  scope: Scope,
  operation: AnyOperation,
  outcome: AuditEntry['outcome'],
  detail: AuditDetail | undefined,
): AuditEntry {
  const login = loginOf(scope);
  return {
    op: operation.name,
    outcome,
    ...(login && { user: login.user.name, role: login.role }),
    peer: `${scope.peer.listener}:${scope.peer.number}`,
    client: scope.peer.client,
    ...(scope.session && { session: scope.session.id }),
    ...detail,
  };
}

/** The last successful use that a session made of an operation, and its entry. */
interface LastUse {
  readonly login: Login | null;
  readonly detail: AuditDetail | undefined;
  readonly text: EntryText;
}

/** Goes with the session, whose peer, client and number it holds. */
const LAST_USES = new WeakMap<Session, Map<AnyOperation, LastUse>>();

/** Most requests use the same key as the one before, on as many bytes: their entries are equal. */
function useText(
  scope: Scope,
  session: Session,
  operation: AnyOperation,
  detail: AuditDetail | undefined,
): EntryText {
  let ofSession = LAST_USES.get(session);
  if (ofSession === undefined) {
    ofSession = new Map();
    LAST_USES.set(session, ofSession);
  }
  const login = loginOf(scope);
  const last = ofSession.get(operation);
  if (last !== undefined && last.login === login && sameDetail(last.detail, detail)) {
    return last.text;
  }
  const text = entryText(entryOf(scope, operation, 'CKR_OK', detail));
  ofSession.set(operation, { login, detail, text });
  return text;
}

function loginOf({ login, session }: Scope): Login | null {
  return login ?? session?.login ?? null;
}

/** Names every field of AuditDetail: one that it forgot would be told wrong. */
function sameDetail(one: AuditDetail = {}, other: AuditDetail = {}): boolean {
  return (
    one.object === other.object &&
    one.bytes === other.bytes &&
    one.approved === other.approved &&
    one.mechanism === other.mechanism &&
    one.label === other.label &&
    one.other === other.other &&
    one.subject === other.subject &&
    one.value === other.value &&
    one.user === other.user &&
    one.role === other.role &&
    one.peer === other.peer &&
    one.client === other.client &&
    one.session === other.session
  );
}
