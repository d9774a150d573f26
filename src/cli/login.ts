import type { Command } from 'commander';
import { newCommand, withSessionOptions } from './command.ts';
import type { SessionOptions } from './command.ts';
import { Failure } from './failure.ts';
import { note, printJson } from './output.ts';
import { keepTicket } from './ticket-file.ts';
import { logInByPin, ticketName, withPublicSession } from './vault-session.ts';

/** `coffer login`: later commands of this user need no PIN. */
export function loginCommand(): Command {
  const command = newCommand('login', 'log in, so that later commands need no PIN', [
    'login',
    'login --user so --pin-file so.pin',
    'login --partition payments',
  ]);
  return withSessionOptions(command).action(login);
}

async function login(options: SessionOptions): Promise<void> {
  await withPublicSession(options, async (session) => {
    await logInByPin(session, options);
    const { ticket } = session;
    if (ticket === null) throw new Failure('the vault gave no ticket for this login');
    const file = keepTicket(ticketName(session, options), ticket.bytes);
    const { label } = session.partition;
    const expiresInS = ticket.expiresInS;
    if (options.json === true) {
      printJson({ user: options.user, partition: label, ticket: file, expiresInS });
    } else {
      note(
        `${options.user} is logged in to ${label} for ${spell(expiresInS)}, until coffer logout`,
      );
    }
  });
}

/** "8 h", "90 min", "75 s". */
function spell(seconds: number): string {
  if (seconds % 3600 === 0) return `${seconds / 3600} h`;
  return seconds % 60 === 0 ? `${seconds / 60} min` : `${seconds} s`;
}
