import { CKR } from '../wire/status.ts';
import type { CkrName } from '../wire/status.ts';
import type { ResponseProperties } from '../wire/message.ts';
import type { AuditEntry, AuditLog } from './audit/audit.ts';
import type { AnyOperation, Scope } from './operation/operation.ts';
import { Defect, Fault, Refusal } from './refusal.ts';
import { takesOwnEntry } from './refusal-meter.ts';
import type { Vault } from './vault.ts';

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
  const log = logOf(scope, operation, inputs);
  if (operation.audit === 'none') return response;
  if (log === null) {
    // Sealed to the end before the work was done: what cannot be recorded is not given out.
    if (operation.partition === undefined) scope.session?.unsealed();
    return response;
  }
  log.record(entryOf(scope, operation, inputs, result, 'CKR_OK'));
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
    log.record(entryOf(scope, operation, inputs, null, codeOf(error)));
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

function entryOf(
  scope: Scope,
  operation: AnyOperation,
  inputs: unknown,
  result: unknown,
  outcome: AuditEntry['outcome'],
): AuditEntry {
  const login = scope.login ?? scope.session?.login;
  const detail = inputs === null ? undefined : operation.detail?.(inputs, result);
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
