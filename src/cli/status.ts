import { setTimeout as sleep } from 'node:timers/promises';
import type { Command } from 'commander';
import type { PartitionInfo, PinInfo, VaultStatus } from '../client/index.ts';
import { ConnectionError } from '../client/index.ts';
import { newCommand, wholeNumber, withVaultOptions } from './command.ts';
import type { VaultOptions } from './command.ts';
import { Failure } from './failure.ts';
import { hex } from './find-key.ts';
import { paint, print, printJson, withProgress } from './output.ts';
import { printTable } from './table.ts';
import type { Column } from './table.ts';
import { withVault } from './vault-session.ts';

interface StatusOptions extends VaultOptions {
  readonly wait?: number;
}

const WAIT_S_MAX = 86_400;
const POLL_MS = 50;

/** `coffer status`: is the vault there, and what is the state of its partitions? */
export function statusCommand(): Command {
  const command = newCommand('status', 'is the vault running, and which partitions are unsealed', [
    'status',
    'status --json',
    'status --wait 20',
  ]);
  return withVaultOptions(command)
    .option(
      '--wait <SECONDS>',
      'until it serves, with keyfiles unsealed',
      wholeNumber(0, WAIT_S_MAX),
    )
    .action(status);
}

async function status(options: StatusOptions): Promise<void> {
  const found = await withProgress('waiting for the vault', untilReady(options));
  if (options.json === true) printJson(toJson(found));
  else tell(found);
  if (found.failure !== '') {
    throw new Failure(`a self-test failed, and the vault does nothing: ${found.failure}`, {
      hint: 'run coffer self-test; do not use keys on this machine until it passes.',
    });
  }
}

/** Asks until the vault answers and what unseals by itself is unsealed, or the time is over. */
async function untilReady(options: StatusOptions): Promise<VaultStatus> {
  const deadlineMs = performance.now() + (options.wait ?? 0) * 1000;
  for (;;) {
    const isLate = performance.now() >= deadlineMs;
    try {
      const found = await withVault(options, (vault) => vault.status());
      const sealed = found.partitions.find((partition) => isStillSealed(partition));
      if (sealed === undefined || options.wait === undefined) return found;
      if (isLate) throw stillSealed(sealed);
    } catch (error) {
      if (!(error instanceof ConnectionError) || isLate) throw error;
    }
    await sleep(POLL_MS);
  }
}

function isStillSealed({ state, unsealMethods }: PartitionInfo): boolean {
  return state === 'sealed' && unsealMethods.includes('keyfile');
}

function stillSealed({ label }: PartitionInfo): Failure {
  return new Failure(`partition ${label} is sealed`, { hint: `coffer partition unseal ${label}` });
}

function toJson(found: VaultStatus): object {
  const partitions = found.partitions.map((partition) => partitionJson(partition));
  return { ...found, partitions };
}

/** A partition for programs: its id in hex. */
export function partitionJson(partition: PartitionInfo): object {
  return { ...partition, id: hex(partition.id) };
}

function tell(found: VaultStatus): void {
  print(
    `${found.build}, ${found.provider}, OpenSSL ${found.openssl}, Node.js ${found.node}, ` +
      `up ${spell(found.uptimeS)}, ${found.connections} connected`,
  );
  printTable(PARTITION_COLUMNS, found.partitions);
  for (const { label, alarms, failure, pins } of found.partitions) {
    if (failure !== '') print(paint('red', `${label}: ${failure}`, process.stdout));
    for (const alarm of alarms) print(paint('red', `${label}: alarm ${alarm}`, process.stdout));
    for (const user of ['so', 'user'] as const) {
      const said = PIN_WORDS[pins[user]];
      if (said !== '') print(paint('red', `${label}: the PIN of ${user} ${said}`, process.stdout));
    }
  }
}

/** What an operator should hear of. */
const PIN_WORDS: Readonly<Record<PinInfo, string>> = {
  none: '',
  set: '',
  low: 'was mistyped',
  final: 'has one try left',
  locked: 'is locked',
};

/** The columns of `status` and `partition list`. */
export const PARTITION_COLUMNS: readonly Column<PartitionInfo>[] = [
  { title: 'PARTITION', value: ({ label }) => label, minWidth: 12 },
  { title: 'STATE', value: ({ state }) => state, minWidth: 8 },
  { title: 'UNSEAL', value: ({ unsealMethods }) => unsealMethods.join(',') },
  { title: 'PROFILE', value: (partition) => whenUnsealed(partition, policyOf(partition)) },
  {
    title: 'OBJECTS',
    value: (partition) => whenUnsealed(partition, partition.objects),
    align: 'right',
  },
  {
    title: 'USERS',
    value: (partition) => whenUnsealed(partition, partition.users),
    align: 'right',
  },
  {
    title: 'SESSIONS',
    value: (partition) => whenUnsealed(partition, partition.sessions),
    align: 'right',
  },
];

function policyOf({ profile, approvedOnly, allowed }: PartitionInfo): string {
  const only = approvedOnly ? ['approved only'] : [];
  return [profile, ...only, ...allowed].join(', ');
}

/** A sealed partition shows nothing of what is in it. */
function whenUnsealed(partition: PartitionInfo, value: string | number): string {
  return partition.state === 'unsealed' ? String(value) : '-';
}

function spell(seconds: number): string {
  if (seconds < 120) return `${seconds} s`;
  if (seconds < 7200) return `${Math.floor(seconds / 60)} min`;
  return `${Math.floor(seconds / 3600)} h`;
}
