import type { Partition } from '../partition/partition.ts';
import type { Partitions } from '../partition/partitions.ts';
import { Refusal } from '../refusal.ts';
import { partitionIdOf } from '../storage/storage.ts';

/** How a message names a partition: by id, by label, or not at all when there is only one. */
export interface PartitionName {
  readonly partitionId?: Uint8Array | null;
  readonly partitionLabel?: string | null;
}

/** Throws CKR_SLOT_ID_INVALID, naming the remedy. */
export function requirePartition(partitions: Partitions, name: PartitionName): Partition {
  const found = findPartition(partitions, name);
  if (found !== undefined) return found;
  throw new Refusal('CKR_SLOT_ID_INVALID', 'the vault has no such partition', {
    hint: 'List the partitions: coffer partition list.',
  });
}

function findPartition(partitions: Partitions, name: PartitionName): Partition | undefined {
  if (name.partitionId != null && name.partitionId.byteLength > 0) {
    // A partition id has 16 bytes; nothing else names one.
    if (name.partitionId.byteLength !== 16) return undefined;
    return partitions.byId(partitionIdOf(name.partitionId));
  }
  if (name.partitionLabel != null && name.partitionLabel !== '') {
    return partitions.byLabel(name.partitionLabel);
  }
  const all = partitions.list();
  if (all.length > 1) {
    throw new Refusal('CKR_SLOT_ID_INVALID', 'the vault has several partitions: name one', {
      hint: 'Use --partition LABEL or COFFER_PARTITION.',
    });
  }
  return all[0];
}
