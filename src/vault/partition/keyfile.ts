import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Secret } from '../object/secret.ts';
import { Fault, Refusal } from '../refusal.ts';
import {
  checkPrivate,
  codeOf,
  createFile,
  privateDirectory,
  reasonOf,
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
    throw new Fault(`cannot write the keyfile ${path}: ${reasonOf(error)}`, error);
  }
  return Secret.own(bytes);
}

/** Null when there is none. Refuses one that others could read, and one of another length. */
export async function readKeyfile(
  directory: string,
  partition: PartitionId,
): Promise<Secret | null> {
  const path = keyfilePath(directory, partition);
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw new Fault(`cannot read the keyfile ${path}: ${reasonOf(error)}`, error);
  }
  const secret = Secret.own(bytes);
  try {
    await checkPrivate(path, 'file');
    if (secret.byteLength !== KEYFILE_BYTES) {
      throw new Refusal('CKR_DEVICE_ERROR', `the keyfile ${path} has not ${KEYFILE_BYTES} bytes`, {
        hint: 'put the keyfile of this partition there, from a backup.',
      });
    }
    return secret;
  } catch (error) {
    secret[Symbol.dispose]();
    throw error;
  }
}

/** Of a partition that is no more. */
export async function removeKeyfile(directory: string, partition: PartitionId): Promise<void> {
  await removeFile(keyfilePath(directory, partition));
}
