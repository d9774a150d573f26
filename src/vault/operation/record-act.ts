import type { AuditLog } from '../audit/audit.ts';
import type { OpName } from '../../wire/message.ts';
import type { AuditDetail, Scope } from './operation.ts';

/**
 * Records, durably and before it happens, an act that the path of a request does not record by
 * itself: one that closes the log, or shows a plaintext.
 */
export async function recordAct(
  audit: AuditLog,
  op: OpName,
  scope: Scope,
  detail: AuditDetail = {},
): Promise<void> {
  const { login, peer, session } = scope;
  audit.record({
    op,
    outcome: 'CKR_OK',
    ...(login && { user: login.user.name, role: login.role }),
    peer: `${peer.listener}:${peer.number}`,
    client: peer.client,
    ...(session && { session: session.id }),
    ...detail,
  });
  await audit.flush();
}
