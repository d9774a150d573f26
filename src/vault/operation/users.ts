import { coffer } from '../../wire/gen/coffer.js';
import { Refusal } from '../refusal.ts';
import type { Role } from '../session/role.ts';
import { NO_BYTES } from './key-use.ts';
import { WIRE_ROLE } from './login.ts';
import { defineOperation, requireSession } from './operation.ts';

const ROLE_OF: Readonly<Record<number, Role>> = {
  [coffer.v1.Role.SO]: 'so',
  [coffer.v1.Role.USER]: 'user',
  [coffer.v1.Role.AUDITOR]: 'auditor',
};

export const listUsers = defineOperation({
  name: 'listUsers',
  audit: 'none',
  parse: (scope) => ({ session: requireSession(scope) }),
  run: (scope, { session }) => ({
    users: scope.vault.users.list(session).map((user) => ({ ...user, role: WIRE_ROLE[user.role] })),
  }),
});

export const addUser = defineOperation({
  name: 'addUser',
  audit: 'management',
  parse(scope, { name, role: wireRole, pin }) {
    const session = requireSession(scope);
    const role = ROLE_OF[wireRole ?? 0];
    if (role === undefined) {
      throw new Refusal('CKR_ARGUMENTS_BAD', 'a user has one role: so, user or auditor');
    }
    return { session, user: { name: name ?? '', role, pin: pin ?? NO_BYTES } };
  },
  async run(scope, { session, user }) {
    await scope.vault.users.add(session, user);
    return {};
  },
  detail: ({ user }) => ({ subject: user.name, value: user.role }),
});

export const removeUser = defineOperation({
  name: 'removeUser',
  audit: 'management',
  parse: (scope, { name }) => ({ session: requireSession(scope), name: name ?? '' }),
  async run(scope, { session, name }) {
    await scope.vault.users.remove(session, name);
    return {};
  },
  detail: ({ name }) => ({ subject: name }),
});

/** Clears the failed attempts of a locked user; the PIN stays. */
export const unlockUser = defineOperation({
  name: 'unlockUser',
  audit: 'management',
  parse: (scope, { name }) => ({ session: requireSession(scope), name: name ?? '' }),
  async run(scope, { session, name }) {
    await scope.vault.users.unlock(session, name);
    return {};
  },
  detail: ({ name }) => ({ subject: name }),
});

/** C_InitPIN: the officer gives a user a new PIN. PKCS#11 v3.2 §5.5.8. */
export const resetPin = defineOperation({
  name: 'resetPin',
  audit: 'management',
  parse: (scope, { name, pin }) => ({
    session: requireSession(scope),
    name: name ?? '',
    pin: pin ?? NO_BYTES,
  }),
  async run(scope, { session, name, pin }) {
    await scope.vault.users.resetPin(session, name, pin);
    return {};
  },
  detail: ({ name }) => ({ subject: name }),
});
