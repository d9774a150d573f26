import type { coffer } from '../../wire/gen/coffer.js';
import type { OpName } from '../../wire/message.ts';
import type { AuditEntry } from '../audit/audit.ts';
import type { Dear } from '../dear-work.ts';
import type { Partition } from '../partition/partition.ts';
import { Refusal } from '../refusal.ts';
import type { Login } from '../session/login.ts';
import type { Peer } from '../session/peer.ts';
import type { Session } from '../session/session.ts';
import type { Vault } from '../vault.ts';

/** The message of an operation, and its result: fields of the same name in Request and Response. */
export type MessageOf<N extends OpName> = NonNullable<coffer.v1.Request.$Properties[N]>;
export type ResultOf<N extends OpName> = NonNullable<coffer.v1.Response.$Properties[N]>;

/** Who asks, of what. */
export interface Scope {
  readonly vault: Vault;
  readonly peer: Peer;
  /** Null for operations outside a session. */
  readonly session: Session | null;
  /** The login of the session when the request arrived. */
  readonly login: Login | null;
}

/** What the audit log is told beside operation, outcome and who. */
export type AuditDetail = Partial<Omit<AuditEntry, 'op' | 'outcome'>>;

/**
 * How an operation is recorded. `none`: only when refused by a rule. `use`: each time, on disk
 * within 10 ms.
 * `management`: on disk before the answer leaves.
 */
export type AuditClass = 'none' | 'use' | 'management';

/**
 * One verb of the protocol. The stages run in this order, and nothing suspends from `permit` to
 * `run`.
 */
export interface Operation<N extends OpName, Inputs> {
  readonly name: N;
  readonly audit: AuditClass;
  /** Ids become visible objects, numbers mechanisms, templates attributes. Throws a Refusal. */
  parse(scope: Scope, message: MessageOf<N>): Inputs;
  /**
   * Says that `run` occupies a thread: then the request waits for its turn, and is judged anew when
   * it has come.
   */
  dear?(inputs: Inputs): Dear | null;
  /**
   * Asks the policy of the objects involved. Throws a Refusal. A promise says that something
   * durable must happen before (an invocation block to be reserved): the request starts over when
   * it resolves.
   */
  permit?(scope: Scope, inputs: Inputs): Promise<void> | void;
  run(scope: Scope, inputs: Inputs): ResultOf<N> | Promise<ResultOf<N>>;
  detail?(inputs: Inputs, result: ResultOf<N> | null): AuditDetail;
  /** Whether what was done is on the lists of FIPS 140-3: Response.approval. */
  approved?(inputs: Inputs): boolean;
  /** The partition whose log records it, where that is not the session's. */
  partition?(scope: Scope, inputs: Inputs): Partition | null;
  /** Takes back what was granted, when its record did not reach the disk. */
  undo?(scope: Scope, inputs: Inputs): void;
}

/** An operation with its types hidden: what the table holds and `handle` steers. */
export interface AnyOperation {
  readonly name: OpName;
  readonly audit: AuditClass;
  parse(scope: Scope, message: unknown): unknown;
  dear?(inputs: unknown): Dear | null;
  permit?(scope: Scope, inputs: unknown): Promise<void> | void;
  run(scope: Scope, inputs: unknown): unknown;
  detail?(inputs: unknown, result: unknown): AuditDetail;
  approved?(inputs: unknown): boolean;
  partition?(scope: Scope, inputs: unknown): Partition | null;
  undo?(scope: Scope, inputs: unknown): void;
}

/**
 * Checks an operation's types where it is defined, and hides them: the wire's decoder vouches for
 * the message.
 */
export function defineOperation<N extends OpName, Inputs>(
  operation: Operation<N, Inputs>,
): AnyOperation {
  return operation;
}

/** The session of a request that needs one. Throws CKR_SESSION_HANDLE_INVALID. */
export function requireSession(scope: Scope): Session {
  if (scope.session === null) {
    throw new Refusal('CKR_SESSION_HANDLE_INVALID', 'the request names no session', {
      hint: 'Open a session and put its number into the request.',
    });
  }
  return scope.session;
}

/**
 * Continues with a value at once when it is there, and when it arrives otherwise: cheap work never
 * waits for a tick.
 */
export function settle<T, R>(value: T | Promise<T>, next: (value: T) => R): R | Promise<R> {
  return value instanceof Promise ? value.then(next) : next(value);
}
