import { coffer } from '../../wire/gen/coffer.js';
import type { GrantedLogin } from '../session/login.ts';
import type { Role } from '../session/role.ts';
import type { Session } from '../session/session.ts';
import { NO_BYTES } from './key-use.ts';
import { defineOperation, requireSession } from './operation.ts';
import type { Scope } from './operation.ts';

export const WIRE_ROLE: Readonly<Record<Role, coffer.v1.Role>> = {
  so: coffer.v1.Role.SO,
  user: coffer.v1.Role.USER,
  auditor: coffer.v1.Role.AUDITOR,
};

/** C_Login and C_LoginUser. PKCS#11 v3.2 §5.6.8. */
export const login = defineOperation({
  name: 'login',
  audit: 'management',
  parse: (scope, { user, pin }) => ({
    session: requireSession(scope),
    name: user ?? '',
    pin: pin ?? NO_BYTES,
  }),
  run: async (scope, { session, name, pin }) =>
    granted(await scope.vault.logins.login(session, name, pin)),
  undo: (scope, { session }) => endLogin(scope, session),
  detail: ({ name }) => ({ subject: name }),
});

/** The same user again on another connection, by ticket. */
export const resume = defineOperation({
  name: 'resume',
  audit: 'management',
  parse: (scope, { ticket, ownTicket }) => ({
    session: requireSession(scope),
    ticket: ticket ?? NO_BYTES,
    own: ownTicket ?? false,
  }),
  run: (scope, { session, ticket, own }) =>
    granted(scope.vault.logins.resume(session, ticket, own)),
  undo(scope, { session, own }) {
    if (own) endLogin(scope, session);
    // The ticket stays good: it is this connection alone that is not logged in.
    else session.peer.logins.delete(session.partition.id);
  },
});

/** C_Logout: ends the login's ticket and every login that came of it. PKCS#11 v3.2 §5.6.11. */
export const logout = defineOperation({
  name: 'logout',
  audit: 'management',
  parse: (scope) => ({ session: requireSession(scope) }),
  run(scope, { session }) {
    scope.vault.logins.logout(session);
    return {};
  },
});

/** C_SetPIN: the own PIN. PKCS#11 v3.2 §5.5.9. */
export const changePin = defineOperation({
  name: 'changePin',
  audit: 'management',
  parse: (scope, { user, oldPin, newPin }) => ({
    session: requireSession(scope),
    name: user ?? '',
    oldPin: oldPin ?? NO_BYTES,
    newPin: newPin ?? NO_BYTES,
  }),
  async run(scope, { session, name, oldPin, newPin }) {
    const { logins } = scope.vault;
    const kept = await logins.changePin(session, name, oldPin, newPin);
    return kept === null ? {} : { ticket: kept.ticket, ticketExpiresInS: kept.ticketExpiresInS };
  },
  detail: ({ name }) => ({ subject: name }),
});

function granted({ login: { user, role }, ticket, ticketExpiresInS }: GrantedLogin) {
  return { user: user.name, role: WIRE_ROLE[role], ticket, ticketExpiresInS };
}

/** A login that could not be recorded is none. */
function endLogin(scope: Scope, session: Session): void {
  if (session.login !== null) scope.vault.logins.logout(session);
}
