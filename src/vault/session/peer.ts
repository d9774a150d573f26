import type { PartitionId } from '../storage/storage.ts';
import type { Login } from './login.ts';
import type { Session } from './session.ts';

export type Listener = 'unix' | 'tcp';

/** One connection, as far as its sessions and logins go. What PKCS#11 calls an application. */
export interface Peer {
  /** Unique while the vault lives: "unix:12" in the audit log. */
  readonly number: number;
  readonly listener: Listener;
  /** The subject of the peer's certificate, else what it calls itself. */
  client: string;
  readonly sessions: Map<number, Session>;
  /** Every session of a connection on one partition shares a login (PKCS#11 v3.2 §5.6). */
  readonly logins: Map<PartitionId, Login>;
  /**
   * The number that the next session gets. Not used again: an old number never means a new session.
   */
  nextSession: number;
  /** The connection is gone: nothing may be opened or granted for it any more. */
  closed: boolean;
  /**
   * Changes that only this connection sees: of its session objects, and of its logins by others.
   * Part of its revisions.
   */
  changes: number;
  /** Its PIN checks that wait or run. */
  pinChecks: number;
}

let peers = 0;

/** A peer without sessions, numbered. */
export function makePeer(listener: Listener, client = ''): Peer {
  peers += 1;
  return {
    number: peers,
    listener,
    client,
    sessions: new Map(),
    logins: new Map(),
    nextSession: 1,
    closed: false,
    changes: 0,
    pinChecks: 0,
  };
}
