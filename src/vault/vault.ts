import type { ByteBudget } from './byte-budget.ts';
import type { DearWork } from './dear-work.ts';
import type { ProviderName } from './mechanism/mechanism.ts';
import type { Partitions } from './partition/partitions.ts';
import type { Logins } from './session/login.ts';
import type { Sessions } from './session/sessions.ts';
import type { Statistics } from './statistics.ts';

import type { UserManagement } from './session/user-management.ts';

/**
 * The one process in which keys exist in the clear: what its rooms share. Composed by `main.ts`.
 */
export interface Vault {
  readonly partitions: Partitions;
  readonly sessions: Sessions;
  readonly logins: Logins;
  readonly users: UserManagement;
  readonly provider: ProviderName;
  /** What streams hold back, over all of them. */
  readonly streamBudget: ByteBudget;
  /** What became of all requests. */
  readonly statistics: Statistics;
  /** Who may occupy the thread pool. */
  readonly dearWork: DearWork;
  /** `performance.now()` at start. */
  readonly startedMs: number;
  /** Connections open now. */
  readonly connections: () => number;
  /** Not empty: a self-test failed; the vault answers status only. */
  readonly failure: string;
  /** True from the first signal on: nothing new is read. */
  stopping: boolean;
  /**
   * An assertion of our own failed: seals every partition and exits, so that the supervisor starts
   * anew.
   */
  readonly abort: (defect: unknown) => void;
  /** A fault, told to the operator on stderr with its cause. */
  readonly log: (message: string, cause?: unknown) => void;
}
