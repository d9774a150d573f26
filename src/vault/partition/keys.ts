import { deriveSecret } from '../mechanism/seal.ts';
import type { Secret } from '../object/secret.ts';
import type { PartitionId } from '../storage/storage.ts';

/**
 * What an unsealed partition holds in the place of its root key, which is erased once they are
 * derived.
 */
export interface PartitionKeys extends Disposable {
  /** Seals records. */
  readonly object: Secret;
  /** Authenticates manifest, records as a set, and anchor. */
  readonly state: Secret;
  /** From which the audit log derives its own. */
  readonly audit: Secret;
  /** Tags of values. */
  readonly auth: Secret;
}

/** HKDF-SHA-256 with a label each (docs/STORAGE.md, Keys). Erases the root key. */
export function deriveKeys(root: Secret, partition: PartitionId): PartitionKeys {
  const derive = (name: string): Secret =>
    deriveSecret(root, Buffer.concat([Buffer.from(`coffer ${name} key v1\n`), idBytes(partition)]));
  const keys = {
    object: derive('object'),
    state: derive('state'),
    audit: derive('audit'),
    auth: derive('auth'),
  };
  root[Symbol.dispose]();
  return {
    ...keys,
    [Symbol.dispose]() {
      for (const key of Object.values(keys)) key[Symbol.dispose]();
    },
  };
}

/** The 16 bytes of a partition's or a record's id. */
export function idBytes(id: string): Buffer {
  return Buffer.from(id, 'hex');
}
