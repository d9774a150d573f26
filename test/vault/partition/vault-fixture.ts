import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { CKA, CKK, CKO } from '../../../src/wire/pkcs11.ts';
import type { Attributes } from '../../../src/vault/object/attribute.ts';
import { INTERNAL } from '../../../src/vault/object/attribute-internal.ts';
import type { VaultObject } from '../../../src/vault/object/object.ts';
import { Secret } from '../../../src/vault/object/secret.ts';
import type { Partition, Unsealed } from '../../../src/vault/partition/partition.ts';
import { Partitions, type PartitionsOptions } from '../../../src/vault/partition/partitions.ts';
import { MemoryStorage } from '../../../src/vault/storage/memory.ts';
import { recordIdOf, type RecordId, type Storage } from '../../../src/vault/storage/storage.ts';

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).toReversed()) await cleanup();
});

export function atEnd(cleanup: () => unknown): void {
  cleanups.push(cleanup);
}

/** A private directory that is removed after the test. */
export function temporary(): string {
  const directory = mkdtempSync(join(tmpdir(), 'coffer-partition-'));
  chmodSync(directory, 0o700);
  atEnd(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

export async function openVault(
  options: Partial<PartitionsOptions> & { readonly directory: string; readonly storage: Storage },
): Promise<Partitions> {
  const partitions = await Partitions.open({ log: () => undefined, ...options });
  atEnd(() => partitions.close().catch(() => undefined));
  return partitions;
}

export function someId(): RecordId {
  return recordIdOf(randomBytes(16));
}

export function someUser(name = 'user'): Attributes {
  return new Map<number, string | Uint8Array>([
    [INTERNAL.USER_NAME, name],
    [INTERNAL.USER_ROLE, 'user'],
    [INTERNAL.PIN_VERIFIER, randomBytes(60)],
  ]);
}

export function keyAttributes(label: string): Attributes {
  return new Map<number, string | number | boolean | Uint8Array>([
    [CKA.CLASS, CKO.SECRET_KEY],
    [CKA.KEY_TYPE, CKK.AES],
    [CKA.TOKEN, true],
    [CKA.LABEL, label],
    [CKA.ID, Uint8Array.from(randomBytes(4))],
    [CKA.VALUE_LEN, 32],
    [CKA.SENSITIVE, true],
    [CKA.ENCRYPT, true],
  ]);
}

export function secretOf(bytes: Uint8Array): Secret {
  return Secret.own(Uint8Array.from(bytes));
}

export async function addKey(
  unsealed: Unsealed,
  label = 'key',
  value: Uint8Array = randomBytes(32),
): Promise<VaultObject> {
  const object = unsealed.makeObject(someId(), keyAttributes(label), secretOf(value));
  await unsealed.mutate((change) => change.putObject(object));
  return object;
}

export interface Fixture {
  readonly directory: string;
  readonly storage: MemoryStorage;
  readonly partitions: Partitions;
  readonly partition: Partition;
  readonly keyfile: Uint8Array;
}

/** A vault on memory storage with one partition, unsealed by a keyfile. */
export async function someVault(options: Partial<PartitionsOptions> = {}): Promise<Fixture> {
  const directory = options.directory ?? temporary();
  const storage = new MemoryStorage();
  const partitions = await openVault({ directory, storage, ...options });
  const { partition, keyfile } = await partitions.create({
    label: 'one',
    method: 'keyfile',
    users: [someUser('so'), someUser()],
  });
  return { directory, storage, partitions, partition, keyfile: readFileSync(keyfile ?? '') };
}
