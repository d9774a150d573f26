import { randomBytes } from 'node:crypto';
import { basename, join } from 'node:path';
import { Secret } from '../object/secret.ts';
import { Fault, Refusal } from '../refusal.ts';
import {
  briefReasonOf,
  createFile,
  privateDirectory,
  readPrivateFile,
  removeFile,
} from '../storage/directory.ts';
import type { PartitionId } from '../storage/storage.ts';
import { KEYFILE_BYTES } from './unseal-slot.ts';

/** Where the keyfile of a partition is, or will be. */
export function keyfilePath(directory: string, partition: PartitionId): string {
  return join(directory, `${partition}.key`);
}

/**
 * Makes the keyfile of a partition that does not exist yet, durable before this resolves: a
 * partition without its keyfile is lost, a keyfile without a partition opens nothing.
 */
export async function createKeyfile(directory: string, partition: PartitionId): Promise<Secret> {
  const path = keyfilePath(await privateDirectory(directory), partition);
  const bytes = randomBytes(KEYFILE_BYTES);
  try {
    await createFile(path, bytes);
  } catch (error) {
    bytes.fill(0);
    throw new Fault(`cannot write ${basename(path)}: ${briefReasonOf(error)}`, error);
  }
  return Secret.own(bytes);
}

/** Null when there is none. Refuses one that others could read, and one of another length. */
export async function readKeyfile(
  directory: string,
  partition: PartitionId,
): Promise<Secret | null> {
  const path = keyfilePath(directory, partition);
  const bytes = await readPrivateFile(path, KEYFILE_BYTES);
  if (bytes === null) return null;
  const secret = Secret.own(bytes);
  if (secret.byteLength === KEYFILE_BYTES) return secret;
  secret[Symbol.dispose]();
  throw new Refusal('CKR_DEVICE_ERROR', `${basename(path)} has not ${KEYFILE_BYTES} bytes`, {
    hint: 'put the keyfile of this partition there, from a backup.',
  });
}

/** Of a partition that is no more. */
export async function removeKeyfile(directory: string, partition: PartitionId): Promise<void> {
  await removeFile(keyfilePath(directory, partition));
}
