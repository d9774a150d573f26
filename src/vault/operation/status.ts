import { coffer } from '../../wire/gen/coffer.js';
import { BUILD } from '../build.ts';
import type { Partition, PartitionState, Unsealed, UnsealMethod } from '../partition/partition.ts';
import { allowancesOf } from '../partition/policy.ts';
import { findUser } from '../session/user.ts';
import type { Vault } from '../vault.ts';
import type { Peer } from '../session/peer.ts';
import { WIRE_ROLE } from './login.ts';
import { defineOperation } from './operation.ts';

const STATE: Readonly<Record<PartitionState, coffer.v1.PartitionState>> = {
  uninitialised: coffer.v1.PartitionState.UNINITIALISED,
  sealed: coffer.v1.PartitionState.SEALED,
  unsealed: coffer.v1.PartitionState.UNSEALED,
  failed: coffer.v1.PartitionState.FAILED,
};

const METHOD: Readonly<Record<UnsealMethod, coffer.v1.UnsealMethod>> = {
  keyfile: coffer.v1.UnsealMethod.KEYFILE,
  passphrase: coffer.v1.UnsealMethod.PASSPHRASE,
};

/**
 * What anyone who may connect can know, also while partitions are sealed or the vault has failed.
 */
export const status = defineOperation({
  name: 'status',
  audit: 'none',
  parse: () => null,
  run: ({ vault, peer }) => ({
    build: BUILD,
    provider: vault.provider,
    node: process.version,
    openssl: process.versions.openssl,
    uptimeS: Math.floor((performance.now() - vault.startedMs) / 1000),
    connections: vault.connections(),
    failure: vault.failure,
    partitions: vault.partitions.list().map((partition) => partitionStatus(vault, peer, partition)),
  }),
});

function partitionStatus(
  vault: Vault,
  peer: Peer,
  partition: Partition,
): coffer.v1.PartitionStatus.$Properties {
  const outside = {
    id: Buffer.from(partition.id, 'hex'),
    label: partition.label,
    state: STATE[partition.state],
    failure: partition.failure,
    unsealMethods: partition.unsealMethods.map((method) => METHOD[method]),
    slot: partition.slot,
    revision: (partition.revision.number + peer.changes) >>> 0,
  };
  if (partition.state !== 'unsealed') return outside;
  const unsealed = partition.unsealed();
  const login = peer.logins.get(partition.id);
  return {
    ...outside,
    profile: unsealed.policy.profile,
    approvedOnly: unsealed.policy.approvedOnly,
    allowed: allowancesOf(unsealed.policy),
    objects: unsealed.objects.size,
    users: unsealed.records('user').size,
    sessions: vault.sessions.count(partition),
    alarms: [...unsealed.alarms],
    soPin: pinState(unsealed, 'so'),
    userPin: pinState(unsealed, 'user'),
    pinBytesMin: unsealed.policy.pinBytesMin,
    login: login === undefined ? coffer.v1.Role.NONE : WIRE_ROLE[login.role],
  };
}

/** Of these two users alone, of whom every token tells as much: no others are made known. */
function pinState(unsealed: Unsealed, name: 'so' | 'user'): coffer.v1.PinState.$Properties {
  const user = findUser(unsealed, name);
  if (user === null) return {};
  const { failed } = unsealed.attempts(user.id);
  const { attemptsMax } = unsealed.policy;
  return {
    set: true,
    countLow: failed > 0,
    finalTry: failed === attemptsMax - 1,
    locked: failed >= attemptsMax,
  };
}
