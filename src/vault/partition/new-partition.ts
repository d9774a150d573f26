import { randomBytes } from 'node:crypto';
import { auditPublicKey, deriveAuditKeys } from '../mechanism/openssl/audit-keys.ts';
import { randomSecret } from '../mechanism/seal.ts';
import type { Attributes } from '../object/attribute.ts';
import { encodeAttributes } from '../object/attribute-codec.ts';
import type { Secret } from '../object/secret.ts';
import { recordIdOf } from '../storage/storage.ts';
import type { PartitionId, RecordId, StoredPartition, StoredRecord } from '../storage/storage.ts';
import { POLICY_ID } from './contents.ts';
import { deriveKeys, type PartitionKeys } from './keys.ts';
import { encodeManifest, hashPartition } from './manifest.ts';
import type { UnsealMethod } from './partition.ts';
import { DEFAULT_POLICY, policyToAttributes, type Policy } from './policy.ts';
import { RecordSeal } from './record.ts';
import { SetMac } from './set-mac.ts';
import { makeSlot } from './unseal-slot.ts';

export interface Composition {
  readonly id: PartitionId;
  readonly slot: number;
  /** 1 to 32 bytes, printable, NFC, no space at either end, unique in the vault. */
  readonly label: string;
  readonly method: UnsealMethod;
  /** The first users, each under a new id. */
  readonly users: readonly Attributes[];
  /** Absent: `DEFAULT_POLICY`. */
  readonly policy?: Policy;
}

/**
 * Generation 1 of a partition, under a new root key that `secret` unseals. The secret stays the
 * caller's.
 */
export async function composePartition(
  composition: Composition,
  secret: Secret,
): Promise<{ stored: StoredPartition; records: StoredRecord[] }> {
  const { id, slot, label, method } = composition;
  const root = randomSecret(32);
  const unsealSlots = [await makeSlot(id, method, secret, root)];
  using keys = deriveKeys(root, id);
  const row = { id, slot, label, unsealSlots, auditPublicKey: publicKeyOf(keys) };
  const seal = new RecordSeal(id, keys);
  const records = firstRecords(composition, seal);
  const setMac = SetMac.empty();
  for (const { id, version, blob } of records) setMac.add(seal.mac(id, version, blob));
  const generation = 1;
  const manifest = encodeManifest(
    {
      generation,
      records: records.length,
      setMac: setMac.toBytes(),
      partitionHash: hashPartition(row),
      auditHead: { sequence: 0, hash: new Uint8Array(32) },
      auditEntries: 0,
      alarms: new Set(),
      attempts: new Map(),
    },
    id,
    keys.state,
  );
  return { stored: { ...row, generation, manifest }, records };
}

function firstRecords(composition: Composition, seal: RecordSeal): StoredRecord[] {
  const { users, policy = DEFAULT_POLICY } = composition;
  const make = (id: RecordId, kind: 'policy' | 'user', attributes: Attributes): StoredRecord => {
    const name = { id, kind, version: 1 };
    return { ...name, blob: seal.seal(name, encodeAttributes(attributes), null) };
  };
  return [
    make(POLICY_ID, 'policy', policyToAttributes(policy)),
    ...users.map((attributes) => make(recordIdOf(randomBytes(16)), 'user', attributes)),
  ];
}

function publicKeyOf(keys: PartitionKeys): Uint8Array {
  const { hmacKey, signingSeed } = deriveAuditKeys(keys.audit);
  try {
    return auditPublicKey(signingSeed);
  } finally {
    hmacKey[Symbol.dispose]();
    signingSeed[Symbol.dispose]();
  }
}
