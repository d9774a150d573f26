import type { Command } from 'commander';
import { resolve } from 'node:path';
import { newCommand } from './command.ts';
import { runAuditReader, withAuditLogOptions } from './audit-log.ts';
import type { AuditLogOptions } from './audit-log.ts';

interface AuditVerifyOptions extends AuditLogOptions {
  readonly publicKey?: string;
}

/** `coffer audit verify`: is the log whole and unaltered? Works while the vault is down. */
export function auditVerifyCommand(): Command {
  const command = newCommand('verify', 'check the log: chain, counts and signatures', [
    'audit verify',
    'audit verify --dir /srv/copy-of-the-log --public-key audit.pem',
  ]);
  return withAuditLogOptions(command)
    .option(
      '--public-key <FILE>',
      'the key of the checkpoints, kept elsewhere (default: of the log)',
    )
    .action(async (options: AuditVerifyOptions) => {
      const { publicKey } = options;
      const more = publicKey === undefined ? {} : { publicKey: resolve(publicKey) };
      await runAuditReader('verify', options, more);
    });
}
