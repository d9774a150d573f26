import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Attributes } from '../../../src/vault/object/attribute.ts';
import type { Alarm, Partition } from '../../../src/vault/partition/partition.ts';
import { Partitions } from '../../../src/vault/partition/partitions.ts';
import type { Policy } from '../../../src/vault/partition/policy.ts';
import { Fault, Refusal } from '../../../src/vault/refusal.ts';
import { openAccess } from '../../../src/vault/session/access.ts';
import type { Access } from '../../../src/vault/session/access.ts';
import type { Clock } from '../../../src/vault/session/clock.ts';
import type { GrantedLogin } from '../../../src/vault/session/login.ts';
import { makePeer } from '../../../src/vault/session/peer.ts';
import type { Peer } from '../../../src/vault/session/peer.ts';
import { makeVerifier } from '../../../src/vault/session/pin.ts';
import type { Role } from '../../../src/vault/session/role.ts';
import type { Session } from '../../../src/vault/session/session.ts';
import { initialUsers, userToAttributes } from '../../../src/vault/session/user.ts';
import { MemoryStorage } from '../../../src/vault/storage/memory.ts';
import type { CommitOutcome, Transaction } from '../../../src/vault/storage/storage.ts';

/** A clock that stands until a test moves it; wall and process apart. */
export class TestClock implements Clock {
  wall = 1_800_000_000_000;
  monotonic = 1000;
  wallMs(): number {
    return this.wall;
  }
  monotonicMs(): number {
    return this.monotonic;
  }
  pass(ms: number): void {
    this.wall += ms;
    this.monotonic += ms;
  }
}

export function pin(text: string): Uint8Array {
  return Buffer.from(text);
}

/** The CKR_ name that a call is refused with, CKR_OK otherwise; anything but a Refusal goes on. */
export function codeOf(call: () => unknown): string {
  try {
    call();
    return 'CKR_OK';
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

/** The same for a promise; a Fault is what the client hears as CKR_DEVICE_ERROR. */
export async function codeOfAsync(outcome: Promise<unknown>): Promise<string> {
  try {
    await outcome;
    return 'CKR_OK';
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    if (error instanceof Fault) return 'CKR_DEVICE_ERROR';
    throw error;
  }
}

export const PINS = { so: '87654321', user: '1234', auditor: 'audit-1' } as const;

export interface TestVault extends AsyncDisposable {
  readonly access: Access;
  readonly clock: TestClock;
  readonly partition: Partition;
  session(peer?: Peer, readOnly?: boolean): Session;
  /** Logs in the user of that role's name, with the right PIN. */
  login(session: Session, role: Role): Promise<GrantedLogin>;
  /** Durable writes fail while this is set. */
  failWrites(failing: boolean): void;
  /** How often something became durable. */
  commits(): number;
  raiseAlarm(alarm: Alarm): void;
  setPolicy(change: Partial<Policy>): Promise<void>;
  seal(): Promise<void>;
  unseal(): Promise<void>;
  /** A second partition, with the same users and PINs. */
  addPartition(label: string): Promise<Partition>;
  /** Another process over the same store: what was in memory only is gone. */
  restart(): Promise<TestVault>;
}

let firstUsers: Promise<readonly Attributes[]> | undefined;

async function makeFirstUsers(): Promise<readonly Attributes[]> {
  const pins = { soPin: pin(PINS.so), userPin: pin(PINS.user), pinBytesMin: 4 };
  const verifier = await makeVerifier(pin(PINS.auditor));
  const auditor = { name: 'auditor', role: 'auditor', verifier, pinSetByOfficer: true } as const;
  return [...(await initialUsers(pins)), userToAttributes(auditor)];
}

/** A store that counts what becomes durable, and fails on demand. */
class FaultyStorage extends MemoryStorage {
  failing = false;
  commits = 0;

  override async commit(transaction: Transaction): Promise<CommitOutcome> {
    // The disk is never done in the tick in which it was asked.
    await new Promise((done) => setImmediate(done));
    if (this.failing) throw new Fault('the disk is full');
    const outcome = await super.commit(transaction);
    this.commits += 1;
    return outcome;
  }
}

/** A vault of one unsealed partition with a user of each role. */
export async function openVault(): Promise<TestVault> {
  firstUsers ??= makeFirstUsers();
  const directory = await mkdtemp(join(tmpdir(), 'coffer-session-'));
  const storage = new FaultyStorage();
  const partitions = await Partitions.open({ directory, storage });
  await partitions.create({ label: 'test', method: 'keyfile', users: await firstUsers });
  return overStore({ directory, storage, partitions, clock: new TestClock() });
}

interface Opened {
  readonly directory: string;
  readonly storage: FaultyStorage;
  readonly partitions: Partitions;
  readonly clock: TestClock;
}

function overStore({ directory, storage, partitions, clock }: Opened): TestVault {
  const access = openAccess(clock);
  const [partition] = partitions.list();
  if (partition === undefined) throw new Error('the store has no partition');
  let successor: TestVault | null = null;
  return {
    access,
    clock,
    partition,
    session: (peer = makePeer('unix'), readOnly = false) =>
      access.sessions.open(peer, partition, readOnly),
    login: (session, role) => access.logins.login(session, role, pin(PINS[role])),
    failWrites: (failing) => void (storage.failing = failing),
    commits: () => storage.commits,
    raiseAlarm(alarm) {
      const { alarms } = partition.unsealed();
      if (alarms instanceof Set) alarms.add(alarm);
    },
    setPolicy: (change) =>
      partition
        .unsealed()
        .mutate((to) => to.setPolicy({ ...partition.unsealed().policy, ...change })),
    async seal() {
      access.sessions.endPartition(partition);
      await partition.seal();
    },
    unseal: () => partitions.unsealByKeyfile(partition),
    async addPartition(label) {
      const users = await makeFirstUsers();
      return (await partitions.create({ label, method: 'keyfile', users })).partition;
    },
    async restart() {
      // As kill -9 does it: nothing is sealed or flushed, and the dead process writes nothing more.
      const next = new FaultyStorage(storage);
      next.failing = storage.failing;
      await storage.close();
      const again = await Partitions.open({ directory, storage: next });
      successor = overStore({ directory, storage: next, partitions: again, clock });
      return successor;
    },
    async [Symbol.asyncDispose]() {
      storage.failing = false;
      await successor?.[Symbol.asyncDispose]();
      await partitions.close().catch(() => undefined);
      await rm(directory, { recursive: true, force: true });
    },
  };
}
