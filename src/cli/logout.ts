import type { Command } from 'commander';
import { newCommand, withPartitionOption, withVaultOptions } from './command.ts';
import type { SessionOptions } from './command.ts';
import { note, printJson } from './output.ts';
import { removeTicket } from './ticket-file.ts';
import { resume, ticketName, withPublicSession } from './vault-session.ts';

/** `coffer logout`: revokes the ticket of `coffer login` in the vault, and forgets it here. */
export function logoutCommand(): Command {
  const command = newCommand('logout', 'end the login of coffer login', [
    'logout',
    'logout --user so',
  ]);
  return withVaultOptions(withPartitionOption(command))
    .option('--user <NAME>', 'whose login', 'user')
    .action(logout);
}

async function logout(options: SessionOptions): Promise<void> {
  await withPublicSession(options, async (session) => {
    const name = ticketName(session, options);
    const wasLoggedIn = await resume(session, name);
    if (wasLoggedIn) await session.logout();
    removeTicket(name);
    if (options.json === true) printJson({ user: options.user, wasLoggedIn });
    else note(wasLoggedIn ? `${options.user} is logged out` : `${options.user} was not logged in`);
  });
}
