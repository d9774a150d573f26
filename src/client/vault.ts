import { statisticsOf } from './statistics.ts';
import type { VaultStatistics } from './statistics.ts';
import { CKF, CKK } from '../wire/pkcs11.ts';
import { coffer } from '../wire/gen/coffer.js';
import type { CallOptions } from './call.ts';
import type { Approval, Channel } from './channel.ts';
import { withPin } from './pin.ts';
import type { Pin } from './pin.ts';
import { Session } from './session.ts';
import { SessionLine } from './session-line.ts';
import type { Logins } from './session-line.ts';
import { nothing } from './stored-object.ts';
import { bareName } from './template.ts';

/** Which partition: its label, its id, or nothing for the vault's only one. */
export type PartitionName = string | { id: Uint8Array } | undefined;

/**
 * Who logs in, by PIN or by ticket; neither opens a public session, or shares the login of this
 * vault connection.
 */
export type SessionOptions = CallOptions & {
  readonly user?: string;
  readonly pin?: Pin;
  readonly ticket?: Uint8Array;
  readonly readOnly?: boolean;
  /**
   * Called for each use of a key that was done, right before its promise resolves. What it throws,
   * the call rejects with.
   */
  readonly onApproval?: (approval: Approval) => void;
};

export type PartitionInfo = {
  readonly id: Uint8Array;
  readonly label: string;
  readonly state: 'uninitialised' | 'sealed' | 'unsealed' | 'failed';
  /** Why it failed; empty otherwise. */
  readonly failure: string;
  readonly unsealMethods: readonly UnsealMethodName[];
  readonly profile: string;
  /** The policy switch approved-only: everything else is refused. */
  readonly approvedOnly: boolean;
  /** Policy switches that are on and allow what is off elsewhere. */
  readonly allowed: readonly string[];
  readonly objects: number;
  readonly users: number;
  readonly sessions: number;
  readonly alarms: readonly string[];
  /** Of the users that every token has, while it is unsealed. */
  readonly pins: { readonly so: PinInfo; readonly user: PinInfo };
};

/**
 * `low`: wrong ones were tried; `final`: the next wrong one locks; `none`: there is no such user.
 */
export type PinInfo = 'none' | 'set' | 'low' | 'final' | 'locked';

export type VaultStatus = {
  readonly build: string;
  readonly provider: string;
  readonly node: string;
  readonly openssl: string;
  readonly uptimeS: number;
  readonly connections: number;
  /** A self-test failed: the vault answers nothing but this. Empty otherwise. */
  readonly failure: string;
  readonly partitions: readonly PartitionInfo[];
};

export type MechanismInfo = {
  readonly type: number;
  /** "CKM_AES_GCM". */
  readonly name: string;
  readonly keyTypes: readonly string[];
  readonly keySizeMin: number;
  readonly keySizeMax: number;
  /** "sign", "encrypt", "generate", … */
  readonly usages: readonly string[];
  /** Those of `usages` that a partition lacks until its officer sets a policy switch. */
  readonly switched: readonly string[];
  readonly approved: boolean;
  readonly providers: readonly string[];
  readonly clause: string;
};

export type UnsealMethodName = keyof typeof UNSEAL_METHODS;

const UNSEAL_METHODS = {
  keyfile: coffer.v1.UnsealMethod.KEYFILE,
  passphrase: coffer.v1.UnsealMethod.PASSPHRASE,
} as const;

/** In the order of the schema's numbers. */
const STATES = ['uninitialised', 'sealed', 'unsealed', 'failed'] as const;

export type NewPartition = {
  readonly label: string;
  readonly unseal?: UnsealMethodName;
  readonly soPin: Pin;
  /** None: the officer adds users later. */
  readonly userPin?: Pin;
  /** None: the vault makes one and tells it once. */
  readonly passphrase?: Pin;
};

/** A vault, over one connection that comes back when it is lost. */
export class Vault {
  readonly #channel: Channel;
  readonly #logins: Logins = new Map();
  readonly #sessions = new Set<SessionLine>();

  /** By `connect`. */
  constructor(channel: Channel) {
    this.#channel = channel;
  }

  /** "coffer 0.1.0", as the vault last said hello. */
  get build(): string {
    return this.#channel.greeting?.build ?? '';
  }

  status(options?: CallOptions): Promise<VaultStatus> {
    return this.#channel.ask({ op: 'status', input: () => ({}), read: statusOf, options });
  }

  /** What it has done since it started. */
  statistics(options?: CallOptions): Promise<VaultStatistics> {
    return this.#channel.ask({ op: 'statistics', input: () => ({}), read: statisticsOf, options });
  }

  /** All of the vault's, or those that the policy of a partition allows. */
  mechanisms(options: CallOptions & { partition?: Uint8Array } = {}): Promise<MechanismInfo[]> {
    return this.#channel.ask({
      op: 'listMechanisms',
      input: () => (options.partition === undefined ? {} : { partitionId: options.partition }),
      read: ({ mechanisms }) => (mechanisms ?? []).map(mechanismOf),
      options,
    });
  }

  async partitions(options?: CallOptions): Promise<readonly PartitionInfo[]> {
    return (await this.status(options)).partitions;
  }

  async openSession(partition?: PartitionName, options: SessionOptions = {}): Promise<Session> {
    const { user, pin, ticket, readOnly = false, onApproval = null } = options;
    const line = new SessionLine(this.#channel, this.#logins, { readOnly, onApproval });
    await line.open(named(partition), options);
    this.#sessions.add(line);
    const session = new Session(line, () => this.#forget(line));
    try {
      if (ticket !== undefined) await session.resume(ticket, options);
      else if (pin !== undefined) await session.login(user ?? 'user', pin, options);
    } catch (error) {
      // The session is useless to the caller, who hears why, and not that closing it failed too.
      await session.close().catch(() => undefined);
      throw error;
    }
    return session;
  }

  /** Over the unix socket only. */
  createPartition(
    partition: NewPartition,
    options?: CallOptions,
  ): Promise<{ id: Uint8Array; passphrase: Uint8Array; keyfile: string }> {
    const { label, unseal = 'keyfile', soPin, userPin = NOTHING, passphrase = NOTHING } = partition;
    const unsealMethod = UNSEAL_METHODS[unseal];
    const pins = (use: (so: Uint8Array, user: Uint8Array, pass: Uint8Array) => Promise<Created>) =>
      withPin(soPin, (so) =>
        withPin(userPin, (user) => withPin(passphrase, (pass) => use(so, user, pass))),
      );
    return pins((so, user, pass) =>
      this.#channel.ask({
        op: 'createPartition',
        input: () => ({ label, unsealMethod, soPin: so, userPin: user, passphrase: pass }),
        read: (made) => ({
          id: made.id ?? NOTHING,
          passphrase: made.passphrase ?? NOTHING,
          keyfile: made.keyfile ?? '',
        }),
        options,
      }),
    );
  }

  /**
   * With the passphrase or the keyfile's 32 bytes; with nothing the vault reads its own keyfile.
   */
  unsealPartition(
    partition: string | { id: Uint8Array },
    secret: Pin = NOTHING,
    options?: CallOptions,
  ): Promise<void> {
    return withPin(secret, (bytes) =>
      this.#channel.ask({
        op: 'unsealPartition',
        input: () => ({ ...named(partition), secret: bytes }),
        read: nothing,
        options,
      }),
    );
  }

  /**
   * C_InitToken: destroys every object of a partition on which nobody has a session, and removes
   * its users of the role `user`. Needs the PIN of the user "so".
   */
  initPartition(
    partition: string | { id: Uint8Array },
    { soPin, label }: { soPin: Pin; label: string },
    options?: CallOptions,
  ): Promise<void> {
    return withPin(soPin, (pin) =>
      this.#channel.ask({
        op: 'initPartition',
        input: () => ({ ...named(partition), soPin: pin, label }),
        read: nothing,
        options,
      }),
    );
  }

  /**
   * Ends the connection and with it every session. Tickets stay good: `session.logout` ends them.
   */
  close(): void {
    for (const line of this.#sessions) line.closed = true;
    this.#sessions.clear();
    this.#logins.clear();
    this.#channel.close();
  }

  [Symbol.asyncDispose](): Promise<void> {
    this.close();
    return Promise.resolve();
  }

  /** PKCS#11 v3.2 §5.6.2: with the last session of a partition its login ends. */
  #forget(line: SessionLine): void {
    this.#sessions.delete(line);
    const id = Buffer.from(line.partitionId);
    for (const other of this.#sessions) if (id.equals(other.partitionId)) return;
    line.login = null;
  }
}

type Created = { id: Uint8Array; passphrase: Uint8Array; keyfile: string };

const NOTHING = new Uint8Array();

function named(partition: PartitionName): { partitionId?: Uint8Array; partitionLabel?: string } {
  if (partition === undefined) return {};
  return typeof partition === 'string'
    ? { partitionLabel: partition }
    : { partitionId: partition.id };
}

function statusOf(status: coffer.v1.StatusResult.$Properties): VaultStatus {
  return {
    build: status.build ?? '',
    provider: status.provider ?? '',
    node: status.node ?? '',
    openssl: status.openssl ?? '',
    uptimeS: status.uptimeS ?? 0,
    connections: status.connections ?? 0,
    failure: status.failure ?? '',
    partitions: (status.partitions ?? []).map(partitionOf),
  };
}

function partitionOf(partition: coffer.v1.PartitionStatus.$Properties): PartitionInfo {
  const methods = partition.unsealMethods ?? [];
  return {
    id: partition.id ?? NOTHING,
    label: partition.label ?? '',
    state: STATES[partition.state ?? 0] ?? 'failed',
    failure: partition.failure ?? '',
    unsealMethods: methods.map((method) =>
      method === UNSEAL_METHODS.passphrase ? 'passphrase' : 'keyfile',
    ),
    profile: partition.profile ?? '',
    approvedOnly: partition.approvedOnly ?? false,
    allowed: partition.allowed ?? [],
    objects: partition.objects ?? 0,
    users: partition.users ?? 0,
    sessions: partition.sessions ?? 0,
    alarms: partition.alarms ?? [],
    pins: { so: pinOf(partition.soPin), user: pinOf(partition.userPin) },
  };
}

function pinOf(pin: coffer.v1.PinState.$Properties | null | undefined): PinInfo {
  if (pin?.set !== true) return 'none';
  if (pin.locked === true) return 'locked';
  if (pin.finalTry === true) return 'final';
  return pin.countLow === true ? 'low' : 'set';
}

function mechanismOf(info: coffer.v1.MechanismInfo.$Properties): MechanismInfo {
  const flags = info.flags ?? 0;
  const usages = Object.entries(CKF).filter(([, flag]) => (flags & flag) !== 0);
  const switchedFlags = info.switchedFlags ?? 0;
  const switched = usages.filter(([, flag]) => (switchedFlags & flag) !== 0);
  return {
    type: info.type ?? 0,
    name: info.name ?? '',
    keyTypes: (info.keyTypes ?? []).map((type) => bareName(CKK, type)),
    keySizeMin: info.keySizeMin ?? 0,
    keySizeMax: info.keySizeMax ?? 0,
    usages: usages.map(([name]) => spelt(name)),
    switched: switched.map(([name]) => spelt(name)),
    approved: info.approved ?? false,
    providers: info.providers ?? [],
    clause: info.clause ?? '',
  };
}

function spelt(flag: string): string {
  return flag.toLowerCase().replaceAll('_', '-');
}
