import type { Change, Partition, Unsealed } from '../partition/partition.ts';
import { Refusal } from '../refusal.ts';
import { refuseAlarmed } from '../session/authorise.ts';
import type { Door } from '../session/login.ts';
import type { Peer } from '../session/peer.ts';
import { listUsers } from '../session/user.ts';
import { forgetCounts } from './invocations.ts';
import { NO_BYTES } from './key-use.ts';
import { defineOperation } from './operation.ts';
import type { Scope } from './operation.ts';
import { isLive } from './store-object.ts';
import { requirePartition } from './which-partition.ts';

/**
 * C_InitToken: every object goes, and every user of the role `user`, in one transaction. What is
 * kept of values that left stays: a key that comes back gets no more than it had. PKCS#11 v3.2
 * §5.5.7.
 */
export const initPartition = defineOperation({
  name: 'initPartition',
  audit: 'management',
  parse: (scope, message) => ({
    partition: requirePartition(scope.vault.partitions, message),
    label: message.label ?? '',
    soPin: message.soPin ?? NO_BYTES,
  }),
  permit({ vault }, { partition, label }) {
    // Before the PIN is looked at: what is refused anyway costs no attempt.
    refuseAlarmed(partition.unsealed());
    vault.sessions.requireNone(partition);
    vault.partitions.requireFreeLabel(label, partition.id);
  },
  async run(scope, { partition, label, soPin }) {
    const door = doorOf(scope.peer, partition);
    await scope.vault.logins.asOfficer(door, soPin, (unsealed) => init(scope, unsealed, label));
    return {};
  },
  partition: (_scope, { partition }) => partition,
  detail: ({ partition, label }) => ({ subject: partition.label, value: label }),
});

async function init(scope: Scope, unsealed: Unsealed, label: string): Promise<void> {
  const { sessions } = scope.vault;
  using _held = sessions.hold(unsealed.partition);
  await unsealed.mutate((change) => empty(change, unsealed, label));
  // There are no sessions, but tickets that outlived theirs.
  sessions.endPartition(unsealed.partition);
  await forgetCounts(unsealed, isLive(scope, unsealed));
}

function empty(change: Change, unsealed: Unsealed, label: string): void {
  change.removeAllObjects();
  for (const user of listUsers(unsealed)) if (user.role === 'user') change.remove('user', user.id);
  if (label !== unsealed.partition.label) change.setLabel(label);
}

/** A connection without a session, at the partition as it is open now. */
function doorOf(peer: Peer, partition: Partition): Door {
  const opening = partition.unsealed();
  return {
    peer,
    partition,
    unsealed() {
      const unsealed = partition.unsealed();
      if (unsealed === opening) return unsealed;
      throw new Refusal('CKR_TOKEN_NOT_PRESENT', 'the partition was sealed meanwhile');
    },
    requireOpen() {
      if (peer.closed) throw new Refusal('CKR_SESSION_CLOSED', 'the connection is closed');
    },
  };
}
