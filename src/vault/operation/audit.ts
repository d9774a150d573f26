import { readBlocks } from '../audit/read.ts';
import { defineOperation, requireSession } from './operation.ts';

/** Blocks per answer unless asked for fewer; the answer's size bounds them too. */
const PAGE_BLOCKS = 256;

/** The lines of the partition's audit log, for auditors elsewhere. */
export const readAudit = defineOperation({
  name: 'readAudit',
  audit: 'none',
  parse: (scope, { after, max }) => ({
    partition: requireSession(scope).partition,
    after: after ?? 0,
    max: Math.min(max || PAGE_BLOCKS, PAGE_BLOCKS),
  }),
  run: (scope, { partition, after, max }) =>
    readBlocks(scope.vault.partitions.auditDirectory(partition.id), after, max),
});

/** Closes the block in hand and signs a checkpoint now. */
export const checkpoint = defineOperation({
  name: 'checkpoint',
  audit: 'management',
  parse: (scope) => ({ session: requireSession(scope) }),
  async run(_scope, { session }) {
    const { audit, partition } = session.unsealed();
    const head = await audit.checkpoint();
    return { sequence: head.sequence, publicKey: partition.auditPublicKey };
  },
});
