import { coffer } from '../wire/gen/coffer.js';
import type { CallOptions } from './call.ts';
import { withPin } from './pin.ts';
import type { Pin } from './pin.ts';
import type { SessionLine } from './session-line.ts';
import { nothing } from './stored-object.ts';

export type RoleName = keyof typeof ROLES;

const ROLES = { so: coffer.v1.Role.SO, user: coffer.v1.Role.USER, auditor: coffer.v1.Role.AUDITOR };

/** "none" is who is not logged in. */
export function roleName(role: coffer.v1.Role | null | undefined): RoleName | 'none' {
  if (role === ROLES.so) return 'so';
  if (role === ROLES.user) return 'user';
  return role === ROLES.auditor ? 'auditor' : 'none';
}

export type UserInfo = {
  readonly name: string;
  readonly role: RoleName | 'none';
  readonly locked: boolean;
  readonly failedAttempts: number;
  /** The user should change it. */
  readonly pinSetByOfficer: boolean;
};

/** The users of a partition: the officer's business. */
export class Users {
  readonly #line: SessionLine;

  constructor(line: SessionLine) {
    this.#line = line;
  }

  list(options?: CallOptions): Promise<UserInfo[]> {
    return this.#line.ask(
      'listUsers',
      () => ({}),
      ({ users }) => (users ?? []).map(userInfo),
      options,
    );
  }

  add(user: { name: string; role: RoleName; pin: Pin }, options?: CallOptions): Promise<void> {
    const { name, role } = user;
    return withPin(user.pin, (pin) =>
      this.#line.ask('addUser', () => ({ name, role: ROLES[role], pin }), nothing, options),
    );
  }

  remove(name: string, options?: CallOptions): Promise<void> {
    return this.#line.ask('removeUser', () => ({ name }), nothing, options);
  }

  /** Clears the failed attempts; the PIN stays. */
  unlock(name: string, options?: CallOptions): Promise<void> {
    return this.#line.ask('unlockUser', () => ({ name }), nothing, options);
  }

  /** A new PIN, and the failed attempts cleared. */
  resetPin(name: string, pin: Pin, options?: CallOptions): Promise<void> {
    return withPin(pin, (bytes) =>
      this.#line.ask('resetPin', () => ({ name, pin: bytes }), nothing, options),
    );
  }
}

/** Switches by name; docs/OPERATIONS.md lists them. */
export type PolicySwitches = Readonly<Record<string, string>>;

/** The policy of a partition. */
export class Policy {
  readonly #line: SessionLine;

  constructor(line: SessionLine) {
    this.#line = line;
  }

  get(options?: CallOptions): Promise<PolicySwitches> {
    return this.#line.ask('getPolicy', () => ({}), switchesOf, options);
  }

  /** Sets the named switches, the rest stay; returns them all. */
  set(switches: PolicySwitches, options?: CallOptions): Promise<PolicySwitches> {
    const named = Object.entries(switches).map(([name, value]) => ({ name, value }));
    return this.#line.ask('setPolicy', () => ({ switches: named }), switchesOf, options);
  }
}

/** The audit log of a partition, as its lines stand: docs/AUDIT.md. */
export class AuditReader {
  readonly #line: SessionLine;

  constructor(line: SessionLine) {
    this.#line = line;
  }

  /**
   * Whole lines, newline ended, in pages: blocks after this sequence number, to the end of the log.
   */
  async *read(after = 0, options?: CallOptions): AsyncGenerator<Uint8Array, void, undefined> {
    let last = after;
    for (let more = true; more;) {
      const page = await this.#line.ask(
        'readAudit',
        () => ({ after: last }),
        (output) => ({
          lines: output.lines ?? new Uint8Array(),
          last: output.last ?? 0,
          more: output.more ?? false,
        }),
        options,
      );
      if (page.lines.byteLength > 0) yield page.lines;
      // A page that does not get on would be asked for ever.
      more = page.more && page.last > last;
      last = page.last;
    }
  }

  /** Closes the block in hand and signs a checkpoint. */
  checkpoint(options?: CallOptions): Promise<{ sequence: number; publicKey: Uint8Array }> {
    return this.#line.ask(
      'checkpoint',
      () => ({}),
      ({ sequence, publicKey }) => ({
        sequence: sequence ?? 0,
        publicKey: publicKey ?? new Uint8Array(),
      }),
      options,
    );
  }
}

function userInfo(user: coffer.v1.User.$Properties): UserInfo {
  return {
    name: user.name ?? '',
    role: roleName(user.role),
    locked: user.locked ?? false,
    failedAttempts: user.failedAttempts ?? 0,
    pinSetByOfficer: user.pinSetByOfficer ?? false,
  };
}

function switchesOf({ switches }: coffer.v1.PolicyResult.$Properties): PolicySwitches {
  return Object.fromEntries((switches ?? []).map(({ name, value }) => [name ?? '', value ?? '']));
}
