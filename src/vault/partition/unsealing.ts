import { openAuditLog } from '../audit/log.ts';
import { deriveAuditKeys } from '../mechanism/openssl/audit-keys.ts';
import type { VaultObject } from '../object/object.ts';
import type { Secret } from '../object/secret.ts';
import { Defect, Refusal } from '../refusal.ts';
import type { Storage, StoredPartition } from '../storage/storage.ts';
import { timingSafeEqual } from 'node:crypto';
import { Anchor } from './anchor.ts';
import { Contents } from './contents.ts';
import { Damage } from './damage.ts';
import { deriveKeys, type PartitionKeys } from './keys.ts';
import { macOfManifest } from './manifest.ts';
import { OpenPartition, type OpenPartitionParts } from './open-partition.ts';
import type { Revision } from './revision.ts';
import { openSlot } from './unseal-slot.ts';

/** What unsealing needs of the vault around it. */
export interface Surroundings {
  /** The vault's data directory. */
  readonly directory: string;
  readonly storage: Storage;
  /** The vault's. */
  readonly revision: Revision;
  /** Null: no anchor is kept. */
  readonly anchorDirectory: string | null;
  /** Milliseconds of the wall clock. */
  readonly now: () => number;
  /** Tells whoever runs the vault. */
  readonly log: (message: string, cause?: unknown) => void;
}

type Hooks = Pick<
  OpenPartitionParts,
  'partition' | 'requireFreeLabel' | 'onConflict' | 'onChanged' | 'onRenamed'
>;

/**
 * From a secret to an open partition. Throws CKR_PIN_INCORRECT for a secret that opens no slot,
 * Damage for anything that is not what was written; keys that were derived are erased then. The
 * secret stays the caller's.
 */
export async function openPartition(
  around: Surroundings,
  stored: StoredPartition,
  secret: Secret,
  hooks: Hooks,
): Promise<OpenPartition> {
  const keys = deriveKeys(await openRoot(stored, secret), stored.id);
  try {
    let open: OpenPartition | null = null;
    const openSecret = (object: VaultObject): Secret => {
      if (open === null) throw new Defect('an object was used while its partition was unsealing');
      return open.openSecret(object);
    };
    const contents = await Contents.load(around.storage, stored, keys, openSecret);
    const anchor = await checkAnchor(around, contents, keys);
    const audit = await openAudit(around, contents, keys);
    open = new OpenPartition({ ...hooks, storage: around.storage, keys, contents, audit, anchor });
    return open;
  } catch (error) {
    keys[Symbol.dispose]();
    throw error;
  }
}

/** Tries each slot. What is no slot at all is damage only when no other one opens. */
async function openRoot(stored: StoredPartition, secret: Secret): Promise<Secret> {
  let damage: Damage | null = null;
  for (const slot of stored.unsealSlots) {
    try {
      const root = await openSlot(stored.id, slot, secret);
      if (root !== null) return root;
    } catch (error) {
      if (!(error instanceof Damage)) throw error;
      damage = error;
    }
  }
  if (damage !== null) throw damage;
  throw new Refusal('CKR_PIN_INCORRECT', `this secret does not unseal partition ${stored.label}`, {
    hint: 'an altered unseal slot answers the same: when the secret is right, restore a backup.',
  });
}

/** Raises `rollback` when the anchor knows a newer generation, or another manifest of this one. */
async function checkAnchor(
  around: Surroundings,
  contents: Contents,
  keys: PartitionKeys,
): Promise<Anchor | null> {
  if (around.anchorDirectory === null) return null;
  const { id, generation, manifest } = contents.stored;
  const anchor = new Anchor(around.anchorDirectory, id, around.log);
  const mark = await anchor.read(keys.state);
  if (mark === 'damaged') {
    contents.alarms.add('rollback');
  } else if (mark === null) {
    // Also when its disk is not mounted, or the path is not the one of before.
    const what = `partition ${contents.stored.label} has no anchor in ${around.anchorDirectory} yet`;
    if (generation > 1) around.log(`${what}: one is made, and an earlier rollback is not noticed`);
  } else {
    const same = timingSafeEqual(mark.manifestMac, macOfManifest(manifest));
    const older = mark.generation > generation || (mark.generation === generation && !same);
    if (older) contents.alarms.add('rollback');
    contents.generationFloor = mark.generation;
  }
  return anchor;
}

async function openAudit(
  around: Surroundings,
  contents: Contents,
  keys: PartitionKeys,
): Promise<OpenPartition['audit']> {
  const { stored, manifest } = contents;
  const { log, lost } = await openAuditLog({
    directory: around.directory,
    partition: stored.id,
    label: stored.label,
    keys: deriveAuditKeys(keys.audit),
    head: manifest.auditHead,
    entries: manifest.auditEntries,
    profile: () => contents.policy.profile,
    now: around.now,
    notice: around.log,
  });
  if (lost) contents.alarms.add('audit-lost');
  return log;
}
