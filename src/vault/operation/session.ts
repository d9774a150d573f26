import { defineOperation, requireSession } from './operation.ts';
import { requirePartition } from './which-partition.ts';

/** C_OpenSession. PKCS#11 v3.2 §5.6.1. */
export const openSession = defineOperation({
  name: 'openSession',
  audit: 'none',
  parse: (scope, message) => ({
    partition: requirePartition(scope.vault.partitions, message),
    readOnly: message.readOnly ?? false,
  }),
  run(scope, { partition, readOnly }) {
    const session = scope.vault.sessions.open(scope.peer, partition, readOnly);
    return {
      session: session.id,
      partitionId: Buffer.from(partition.id, 'hex'),
      partitionLabel: partition.label,
    };
  },
});

/** C_CloseSession. Its session objects and streams end with it. */
export const closeSession = defineOperation({
  name: 'closeSession',
  audit: 'none',
  parse: (scope) => ({ session: requireSession(scope) }),
  run(scope, { session }) {
    scope.vault.sessions.close(session);
    return {};
  },
});
