import { coffer } from '../../wire/gen/coffer.js';
import { LIMITS } from '../../wire/limits.ts';
import { Secret } from '../object/secret.ts';
import type { Partition, UnsealMethod } from '../partition/partition.ts';
import { DEFAULT_POLICY } from '../partition/policy.ts';
import { Refusal } from '../refusal.ts';
import { initialUsers } from '../session/user.ts';
import { NO_BYTES } from './key-use.ts';
import { recordAct } from './record-act.ts';
import { defineOperation, requireSession } from './operation.ts';
import type { Scope } from './operation.ts';
import { requirePartition } from './which-partition.ts';

const METHOD: Readonly<Record<number, UnsealMethod>> = {
  [coffer.v1.UnsealMethod.KEYFILE]: 'keyfile',
  [coffer.v1.UnsealMethod.PASSPHRASE]: 'passphrase',
};

/** Makes a partition with its first users, and unseals it. */
export const createPartition = defineOperation({
  name: 'createPartition',
  audit: 'management',
  parse(_scope, { label, unsealMethod, soPin, userPin, passphrase }) {
    const method = METHOD[unsealMethod ?? 0];
    if (method === undefined) throw new Refusal('CKR_ARGUMENTS_BAD', 'unknown unseal method');
    return {
      label: label ?? '',
      method,
      soPin: soPin ?? NO_BYTES,
      userPin: userPin ?? NO_BYTES,
      passphrase: passphrase ?? NO_BYTES,
    };
  },
  async run(scope, { label, method, soPin, userPin, passphrase }) {
    const { partitions, logins } = scope.vault;
    const { pinBytesMin } = DEFAULT_POLICY;
    const chosen = passphrase.byteLength > 0 ? Secret.own(passphrase) : null;
    const wanted = { label, method, passphrase: chosen };
    try {
      // Who asks may be a stranger: nothing is stretched for what is refused anyway, nor for many
      // at once.
      partitions.requireCreatable(wanted);
      const made = await logins.admit(scope.peer, async () => {
        const users = await initialUsers({ soPin, userPin, pinBytesMin });
        return partitions.create({ ...wanted, users });
      });
      return {
        id: Buffer.from(made.partition.id, 'hex'),
        passphrase: made.passphrase ?? NO_BYTES,
        keyfile: made.keyfile ?? '',
      };
    } finally {
      for (const pin of [soPin, userPin]) pin.fill(0);
      chosen?.[Symbol.dispose]();
    }
  },
  partition: (scope, { label }) => scope.vault.partitions.byLabel(label) ?? null,
  detail: ({ label, method }) => ({ subject: label, value: method }),
});

/**
 * Destroys the partition of the session, every key in it and every unseal slot. Its audit log
 * stays.
 */
export const destroyPartition = defineOperation({
  name: 'destroyPartition',
  audit: 'none',
  parse(scope, { confirmLabel }) {
    const session = requireSession(scope);
    if (confirmLabel !== session.partition.label) {
      throw new Refusal(
        'CKR_ARGUMENTS_BAD',
        'the label does not name the partition of the session',
      );
    }
    return { session };
  },
  async run(scope, { session }) {
    const { partition } = session;
    await recordAct(session.unsealed().audit, 'destroyPartition', scope);
    await ending(scope, partition, () => scope.vault.partitions.destroy(partition));
    return {};
  },
});

/**
 * Opens a sealed partition: a passphrase, a keyfile's bytes, or the keyfile that the vault itself
 * finds.
 */
export const unsealPartition = defineOperation({
  name: 'unsealPartition',
  audit: 'management',
  parse(scope, message) {
    const secret = message.secret ?? NO_BYTES;
    if (secret.byteLength > LIMITS.pinBytesMax) {
      throw new Refusal('CKR_PIN_LEN_RANGE', 'no unseal secret is that long');
    }
    return { partition: requirePartition(scope.vault.partitions, message), secret };
  },
  async run(scope, { partition, secret }) {
    const { number } = scope.peer;
    if (secret.byteLength > 0) await partition.unseal(Secret.own(secret), number);
    else await scope.vault.partitions.unsealByKeyfile(partition, number);
    return {};
  },
  partition: (_scope, { partition }) => partition,
});

/** Ends the partition's sessions and logins and drops every key from memory. */
export const sealPartition = defineOperation({
  name: 'sealPartition',
  audit: 'none',
  parse: (scope) => ({ session: requireSession(scope) }),
  async run(scope, { session }) {
    const { partition } = session;
    await recordAct(session.unsealed().audit, 'sealPartition', scope);
    await ending(scope, partition, () => partition.seal());
    return {};
  },
});

/** The officer has looked into an alarm. */
export const acknowledgeAlarm = defineOperation({
  name: 'acknowledgeAlarm',
  audit: 'management',
  parse(scope, { alarm }) {
    const unsealed = requireSession(scope).unsealed();
    const raised = [...unsealed.alarms].find((one) => one === alarm);
    if (raised === undefined) {
      throw new Refusal('CKR_ARGUMENTS_BAD', 'no such alarm is raised', {
        hint: 'See coffer status.',
      });
    }
    return { unsealed, alarm: raised };
  },
  async run(_scope, { unsealed, alarm }) {
    await unsealed.acknowledge(alarm);
    return {};
  },
  detail: ({ alarm }) => ({ subject: alarm }),
});

/**
 * Ends sessions, logins and tickets of a partition that seals: before, and what a request that was
 * at work then brought about, after.
 */
async function ending(
  scope: Scope,
  partition: Partition,
  seal: () => Promise<void>,
): Promise<void> {
  scope.vault.sessions.endPartition(partition);
  try {
    await seal();
  } finally {
    scope.vault.sessions.endPartition(partition);
  }
}
