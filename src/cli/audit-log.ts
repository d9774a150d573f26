import { dataDirectory } from './place.ts';
import { partitionLabel, withPartitionOption } from './command.ts';
import type { Command } from 'commander';
import { runVaultProgram } from './vault-program.ts';

/** Options of the commands that read the log's files, with the vault up or down. */
export interface AuditLogOptions {
  readonly dir?: string;
  readonly partition?: string;
  readonly json?: boolean;
}

/** Adds the options that say which log. */
export function withAuditLogOptions(command: Command): Command {
  return withPartitionOption(command)
    .option('--dir <DIR>', 'data directory (COFFER_DIR; default ~/.local/share/coffer)')
    .option('--json', 'answer in JSON');
}

/**
 * Runs the reader of audit logs, which answers for itself on stdout and stderr, and takes over its
 * exit status.
 */
export async function runAuditReader(
  verb: 'show' | 'verify',
  options: AuditLogOptions,
  more: Readonly<Record<string, unknown>>,
): Promise<void> {
  const request = JSON.stringify({
    dir: dataDirectory(options),
    partition: partitionLabel(options),
    json: options.json === true,
    ...more,
  });
  const args = [verb, request];
  const { status } = await runVaultProgram({ program: 'audit/main', args, passStdout: true });
  process.exitCode = status;
}
