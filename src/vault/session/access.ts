import { AttemptCounter } from './attempts.ts';
import { SYSTEM_CLOCK } from './clock.ts';
import type { Clock } from './clock.ts';
import { Logins } from './login.ts';
import { Sessions } from './sessions.ts';
import { Tickets } from './tickets.ts';
import { Turns } from './turns.ts';
import { UserManagement } from './user-management.ts';

/** Who is asking: everything of this room that a vault has one of. */
export interface Access {
  readonly sessions: Sessions;
  readonly logins: Logins;
  readonly users: UserManagement;
}

/** One for each vault. */
export function openAccess(clock: Clock = SYSTEM_CLOCK): Access {
  const tickets = new Tickets(clock);
  const sessions = new Sessions(tickets);
  const parts = { sessions, tickets, attempts: new AttemptCounter(clock), turns: new Turns() };
  return { sessions, logins: new Logins(parts), users: new UserManagement(parts) };
}
