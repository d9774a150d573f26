import type { Attributes } from '../../../src/vault/object/attribute.ts';
import type { Alarm, Partition } from '../../../src/vault/partition/partition.ts';
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
import { initialUsers, newUserId, userToAttributes } from '../../../src/vault/session/user.ts';
import { LocalPartition, LocalStore } from './local-partition.ts';

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

/** A vault of one unsealed partition with a user of each role. */
export async function openVault(): Promise<TestVault> {
  firstUsers ??= makeFirstUsers();
  const store = new LocalStore();
  for (const attributes of await firstUsers) store.users.set(newUserId(), attributes);
  return overStore(store, new TestClock());
}

function overStore(store: LocalStore, clock: TestClock): TestVault {
  const access = openAccess(clock);
  const partition = new LocalPartition(store);
  return {
    access,
    clock,
    partition,
    session: (peer = makePeer('unix'), readOnly = false) =>
      access.sessions.open(peer, partition, readOnly),
    login: (session, role) => access.logins.login(session, role, pin(PINS[role])),
    failWrites: (failing) => void (store.failing = failing),
    commits: () => store.commits,
    raiseAlarm: (alarm) => void partition.alarms.add(alarm),
    setPolicy: async (change) => void (partition.policy = { ...partition.policy, ...change }),
    async seal() {
      access.sessions.endPartition(partition);
      await partition.seal();
    },
    unseal: () => partition.unseal(),
    restart: async () => overStore(store, clock),
    async [Symbol.asyncDispose]() {},
  };
}
