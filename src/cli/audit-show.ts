import type { Command } from 'commander';
import { newCommand, wholeNumber } from './command.ts';
import { wrongUsage } from './failure.ts';
import { runAuditReader, withAuditLogOptions } from './audit-log.ts';
import type { AuditLogOptions } from './audit-log.ts';

interface AuditShowOptions extends AuditLogOptions {
  readonly limit?: number;
  readonly op?: string;
  readonly user?: string;
  readonly since?: string;
}

const LIMIT_MAX = 1_000_000;

/**
 * `coffer audit show`: the entries of the log, as its files have them. Works while the vault is
 * down.
 */
export function auditShowCommand(): Command {
  const command = newCommand('show', 'show what happened, newest last', [
    'audit show',
    'audit show --op sign --user user --limit 20',
    'audit show --since 2026-10-01 --json',
  ]);
  return withAuditLogOptions(command)
    .option('--limit <N>', 'at most N entries, the newest', wholeNumber(1, LIMIT_MAX))
    .option('--op <NAME>', 'only this operation: sign, login, generateKey, …')
    .option('--user <NAME>', 'only what this user asked')
    .option(
      '--since <TIME>',
      'only what happened since: ISO 8601, such as 2026-10-01T12:00Z',
      isoTime,
    )
    .action(async (options: AuditShowOptions) => {
      const { limit, op, user, since } = options;
      await runAuditReader('show', options, { limit, op, user, since });
    });
}

function isoTime(text: string): string {
  const milliseconds = /^\d{4}-\d{2}-\d{2}/u.test(text) ? Date.parse(text) : NaN;
  if (Number.isNaN(milliseconds)) {
    throw wrongUsage(`${text} is not a time`, 'such as 2026-10-01 or 2026-10-01T12:00Z.');
  }
  return new Date(milliseconds).toISOString();
}
