import type { AuditLog } from '../audit/audit.ts';
import type { OpName } from '../../wire/message.ts';
import type { Scope } from './operation.ts';

/** Records an act that closes the log itself, durably, before the act. */
export async function recordLast(audit: AuditLog, op: OpName, scope: Scope): Promise<void> {
  const { login, peer, session } = scope;
  audit.record({
    op,
    outcome: 'CKR_OK',
    ...(login && { user: login.user.name, role: login.role }),
    peer: `${peer.listener}:${peer.number}`,
    client: peer.client,
    ...(session && { session: session.id }),
  });
  await audit.flush();
}
