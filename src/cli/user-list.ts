import type { Command } from 'commander';
import type { UserInfo } from '../client/index.ts';
import { newCommand, withSessionOptions } from './command.ts';
import type { SessionOptions } from './command.ts';
import { printJson } from './output.ts';
import { printTable } from './table.ts';
import { withSession } from './vault-session.ts';

/** `coffer user list`. */
export function userListCommand(): Command {
  const command = newCommand('list', 'list the users of a partition', [
    'user list',
    'user list --pin-file so.pin --json',
  ]);
  return withSessionOptions(command, 'so').action(async (options: SessionOptions) => {
    await withSession(options, async (session) => {
      const users = await session.users.list();
      if (options.json === true) return printJson(users);
      printTable(
        [
          { title: 'USER', value: ({ name }: UserInfo) => name },
          { title: 'ROLE', value: ({ role }: UserInfo) => role },
          { title: 'STATE', value: (user: UserInfo) => stateOf(user) },
          {
            title: 'FAILED',
            value: (user: UserInfo) => String(user.failedAttempts),
            align: 'right',
          },
        ],
        users,
      );
    });
  });
}

function stateOf(user: UserInfo): string {
  if (user.locked) return 'locked';
  return user.pinSetByOfficer ? 'PIN set by the officer' : 'active';
}
